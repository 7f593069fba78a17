"""The last line: keys and what they do, or for a moment a notice."""

from textual.strip import Strip
from textual.timer import Timer
from textual.widget import Widget

from nevtui.format.text import cells
from nevtui.tui.widgets.draw import Piece, strip

NOTICE = 4.0
"""Seconds for which a notice stays, unless a key takes it away."""


class Keys(Widget):
    """Keys with a word each; where there is no room for all, those of the lowest rank stay."""

    DEFAULT_CSS = "Keys { height: 1; width: 1fr; }"

    def __init__(self, keys: tuple[tuple[str, str, int], ...], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._keys = keys
        self._notice = ""
        self._timer: Timer | None = None
        self._offer: tuple[str, str] | None = None

    def notice(self, words: str) -> None:
        """Say `words` in the place of the keys for a while; empty words take a notice away."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if words != self._notice:
            self._notice = words
            self.refresh()
        if words:
            self._timer = self.set_timer(NOTICE, lambda: self.notice(""))

    def offer(self, key: tuple[str, str] | None) -> None:
        """Put a key and what it does before all others, for as long as it is offered."""
        if key != self._offer:
            self._offer = key
            self.refresh()

    @property
    def plain(self) -> str:
        """The notice, else what is offered, for tests."""
        return self._notice or " ".join(self._offer or ())

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        width = self.size.width
        pieces = [(self._notice, "strong")] if self._notice else self._fitting(width)
        return strip(pieces, width, self.app.theme)

    def _fitting(self, width: int) -> list[Piece]:
        offered = [(*self._offer, -1)] if self._offer else []
        kept: list[tuple[str, str, int]] = []
        for candidate in sorted([*offered, *self._keys], key=lambda key: key[2]):
            if sum(map(_cells, [*kept, candidate])) - 3 <= width:
                kept.append(candidate)
        shown = [key for key in [*offered, *self._keys] if key in kept]
        pieces = [piece for key, word, _ in shown for piece in ((f"{key} ", "key"), (word, "dim"), ("   ", "dim"))]
        if offered and pieces:
            pieces[:2] = [(text, "strong accent") for text, _ in pieces[:2]]
        return pieces[:-1]


def _cells(key: tuple[str, str, int]) -> int:
    return cells(key[0]) + cells(key[1]) + 4
