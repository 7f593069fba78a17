"""The records of the search for times."""

import re
from collections.abc import Callable

from nevtui.extract.records import dataclass
from nevtui.extract.times.calendar import Moment
from nevtui.extract.times.scene import Scene


@dataclass(frozen=True, slots=True)
class Time:
    """An expression of time. Offsets count characters of the text, the end after the last one."""

    start: int
    end: int
    text: str
    """The words of the text from `start` to `end`: determiner and modifiers, no preposition."""
    value: str
    """ISO 8601 with TIMEX3's extensions: `2013-W12-WE`, `2013-Q1`, `2013-03-22TNI`, `P10Y`, `PRESENT_REF`."""
    end_value: str | None = None
    """The end of a span that is written as one: `January-March`."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an expression stands for."""

    value: str
    end_value: str | None = None
    moment: Moment | None = None
    """Where it lies in the calendar, for what later words refer to; None for durations and for `now`."""


Reader = Callable[[re.Match[str], Scene], Meaning | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """One form of expression: what it looks like, with what it begins and how it is read."""

    pattern: re.Pattern[str]
    beginnings: str
    """Beginnings of its first word in lower case, with `|` between them: it is tried at these places only."""
    read: Reader
    before: re.Pattern[str] | None = None
    """What belongs to it of the words before: `early`, `the end of`, `about`."""
