"""Days as people write them: `2025-03-04`, `4 March 2025`, `Mar. 4th, 2025`, `2025年3月4日`. A year must be said."""

import re
from collections.abc import Iterator
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\.?(?![a-z])"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_SHAPES = (
    re.compile(rf"(?<!\d){_YEAR}(?:-|/|\.|年)(?P<number>\d{{1,2}})(?:-|/|\.|月)(?P<day>\d{{1,2}})(?!\d)"),
    re.compile(rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}\b", re.I),
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+{_YEAR}\b", re.I),
)
_MONTH_AND_DAY = re.compile(rf"\b{_MONTH}\s+\d{{1,2}}\b", re.I)


def day_in(text: str) -> date | None:
    """Give the first full day that `text` says; None where it says none."""
    return next(_days(text), None)


def has_month_and_day(text: str) -> bool:
    """Tell whether `text` says a day, with or without its year, in the American order: `Nov. 22`."""
    return _MONTH_AND_DAY.search(text) is not None


def _days(text: str) -> Iterator[date]:
    for shape in _SHAPES:
        for match in shape.finditer(text):
            parts = match.groupdict()
            month = int(parts["number"]) if "number" in parts else _MONTHS.index(parts["month"].lower()) + 1
            try:
                yield date(int(parts["year"]), month, int(parts["day"]))
            except ValueError:
                continue
