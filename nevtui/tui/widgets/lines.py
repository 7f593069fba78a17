"""Several lines of pieces, as they are given."""

from textual.strip import Strip
from textual.widget import Widget

from nevtui.tui.widgets.draw import Piece, strip


class Lines(Widget):
    """Lines that do not move; what does not fit below is not drawn, and the last line then says so with `…`."""

    DEFAULT_CSS = "Lines { height: 1fr; width: 1fr; }"

    def __init__(self, *, id: str | None = None, overlay: bool = False) -> None:
        super().__init__(id=id)
        self._lines: list[list[Piece]] = []
        self._overlay = overlay

    def say(self, lines: list[list[Piece]]) -> None:
        """Show `lines`."""
        if lines != self._lines:
            self._lines = lines
            self.refresh()

    @property
    def plain(self) -> str:
        """The lines as text, for tests."""
        return "\n".join("".join(text for text, _ in line) for line in self._lines)

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        cut = y == self.size.height - 1 and len(self._lines) > self.size.height
        pieces = self._lines[y] if y < len(self._lines) else []
        return strip([("…", "dim")] if cut else pieces, self.size.width, self.app.theme, overlay=self._overlay)
