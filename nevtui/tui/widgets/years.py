"""A histogram over years, with what carries no time counted beside the axis."""

from dataclasses import dataclass
from typing import Final

from textual.strip import Strip
from textual.widget import Widget

from nevtui.tui.widgets.draw import Piece, strip

_EIGHTHS: Final = " ▁▂▃▄▅▆▇█"
_STEPS: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10_000)
"""Years that stand together in one bar, where single ones do not fit."""

_BESIDE: Final = 15
"""Cells that the count beside the axis takes: `no time said`, and a gap."""


@dataclass(frozen=True, slots=True)
class Year:
    """A bar: how many statements a year has."""

    year: int
    statements: int


class Years(Widget):
    """Bars by year: five lines with counts and labels where there is room, else one line of blocks."""

    DEFAULT_CSS = "Years { height: 6; width: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        self._years: dict[int, int] = {}
        self._untimed = 0
        self._lit: int | None = None

    def show(self, years: list[Year], *, untimed: int) -> None:
        """Show the bars; `untimed` statements say no time."""
        self._years, self._untimed = {year.year: year.statements for year in years}, untimed
        self.refresh()

    def light(self, year: int | None) -> None:
        """Light the bar of the cursor's year."""
        if year != self._lit:
            self._lit = year
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one line: counts and bars above, labels below."""
        width, height = self.size.width - 2, self.size.height
        pieces = self._one_line(width) if height < 4 else self._line(y, width, height - 1)
        return strip([("  ", "text"), *pieces], self.size.width, self.app.theme)

    def _span(self, room: int) -> list[range]:
        """Give the bins from the first year to the last: single years where they fit, else groups of 2, 5, 10 …"""
        if not self._years:
            return []
        first, last = min(self._years), max(self._years)
        step = next(step for step in _STEPS if last // step - first // step + 1 <= max(room, 1))
        begin = first - first % step
        return [range(year, year + step) for year in range(begin, last + 1, step)]

    def _count(self, bin: range) -> int:
        return sum(count for year, count in self._years.items() if year in bin)

    def _line(self, y: int, width: int, height: int) -> list[Piece]:
        if y == height:
            return []
        bins = self._span((width - _BESIDE) // 6)
        cell = min((width - _BESIDE) // max(len(bins), 1), 8)
        most = max((self._count(bin) for bin in bins), default=1)
        pieces = [piece for bin in bins for piece in self._cell(bin, y, height, cell, most)]
        return self._with_untimed(pieces, y, width - cell * len(bins), height)

    def _cell(self, bin: range, y: int, height: int, cell: int, most: int) -> list[Piece]:
        count, lit = self._count(bin), self._lit in bin
        bars = height - 2
        eighths = max(round(count / most * bars * 8), 1) if count else 0
        if y == height - 1:
            return [(f" {bin[0]}{'–' if len(bin) > 1 else ''}".ljust(cell), "accent" if lit else "dim")]
        level = height - 2 - y
        fill = min(max(eighths - level * 8, 0), 8)
        if fill:
            return [(" ", "text"), (_EIGHTHS[fill] * 4, "accent" if lit else "bar"), (" " * (cell - 5), "text")]
        if level == -(-eighths // 8):
            return [(f" {count or '·':^4}".ljust(cell), "accent" if lit else "dim")]
        return [(" " * cell, "text")]

    def _with_untimed(self, pieces: list[Piece], y: int, room: int, height: int) -> list[Piece]:
        if not self._untimed or y < height - 2:
            return pieces
        text, name = (f"{self._untimed:,}", "text") if y == height - 2 else ("no time said", "dim")
        return [*pieces, (text.rjust(room), name)]

    def _one_line(self, width: int) -> list[Piece]:
        beside = f" · {self._untimed:,} no time said" if self._untimed else ""
        bins = self._span(max(width - len(beside) - 12, 1))
        if not bins:
            return [(beside.removeprefix(" · "), "dim")]
        most = max(self._count(bin) for bin in bins)
        marks = [self._mark(bin, most) for bin in bins]
        return [(f"{min(self._years)} ", "dim"), *marks, (f" {max(self._years)}{beside}", "dim")]

    def _mark(self, bin: range, most: int) -> Piece:
        count = self._count(bin)
        eighths = max(round(count / most * 8), 1) if count else 0
        return _EIGHTHS[eighths] if count else "·", "accent" if self._lit in bin else "bar"
