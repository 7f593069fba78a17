"""Spans of days: `the week to July 6`, `the week of June 30`, `the first 18 days of May`, `between May 1 and 18`."""

from datetime import date, timedelta

from nevtui.extract import patterns as re
from nevtui.extract.clock import Clock
from nevtui.extract.times.words import month_of, number_of

_WEEK = timedelta(days=6)
"""From the first day of a week to its last."""


def week(match: re.Match[str], clock: Clock) -> tuple[str, str | None] | None:
    """Read `the week to July 6`, which ends there, and `the week of June 30`, which begins there."""
    month, number = month_of(match["month"]), int(match["day"])
    day = _day(clock.year_of_month(match, month, number), month, number)
    if day is None:
        return None
    begins = match["way"].startswith(("of", "from", "beginning", "starting"))
    first, last = (day, day + _WEEK) if begins else (day - _WEEK, day)
    return first.isoformat(), last.isoformat()


def first_days(match: re.Match[str], clock: Clock) -> tuple[str, str | None] | None:
    """Read `the first 18 days of May`."""
    month, count = month_of(match["month"]), int(number_of(match["count"]) or 0)
    year = clock.year_of_month(match, month)
    first, last = _day(year, month, 1), _day(year, month, count)
    return (first.isoformat(), last.isoformat()) if first and last and count > 1 else None


def days_between(match: re.Match[str], clock: Clock) -> tuple[str, str | None] | None:
    """Read `between May 1 and 18`, `between April 28 and May 4`, `the week of June 30 to July 6`."""
    last_month = month_of(match["last_month"] or match["month"])
    year = clock.year_of_month(match, last_month, int(match["last_day"]))
    month = month_of(match["month"])
    last = _day(year, last_month, int(match["last_day"]))
    first = _day(year - (month > last_month) if year else None, month, int(match["day"]))
    return (first.isoformat(), last.isoformat()) if first and last and first < last else None


def _day(year: int | None, month: int, number: int) -> date | None:
    try:
        return date(year, month, number) if year else None
    except ValueError:
        return None
