"""Finds figures with their units, bounds, ranges and second currencies. Knows nothing of whose they are."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from string import ascii_lowercase

from nevtui.extract import numbers
from nevtui.extract.anchors import Anchors, matches_at
from nevtui.extract.spans import Quantity
from nevtui.extract.units import (
    MONEY_AFTER,
    MONEY_BEFORE,
    UNIT_AFTER,
    UNIT_FIRST_WORDS,
    currency_of,
    is_currency,
    measure_of,
)

_NUMBER = re.compile(
    r"(?P<sign>(?<![\w)])[+−-](?=\d|[$€£¥]))?"
    rf"(?:(?:(?P<before>{MONEY_BEFORE})\s?|(?<![\w.,])(?<!\d:)(?<!24/))(?P<figures>{numbers.FIGURES})(?!\d|st\b|nd\b"
    rf"|rd\b|th\b|:\d\d|/7\b|s\b|G\b| ?[ap]\.m\.)|(?P<words>{numbers.WORDS})(?=[ -]))(?P<half>[ -]and[ -]a[ -]half\b)?"
    rf"(?:[ -]?(?P<scale>{numbers.SCALE})|(?P<short>{numbers.SHORT_SCALE}))?"
)
_UNIT = re.compile(rf"[ -]?(?P<after>{MONEY_AFTER})|(?P<unit>{UNIT_AFTER})")
_WORD_AFTER = re.compile(r"[ -]?([A-Za-z]+)|\s?[%°]")
_DIGITS = re.compile(r"\d[\d.,]*")
"""Only the first digit of such a run begins a number."""
_MONEY_BEFORE = re.compile(rf"{MONEY_BEFORE}\s?$")
_SIGNS = "+-−"
_MONEY_ENDS = frozenset("$€£¥₩₹฿₽₺sp.")
"""What ends a currency before a figure, codes in capitals aside: `US$`, `Rs`, `Rp`."""
_A_SCALE = re.compile(
    r"\b(?P<part>a|half an?|a quarter of a) (?P<scale>hundred|thousand|million|billion|trillion|dozen)\b(?! and)"
)
_PARTS = {"half a": 0.5, "half an": 0.5, "a quarter of a": 0.25}
_ONE_IN = re.compile(
    r"\b(?P<part>one|two|three|four|nine) (?:in|out of) (?:every )?(?P<whole>three|four|five|six|seven|eight|nine|ten"
    r"|twenty)\b"
    r"(?! (?:years?|months?|weeks?|days?|quarters?|hours?|million|billion|hundred|thousand|or|to))(?!-)"
)
_FRACTION = re.compile(
    rf"(?<![\w-])(?P<fraction>{numbers.FRACTION})(?! (?:year|a year|decade|hour|dozen|million"
    rf"|billion))(?![- ]year)(?!-)"
)
_NUMBERS, _SCALES_ALONE, _ONES_IN, _FRACTIONS = range(4)
_ANCHORS = Anchors(
    (
        numbers.FIRST_WORDS,
        "half a|a quarter of a|a hundred|a thousand|a million|a billion|a trillion|a dozen",
        "one in |one out |two in |two out |three in |three out |four in |four out |nine in |nine out ",
        numbers.FIRST_OF_FRACTIONS,
    )
)
_JOIN = re.compile(r"\s?(?:–|—|-|to|and|or)\s?")
_OPEN = re.compile(
    r"\s?(?:\(|, or |\[)(?:equal to |equivalent to |or |approximately |about |around |some |roughly "
    r"|nearly |a little over |US)?"
)

_SCALED = re.compile(rf"\d[ -]?({numbers.SCALE}|{numbers.SHORT_SCALE})")

_BOUNDS = (
    ("at_most", r"up to|as (?:many|much|high) as|less than|fewer than|under|below|at most|no more than"
r"|a maximum of|just under|not even"),
    ("at_least", r"(?:more|higher|greater) than|(?<!handed )(?<!hand )(?<!hands )(?<!handing )(?<!taken )over|above"
r"|at least|upwards of|exceed(?:s|ed|ing)?|beyond|a minimum of|topp(?:ed|ing)"
                 r"|no (?:less|fewer) than|surpass(?:ed|es|ing)?|past|passed|in excess of|well over|a little over"
r"|just over|top"),
    ("approx", r"about|some|nearly|almost|around|roughly|approximately|close to|an estimated|near(?:ed|ing)?"
r"|circa|in the region of|estimated"),
)  # fmt: skip
_BOUND_BEFORE = tuple(
    (bound, re.compile(rf"\b(?:{words})(?: the| a| an)?\s?(?:mark of\s)?$", re.I)) for bound, words in _BOUNDS
)
_BOUND_ENDS = frozenset(
    (
        *("as", "to", "many", "much", "high", "than", "under", "below", "most", "of", "maximum", "even", "over"),
        *("above", "least", "beyond", "minimum", "fewer", "less", "passed", "past", "exceed", "exceeds", "exceeded"),
        *("exceeding", "topped", "topping", "top", "surpass", "surpassed", "surpasses", "surpassing", "excess"),
        *("about", "some", "nearly", "almost", "around", "roughly", "approximately", "estimated", "near", "neared"),
        *("nearing", "circa", "region", "the", "a", "an"),
    )
)
"""The last word of each bound, and what may stand between it and the figure."""
_BOUND_AFTER = re.compile(
    r"\s?(?:or (?P<more>more|above|over)|or (?P<less>less|fewer|below)|at (?:the )?(?P<most>most)|(?P<plus>\+|plus\b))"
)


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Give the figures of one sentence in order; offsets count from its beginning.

    `7.12 billion yuan ($1 billion)` is one with a second currency, `RMB350–450M` one with an upper end.
    """
    places = _ANCHORS.places(text)
    found = list(_numbers(text, places.get(_NUMBERS, ())))
    if _SCALES_ALONE in places:
        found += _scales_alone(text, places[_SCALES_ALONE])
    if _ONES_IN in places:
        found += _ones_in(text, places[_ONES_IN])
    if _FRACTIONS in places:
        found += _fractions(text, places[_FRACTIONS])
    found.sort(key=lambda quantity: quantity.start)
    return tuple(with_bound(text, quantity) for quantity in _joined(text, found))


def _numbers(text: str, word_places: Sequence[int]) -> Iterator[Quantity]:
    for match, tail in _number_matches(text, word_places):
        sign, before, figures, words, half, scale, short = match.groups()
        end = (tail or match).end()
        figure = numbers.figures(figures) if figures else numbers.number(words)
        unit, noun = _unit(text, end, before, tail)
        if figure is None or (words and not (unit or scale)):
            continue
        scaled = measure_of(tail["unit"])[1] if tail and tail["unit"] else 1.0
        figure += 0.5 if half else 0.0
        value = round(figure * numbers.scale(scale or short) * scaled, 4)
        is_minus = sign in ("-", "−") or text.endswith(("minus ", "Minus "), 0, match.start())
        signed = -1 if is_minus else 1 if sign else 0
        yield Quantity(match.start(), end + len(noun), value, unit, noun=noun.strip(), sign=signed)


def _number_matches(text: str, word_places: Sequence[int]) -> Iterator[tuple[re.Match[str], re.Match[str] | None]]:
    """Yield numbers and their units, as one pattern would that is tried at every character."""
    places = [(match.start(), True) for match in _DIGITS.finditer(text)]
    places += [(start, False) for start in word_places]
    end = 0
    for place, is_digit in sorted(places):
        for start in _beginnings(text, place) if is_digit else (place,):
            if start >= end and (match := _NUMBER.match(text, start)):
                tail = _unit_after(text, match.end())
                end = (tail or match).end()
                yield match, tail
                break


def _beginnings(text: str, place: int) -> tuple[int, ...]:
    """Give where a number may begin whose first digit stands at `place`: at its sign, its currency, itself."""
    if place == 0:
        return (0,)
    last = text[place - 1]
    starts = (place - 1, place) if last in _SIGNS else (place,)
    if last.isspace() and place > 1:
        last = text[place - 2]
    if last in _MONEY_ENDS or "A" <= last <= "Z":
        money = _MONEY_BEFORE.search(text, max(0, place - 7), place)
        if money:
            signed = (money.start() - 1,) if money.start() and text[money.start() - 1] in _SIGNS else ()
            return (*signed, money.start(), *starts)
    return starts


def _unit_after(text: str, end: int) -> re.Match[str] | None:
    """Give the unit at `end`; a look at the first word there spares trying a hundred names."""
    word = _WORD_AFTER.match(text, end)
    if word and (word[1] is None or word[1].lower() in UNIT_FIRST_WORDS):
        return _UNIT.match(text, end)
    return None


def _scales_alone(text: str, places: Sequence[int]) -> Iterator[Quantity]:
    """Read `a billion yuan`, `half a million cars`; `a million` with no unit is a way of speaking."""
    for match in matches_at(_A_SCALE, text, places):
        tail = _unit_after(text, match.end())
        end = (tail or match).end()
        unit, noun = _unit(text, end, None, tail)
        if unit or match["part"] in _PARTS:
            scaled = measure_of(tail["unit"])[1] if tail and tail["unit"] else 1.0
            value = round(_PARTS.get(match["part"], 1.0) * numbers.scale(match["scale"]) * scaled, 4)
            yield Quantity(match.start(), end + len(noun), value, unit, noun=noun.strip())


def _unit(text: str, end: int, before: str | None, tail: re.Match[str] | None) -> tuple[str | None, str]:
    """Give the unit and the words of the noun that follow `end`, none where the unit is no count."""
    money = before or (tail["after"] if tail else None)
    if money and (currency := currency_of(money)):
        return currency, ""
    measure = measure_of(tail["unit"])[0] if tail and tail["unit"] else None
    return (measure, "") if measure else measure_of_noun(text[end : end + 60])


def measure_of_noun(after: str) -> tuple[str | None, str]:
    """Give unit and words of the noun phrase at the beginning of `after`: ` new energy vehicles` is `vehicles`."""
    word = _FIRST_OF_NOUN.match(after)
    if word is None or word[1] not in _COUNTED_FIRST_WORDS:
        return None, ""
    match = _COUNTED.match(after)
    return (match.lastgroup, match[0]) if match else (None, "")


_ADJECTIVES = (
    "new|energy|new-energy|pure|purely|battery|battery-electric|electric|electrified|plug-in"
    "|hybrid|passenger|commercial|smart|fuel|cell|fossil-fuel"
    "|light|intelligent|premium|domestic|imported|Chinese|Chinese-made|other|more|different|big|large"
    "|leading|strategic|fully|finished|complete"
    "|of its|of the|of their|further|additional|listed|foreign|local|public|charging|swap"
    "|battery-swap|power|high-level|luxury|compact|mini"
    '|car|vehicle|battery|EV|NEV|auto|cell|BEV|"smart|conventional|registered|direct|green|used|own'
    "|major|core|swapping|fast-charging|service|sales"
)
_COUNTED_NOUNS = {
    "vehicles": "vehicle|vehicles|car|cars|automobile|automobiles|autos|EV|EVs|NEV|NEVs|BEV|BEVs|PHEV|PHEVs|EEV|EEVs"
    "|SUV|SUVs|sedan|sedans|truck|trucks|bus|buses|hybrid|hybrids|taxi|taxis|minivan|minivans|vans",
    "people": "people|workers|employees|jobs|staff|residents|inhabitants|staffers|engineers",
    "companies": "companies|firms|makers|manufacturers|suppliers|enterprises|brands|carmakers|automakers|investors"
    "|entities|businesses",
    "sites": "factories|plants|stations|sites|bases|outlets|stores|showrooms|dealerships|centers|centres|branches",
    "patents": "patents",
    "years": "years",
    "units": "unit|units|piles|points|chargers|models|shares|swaps|outlets|orders",
}
_COUNTED = re.compile(
    rf"(?:[ -](?:{_ADJECTIVES})){{0,5}}[ -](?:"
    + "|".join(
        rf"(?P<{unit}>{words})\b{'(?!-)' if unit == 'vehicles' else ''}" for unit, words in _COUNTED_NOUNS.items()
    )
    + ")"
)
_FIRST_OF_NOUN = re.compile(r"[ -](\"?[A-Za-z]+)")
_COUNTED_FIRST_WORDS = frozenset(
    re.split("[ -]", words)[0] for words in "|".join((_ADJECTIVES, *_COUNTED_NOUNS.values())).split("|")
)


def _fractions(text: str, places: Sequence[int]) -> Iterator[Quantity]:
    for match in matches_at(_FRACTION, text, places):
        value = numbers.fraction(match["fraction"])
        before = text[max(0, match.start() - 14) : match.start()]
        is_period = (
            re.search(r"\b(?:first|second|last|other|and a|in)[ -]$", before)
            or "half-year" in text[match.start() : match.end() + 5]
        )
        if value is not None and not is_period:
            yield Quantity(match.start(), match.end(), value, "percent", noun="fraction")


def _ones_in(text: str, places: Sequence[int]) -> Iterator[Quantity]:
    """Read `one in five`."""
    for match in matches_at(_ONE_IN, text, places):
        part, whole = numbers.number(match["part"]), numbers.number(match["whole"])
        if part and whole and part < whole:
            yield Quantity(match.start(), match.end(), round(100 * part / whole, 1), "percent", noun="fraction")


def _joined(text: str, found: list[Quantity]) -> Iterator[Quantity]:
    last: Quantity | None = None
    for quantity in found:
        if last is None:
            last = quantity
        elif quantity.start < last.end:
            last = last if last.end >= quantity.end else quantity
        elif (second := _as_alternative(text, last, quantity)) or (second := _as_range(text, last, quantity)):
            last = second
        else:
            yield last
            last = quantity
    if last is not None:
        yield last


def _as_alternative(text: str, first: Quantity, second: Quantity) -> Quantity | None:
    if first.unit == second.unit or first.unit_alt or not (is_currency(first.unit) and is_currency(second.unit)):
        return None
    if _OPEN.fullmatch(text, first.end, second.start) is None:
        return None
    closed = second.end + (text[second.end : second.end + 1] in (")", "]"))
    return replace(first, end=closed, value_alt=second.value, unit_alt=second.unit)


def _as_range(text: str, first: Quantity, second: Quantity) -> Quantity | None:
    if first.value_high is not None or _JOIN.fullmatch(text, first.end, second.start) is None:
        return None
    between = text[first.end : second.start]
    joins = between.strip()
    may_share_unit = first.unit is None or (is_currency(first.unit) and joins in ("-", "–", "—"))
    if second.unit is None and not may_share_unit:
        return None
    if (
        first.unit is None
        and re.fullmatch(r"(?:19|20)\d\d", text[first.start : first.end])
        and joins in ("to", "and", "or")
    ):
        return None
    before = text[max(0, first.start - 22) : first.start].lower()
    if joins in ("and", "or") and re.search(r"\b(?:between|from)\s(?:about |around |some )?$", before) is None:
        return None
    if joins == "to" and (re.search(r"\bfrom\s$", before) or not _alike(first, second)):
        return None
    if first.unit is not None and second.unit not in (None, first.unit):
        return None
    low = _scaled_like(text, first, second)
    if low >= second.value:
        return None
    start = first.start - (8 if joins == "and" and before.endswith("between ") else 0)
    return replace(
        second, start=start, unit=second.unit or first.unit, value=low, value_high=second.value, sign=first.sign,
        value_alt=first.value_alt or second.value_alt, unit_alt=first.unit_alt or second.unit_alt,
    )  # fmt: skip


def _alike(first: Quantity, second: Quantity) -> bool:
    return first.unit == second.unit or first.unit is None


def _scaled_like(text: str, first: Quantity, second: Quantity) -> float:
    """Give the lower end in the scale of the upper: 87 of `$87–102 billion` is 87 billion."""
    if _SCALED.search(text[first.start : first.end]):
        return first.value
    scaled = _SCALED.search(text[second.start : second.end])
    return first.value * numbers.scale(scaled[1]) if scaled else first.value


def with_bound(text: str, quantity: Quantity) -> Quantity:
    """Give `quantity` with what the words around it say of its exactness."""
    before = text[max(0, quantity.start - 26) : quantity.start]
    words = before.rstrip()[-14:].lower()
    if words[len(words.rstrip(ascii_lowercase)) :] in _BOUND_ENDS:
        for bound, pattern in _BOUND_BEFORE:
            if pattern.search(before):
                return replace(quantity, bound=bound)
    after = _BOUND_AFTER.match(text, quantity.end)
    if after:
        return replace(quantity, bound="at_least" if after["more"] or after["plus"] else "at_most")
    return quantity
