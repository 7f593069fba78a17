"""Rows as bars: a name, a figure, a bar. Works in every theme, since the bar is a sign."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Final

from textual.binding import Binding, BindingType

from nevtui.format.figures import figure
from nevtui.format.text import cells, pad, plural
from nevtui.model.vocabulary import is_currency
from nevtui.tui.screens.overlay import Overlay
from nevtui.tui.widgets.draw import Piece, bar, right

Say = Callable[[str], None]
_DIGITS: Final = 3
"""Digits kept of money: it is added up of figures that are no finer."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One line: a value that is no number has none."""

    name: str
    value: Any
    unit: str | None = None
    """As in `units` of the vocabulary; None for a bare number."""
    is_lit: bool = False
    """True for what one stands on or has pinned."""


class ChartScreen(Overlay):
    """One line a row; what is below nothing goes to the left of an axis."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("e", "export", show=False)]

    def __init__(
        self, title: str, bars: Sequence[Bar], *, is_whole: bool, export: Callable[[Say], str | None] | None = None
    ) -> None:
        """`export` writes what is drawn to a file: it gives a reason where it cannot, and says later what it did."""
        super().__init__(title)
        self._bars = [(each, _number(each.value)) for each in bars]
        self._is_whole, self._export = is_whole, export

    def keys(self) -> str:
        """Say what the keys do."""
        return "e writes it · Esc closes" if self._export else super().keys()

    def action_export(self) -> None:
        """Write what is drawn to a file."""
        reason = self._export(self.say) if self._export else "Esc, then e writes the rows to a file."
        if reason:
            self.say(reason)

    def lines_at(self, width: int) -> list[list[Piece]]:
        """Lay out the bars."""
        known = [value for _, value in self._bars if value is not None]
        if not known:
            return [[("There are no numbers to draw.", "dim")]]
        label = min(max(cells(each.name) for each, _ in self._bars), max(width // 2, 8))
        number = max(cells(_shown(each, value)) for each, value in self._bars)
        room = max(width - label - number - 4, 6)
        below, above = max(-min(known), 0.0), max(*known, 0.0)
        left = round(room * below / (below + above)) if below else 0
        sides = (left, room - left)
        lines = [self._line(each, value, label, number, sides, (below, above)) for each, value in self._bars]
        note = [] if self._is_whole else [[(f"the {plural(len(self._bars), 'row')} in reach, not all", "dim")]]
        return [*lines, *note]

    def _line(
        self, each: Bar, value: float | None, label: int, number: int, rooms: tuple[int, int], most: tuple[float, float]
    ) -> list[Piece]:
        name, figures = ("strong accent", "strong accent") if each.is_lit else ("text", "strong")
        begin: list[Piece] = [
            (pad(each.name, label), name),
            right(_shown(each, value), number + 2, figures),
            ("  ", "text"),
        ]
        if value is None:
            return begin
        if value < 0:
            drawn = bar(-value / most[0], rooms[0]).rstrip()
            return [*begin, (" " * (rooms[0] - len(drawn)) + drawn, "warning")]
        style = "accent" if each.is_lit else "bar"
        return [*begin, (" " * rooms[0], "text"), (bar(value / most[1] if most[1] else 0.0, rooms[1]), style)]


def _number(value: Any) -> float | None:
    """Give a number to draw; None for what is none, and for what has no end."""
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return number if math.isfinite(number) else None


def _shown(each: Bar, value: float | None) -> str:
    if value is None:
        return "null"
    if each.unit is not None:
        rounded = float(f"{value:.{_DIGITS}g}") if is_currency(each.unit) else value
        return str(figure(rounded, each.unit) or "")
    return f"{value:,.4f}".rstrip("0").rstrip(".")
