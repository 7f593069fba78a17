"""A grid over rows of any number: headings, columns as wide as their content, a window of rows."""

from collections.abc import Sequence
from typing import Any, Final

from textual.app import ComposeResult
from textual.containers import Vertical

from nevtui.format.text import cells, harmless, plural
from nevtui.tui.widgets.draw import Piece, left, right
from nevtui.tui.widgets.line import Heading
from nevtui.tui.widgets.window import WindowedList

WIDEST: Final = 44
"""Cells of a column at most; a longer text is cut with `…`."""

CUT: Final = 8
"""Cells that a cut text at the right edge has at least; below that its column waits for the next step."""

_NUMBERS: Final = ("INT", "DOUBLE", "FLOAT", "DECIMAL", "HUGE", "REAL")


def cell_text(value: Any) -> str:
    """Give a value as text: numbers plain, NULL as `null`, the rest as DuckDB's client gives it."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.15g}"
    return harmless(str(value))


class Grid(Vertical, can_focus=True):
    """Rows with headings. `left` and `right` move by columns, the list moves by rows."""

    DEFAULT_CSS = "Grid { height: 1fr; width: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        self.list: WindowedList[tuple[Any, ...]] = WindowedList(self._paint, note=self._note)
        self._headings = Heading()
        self._columns: Sequence[str] = ()
        self._numeric: list[bool] = []
        self._widths: list[int] = []
        self._is_complete = True
        self.column = 0
        """0-based index of the first column in view."""

    def compose(self) -> ComposeResult:
        """Headings, rule, rows."""
        yield self._headings
        yield self.list

    def clear(self, words: str = "") -> None:
        """Show no rows, but words."""
        self._columns, self._widths, self._numeric, self.column = (), [], [], 0
        self._headings.say([])
        self.list.say(words)

    def open(self, columns: Sequence[str], types: Sequence[str]) -> None:
        """Take columns for the rows to come."""
        self._columns = [harmless(column) for column in columns]
        self._numeric = [any(number in kind.upper() for number in _NUMBERS) and "[" not in kind for kind in types]
        self._widths = [min(max(cells(column), 4), WIDEST) for column in self._columns]
        self.column = 0

    def show(self, rows: Sequence[tuple[Any, ...]], *, begin: int, known: int, is_complete: bool, cursor: int) -> None:
        """Show a window that begins at row `begin` of `known` rows, more to come unless complete."""
        for row in rows:
            for index, value in enumerate(row):
                self._widths[index] = min(max(self._widths[index], cells(cell_text(value))), WIDEST)
        self._is_complete = is_complete
        self.list.show(rows, begin=begin, total=known + (not is_complete), cursor=cursor)
        self._head()

    def shift(self, by: int) -> None:
        """Move by columns."""
        column = max(0, min(self.column + by, len(self._columns) - 1))
        if column != self.column:
            self.column = column
            self._head()
            self.list.refresh()

    def record(self) -> list[tuple[str, str]]:
        """Give the row under the cursor whole, as columns with their texts."""
        row = self.list.current
        return [] if row is None else [(name, cell_text(value)) for name, value in zip(self._columns, row, strict=True)]

    def on_resize(self) -> None:
        """Other columns may fit."""
        self._head()

    def on_focus(self) -> None:
        """The cursor row is coloured while one stands here."""
        self.list.lively = True
        self.list.refresh()
        self._headings.mark((0, 10_000))

    def on_blur(self) -> None:
        """No coloured row elsewhere."""
        self.list.lively = False
        self.list.refresh()
        self._headings.mark(None)

    def _head(self) -> None:
        pieces: list[Piece] = [("  ", "dim")]
        for index, width in self._in_view(self.size.width):
            place = right if self._numeric[index] else left
            pieces += [place(self._columns[index], width, "dim"), ("  ", "dim")]
        self._headings.say(pieces)

    def _paint(self, row: tuple[Any, ...], width: int, on_cursor: bool) -> list[Piece]:
        pieces: list[Piece] = [("▸ " if on_cursor else "  ", "accent")]
        for index, cells_wide in self._in_view(width):
            text = cell_text(row[index])
            name = "null" if row[index] is None else "strong" if on_cursor and index == self.column else "text"
            pieces += [(right if self._numeric[index] else left)(text, cells_wide, name), ("  ", "text")]
        return pieces

    def _in_view(self, width: int) -> list[tuple[int, int]]:
        """Give the columns that fit, with their widths: a text may be cut at the edge, a number never is."""
        shown: list[tuple[int, int]] = []
        used = 2
        for index in range(self.column, len(self._columns)):
            wanted, room = self._widths[index], width - used
            if wanted > room and shown and (self._numeric[index] or room < CUT):
                break
            shown.append((index, min(wanted, room)))
            used += wanted + 2
        return shown

    def _note(self, above: int, below: int) -> str:
        hidden = len(self._columns) - self.column - len(self._in_view(self.size.width))
        aside = f" · {plural(hidden, 'column')} at the right" if hidden else ""
        if not self._is_complete:
            return f"{above:,} above · more follow{aside}"
        return (f"{above:,} above · {below:,} more" if below else f"{above:,} above · end of the rows") + aside
