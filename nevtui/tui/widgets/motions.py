"""Where vim's motions lead in a text. Pure: lines and a place in, a place out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

Location = tuple[int, int]
_WORD: Final = re.compile(r"\w+|[^\w\s]+")


@dataclass(frozen=True, slots=True)
class Motion:
    """Where a motion leads, and what an operator takes of it."""

    to: Location
    is_linewise: bool = False
    is_inclusive: bool = False
    """Whether the character it leads to is taken, too."""


def motion(key: str, lines: Sequence[str], at: Location, count: int, *, counted: bool) -> Motion | None:
    """Follow the motion called `key` `count` times; None for what is none. `counted` says that a count was typed."""
    line, column = at
    last = len(lines) - 1
    if key in ("h", "left", "backspace"):
        return Motion((line, max(column - count, 0)))
    if key in ("l", "right", "space"):
        return Motion((line, min(column + count, len(lines[line]))))
    if key in ("j", "down", "k", "up"):
        to = min(max(line + (count if key in ("j", "down") else -count), 0), last)
        return Motion((to, min(column, len(lines[to]))), is_linewise=True)
    if key in ("0", "home"):
        return Motion((line, 0))
    if key == "^":
        return Motion(_first_of(lines, line))
    if key in ("$", "end"):
        to = min(line + count - 1, last)
        return Motion((to, max(len(lines[to]) - 1, 0)), is_inclusive=bool(lines[to]))
    if key in ("G", "gg"):
        to = min(count - 1, last) if counted else (last if key == "G" else 0)
        return Motion(_first_of(lines, to), is_linewise=True)
    if key in ("w", "b", "e"):
        for _ in range(count):
            at = {"w": _word, "b": _back, "e": _end}[key](lines, at)
        return Motion(at, is_inclusive=key == "e")
    return None


def _first_of(lines: Sequence[str], line: int) -> Location:
    return line, len(lines[line]) - len(lines[line].lstrip())


def _word(lines: Sequence[str], at: Location) -> Location:
    line, column = at
    for number in range(line, len(lines)):
        starts = [match.start() for match in _WORD.finditer(lines[number])]
        found = next((start for start in starts if number > line or start > column), None)
        if found is not None:
            return number, found
        if number > line and not lines[number]:
            return number, 0
    return len(lines) - 1, len(lines[-1])


def _back(lines: Sequence[str], at: Location) -> Location:
    line, column = at
    for number in range(line, -1, -1):
        starts = [match.start() for match in _WORD.finditer(lines[number])]
        found = next((start for start in reversed(starts) if number < line or start < column), None)
        if found is not None:
            return number, found
    return 0, 0


def _end(lines: Sequence[str], at: Location) -> Location:
    line, column = at
    for number in range(line, len(lines)):
        ends = [match.end() - 1 for match in _WORD.finditer(lines[number])]
        found = next((end for end in ends if number > line or end > column), None)
        if found is not None:
            return number, found
    return len(lines) - 1, max(len(lines[-1]) - 1, 0)
