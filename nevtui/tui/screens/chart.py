"""Two columns of a result as bars: a name, a bar, a number. Works in every theme, since the bar is a sign."""

import math
from collections.abc import Sequence
from typing import Any

from nevtui.format.text import cells, pad, plural
from nevtui.tui.screens.overlay import Overlay
from nevtui.tui.widgets.draw import Piece, bar, right


class ChartScreen(Overlay):
    """One line a row; what is below nothing goes to the left of an axis."""

    def __init__(self, title: str, pairs: Sequence[tuple[str, Any]], *, is_whole: bool) -> None:
        super().__init__(title)
        self._pairs = [(name, _number(value)) for name, value in pairs]
        self._is_whole = is_whole

    def lines_at(self, width: int) -> list[list[Piece]]:
        """Lay out the bars."""
        known = [value for _, value in self._pairs if value is not None]
        if not known:
            return [[("There are no numbers to draw.", "dim")]]
        label = min(max(cells(name) for name, _ in self._pairs), max(width // 3, 8))
        number = max(len(_shown(value)) for _, value in self._pairs)
        room = max(width - label - number - 4, 6)
        below, above = max(-min(known), 0.0), max(*known, 0.0)
        left = round(room * below / (below + above)) if below else 0
        lines = [self._line(name, value, label, number, left, room - left, below, above) for name, value in self._pairs]
        note = [] if self._is_whole else [[(f"the {plural(len(self._pairs), 'row')} in reach, not all", "dim")]]
        return [*lines, *note]

    def _line(
        self, name: str, value: float | None, label: int, number: int, left: int, room: int, below: float, above: float
    ) -> list[Piece]:
        begin: list[Piece] = [(pad(name, label), "text"), right(_shown(value), number + 2, "strong"), ("  ", "text")]
        if value is None:
            return begin
        if value < 0:
            drawn = bar(-value / below, left).rstrip()
            return [*begin, (" " * (left - len(drawn)) + drawn, "warning")]
        return [*begin, (" " * left, "text"), (bar(value / above if above else 0.0, room), "bar")]


def _number(value: Any) -> float | None:
    """Give a number to draw; None for what is none, and for what has no end."""
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return number if math.isfinite(number) else None


def _shown(value: float | None) -> str:
    return "null" if value is None else f"{value:,.4f}".rstrip("0").rstrip(".")
