"""Reads what raw materials and cells cost: `lithium carbonate at 66,500 yuan a tonne`. Knows words and markets."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from nevtui.extract import markets, movement
from nevtui.extract import patterns as re
from nevtui.extract.price_moves import PriceMove
from nevtui.extract.records import replace
from nevtui.extract.spans import Findings, Quantity
from nevtui.model.entity import Entity
from nevtui.model.vocabulary import is_currency

CUES: Final = ("tonne", " ton", "wh", "watt-hour")
_PER: Final = re.compile(
    r"(?: \([^)]{1,30}\))?(?: per | a |/| an? )(?:metric )?(?P<unit>tonne|ton|kWh|Wh|watt-hour|kilowatt-hour)\b"
)
_A_TONNE: Final = re.compile(
    r"\b(?:[Aa]|[Oo]ne|[Ee]ach|[Pp]er) (?:metric )?(?P<unit>tonne|ton|kWh|kilowatt-hour) of [^,;.\d]{3,40}?"
    r" (?:now |still )?(?:costs?|fetch(?:es|ed)|s(?:old|ells) for|changed hands (?:at|for)|went for) "
    r"(?:about |around |some |nearly |only |just |more than |less than )*$"
)
"""Before a price: `A tonne of lithium carbonate cost`."""
_THINGS: Final = re.compile(
    r"\b(?:(?P<lithium>[Ll]ithium (?:carbonate|hydroxide))|(?P<cells>(?:(?:LFP|NCM|ternary|sodium(?:-ion)?"
    r"|[Ss]emi-solid|[Ss]olid-state|lithium iron phosphate|power|battery|storage|EV) )*(?:[Cc]ells|[Bb]atter(?:y|ies)"
    r"|packs)))\b"
)
_UNITS: Final = {"ton": "tonne", "watt-hour": "Wh", "kilowatt-hour": "kWh"}
_NO_PRICE: Final = re.compile(
    r"\b(?:subsid|tax|fee|tariff|electricity|power price|charg|fine|deposit|invest|cost of)\w*"
)


@dataclass(frozen=True, slots=True)
class Priced:
    """What a tonne or a kilowatt-hour of something costs."""

    start: int
    subject: Entity
    thing: str
    quantity: Quantity


def priced(text: str, findings: Findings) -> Iterator[Priced]:
    """Yield what is said to cost so much a tonne or a kWh: nearest before the price, lithium salts and cells only."""
    for quantity in findings.quantities:
        is_money = is_currency(quantity.unit)
        per = _PER.match(text, quantity.end) or _A_TONNE.search(text, 0, quantity.start) if is_money else None
        if per is None:
            continue
        named = list(_THINGS.finditer(text, max(0, quantity.start - 120), quantity.start))
        if not named or _NO_PRICE.search(text, named[-1].end(), quantity.start):
            continue
        thing = named[-1]
        unit = _UNITS.get(per["unit"], per["unit"])
        is_lithium = thing["lithium"] is not None
        if is_lithium is not (unit == "tonne"):
            continue
        yield Priced(thing.start(), _market(findings.home, thing), f"{thing[0]} per {unit}", quantity)


def moved(text: str, findings: Findings) -> Iterator[PriceMove]:
    """Yield by how many per cent lithium salts grew dearer or cheaper."""
    for quantity in findings.quantities:
        begin = max(0, quantity.start - 110)
        found = _MOVED.search(text, begin, quantity.start) if quantity.unit == "percent" else None
        if found is None or _OTHER_THAN_PRICES.search(text, begin, quantity.start):
            continue
        falls = _FALLS.search(found["verb"])
        signed = replace(quantity, value=-abs(quantity.value) if falls else abs(quantity.value))
        thing = _THINGS.search(text, found.start(), quantity.start)
        if thing and thing["lithium"]:
            yield PriceMove(found.start(), _market(findings.home, thing), signed)


_FALLS: Final = re.compile(rf"\b(?:{movement.DOWN}|down)\b")
_MOVED: Final = re.compile(
    r"(?:\b[Pp]rices? (?:of|for) (?:battery-grade |spot )?)?\b[Ll]ithium (?:carbonate|hydroxide)(?: (?:spot )?prices?)?"
    r"(?:,? [a-z]+){0,4}?"
    rf" (?P<verb>{movement.UP}|{movement.DOWN}|up|down)"
    r"(?: (?:by|another|a further|an?|about|around|some|nearly|almost|more than|over|as much as|up to|roughly)){0,3} $"
)
_OTHER_THAN_PRICES: Final = re.compile(
    r"(?i)\b(?:output|production|capacity|inventor\w*|stocks?|demand|supply|imports?|exports?|sales|shipments|consumption"
    r"|miners?|makers?|producers?|futures)\b"
)


def is_per_measure(text: str, quantity: Quantity) -> bool:
    """Tell what a tonne or a kWh costs from what a car does."""
    return _PER.match(text, quantity.end) is not None


def _market(home: Entity | None, thing: re.Match[str]) -> Entity:
    """Give the market of a salt, or the battery industry, of the country that the article is about."""
    if not thing["lithium"]:
        return markets.industry(home, "battery")
    name = f"{home.name if home else 'China'} {thing['lithium'].lower()} market"
    return Entity.called("industry", name)
