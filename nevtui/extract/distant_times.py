"""Times told by how long before or after another they are: `three years ago`, `two years later`."""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.clock import Clock
from nevtui.extract.times.words import number_of


def ago(match: re.Match[str], clock: Clock) -> tuple[str, str | None] | None:
    """Read `three years ago`, `a decade ago`, `two years later`, `in five years`."""
    count = 10 if match["unit"] == "decade" else int(number_of(match["count"]) or 0)
    if count < 2 or clock.published is None:
        return None
    groups = match.groupdict()
    where, high = groups.get("where"), int(number_of(groups.get("count_high") or "0") or 0)
    if where == "earlier":
        return (str(int(clock.spoken_of[:4]) - count), None) if clock.spoken_of else None
    if where is None and not clock.is_ahead(match):
        return None
    step = -count if where == "ago" else count
    if high > count:
        return str(clock.published.year + count), str(clock.published.year + high)
    when = clock.month(step) if match["unit"] == "months" else str(clock.published.year + step)
    return (when, None) if when else None


def later(match: re.Match[str], clock: Clock) -> tuple[str, str | None] | None:
    """Read `two years later`, `the following year`: so long after the time last named; a year after May is in May."""
    count = int(number_of(match["count"] or "1") or 0)
    if clock.named is None or not count:
        return None
    year = str(int(clock.named[:4]) + count)
    return year + (clock.named[4:7] if count == 1 and _A_MONTH.match(clock.named) else ""), None


_A_MONTH: Final = re.compile(r"\d{4}-\d\d")
