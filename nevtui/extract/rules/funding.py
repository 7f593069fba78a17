"""funding: subject raises money. Source: the statement's page, Properties."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.events import Event, events, time_of
from nevtui.extract.grammar import clause, is_possessive
from nevtui.extract.outsiders import are_so_many
from nevtui.extract.spans import Claim, Findings, Mention, Period, Quantity, Sentence
from nevtui.extract.verbs import Verbs
from nevtui.model.entity import Entity
from nevtui.model.vocabulary import is_currency

EXAMPLES = (
    ("XPeng placed new shares worth HK$16 billion.", ("XPeng funding 16000000000 HKD",)),
    ("Geely sold shares in Lotus for $1 billion.", ()),
    ("WM Motor raised 20 billion yuan in 2018.", ("WM Motor funding 20000000000 CNY 2018",)),
    ("XPeng is seeking 17 billion yuan this year.", ("XPeng funding 17000000000 CNY 2026 planned",)),
    ("GAC Aion closed a Series A round worth 18.3 billion yuan.", ("GAC Aion funding 18300000000 CNY",)),
    ("NIO plans to raise up to $1.7 billion by selling shares.", ("NIO funding 1700000000 USD planned at_most",)),
    ("CATL's Hong Kong IPO raised $4.6 billion.", ("CATL funding 4600000000 USD",)),
    ("Hesai secured $614 million in fresh funding in 2025.", ("Hesai funding 614000000 USD 2025",)),
    ("Some 2 billion dollars were raised by Leapmotor in 2022.", ("Leapmotor funding 2000000000 USD 2022 approx",)),
    ("A funding round brought Zeekr 750 million dollars in 2023.", ("Zeekr funding 750000000 USD 2023",)),
    ("Leapmotor took in HK$6.3 billion.", ("Leapmotor funding 6300000000 HKD",)),
    ("Sales of cars brought in 31.6 billion yuan for NIO.", ()),
    ("Leapmotor has secured HK$2.6 billion by placing new shares.", ("Leapmotor funding 2600000000 HKD",)),
    ("BYD raised its prices by 2,000 yuan.", ()),
    ("NIO raised its forecast to 5 billion yuan.", ()),
    ("XPeng did not raise 2 billion yuan.", ()),
)
CUES = (
    " rais",
    " from ",
    "took in",
    "take in",
    "secur",
    "series ",
    "collect",
    "round",
    "seek",
    "fund",
    "financing",
    "brought",
    "bring",
    "proceeds",
    "private placement",
    " shares",
    " notes",
    " bonds",
    "flotation",
    " ipo",
    "offering",
)

_RAISES: Final = Verbs(
    {
        "raise": (
            "raise",
            "collect",
            "take in",
            "pull in",
            "drum up",
            "scoop up",
            "amass",
            "net",
            "rake in",
            "pocket",
            "bring in",
            "garner",
        ),
        "secure": (
            "secure",
            "close",
            "complete",
            "receive",
            "get",
            "win",
            "land",
            "obtain",
            "finish",
            "bag",
            "draw",
            "announce",
            "clinch",
            "wrap up",
        ),
        "seek": (
            "seek",
            "look for",
            "target",
            "try to raise",
            "aim for",
            "look to raise",
            "hope for",
            "be looking to raise",
        ),
        "bring": ("bring", "bring in", "give", "earn", "fetch"),
    }
)
_MONEY: Final = re.compile(
    r"(?: (?:about|around|as|much|up|to|some|nearly|more|than|over|another|a|an|roughly|close|funds|of|further|total|at"
    r"|least|almost|in|fresh|new|capital|series [a-f]\d?|round|rounds|worth|financing|funding|equity|its|the|first"
    r"|second"
    r"|third|angel|strategic|latest|debt|only|just|pre-IPO|investment|at|combined|net|proceeds|additional)){0,9} ?",
    re.IGNORECASE,
)
_FUNDING: Final = re.compile(
    r"(?i)\b(?:fund(?:s|ing)|financing|capital|round|series [a-f]\b|ipo|offering|equity|share sale|placement|flotation"
    r"|private placement|debt|bonds?|listing|convertible|proceeds|investors|placing|(?:selling|issuing|sale of)"
    r" (?:new )?(?:shares|stock|notes))"
)
_ROUND: Final = re.compile(
    r"(?i)\b(?:round|ipo|offering|flotation|share sale|placement|listing|financing|series [a-f]|debut|issue|sale)$"
)
_NOT_RAISED: Final = re.compile(r"\b(?:price|prices|stake|wages?|pay|forecast|target|salar|tariff|loan guarantees?)\b")


_PLACES: Final = Verbs({"place": ("place", "sell", "issue")})
_SHARES_FOR: Final = re.compile(
    r" (?:[\d.,]+ (?:million |billion )?)?(?:(?:new|fresh|more|additional|American|depositary|convertible|H|A"
    r"|class)[- ])*"
    r"(?:shares|stock|bonds|notes)(?: (?!in\b|of\b)[^,;.]{2,40}?)? (?:worth|for|valued at|totalling)"
    r" (?:(?:about|some|around|nearly|almost|more than|a total of|up to) )*"
)


def _placed(sentence: Sentence, findings: Findings, sums: list[Quantity]) -> Iterator[Claim]:
    """Read `X sold new shares for HK$16 billion`: its own, not those of another."""
    text = sentence.text
    for event in events(sentence, findings, _PLACES, ("company",)):
        shares = _SHARES_FOR.match(text, event.end)
        worth = next((q for q in sums if shares and q.start == shares.end()), None)
        for raiser in [a.entity for a in event.actors] if worth and not (event.is_denied or event.is_passive) else ():
            if worth:
                yield _claim(sentence, findings, event, raiser, worth, time_of(text, findings, event))


def funding(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield money that companies raise."""
    sums = [q for q in findings.quantities if is_currency(q.unit) and q.value >= 1e6]
    if not sums:
        return
    yield from _placed(sentence, findings, sums)
    told = [e for e in events(sentence, findings, _RAISES, ("company", "organization")) if not e.is_denied]
    for quantity in sums:
        event = _event(sentence.text, told, quantity)
        if event is None:
            continue
        period = time_of(sentence.text, findings, event)
        for raiser in _raisers(sentence.text, findings, event, quantity):
            yield _claim(sentence, findings, event, raiser, quantity, period)


def _event(text: str, told: list[Event], quantity: Quantity) -> Event | None:
    """Give the verb that the sum is the object of, or the subject where it is passive."""
    begin, end = clause(text, quantity.start)
    before = [event for event in told if event.end <= quantity.start and not event.is_passive]
    around = text[max(begin, quantity.start - 70) : min(end, quantity.end + 70)]
    if before and not _NOT_RAISED.search(text[before[-1].end : quantity.start]):
        event = before[-1]
        between = text[event.end : quantity.start]
        is_direct = _MONEY.fullmatch(between) is not None
        if event.lemma in _EARNS and _OF_SALES.search(text, begin, event.start):
            return None
        if event.lemma == "take in" and _IN_QUARTER.match(text, quantity.end):
            return None
        if event.meaning == "raise" and is_direct and not re.match(r" (?:investment|stake)", text[quantity.end :]):
            return event
        if event.meaning == "secure" and is_direct and _FROM_FIRM.match(text, quantity.end):
            return event
        if event.meaning in ("secure", "seek") and is_direct and _is_funding(event, around, text[quantity.end :]):
            return event
        if event.meaning == "bring" and _ROUND.search(text[begin : event.start].rstrip()[-40:]):
            return event
        if event.meaning == "raise" and _ROUND.search(text[begin : event.start].rstrip()) and is_direct:
            return event
    after = [event for event in told if event.is_passive and quantity.end <= event.start and event.meaning == "raise"]
    return after[0] if after and re.fullmatch(r"(?: \([^)]*\))? ?", text[quantity.end : after[0].start]) else None


_EARNS: Final = ("bring in", "take in", "pull in", "net", "rake in")
_OF_SALES: Final = re.compile(
    r"\b(?:[Ss]ales|[Dd]eliveries|[Ee]xports|[Rr]evenues?|[Oo]rders|[Bb]usiness|[Dd]ivision|[Ss]ervices?|[Mm]odels?"
    r"|[Cc]ars|[Bb]atteries|[Ss]torage)(?: (?:of|in|from|abroad|overseas|alone)(?: [\w-]+){0,4}?)?(?: alone)? $"
)
"""What brings in money that is no capital."""
_IN_QUARTER: Final = re.compile(r"(?: \([^)]*\))? in the (?:\w+ ){0,2}(?:quarter|half|year|months?)\b")
_FROM_FIRM: Final = re.compile(r"(?: \([^)]*\))? from (?:the )?(?!sales|its|orders|customers|exports|selling)[A-Z]")


def _is_funding(event: Event, around: str, after: str) -> bool:
    """Tell fresh capital from an order, a loan or a fine."""
    if _OTHER.match(after):
        return False
    return _FUNDING.search(around) is not None or (event.meaning == "seek" and event.lemma == "seek")


_OTHER: Final = re.compile(
    r"(?: \([^)]*\))?(?: (?:in|of))? (?:\w+ ){0,2}(?:orders?|subsid|rebates?|sales|revenue|profit|damages|grants?"
    r"|aid|loans?)"
)


def _raisers(text: str, findings: Findings, event: Event, quantity: Quantity) -> tuple[Entity, ...]:
    if event.actors and event.meaning != "bring":
        return tuple(m.entity for m in event.actors[:2])
    firms = [m for m in findings.mentions if m.entity.type == "company"]
    between = [m for m in firms if event.end <= m.start < quantity.start]
    if event.meaning == "bring" and between:
        return (between[0].entity,)
    owner = _owner(text, firms, event)
    if owner:
        return (owner.entity,)
    is_nobody = event.is_passive or are_so_many(text, event.start)
    return (findings.company,) if findings.company and not is_nobody else ()


def _owner(text: str, firms: list[Mention], event: Event) -> Mention | None:
    """Give `CATL` of `CATL's Hong Kong IPO raised`, and `it` of `its IPO`."""
    begin, _ = clause(text, event.start)
    owners = [m for m in firms if begin <= m.start and m.end <= event.start and is_possessive(text, m)]
    return owners[-1] if owners else None


def _claim(
    sentence: Sentence, findings: Findings, event: Event, raiser: Entity, quantity: Quantity, period: Period | None
) -> Claim:
    status = "planned" if event.meaning == "seek" and event.status == "actual" else event.status
    return link(
        sentence,
        findings,
        start=min(event.begin, quantity.start),
        end=max(event.end, quantity.end),
        subject=raiser,
        name="funding",
        period=period,
        quantity=quantity,
        stands=status,
    )
