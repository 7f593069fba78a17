"""owns: parent and subsidiary, as the text calls them. Source: the statement's page, Rulings."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.events import events, named_at
from nevtui.extract.grammar import pairs_of
from nevtui.extract.spans import Claim, Findings, Mention, Sentence
from nevtui.extract.verbs import Verbs

EXAMPLES = (
    ("Seres owns Aito together with Huawei.", ("Seres owns AITO",)),
    ("IM Motors, backed by Alibaba, belongs to SAIC.", ("SAIC Motor owns IM Motors",)),
    ("Geely owns the brands Zeekr and Smart.", ()),
    ("Dongfeng grew. Its own Voyah brand sold 19,000 cars.", ()),
    ("Deepal, which belongs to Changan Automobile, grew.", ("Changan Automobile owns Deepal",)),
    ("SAIC unit Roewe opened a plant.", ("SAIC Motor owns Roewe",)),
    ("Aion, the electric car unit of GAC, grew.", ("GAC Group owns GAC Aion",)),
    ("Zeekr and its parent Geely Holding spoke.", ("Geely Holding owns Zeekr",)),
    (
        "Stellantis, the owner of Citroen, Peugeot and Jeep, grew.",
        ("Stellantis owns Citroen", "Stellantis owns Peugeot", "Stellantis owns Jeep"),
    ),
    ("Geely-owned Volvo Cars lost money.", ("Geely owns Volvo Cars",)),
    ("Voyah, the premium subsidiary of Dongfeng Motor, grew.", ("Dongfeng Motor owns Voyah",)),
    ("Voyah is a wholly owned subsidiary of Dongfeng Motor.", ("Dongfeng Motor owns Voyah",)),
    ("Geely Holding, parent of Zeekr, spoke.", ("Geely Holding owns Zeekr",)),
    (
        "Geely Holding owns Volvo Cars and Lotus Cars.",
        ("Geely Holding owns Volvo Cars", "Geely Holding owns Lotus"),
    ),
    ("Mercedes-Benz's parent Daimler paid.", ("Daimler owns Mercedes-Benz",)),
    ("Zeekr grew. Its parent, Geely Holding, said so.", ("Geely Holding owns Zeekr",)),
    ("Lotus Cars' owner, Geely, said so.", ("Geely owns Lotus",)),
    ("Geely's luxury unit Zeekr sold more.", ("Geely owns Zeekr",)),
    ("Geely owns 9.7 percent of Daimler.", ()),
    ("CATL is a supplier of BMW.", ()),
)
CUES = (
    "belong",
    " own",
    "-owned",
    "unit",
    "subsidiar",
    " arm",
    "division",
    "affiliate",
    "parent",
    "part of",
    "business",
    "controlled",
    " control",
)

_UNIT: Final = r"(?:units?|subsidiar(?:y|ies)|arms?|division|affiliate|offshoot|sub-brand|spin-off|spinoff|business)"
_LEAD: Final = (
    r"(?: (?:[A-Z]\w+-(?:based|headquartered|listed)|the|Chinese|German|Japanese|US|Swedish"
    r"|[Ss]tate-owned|carmaker|automaker|group|company|giant|maker|internet|tech|technology|property|phone|appliance"
    r"|conglomerate|supplier|battery|[A-Z][\w-]+(?: [A-Z][\w-]+)?['’]s))*"
)
_CHILD_FIRST: Final = re.compile(
    rf"(?:\)| \([^)]{{1,40}}\))?(?:['’]s? (?:[\w-]+ ){{0,2}}(?:parent|owner)(?: company| group|, the)?,?"
    rf"|,? (?:which (?:belongs to"
    rf"|is (?:wholly )?owned by|is (?:an?"
    rf"|the) (?:[\w-]+ ){{0,5}}{_UNIT} of)"
    rf"|that belongs to|belongs to|is part of|which is part of|part of|also part of"
    rf"|(?:is |was )?(?:an?|the|its)(?: [\w’'-]+){{0,6}} {_UNIT} (?:of|under)"
    rf"|(?:is |are |was )?(?:now |fully |wholly |majority |jointly )*(?:owned|controlled) by|(?:majority|wholly"
    rf"|part|fully)-owned by"
    rf"|(?:an?|the) (?:[\w-]+ ){{1,4}}(?:owned|controlled) by|(?:and|and president of"
    rf"|of) its parent(?: company)?"
    rf"|and (?:its )?parent(?: company)?)){_LEAD} "
)
_PARENT_FIRST: Final = re.compile(
    rf"(?:['’]s?)?(?: (?!(?:and|or|to|in|with|of)\b)[\w-]+){{0,4}} {_UNIT},? (?:in [A-Z]\w+,? )?(?:the )?"
    rf"|, (?:(?:the|an?) )?(?:[\w-]+ ){{0,2}}(?:owner|parent)(?: company)? of(?: brands (?:such as"
    rf"|like))? (?:the )?|-owned (?:[\w-]+ ){{0,4}}"
    r"| (?:is|was) the (?:owner|parent)(?: company)? of (?:the )?"
)
_UNIT_AFTER: Final = re.compile(
    rf"(?:, (?:its|the company['’]s|the group['’]s)(?: [\w-]+){{0,6}} {_UNIT}\b| {_UNIT}\b(?! of))"
)
_AN_OWNER: Final = re.compile(r", (?:(?:the|an?) )?(?:[\w-]+ ){0,2}(?:owner|parent)")
_OF_SEVERAL: Final = re.compile(r"(?:owner|parent)(?: company)? of")
_IN_PART: Final = re.compile(r" \((?:about |some )?[\d.]+ ?(?:%|per ?cent)")
"""Behind one of several owners: `owned by A (45%), B (45%)`."""
_OWNS: Final = Verbs({"own": ("own", "control")})
_AND: Final = re.compile(r"(?:,| and|, and)(?: the)? ")


def owns(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield parents and their units: `X, a unit of Y`, `Y unit X`, `X's parent Y`, `Y owns X`."""
    text = sentence.text
    parent: Mention | None = None
    last: Mention | None = None
    first_end = -1
    for left, right in pairs_of(findings, ("company",)):
        between = text[left.end : right.start]
        if _CHILD_FIRST.fullmatch(between):
            child = _before_aside(text, findings, left) if between.startswith(",") else left
            if child and child.entity != right.entity and not _IN_PART.match(text, right.end):
                yield _claim(sentence, findings, right, child)
        elif _PARENT_FIRST.fullmatch(between):
            parent, last, first_end = left, right, left.end if _AN_OWNER.match(between) else -1
            yield _claim(sentence, findings, left, right)
        elif parent and last == left and between.startswith(", and") and parent.end == first_end:
            parent = None
        elif parent and last == left and _OF_SEVERAL.search(text[parent.end : left.start]) and _AND.fullmatch(between):
            last = right
            yield _claim(sentence, findings, parent, right)
        elif re.fullmatch(r"['’]s? (?:[\w-]+ ){0,3}", between) and re.match(rf" {_UNIT}\b(?! of)", text[right.end :]):
            yield _claim(sentence, findings, left, right)
        elif _APPOSED.fullmatch(between) and _ITS_UNIT.match(text, right.end):
            yield _claim(sentence, findings, right, left)
    yield from _apposed(sentence, findings)
    yield from _told(sentence, findings)
    yield from _owner_of(sentence, findings)


def _before_aside(text: str, findings: Findings, left: Mention) -> Mention | None:
    """Give X of `X, backed by Y, belongs to Z`: who ends an aside is not what the verb is about."""
    aside = _ASIDE.search(text, max(0, left.start - 60), left.start)
    if aside is None:
        return left
    before = (m for m in reversed(findings.mentions) if m.end <= aside.start() and m.entity.type == "company")
    return next((m for m in before if aside.start() - m.end < _NEAR), None)


_ASIDE: Final = re.compile(r", (?:which (?:is|was) )?(?:[a-z-]+ ){0,3}(?:by|with|from|for|of) (?:the )?$")
_NEAR: Final = 12


def _owner_of(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `the owner of Citroen and Jeep will have the majority` of whom the text is about."""
    for match in _THE_OWNER.finditer(sentence.text):
        brands = named_at(sentence.text, findings, match.end(), ("company",), reach=20)
        owner = findings.firm or findings.company
        if owner and owner not in {brand.entity for brand in brands}:
            stand_in = [Mention(brand.para, match.start(), match.end(), match[0], owner) for brand in brands[:1]]
            for brand in brands:
                yield _claim(sentence, findings, stand_in[0], brand)


_THE_OWNER: Final = re.compile(r"(?<!, )\b[Tt]he (?:owner|parent)(?: company)? of (?:the )?")


_APPOSED: Final = re.compile(r"(?: \([^)]{1,40}\))?, (?:the |a )?(?:[\w-]+ ){0,2}")
_ITS_UNIT: Final = re.compile(rf"['’]s? (?:[\w-]+ ){{0,4}}{_UNIT}\b(?! of)")


def _apposed(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `Voyah, its premium subsidiary`: `its` is the parent."""
    text = sentence.text
    for left, its in pairwise(findings.mentions):
        is_own = left.entity.type == "company" and its.entity.type == "company" and its.text.lower() == "its"
        is_apposed = is_own and text[left.end : its.start] in (", ", " – ", " - ") and left.entity != its.entity
        is_its_arm = its.entity.type == "company" and left.text.lower() == "its" and left.entity != its.entity
        if is_its_arm and left.entity.type == "company" and _ARM.fullmatch(text, left.end, its.start):
            yield _claim(sentence, findings, left, its)
        is_its_parent = left.text.lower() in ("its", "their") and left.entity.type == its.entity.type == "company"
        if is_its_parent and left.entity != its.entity and _PARENT.fullmatch(text, left.end, its.start):
            yield _claim(sentence, findings, its, left)
        if is_apposed and re.match(rf"(?: [\w-]+){{0,6}} {_UNIT}\b", text[its.end :]):
            yield _claim(sentence, findings, its, left)


_PARENT: Final = re.compile(r" (?:[\w-]+ ){0,2}(?:parent|owner)(?: company| group)?,? (?:the )?")
_ARM: Final = re.compile(rf"(?: [\w-]+){{0,4}} {_UNIT},? ")


def _told(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    text = sentence.text
    for event in events(sentence, findings, _OWNS, ("company",)):
        if event.is_denied or event.is_passive or event.status != "actual":
            continue
        if _OF_ITS.search(text, max(0, event.verb - 8), event.verb):
            continue
        for owner in event.actors:
            if _AFTER.match(text, event.end):
                for owned in named_at(text, findings, event.end, ("company",), reach=40):
                    if _WITH_ANOTHER.search(text, event.end, owned.start):
                        break
                    yield _claim(sentence, findings, owner, owned)
        if event.actors and _WHICH.search(text[: event.actors[0].start]) and _OUTRIGHT.match(text, event.end):
            child = [m for m in findings.mentions if m.end <= event.actors[0].start and m.entity.type == "company"]
            if child:
                yield _claim(sentence, findings, event.actors[0], child[-1])


_OF_ITS: Final = re.compile(r"(?:\b(?:[Ii]ts|[Tt]heir|[Hh]is)|['’]s?) $")
"""Before `own` where that is no verb: `its own Voyah brand`."""
_AFTER: Final = re.compile(r" (?!\d|a |an |half|some|about|the (?:[a-z]+ )?(?:brands?|marques?|names?) )")
_WITH_ANOTHER: Final = re.compile(r"\b(?:(?:together|along|jointly) with|alongside) (?:the )?$")
"""Before another owner: `X owns Y together with Z`."""
_WHICH: Final = re.compile(r", which (?:[\w-]+ )?$")
_OUTRIGHT: Final = re.compile(r"(?: (?:outright|entirely|fully|completely|wholly))?(?:,|\.|$)")


def _claim(sentence: Sentence, findings: Findings, parent: Mention, child: Mention) -> Claim:
    return link(
        sentence,
        findings,
        start=min(parent.start, child.start),
        end=max(parent.end, child.end),
        subject=parent.entity,
        name="owns",
        target=child.entity,
        stands="actual",
    )
