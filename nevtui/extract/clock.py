"""The day of an article, against which relative times are told. Knows no words but those it is given."""

import re
from collections.abc import Callable
from datetime import date


class Clock:
    """What relative words are resolved against: the day of the article and the time last spoken of."""

    def __init__(self, published: date | None, spoken_of: str | None, *, looks_ahead: Callable[[], bool]) -> None:
        self.published = published
        self.spoken_of = spoken_of
        """The `when` of the last figure, for `that year`; None at the beginning."""
        self.looks_ahead = looks_ahead
        """Whether the sentence speaks of what is to come: then `in the fourth quarter` is the next one."""

    def year(self, match: re.Match[str]) -> int | None:
        """Give the year that a match writes, in figures or as `last year`; None where none can be told."""
        if match["year"]:
            return int(match["year"])
        offset = {"last": -1, "this": 0, "next": 1}.get(match["relative"] or "")
        if offset is not None:
            return self.published.year + offset if self.published else None
        return int(self.spoken_of[:4]) if match["relative"] == "the same" and self.spoken_of else None

    def year_of_month(self, month: int, written: str | None, day: int = 1) -> int | None:
        """Give the year written, else the last one in which `month` had begun, or this one in a look ahead."""
        if written or self.published is None:
            return int(written) if written else None
        passed = (month, day) <= (self.published.month, self.published.day)
        return self.published.year if passed or self.looks_ahead() else self.published.year - 1

    def year_ended(self, last_month: int) -> int | None:
        """Give the last year in which the period up to `last_month` was over, or this one in a look ahead."""
        if self.published is None:
            return None
        is_over = (last_month, 20) <= (self.published.month, self.published.day)
        return self.published.year if is_over or self.looks_ahead() else self.published.year - 1

    def months_back(self, count: int) -> str | None:
        """Give the month `count` months before the article's; negative counts look ahead."""
        if self.published is None:
            return None
        index = self.published.year * 12 + self.published.month - 1 - count
        return f"{index // 12}-{index % 12 + 1:02d}"
