"""Times and days as short text: what a statement is about, and when an article was published."""

from datetime import date
from typing import Final

from nevtui.format.text import fit, harmless
from nevtui.model.moment import Moment

WIDTH_CELLS: Final = 12
"""The timeline's column of time."""

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def moment(when: str | None, when_end: str | None = None, *, dash: str = "–") -> str:
    """Give the time a statement is about in at most 12 cells: `2020-02`, `2015–25`, `2024 Jan–Sep`; empty for none.

    A span that would be longer is given by the coarser unit that both ends share (`2024-12` to `2025-02` is
    `2024–25`); `long_moment` has it in full. What cannot be read is shown as it is.
    """
    if not when:
        return fit(harmless(f"{dash}{when_end}"), WIDTH_CELLS) if when_end else ""
    ends = _ends(when, when_end)
    return fit(_span(*ends, dash) if ends else _as_said(when, when_end, dash), WIDTH_CELLS)


def long_moment(when: str | None, when_end: str | None = None) -> str:
    """Give the same in full, for prose: `November 2025`, `12 May 2024 – 3 June 2024`, `2015 – 2025`."""
    if not when:
        return f"until {_in_words(when_end)}" if when_end else ""
    if not _ends(when, when_end) or not when_end or when_end == when:
        return _in_words(when)
    return f"{_in_words(when)} – {_in_words(when_end)}"


def day(published: date | None, precision: str | None = None) -> str:
    """Give a day as `4 Mar 2025`, or `Mar 2025` and `2025` by its precision; empty where there is none."""
    return _dated(published, precision, 3)


def long_day(published: date | None, precision: str | None = None) -> str:
    """Give a day as `4 March 2025`, or `March 2025` and `2025` by its precision; empty where there is none."""
    return _dated(published, precision, None)


def span_of_days(first: date | None, last: date | None) -> str:
    """Give two days, both included: `17 Sep 2013 – 26 Mar 2026`; one day where they are the same or one is unknown."""
    if first is None or last is None or first == last:
        return day(first or last)
    return f"{day(first)} – {day(last)}"


def _ends(when: str, when_end: str | None) -> tuple[Moment, Moment | None] | None:
    """Read both ends; None where one cannot be read. An end before its beginning is none."""
    try:
        first = Moment.parse(when)
        last = Moment.parse(when_end) if when_end else None
    except ValueError:
        return None
    return first, last if last and last.last > first.last else None


def _as_said(when: str, when_end: str | None, dash: str) -> str:
    return harmless(f"{when}{dash}{when_end}" if when_end and when_end != when else when)


def _span(first: Moment, last: Moment | None, dash: str) -> str:
    if last is None:
        return _point(first)
    if first.first.year != last.last.year:
        return _years(first.first.year, last.last.year, dash)
    year, kind = first.first.year, first.precision
    if kind == last.precision and kind in ("quarter", "half"):
        return f"{year} {_point(first)[5:]}{dash}{_point(last)[5:]}"
    if kind == "year":
        return str(year)
    if first.first.month == last.last.month:
        return f"{year}-{first.first.month:02}"
    return f"{year} {_month(first.first, 3)}{dash}{_month(last.last, 3)}"


def _point(when: Moment) -> str:
    start = when.first
    forms = {
        "day": f"{start.year:04}-{start.month:02}-{start.day:02}",
        "month": f"{start.year:04}-{start.month:02}",
        "quarter": f"{start.year:04}-Q{(start.month + 2) // 3}",
        "half": f"{start.year:04}-H{(start.month + 5) // 6}",
    }
    return forms.get(when.precision, f"{start.year:04}")


def _years(first: int, last: int, dash: str) -> str:
    short = first // 100 == last // 100
    return f"{first:04}{dash}{last % 100:02}" if short else f"{first:04}{dash}{last:04}"


def _month(of_day: date, letters: int | None) -> str:
    return _MONTHS[of_day.month - 1][:letters]


def _dated(published: date | None, precision: str | None, letters: int | None) -> str:
    if published is None:
        return ""
    month = _month(published, letters)
    forms = {"year": f"{published.year}", "month": f"{month} {published.year}"}
    return forms.get(precision or "day", f"{published.day} {month} {published.year}")


def _in_words(when: str) -> str:
    try:
        known = Moment.parse(when)
    except ValueError:
        return harmless(when)
    if known.precision in ("quarter", "half"):
        return f"{_point(known)[5:]} {known.first.year}"
    return long_day(known.first, known.precision)
