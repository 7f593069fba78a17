"""Lines of text at the left, notes level with them at the right; scrolled as one."""

from collections.abc import Callable

from textual import events
from textual.strip import Strip
from textual.widget import Widget

from nevtui.tui.widgets.draw import Piece, strip

Drawer = Callable[[int], tuple[list[Piece], list[Piece], bool]]
"""number of a line -> its text, what stands beside it, whether one stands on that"""


class Reader(Widget):
    """Draws the lines in view, of as many as there are."""

    DEFAULT_CSS = "Reader { height: 1fr; width: 1fr; }"

    def __init__(self, draw: Drawer) -> None:
        super().__init__()
        self._draw = draw
        self.count = 0
        self.top = 0
        self.text_width = 60
        """Cells of the text."""

    def show(self, count: int) -> None:
        """There are `count` lines now."""
        self.count = count
        self.top = max(0, min(self.top, count - 1))
        self.refresh()

    def reveal(self, number: int) -> None:
        """Bring a line into view, with some lines of what follows."""
        room = max(self.size.height, 1)
        if number < self.top + 1 or number >= self.top + room - 3:
            self.top = max(0, min(number - room // 4, self.count - room))
        self.refresh()

    def scroll_lines(self, step: int) -> None:
        """Scroll; it stops at both ends."""
        top = max(0, min(self.top + step, self.count - max(self.size.height, 1)))
        if top != self.top:
            self.top = top
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        number, width = self.top + y, self.size.width
        theme = self.app.theme
        text, note, is_lit = self._draw(number) if number < self.count else ([], [], False)
        if width - self.text_width < 12:
            return strip(text, width, theme)
        room = width - self.text_width - 2
        parts = (
            strip(text, self.text_width, theme),
            strip([("│", "rule")], 1, theme),
            strip(note, room, theme, cursor=is_lit),
            strip([], 1, theme),
        )
        return Strip.join(parts)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll three lines."""
        event.stop()
        self.scroll_lines(3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll three lines."""
        event.stop()
        self.scroll_lines(-3)
