"""The list that pops up at the cursor while one types: what could stand there, with a word on each."""

from collections.abc import Sequence
from typing import Final

from textual.geometry import Offset, Size
from textual.strip import Strip
from textual.widget import Widget

from nevtui.format.text import cells, fit, pad
from nevtui.tui.widgets.draw import Piece, strip

ROWS: Final = 8
"""Offers in view."""
_LABEL, _DETAIL = 46, 40
"""Cells of the widest label and detail."""


class Completions(Widget):
    """Open while there is something to offer; entered once a key has gone into it."""

    DEFAULT_CSS = "Completions { display: none; dock: top; }"

    def __init__(self) -> None:
        super().__init__()
        self._items: Sequence[tuple[str, str]] = ()
        self._top = 0
        self.cursor = 0
        """0-based number of the offer that is taken."""
        self.is_entered = False

    @property
    def is_open(self) -> bool:
        """Tell whether it stands on the screen."""
        return bool(self._items)

    def open(self, items: Sequence[tuple[str, str]], *, at: Offset, within: Size) -> None:
        """Show labels and details below the cell `at` of the screen, above it where there is more room."""
        self._items, self.cursor, self._top, self.is_entered = items, 0, 0, False
        label = min(max(cells(text) for text, _ in items), _LABEL)
        detail = min(max(cells(text) for _, text in items), _DETAIL)
        width = min(label + detail + 5, within.width)
        height = min(len(items), ROWS)
        is_below = at.y + 1 + height <= within.height or at.y < height
        height = min(height, within.height - at.y - 1 if is_below else at.y)
        self.styles.width, self.styles.height = width, max(height, 1)
        self.styles.offset = (max(min(at.x - 1, within.width - width), 0), at.y + 1 if is_below else at.y - height)
        self.display = True
        self.refresh()

    def close(self) -> None:
        """Take it away."""
        self._items, self.is_entered, self.display = (), False, False

    def move(self, by: int) -> None:
        """Go into the list, or to another offer; round the ends."""
        if not self.is_entered:
            self.is_entered = True
            self.cursor = 0 if by > 0 else len(self._items) - 1
        else:
            self.cursor = (self.cursor + by) % len(self._items)
        height = max(self.size.height, 1)
        self._top = max(min(self._top, self.cursor), self.cursor - height + 1)
        self.refresh()

    @property
    def plain(self) -> list[str]:
        """The labels, for tests."""
        return [label for label, _ in self._items]

    def render_line(self, y: int) -> Strip:
        """Draw one offer."""
        number, width = self._top + y, self.size.width
        if number >= len(self._items):
            return strip([], width, self.app.theme, overlay=True)
        label, detail = self._items[number]
        on_cursor = self.is_entered and number == self.cursor
        wide = min(max(cells(text) for text, _ in self._items), _LABEL, width - 2)
        room = width - wide - 4
        pieces: list[Piece] = [
            ("▸" if on_cursor else " ", "accent"),
            (pad(label, wide), "strong" if on_cursor else "text"),
        ]
        if room > 0:
            pieces += [("  ", "dim"), (fit(detail, room), "dim")]
        return strip(pieces, width, self.app.theme, cursor=on_cursor, overlay=True)
