"""Finds figures with their units, bounds, ranges and second currencies. Knows nothing of whose they are."""

import re
from collections.abc import Iterator
from dataclasses import replace

from nevtui.extract import numbers
from nevtui.extract.spans import Quantity
from nevtui.extract.units import MONEY_AFTER, MONEY_BEFORE, UNIT_AFTER, currency_of, measure_of

_NUMBER = re.compile(
    rf"(?P<sign>(?<![\w)])[+−-](?=\d|[$€£¥]))?"
    rf"(?:(?:(?P<before>{MONEY_BEFORE})\s?|(?<![\w.,]))(?P<figures>{numbers.FIGURES})(?!\d|st\b|nd\b"
    rf"|rd\b|th\b)|(?P<words>{numbers.WORDS})(?=[ -]))"
    rf"(?:[ -]?(?P<scale>{numbers.SCALE})|(?P<short>{numbers.SHORT_SCALE}))?"
    rf"(?:[ -]?(?P<after>{MONEY_AFTER})|(?P<unit>{UNIT_AFTER}))?"
)
_A_SCALE = re.compile(rf"\b(?:a|one) (?P<scale>million|billion|trillion) (?P<after>{MONEY_AFTER})")
_FRACTION = re.compile(
    rf"(?<![\w-])(?P<fraction>{numbers.FRACTION})(?! (?:year|a year|decade|hour|dozen|million"
    rf"|billion))(?![- ]year)(?!-)"
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
_BOUND_AFTER = re.compile(
    r"\s?(?:or (?P<more>more|above|over)|or (?P<less>less|fewer|below)|at (?:the )?(?P<most>most)|(?P<plus>\+|plus\b))"
)


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Give the figures of one sentence in order; offsets count from its beginning.

    `7.12 billion yuan ($1 billion)` is one with a second currency, `RMB350–450M` one with an upper end.
    """
    found = sorted([*_numbers(text), *_fractions(text)], key=lambda quantity: quantity.start)
    return tuple(_with_bound(text, quantity) for quantity in _joined(text, found))


def _numbers(text: str) -> Iterator[Quantity]:
    for match in [*_NUMBER.finditer(text), *_A_SCALE.finditer(text)]:
        groups = match.groupdict()
        figure = numbers.number(groups.get("figures") or groups.get("words") or "1")
        unit, noun = _unit(groups, text, match.end())
        if figure is None or (groups.get("words") and not (unit or groups["scale"])):
            continue
        value = figure * numbers.scale(groups.get("scale") or groups.get("short"))
        sign = {"+": 1, "-": -1, "−": -1}.get(groups.get("sign") or "", 0)
        scaled = measure_of(groups.get("unit") or "")[1]
        yield Quantity(
            match.start(), match.end() + len(noun), round(value * scaled, 4), unit, noun=noun.strip(), sign=sign
        )


def _unit(groups: dict[str, str | None], text: str, end: int) -> tuple[str | None, str]:
    """Give the unit and the words of the noun that follow `end`, none where the unit is no count."""
    currency = currency_of(groups.get("before") or groups.get("after") or "")
    if currency:
        return currency, ""
    measure, _ = measure_of(groups.get("unit") or "")
    if measure:
        return measure, ""
    return measure_of_noun(text[end : end + 60])


def measure_of_noun(after: str) -> tuple[str | None, str]:
    """Give unit and words of the noun phrase at the beginning of `after`: ` new energy vehicles` is `vehicles`."""
    match = _COUNTED.match(after)
    if match is None:
        return None, ""
    unit = next(
        unit for unit in ("vehicles", "people", "companies", "sites", "patents", "years", "units") if match[unit]
    )
    return unit, match[0]


_ADJECTIVE = (
    r"(?:new|energy|new-energy|pure|purely|battery|battery-electric|electric|electrified|plug-in"
    r"|hybrid|passenger|commercial|smart|fuel|cell|fossil-fuel"
    r"|light|intelligent|premium|domestic|imported|Chinese|Chinese-made|other|more|different|big|large"
    r"|leading|strategic|fully|finished|complete"
    r"|of its|of the|of their|further|additional|listed|foreign|local|public|charging|swap"
    r"|battery-swap|power|high-level|luxury|compact|mini"
    r"|car|vehicle|battery|EV|NEV|auto|cell|BEV|\"smart|conventional|registered|direct|green|used|own"
    r"|major|core|swapping|fast-charging|service|sales)"
)
_COUNTED = re.compile(
    rf"(?:[ -]{_ADJECTIVE}){{0,5}}[ -](?:"
    r"(?P<vehicles>vehicles?|cars?|automobiles?|autos|(?:N|B|PH|E)?EVs?|SUVs?|sedans?|trucks?"
    r"|bus(?:es)?|hybrids?|taxis?|minivans?|vans)\b(?!-)"
    r"|(?P<people>people|workers|employees|jobs|staff|residents|inhabitants|staffers|engineers)\b"
    r"|(?P<companies>companies|firms|makers|manufacturers|suppliers|enterprises|brands|carmakers"
    r"|automakers|investors|entities|businesses)\b"
    r"|(?P<sites>factories|plants|stations|sites|bases|outlets|stores|showrooms|dealerships|centers|centres|branches)\b"
    r"|(?P<patents>patents)\b|(?P<years>years)\b"
    r"|(?P<units>units?|piles|points|chargers|models|shares|swaps|outlets|orders)\b)"
)


def _fractions(text: str) -> Iterator[Quantity]:
    for match in _FRACTION.finditer(text):
        value = numbers.fraction(match["fraction"])
        before = text[max(0, match.start() - 14) : match.start()]
        is_period = (
            re.search(r"\b(?:first|second|last|other|and a|in)[ -]$", before)
            or "half-year" in text[match.start() : match.end() + 5]
        )
        if value is not None and not is_period:
            yield Quantity(match.start(), match.end(), value, "percent", noun="fraction")


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
    if not (_is_money(first) and _is_money(second)) or first.unit == second.unit or first.unit_alt:
        return None
    if _OPEN.fullmatch(text, first.end, second.start) is None:
        return None
    closed = second.end + (text[second.end : second.end + 1] in (")", "]"))
    return replace(first, end=closed, value_alt=second.value, unit_alt=second.unit)


def _as_range(text: str, first: Quantity, second: Quantity) -> Quantity | None:
    between = text[first.end : second.start]
    if _JOIN.fullmatch(between) is None or first.value_high is not None:
        return None
    joins = between.strip()
    may_share_unit = first.unit is None or (_is_money(first) and joins in ("-", "–", "—"))
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


def _is_money(quantity: Quantity) -> bool:
    return currency_of(quantity.unit or "") is not None


def _with_bound(text: str, quantity: Quantity) -> Quantity:
    before = text[max(0, quantity.start - 26) : quantity.start]
    for bound, pattern in _BOUND_BEFORE:
        match = pattern.search(before)
        if match:
            return replace(quantity, bound=bound)
    after = _BOUND_AFTER.match(text, quantity.end)
    if after:
        return replace(quantity, bound="at_least" if after["more"] or after["plus"] else "at_most")
    return quantity
