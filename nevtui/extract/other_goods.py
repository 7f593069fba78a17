"""What is sold besides cars: `smartphone sales`, `exports of steel`, `sales of heavy trucks`. Knows no figures.

Trucks, buses and scooters are vehicles, told of with their kind as scope; figures of all other goods are no market's
that the statements know.
"""

from functools import lru_cache
from typing import Final

from nevtui.extract import markets
from nevtui.extract import patterns as re
from nevtui.extract.antecedents import Antecedents
from nevtui.extract.records import replace
from nevtui.extract.spans import Reading, Topic

_GOODS: Final = (
    r"steel|alumini?um|copper|iron ore|rare[- ]earths?|oil|crude|petroleum|gas|lng|coal|electricity"
    r"|power(?! batter| cell| pack)"
    r"|solar(?: panels?| cells?| modules?| products?)?|wind turbines?|turbines?|polysilicon|silicon|cement|glass"
    r"|smartphones?|phones?|handsets?|pcs|computers?|laptops?|tablets?|televisions?|tvs?|gadgets?|wearables?"
    r"|semiconductors?|appliances?|air[- ]conditioners?|fridges?|refrigerators?|washing machines?|toys?|games?"
    r"|homes?|houses?|housing|property|land|flats?|apartments?|beer|liquor|wine|coffee|food|rice|grain|soy(?:a)?beans?"
    r"|pork|beef|milk|tyres?|tires?|(?:auto |car |spare |vehicle )?parts|(?:auto |car )?components|textiles?|garments?"
    r"|clothes|clothing|shoes?|furniture|excavators?|loaders?|cranes?|diggers?|machinery|machine tools?|ships?"
    r"|vessels?|aircraft|planes?|jets?|drones?|robots?|robotics|satellites?|elevators?"
    r"|services|chemicals?|plastics?|fertili[sz]ers?|drugs?|medicines?|vaccines?|gold|bonds?|shares|insurance"
    r"|eyewear|glasses|watches|bicycles?|bikes?|pushbikes"
    r"|(?:used|second-hand|pre-owned|imported)(?:[- ](?:car|vehicle))?"
)
_VEHICLES: Final = (
    r"(?:pick-?up |dump |garbage |logistics |fire )?trucks?|lorry|lorries|bus|buses|coach|coaches|minibus|minibuses"
    r"|vans?|minivans?"
    r"|pick-?ups?|motorcycles?|motorbikes?|scooters?|mopeds?|e-bikes?|e-scooters?|two-wheelers?|three-wheelers?"
    r"|rickshaws?|tricycles?|tractors?|trailers?|taxis?|robotaxis?"
)
_KIND: Final = (
    r"(?:(?:heavy|heavy-duty|light|light-duty|medium|medium-duty|electric|new[- ]energy|natural[- ]gas|gas|diesel"
    r"|hydrogen|fuel[- ]cell|city|small|mini|used|driverless) ){0,2}"
)
_BEFORE: Final = re.compile(
    rf"(?:^|[\s(])(?:(?P<vehicles>{_KIND}(?:{_VEHICLES}))|(?:industrial )?(?P<goods>{_GOODS}))[ -]$", re.I
)
_BEHIND: Final = re.compile(
    r" (?:volumes? )?(?:of|for) (?:the |its |all |new |imported |domestic |local |Chinese )?"
    rf"(?:(?P<vehicles>{_KIND}(?:{_VEHICLES}))|(?:(?:[a-z-]+ )?(?P<goods>{_GOODS})))\b(?![-’']| and| or|,)",
    re.I,
)
_MAKERS: Final = re.compile(
    rf"\b(?:{_GOODS}|{_VEHICLES})[ -](?:makers|producers|manufacturers|firms|companies|mills|vendors)"
    r"(?: [\w’'-]+){0,3} $",
    re.I,
)
_TOLD: Final = (
    "sales",
    "deliveries",
    "production",
    "exports",
    "imports",
    "registrations",
    "demand",
    "inventory",
    "orders",
)
"""The figures that any goods may have."""
_FAR: Final = 60


def narrowed(text: str, topic: Topic) -> Topic:
    """Give `topic` with the kind of vehicles that stands beside it as scope: `sales of heavy trucks`."""
    found = _beside(text, topic) if topic.property in _TOLD else None
    return replace(topic, scope=plural(found["vehicles"])) if found and found["vehicles"] else topic


def are_other_goods(text: str, topic: Topic) -> bool:
    """Tell what is counted from cars and their batteries: `steel output`, `exports of auto parts`."""
    if topic.property not in _TOLD:
        return False
    if topic.is_verb:
        return _MAKERS.search(text, max(0, topic.start - _FAR), topic.start) is not None
    found = _beside(text, topic)
    is_current = text.startswith(("power demand", "power output", "power exports"), topic.start)
    return is_current or (found is not None and found["goods"] is not None)


def _beside(text: str, topic: Topic) -> re.Match[str] | None:
    if topic.is_verb:
        return None
    return _BEFORE.search(text, max(0, topic.start - _FAR), topic.start) or _BEHIND.match(text, topic.end)


_VEHICLES_ALONE: Final = re.compile(rf" ?(?P<vehicles>{_KIND}(?:{_VEHICLES}))", re.I)


@lru_cache(maxsize=512)
def vehicles_in(noun: str) -> str | None:
    """Give the kind of vehicles that a figure's own noun tells: `electric buses` of `115,700 electric buses`."""
    found = _VEHICLES_ALONE.fullmatch(noun)
    return plural(found["vehicles"]) if found else None


def plural(words: str) -> str:
    """Give `heavy trucks` for `heavy truck`."""
    words = words.strip().lower()
    if words.endswith("s") and not words.endswith("bus"):
        return words
    return f"{words}es" if words.endswith(("bus", "ch")) else f"{words[:-1]}ies" if words.endswith("y") else f"{words}s"


def is_of_all_goods(text: str, before: Antecedents, reading: Reading) -> bool:
    """Tell a country's trade from that in cars: `China's exports rose 5%` where no cars were spoken of so far."""
    if not reading.is_change or reading.property not in _TRADED or markets.place_of(reading.subject) is None:
        return False
    is_in_money = _TO_A_SUM.match(text, reading.quantity.end) is not None
    counted = any(amount.quantity.unit == "vehicles" for amount in before.amounts)
    spoke_of_cars = counted or before.market is not None or before.group is not None
    return (is_in_money or not spoke_of_cars) and _CARS.search(text) is None


_TRADED: Final = ("exports", "imports", "sales", "demand", "production")
_TO_A_SUM: Final = re.compile(
    r"(?: (?:year on year|year-on-year|from a year (?:ago|earlier|before)|in \w+|last month))?,? to (?:[a-z]+ ){0,2}"
    r"(?:US\$|[$€¥£]|RMB|[\d.,]+ (?:billion|trillion))"
)
_CARS: Final = re.compile(
    r"(?i)\b(?:markets?|cars?|vehicles?|autos?|automobiles?|automotive|N?EVs?|B?EVs|PHEVs?|hybrids?|plug-ins?|batter\w+|SUVs?"
    r"|models?|trucks?|bus(?:es)?|lorr\w+|vans?|scooters?|motorcycles?|two-wheelers?|tractors?|lithium|units|electric)\b"
)
