"""What an editor does to lines of SQL: comment out, indent, find. Pure: lines in, lines out."""

import re
from collections.abc import Sequence
from typing import Final

_COMMENT: Final = re.compile(r"^(\s*)-- ?")


def toggled_comments(lines: Sequence[str]) -> list[str]:
    """Comment all lines in where all are commented out, else out; blank lines stay."""
    filled = [line for line in lines if line.strip()]
    if filled and all(_COMMENT.match(line) for line in filled):
        return [_COMMENT.sub(r"\1", line) for line in lines]
    column = min((len(line) - len(line.lstrip()) for line in filled), default=0)
    return [f"{line[:column]}-- {line[column:]}" if line.strip() else line for line in lines]


def indented(lines: Sequence[str], width: int) -> list[str]:
    """Move lines to the right; blank lines stay."""
    return [" " * width + line if line.strip() else line for line in lines]


def dedented(lines: Sequence[str], width: int) -> list[str]:
    """Move lines to the left, as far as there are blanks."""
    return [line[min(width, len(line) - len(line.lstrip(" "))) :] for line in lines]


def indentation(line: str) -> str:
    """Give the blanks that a line begins with."""
    return line[: len(line) - len(line.lstrip(" "))]


def found_at(text: str, needle: str, position: int, *, by: int) -> tuple[int, int, int] | None:
    """Find `needle` from `position` on (`by` 1) or before it (-1), round the ends; capitals only where it has some.

    Gives where, its number from 1, and how many there are.
    """
    flags = re.NOFLAG if needle != needle.lower() else re.IGNORECASE
    places = [match.start() for match in re.finditer(re.escape(needle), text, flags)] if needle else []
    if not places:
        return None
    if by > 0:
        at = next((number for number, place in enumerate(places) if place >= position), 0)
    else:
        at = next((number for number in range(len(places) - 1, -1, -1) if places[number] < position), len(places) - 1)
    return places[at], at + 1, len(places)
