"""The calendar: moments of some length, how they are written and how they are moved."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from nevtui.extract.times.lexicon import SEASON_BEGINS

_MONTHS_OF: Final = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_LENGTH: Final = {
    name: place for place, name in enumerate(["day", "weekend", "week", "month", "quarter", "season", "half", "year"])
}


@dataclass(frozen=True, slots=True)
class Moment:
    """A stretch of the calendar."""

    day: date
    """Any day of it."""
    unit: str
    """`day`, `week`, `weekend`, `month`, `quarter`, `season`, `half`, `year`, `decade` or `century`."""

    @property
    def value(self) -> str:
        """Write it in ISO 8601 with TIMEX3's extensions."""
        day = self.day
        if self.unit == "day":
            return day.isoformat()
        if self.unit in ("week", "weekend"):
            year, week, _ = day.isocalendar()
            return f"{year:04d}-W{week:02d}{'-WE' if self.unit == 'weekend' else ''}"
        if self.unit == "season":
            return _season(day)
        written = {
            "month": f"{day.year:04d}-{day.month:02d}",
            "quarter": f"{day.year:04d}-Q{(day.month + 2) // 3}",
            "half": f"{day.year:04d}-H{(day.month + 5) // 6}",
            "year": f"{day.year:04d}",
            "decade": f"{day.year // 10:03d}X",
        }
        return written.get(self.unit, f"{day.year // 100:02d}XX")

    def moved(self, count: int, unit: str) -> "Moment":
        """Give the moment `count` units later, as long as `unit`; raises where the calendar ends."""
        return Moment(moved(self.day, count, unit), unit)

    def is_shorter_than(self, unit: str) -> bool:
        """Tell whether it is shorter than a unit up to a year."""
        return _LENGTH.get(self.unit, 99) < _LENGTH[unit]


def moved(day: date, count: int, unit: str) -> date:
    """Give the day `count` units after `day`; raises ValueError or OverflowError where the calendar ends."""
    if unit in ("day", "week", "weekend"):
        return day + timedelta(days=count * (1 if unit == "day" else 7))
    months = day.year * 12 + day.month - 1 + count * (3 if unit == "season" else _MONTHS_OF[unit])
    year, month = divmod(months, 12)
    if not 1 <= year <= 9999:
        raise ValueError(f"The calendar has no year {year}")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _season(day: date) -> str:
    code = next((code for code, begin in SEASON_BEGINS.items() if begin <= day.month < begin + 3), "WI")
    return f"{day.year - (day.month <= 2):04d}-{code}"


def nth_weekday(year: int, month: int, weekday: int, which: int) -> date:
    """Give the first (1), second, ... or last (-1) such weekday of a month; Monday is 0."""
    if which < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))


def easter(year: int) -> date:
    """Give Easter Sunday of the western churches, by the method of Meeus."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, over = divmod(century, 4)
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    quarter, remainder = divmod(rest, 4)
    sunday = (32 + 2 * over + 2 * quarter - moon - remainder) % 7
    correction = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * correction + 114, 31)
    return date(year, month, day + 1)
