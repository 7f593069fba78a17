"""The units that news English writes: as the text states them, and what statements call them.

Source of the factors: the International System of Units; mile, foot, pound, US gallon and the like by their
definitions. Source of the names: statements, field `unit`.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from nevtui.extract import currencies
from nevtui.extract import patterns as re
from nevtui.extract.records import dataclass

_ROWS: Final = (
    # as stated, in statements, how many of those it is, names
    ("percent", "percent", 1.0, "%|percent|per cent|pct|pct.|pc|percents|procent|per-cent"),
    ("percentage_points", "percentage_points", 1.0, "percentage points|percentage point|=pp|=ppt|ppts|=pps"
     "|percentage-points|percentage-point|percent points|% points"),
    ("points", "percentage_points", 1.0, "points|pts"),
    ("basis_points", "percentage_points", 0.01, "basis points|basis point|bps|=bp"),
    ("GWh", "GWh", 1.0, "gwh|gigawatt-hours|gigawatt hours|gigawatt-hour|gigawatt hour"),
    ("TWh", "GWh", 1000.0, "twh|terawatt-hours|terawatt hours|terawatt-hour|terawatt hour"),
    ("MWh", "MWh", 1.0, "mwh|megawatt-hours|megawatt hours|megawatt-hour|megawatt hour"),
    ("kWh", "kWh", 1.0, "kwh|kilowatt-hours|kilowatt hours|kilowatt-hour|kilowatt hour"),
    ("Wh", "Wh", 1.0, "watt-hours|watt hours|watt-hour|watt hour"),
    ("Wh/kg", "Wh/kg", 1.0, "wh/kg|watt-hours per kilogram|watt hours per kilogram"),
    ("Wh/l", "Wh/l", 1.0, "wh/l|watt-hours per liter|watt-hours per litre"),
    ("Ah", "Ah", 1.0, "=Ah|=AH|=ah|amp-hours|ampere-hours|amp hours|ampere hours"),
    ("mAh", "mAh", 1.0, "mah|milliamp-hours|milliampere-hours"),
    ("W", "W", 1.0, "watts|watt"),
    ("kW", "kW", 1.0, "=kW|=KW|=kw|=Kw|kilowatts|kilowatt"),
    ("MW", "kW", 1e3, "=MW|=mw|=Mw|megawatts|megawatt"),
    ("GW", "kW", 1e6, "=GW|=gw|gigawatts|gigawatt"),
    ("TW", "kW", 1e9, "terawatts|terawatt"),
    ("mi", "km", 1.609344, "miles|mile|=mi"),
    ("nmi", "nmi", 1.0, "nautical miles|nautical mile|sea miles|nautical-mile"),
    ("ly", "ly", 1.0, "light-years|light years|light-year|light year"),
    ("km", "km", 1.0, "km|kilometers|kilometres|kilometer|kilometre|kms|kilometer-long|kilometre-long"),
    ("m", "m", 1.0, "meters|metres|meter|metre"),
    ("cm", "m", 0.01, "=cm|centimeters|centimetres|centimeter|centimetre|cms"),
    ("mm", "m", 0.001, "=mm|millimeters|millimetres|millimeter|millimetre"),
    ("µm", "µm", 1.0, "µm|microns|micron|micrometers|micrometres"),
    ("nm", "nm", 1.0, "=nm|nanometers|nanometres|nanometer|nanometre"),
    ("ft", "m", 0.3048, "feet|foot|ft|ft."),
    ("in", "m", 0.0254, "inches|inch"),
    ("yd", "m", 0.9144, "yards|yard|yds"),
    ("km/h", "km/h", 1.0, "km/h|kph|kmh|kmph|kilometers per hour|kilometres per hour|kilometers an hour"
     "|kilometres an hour|km per hour|km an hour|km/hour|kilometer per hour|kilometre per hour|kilometer-per-hour"
     "|kilometre-per-hour|kilometers-per-hour|kilometer-an-hour|kilometre-an-hour|km-per-hour|kilometers/hour|km/hr|k.p.h."),
    ("mph", "km/h", 1.609344, "mph|miles per hour|miles an hour|mile per hour|mile-per-hour|mile-an-hour"
     "|miles-per-hour|miles-an-hour|miles/hour|m.p.h."),
    ("m/s", "m/s", 1.0, "m/s|meters per second|metres per second|meters a second|metres a second|meter per second"),
    ("km/s", "km/s", 1.0, "km/s|kilometers per second|kilometres per second|kilometers a second"),
    ("ft/s", "ft/s", 1.0, "feet per second|feet a second|ft/s|=fps"),
    ("kn", "kn", 1.0, "knots|knot|kts"),
    ("kg", "kg", 1.0, "kg|kilograms|kilogrammes|kilogram|kilogramme|kilos|kilo|kgs"),
    ("g", "g", 1.0, "grams|gram|grammes|gramme"),
    ("mg", "mg", 1.0, "=mg|milligrams|milligram"),
    ("µg", "µg", 1.0, "µg|micrograms|microgram|mcg"),
    ("lb", "kg", 0.45359237, "lbs|lb|lbs.|lb."),
    ("oz", "oz", 1.0, "ounces|ounce|oz|oz.|troy ounces"),
    ("fl oz", "fl oz", 1.0, "fluid ounces|fluid ounce|fl oz|fl. oz."),
    ("ct", "ct", 1.0, "carats|carat"),
    ("t", "tonnes", 1.0, "tonnes|tonne|metric tons|metric ton|metric tonnes"),
    ("ton", "tonnes", 1.0, "tons|ton|short tons|long tons"),
    ("kt", "tonnes", 1e3, "kilotons|kilotonnes|kiloton|kilotonne"),
    ("Mt", "tonnes", 1e6, "megatons|megatonnes|megaton|gigatons of co2"),
    ("Gt", "tonnes", 1e9, "gigatons|gigatonnes|gigaton|gigatonne"),
    ("l", "litres", 1.0, "liters|litres|liter|litre"),
    ("ml", "ml", 1.0, "=ml|=mL|=ML|milliliters|millilitres|milliliter|millilitre|=cc"),
    ("cl", "cl", 1.0, "=cl|centiliters|centilitres"),
    ("gal", "litres", 3.785411784, "gallons|gallon"),
    ("pt", "pt", 1.0, "pints|pint"),
    ("qt", "qt", 1.0, "quarts|quart"),
    ("bbl", "barrels", 1.0, "barrels|barrel|bbl|bbls"),
    ("bpd", "bpd", 1.0, "bpd|b/d|barrels per day|barrels a day|barrel-per-day|barrel-a-day|barrels-per-day"
     "|barrels of oil per day|barrels of oil a day|barrels daily|barrels of crude per day|barrels of crude a day"),
    ("boe", "boe", 1.0, "boe|barrels of oil equivalent"),
    ("bushel", "bushel", 1.0, "bushels|bushel"),
    ("cu m", "cu m", 1.0, "cubic meters|cubic metres|cubic meter|cubic metre|m³|cu m|m3|cubic-meter|cubic-metre|cbm"),
    ("cu km", "cu km", 1.0, "cubic kilometers|cubic kilometres|km³|=km3|=km^3"),
    ("cu cm", "cu cm", 1.0, "cubic centimeters|cubic centimetres|cm³"),
    ("cu ft", "cu ft", 1.0, "cubic feet|cubic foot|cu ft|cubic-foot|ft³"),
    ("cu yd", "cu yd", 1.0, "cubic yards|cubic yard"),
    ("cu m/s", "cu m/s", 1.0, "cubic meters per second|cubic metres per second|cubic meters a second"
     "|cubic metres a second|m³/s|cumecs"),
    ("cu ft/s", "cu ft/s", 1.0, "cubic feet per second|cubic feet a second|cfs"),
    ("sq m", "m2", 1.0, "square meters|square metres|sq m|m²|=m2|=m^2|square meter|square metre|sqm"
     "|square-meter|square-metre"
     "|sq meters|sq metres|sq. m|sq. meters|sq.m."),
    ("ha", "m2", 1e4, "hectares|hectare|=ha"),
    ("acre", "m2", 4046.86, "acres|acre|acre-feet of land"),
    ("acre ft", "acre ft", 1.0, "acre-feet|acre feet|acre-foot"),
    ("mu", "m2", 666.67, "mu"),
    ("sq km", "m2", 1e6, "square kilometers|square kilometres|square kilometer|square kilometre|km²|=km2|=km^2"
     "|sq km|sq. km|sqkm"
     "|sq kms|square-kilometer|square-kilometre|sq.km|sq.km."),
    ("sq ft", "m2", 0.09290304, "sq ft|square feet|square foot|square-foot|sq. ft.|sq. ft|sqft|ft²|sq feet"),
    ("sq mi", "m2", 2_589_988.11, "square miles|square mile|square-mile|sq mi|sq miles"),
    ("sq in", "sq in", 1.0, "square inches|square inch"),
    ("sq yd", "sq yd", 1.0, "square yards|square yard"),
    ("°C", "°C", 1.0, "°c|degrees celsius|degrees centigrade|degrees c|degree celsius|celsius|deg c|ºc|℃|degree-celsius"
     "|degrees-celsius|° c|centigrade|degc"),
    ("°F", "°F", 1.0, "°f|degrees fahrenheit|degrees f|degree fahrenheit|fahrenheit|deg f|ºf|℉"
     "|degree-fahrenheit|° f|degf"),
    ("K", "K", 1.0, "kelvin|kelvins"),
    ("°", "°", 1.0, "°|º|degrees|degree"),
    ("V", "V", 1.0, "volts|volt|=V"),
    ("kV", "kV", 1.0, "=kV|=KV|=kv|kilovolts|kilovolt"),
    ("A", "A", 1.0, "amps|amp|amperes|ampere"),
    ("hp", "hp", 1.0, "horsepower|hp|bhp|=PS"),
    ("Nm", "Nm", 1.0, "=Nm|=N·m|newton meters|newton metres|newton-meters|newton-metres"),
    ("lb ft", "lb ft", 1.0, "pound-feet|pound feet|lb-ft|foot-pounds|lb ft|pounds-feet"),
    ("rpm", "rpm", 1.0, "rpm|revolutions per minute"),
    ("mpg", "mpg", 1.0, "mpg|miles per gallon|miles to the gallon|miles a gallon|mpge"),
    ("l/100km", "l/100km", 1.0, "l/100km|l/100 km|liters per 100 kilometers|litres per 100 kilometres|litres per 100km"
     "|liters per 100km|litres per 100 km|liters per 100 km"),
    ("kWh/100km", "kWh/100km", 1.0, "kwh/100km|kwh/100 km|kwh per 100 km|kwh per 100km"),
    ("g/km", "g/km", 1.0, "g/km|grams per kilometer|grams per kilometre|grams a kilometre|g per km"),
    ("µg/m³", "µg/m³", 1.0, "micrograms per cubic meter|micrograms per cubic metre|µg/m³|µg/m3|μg/m³|μg/m3|ug/m3"),
    ("mg/l", "mg/l", 1.0, "mg/l|milligrams per liter|milligrams per litre"),
    ("ppm", "ppm", 1.0, "ppm|parts per million"),
    ("ppb", "ppb", 1.0, "ppb|parts per billion"),
    ("J", "J", 1.0, "joules|joule"),
    ("kJ", "kJ", 1.0, "=kJ|=KJ|kilojoules|kilojoule"),
    ("MJ", "MJ", 1.0, "=MJ|megajoules|megajoule"),
    ("cal", "cal", 1.0, "calories|calorie"),
    ("kcal", "kcal", 1.0, "kcal|kilocalories|kilocalorie"),
    ("BTU", "BTU", 1.0, "btu|btus|british thermal units|mmbtu"),
    ("Pa", "Pa", 1.0, "pascals|pascal"),
    ("hPa", "hPa", 1.0, "=hPa|hectopascals|hectopascal"),
    ("kPa", "kPa", 1.0, "=kPa|=KPa|kilopascals|kilopascal"),
    ("MPa", "MPa", 1.0, "=MPa|=Mpa|megapascals|megapascal"),
    ("GPa", "GPa", 1.0, "=GPa|=Gpa|gigapascals|gigapascal"),
    ("bar", "bar", 1.0, "=bar"),
    ("atm", "atm", 1.0, "atmospheres|=atm"),
    ("mmHg", "mmHg", 1.0, "mmhg|millimeters of mercury|millimetres of mercury"),
    ("lm", "lm", 1.0, "lumens|lumen"),
    ("lux", "lux", 1.0, "lux"),
    ("nits", "nits", 1.0, "nits"),
    ("Ω", "Ω", 1.0, "ohms|ohm|=Ω"),
    ("Sv", "Sv", 1.0, "sieverts|sievert|=Sv"),
    ("kVA", "kVA", 1.0, "=kVA|=KVA"),
    ("MVA", "MVA", 1.0, "=MVA"),
    ("kWp", "kWp", 1.0, "=kWp"),
    ("MWp", "MWp", 1.0, "=MWp"),
    ("GWp", "GWp", 1.0, "=GWp"),
    ("kbps", "kbps", 1.0, "kbps|kilobits per second|kbit/s"),
    ("PFLOPS", "PFLOPS", 1.0, "petaflops|petaflop"),
    ("bcm", "bcm", 1.0, "=bcm"),
    ("mbar", "mbar", 1.0, "millibars|millibar|mbar"),
    ("psi", "psi", 1.0, "psi|pounds per square inch"),
    ("N", "N", 1.0, "newtons|newton"),
    ("Hz", "Hz", 1.0, "=Hz|=hz|=HZ|hertz"),
    ("kHz", "kHz", 1.0, "khz|kilohertz"),
    ("MHz", "MHz", 1.0, "mhz|megahertz"),
    ("GHz", "GHz", 1.0, "ghz|gigahertz"),
    ("dB", "dB", 1.0, "=dB|=db|decibels|decibel|dba"),
    ("kB", "kB", 1.0, "=KB|=kB|kilobytes|kilobyte"),
    ("MB", "MB", 1.0, "=MB|=Mb|=mb|megabytes|megabyte"),
    ("GB", "GB", 1.0, "=GB|=Gb|=gb|gigabytes|gigabyte|gigs"),
    ("TB", "GB", 1000.0, "=TB|=Tb|=tb|terabytes|terabyte"),
    ("PB", "PB", 1.0, "=PB|petabytes|petabyte"),
    ("EB", "EB", 1.0, "exabytes|exabyte"),
    ("bytes", "bytes", 1.0, "bytes|byte"),
    ("Mbps", "Mbps", 1.0, "mbps|megabits per second|mb/s|mbit/s|megabits a second"),
    ("Gbps", "Gbps", 1.0, "gbps|gigabits per second|gb/s|gbit/s|gigabits a second"),
    ("MP", "MP", 1.0, "megapixels|megapixel|=MP"),
    ("mSv", "mSv", 1.0, "msv|millisieverts|millisievert"),
    ("Bq", "Bq", 1.0, "becquerels|becquerel"),
    ("TEU", "TEU", 1.0, "teu|teus|twenty-foot equivalent units|20-foot equivalent units"),
    ("TOPS", "TOPS", 1.0, "=TOPS"),
    ("times", "times", 1.0, "times|fold"),
    ("hours", "hours", 1.0, "hours|hour"),
    ("months", "months", 1.0, "months|month"),
    ("weeks", "weeks", 1.0, "weeks|week"),
    ("days", "days", 1.0, "days|day"),
    ("minutes", "minutes", 1.0, "minutes|minute"),
    ("seconds", "seconds", 1.0, "seconds"),
    ("ms", "ms", 1.0, "milliseconds|millisecond"),
)  # fmt: skip
_SHORT_ROWS: Final = (
    ("m", "m", 1.0, r"(?<=\d) ?m(?= (?:above|below|deep|high|long|tall|wide|away|from|race|sprint|final|freestyle|relay"
     r"|hurdles|dash|butterfly|backstroke|medley|thick|apart|under)\b| ?\()|(?<=\d)-m(?=-)"),
    ("g", "g", 1.0, r"(?<=\d) ?g(?![\w/])"),
    ("t", "t", 1.0, r"(?<=\d) ?t(?![\w/'’-])"),
    ("Mt", "tonnes", 1e6, r"(?<=\d) ?Mt(?![\w/.])"),
    ("kt", "tonnes", 1e3, r"(?<=\d) ?kt(?![\w/.])"),
    ("l", "litres", 1.0, r"(?<=\d) ?[lL](?![\w/'’.-])"),
    ("W", "W", 1.0, r"(?<=\d) ?W(?![\w/.-])"),
    ("Wh", "Wh", 1.0, r"(?<=\d) ?Wh(?![\w/.-])"),
    ("°C", "°C", 1.0, r"(?<=\d)C(?= \(\d+(?:\.\d)?F\))"),
    ("°F", "°F", 1.0, r"(?<=\d)F(?= ?\(\d+(?:\.\d)?C\)|\))"),
    ("in", "m", 0.0254, r"(?<=\d)in(?![\w-])|(?<=\d)-in(?=-)|(?<=\d) in\.(?= [a-z])|(?<=\d) in(?= (?:thick|wide"
     r"|long|tall|deep|high)\b)"),
)  # fmt: skip
"""Units of one or two letters, which other words and numbers look like: told by what stands around them."""

DURATIONS: Final = frozenset(("hours", "months", "weeks", "days", "minutes", "seconds", "years", "ms"))
"""Units that measure time."""

STATED: Final = frozenset(row[0] for row in (*_ROWS, *_SHORT_ROWS)) - DURATIONS - {"times", "points"}
"""The units of physical quantities and shares as a text states them."""


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit or a currency that stands behind a figure."""

    end: int
    """Offset in the text after its last character."""
    stated: str
    """As the text states it, in one form: `mi`, `°C`, `USD`."""
    name: str
    """As statements write it."""
    factor: float = 1.0
    """How many of those the stated one is."""
    coins: float = 1.0
    """What part of a currency's unit it is: 0.01 for cents."""

    @property
    def is_money(self) -> bool:
        """Tell whether it is a currency."""
        return self.stated in _CURRENCIES


_COINS: Final = {name: (code, 0.01) for name, code in currencies.HUNDREDTHS.items()} | {
    name: (code, 0.1) for name, code in currencies.TENTHS.items()
}
_CURRENCIES: Final = frozenset((*currencies.CODES, *currencies.SIGNS.values(), *currencies.NAMES.values()))


_FIRST: Final = re.compile(r"[^\W\d_]+|\S")


def _units() -> Iterator[tuple[str, tuple[str, str, float, float]]]:
    """Yield the names of all units; `=` before one whose capitals count."""
    for stated, name, factor, names in _ROWS:
        yield from ((word, (stated, name, factor, 1.0)) for word in names.split("|"))
    yield from ((name, (code, code, 1.0, 1.0)) for name, code in currencies.NAMES.items())
    yield from ((f"={sign}", (code, code, 1.0, 1.0)) for sign, code in currencies.AFTER.items())
    yield from ((f"={code}", (code, code, 1.0, 1.0)) for code in currencies.CODES)
    yield from ((coin, (code, code, 1.0, part)) for coin, (code, part) in _COINS.items())


def _by_first_word() -> dict[str, tuple[tuple[str, bool, tuple[str, str, float, float]], ...]]:
    """Give, by its first letters, the names of units with whether capitals count, the longest first."""
    groups: dict[str, dict[tuple[str, bool], tuple[str, str, float, float]]] = {}
    for written, unit in _units():
        name = written.removeprefix("=").replace("-", " ")
        first = _FIRST.match(name.lower())
        groups.setdefault(first[0] if first else "", {})[name, written.startswith("=")] = unit
    return {
        first: tuple(
            sorted(((name, exact, unit) for (name, exact), unit in group.items()), key=lambda row: -len(row[0]))
        )
        for first, group in groups.items()
    }


_NEXT: Final = re.compile(r"[ -]?(?P<first>[^\W\d_]+|[^\w\s,.;:!?()'\"“”‘’-])|[ -]?\(?(?P<other>\Z)")
_GROUPS: Final = _by_first_word()
_LONGEST: Final = max(len(name) for group in _GROUPS.values() for name, _, _ in group)
_SHORT: Final = tuple((re.compile(shape), stated, name, factor) for stated, name, factor, shape in _SHORT_ROWS)
_SHORT_FIRSTS: Final = frozenset(("g", "t", "l", "w", "wh", "in", "m", "c", "f", "kt", "mt", "p"))
_OF_SHARES: Final = re.compile(
    r"\bshares?\b|\bpence\b|£|\bdividend\b|\b(?:up|down|at|to|by) \d{1,6}(?:\.\d{1,3})? ?p\b"
)
_PENCE: Final = re.compile(r"(?<=\d) ?p(?= (?:a|at|per|each|an|share|dividend|rise|fall|increase)\b|[.,;)]|\Z)")
_WEIGHED: Final = re.compile(
    r"\bweigh(?:s|ed|ing|t)?\b|\blos[te]|\b(?:of|in) weight\b|\boverweight|\bheavier\b|\blighter\b|\bcargo\b"
    r"|\bcatch\b"
)
_OF_A_STUFF: Final = re.compile(
    r"[ -](?:of (?!debt|profit|revenue|cash|funding|investment|aid|tax|savings|sales|public)|heavier|lighter|overweight"
    r"|per square inch|in weight|bag|rocket|payload)"
)

MONEY_BEFORE: Final = rf"(?<![A-Za-z])(?:{_alternatives([*currencies.SIGNS, *currencies.CODES])})"


def unit_at(text: str, end: int, *, scaled: bool = False) -> Unit | None:
    """Give the unit or currency that follows the figure that ends at `end`; `scaled` where it had a million or so."""
    following = _NEXT.match(text, end)
    if following is None or following["first"] is None:
        return None
    first = following["first"].lower()
    if first in _SHORT_FIRSTS:
        short = _short_at(text, end)
        if short is not None:
            return short
    group = _GROUPS.get(first)
    if group is None:
        return None
    start = following.start("first")
    words = text[start : start + _LONGEST + 1]
    spaced = words.replace("-", " ")
    lower = spaced.lower()
    for name, exact, (stated, unit, factor, coins) in group:
        if (spaced if exact else lower).startswith(name) and not _goes_on(words, len(name)):
            stop = start + len(name)
            if unit == "GBP" and "pound" in name and name in ("pound", "pounds") and _is_weight(text, stop, scaled):
                return Unit(stop, "lb", "kg", 0.45359237)
            if unit in currencies.NEAR and " " not in name:
                stated = unit = meant_by(text, name, unit)
            return Unit(stop, stated, unit, factor, coins)
    return None


def _goes_on(words: str, length: int) -> bool:
    """Tell whether the word at the end of a name goes on: the `metersphere` of `meters`."""
    return words[length - 1].isalnum() and (words[length : length + 1].isalnum() or words[length : length + 1] == "_")


def _short_at(text: str, end: int) -> Unit | None:
    for shape, stated, name, factor in _SHORT:
        if match := shape.match(text, end):
            return Unit(match.end(), stated, name, factor)
    if (match := _PENCE.match(text, end)) and _OF_SHARES.search(text):
        return Unit(match.end(), "GBP", "GBP", coins=0.01)
    return None


def _is_weight(text: str, end: int, scaled: bool) -> bool:
    """Tell pounds of weight from pounds sterling: `200 pounds of rice`, `it weighs 40 pounds`."""
    if _OF_A_STUFF.match(text, end):
        return True
    if "£" in text or "sterling" in text or scaled:
        return _WEIGHED.search(text, max(0, end - 60), end) is not None
    return _SPENT.search(text, max(0, end - 60), end) is None and _PRICED.match(text, end) is None


_SPENT: Final = re.compile(
    r"\b(?:pa(?:y|id|ys|ying)|cost(?:s|ing)?|spen[dt]|fined?|price[ds]?|worth|earn(?:s|ed|ing)?|fee|fees|salary|bill|sold|buy"
    r"|bought|owe[sd]?|debt|loan|budget|tax|bonus|fund|invest\w*)\b"
)
_PRICED: Final = re.compile(
    r" (?:a|per|each|an) (?:year|month|week|day|hour|share|head|person|ticket|ton|tonne|night)\b|[- ]note"
)


def meant_by(text: str, written: str, currency: str) -> str:
    """Give the currency that a word such as `pesos` or a bare `¥` means in this sentence."""
    for word, near, other in currencies.NEAR.get(currency, ()):
        if word in written and _near(near).search(text):
            return other
    return currency


@lru_cache(maxsize=64)
def _near(words: str) -> re.Pattern[str]:
    return re.compile(words)


def currency_of(words: str) -> str | None:
    """Give the ISO 4217 code that a symbol, a code or a name stands for, else None. A bare `$` is US dollars."""
    if words in currencies.CODES:
        return words
    return currencies.SIGNS.get(words) or currencies.NAMES.get(words.lower())


def is_currency(unit: str | None) -> bool:
    """Tell whether a unit is one of the currencies that are read here."""
    return unit in _CURRENCIES
