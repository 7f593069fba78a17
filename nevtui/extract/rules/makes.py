"""makes: a company makes a model or sells a brand. Source: the statement's page, Rulings."""

from collections.abc import Iterator
from itertools import pairwise, product
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.brand_rows import brand_rows
from nevtui.extract.claims import link
from nevtui.extract.events import events, named_at
from nevtui.extract.grammar import is_possessive
from nevtui.extract.made_by import made_by
from nevtui.extract.records import replace
from nevtui.extract.spans import Claim, Findings, Mention, Sentence
from nevtui.extract.verbs import Verbs
from nevtui.model.entity import Entity

EXAMPLES = (
    ("Zeekr's board accepted Geely's offer.", ()),
    ("Tesla's Model 3 and Model Y sell well.", ("Tesla makes Tesla Model 3", "Tesla makes Tesla Model Y")),
    ("NIO builds the ES8 in Hefei.", ("NIO makes NIO ES8",)),
    ("GAC's Aion grew.", ("GAC Group makes GAC Aion",)),
    ("Seres's flagship Aito M9 sold well.", ("Seres makes AITO M9",)),
    (
        "SAIC-GM makes Buick, Cadillac and Chevrolet cars.",
        ("SAIC-GM makes Buick", "SAIC-GM makes Cadillac", "SAIC-GM makes Chevrolet"),
    ),
    ("Geely sells cars under the Zeekr and Lynk & Co brands.", ("Geely makes Zeekr", "Geely makes Lynk & Co")),
    ("NIO launched Firefly, its cheaper brand, in Europe.", ("NIO makes Firefly",)),
    ("Voyah is the premium brand of Dongfeng Motor.", ("Dongfeng Motor makes Voyah",)),
    (
        "Changan Automobile's brands include Deepal and Avatr.",
        ("Changan Automobile makes Deepal", "Changan Automobile makes Avatr"),
    ),
    ("Geely owns brands such as Zeekr and Volvo Cars.", ("Geely makes Zeekr", "Geely makes Volvo Cars")),
    ("Great Wall Motor will build Ora-branded cars in Thailand.", ("Great Wall Motor makes Ora planned",)),
    ("BYD competes with brands such as Volkswagen and Toyota.", ()),
    ("Chery sells the brands Omoda and Jaecoo.", ("Chery makes Omoda", "Chery makes Jaecoo")),
    ("It hits BYD, Geely's Zeekr brand and NIO.", ("Geely makes Zeekr",)),
    ("Nissan's merger with Honda failed.", ()),
    ("Kia launched the EV5 in November.", ()),
    ("BYD's FinDreams grew.", ()),
    ("The obvious rival is the Tesla Model Y, which starts at 263,500 yuan.", ()),
    ("The first car off the line was the BYD Seal.", ("BYD makes BYD Seal",)),
    ("| BYD Seal | 30,115 |", ()),
    (
        "Voyah and Deepal, the electric marques of Dongfeng and Changan, grew.",
        ("Dongfeng Motor makes Voyah", "Changan Automobile makes Deepal"),
    ),
    ("Jaecoo and Omoda, the two Chery brands, grew.", ("Chery makes Jaecoo", "Chery makes Omoda")),
    (
        "Great Wall Motor grew. Ora, its city brand, and Tank, its off-road brand, fell.",
        ("Great Wall Motor makes Ora", "Great Wall Motor makes Tank"),
    ),
    ("BYD and NIO, the two Chinese brands that SAIC fears, grew.", ()),
    ("It recalled 1,290 BYD Seal cars.", ()),
    (
        "Beside it stood the Hyptec HL and the Aion RT, both from GAC.",
        ("GAC Group makes Hyptec HL", "GAC Group makes Aion RT"),
    ),
    (
        "Great Wall Motor, the company behind Haval and Ora, grew.",
        ("Great Wall Motor makes Haval", "Great Wall Motor makes Ora"),
    ),
    ("The Seagull is cheap.", ()),
    ("Tesla does not make the Model S in China.", ()),
    ("Xiaomi said that its YU7 was sold out.", ("Xiaomi makes Xiaomi YU7",)),
    (
        "GWM's five brands, Haval, Wey, Ora and two more, grew.",
        ("Great Wall Motor makes Haval", "Great Wall Motor makes Wey", "Great Wall Motor makes Ora"),
    ),
    (
        "The Luxeed R7 is co-developed by Huawei and Chery.",
        ("Huawei makes Luxeed R7", "Chery makes Luxeed R7"),
    ),
    ("Voyah is Dongfeng's young brand.", ("Dongfeng Motor makes Voyah",)),
    ("BYD makes cells for Tesla.", ()),
    ("CATL sells batteries to Volkswagen.", ()),
    ("Volkswagen's trouble is not BYD.", ()),
)

_BETWEEN = re.compile(
    r"(?:['’]s?)? (?:(?!and\b|of\b|in\b|to\b|parent\b|owner\b|rival\b|partner\b|supplier\b|chairman\b"
    r"|plant\b|unit\b|with\b|on\b|for\b|from\b|by\b|at\b|as\b|than\b|over\b|maker\b|investors?\b|shareholders?\b"
    r"|backers?\b|customers?\b|competitors?\b|suppliers\b|creditors?\b|ventures?\b|boss\b|chief\b|founder\b"
    r"|head\b)[\w-]+ ){0,4}"
)
_ACTS: Final = re.compile(
    r"\b(?:board|shares?|stock|sales|deal|plans?|bid|offer|stake|lead|decision|move|spokes\w+|partnership|battle|fight"
    r"|is|are|was|were|has|had|not|against|like|between|after|before|uses?|used|sign(?:s|ed)|buys?|bought|sells?|sold"
    r"|works?|hires?|hired|sues?|sued|acquired|holds?|suppl(?:y|ies|ied)|says?|said|will|can|may|would|makes?|made"
    r"|runs?|ran|owns?|beat|overtook|joins?|joined|chose|pick(?:s|ed)|named|wants?|went|gave|took|paid|need(?:s|ed)?)\b"
)
"""Behind a firm's name what is no brand of it."""
_LISTED = re.compile(r"(?:,| and|, and|, as well as) (?:the |its )?(?:[\w-]+ ){0,2}")
_VEHICLES: Final = r"(?:cars?|vehicles?|models?|SUVs?|sedans?|EVs?|NEVs?|electric|passenger|crossovers?|vans?|range)"
_RIVALS: Final = r"(?<!international )(?<!foreign )(?<!rival )(?<!other )(?<!Chinese )(?<!domestic )"
_BRANDS = re.compile(
    _RIVALS + r"\b(?:brands|marques|nameplates)(?: today| now)?,?"
    r" (?:such as|like|including|are|today are|include|includes|included|being)(?: the)? $"
)
_OWN_BRANDS: Final = re.compile(
    r"(?:['’]s?|\b[Ii]ts|\b[Tt]heir) (?:own )?(?:two|three|four|five|six|seven|several|\d+)(?: [a-z-]+){0,2} "
    r"(?:brands|marques"
    r"|nameplates|badges|names)(?:,|:| –| —) $"
)
"""Before a row of brands: `GWM's five brands, `."""
_RIVALRY: Final = re.compile(r"\b(?:rivals?|compet\w+|against|overtook|behind|ahead of|outsold|unlike)\b")
_MAKES: Final = Verbs(
    {
        "make": (
            *("make", "build", "produce", "sell", "launch", "assemble", "manufacture", "offer", "own", "market", "run"),
            *("develop", "introduce", "export", "roll out"),
        )
    }
)
_BRANDED: Final = re.compile(rf" {_VEHICLES}\b|-branded|-badged| brands?\b")
"""What follows the name of a brand: `Buick cars`, `Smart-branded`."""
_THE_BRANDS: Final = re.compile(r"\b(?:brands?|marques?|nameplates?),? $|\b(?:brands|marques|nameplates) (?=[A-Z])")
_OBJECT: Final = re.compile(r"(?: (?!(?:by|to|for|with|from|in|than|and)\b)[\w’'-]+){0,7} ")
_UNDER: Final = re.compile(
    r"\b(?:under|of|behind|for|owns|has|with|bearing|carrying) (?:its|the|their)(?: (?:own|new|popular|premium"
    r"|luxury|two))* $"
)
_NAME: Final = re.compile(r" (?:[\w-]+ )?(?:brands?|names?|marques?|badges?|nameplates?|labels?)\b(?! of)")
_ITS_BRAND: Final = re.compile(r" (?:[\w’'-]+ ){0,5}(?:brand|marque|nameplate|sub-brand)\b")
_THEIR_BRAND: Final = re.compile(r"['’]s? (?:[a-z-]+ ){0,5}(?:brand|marque|nameplate|sub-brand)\b")
_BRAND_OF: Final = re.compile(
    r"(?:,| is| was|,? which is)(?: also)? (?:an?|the|another)(?: [\w’'-]+){0,5} (?:brand|marque|label)"
    r"(?: of| from| owned by| by| launched by| that belongs to| developed by) (?:the )?"
)
_FIRMS: Final = ("company",)


def makes(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield makers of models and brands: `Tesla's Model 3`, `its ES8`, `brands such as Zeekr`, `NIO builds the ES8`."""
    yield from _models_and_brands(sentence, findings)
    for maker, made in made_by(sentence.text, findings):
        yield _claim(sentence, findings, maker, made, "actual")
    firms = [m for m in findings.mentions if m.entity.type == "company"]
    if firms and (len(firms) > 1 or findings.focus):
        is_branded = _THE_BRANDS.search(sentence.text) is not None
        if is_branded or any(_BRANDED.match(sentence.text, firm.end) for firm in firms):
            yield from _by_verb(sentence, findings)
        yield from _named_brands(sentence, findings)
        for maker, brand in brand_rows(sentence.text, findings):
            yield _claim(sentence, findings, maker, brand, "actual")


def _models_and_brands(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    maker: Mention | None = None
    last: Mention | None = None
    names_brands = False
    for made in findings.mentions:
        if made.entity.type not in ("model", "company"):
            continue
        found = _maker(sentence, findings, made)
        names_brands = _follows_brands(sentence.text, made) or (names_brands and found is None)
        is_listed = last is not None and last.entity.type == made.entity.type
        if found is None and maker and last and is_listed and _LISTED.fullmatch(sentence.text, last.end, made.start):
            fits = made.entity.type == "model" and made.entity.parent in (None, maker.entity.name)
            is_brand = made.entity.parent == maker.entity.name or names_brands
            found = maker if fits or is_brand else None
        maker, last = found, made
        if found and found.entity.name != made.entity.name:
            yield _claim(sentence, findings, found, made, "actual")


def _claim(sentence: Sentence, findings: Findings, maker: Mention, made: Mention, status: str) -> Claim:
    return link(
        sentence,
        findings,
        start=min(maker.start, made.start),
        end=max(maker.end, made.end),
        subject=maker.entity,
        name="makes",
        target=made.entity,
        stands=status,
    )


def _by_verb(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read brands as objects: `makes Buick and Chevrolet cars`, `will build Smart-branded cars`."""
    text = sentence.text
    for event in events(sentence, findings, _MAKES, _FIRMS):
        if event.is_denied or event.is_passive or not event.actors:
            continue
        brands = named_at(text, findings, event.end, _FIRMS, reach=50)
        if not brands or not _OBJECT.fullmatch(text, event.end, brands[0].start):
            continue
        if _BRANDED.match(text, brands[-1].end) or _THE_BRANDS.search(text, event.end, brands[0].start):
            pairs = product(event.actors, brands)
            status = "planned" if event.status == "planned" else "actual"
            for maker, brand in pairs:
                if maker.entity != brand.entity:
                    yield _claim(sentence, findings, maker, brand, status)


def _named_brands(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `under the Roewe name`, `Firefly, its cheaper brand` and `Voyah is the brand of Dongfeng`."""
    text = sentence.text
    brands: set[Entity] = set()
    for left, right in pairwise(findings.mentions):
        if left.entity.type != "company" or right.entity.type != "company":
            continue
        between = text[left.end : right.start]
        is_own = right.text.lower() == "its" and between in (", ", " – ", " is ") and _ITS_BRAND.match(text, right.end)
        is_theirs = between in (", ", " is ", " was ") and _THEIR_BRAND.match(text, right.end)
        if is_own or is_theirs or _BRAND_OF.fullmatch(between):
            brands.add(left.entity)
            owner = findings.firm if right.entity in brands else right.entity
            if owner and owner not in brands:
                yield _claim(sentence, findings, replace(right, entity=owner), left, "actual")
    for place, mention in enumerate(findings.mentions):
        if mention.entity.type == "company" and _UNDER.search(text[max(0, mention.start - 40) : mention.start]):
            row = named_at(text, findings, mention.start, _FIRMS, reach=1)
            maker = _subject(findings, place)
            if row and maker and _NAME.match(text, row[-1].end):
                status = "planned" if _WILL_MAKE.search(text[: mention.start]) else "actual"
                for brand in row:
                    if brand.entity != maker.entity:
                        yield _claim(sentence, findings, maker, brand, status)


_WILL_MAKE: Final = re.compile(r"\b(?:will|to) (?:also |soon )?(?:make|build|produce|sell|launch)\b")


def _subject(findings: Findings, place: int) -> Mention | None:
    """Give the first subject of the sentence before mention number `place`, else whom the text is about."""
    heads = [m for m in findings.mentions[:place] if m.start in findings.heads and m.entity.type == "company"]
    if heads:
        return heads[0]
    about = findings.firm or findings.company
    mention = findings.mentions[place]
    return Mention(mention.para, mention.start, mention.end, mention.text, about) if about else None


def _maker(sentence: Sentence, findings: Findings, made: Mention) -> Mention | None:
    for mention in findings.mentions:
        if mention.entity.type != "company" or mention.end > made.start:
            continue
        if is_possessive(sentence.text, mention) and _BETWEEN.fullmatch(sentence.text, mention.end, made.start):
            named = made.entity.type == "model" or (
                made.entity.parent == mention.entity.name
                or (
                    mention.text.lower() not in ("its", "their", "whose")
                    and mention.entity.parent != made.entity.name
                    and _ACTS.search(sentence.text, mention.end, made.start) is None
                )
            )
            is_unit = (
                (made.entity.type == "company" and _DIVISION.search(made.entity.name))
                or re.match(r"(?: \w+)? (?:unit|subsidiary|affiliate)\b", sentence.text[made.end :])
                or (made.entity.type == "company" and _UNIT.search(sentence.text[mention.end : made.start]))
            )
            others = (m for m in findings.mentions if mention.end <= m.start and m.end < made.start)
            is_another_s = any(other.entity.type == "model" == made.entity.type for other in others)
            if named and not (is_unit or is_another_s) and not _is_of_other(findings, mention, made):
                return mention
    if made.entity.type == "company" and _follows_brands(sentence.text, made):
        is_rival = _RIVALRY.search(sentence.text[: made.start]) is not None
        return None if is_rival else _subject(findings, findings.mentions.index(made))
    if made.entity.type != "model" or "|" in sentence.text or _NOT_MADE.search(sentence.text, 0, made.start):
        return None
    return None if _is_no_news(sentence.text, findings, made) else _by_parent(findings, made)


_NOT_MADE: Final = re.compile(
    r"(?:n['’]t|\bnot|\bnever|\bno longer|\bstopped) (?:[a-z]+ )?(?:mak|build|built|produc|sell|sold"
    r"|assembl)\w*[^.;,]{0,40}$"
)


def _is_of_other(findings: Findings, its: Mention, made: Mention) -> bool:
    """Tell `its X` of whom another is taken for than X's maker, who is named beside."""
    parent = made.entity.parent
    if its.text.lower() not in ("its", "their") or parent in (None, its.entity.name):
        return False
    return any(m.entity.name == parent and m.entity != made.entity for m in findings.mentions)


def _is_no_news(text: str, findings: Findings, made: Mention) -> bool:
    """Tell models of which something else is told: `launched the EV5`, `the Tesla Model Y costs 263,500 yuan`."""
    if made.text.lower().startswith(("it", "the ", "this ")) or _TOLD_ELSE.search(
        text, max(0, made.start - 40), made.start
    ):
        return True
    if made.text.split()[0] != (made.entity.parent or "").split(" ")[0]:
        return False
    is_counted = _COUNTED.search(text, max(0, made.start - 24), made.start) is not None
    is_named = any(m.entity.name == made.entity.parent for m in findings.mentions)
    is_first = text.endswith("first ", 0, made.start)
    return is_counted or not (is_named or is_first or _OF_MAKING.search(text))


_TOLD_ELSE: Final = re.compile(
    r"\b(?:launch(?:es|ed)?|unveil(?:s|ed)?|(?:brings?|brought) out|present(?:s|ed)|rivals? (?:is|are)"
    r"|outs(?:ells?|old)"
    r"|ahead of|behind|handing over|handed over|source for|off|production of"
    r"|opened orders for|deliveries of|supplier of|put) (?:the |an? )?(?:new |revamped |updated )?$"
)
"""Before a model that is launched, outsold or taken off the list: who makes it is no news."""
_OF_MAKING: Final = re.compile(
    r"\b(?:plants?|factor(?:y|ies)|works|lines?|bases?|buil[dt]s?|ma[dk]es?|making|produc\w+|assembl\w+|models?)\b"
    r"(?!(?<=By model), )"
)
"""Words that tell who makes a model whose own name names its maker."""


_COUNTED: Final = re.compile(r"\d (?:[a-z-]+ )?$")
"""Before cars of which so many are told, their maker's name being part of theirs: that he makes them is no news."""


_DIVISION: Final = re.compile(
    r"\b(?:Batter(?:y|ies)|Energy|Technolog(?:y|ies)|Semiconductors?|Finance|Logistics|Power)$"
)
"""How the name of a unit ends that is no brand of cars."""
_UNIT: Final = re.compile(r"\b(?:arm|unit|subsidiary|affiliate|division)\b")


def _by_parent(findings: Findings, made: Mention) -> Mention | None:
    """Give the maker that the gazetteer knows, where the sentence, the model's name or the text before names it."""
    parent = made.entity.parent
    if parent is None:
        return None
    named = [m for m in findings.mentions if m.entity.type == "company" and m.entity.name == parent]
    if named:
        return named[0]
    spoken_of = findings.company.name if findings.company else None
    if spoken_of != parent and made.text.split()[0].lower() != parent.split()[0].lower():
        return None
    maker = Entity.called("company", parent)
    return Mention(made.para, made.start, made.end, made.text, maker)


def _follows_brands(text: str, made: Mention) -> bool:
    """Tell `Roewe` of `brands such as Roewe`."""
    before = text[max(0, made.start - 60) : made.start]
    if before.endswith(_AFTER_BRANDS):
        return _OWN_BRANDS.search(before) is not None
    return before.endswith(_BEFORE_BRANDS) and _BRANDS.search(before) is not None


_AFTER_BRANDS: Final = ("s, ", "s: ", "s – ", "s — ")
_BEFORE_BRANDS: Final = (" as ", " like ", " the ", "ncluding ", "nclude ", "ncludes ", "ncluded ", " are ", " being ")
"""How what stands before a row of brands may end; a look at it spares the pattern."""
