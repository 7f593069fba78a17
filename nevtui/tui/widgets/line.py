"""Line by line: pieces at both ends, a heading with its rule, the thin rules between parts of the screen."""

from collections.abc import Iterable

from textual.strip import Strip
from textual.widget import Widget

from nevtui.tui.widgets.draw import Piece, ends, strip


class Line(Widget):
    """A line with pieces at its left and at its right edge."""

    DEFAULT_CSS = "Line { height: 1; width: 1fr; }"

    def __init__(self, *, id: str | None = None, overlay: bool = False) -> None:
        super().__init__(id=id)
        self._overlay = overlay
        self._begin: list[Piece] = []
        self._end: list[Piece] = []

    def say(self, begin: Iterable[Piece], end: Iterable[Piece] = ()) -> None:
        """Show `begin` at the left and `end` at the right; the end goes where there is no room for it."""
        pieces = list(begin), list(end)
        if pieces != (self._begin, self._end):
            self._begin, self._end = pieces
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        width = self.size.width
        pieces = ends(self._begin, self._end, width) if y == 0 else []
        return strip(pieces, width, self.app.theme, overlay=self._overlay)

    @property
    def plain(self) -> str:
        """The line as text, for tests."""
        return "".join(text for text, _ in [*self._begin, *self._end])


class Rule(Widget):
    """A thin rule over the whole width; `cross` tells where vertical rules meet it."""

    DEFAULT_CSS = "Rule { height: 1; width: 1fr; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._crossings: dict[int, str] = {}

    def cross(self, crossings: dict[int, str]) -> None:
        """Draw these signs at these columns."""
        if crossings != self._crossings:
            self._crossings = crossings
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the rule."""
        width = self.size.width
        marks = "".join(self._crossings.get(x, "─") for x in range(width))
        return strip([(marks, "rule")], width, self.app.theme)


class Divider(Widget):
    """A thin vertical rule."""

    DEFAULT_CSS = "Divider { height: 1fr; width: 1; }"

    def render_line(self, y: int) -> Strip:
        """Draw one cell of it."""
        return strip([("│", "rule")], 1, self.app.theme)


class Heading(Line):
    """A line with a rule below it: heavy and coloured where you are, thin elsewhere."""

    DEFAULT_CSS = "Heading { height: 2; width: 1fr; }"

    def __init__(self, *, id: str | None = None, overlay: bool = False) -> None:
        super().__init__(id=id, overlay=overlay)
        self.heavy: tuple[int, int] | None = None

    def mark(self, heavy: tuple[int, int] | None) -> None:
        """Make the rule heavy from `heavy[0]` to before `heavy[1]`, or nowhere."""
        if heavy != self.heavy:
            self.heavy = heavy
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the line, its rule, or below them nothing."""
        if y != 1:
            return super().render_line(y)
        width = self.size.width
        begin, end = self.heavy or (0, 0)
        end = min(end, width)
        pieces = [("─" * begin, "rule"), ("━" * (end - begin), "accent"), ("─" * (width - end), "rule")]
        return strip([piece for piece in pieces if piece[0]], width, self.app.theme, overlay=self._overlay)
