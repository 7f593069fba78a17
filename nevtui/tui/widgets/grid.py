"""A grid over rows of any number: headings, columns as wide as their content, a window of rows."""

from collections.abc import Collection, Sequence
from typing import Any, Final

from textual.app import ComposeResult
from textual.containers import Vertical

from nevtui.format.text import cells, harmless, plural
from nevtui.tui.widgets.cell import brief_text, is_numeric, whole_text
from nevtui.tui.widgets.columns import Columns
from nevtui.tui.widgets.draw import Piece, left, right
from nevtui.tui.widgets.line import Heading
from nevtui.tui.widgets.window import WindowedList, more

WIDEST: Final = 44
"""Cells of a column at most; a longer text is cut with `…`."""


class Grid(Vertical, can_focus=True):
    """Rows with headings. `left` and `right` move by columns, the list moves by rows."""

    DEFAULT_CSS = "Grid { height: 1fr; width: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        self.list: WindowedList[tuple[Any, ...]] = WindowedList(self._paint, note=self._note)
        self._headings = Heading()
        self._names: Sequence[str] = ()
        self._numeric: list[bool] = []
        self._widths: list[int] = []
        self._marks: dict[int, str] = {}
        self._is_complete = True
        self.columns = Columns()

    def compose(self) -> ComposeResult:
        """Headings, rule, rows."""
        yield self._headings
        yield self.list

    def clear(self, words: str = "") -> None:
        """Show no rows, but words."""
        self._names, self._widths, self._numeric, self.columns = (), [], [], Columns()
        self._headings.say([])
        self.list.say(words)

    @property
    def numeric(self) -> Sequence[bool]:
        """Tell of each column whether its values are numbers."""
        return self._numeric

    @property
    def column(self) -> int:
        """Place in the answer of the column under the cursor."""
        return self.columns.current

    def open(self, columns: Sequence[str], types: Sequence[str]) -> None:
        """Take columns for the rows to come."""
        self._names = [harmless(column) for column in columns]
        self._numeric = [is_numeric(kind) for kind in types]
        self._widths = [min(max(cells(name), 4), WIDEST) for name in self._names]
        self._marks = {}
        self.columns = Columns(len(columns))

    def mark(self, marks: dict[int, str]) -> None:
        """Put signs behind the names of columns: sorted, filtered."""
        self._marks = marks
        for column, sign in marks.items():
            self._widths[column] = max(self._widths[column], cells(self._names[column]) + cells(sign) + 1)
        self._head()

    def look_at(self, columns: Columns) -> None:
        """Take another way to look at the columns: moved, hidden, frozen."""
        scrolled = columns.scrolled(self._widths, self._numeric, max(self.size.width - 2, 1))
        if scrolled != self.columns:
            self.columns = scrolled
            self._head()
            self.list.refresh()

    def show(self, rows: Sequence[tuple[Any, ...]], *, begin: int, known: int, is_complete: bool, cursor: int) -> None:
        """Show a window that begins at row `begin` of `known` rows, more to come unless complete."""
        for index, column in enumerate(zip(*rows, strict=True)):
            if self._widths[index] < WIDEST:
                widest = max(cells(brief_text(value)) for value in _different(column))
                self._widths[index] = min(max(self._widths[index], widest), WIDEST)
        self._is_complete = is_complete
        self.list.show(rows, begin=begin, total=known + (not is_complete), cursor=cursor)
        self._head()

    def shift(self, by: int) -> None:
        """Move by columns."""
        self.look_at(self.columns.moved(by))

    def record(self) -> list[tuple[str, str]]:
        """Give the row under the cursor whole, as columns with their texts; lines after the first have no name."""
        row = self.list.current
        return [] if row is None else [pair for column, value in enumerate(row) for pair in self._whole(column, value)]

    def cell(self) -> tuple[str, Any] | None:
        """Give the name of the column and the value under the cursor."""
        row = self.list.current
        return None if row is None else (self._names[self.column], row[self.column])

    def reader(self) -> list[tuple[str, str]]:
        """Give the value under the cursor whole, a line each."""
        row = self.list.current
        return [] if row is None else [("", line) for _, line in self._whole(self.column, row[self.column])]

    def _whole(self, column: int, value: Any) -> list[tuple[str, str]]:
        lines = whole_text(value).split("\n")
        return [(self._names[column] if not number else "", line) for number, line in enumerate(lines)]

    def on_resize(self) -> None:
        """Other columns may fit."""
        self.look_at(self.columns)
        self._head()

    def on_focus(self) -> None:
        """The cursor row is coloured while one stands here."""
        self.list.enliven(True)
        self._head()
        self._headings.mark((0, 10_000))

    def on_blur(self) -> None:
        """No coloured row elsewhere."""
        self.list.enliven(False)
        self._head()
        self._headings.mark(None)

    def _head(self) -> None:
        pieces: list[Piece] = [("  ", "dim")]
        for column, width in self._in_view(self.size.width):
            place = right if self._numeric[column] else left
            sign = f" {self._marks[column]}" if column in self._marks else ""
            on_cursor = column == self.column and self.list.lively
            pieces += [
                place(self._names[column] + sign, width, "strong" if on_cursor or sign else "dim"),
                ("  ", "dim"),
            ]
        self._headings.say(pieces)

    def _paint(self, row: tuple[Any, ...], width: int, on_cursor: bool) -> list[Piece]:
        pieces: list[Piece] = [("▸ " if on_cursor else "  ", "accent")]
        for column, cells_wide in self._in_view(width):
            text = brief_text(row[column])
            name = "null" if row[column] is None else "strong" if on_cursor and column == self.column else "text"
            pieces += [(right if self._numeric[column] else left)(text, cells_wide, name), ("  ", "text")]
        return pieces

    def _in_view(self, width: int) -> list[tuple[int, int]]:
        return self.columns.in_view(self._widths, self._numeric, max(width - 2, 1))

    def _note(self, above: int, below: int) -> str:
        last = max((column for column, _ in self._in_view(self.size.width)), default=0)
        right_of = sum(column > last for column in self.columns.shown)
        aside = f" · {plural(right_of, 'column')} at the right" if right_of else ""
        aside += f" · {len(self.columns.hidden)} hidden" if self.columns.hidden else ""
        return more(above, below if self._is_complete else None, end="end of the rows") + aside


def _different(column: Sequence[Any]) -> Collection[Any]:
    """Give each value once, where that can be told: many a column says the same in row after row."""
    try:
        return frozenset(column)
    except TypeError:
        return column
