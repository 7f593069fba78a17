"""Finds names that stand in one row: `A, B and C`, also with a figure behind each. Knows no rules."""

from collections.abc import Sequence

from nevtui.extract import patterns as re
from nevtui.extract.spans import Mention

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
