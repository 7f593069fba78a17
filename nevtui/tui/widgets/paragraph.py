"""A paragraph with the words of the evidence marked, wrapped, and scrolled so that the mark is in view."""

from collections.abc import Iterator
from itertools import pairwise

from textual.strip import Strip
from textual.widget import Widget

from nevtui.format.text import harmless
from nevtui.tui.widgets.draw import Piece, strip
from nevtui.tui.widgets.wrap import wrap

PROSE = 95
"""Prose is never wider than so many cells. Source: the target pictures' README, Spacing."""


class Paragraph(Widget):
    """Prose with one marked stretch."""

    DEFAULT_CSS = "Paragraph { height: 1fr; width: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        self._text, self._begin, self._end = "", 0, 0
        self._lines: list[tuple[int, int]] = []
        self._head: list[list[Piece]] = []
        self.top = 0

    def show(self, text: str, *, begin: int, end: int, head: list[list[Piece]] | None = None) -> None:
        """Show `text` with `begin` to before `end` marked, the mark in view; the lines of `head` stand above."""
        shown = (text, begin, end, head or [])
        if shown == (self._text, self._begin, self._end, self._head):
            return
        self._text, self._begin, self._end, self._head = shown
        self._wrap()
        self.refresh()

    def scroll_lines(self, step: int) -> None:
        """Scroll by lines; it stops at both ends."""
        top = max(0, min(self.top + step, len(self._lines) - self.room))
        if top != self.top:
            self.top = top
            self.refresh()

    @property
    def room(self) -> int:
        """Lines that there are for the words."""
        return max(self.size.height - len(self._head), 1)

    @property
    def marked(self) -> str:
        """The marked words, for tests."""
        return harmless(self._text[self._begin : self._end])

    def on_resize(self) -> None:
        """Wrap anew."""
        lines, top = self._lines, self.top
        self._wrap()
        if (lines, top) != (self._lines, self.top):
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        above = len(self._head)
        pieces = self._head[y] if y < above else list(self._pieces(self.top + y - above, y - above))
        return strip(pieces, self.size.width, self.app.theme)

    def _wrap(self) -> None:
        width = min(self.size.width, PROSE)
        self._lines = wrap(self._text, width - 2 if width > 10 else width)
        first = next((n for n, (_, end) in enumerate(self._lines) if end > self._begin), 0)
        last = next((n for n, (_, end) in enumerate(self._lines) if end >= self._end), first)
        height = self.room
        self.top = 0 if last < height else max(0, min(first - 1, len(self._lines) - height))

    def _pieces(self, number: int, y: int) -> Iterator[Piece]:
        if number >= len(self._lines):
            return
        begin, end = self._lines[number]
        if y == 0 and number > 0:
            yield "… ", "dim"
        marks = sorted({begin, end, *(edge for edge in (self._begin, self._end) if begin < edge < end)})
        for left, right in pairwise(marks):
            inside = self._begin <= left < self._end
            yield self._text[left:right], "evidence" if inside else "text"
        if y == self.room - 1 and number < len(self._lines) - 1:
            yield " …", "dim"
