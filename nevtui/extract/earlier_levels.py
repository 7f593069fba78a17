"""The time of a level that a figure is compared with: `from a loss of 1.26 billion yuan a year earlier`.

Knows words and times, no subjects and no topics.
"""

from collections.abc import Sequence
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract import scene_words as words
from nevtui.extract.grammar import clause
from nevtui.extract.records import replace
from nevtui.extract.spans import Period, Quantity

_BOUND: Final = r"(?:about |around |some |nearly |almost |just |only |more than |less than |over )?"
_WITH_LOSS: Final = re.compile(
    r"\b(?:from|versus|vs\.?|against|after|compared (?:with|to)|than|instead of|following) (?:an? |the |its )?"
    r"(?:(?:net|operating|gross|record|pre-?tax|small|narrow|heavy|bigger|wider|restated|quarterly|annual) )*"
    r"(?:loss(?:es)?|profits?|gain|deficit|surplus|income|earnings|revenues?|sales|turnover|(?:gross )?margin) of "
    rf"{_BOUND}$"
)
_IN_THE: Final = re.compile(
    r"(?: (?:it|they|that it|which it|the (?:company|group|firm)))?(?: had| has)?(?: been)?"
    r"(?: (?:made|lost|earned|posted|reported|booked|recorded|achieved|seen|sold|delivered|recorded|had|reached))?"
    r"(?: of| in| for| during)?(?: the)? "
)
_ENDS: Final = re.compile(r"(?: \([^)]{1,30}\))?(?:[.,;)]|$)")


def earlier_time(
    text: str, quantity: Quantity, periods: Sequence[Period], told: Period | None
) -> tuple[Period | None] | None:
    """Give the time of an earlier level, None within where no time is said; None where the figure is no such level.

    `told` is the time of the figure that it is compared with.
    """
    for period in periods:
        is_behind = 0 <= period.start - quantity.end <= _NEAR and is_earlier(text, period)
        if is_behind and _IN_THE.fullmatch(text, quantity.end, period.start):
            return (period,)
    if is_year_earlier(text, quantity):
        return (year_before(told or next((p for p in periods if p.role == "time" and not p.is_day), None)),)
    is_sum = told is not None and " of " in text[max(0, quantity.start - 18) : quantity.start]
    is_level = is_sum and _WITH_LOSS.search(text, max(0, quantity.start - _WIDE), quantity.start) is not None
    return (None,) if is_level and _ENDS.match(text, quantity.end) else None


_NEAR, _WIDE = 40, 70


def is_earlier(text: str, period: Period) -> bool:
    """Tell `same quarter of 2024` and `previous quarter` from other times."""
    return period.role == "comparison" and _EARLIER.match(text, period.start) is not None


_EARLIER: Final = re.compile(
    r"(?:same|corresponding|comparable|equivalent|previous|preceding|prior) |(?:quarter|month) before"
)


def is_year_earlier(text: str, quantity: Quantity) -> bool:
    """Tell the level of the year before: `against 21.7% a year ago`, `A year earlier it had been 21.7%`."""
    if "year" not in text:
        return False
    if words.FRONTED_EARLIER.match(text, clause(text, quantity.start)[0]):
        return True
    if _A_YEAR_BEFORE.search(text, max(0, quantity.start - _WIDE), quantity.start):
        return True
    if words.EARLIER.match(text, quantity.end) is None:
        return False
    before = text[max(0, quantity.start - _WIDE) : quantity.start]
    return (
        _HAD_BEEN.search(before) is not None
        or words.COMPARISON.search(before[-24:]) is not None
        or _WITH_LOSS.search(before) is not None
    )


_A_YEAR_BEFORE: Final = re.compile(
    r"\b(?:[Aa] year (?:earlier|before)|[Tt]he year before),? (?:it|they|the (?:company|firm|group)) had"
    rf" (?:made|lost|earned|posted|reported|booked) (?:an? (?:net )?(?:loss|profit) of )?{_BOUND}$"
)
_HAD_BEEN: Final = re.compile(rf"\bhad (?:been|stood at|come to|reached) {_BOUND}$")


def year_before(period: Period | None) -> Period | None:
    """Give the same period of the year before."""
    if period is None:
        return None
    end = period.when_end
    return replace(
        period,
        when=f"{int(period.when[:4]) - 1}{period.when[4:]}",
        when_end=f"{int(end[:4]) - 1}{end[4:]}" if end else None,
    )


def when_reached(text: str, change: Quantity, periods: Sequence[Period]) -> Period | None:
    """Give the time of the level that a change leads to: `slid 30% to 6.4 billion yuan in the second quarter`."""
    if not text.startswith(" to ", change.end):
        return None
    times = (p for p in periods if p.role == "time" and not p.is_day and p.start > change.end)
    return next((p for p in times if _LEVEL_REACHED.fullmatch(text, change.end, p.start)), None)


_LEVEL_REACHED: Final = re.compile(
    r" to (?:(?:just|only|about|around|nearly|almost|under|over|some|roughly|a|record) ){0,3}(?:[A-Z]{2,4} ?)?[$€¥£]?"
    r"\d[\d.,]*(?: ?%)?(?: (?!and |but |while |as )[a-z][\w-]*){0,3}(?: \([^)]{1,30}\))?"
    r",?(?: (?:in|for|during)(?: the)?)? "
)
