"""An article laid out for reading: its lines, where each statement's words stand, and what stands beside. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from nevtui.format.moments import moment
from nevtui.format.signs import Signs
from nevtui.tui.claim import ORIGIN_WORDS, stated_figure
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


def marks_of(rows: Sequence[dict[str, Any]]) -> tuple[Mark, ...]:
    """Put statements of the same words together, in reading order."""
    found: dict[tuple[int, int, int], list[dict[str, Any]]] = {}
    for row in rows:
        found.setdefault((row["para"], row["begin"], row["end"]), []).append(row)
    return tuple(Mark(*place, tuple(said)) for place, said in sorted(found.items()))


def lay_out(texts: Sequence[str], width_cells: int) -> Laid:
    """Wrap the body of an article, whose first text is its title; an empty line between paragraphs."""
    lines: list[TextLine] = []
    left = MOST
    for para, text in enumerate(texts[1:], start=1):
        if left <= 0:
            break
        if lines:
            lines.append(TextLine(None))
        shown = text[:left]
        left -= len(shown)
        lines += [TextLine(para, begin, end) for begin, end in wrap(shown, width_cells)]
    return Laid(tuple(texts), tuple(lines), left <= 0)


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


def beside(mark: Mark, signs: Signs, *, is_current: bool) -> list[list[Piece]]:
    """Give the statements of a mark, a line each: figure, sentence, time, what there is to look at twice."""
    return [_said(row, signs, is_current=is_current) for row in mark.rows]


def _said(row: dict[str, Any], signs: Signs, *, is_current: bool) -> list[Piece]:
    shown, style = stated_figure(row, signs)
    status = signs.status(row["status"])
    when = moment(row["when"], row["when_end"], dash=signs.dash) if row["when"] else ""
    doubt = signs.conflict if row["cause"] in ("plain", "revision") else ""
    more = f"+{row['articles'] - 1}" if (row["articles"] or 1) > 1 else ""
    return [
        (f"{signs.cursor if is_current else ' '} ", "accent"),
        (f"{status} " if status else "", "dim"),
        (f"{shown}  " if shown else "", "strong" if is_current and style == "text" else style),
        (row["sentence"], "strong" if is_current else "text"),
        (f"  {when}" if when else "", "dim"),
        (f"  {doubt}" if doubt else "", "warning"),
        (f"  {more}" if more else "", "dim"),
    ]


def about(row: dict[str, Any]) -> str:
    """Say how a statement was read, for the line below the text."""
    read = ORIGIN_WORDS.get(row["origin"], "")
    if row["origin"] == "extracted" and row["rule"]:
        sure = f", right in {row['confidence']:.0%} of such cases" if row["confidence"] is not None else ""
        read = f"read by machine, rule {row['rule']}{sure}"
    says = f"says {row['source']}" if row["source"] else ""
    doubt = f"others disagree: {row['cause']}" if row["cause"] else ""
    parts = (read, says, row["sums"], doubt)
    return " · ".join(part for part in parts if part)
