"""Figures as short text in two columns: the number, right-aligned, and its unit, left-aligned beside it."""

from dataclasses import dataclass
from decimal import Decimal
from math import isfinite
from typing import Final

from nevtui.format.signs import UNICODE, Signs
from nevtui.format.text import harmless
from nevtui.model.vocabulary import is_currency

_SCALES: Final = ((12, "tn"), (9, "bn"), (6, "m"))
"""Powers of ten by which money is shortened; below a million it is written out."""

_COMPACT: Final = (*_SCALES, (3, "k"))

_UNITS: Final = {
    "percent": "%", "percentage_points": "pp", "vehicles": "cars", "companies": "firms", "tonnes": "t", "rank": "",
}  # fmt: skip
_PER: Final = ("/head", "/1,000", "/car", "/GWh")
"""What reckoned figures are divided by. Source: nevtui/tui/units.py."""
_PLURALS: Final = frozenset(("cars", "units", "firms", "sites", "patents", "years", "hours"))
_HUGE, _TINY = Decimal("1e18"), Decimal("1e-6")
_SIGNIFICANT: Final = 12
"""Digits kept of a float: enough for what articles state, few enough to drop the noise of binary fractions."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in two columns. The sign of certainty and the currency touch the number."""

    number: str
    """`$787`, `≥1,300,000`, `#2`, `+74.4`."""
    unit: str
    """`m`, `cars`, `%`; empty where the number says it all."""
    is_money: bool

    def __str__(self) -> str:
        return f"{self.number} {self.unit}" if self.unit else self.number


def figure(
    value: float | None,
    unit: str | None,
    *,
    value_high: float | None = None,
    bound: str = "exact",
    property: str | None = None,
    signs: Signs = UNICODE,
) -> Figure | None:
    """Give a statement's figure as its columns show it, or None where there is none that can be shown.

    `value` is in base units; the precision stated is kept: 787000000 USD is `$787` `m`, 1020000 vehicles `1,020,000`
    `cars`. With `property="change"` a sign is always shown. A bound is one of size, as articles say it: a fall of
    "more than 30 %" is -30 and `at_least`, and shows as `≤−30`.
    """
    ends = _ends(value, value_high)
    if not ends:
        return None
    unit, per = _parted(unit)
    certainty = signs.bound(_mirrored(bound) if max(ends) < 0 else bound)
    if is_currency(unit):
        number, shown_unit = _money(ends, unit or "", signs)
        return Figure(certainty + number, shown_unit + per, True)
    mark = "#" if unit == "rank" and property != "change" else ""
    plus = "+" if property == "change" and unit != "times" else ""
    number = _range([_signed(end, mark, plus if end == ends[0] else "", signs) for end in ends], ends, signs)
    return Figure(certainty + number, _short_unit(unit, ends, property, signs) + per, False)


def _parted(unit: str | None) -> tuple[str | None, str]:
    """Part a reckoned unit into what is counted and what it is divided by: `USD/head`; an article's own is whole."""
    for per in _PER:
        if unit is not None and unit.endswith(per):
            return unit.removesuffix(per), per
    return unit, ""


def figure_text(
    value: float | None,
    unit: str | None,
    *,
    value_high: float | None = None,
    bound: str = "exact",
    property: str | None = None,
    signs: Signs = UNICODE,
) -> str:
    """Give the same in one piece, `$787 m`; empty where there is no figure."""
    shown = figure(value, unit, value_high=value_high, bound=bound, property=property, signs=signs)
    return str(shown) if shown else ""


def exact_figure(
    value: float | None, unit: str | None, *, value_high: float | None = None, signs: Signs = UNICODE
) -> str:
    """Give a figure in base units, unshortened: `787,000,000 USD`; empty where there is none."""
    ends = _ends(value, value_high)
    if not ends:
        return ""
    number = _range([_signed(end, "", "", signs) for end in ends], ends, signs)
    if unit == "rank":
        return f"number {number}"
    return f"{number} {harmless(unit.replace('_', ' '))}" if unit else number


def compact(count: float, *, signs: Signs = UNICODE) -> str:
    """Give a count in few cells, for an axis: `999`, `80k`, `1.3m`, `2bn`; three digits at most are kept."""
    if not _is_finite(count):
        return signs.dash
    rounded = Decimal(f"{float(count):.3g}")
    power, letter = next((scale for scale in _COMPACT if abs(rounded) >= Decimal(10) ** scale[0]), (0, ""))
    return _signed(rounded.scaleb(-power), "", "", signs) + letter


def _ends(value: float | None, value_high: float | None) -> tuple[Decimal, ...]:
    if value is None or not _is_finite(value):
        return ()
    first = _decimal(value)
    last = _decimal(value_high) if value_high is not None and _is_finite(value_high) else first
    return (first,) if first == last else (first, last)


def _is_finite(value: float) -> bool:
    """Tell whether it can be shown; an integer beyond all floats cannot."""
    try:
        return isfinite(value)
    except OverflowError:
        return False


def _decimal(value: float) -> Decimal:
    if isinstance(value, int) and abs(value) < 10**18:
        return Decimal(value)
    return Decimal(f"{value:.{_SIGNIFICANT}g}")


def _mirrored(bound: str) -> str:
    return {"at_least": "at_most", "at_most": "at_least"}.get(bound, bound)


def _money(ends: tuple[Decimal, ...], currency: str, signs: Signs) -> tuple[str, str]:
    known = {"USD": "$", "CNY": signs.yuan, "EUR": signs.euro, "GBP": signs.pound, "HKD": "HK$"}
    sign = known.get(currency, currency + " ")
    largest = max(abs(end) for end in ends)
    power, unit = next(((power, unit) for power, unit in _SCALES if largest >= Decimal(10) ** power), (0, ""))
    scaled = tuple(end.scaleb(-power) for end in ends)
    numbers = [_signed(end, sign if place == 0 else "", "", signs) for place, end in enumerate(scaled)]
    return _range(numbers, scaled, signs), unit


def _range(numbers: list[str], ends: tuple[Decimal, ...], signs: Signs) -> str:
    return (" to " if min(ends) < 0 else signs.dash).join(numbers)


def _signed(value: Decimal, mark: str, plus: str, signs: Signs) -> str:
    sign = signs.minus if value < 0 else plus if value > 0 else ""
    return f"{sign}{mark}{_plain(abs(value))}"


def _plain(value: Decimal) -> str:
    """Write a number with its own digits and thousands set apart; beyond all measure, with a power of ten."""
    if value and not _TINY <= abs(value) < _HUGE:
        return f"{value:.3g}".lower()
    whole, _, fraction = f"{value:,f}".partition(".")
    fraction = fraction.rstrip("0")
    return f"{whole}.{fraction}" if fraction else whole


def _short_unit(unit: str | None, ends: tuple[Decimal, ...], property: str | None, signs: Signs) -> str:
    if unit == "rank" and property == "change":
        return "ranks"
    own = {"times": signs.times, "m2": f"m{signs.square}"}
    short = own.get(unit or "") or _UNITS.get(unit or "", harmless(unit or ""))
    return short[:-1] if short in _PLURALS and len(ends) == 1 and ends[0] == 1 else short
