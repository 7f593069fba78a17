"""The day of an article, against which relative times are told, and the tense of the words around them."""

from datetime import date, timedelta
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.spans import Period
from nevtui.extract.times.calendar import moved
from nevtui.extract.times.tense import clauses, tense_at

_PASSED: Final = {"last": -1, "this": 0, "next": 1}
_LOOKS_AHEAD: Final = re.compile(
    r"\b(?:will|is to|are to|plans?|planned|due|expects?|expected to|aims?|should|scheduled|set to"
    r"|start in|starts in|would|wants?|opens?|begins?|starts|closes?|arrives|enters|rolls off"
    r"|kicks off|goes (?:on|into|live)|comes (?:on|off)|on (?:course|track) (?:for|to)"
    r"|counts? on|guid(?:es|ance)|forecasts?|foresees?|predicts?"
    r"|projects|anticipates?|hopes?|hoping|intends?|seeks|targets?|outlook|promises?|could|may|might)\b"
)

_GUIDED: Final = re.compile(r"\b(?:guid(?:ed|es|ance)|outlook)\b")
_LASTED: Final = re.compile(r"\b(?:lasted|stayed|had|was|were|remained) (?:[\w-]+ ){0,3}(?:until|till)\b")
"""What was so until a month that is over."""


class Clock:
    """What relative words of one sentence are resolved against: the day of the article and the time last spoken of."""

    def __init__(self, text: str, published: date | None, spoken_of: str | None, spoken_end: str | None = None) -> None:
        self.text = text
        self.published = published
        self.spoken_of = spoken_of
        """The `when` of the last figure, for `that year`; None at the beginning."""
        self.spoken_end = spoken_end
        """Its `when_end`."""
        self.named = spoken_of
        """The `when` of the time named last, a figure's or not."""

    def speak_of(self, period: Period | None, when: str | None, when_end: str | None) -> None:
        """Take `period` for the time last spoken of; None for the one that was spoken of before the sentence."""
        self.spoken_of = period.when if period else when
        self.spoken_end = period.when_end if period else when_end

    def is_ahead(self, match: re.Match[str]) -> bool:
        """Tell whether words speak of what is to come: then `in the fourth quarter` is the next one."""
        if _LOOKS_AHEAD.search(self.text) is None:
            return False
        return tense_at(self.text, *match.span(), clauses(self.text)) != "past"

    def year(self, match: re.Match[str]) -> int | None:
        """Give the year that a match writes, in figures or as `last year`; None where none can be told."""
        if match["year"]:
            return int(match["year"])
        offset = _PASSED.get((match["relative"] or "").lower())
        if offset is not None:
            return self.published.year + offset if self.published else None
        return int(self.spoken_of[:4]) if match["relative"] in ("the same", "that") and self.spoken_of else None

    def year_of_month(self, match: re.Match[str], month: int, day: int = 1) -> int | None:
        """Give the year written, else the last one in which `month` had begun, or the next one in a look ahead."""
        written = match.groupdict().get("year")
        if written or self.published is None:
            return int(written) if written else None
        year, now = self.published.year, self.published.month
        if self.is_ahead(match):
            return year + (month < now)
        is_near = (
            "day" in match.groupdict() and 0 <= (month - now) % 12 < 2 and (month, day) > (now, self.published.day)
        )
        return year if (month, day) <= (now, self.published.day) or is_near else year - 1

    def next_year_of(self, month: int) -> int | None:
        """Give the year in which `month` comes next, of a time that something lasts until; None without a date."""
        published = self.published
        if published is None or _LASTED.search(self.text):
            return None
        return published.year + (month < published.month)

    def year_ended(self, match: re.Match[str], last_month: int) -> int | None:
        """Give the last year in which the period up to `last_month` was over, or this one in a look ahead."""
        if self.published is None:
            return None
        is_over = (last_month, 20) <= (self.published.month, self.published.day)
        if self.is_ahead(match):
            return self.published.year + (last_month < self.published.month)
        return self.published.year if is_over or _GUIDED.search(self.text) else self.published.year - 1

    def day(self, days: int) -> str | None:
        """Give the day so many days after the article's."""
        return (self.published + timedelta(days=days)).isoformat() if self.published else None

    def month(self, count: int) -> str | None:
        """Give the month so many months after the article's."""
        return f"{moved(self.published, count, 'month'):%Y-%m}" if self.published else None
