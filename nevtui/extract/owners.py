"""Whose a noun or a verb is: `BYD's sales`, `sales of Geely's brand Zeekr`, `A, which B controls, sold`.

Knows names and where topics stand, no figures.
"""

from collections.abc import Sequence
from typing import Final

from nevtui.extract import markets
from nevtui.extract import patterns as re
from nevtui.extract.grammar import is_possessive
from nevtui.extract.rows import without_apposed
from nevtui.extract.spans import Findings, Mention, Quantity, Topic
from nevtui.model.entity import Entity

OWNERS: Final = ("company", "city", "province", "country", "bloc", "model", "industry")
"""Types of entities that own a figure."""

PLACES: Final = ("city", "province", "country", "bloc")
"""Of these, nobody trades shares in."""
_UNITS: Final = (
    r"brands?|marques?|units?|arms?|subsidiar(?:y|ies)|makers?|labels?|ventures?|divisions?|start-?ups?|carmakers?"
    r"|automakers?|affiliates?|businesses|business|series|SUV|sedan|models?|partners?|parent|rival"
)
_UNIT_OF: Final = re.compile(rf"['’]s? (?:(?:[\w-]+ ){{0,6}}(?:{_UNITS}),? )?")
"""Between a parent and the unit whose figure is told: `Geely Holding's electric car brand ` Zeekr."""
_NOUN_AFTER: Final = re.compile(
    r"(?:['’]s?)?(?: \([^)]{1,30}\))?(?: (?!(?:and|or|said|says|where|which)\b)[\w-]+){0,4} "
)
_OF_OWNER: Final = re.compile(
    r"(?: (?:of|for) [A-Za-z (),-]{2,40})? (?:of|at|by|from|for|in|under|across|within|inside) "
    r"(?:the |its |their )?(?:(?:[\w-]+ ){0,5}(?:brand|maker|carmaker|automaker|manufacturer|startup|start-up"
    r"|giant|firm"
    r"|company|group|marque|rival|unit|sedan|SUV|city|province) )?"
)
_EXPECTS: Final = re.compile(
    r"\b(?:expects?|expected|forecasts?|predicts?|predicted|sees|saw|estimates?|wants?|asked|asks|allows?|enabled?"
    r"|helped|lets?|told|projects?|urged|believes?|anticipates?|by|with|led|leaving|making)(?: that)?"
    rf"(?: (?:the|its|a|rival|rivals|fellow|peer|(?:[\w-]+ ){{0,4}}(?:{_UNITS})))? $"
)
_TO_DO: Final = re.compile(
    r"(?: \([^)]{1,30}\))?(?: (?:main |core |namesake |own )?(?:brand|group|marque|Group))?(?: to | \w+ing )"
)
_APPOSITION: Final = re.compile(
    r"(?: \([^)]{1,40}\))?, ?(?:(?:the|a|an|its|once|formerly|which|who|whose|owned|backed|part|based"
    r"|headquartered|led|like"
    r"|along|together|with|in which|of which|one of|another|also|now|run|controlled|founded|known|maker|where"
    r"|as well|including"
    r"|unlike|whom|for which|itself|partly|jointly|majority-owned|previously|best known|under|half|long) |[\w-]+-"
    r"(?:based|owned|backed|listed|headquartered|controlled|led) )"
)
_ADVERBS: Final = re.compile(
    r"[\"”]?, ?(?:[a-z]+ly |also |only |still |just |each |has |have |had |had only |now |then )*"
)
_ELLIPTIC: Final = re.compile(
    r"['’]s?,? (?:[\w-]+ly )?(?:rose|fell|grew|climbed|jumped|surged|soared|dropped|declined|slid|slipped"
    r"|plunged|dipped"
    r"|tumbled|shrank|increased|decreased|slumped|sank|doubled|tripled|was|were|came|reached|stood|totall?ed|hit|topped"
    r"|falling|rising|growing|dropping|reaching|climbing|declining|surging|jumping|at|up|down|gained|lost|edged|eased"
    r"|only|about|around|nearly|just|some|over|more than|almost|exceeded|amounted|remained|had|is|are|to|by"
    r"|[$€¥£]?\d[\d.,]*)\b"
)
_GENERIC: Final = re.compile(
    r"(?:^|[,;:] |\b(?:while|and|that|but|as|when|says|said|year|month) )(?:[Tt]he |[Ii]ts |[Tt]he country['’]s "
    r"|[A-Z]\w+['’]s )?(?:(?:NEV|EV|BEV|Chinese|domestic|local|new-energy|new|energy|vehicle|electric|car|auto|battery"
    r"|electric-vehicle|electric-car|passenger|major|all|local|home-grown|commercial|power) )*"
    r"(?:[Mm]akers|[Cc]armakers|[Aa]utomakers|[Mm]anufacturers|[Cc]ompanies|[Ff]irms|[Ff]actories|[Pp]lants|[Bb]uyers"
    r"|[Cc]onsumers|[Cc]ustomers|[Dd]ealers|[Mm]otorists|[Dd]ealerships|[Pp]roducers|[Ss]uppliers|[Ee]nterprises|[Ii]ndustry"
    r"|[Cc]ountry)"
    r"(?: (?:based |located |operating |active )?in (?:the )?[\w ]{3,20}?)? (?:(?:has|have|had|also|together|only|still"
    r"|all|now|will|could|may|should|are|expected|to|again|already|jointly) ){0,3}$"
)
_MAKERS: Final = (
    "aker",
    "ompan",
    "irms",
    "actor",
    "lants",
    "uyers",
    "onsum",
    "ustom",
    "ealer",
    "otorist",
    "roducer",
    "anufact",
    "upplier",
    "nterpris",
    "ndustry",
    "ountry",
)


_INDUSTRY_AFTER: Final = re.compile(
    r" (?:of|in|from|for|at|by) (?:the |its |their |all )?(?:[A-Z][\w-]+['’]s |(?:province|city|country|region"
    r"|municipality|nation)['’]s )?"
    r"(?:(?P<kind>(?!(?:the|its|their|this|whole|local)\b)[a-zA-Z][\w-]+(?: (?!industry|sector|in\b|of\b|and\b)[\w-]+)"
    r"{0,2}?) )?(?:industry|industries|sector|manufacturing)\b"
)
_INDUSTRY_BEFORE: Final = re.compile(
    r"(?:(?:[Tt]he|[Ii]ts|[\w-]+['’]s) )(?P<kind>(?:auto\w*|car|vehicle|NEV|EV|battery|power battery|new[-"
    r" ]energy(?: vehicle)?"
    r"|electronics) )?(?:industry|sector)['’]s (?:[\w-]+ ){0,2}$"
)
_INDUSTRY_DOES: Final = re.compile(
    r"(?:[Tt]he|[Ii]ts|['’]s) (?P<kind>[a-zA-Z][\w-]+(?: [\w-]+){0,2}?) (?:industry|industries"
    r"|sector)(?: in [A-Z][\w’'-]+)? (?:generated|had"
    r"|posted|recorded|reported|earned|booked|saw|achieved|made|brought in|turned over|reached|hit|attained"
    r"|topped|boasted)"
    r"(?: [a-z-]+){0,4} $"
)
_KINDS: Final = {
    **dict.fromkeys(
        ("automobile", "automotive", "auto", "car", "vehicle", "motor", "automaking", "vehicles", "cars"), "auto"
    ),
    **dict.fromkeys(("new energy vehicle", "new-energy vehicle", "nev", "nevs", "electric vehicle", "ev"), "NEV"),
    **dict.fromkeys(("power battery", "battery", "ev battery", "lithium battery"), "battery"),
}


def industry_named(text: str, topic: Topic) -> str | None:
    """Give the kind of industry whose revenue, profit or output a noun is, by the words around it; None for none."""
    if "ndustr" not in text and "sector" not in text and "anufactur" not in text:
        return None
    found = _INDUSTRY_AFTER.match(text, topic.end) or _INDUSTRY_BEFORE.search(
        text, max(0, topic.start - 50), topic.start
    )
    found = found or _INDUSTRY_DOES.search(text, max(0, topic.start - 90), topic.start)
    if found is None:
        return None
    kind = found["kind"].strip().lower() if found["kind"] else markets.BARE
    return _KINDS.get(kind, kind)


def seat_of_industry(text: str, mentions: Sequence[Mention], topic: Topic) -> Entity | None:
    """Give Yibin for `the battery industry in Yibin reached an output value`."""
    before = (m for m in mentions if m.end <= topic.start and m.entity.type in ("city", "province"))
    return next((m.entity for m in before if text.endswith(("industry in ", "sector in "), 0, m.start)), None)


def governed(text: str, mentions: Sequence[Mention], mention: Mention) -> Mention:
    """Give the unit that the phrase of `mention` is about: Zeekr for `Geely Holding's brand Zeekr`; else itself."""
    place = mentions.index(mention)
    for other in mentions[place + 1 : place + 4]:
        is_unit = other.entity.type in ("company", "model") and other.entity.id != mention.entity.id
        if is_unit and other.start >= mention.end and _UNIT_OF.fullmatch(text, mention.end, other.start):
            return governed(text, mentions, other)
    return mention


def owner_of_noun(text: str, mentions: Sequence[Mention], topic: Topic) -> Mention | None:
    """Give whose `its sales`, `BYD sales`, `sales at IM Motor` are; None where the words beside do not tell."""
    if topic.property == "share price":
        mentions = [m for m in mentions if m.entity.type not in PLACES]
        own = next((m for m in mentions if m.start == topic.start and m.text.lower() in ("its", "their")), None)
        if own:
            return own
    for mention in reversed(mentions):
        if mention.end > topic.start or mention.entity.type not in OWNERS:
            continue
        between = text[mention.end : topic.start]
        if between == " " or (is_possessive(text, mention) and _NOUN_AFTER.fullmatch(between)):
            return mention if between == " " else governed(text, mentions, mention)
    for mention in mentions:
        if mention.start < topic.end or mention.entity.type not in OWNERS:
            continue
        if _OF_OWNER.fullmatch(text, topic.end, mention.start) is None:
            return None
        is_whole = topic.property == "market_share" and mention.entity.type in ("country", "bloc")
        return None if is_whole else governed(text, mentions, mention)
    return None


def figure_owner(text: str, mentions: Sequence[Mention], position: int, types: Sequence[str]) -> Entity | None:
    """Give Zeekr for `Monthly deliveries at Zeekr went through`: whose figure the subject before `position` is."""
    for mention in reversed(mentions):
        if mention.end <= position and mention.entity.type in types:
            found = _FIGURES_OF.search(text, max(0, mention.start - 60), mention.start)
            return mention.entity if found else None
    return None


_FIGURES_OF: Final = re.compile(
    r"\b(?:[Ss]ales|[Dd]eliveries|[Oo]utput|[Pp]roduction|[Ee]xports|[Rr]egistrations|[Oo]rders|[Ss]hipments"
    r"|[Hh]andovers"
    r"|[Vv]olumes?)(?: (?!and\b)[\w-]+){0,3}? (?:of|at|by|for|from) (?:the |its )?(?:[a-z-]+ ){0,2}$"
)


def actor_before_apposition(
    text: str, mentions: Sequence[Mention], heads: frozenset[int], position: int
) -> Mention | None:
    """Give the subject whose apposition ends right before `position`: A in `A, which B controls, sold`."""
    comma = text.rfind(",", 0, position)
    if comma < 0 or _ADVERBS.fullmatch(text, comma, position) is None:
        return None
    begin = max(text.rfind(";", 0, comma), text.rfind(":", 0, comma), 0)
    for mention in reversed(mentions):
        is_open = mention.start in heads and mention.entity.type in OWNERS and mention.end < comma
        if is_open and mention.start >= begin - 1 and (found := _APPOSITION.match(text, mention.end)):
            return mention if found.end() <= comma else None
    return None


def is_actor_of_infinitive(text: str, mention: Mention) -> bool:
    """Tell whether someone else speaks of what `mention` does: `the bank expects Tesla to deliver`."""
    return (
        _TO_DO.match(text, mention.end) is not None
        and _EXPECTS.search(text, max(0, mention.start - 60), mention.start) is not None
    )


def is_elliptic(text: str, mention: Mention) -> bool:
    """Tell whether a possessive stands for what was spoken of: `Xpeng's deliveries fell and Nio's rose`."""
    if text.endswith(_OF_ANOTHER, 0, mention.start):
        return _ITS_FIGURE.match(text, mention.end) is not None
    return _ELLIPTIC.match(text, mention.end) is not None and text.endswith(
        ("and ", "while ", "but ", ", ", "; ", "with "), 0, mention.start
    )


_OF_ANOTHER: Final = (
    ", of ", "; of ", " and of ", ", those of ", " and those of ", "; those of ", ", those in ", " and those in ",
)  # fmt: skip
_ITS_FIGURE: Final = re.compile(r" (?:(?:by|to|up|down|rose|fell|grew) ){0,2}(?:about |nearly |some )?[$€¥£]?\d")
"""Behind the name in `sales of BYD rose 15%, of Geely 46%`."""


def are_makers_in_general(text: str, position: int) -> bool:
    """Tell whether firms or buyers in general do what the verb at `position` says: `makers based in China built`."""
    before = text[max(0, position - 90) : position]
    return any(cue in before for cue in _MAKERS) and _GENERIC.search(before) is not None


def seat_of_makers(text: str, mentions: Sequence[Mention], position: int) -> Entity | None:
    """Give Hefei for `plants in Hefei turned out`, where the verb stands at `position`: the town counts its makers."""
    towns = [m for m in mentions if m.end <= position and m.entity.type in ("city", "province")]
    is_seat = towns and text.endswith((" in ", " of ", " across "), 0, towns[-1].start)
    return towns[-1].entity if is_seat and _THEN_MADE.fullmatch(text, towns[-1].end, position) else None


_THEN_MADE: Final = re.compile(
    r"(?: [Pp]rovince| [Cc]ity)? (?:(?:has|have|had|together|alone|also|will|already) ){0,2}"
)


def are_buyers(text: str, position: int) -> bool:
    """Tell whether people do what the verb at `position` says, and no firm: `Beijing residents bought`."""
    return _BUYERS.search(text, max(0, position - 40), position) is not None


_BUYERS: Final = re.compile(
    r"\b(?:[Rr]esidents|[Dd]rivers|[Ff]amilies|[Pp]eople|[Hh]ouseholds|[Mm]otorists|[Cc]onsumers|[Bb]uyers|[Cc]ustomers"
    r"|[Cc]itizens)(?: (?:have|had|also|there|in [A-Z]\w+)){0,2} $"
)


def product_spoken_of(text: str, findings: Findings, quantity: Quantity) -> Entity | None:
    """Give the model, else the maker, whose product a figure describes: the nearest named before it, else after."""
    models = [mention for mention in findings.mentions if mention.entity.type == "model"]
    before = without_apposed(text, [mention for mention in models if mention.end <= quantity.start])
    if before or (models and not _BEATS.search(text, quantity.end, models[0].start)):
        return (before[-1] if before else models[0]).entity
    if findings.focus and findings.focus.type == "model":
        return findings.focus
    makers = [m for m in findings.mentions if m.entity.type == "company" and m.end <= quantity.start]
    makers = [m for m in makers if not _SUPPLIED.search(text, max(0, m.start - 30), m.start)]
    is_car = quantity.unit == "km" or (makers and _THE_CAR.search(text, makers[-1].end, quantity.start))
    if makers and is_car and _is_of(makers[-1].entity, findings.product):
        return findings.product
    if makers:
        return makers[-1].entity
    if _PRODUCT.search(text) is None:
        is_alone = not any(m.entity.type in _ACTORS for m in findings.mentions)
        is_meant = is_alone and quantity.unit == "km" and _is_of(findings.company, findings.product)
        return findings.product if is_meant else None
    return findings.product if _is_of(findings.company, findings.product) else findings.company


def _is_of(company: Entity | None, product: Entity | None) -> bool:
    """Tell whether a model is a company's, as far as is known."""
    if product is None or company is None:
        return False
    first = company.name.split(" ")[0]
    return product.parent is None or first in (product.parent.split(" ")[0], product.name.split(" ")[0])


_ACTORS: Final = ("company", "person", "industry", "organization")
_THE_CAR: Final = re.compile(
    r"\b(?:the|its|this) (?:new |electric |entry-level |base |top |[a-z]+-door )*"
    r"(?:car|SUV|sedan|model|vehicle|hatchback|MPV|pickup|crossover|minivan|saloon|coup[eé]|van|version|variant)\b"
)
"""Behind a maker's name: what goes so far, or weighs so much, is the product spoken of."""


_BEATS: Final = re.compile(
    r"\b(?:beats?|beating|tops?|topping|trails?|trailing|exceed(?:s|ing)|than|that of|those of|against|ahead of|behind"
    r"|compared (?:with|to)|unlike|versus|matches|above|below|short of)\b"
)
"""Between a figure and the model that it is compared with."""
_SUPPLIED: Final = re.compile(
    r"\b(?:cells|packs|batteries) for (?:the )?$|\b(?:pack|batter(?:y|ies)|cells|packs) (?:(?:made|supplied|built"
    r"|provided) )?(?:from|by|of) (?:the )?$"
)
"""Before the firm that a battery is from: what it drives is another's."""
_PRODUCT: Final = re.compile(
    r"\b(?:batter(?:y|ies)|cells?|cars?|SUVs?|sedans?|models?|vehicles?|packs?|versions?|variants?|trims|it|its|one)\b",
    re.I,
)
