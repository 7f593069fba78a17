"""Finds figures with their units, bounds, ranges and second currencies. Knows nothing of whose they are."""

from collections.abc import Iterator, Sequence
from typing import Final

from nevtui.extract import numbers
from nevtui.extract import patterns as re
from nevtui.extract.anchors import Anchors, matches_at
from nevtui.extract.bounds import with_bound as with_bound
from nevtui.extract.counted import measure_of_noun
from nevtui.extract.ranges import joined
from nevtui.extract.records import replace
from nevtui.extract.shared_units import with_currency_before
from nevtui.extract.spans import Quantity
from nevtui.extract.stock_codes import is_stock_code
from nevtui.extract.units import MONEY_BEFORE, Unit, currency_of, meant_by, unit_at

_BARE: Final = r"(?<![\w.,])(?<!\d:)(?<!24/)(?<!\d/)"
"""Before a number without a currency."""
_NO_METRES: Final = (
    r"(?! ?m (?:above|below|deep|high|long|tall|wide|from|race|sprint"
    r"|final|freestyle|relay|hurdles|dash|butterfly|backstroke|thick|apart)\b)"
)
_REST: Final = (
    r"(?!\d|st\b|nd\b|rd\b|th\b|:\d\d|/7\b|s\b|G\b| ?[ap]\.m\.)(?P<over>(?:[ -]\d)?/(?:2|3|4|5|8|16)(?![\d/]))?"
    rf"(?P<half>[ -]and[ -]a[ -]half\b)?(?:[ -]?(?P<scale>{numbers.SCALE})"
)
_MORE: Final = r")?(?:[ -](?P<more>thousand|million|billion|trillion|crore)\b)?"
_NUMBER: Final = re.compile(
    r"(?P<sign>(?<![\w)])[+−–-](?=\.?\d|[$€£¥]))?"
    rf"(?:(?P<before>{MONEY_BEFORE})[ -]?|{_BARE})(?P<figures>{numbers.FIGURES}|\.\d{{1,4}}){_REST}"
    rf"|(?P<short>(?(before)|{_NO_METRES}){numbers.SHORT_SCALE}|(?(before)T\b|(?!))){_MORE}"
)
_BARE_NUMBER: Final = re.compile(
    rf"(?P<sign>(?!))?(?P<before>(?!))?{_BARE}(?P<figures>{numbers.FIGURES}){_REST}"
    rf"|(?P<short>{_NO_METRES}{numbers.SHORT_SCALE}){_MORE}"
)
"""The same at a digit, where neither sign nor currency can stand."""
_DIGITS: Final = re.compile(r"\d[\d.,]*")
"""Only the first digit of such a run begins a number."""
_MONEY_BEFORE: Final = re.compile(rf"{MONEY_BEFORE}[ -]?$")
_SIGNS: Final = "+-−–"
_MONEY_ENDS: Final = frozenset("$€£¥￥₩₹฿₽₺₱₫₦₪₴₸sp.okhrb")
"""What ends a currency before a figure, codes in capitals aside: `US$`, `Rs`, `Rp`."""
_MINUS: Final = ("minus ", "Minus ", "negative ", "minus-", "Minus-")
_PLUS: Final = ("plus ", "Plus ")
_SIGNED: Final = ("$", "€", "£", "¥")
"""After which a minus may stand: `$-99.99`."""
_LEAST_OF_TRANSCRIBED_POUNDS: Final = 2
"""How many digits a bare figure behind `PS` has at least, which stands for `£` in text without it: `PS5` is none."""
_OTHER_DOLLARS_BEFORE: Final = re.compile(r"(?:^|[(]|(?<!\S)[a-z]{1,24} )(?P<whose>[CAS]) \Z")
"""The countries' letters before a space and the sign: `of C $6`, yet not `Series C $6 million`."""
_OTHER_DOLLARS: Final = re.compile(
    r" \(?(?P<whose>Canadian|Australian|CAD|AUD|SGD|HKD|USD|US|U\.S\.)\)?(?=[\s,.;)]|$)(?! [a-z]+s\b)"
)
_WHOSE: Final = {"Canadian": "CAD", "Australian": "AUD", "US": "USD", "U.S.": "USD"}
_A_SCALE: Final = re.compile(
    r"\b(?P<part>[aA]|[hH]alf an?|[aA] (?:quarter|third|fifth) of a|[tT]hree[ -]quarters of a"
    r"|[tT]wo[ -]thirds of a) (?P<scale>hundred|thousand|million|billion|trillion|dozen)\b(?! and)"
)
_PARTS: Final = {
    "half a": 0.5, "half an": 0.5, "a quarter of a": 0.25, "a third of a": 1 / 3, "a fifth of a": 0.2,
    "three quarters of a": 0.75, "three-quarters of a": 0.75, "two thirds of a": 2 / 3, "two-thirds of a": 2 / 3,
}  # fmt: skip
_ONE_IN: Final = re.compile(
    r"\b(?P<part>one|two|three|four|six|seven|eight|nine) (?:in|out of|of every|of each)(?: every)? "
    r"(?P<whole>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|\d{1,3}(?![\d.,/%:]))\b"
    r"(?! (?:years?|months?|weeks?|days?|quarters?|hours?|million|billion|hundred|thousand|or|to))(?!-)",
    re.IGNORECASE,
)
_EVERY: Final = re.compile(
    r"\b[Ee]very (?P<order>second|third|fourth|fifth|sixth|seventh|eighth|tenth)"
    r"(?= (?:new |passenger |new passenger |electric |private )?(?:car|vehicle|EV|NEV|SUV|bus|truck|taxi)\b)"
)
_ORDERS: Final = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "tenth": 10}
_FRACTION: Final = re.compile(
    rf"(?<![\w-])(?P<fraction>{numbers.FRACTION})(?! (?:year|a year|a point|of a point|point|decade|hour|dozen|million"
    rf"|billion))(?![- ]year)(?!-)(?! as (?:many|much|large|high)\b)",
    re.IGNORECASE,
)
_PART: Final = re.compile(
    r"(?<![\w-])(?P<part>half|(?:(?:a|an|one|two|three|four|five|seven|nine)[ -])?(?:quarters?|thirds?|fifths?|sixths?"
    r"|eighths?|tenths?)|one[ -]half)(?: of)?(?: an?| one)?(?=[ -])(?:[ -](?P<scale>hundred|thousand|million|billion"
    r"|trillion)\b)?",
    re.IGNORECASE,
)
_ONE: Final = re.compile(r"\b[Aa](?: (?:full|whole|single))?(?= percentage point\b)")
_NUMBERS, _SCALES_ALONE, _ONES_IN, _FRACTIONS, _ONES, _PARTS_OF = range(6)
_ANCHORS: Final = Anchors(
    (
        numbers.FIRST_WORDS,
        "half a|a quarter of a|a third of a|a fifth of a|three quarters of a|three-quarters of a|two thirds of a"
        "|two-thirds of a|a hundred|a thousand|a million|a billion|a trillion|a dozen",
        "one in |one out |two in |two out |three in |three out |four in |four out |six in |six out |seven in |seven out"
        " |eight in |eight out |nine in |nine out |one of e|two of e|three of e|four of e|every ",
        numbers.FIRST_OF_FRACTIONS,
        "a percentage|a full|a whole|a single",
        "half|quarter|a quarter|one-quarter|one quarter|three-quarters|three quarters|third|a third|one-third|one third"
        "|two-thirds|two thirds|one-half|one half|a tenth|one-tenth|two-tenths|three-tenths|tenth|an eighth|one-eighth",
    )
)


def find_quantities(text: str, *, joins_currencies: bool = True, told: Quantity | None = None) -> tuple[Quantity, ...]:
    """Give the figures of one sentence in order; offsets count from its beginning.

    `7.12 billion yuan ($1 billion)` is one with a second currency, unless they are not to be joined; `RMB350–450M`
    is one with an upper end. `told` is the last sum of money before the sentence.
    """
    places = _ANCHORS.places(text)
    found = [*_in_figures(text), *_in_words(text, places.get(_NUMBERS, ()))]
    for number, find in (
        (_SCALES_ALONE, _scales_alone),
        (_ONES_IN, _ones_in),
        (_FRACTIONS, _fractions),
        (_ONES, _ones),
        (_PARTS_OF, _parts_of),
    ):
        if number in places:
            found += find(text, places[number])
    found.sort(key=lambda quantity: (quantity.start, -quantity.end))
    figures = with_currency_before(text, joined(text, found, joins_currencies=joins_currencies), told)
    return tuple(with_bound(text, quantity) for quantity in figures)


def _in_figures(text: str) -> Iterator[Quantity]:
    """Read the numbers in figures, as one pattern would that is tried at every character."""
    end = 0
    for digits in _DIGITS.finditer(text):
        for start in _beginnings(text, digits.start()):
            number = _BARE_NUMBER if start == digits.start() else _NUMBER
            if start >= end and (match := number.match(text, start)):
                quantity = _figure(text, match)
                end = quantity.end if quantity else match.end()
                if quantity:
                    yield quantity
                break


def _figure(text: str, match: re.Match[str]) -> Quantity | None:
    sign, before, figures, over, half, scale, short, more = match.groups()
    figure = (numbers.figures(figures) if figures[0] != "." else float(figures)) + (0.5 if half else 0.0)
    end = match.end()
    is_scaled = bool(scale or short or more)
    unit = None if before else unit_at(text, end, scaled=is_scaled)
    if over:
        if unit is None or unit.is_money:
            return None
        whole, _, divisor = over.lstrip(" -").rpartition("/")
        figure = figure + int(whole) / int(divisor) if whole else figure / int(divisor)
    if unit is None and before is None and (_is_code(text, end, is_scaled) or is_stock_code(text, match.start(), end)):
        return None
    figure *= numbers.scale(scale or short) * numbers.scale(more)
    is_minus = sign in ("-", "−", "–") or text.endswith(_MINUS, 0, match.start())
    is_minus = is_minus or (before in _SIGNED and text[match.start("figures") - 1] == "-")
    if before == "PS" and not is_scaled and figures.isdecimal() and len(figures) < _LEAST_OF_TRANSCRIBED_POUNDS:
        return None
    is_plus = sign or (unit is not None and unit.name == "percent" and text.endswith(_PLUS, 0, match.start()))
    signed = -1 if is_minus else 1 if is_plus else 0
    currency = _currency(text, before, match.start(), end) if before else None
    return _measured(text, match.start(), end, figure, unit, currency=currency, sign=signed)


def _is_code(text: str, end: int, is_scaled: bool) -> bool:
    """Tell the 5 of `5nm-class` or `3D` from a number: a letter stands right behind it."""
    return not is_scaled and text[end : end + 1].isalpha() and text[end : end + 1].isascii()


def _currency(text: str, before: str, start: int, end: int) -> str | None:
    currency = currency_of(before)
    if before == "$" and (other := _OTHER_DOLLARS_BEFORE.search(text[max(0, start - 26) : start])):
        return {"C": "CAD", "A": "AUD", "S": "SGD"}[other["whose"]]
    if before == "$" and (other := _OTHER_DOLLARS.match(text, end)):
        return _WHOSE.get(other["whose"], other["whose"])
    return meant_by(text, before, currency) if currency else None


def _measured(
    text: str, start: int, end: int, figure: float, unit: Unit | None, *, currency: str | None = None, sign: int = 0
) -> Quantity:
    """Make the quantity of the `figure` that stands from `start` to `end`, with what it measures or counts."""
    if currency:
        return Quantity(start, end, round(figure, 4), currency, sign=sign, stated=figure, stated_unit=currency)
    if unit is None:
        name, noun = measure_of_noun(text[end : end + 60])
        figure = figure * 1000 if name in _WHOLE and _POINTED.fullmatch(text, start, end) else figure
        return Quantity(
            start,
            end + len(noun),
            round(figure, 4),
            name,
            noun=noun.strip(),
            sign=sign,
            stated=figure,
            stated_unit=name,
        )
    stated = round(figure * unit.coins, 9)
    return Quantity(
        start, unit.end, round(stated * unit.factor, 4), unit.name,
        sign=sign, stated=stated, stated_unit=unit.stated, factor=unit.factor,
    )  # fmt: skip


_WHOLE: Final = ("vehicles", "units", "people")
_POINTED: Final = re.compile(r"\d{1,3}\.\d{3}")
"""How the continent writes thousands: `514.809 cars` are no half car."""


def _in_words(text: str, places: Sequence[int]) -> Iterator[Quantity]:
    """Read the numbers in words that have a unit or a scale: `two meters`, `one hundred and fifty thousand`."""
    end = 0
    for start in places:
        if start < end or (start and text[start - 1] in "-’'"):
            continue
        number = numbers.spelled(text, start)
        if number is None or (number.end < len(text) and text[number.end] not in " -"):
            continue
        unit = unit_at(text, number.end, scaled=number.is_scaled)
        quantity = _measured(text, start, number.end, number.value, unit)
        if quantity.unit or number.is_scaled:
            end = quantity.end
            yield quantity


def _beginnings(text: str, place: int) -> tuple[int, ...]:
    """Give where a number may begin whose first digit stands at `place`: at its sign, its currency, itself."""
    if place and text[place - 1] == "." and (place == 1 or text[place - 2] in " ($£€-"):
        place -= 1
    if place == 0:
        return (0,)
    last = text[place - 1]
    starts = (place - 1, place) if last in _SIGNS else (place,)
    if (last.isspace() or last == "-") and place > 1:
        last = text[place - 2]
    if last in _MONEY_ENDS or "A" <= last <= "Z":
        money = _MONEY_BEFORE.search(text, max(0, place - 7), place)
        if money:
            signed = (money.start() - 1,) if money.start() and text[money.start() - 1] in _SIGNS else ()
            return (*signed, money.start(), *starts)
    return starts


def _scales_alone(text: str, places: Sequence[int]) -> Iterator[Quantity]:
    """Read `a billion yuan`, `half a million cars`; `a million` with no unit is a way of speaking."""
    for match in matches_at(_A_SCALE, text, places):
        figure = _PARTS.get(match["part"].lower(), 1.0) * numbers.scale(match["scale"])
        quantity = _measured(text, match.start(), match.end(), figure, unit_at(text, match.end(), scaled=True))
        if quantity.unit or match["part"].lower() in _PARTS:
            yield quantity


def _parts_of(text: str, places: Sequence[int]) -> Iterator[Quantity]:
    """Read `half a percent`, `three-quarters of a mile`, `a quarter of a million dollars`."""
    for match in matches_at(_PART, text, places):
        part = numbers.part(match["part"])
        unit = unit_at(text, match.end(), scaled=match["scale"] is not None) if part else None
        if part and unit and (unit.is_money or match["scale"] or "of" in match[0] or match[0][-1] != " "):
            yield _measured(text, match.start(), match.end(), part * numbers.scale(match["scale"]), unit)


def _ones(text: str, places: Sequence[int]) -> Iterator[Quantity]:
    """Read `a percentage point`, `a full percentage point`."""
    for match in matches_at(_ONE, text, places):
        yield _measured(text, match.start(), match.end(), 1.0, unit_at(text, match.end()))


def _fractions(text: str, places: Sequence[int]) -> Iterator[Quantity]:
    for match in matches_at(_FRACTION, text, places):
        value = numbers.fraction(match["fraction"])
        before = text[max(0, match.start() - 14) : match.start()]
        is_period = (
            re.search(r"\b(?:first|second|last|other|and a|in)[ -]$", before)
            or "half-year" in text[match.start() : match.end() + 5]
        )
        if value is not None and not is_period:
            plain = Quantity(match.start(), match.end(), value, "percent", noun="fraction")
            yield replace(plain, stated=round(numbers.part(match["fraction"]) or value / 100, 4))


def _ones_in(text: str, places: Sequence[int]) -> Iterator[Quantity]:
    """Read `one in five`, and `every fifth car`."""
    for match in matches_at(_EVERY, text, places):
        every = 1 / _ORDERS[match["order"]]
        plain = Quantity(match.start(), match.end(), round(100 * every, 1), "percent", noun="fraction")
        yield replace(plain, stated=round(every, 4))
    for match in matches_at(_ONE_IN, text, places):
        part, whole = numbers.number(match["part"]), numbers.number(match["whole"])
        if part and whole and part < whole:
            value = round(100 * part / whole, 1)
            plain = Quantity(match.start(), match.end(), value, "percent", noun="fraction")
            yield replace(plain, stated=round(part / whole, 4))
