"""A time with the precision that was stated. Source: ISO 8601, and `when` of a statement."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

_SHAPE = re.compile(r"(?P<year>\d{4})(?:-(?:Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?")


@dataclass(frozen=True, slots=True)
class Moment:
    """A year, half, quarter, month or day."""

    first: date
    """The first day, included."""
    last: date
    """The last day, included."""
    precision: str
    """`year`, `half`, `quarter`, `month` or `day`."""

    @classmethod
    @lru_cache(maxsize=4096)
    def parse(cls, text: str) -> "Moment":
        """Read `2020`, `2020-H1`, `2020-Q2`, `2020-04` or `2020-04-29`. Raises ValueError for anything else."""
        match = _SHAPE.fullmatch(text)
        if match is None:
            raise ValueError(f"not a time as statements write it: {text!r}")
        year = int(match["year"])
        if match["day"]:
            day = date(year, int(match["month"]), int(match["day"]))
            return cls(day, day, "day")
        if match["month"]:
            return cls._months(year, int(match["month"]), 1, "month")
        if match["quarter"]:
            return cls._months(year, 3 * int(match["quarter"]) - 2, 3, "quarter")
        if match["half"]:
            return cls._months(year, 6 * int(match["half"]) - 5, 6, "half")
        return cls._months(year, 1, 12, "year")

    @classmethod
    def _months(cls, year: int, month: int, length: int, precision: str) -> "Moment":
        end = month + length - 1
        return cls(date(year, month, 1), date(year, end, monthrange(year, end)[1]), precision)


def span(when: str | None, when_end: str | None = None) -> tuple[date, date, str] | None:
    """Give first day, last day (both included) and precision of a `when`, or None where no time is said.

    The precision of a span is that of its beginning. A `when_end` before `when` is ignored.
    """
    if when is None:
        return None
    begin = Moment.parse(when)
    end = Moment.parse(when_end) if when_end else begin
    return begin.first, max(begin.last, end.last), begin.precision
