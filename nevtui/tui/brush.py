"""A brush over the timeline: whole years, quarters or months, both ends included. Pure; knows no widget."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from nevtui.format.moments import long_moment

UNITS: Final = ("year", "quarter", "month")
"""What a bar of the histogram can be."""

_A_YEAR: Final = {"year": 1, "quarter": 4, "month": 12}
_PRECISIONS: Final = ("year", "half", "quarter", "month", "day")
"""From the coarsest: what is said of a year stands in no month."""


def bar_of(day: date | None, unit: str, *, precision: str | None = "day") -> int | None:
    """Number the bar that a day stands in, counted from the year 0; None where it is said less exactly than a bar."""
    if day is None or _PRECISIONS.index(precision or "day") < _PRECISIONS.index(unit):
        return None
    return day.year * _A_YEAR[unit] + (day.month - 1) * _A_YEAR[unit] // 12


def year_of(bar: int, unit: str) -> tuple[int, int]:
    """Give the year of a bar, and its place in the year, 0-based."""
    return divmod(bar, _A_YEAR[unit])


@dataclass(frozen=True, slots=True)
class Brush:
    """Bars of a unit from the first to the last."""

    unit: str
    first: int
    last: int

    @classmethod
    def over(cls, begin: date | None, end: date | None, unit: str, *, bars: range) -> "Brush":
        """Cover the days from `begin` to `end`, None for as far as there are `bars`."""
        first = bar_of(begin, unit)
        last = bar_of(end, unit)
        first = bars[0] if first is None else first
        return cls(unit, first, max(first, bars[-1] if last is None else last))

    def moved(self, bars_on: int, *, within: range) -> "Brush":
        """Move it so many bars on, as far as there are bars."""
        by = max(min(bars_on, within[-1] - self.last), within[0] - self.first)
        return replace(self, first=self.first + by, last=self.last + by)

    def widened(self, by: int, *, within: range) -> "Brush":
        """Take in `by` more bars at its end, or at its beginning where there are none; fewer where it is negative."""
        if by < 0:
            return replace(self, last=max(self.last + by, self.first))
        if self.last < within[-1]:
            return replace(self, last=min(self.last + by, within[-1]))
        return replace(self, first=max(self.first - by, within[0]))

    def value(self) -> str:
        """Write it as a clause has it: `2020`, `2020-Q2..2021-Q1`."""
        first, last = self._text(self.first), self._text(self.last)
        return first if first == last else f"{first}..{last}"

    def words(self) -> str:
        """Say it: `2020 – 2021`, `Q2 2020`, `March 2024`."""
        first, last = self._text(self.first), self._text(self.last)
        return long_moment(first, None if first == last else last)

    def _text(self, bar: int) -> str:
        year, place = year_of(bar, self.unit)
        return {"year": f"{year:04}", "quarter": f"{year:04}-Q{place + 1}", "month": f"{year:04}-{place + 1:02}"}[
            self.unit
        ]
