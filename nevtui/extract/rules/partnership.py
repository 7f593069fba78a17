"""partnership: an agreement to work together. Source: the statement's page, Rulings."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.events import Event, events, group_meant, named_after, named_at, time_of
from nevtui.extract.grammar import clause, is_possessive, period_near, subject_before
from nevtui.extract.openers import opened_subject, opens
from nevtui.extract.spans import Claim, Findings, Mention, Period, Sentence
from nevtui.extract.verbs import Hit, Verbs

EXAMPLES = (
    (
        "Contemporary Amperex Technology Co., Ltd. (CATL) and Geely signed a strategic agreement.",
        ("CATL partnership Geely",),
    ),
    ("The pact between Geely and Momenta covers software.", ("Geely partnership Momenta",)),
    ("Together with Huawei, Seres developed a car.", ("Seres partnership Huawei",)),
    ("JAC Motors has joined NIO's battery swapping alliance.", ("JAC Motors partnership NIO",)),
    (
        "After Changan and Geely, Chery has joined NIO's swapping network.",
        ("Changan Automobile partnership NIO", "Geely partnership NIO", "Chery partnership NIO"),
    ),
    ("CATL's partner for trucks is Foton.", ("CATL partnership Foton",)),
    (
        "Linhai and Geely concluded a strategic cooperation agreement on Nov 10, 2025.",
        ("Linhai partnership Geely 2025-11-10",),
    ),
    ("XPeng has teamed up with Huawei.", ("XPeng partnership Huawei",)),
    ("CATL has struck agreements with BMW and Volkswagen.", ("CATL partnership BMW", "CATL partnership Volkswagen")),
    ("Geely signed a cooperation agreement with Ningbo.", ("Geely partnership Ningbo",)),
    ("NIO, the maker from Shanghai, inked a deal with the Hefei government in 2020.", ("NIO partnership Hefei 2020",)),
    ("BYD and Toyota are working together on batteries.", ("BYD partnership Toyota",)),
    ("GAC Group makes cars with Toyota and Honda.", ("GAC Group partnership Toyota", "GAC Group partnership Honda")),
    ("Changan Automobile developed the car jointly with Huawei.", ("Changan Automobile partnership Huawei",)),
    ("Renault will build electric cars in partnership with Geely.", ("Renault partnership Geely planned",)),
    ("CATL's partnership with Ford was criticised.", ("CATL partnership Ford",)),
    ("A tie-up between Volkswagen and XPeng began in July 2023.", ("Volkswagen partnership XPeng 2023-07",)),
    ("Seres, Huawei's partner, sold more cars.", ("Huawei partnership Seres",)),
    ("Voyah and Huawei are to develop two cars together.", ("Voyah partnership Huawei planned",)),
    ("Volkswagen and XPeng have agreed to develop a platform.", ("Volkswagen partnership XPeng planned",)),
    ("BYD and Geely together made 3 million cars.", ()),
    ("Chery and Magna signed a joint-venture agreement.", ()),
    ("The two companies agreed on nothing.", ()),
    ("BYD did not sign an agreement with Hungary.", ()),
    ("BYD entered into a subscription agreement with Hesai.", ()),
    ("NIO competes with Tesla and works with dealers.", ()),
)
CUES = (
    "agree",
    "memorand",
    " mou",
    "pact",
    "partner",
    " team",
    "cooperat",
    "co-operat",
    " work",
    " join",
    "collaborat",
    "tied up",
    "tie-up",
    "tie up",
    "tying up",
    "alliance",
    "contract",
    "deal",
    "accord",
    " together",
    " forces",
    "hands",
    "signed up",
    " with ",
    "letter of intent",
)

_VERBS: Final = Verbs(
    {
        "sign": (
            *("sign", "conclude", "seal", "strike", "ink", "reach", "enter", "enter into", "finalise", "finalize"),
            *(
                "form",
                "forge",
                "announce",
                "extend",
                "renew",
                "deepen",
                "expand",
                "establish",
                "set up",
                "close",
                "agree",
            ),
            *("have", "clinch", "secure", "launch", "start", "begin"),
        ),
        "team": (
            *("team up", "partner", "partner up", "cooperate", "co-operate", "collaborate", "work", "work together"),
            *("join forces", "tie up", "join hands", "pair up", "ally", "link up", "work closely", "sign up", "tie"),
            *("team", "align", "hook up", "work jointly", "have teamed up"),
        ),
        "make": (
            *("build", "make", "produce", "develop", "co-develop", "engineer", "design", "manufacture", "codevelop"),
            *("assemble", "jointly develop", "co-produce", "co-design", "create"),
        ),
        "join": ("join",),
        "be": ("be", "become"),
    }
)
_AGREEMENT: Final = (
    r"(?:agreements?|MOUs?|MoUs?|memorand(?:um|a|ums)(?: of (?:understanding|cooperation|intent))?|deals?|pacts?"
    r"|partnerships?|contracts?|alliances?|tie-ups?|cooperations?|collaborations?|letters? of intent|accords?)"
)
_OBJECT: Final = re.compile(rf"(?: [\w’'“”\"-]+){{0,8}}? {_AGREEMENT}\b")
_NOUN: Final = re.compile(
    r"(?i)(?<![\w-])(?:partnerships?|alliances?|tie-ups?|cooperation|collaboration|co-operation|(?:cooperation"
    r"|framework"
    r"|strategic) agreements?|(?:pacts?|deals?|agreements?|accords?|contracts?|memorand(?:um|a)(?: of \w+)?"
    r"|MOUs?)(?= (?:\w+ ){0,3}between))(?: [\w-]+){0,6}? (?P<link>with|between) "
)
_TOGETHER: Final = re.compile(
    r"(?<!runs )(?<!run )(?<!owns )(?<!own )(?<!operates )"
    r"\b(?:(?:in|through) (?:an? |its |close |strategic )*(?:partnership|cooperation|co-operation|collaboration"
    r"|conjunction|tandem|alliance|association)|[Tt]ogether|[Jj]ointly|[Aa]longside|hand in hand|in league) with "
)
_PARTNER: Final = re.compile(r"['’]s? (?:[\w-]+ ){0,3}partner,? ")
_PARTNER_AFTER: Final = re.compile(
    r", (?:an?|the|another|long-time|long-standing)? ?(?:[\w-]+ ){0,3}partner of (?:the )?"
)
_SIDES: Final = ("company", "city", "province", "organization", "country")
_FIRMS: Final = ("company", "organization")


def partnership(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield agreements between two that the sentence names, under the first named."""
    text = sentence.text
    for event in events(sentence, findings, _VERBS, _SIDES, wanted=lambda hit: _may_tie(text, hit)):
        if not event.is_denied and event.status != "cancelled":
            yield from _of_event(sentence, findings, event)
    yield from _nouns(sentence, findings)
    yield from _contracts(sentence, findings)
    yield from _treaties(sentence, findings)
    yield from _partners(sentence, findings)
    yield from _partner_is(sentence, findings)


def _partner_is(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `X's partner for trucks is Y` and `its partner is Y`."""
    text = sentence.text
    for own in findings.mentions:
        found = _ITS_PARTNER.match(text, own.end) if own.entity.type == "company" and is_possessive(text, own) else None
        for other in named_at(text, findings, found.end(), ("company",), reach=30) if found else ():
            if other.entity != own.entity:
                yield _claim(sentence, findings, own, other, None, "actual", (own.start, other.end))


_ITS_PARTNER: Final = re.compile(
    r"(?:['’]s?)? (?:[a-z-]+ ){0,2}?partners?(?: (?:for|in|on) [\w -]{3,40}?)? (?:is|are|was|were|includes?"
    r"|included) (?:the )?"
)


def _may_tie(text: str, hit: Hit) -> bool:
    """Tell whether `have` and `be` are followed by what makes an agreement of them; other verbs may always be one."""
    if hit.forms[0].lemma == "have":
        return _OBJECT.match(text, hit.end) is not None and _DONE.match(text, hit.end) is None
    return hit.forms[0].meaning != "be" or _AN_ALLY.match(text, hit.end) is not None


_DONE: Final = re.compile(r" (?:[a-z]+ly )?(?:[a-z]+ed|broken|undone|withdrawn|put|cut)\b")
"""Behind a `has` that only helps another verb: `has ruled out`."""


def _of_event(sentence: Sentence, findings: Findings, event: Event) -> Iterator[Claim]:
    text = sentence.text
    _, stop = clause(text, event.verb)
    if event.meaning == "sign":
        noun = _AGREED.search(event.subject) if event.is_passive else _OBJECT.match(text, event.end, stop)
        is_other = noun is None or _OF_MONEY.search(noun[0]) or _OF_A_VENTURE.search(noun[0])
        if noun is None or is_other or _VENTURE.match(text, noun.end()):
            return
        end = event.end if event.is_passive else noun.end()
        partners = named_after(text, findings, event.end, "with", _SIDES, reach=110)
        yield from _pairs(sentence, findings, event, partners, end)
    elif event.meaning == "be":
        ally = _AN_ALLY.match(text, event.end)
        partners = named_at(text, findings, ally.end(), _SIDES) if ally else ()
        yield from _pairs(sentence, findings, event, partners, event.end) if partners else ()
    elif event.meaning == "team":
        if event.lemma in ("partner", "ally", "tie", "align", "team", "work", "sign up") and not _WITH.match(
            text, event.end
        ):
            return
        partners = named_after(text, findings, event.end, "with|to" if event.lemma == "tie" else "with", _SIDES)
        yield from _pairs(sentence, findings, event, partners, event.end)
    elif event.meaning == "join":
        named = named_at(text, findings, event.end, _FIRMS)
        allies = [m for m in named if "Alliance" in m.entity.name or _S_ALLIANCE.match(text, m.end)]
        yield from _pairs(sentence, findings, event, tuple(allies[:1]), event.end)
        yield from _joined_before(sentence, findings, event, allies[:1])
    elif event.actors and any(actor.entity.type == "company" for actor in event.actors):
        with_whom = _MADE_WITH.match(text, event.end, stop)
        partners = named_at(text, findings, with_whom.end(), ("company",)) if with_whom else ()
        yield from _pairs(sentence, findings, event, partners, event.end)


_OF_MONEY: Final = re.compile(
    r"\b(?:subscription|(?:share|stock|asset|equity)[- ](?:purchase|transfer|sale)|loan|credit|lease|settlement"
    r"|confidentiality|non-disclosure)\b"
)
"""An agreement by which nobody works together."""


def _joined_before(sentence: Sentence, findings: Findings, event: Event, allies: list[Mention]) -> Iterator[Claim]:
    """Read A and B of `after A and B, X has joined Y's alliance`."""
    opening = _AFTER.match(sentence.text)
    first = named_at(sentence.text, findings, opening.end(), ("company",), reach=3) if opening and allies else ()
    for one in first if first and first[-1].end < event.begin else ():
        if one.entity != allies[0].entity:
            yield _claim(sentence, findings, one, allies[0], None, "actual", (one.start, allies[0].end))


_AFTER: Final = re.compile(r"(?:[^;:]{0,60}[:;] )?(?:[Aa]fter|[Ll]ike|[Ff]ollowing) ")
_S_ALLIANCE: Final = re.compile(
    r"(?:['’]s?)? (?:[\w-]+ ){0,4}?(?:alliance|network|coalition|consortium|camp|ecosystem|programme|program"
    r"|platform)\b"
)
_OF_A_VENTURE: Final = re.compile(r"\b(?:[Jj]oint[- ]venture|JV) [a-z]+$")
"""An agreement that is a `joint_venture`."""
_JOINTLY: Final = re.compile(r"\bjointly\b|\btogether\b(?! (?:ma[dk]e|buil[dt]|produce)\w*\b)|\bco-?de")
"""But for what several made together without working together: `A and B together made 3 million cars`."""
_NEEDS_WITH: Final = ("partner", "ally", "tie", "align", "team", "work", "sign up")
_VENTURE: Final = re.compile(
    r" (?:to (?:set up|form|establish|create)|for|on|about) (?:[\w-]+ ){0,3}(?:joint venture|JV|venture)\b"
)
_AN_ALLY: Final = re.compile(r"(?: an?| the| one of the)?(?: [\w-]+){0,2} partners? (?:of|with|to) (?:the )?")
_WITH: Final = re.compile(r"(?: [\w-]+){0,6}? (?:with|to)\b|(?: [\w-]+){0,2} (?:together|jointly)\b")
_MADE_WITH: Final = re.compile(
    r" (?:(?!\b(?:with|and|but|which|who|for|by|a|an|to|deal|contract|competition)\b)[^,;:.]){2,60}?"
    r"(?:,? together|,? jointly)? with (?=[A-Z]|its (?:[\w-]+ )?partner)"
)


def _pairs(
    sentence: Sentence, findings: Findings, event: Event, partners: tuple[Mention, ...], end: int
) -> Iterator[Claim]:
    """Tie each actor to each partner; where no partner is named, the first actor to the others."""
    actors = [m for m in event.actors if m.entity.type in _SIDES]
    if not actors and event.is_passive and event.meaning == "sign" and _AGREED.search(event.subject):
        actors = [] if _BY_WHOM.match(sentence.text, event.end) else list(group_meant(findings, event.start))
    if not actors or (event.is_passive and event.meaning != "sign"):
        return
    pairs = [(actor, partner) for actor in actors for partner in partners]
    text = sentence.text
    is_joint = event.meaning in ("sign", "team") or " agree" in text[event.start - 1 : event.verb]
    is_joint = is_joint or _JOINTLY.search(text, event.start, event.end + 60) is not None
    if not partners and len(actors) > 1 and event.meaning != "join" and is_joint:
        pairs = [(actors[0], actor) for actor in actors[1:]]
    period = time_of(sentence.text, findings, event)
    for actor, partner in pairs:
        if actor.entity != partner.entity and _is_firm(actor, partner):
            yield _claim(sentence, findings, actor, partner, period, event.status, (event.begin, max(end, partner.end)))


_BY_WHOM: Final = re.compile(r"[^,;.]{0,40}\bby ")
_AGREED: Final = re.compile(rf"{_AGREEMENT}(?: [\w-]+){{0,3}}$")


def _is_firm(left: Mention, right: Mention) -> bool:
    """Tell that a company is among the two: what states agree on is no partnership of the trade."""
    return "company" in (left.entity.type, right.entity.type)


def _claim(
    sentence: Sentence,
    findings: Findings,
    actor: Mention,
    partner: Mention,
    period: Period | None,
    status: str | None,
    span: tuple[int, int],
) -> Claim:
    return link(
        sentence,
        findings,
        start=span[0],
        end=span[1],
        subject=actor.entity,
        name="partnership",
        target=partner.entity,
        period=period,
        stands="actual" if status == "forecast" else status,
    )


def _nouns(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `its alliance with X`, `a tie-up between X and Y` and `in cooperation with X`."""
    text = sentence.text
    for match in (*_NOUN.finditer(text), *_TOGETHER.finditer(text)):
        named = named_at(text, findings, match.end(), ("company",), reach=50)
        if _NO_PACT.search(text, max(0, match.start() - 50), match.start()):
            continue
        if not named or _OF_VENTURE.search(text[: match.start()][-30:]) or _VENTURE.match(text, named[-1].end):
            continue
        is_between = match.groupdict().get("link") == "between"
        first = named[0] if is_between else subject_before(text, findings, match.start())
        if first is None and opens(text, match.start()):
            first = opened_subject(text, findings, named[-1].end, ("company",))
        if is_between and len(named) < 2:
            continue
        first = first or _possessor(text, findings, match.start())
        if first is None or match.start() - first.end > 110:
            continue
        period = period_near(text, findings, match.start(), named[-1].end)
        for partner in named[1:] if is_between else named:
            if partner.entity != first.entity:
                span = (min(first.start, match.start()), partner.end)
                yield _claim(sentence, findings, first, partner, period, None, span)


_NO_PACT: Final = re.compile(
    r"\b(?:no|not|nor|without|ruled out|rules out|ruling out|reject(?:ed|s)|den(?:ied|ies)|dismissed|declined|refused)"
    r" (?:(?:an?|any|the|such|new|talk|talks|reports?|rumou?rs?|of|closer|[a-z]+ic) ){0,4}$"
)
"""Before what two did not agree on."""
_OF_VENTURE: Final = re.compile(r"\b(?:venture|plant|factory|base)s? $")


def _treaties(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read what states agree on: `Mexico's trade agreement with Brazil`, `Canada has a deal with China`."""
    text = sentence.text
    for match in _TREATY.finditer(text):
        if _NONE.search(text[: match.start()][-30:]):
            continue
        states = [m for m in findings.mentions if m.entity.type in ("country", "bloc") and m.end <= match.start()]
        owner = (
            states[-1]
            if states and re.fullmatch(r"['’]s? (?:[\w-]+ ){0,3}", text[states[-1].end : match.start()])
            else None
        )
        owner = owner or subject_before(text, findings, match.start(), ("country", "bloc"))
        for partner in named_at(text, findings, match.end(), ("country", "bloc"), reach=20) if owner else ():
            if owner and partner.entity != owner.entity:
                yield _claim(sentence, findings, owner, partner, None, "actual", (owner.start, partner.end))


_TREATY: Final = re.compile(
    r"\b(?:(?:free[- ])?trade (?:agreements?|deals?|pacts?)|customs union|under an? (?:new )?(?:deal|agreement)"
    r"|(?:signed|struck|reached|sealed) an? (?:[\w-]+ )?(?:deal|agreement|pact)) with (?:the )?"
)
_NONE: Final = re.compile(r"\b(?:no|without|not|any|lacks?) (?:[\w-]+ ){0,3}$")


def _contracts(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `its contract with the city government` and `NIO's agreement with CATL`."""
    text = sentence.text
    for match in _CONTRACT.finditer(text):
        owner = _possessor(text, findings, match.start())
        if owner is None or not is_possessive(text, owner):
            continue
        for partner in named_at(text, findings, match.end(), _SIDES, reach=40):
            if partner.entity != owner.entity:
                yield _claim(sentence, findings, owner, partner, None, "actual", (owner.start, partner.end))


_CONTRACT: Final = re.compile(r"\b(?:contracts?|agreements?|deals?|pacts?|memorandum) with (?:the )?")


def _possessor(text: str, findings: Findings, position: int) -> Mention | None:
    """Give `CATL` of `CATL's partnership`."""
    for mention in reversed(findings.mentions):
        if mention.end <= position and mention.entity.type == "company":
            return mention if re.fullmatch(r"(?:['’]s?)?(?: [\w-]+){0,2} ?", text[mention.end : position]) else None
    return None


def _partners(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `X's partner Y`, `Y, X's partner` and `Y, a partner of X`."""
    firms = [m for m in findings.mentions if m.entity.type == "company"]
    for left, right in pairwise(firms):
        between = sentence.text[left.end : right.start]
        pair = (left, right) if _PARTNER.fullmatch(between) or _PARTNER_AFTER.fullmatch(between) else None
        if between in (", ", ",") and re.match(r"['’]s? (?:[\w-]+ ){0,3}partner\b", sentence.text[right.end :]):
            pair = (right, left)
        if pair and pair[0].entity != pair[1].entity:
            yield _claim(sentence, findings, *pair, None, "actual", (left.start, right.end))
