"""Makers told of together: `twelve Chinese carmakers`, `Chinese brands such as BYD`. Knows no figures."""

from typing import Final

from nevtui.extract import markets
from nevtui.extract import patterns as re
from nevtui.extract.records import replace
from nevtui.extract.spans import Mention, Reading


def is_of_some(text: str, mentions: tuple[Mention, ...], reading: Reading) -> bool:
    """Tell what a few makers of a nation did: `twelve Chinese carmakers sold`, `BYD and other Chinese brands took`."""
    if not markets.are_brands(reading.subject):
        return False
    named = [m for m in mentions if m.entity == reading.subject and m.end <= reading.quantity.start]
    return bool(named) and _SOME.search(text, max(0, named[-1].start - 60), named[-1].start) is not None


_SOME: Final = re.compile(
    r"(?i)\b(?:several|some|many|most|few|other|both|leading|top|smaller|bigger|rival|certain|various|\d{1,3}"
    r"|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|dozens? of"
    r"|number of|handful of|half of|one of)(?: the| these| those)?(?: (?:big|biggest|large|largest|leading|top|small"
    r"|smaller|major|new|other|best-selling)){0,2} $"
)
"""Before makers of which not all are meant."""


def is_example(text: str, mentions: tuple[Mention, ...], mention: Mention) -> bool:
    """Tell X of `Chinese carmakers such as X`: what is said of them is not said of X alone."""
    if text.startswith((", which ", ", whose "), mention.end):
        return False
    groups = (m for m in mentions if m.entity.type == "industry" and m.end < mention.start)
    return any(_SUCH_AS.fullmatch(text, group.end, mention.start) for group in groups)


_LIKE: Final = (
    r",? (?:such as|including|like|led by|among them)"
    r"(?: (?:the )?[A-Z][\w.&-]*(?: [A-Z&][\w.&-]*){0,2}(?:,| and|, and))* (?:the )?"
)
_SUCH_AS: Final = re.compile(_LIKE)
_MAKERS_LIKE: Final = re.compile(
    rf"\b(?i:makers|carmakers|automakers|brands|companies|firms|start-?ups|manufacturers|producers|suppliers|groups){_LIKE}$"
)


def of_the_group(text: str, mentions: tuple[Mention, ...], reading: Reading) -> Reading | None:
    """Give `Chinese carmakers such as BYD took 12%` to the carmakers; None where no name tells which makers."""
    if reading.subject.type != "company":
        return reading
    named = [m for m in mentions if m.entity == reading.subject and m.end <= reading.quantity.start]
    if not named or not _GOES_ON.match(text, named[-1].end):
        return reading
    first = named[-1]
    for group in mentions:
        if group.entity.type == "industry" and _SUCH_AS.fullmatch(text, group.end, first.start):
            return replace(reading, subject=group.entity)
    return None if _MAKERS_LIKE.search(text, max(0, first.start - 90), first.start) else reading


_GOES_ON: Final = re.compile(r",? (?!which\b|whose\b|who\b|with\b|at\b|\d)[a-z]+\b")
"""Behind an example, what the makers do of whom it is one."""
