"""Figures at the times they are stated for: bars of one series, markers of several. Nothing is drawn between them.

A widget: it knows days and numbers, no question and no pane.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from textual.strip import Strip
from textual.widget import Widget

from nevtui.format.figures import compact
from nevtui.format.text import cells
from nevtui.tui.widgets.draw import Piece, strip

_EIGHTHS: Final = " ▁▂▃▄▅▆▇█"
MARKERS: Final = ("●", "▲", "■", "◆", "✚")
"""One for each series, so that none rests on its colour."""
STYLES: Final = ("accent", "pinned", "money", "warning", "strong")
_AXIS: Final = 8
"""Cells of the numbers at the left, with their gap."""
_TICKS: Final = (1, 2, 2.5, 5, 10)


@dataclass(frozen=True, slots=True)
class Dot:
    """One figure."""

    first: date
    last: date
    """The time it is stated for, both days included."""
    value: float
    label: str
    """The figure in words, written where there is room."""
    series: int = 0
    is_firm: bool = True
    """False for what is planned or forecast."""
    key: str = ""
    """What it is known by, to be lit."""

    @property
    def middle(self) -> float:
        """Its place in time, in days."""
        return (self.first.toordinal() + self.last.toordinal()) / 2


class Plot(Widget):
    """Bars for one series, markers for several; numbers at the left, years below."""

    DEFAULT_CSS = "Plot { height: 1fr; width: 1fr; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.dots: tuple[Dot, ...] = ()
        self._lit = ""
        self._words = ""
        self._canvas: list[list[tuple[str, str]]] = []
        self._drawn: tuple[object, ...] = ()

    def show(self, dots: Sequence[Dot], *, words: str = "") -> None:
        """Show `dots`; `words` where there are none."""
        if (tuple(dots), words) != (self.dots, self._words):
            self.dots, self._words = tuple(dots), words
            self.refresh()

    def light(self, key: str) -> None:
        """Light one figure."""
        if key != self._lit:
            self._lit = key
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        width, height = self.size.width, self.size.height
        if not self.dots or width < _AXIS + 8 or height < 5:
            words = self._words if y == 0 else ""
            return strip([(words, "dim")], width, self.app.theme)
        now = (self.dots, self._lit, width, height)
        if now != self._drawn:
            self._drawn, self._canvas = now, drawn(self.dots, width, height, lit=self._lit)
        return strip(_runs(self._canvas[y]), width, self.app.theme)

    @property
    def plain(self) -> str:
        """What is drawn, for tests."""
        return "\n".join("".join(sign for sign, _ in row).rstrip() for row in self._canvas)


def drawn(dots: Sequence[Dot], width: int, height: int, *, lit: str = "") -> list[list[tuple[str, str]]]:
    """Draw on a canvas of `width` cells and `height` lines: a sign and a style for each cell."""
    canvas = [[(" ", "text")] * width for _ in range(height)]
    top, tick = _scale(max(dot.value for dot in dots), min(dot.value for dot in dots), height - 2)
    first, last = min(dot.first for dot in dots).year, max(dot.last for dot in dots).year
    begin, end = date(first, 1, 1).toordinal(), date(last, 12, 31).toordinal()
    room = width - _AXIS

    def column(day: float) -> int:
        return _AXIS + min(int((day - begin) / max(end - begin, 1) * (room - 1)), room - 1)

    _axes(canvas, top, tick, range(first, last + 1), column)
    is_one = len({dot.series for dot in dots}) == 1
    for dot in sorted(dots, key=lambda dot: (dot.key == lit, dot.middle)):
        name = STYLES[dot.series % len(STYLES)] if not is_one else "accent" if dot.key == lit else "bar"
        if is_one:
            _bar(canvas, column(dot.middle), max(dot.value, 0.0) / top, dot, name)
        else:
            _marker(canvas, column(dot.middle), max(dot.value, 0.0) / top, dot, name)
    for dot in sorted(dots, key=lambda dot: (dot.key != lit, -dot.value)):
        _label(canvas, column(dot.middle), max(dot.value, 0.0) / top, dot, lit=dot.key == lit)
    return canvas


def _scale(most: float, least: float, lines: int) -> tuple[float, float]:
    """Give the top of the axis and the step of its numbers: 1, 2, 2.5 or 5 of a power of ten."""
    if most <= 0:
        return 1.0, 1.0
    wanted = most / max(lines // 3, 1)
    power = 10.0 ** len(str(int(wanted))) / 10 if wanted >= 1 else 1.0
    while power > wanted:
        power /= 10
    step = next(times * power for times in _TICKS if times * power >= wanted)
    return step * max(-(-most // step), 1), step


def _axes(canvas: list[list[tuple[str, str]]], top: float, tick: float, years: range, column: object) -> None:
    lines = len(canvas) - 2
    count = round(top / tick)
    for number in range(count + 1):
        y = lines - round(number * tick / top * (lines - 1))
        text = compact(number * tick)
        _write(canvas, min(y, lines), _AXIS - 2 - cells(text), text, "dim")
        if number:
            for x in range(_AXIS, len(canvas[0]), 4):
                canvas[y][x] = ("·", "rule")
    for x in range(_AXIS, len(canvas[0])):
        canvas[lines][x] = ("─", "rule")
    every = next(
        step
        for step in (1, 2, 5, 10, 20, 50, 100, 1000)
        if len(years) / step * 6 <= len(canvas[0]) - _AXIS or step == 1000
    )
    for year in years:
        if (year - years[0]) % every == 0:
            x = column(date(year, 1, 1).toordinal())  # type: ignore[operator]
            canvas[lines][x] = ("┬", "rule")
            _write(canvas, lines + 1, x, str(year), "dim")


def _bar(canvas: list[list[tuple[str, str]]], x: int, share: float, dot: Dot, name: str) -> None:
    lines = len(canvas) - 2
    eighths = max(round(share * (lines - 1) * 8), 1)
    for step in range(-(-eighths // 8)):
        fill = min(eighths - step * 8, 8)
        canvas[lines - 1 - step][x] = (_EIGHTHS[fill] if dot.is_firm else "┊", name)


def _marker(canvas: list[list[tuple[str, str]]], x: int, share: float, dot: Dot, name: str) -> None:
    lines = len(canvas) - 2
    y = lines - 1 - min(round(share * (lines - 1)), lines - 1)
    sign = MARKERS[dot.series % len(MARKERS)] if dot.is_firm else "◇"
    canvas[y][x] = (sign, name)


def _label(canvas: list[list[tuple[str, str]]], x: int, share: float, dot: Dot, *, lit: bool) -> None:
    """Write a figure above its bar, where nothing else stands."""
    lines = len(canvas) - 2
    y = lines - 1 - -(-max(round(share * (lines - 1) * 8), 1) // 8)
    width = cells(dot.label)
    begin = max(_AXIS, min(x - width // 2, len(canvas[0]) - width))
    if y < 0 or width > len(canvas[0]) - _AXIS:
        return
    around = canvas[y][max(begin - 1, _AXIS) : begin + width + 1]
    if all(sign in " ·" for sign, _ in around):
        _write(canvas, y, begin, dot.label, "strong accent" if lit else "text")


def _write(canvas: list[list[tuple[str, str]]], y: int, x: int, text: str, name: str) -> None:
    for number, sign in enumerate(text):
        if 0 <= y < len(canvas) and 0 <= x + number < len(canvas[0]):
            canvas[y][x + number] = (sign, name)


def _runs(row: list[tuple[str, str]]) -> list[Piece]:
    """Put together neighbours of one style."""
    pieces: list[Piece] = []
    for sign, name in row:
        if pieces and pieces[-1][1] == name:
            pieces[-1] = (pieces[-1][0] + sign, name)
        else:
            pieces.append((sign, name))
    return pieces
