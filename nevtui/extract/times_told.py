"""The times that sentences have told figures of, and the one that an article is about."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.grammar import status
from nevtui.extract.records import replace
from nevtui.extract.spans import PLAN, Period, Reading
from nevtui.model.moment import Moment


def told(readings: Sequence[Reading], periods: Sequence[Period], text: str, published: date | None) -> list[Period]:
    """Give the times that a sentence tells of, in the order of its figures; those of plans are marked."""
    times = [period for period in periods if period.role == "time" and not period.is_day and is_past(period, published)]
    levels = [r for r in readings if r.period and r.period.role != "comparison"]
    own = [r for r in levels if not _is_compared(text, r)]
    of_figures = [_of_plan(r, text, published) for r in own or levels]
    return [period for period in of_figures or times[:1] if is_past(period, published)]


def _is_compared(text: str, reading: Reading) -> bool:
    """Tell a level that another is compared with: `a 6% increase from the 7,079 units delivered in April`."""
    start = reading.quantity.start
    return not reading.is_change and _COMPARED.search(text, max(0, start - _NEAR), start) is not None


_COMPARED: Final = re.compile(
    r"\b(?:from|than|against|versus|compared (?:with|to))(?: (?:the|a|an|its|their|about|around|only|just|some))* $"
)
_NEAR: Final = 30


def is_past(period: Period, published: date | None) -> bool:
    """Tell a time that the next sentence may still speak of: begun, and not long over."""
    if published is None:
        return True
    begin = Moment.parse(period.when).first
    return not period.is_day and published.year - 2 <= begin.year and begin <= published


def _of_plan(reading: Reading, text: str, published: date | None) -> Period:
    """Give the time of a reading, marked where that is not over and what is told of it is planned or expected."""
    period = reading.period
    assert period is not None
    if published is None or _last_day(period) < published:
        return period
    is_plan = reading.is_goal or status(text, reading.start, reading.quantity.end) in ("planned", "forecast")
    return replace(period, role=PLAN) if is_plan else period


def lead_after(lead: Period | None, told: Period | None, published: date | None, *, is_led: bool) -> Period | None:
    """Give the first time of an article, or `told` where that says it more precisely.

    A year that is over and that figures were told of (`is_led`) stays: what is told of one of its months is an aside.
    """
    if lead is None or told is None:
        return lead or told
    is_aside = is_led and published is not None and _last_day(lead) < published
    is_finer = len(told.when) > len(lead.when) and told.when.startswith(lead.when) and told.when_end is None
    return told if is_finer and not is_aside else lead


def outside(told: Sequence[Period], lead: Period | None, spoken: Period | None) -> list[Period]:
    """Leave out of `told` the parts of the time that figures are told of: `hurt it above all in the first quarter`."""
    if lead is None or spoken is None or lead.when != spoken.when:
        return list(told)
    return [period for period in told if period.when == lead.when or not period.when.startswith(lead.when)]


def is_told(period: Period, readings: Sequence[Reading]) -> bool:
    """Tell whether a figure is told of `period`."""
    return any(reading.period is not None and reading.period.when == period.when for reading in readings)


def _last_day(period: Period) -> date:
    return Moment.parse(period.when_end or period.when).last
