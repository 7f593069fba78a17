"""An article laid out for reading: its lines, and where each statement's words stand. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Any, Final

from nevtui.tui.widgets.draw import Piece
from nevtui.tui.widgets.wrap import wrap

MOST: Final = 120_000
"""Characters that are laid out; the rest of so long an article is in the library."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The words of one statement, or of several in just these words."""

    para: int
    begin: int
    end: int
    rows: tuple[dict[str, Any], ...]
    """Of the question `marks`."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of the text: a stretch of a paragraph; an empty line has no paragraph."""

    para: int | None
    begin: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Laid:
    """An article at one width."""

    texts: tuple[str, ...]
    """By paragraph."""
    lines: tuple[TextLine, ...]
    is_cut: bool

    def line_of(self, mark: Mark) -> int:
        """Give the number of the line that a mark begins in."""
        lines = enumerate(self.lines)
        return next((n for n, line in lines if line.para == mark.para and line.end > mark.begin), 0)

    def stretch(self, para: int) -> tuple[int, int]:
        """Give the first line of a paragraph, and the one after its last and the empty ones kept for its notes."""
        begin = next((n for n, line in enumerate(self.lines) if line.para == para), 0)
        after = next((n for n, line in enumerate(self.lines[begin:], begin) if line.para not in (para, None)), None)
        return begin, len(self.lines) if after is None else after - 1


def marks_of(rows: Sequence[dict[str, Any]]) -> tuple[Mark, ...]:
    """Put statements of the same words together, in reading order."""
    found: dict[tuple[int, int, int], list[dict[str, Any]]] = {}
    for row in rows:
        found.setdefault((row["para"], row["begin"], row["end"]), []).append(row)
    return tuple(Mark(*place, tuple(said)) for place, said in sorted(found.items()))


def lay_out(texts: Sequence[str], width_cells: int, *, notes: Mapping[int, int] | None = None) -> Laid:
    """Wrap the body of an article, whose first text is its title; an empty line between paragraphs.

    `notes` says how many lines stand beside each paragraph: one with more of them than text is followed by empty lines,
    so that the notes of the next are level with it.
    """
    lines: list[TextLine] = []
    room = MOST
    for para, text in enumerate(texts[1:], start=1):
        if room <= 0:
            break
        shown = text[:room]
        room -= len(shown)
        wrapped = [TextLine(para, begin, end) for begin, end in wrap(shown, width_cells)]
        beside = (notes or {}).get(para, 0)
        lines += [*wrapped, *[TextLine(None)] * (max(beside - len(wrapped), 0) + 1)]
    return Laid(tuple(texts), tuple(lines[:-1]), room <= 0)


def places_of(laid: Laid, marks: Sequence[Mark]) -> dict[int, tuple[Mark, dict[str, Any]]]:
    """Give each statement a line: level with its words, or right below the one before, and within its paragraph.

    `marks` are in reading order.
    """
    places: dict[int, tuple[Mark, dict[str, Any]]] = {}
    for para, of_para in groupby(marks, lambda mark: mark.para):
        said = [(mark, row) for mark in of_para for row in mark.rows]
        free, end = laid.stretch(para)
        for left, (mark, row) in zip(range(len(said), 0, -1), said, strict=True):
            line = max(min(laid.line_of(mark), end - left), free)
            places[line] = mark, row
            free = line + 1
    return places


def pieces(laid: Laid, number: int, marks: Sequence[Mark], current: Mark | None) -> list[Piece]:
    """Draw a line: the current mark in the colour of evidence, words of other marks as text, the rest dim."""
    line = laid.lines[number]
    if line.para is None:
        return []
    text = laid.texts[line.para]
    here = [mark for mark in marks if mark.para == line.para and mark.begin < line.end and mark.end > line.begin]
    edges = sorted(
        {line.begin, line.end, *(min(max(edge, line.begin), line.end) for m in here for edge in (m.begin, m.end))}
    )
    drawn: list[Piece] = []
    for begin, end in pairwise(edges):
        is_current = current is not None and current.para == line.para and current.begin <= begin < current.end
        is_marked = any(mark.begin <= begin < mark.end for mark in here)
        drawn.append((text[begin:end], "evidence" if is_current else "text" if is_marked else "dim"))
    return drawn
