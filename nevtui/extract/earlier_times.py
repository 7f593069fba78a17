"""Times told by another one: `the same quarter of 2024`, `the previous quarter`. Knows no sentences, only words."""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.clock import Clock
from nevtui.extract.earlier import period_before

_YEAR: Final = r"(?:19|20)\d\d"
SAME: Final = (
    r"\b(?:same|corresponding|comparable|equivalent) (?:(?:two|three|four|five|six|seven|eight|nine|ten|eleven)[ -]"
    r"|first |second |third |fourth )?"
    r"(?:quarter|period|half|months?|month|time|stretch|span)(?:,? (?:(?:of|in) (?:the )?)?"
    rf"(?:(?P<year>{_YEAR})\b(?!,\d)|(?:last|previous|prior|preceding) year\b|a year (?:earlier|ago|before)\b))"
)
"""`the same quarter of 2024`, `the corresponding period last year`."""
SAME_BEGINS: Final = "same |corresponding |comparable |equivalent "
PREVIOUS: Final = (
    r"\b(?:previous|preceding|prior) (?P<unit>quarter|month)\b|\b(?P<before>quarter|month) before\b(?! (?:the|it|they))"
)
PREVIOUS_BEGINS: Final = "previous |preceding |prior |quarter before|month before"
_WRITTEN: Final = re.compile(rf"\b(?P<year>{_YEAR})\b(?!,\d)")


def same_of_year(match: re.Match[str], clock: Clock) -> tuple[str, str | None] | None:
    """Read `the same quarter of 2024`: the time spoken of, in that year; without a year said, in the one before."""
    spoken, end = clock.spoken_of, clock.spoken_end
    if spoken is None:
        return None
    year = int(match["year"] or int(spoken[:4]) - 1)
    if len(spoken) == len("2024") or _names_a_year_since(match, spoken):
        return (str(year), None) if match["year"] else None
    if spoken[4:].count("-") > 1 or (end and end[:4] != spoken[:4]):
        return None
    return f"{year}{spoken[4:]}", f"{year}{end[4:]}" if end else None


def _names_a_year_since(match: re.Match[str], spoken: str) -> bool:
    """Tell whether the words before write a year that is not the one spoken of: then that is compared with."""
    written = {found["year"] for found in _WRITTEN.finditer(match.string, 0, match.start())}
    return bool(written) and spoken[:4] not in written


def previous(match: re.Match[str], clock: Clock) -> tuple[str, str | None] | None:
    """Read `the previous quarter`: the one before that spoken of."""
    return period_before(clock.spoken_of, None, match["unit"] or match["before"])


def opens_clause(text: str, start: int) -> bool:
    """Tell `in the previous quarter it had lost`, which tells of that quarter, from what is compared with it."""
    return _OPENS.search(text, max(0, start - _WIDTH), start) is not None


_OPENS: Final = re.compile(r"(?:^|[;:] |\b(?:and|while|but|whereas) )(?:[Ii]n|[Ff]or|[Dd]uring) the $")
_WIDTH: Final = 20


def level_before(text: str, start: int) -> int | None:
    """Give where the level begins whose time stands at `start`: 41 of `down from 41.3 billion in (Q3 2024)`."""
    found = _LEVEL.search(text, max(0, start - _LONGEST), start)
    return found.start("figure") if found else None


def is_of_level(text: str, start: int, figure: int) -> bool:
    """Tell that the time at `start` is that of another level than the figure: `down 37% from 41 billion in Q3 2024`."""
    level = level_before(text, start)
    return level is not None and not level - len("RMB ") <= figure < start


_LEVEL: Final = re.compile(
    r"\b(?:from|against|versus|compared (?:with|to)) "
    r"(?:(?:about|around|just|only|a|the|net|profits?|loss(?:es)?|of) ){0,3}"
    r"(?P<figure>(?:[A-Z]{2,4} ?)?[$€¥£]?\d[\d.,]*(?: (?:million|billion|trillion))?(?: ?%| per ?cent)?)"
    r"(?: [A-Za-z]+){0,2} (?:(?:in|for|of|during) (?:the )?)?$"
)
_LONGEST: Final = 90
"""Characters from `compared with` to the time of the level."""
