"""Finds names that stand in one row: `A, B and C`, also with a figure behind each. Knows no rules."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import TypeVar

from nevtui.extract import patterns as re
from nevtui.extract.spans import Mention

_Left = TypeVar("_Left")
_Right = TypeVar("_Right")
_JOIN = re.compile(
    r"(?:['’]s)?(?: \([^()]{1,60}\)"
    r"| (?:with|at|on|had|to|by|of) (?:[^,;()]|,\d){1,40}?|, (?:with|at) (?:[^,;()]|,\d){1,40}?)?"
    r"(?:, and|,| and| or|;| as well as| plus)(?: then| finally| lastly| next)?(?: by)?"
    r"(?: the| its| [A-Z][\w-]+(?: [A-Z][\w-]+)?['’]s)? "
)
_LONGEST = 80


def rows_of(
    text: str, mentions: Sequence[Mention], types: tuple[str, ...], *, is_mixed: bool = False
) -> tuple[tuple[Mention, ...], ...]:
    """Give the mentions of `types`, in order, as rows; a name that stands alone is a row of one.

    In a row all are of one type, unless `is_mixed`.
    """
    rows: list[tuple[Mention, ...]] = []
    for mention in mentions:
        if mention.entity.type not in types:
            continue
        last = rows[-1][-1] if rows else None
        is_joined = (
            last is not None
            and (is_mixed or last.entity.type == mention.entity.type)
            and 0 < mention.start - last.end <= _LONGEST
            and _JOIN.fullmatch(text, last.end, mention.start) is not None
        )
        if is_joined:
            rows[-1] = (*rows[-1], mention)
        else:
            rows.append((mention,))
    return tuple(rows)


def paired(text: str, left: Sequence[_Left], right: Sequence[_Right]) -> Iterator[tuple[_Left, _Right]]:
    """Give each of two rows its own of the other where the text says `respectively`, else all with all."""
    is_paired = "respectively" in text and len(left) == len(right)
    return iter(zip(left, right, strict=True) if is_paired else product(left, right))


def row_at(
    text: str,
    mentions: Sequence[Mention],
    position: int,
    types: tuple[str, ...],
    *,
    slack: int = 0,
    is_mixed: bool = False,
) -> tuple[Mention, ...]:
    """Give the row whose first name begins at `position` or at most `slack` characters after it; empty if none does."""
    rows = rows_of(text, [m for m in mentions if m.start >= position], types, is_mixed=is_mixed)
    return rows[0] if rows and rows[0][0].start <= position + slack else ()


def row_of(text: str, mentions: Sequence[Mention], last: Mention) -> tuple[Mention, ...]:
    """Give the row that ends with `last`: all of `A, B and C` for C."""
    before = [m for m in mentions if m.start <= last.start]
    return next((row for row in rows_of(text, before, (last.entity.type,)) if last in row), (last,))
