"""The year that a dateline leaves out, from what the story itself says. Says None where that is not safe.

Knows nothing of today, of the file or of where it was found.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from nevtui.ingest.sources.dates import MONTHS, days_in

_YEAR: Final = re.compile(
    r"(?<![\d.,$€£¥-])(?P<year>(?:19|20)\d\d)(?!\d|[.,]\d|\s?(?:units|vehicles|cars|GWh|MWh|km)\b)"
)
_AHEAD: Final = re.compile(
    r"(?:\b(?:by|until|till|through|before|toward)(?:\s+(?:the|early|late|mid|end|middle|beginning|start|of"
    r"|around)){0,4}\s+"
    r"|\b(?:target|goals?|planned|plans?|aims?|expect\w*|forecast\w*|projected|will|would)\s+(?:[\w'’-]+\s+){0,8}?"
    r"|到|至|预计|20\d\d\s?(?:-|–|to|至)\s?)$",
    re.I,
)
"""Before a year that lies ahead of the story, as far as one can tell: `by 2025`, `will be ready in 2026`."""
_OF_A_NAME: Final = re.compile(r"^\s*(?:model|edition|version|world|expo|auto show)\b", re.I)
_COMPLETE: Final = re.compile(
    r"\b(?:in|for|of)(?: the (?:whole|full|entire) (?:year )?of)?\s+(?P<year>20\d\d)\b[^.]{0,30}?"
    r"\b(?:from|than|over|on|compared (?:with|to))\s+(?:the (?:year before|previous year|prior year|preceding year)"
    r"|a year (?:earlier|before)|20\d\d)\b"
    r"|\b(?:full[- ]year|whole[- ]year)\s+(?P<full>20\d\d)\b|(?P<chinese>20\d\d)年(?:全年|同比|较上年|比上年)",
    re.I,
)
"""A year that was over when the story was written: `in 2022 from the year before`."""
_LAST_YEAR: Final = re.compile(r"\blast year\b|\bthe (?:past|previous) year\b|去年|上年", re.I)
_SAME_PERIOD: Final = re.compile(
    r"\bsame\s+(?:period|month|quarter|time|months|point)\s+(?:of|in)\s+(?P<year>20\d\d)\b|(?P<chinese>20\d\d)年同期",
    re.I,
)
"""Compared with a part of the year before."""
_THIS_YEAR: Final = re.compile(
    r"\bthis year,?\s*\(?(?P<after>20\d\d)\b|\b(?P<before>20\d\d),?\s*\(?this year\b|\bso far in (?P<so_far>20\d\d)\b"
    r"|今年[（(](?P<chinese>20\d\d)年?[）)]|(?P<since>20\d\d)年以来",
    re.I,
)
_LAST_YEAR_NAMED: Final = re.compile(
    r"\blast year,?\s*\(?(?P<after>20\d\d)\b|\b(?P<before>20\d\d),?\s*\(?last year\b"
    r"|去年[（(](?P<chinese>20\d\d)年?[）)]",
    re.I,
)
_MONTH_OF: Final = re.compile(
    r"\b(?P<month>[A-Z][a-z]{2,8})\.?,?\s+(?:of\s+)?(?P<year>20\d\d)\b"
    r"|(?P<chinese_year>20\d\d)年(?P<chinese_month>\d{1,2})月(?!同比|相比)"
)
_COMPARED: Final = re.compile(
    r"\b(?:from|than|over|since|versus|vs|against|compared|until|by|to)\b|比|自|至|相比", re.I
)
_RECENT_MONTHS: Final = 3
"""A month that a story tells news of lies at most so many before it."""
_WEEKDAY_WITHIN: Final = 4
"""Years after the latest one named in which the weekday of a day is looked for: it repeats after 5, 6 or 11."""


def infer_year(paragraphs: Sequence[str], month_and_day: tuple[int, int], weekday: int | None = None) -> int | None:
    """Give the year of a story's day, or None where the text does not settle it.

    All that is said must agree: the year it calls this one or the last one, the year that is over, the month it tells
    news of, the weekday of the day; and nothing that it tells as past may lie after the day.
    Example: `Shaanxi climbed to eighth place in 2022 from the year before … last year`, of 22 November, is of 2023.
    """
    text = "\n".join(paragraphs)
    past = [year for year, is_ahead in _years(text) if not is_ahead]
    latest = max(past, default=None)
    named = {*_by_name(text), *_by_month(text, month_and_day)}
    if not named and latest is not None and weekday is not None:
        named = {
            year
            for year in range(latest, latest + _WEEKDAY_WITHIN + 1)
            if (day := _day(year, month_and_day)) and day.weekday() == weekday
        }
    if not named and latest is not None and _is_over(text, latest):
        named = {latest + 1}
    if len(named) != 1:
        return None
    (year,) = named
    return year if _is_consistent(year, text, month_and_day, weekday, latest) else None


def _years(text: str) -> Iterator[tuple[int, bool]]:
    """Yield each year of `text`, and whether it lies ahead."""
    for match in _YEAR.finditer(text):
        before = _before(text, match.start())
        if not _OF_A_NAME.match(text[match.end() : match.end() + 12]):
            yield int(match["year"]), _AHEAD.search(before) is not None


def _before(text: str, start: int) -> str:
    """Give what stands before `start` in its sentence, 60 characters at most."""
    return re.split(r"[.。!?;；]\s|\n", text[max(0, start - 60) : start])[-1]


def _by_name(text: str) -> Iterator[int]:
    for shape, years in ((_THIS_YEAR, 0), (_LAST_YEAR_NAMED, 1), (_SAME_PERIOD, 1)):
        for match in shape.finditer(text):
            yield int(next(filter(None, match.groupdict().values()))) + years


def _by_month(text: str, month_and_day: tuple[int, int]) -> Iterator[int]:
    """Yield the year in which the day follows soon after the latest month that news is told of."""
    months = [
        (int(match["year"] or match["chinese_year"]), number)
        for match in _MONTH_OF.finditer(text)
        if not _COMPARED.search(_before(text, match.start()))
        and (number := MONTHS.get((match["month"] or "").lower()) or int(match["chinese_month"] or 0))
    ]
    if not months:
        return
    year, month = max(months)
    for candidate in (year, year + 1):
        gap = (candidate - year) * 12 + month_and_day[0] - month
        if 0 <= gap <= _RECENT_MONTHS:
            yield candidate


def _is_over(text: str, latest: int) -> bool:
    """Tell whether `latest`, the latest year named, is told as a whole and the story also speaks of last year."""
    over = {
        int(next(filter(None, (match["year"], match["full"], match["chinese"])))) for match in _COMPLETE.finditer(text)
    }
    return latest in over and _LAST_YEAR.search(text) is not None


def _is_consistent(
    year: int, text: str, month_and_day: tuple[int, int], weekday: int | None, latest: int | None
) -> bool:
    day = _day(year, month_and_day)
    if day is None or (weekday is not None and day.weekday() != weekday):
        return False
    if latest is not None and not year - 2 <= latest <= year:
        return False
    ahead = [said for said, is_ahead in _years(text) if is_ahead]
    told = [said for start, said in days_in(text) if not _AHEAD.search(_before(text, start))]
    return min(ahead, default=year) >= year - 20 and all(said <= day for said in told)


def _day(year: int, month_and_day: tuple[int, int]) -> date | None:
    try:
        return date(year, *month_and_day)
    except ValueError:
        return None
