"""Lines that are scrolled by keys."""

from textual.strip import Strip
from textual.widget import Widget

from nevtui.tui.widgets.draw import Piece, strip


class ScrolledLines(Widget, can_focus=True):
    """Lines on an overlay; the last line in view says how many more there are."""

    DEFAULT_CSS = "ScrolledLines { height: 1fr; width: 1fr; }"

    def __init__(self, *, overlay: bool = True) -> None:
        super().__init__()
        self._overlay = overlay
        self._lines: list[list[Piece]] = []
        self._top = 0

    def say(self, lines: list[list[Piece]]) -> None:
        """Show `lines` from the first on."""
        self._lines, self._top = lines, 0
        self.refresh()

    def say_again(self, lines: list[list[Piece]]) -> None:
        """Show the same laid out anew, from about where one was."""
        self._top = self._top * len(lines) // max(len(self._lines), 1)
        self._lines = lines
        self.move(0)

    def move(self, step: int) -> None:
        """Scroll; it stops at both ends."""
        room = max(self.size.height, 1)
        most = max(len(self._lines) - room, 0)
        self._top = max(0, min(self._top + step, most + (1 if most else 0)))
        self.refresh()

    @property
    def plain(self) -> str:
        """All lines as text, for tests."""
        return "\n".join("".join(text for text, _ in line) for line in self._lines)

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        number = self._top + y
        below = len(self._lines) - number
        cut = y == self.size.height - 1 and below > 1
        pieces = self._lines[number] if number < len(self._lines) else []
        shown = [(f"{below:,} more lines · ↓", "dim")] if cut else pieces
        return strip(shown, self.size.width, self.app.theme, overlay=self._overlay)
