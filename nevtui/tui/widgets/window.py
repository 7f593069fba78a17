"""A list of any length that holds one window of it: draws what it is given, asks for what it lacks."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Generic, TypeVar

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from nevtui.tui.widgets.draw import Piece, strip
from nevtui.tui.widgets.wrap import wrap

Row = TypeVar("Row")

Painter = Callable[[Any, int, bool], list[Piece]]
"""row, width in cells, whether the cursor of the focused pane stands on it -> pieces"""


class WindowedList(Widget, Generic[Row]):
    """Rows with a cursor, in a window that is moved over a list of any length.

    Life cycle: `show` hands in a window with the length of the whole; `move` steps the cursor; when the view leaves the
    window, `Wanted` asks for another, and until it comes the missing rows are drawn as `·`.
    """

    class Moved(Message):
        """The cursor stands on another row."""

        def can_replace(self, message: Message) -> bool:
            return isinstance(message, WindowedList.Moved)

    class Wanted(Message):
        """A window around row `position` (0-based) is needed."""

        def __init__(self, position: int) -> None:
            super().__init__()
            self.position = position

        def can_replace(self, message: Message) -> bool:
            return isinstance(message, WindowedList.Wanted)

    def __init__(self, paint: Painter, *, note: Callable[[int, int], str] | None = None, overlay: bool = False) -> None:
        super().__init__()
        self._paint, self._overlay = paint, overlay
        self._note = note or more
        self._rows: Sequence[Row] = ()
        self._begin = 0
        self._dimmed = False
        self.total = 0
        self.cursor = 0
        """0-based position of the cursor in the whole list."""
        self.top = 0
        self.lively = False
        """Whether the cursor row is coloured: only in the focused pane."""
        self.words = ""
        """What stands there instead of rows: empty, failed …"""

    @property
    def rows(self) -> Sequence[Row]:
        """The rows of the present window."""
        return self._rows

    def show(self, rows: Sequence[Row], *, begin: int, total: int, cursor: int) -> None:
        """Show a window that begins at row `begin` (0-based) of `total`, with the cursor at row `cursor`."""
        self._rows, self._begin, self.total = rows, begin, total
        self.cursor = max(0, min(cursor, total - 1))
        self.words, self._dimmed = "", False
        self._scroll()
        self.refresh()

    def say(self, words: str) -> None:
        """Show words in the place of rows."""
        self._rows, self._begin, self.total, self.cursor, self.top = (), 0, 0, 0, 0
        self.words, self._dimmed = words, False
        self.refresh()

    def dim(self) -> None:
        """Draw the old rows dimmed, while new ones are on their way."""
        self._dimmed = True
        self.refresh()

    def enliven(self, lively: bool) -> None:
        """Colour the cursor row, or no longer."""
        if lively != self.lively:
            self.lively = lively
            self._refresh_rows(self.cursor)

    def row_at(self, position: int) -> Row | None:
        """Give row `position` of the whole list, None where the window does not hold it."""
        index = position - self._begin
        return self._rows[index] if 0 <= index < len(self._rows) else None

    @property
    def current(self) -> Row | None:
        """The row under the cursor."""
        return self.row_at(self.cursor)

    @contextmanager
    def standing_at(self, position: int) -> Iterator[None]:
        """Let the cursor stand on another row inside the block, unseen."""
        before, self.cursor = self.cursor, position
        try:
            yield
        finally:
            self.cursor = before

    def move(self, step: int) -> None:
        """Step the cursor; it stops at both ends."""
        self.move_to(self.cursor + step)

    def move_to(self, position: int) -> None:
        """Put the cursor on row `position`."""
        before, top = self.cursor, self.top
        self.cursor = max(0, min(position, self.total - 1))
        if self.cursor == before:
            return
        self._scroll()
        if self.top == top:
            self._refresh_rows(before, self.cursor)
        else:
            self.refresh()
        self.post_message(self.Moved())

    @property
    def page(self) -> int:
        """How many rows are in view, the note's row not counted where there is one."""
        height = max(self.size.height, 1)
        return height if self.total <= height else max(height - 1, 1)

    def render_line(self, y: int) -> Strip:
        """Draw one line of the view."""
        width, theme = self.size.width, self.app.theme
        if self.words:
            lines = wrap(self.words, width - 4)
            begin, end = lines[y] if y < len(lines) else (0, 0)
            return strip([("  ", "dim"), (self.words[begin:end], "dim")], width, theme, overlay=self._overlay)
        if self.total > self.page and y == self.page:
            note = "  " + self._note(self.top, max(self.total - self.top - self.page, 0))
            return strip([(note, "dim")], width, theme, overlay=self._overlay)
        return self._row_line(self.top + y, width, theme)

    def _row_line(self, position: int, width: int, theme: str) -> Strip:
        if position >= self.total:
            return strip([], width, theme, overlay=self._overlay)
        row = self.row_at(position)
        if row is None:
            return strip([("  ·", "dim")], width, theme)
        on_cursor = self.lively and position == self.cursor
        pieces = self._paint(row, width, on_cursor)
        if self._dimmed:
            pieces = [(text, "dim") for text, _ in pieces]
        return strip(pieces, width, theme, cursor=on_cursor, overlay=self._overlay)

    def _refresh_rows(self, *positions: int) -> None:
        self.refresh(*(Region(0, position - self.top, self.size.width, 1) for position in positions))

    def _scroll(self) -> None:
        page = self.page
        self.top = max(0, min(self.top, self.total - page))
        if self.cursor < self.top:
            self.top = self.cursor
        elif self.cursor >= self.top + page:
            self.top = self.cursor - page + 1
        last = min(self.top + page, self.total) - 1
        if self.total and (self.row_at(self.top) is None or self.row_at(last) is None):
            self.post_message(self.Wanted(self.cursor))

    def on_resize(self) -> None:
        """Keep the cursor in view; what is drawn anew for its size is drawn already."""
        top = self.top
        self._scroll()
        if self.top != top:
            self.refresh()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll by the cursor, three rows."""
        event.stop()
        self.move(3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll by the cursor, three rows."""
        event.stop()
        self.move(-3)

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where one clicks; the click goes on to the pane, which takes the focus."""
        if event.y < self.page and self.top + event.y < self.total:
            self.move_to(self.top + event.y)


def more(above: int, below: int | None, *, end: str = "end of the list") -> str:
    """Say how many rows are not in view; None below where that is not known."""
    parts = [f"{above:,} above"] if above else []
    rest = "more follow" if below is None else f"{below:,} more" if below else end
    return " · ".join([*parts, rest])
