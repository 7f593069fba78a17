"""The figures of a sentence of any text as it states them: `5 miles` are 5 mi. Knows no statements."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.changes import change_of
from nevtui.extract.quantities import find_quantities
from nevtui.extract.records import dataclass, replace
from nevtui.extract.shared_units import with_shared_units
from nevtui.extract.spans import Named, Quantity, Span
from nevtui.extract.units import DURATIONS, STATED, is_currency

_ALSO: Final = re.compile(
    r",? (?:or|and|\()?\s?(?:about |around |some |nearly |roughly |approximately |almost )?|,? or by "
)
"""Between two ways to say one movement: `fell 15 cents, or 1.2 percent`."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure with its unit. Offsets count from the beginning of what it was looked for in."""

    start: int
    end: int
    """Offset after the last character."""
    value: float
    """In the stated unit; below zero where a minus is written."""
    value_high: float | None
    """The upper end of a range."""
    unit: str | None
    """ISO 4217 for money, `percent`, a form of `units.STATED`, what is counted (`people`, `vehicles`); else None."""
    bound: str
    """One of `vocabulary.BOUNDS`."""
    change: str | None
    """`up` or `down` where something is said to rise or fall by it or to it."""

    @property
    def is_measure(self) -> bool:
        """Tell money, shares and physical quantities from counts and bare numbers."""
        return is_currency(self.unit) or self.unit in STATED


def measured(text: str) -> Iterator[Measured]:
    """Yield the figures of a sentence in order; lengths of time are none, a second currency is one of its own."""
    last: Measured | None = None
    for quantity in with_shared_units(text, find_quantities(text, joins_currencies=False)):
        if quantity.unit not in DURATIONS:
            figure = _stated(text, quantity)
            if last and last.change and not figure.change and _ALSO.fullmatch(text, last.end, figure.start):
                figure = replace(figure, change=last.change)
            last = figure
            yield figure


def _stated(text: str, quantity: Quantity) -> Measured:
    sign = -1 if quantity.sign < 0 else 1
    value = quantity.value if quantity.stated is None else quantity.stated
    high = quantity.stated_high
    return Measured(
        quantity.start, quantity.end, value * sign, None if high is None else high * sign, quantity.stated_unit,
        quantity.bound, change_of(text, quantity.start, quantity.end),
    )  # fmt: skip


def without_names_and_times(
    figures: Iterable[Measured], names: Sequence[Span | Named], times: Sequence[Span]
) -> tuple[Measured, ...]:
    """Give `figures` without the counts and bare numbers that are part of a name or a time; all are in order."""
    spans = sorted((*names, *times), key=lambda span: span.start)
    starts = [span.start for span in spans]
    ends = list(accumulate((span.end for span in spans), max))
    return tuple(figure for figure in figures if figure.is_measure or not _touches(figure, starts, ends))


def _touches(figure: Measured, starts: Sequence[int], ends: Sequence[int]) -> bool:
    before = bisect_left(starts, figure.end)
    return before > 0 and ends[before - 1] > figure.start
