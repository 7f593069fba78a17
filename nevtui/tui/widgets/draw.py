"""Pieces of styled text -> strips of exactly the right width. Here the gate for foreign text stands for all widgets."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Final

from rich.segment import Segment
from textual.strip import Strip

from nevtui.format.text import cells, fit, harmless, pad, pad_left
from nevtui.tui.widgets.palette import style
from nevtui.tui.widgets.wrap import wrap

Piece = tuple[str, str]
"""A text and the name of its style in the palette."""

_SEVENTHS: Final = " ▁▂▃▄▅▆▇"

NARROWEST: Final = 12
"""Cells below which a text is not wrapped beside what stands before it, but below."""
FEWEST: Final = 5
"""Cells below which a cut end of a line says nothing any more, and goes."""


def strip(
    pieces: Iterable[Piece], width_cells: int, theme: str, *, cursor: bool = False, overlay: bool = False
) -> Strip:
    """Draw `pieces` one after the other on one line of `width_cells`; what does not fit is cut with `…`.

    Blanks take the style of what stands before them where that draws no background: fewer bytes on a slow line.
    """
    runs: list[tuple[str, str]] = []
    left = width_cells
    for text, name in pieces:
        whole = harmless(text)
        shown = whole[:left] if whole.isspace() else fit(whole, left)
        left -= cells(shown)
        _add(runs, shown, name)
        if left <= 0 or shown != whole:
            break
    _add(runs, " " * left, "text")
    styled = (Segment(text, style(theme, name, cursor=cursor, overlay=overlay)) for text, name in runs)
    return Strip(styled, width_cells)


def _add(runs: list[tuple[str, str]], text: str, name: str) -> None:
    if not text:
        return
    before = runs[-1] if runs else None
    if before and (before[1] == name or (text.isspace() and before[1] != "evidence")):
        runs[-1] = (before[0] + text, before[1])
    else:
        runs.append((text, name))


def left(text: str, width_cells: int, name: str = "text") -> Piece:
    """Fit a text flush left."""
    return pad(harmless(text), width_cells), name


def right(text: str, width_cells: int, name: str = "text") -> Piece:
    """Fit a text flush right."""
    return pad_left(harmless(text), width_cells), name


def ends(begin: Iterable[Piece], end: Iterable[Piece], width_cells: int) -> list[Piece]:
    """Put `begin` at the left and `end` at the right edge; where both do not fit the end is cut, or goes."""
    begin, end = [(harmless(text), name) for text, name in begin], [(harmless(text), name) for text, name in end]
    room = width_cells - sum(cells(text) for text, _ in begin) - 2
    if not end or room < FEWEST:
        return begin
    shown = list(_cut(end, room))
    gap = room + 2 - sum(cells(text) for text, _ in shown)
    return [*begin, (" " * gap, "text"), *shown]


def _cut(pieces: Iterable[Piece], room: int) -> Iterator[Piece]:
    for text, name in pieces:
        shown = fit(text, room)
        room -= cells(shown)
        yield shown, name
        if shown != text or room <= 0:
            return


def bar(share: float, width_cells: int) -> str:
    """Draw a bar of `share` (0 to 1) of the width, in halves of a cell; more than nothing is never invisible."""
    halves = round(share * width_cells * 2)
    halves = max(halves, 1) if share > 0 else 0
    return pad("━" * (halves // 2) + "╸" * (halves % 2), width_cells)


def sparkline(counts: Sequence[int]) -> str:
    """Draw counts as blocks, a cell each; nothing is `·`. None fills its cell: rows one below the other stay apart."""
    most = max(counts, default=0)
    return "".join(_SEVENTHS[max(round(count / most * 7), 1)] if count else "·" for count in counts)


def side_by_side(columns: list[list[list[Piece]]], width_cells: int) -> list[list[Piece]]:
    """Put blocks of lines next to each other, each cut to a column of `width_cells` less a gap of two."""
    rows = zip_longest(*columns, fillvalue=list[Piece]())
    return [[piece for cell in row for piece in _filled(cell, width_cells)] for row in rows]


def hanging(line: list[Piece], width_cells: int) -> list[list[Piece]]:
    """Wrap the last piece of a line into as many lines as it takes, all indented to where it begins."""
    if not line:
        return [[]]
    *before, (text, name) = line
    indent = sum(cells(harmless(piece)) for piece, _ in before)
    if before and width_cells - indent < NARROWEST:
        *rest, (last, its) = before
        below = hanging([("  ", "text"), (text, name)], max(width_cells, NARROWEST + 2))
        return [*hanging([*rest, (last.rstrip(), its)], width_cells), *below]
    parts = [text[begin:end] for begin, end in wrap(text, width_cells - indent)] or [""]
    return [[*before, (parts[0], name)], *([(" " * indent, "text"), (part, name)] for part in parts[1:])]


def wrapped(block: list[list[Piece]], width_cells: int) -> list[list[Piece]]:
    """Wrap the lines of a block, each by itself."""
    return [part for line in block for part in hanging(line, width_cells)]


def beside(rows: Sequence[tuple[str, str]], *, least_cells: int, style: str = "key") -> list[list[Piece]]:
    """Put what is explained beside its words, which begin at the same cell for all."""
    widest = max(least_cells, *(len(name) for name, _ in rows))
    return [[(pad(name, widest + 1), style), (words, "dim")] for name, words in rows]


def _filled(cell: list[Piece], width_cells: int) -> list[Piece]:
    pieces, left = [], width_cells - 2
    for text, name in cell:
        shown = fit(harmless(text), left)
        left -= cells(shown)
        pieces.append((shown, name))
    return [*pieces, (" " * (left + 2), "text")]
