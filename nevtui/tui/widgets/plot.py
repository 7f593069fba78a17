"""Figures at the times they are stated for: bars of one series; several are joined by dots (`traces`).

A widget: it knows days and numbers, no question and no pane.
"""

from collections.abc import Sequence
from datetime import date
from math import ceil, floor, log10
from typing import Final

from textual.strip import Strip
from textual.widget import Widget

from nevtui.format.figures import compact
from nevtui.format.text import cells
from nevtui.tui.widgets.canvas import Canvas, runs, write
from nevtui.tui.widgets.dots import AXIS, Column, Dot, is_free
from nevtui.tui.widgets.draw import strip
from nevtui.tui.widgets.traces import end_room, is_told_at_end, light, trace

_EIGHTHS: Final = " ▁▂▃▄▅▆▇█"
_TICKS: Final = (1, 2, 2.5, 5, 10)
_LEAST: Final = 1e-9
"""What is smaller is drawn as nothing."""


class Plot(Widget):
    """Bars for one series, markers for several; numbers at the left, years below."""

    DEFAULT_CSS = "Plot { height: 1fr; width: 1fr; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.dots: tuple[Dot, ...] = ()
        self._lit = ""
        self._words = ""
        self._names: tuple[str, ...] = ()
        self._focus = 0
        self._canvas: Canvas = []
        self._drawn: tuple[object, ...] = ()

    def show(self, dots: Sequence[Dot], *, words: str = "", names: Sequence[str] = ()) -> None:
        """Show `dots`, with the names of their series where there are several; `words` where there are none."""
        now = (tuple(dots), words, tuple(names))
        if now != (self.dots, self._words, self._names):
            self.dots, self._words, self._names = now
            self.refresh()

    def light(self, key: str, *, series: int = 0) -> None:
        """Light one figure, and the series it is of."""
        if (key, series) != (self._lit, self._focus):
            self._lit, self._focus = key, series
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        width, height = self.size.width, self.size.height
        if not self.dots or width < AXIS + 8 or height < 5:
            words = self._words if y == 0 else ""
            return strip([(words, "dim")], width, self.app.theme)
        now = (self.dots, self._names, self._lit, self._focus, width, height)
        if now != self._drawn:
            self._drawn = now
            self._canvas = drawn(self.dots, width, height, lit=self._lit, names=self._names, focus=self._focus)
        return strip(runs(self._canvas[y]), width, self.app.theme)

    @property
    def plain(self) -> str:
        """What is drawn, for tests."""
        return "\n".join("".join(sign for sign, _ in row).rstrip() for row in self._canvas)


def drawn(
    dots: Sequence[Dot], width: int, height: int, *, lit: str = "", names: Sequence[str] = (), focus: int = 0
) -> Canvas:
    """Draw on a canvas of `width` cells and `height` lines: a sign and a style for each cell."""
    canvas = [[(" ", "text")] * width for _ in range(height)]
    top, tick = _scale(max(dot.value for dot in dots), height - 2)
    years = range(min(dot.first for dot in dots).year, max(dot.last for dot in dots).year + 1)
    is_one = len({dot.series for dot in dots}) == 1 and not names
    column = _columns(years, width - AXIS - (0 if is_one else end_room(dots, names, width)))
    _axes(canvas, top, tick, years, column)
    if is_one:
        _bars(canvas, dots, column, top, lit)
        return canvas
    trace(canvas, dots, column, top, names, focus)
    here = next((dot for dot in dots if dot.key == lit), None)
    if here is not None and not is_told_at_end(here, dots, names, width):
        light(canvas, here, column, top)
    return canvas


def _columns(years: range, room: int) -> Column:
    """Give where each day stands in `room` cells right of the axis."""
    begin, end = date(years[0], 1, 1).toordinal(), date(years[-1], 12, 31).toordinal()
    return lambda day: AXIS + min(int((day - begin) / max(end - begin, 1) * (room - 1)), room - 1)


def _bars(canvas: Canvas, dots: Sequence[Dot], column: Column, top: float, lit: str) -> None:
    for dot in sorted(dots, key=lambda dot: (dot.key == lit, dot.middle)):
        _bar(canvas, column(dot.middle), max(dot.value, 0.0) / top, dot, "accent" if dot.key == lit else "bar")
    for dot in sorted(dots, key=lambda dot: (dot.key != lit, -dot.value)):
        _label(canvas, column(dot.middle), max(dot.value, 0.0) / top, dot, lit=dot.key == lit)


def _scale(most: float, lines: int) -> tuple[float, float]:
    """Give the top of the axis and the step of its numbers: 1, 2, 2.5 or 5 of a power of ten."""
    if most < _LEAST:
        return 1.0, 1.0
    wanted = most / max(lines // 3, 1)
    power = 10.0 ** floor(log10(wanted))
    step = next((times * power for times in _TICKS if times * power >= wanted), 10 * power)
    return step * max(ceil(most / step), 1), step


def _axes(canvas: Canvas, top: float, tick: float, years: range, column: Column) -> None:
    lines = len(canvas) - 2
    count = round(top / tick)
    for number in range(count + 1):
        y = lines - round(number * tick / top * (lines - 1))
        text = compact(number * tick)
        write(canvas, AXIS - 2 - cells(text), min(y, lines), text, "dim")
        if number:
            for x in range(AXIS, len(canvas[0]), 4):
                canvas[y][x] = ("·", "rule")
    for x in range(AXIS, len(canvas[0])):
        canvas[lines][x] = ("─", "rule")
    every = next(
        step
        for step in (1, 2, 5, 10, 20, 50, 100, 1000)
        if len(years) / step * 6 <= len(canvas[0]) - AXIS or step == 1000
    )
    for year in years:
        if (year - years[0]) % every == 0:
            x = column(date(year, 1, 1).toordinal())
            canvas[lines][x] = ("┬", "rule")
            write(canvas, x, lines + 1, str(year), "dim")


def _bar(canvas: Canvas, x: int, share: float, dot: Dot, name: str) -> None:
    lines = len(canvas) - 2
    eighths = max(round(share * (lines - 1) * 8), 1)
    for step in range(-(-eighths // 8)):
        fill = min(eighths - step * 8, 8)
        canvas[lines - 1 - step][x] = (_EIGHTHS[fill] if dot.is_firm else "┊", name)


def _label(canvas: Canvas, x: int, share: float, dot: Dot, *, lit: bool) -> None:
    """Write a figure above its bar, where nothing else stands."""
    lines = len(canvas) - 2
    y = lines - 1 - -(-max(round(share * (lines - 1) * 8), 1) // 8)
    begin = max(AXIS, min(x - cells(dot.label) // 2, len(canvas[0]) - cells(dot.label)))
    if is_free(canvas, begin, y, dot.label):
        write(canvas, begin, y, dot.label, "strong accent" if lit else "text")
