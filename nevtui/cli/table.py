"""An answer as a table for people: columns as wide as the first rows need them, cut to the width of the terminal."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Final

from nevtui.format.rows import Page
from nevtui.format.values import is_number, shown

_SAMPLE: Final = 200
"""Rows that decide the widths."""
_WIDEST: Final = 200
"""Cells of a column where nothing bounds the table."""
_NARROWEST: Final = 6
"""Cells that a column is left before others are left out."""
_GAP: Final = "  "


def as_table(
    columns: tuple[str, ...], types: tuple[str, ...], pages: Iterable[Page], *, width_cells: int | None
) -> Iterator[str]:
    """Yield a table at most `width_cells` wide, piece after piece; None is as wide as it takes.

    Columns that do not fit are left out on the right, and the heading ends in `…` then.
    """
    from nevtui.format.text import harmless

    lines = ([harmless(shown(value)) for value in row] for page in pages for row in page)
    sample = list(islice(lines, _SAMPLE))
    names = [harmless(column) for column in columns]
    widths = fitted([_needed(column) for column in zip(names, *sample, strict=True)], width_cells)
    is_cut = len(widths) < len(names)
    numbers = [is_number(kind) for kind in types]
    yield _line(names, widths, numbers) + (f"{_GAP}…" if is_cut else "") + "\n"
    yield _GAP.join("─" * width for width in widths) + "\n"
    for line in chain(sample, lines):
        yield _line(line, widths, numbers) + "\n"


def fitted(needed: Sequence[int], width_cells: int | None) -> list[int]:
    """Give each column its width: what it needs, else the widest give way first, else the last are left out."""
    if width_cells is None:
        return [min(need, _WIDEST) for need in needed]
    shortest = [min(need, _NARROWEST) for need in needed]
    room = width_cells
    if _total(shortest) > room:
        room -= len(_GAP) + 1
        while len(shortest) > 1 and _total(shortest) > room:
            shortest.pop()
    widths = list(needed[: len(shortest)])
    while (excess := _total(widths) - room) > 0 and max(widths) > 1:
        widest = max(widths)
        second = max((width for width in widths if width < widest), default=1)
        share = -(-excess // widths.count(widest))
        widths = [max(second, widest - share) if width == widest else width for width in widths]
    return widths


def _needed(column: Sequence[str]) -> int:
    from nevtui.format.text import cells

    return max([1, *map(cells, column)])


def _total(widths: Sequence[int]) -> int:
    return sum(widths) + len(_GAP) * (len(widths) - 1)


def _line(texts: Sequence[str], widths: Sequence[int], numbers: Sequence[bool]) -> str:
    from nevtui.format.text import pad, pad_left

    padded = (
        pad_left(text, width) if is_right else pad(text, width)
        for text, width, is_right in zip(texts, widths, numbers, strict=False)
    )
    return _GAP.join(padded).rstrip()
