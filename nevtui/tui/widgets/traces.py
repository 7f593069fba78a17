"""Several series in one plot: markers at what is stated, dots between to lead the eye, each named at its end.

Nothing is known of the time between two markers, so that what joins them is thin and grey, and never has a figure.
The colour is of the series one stands on; all are told apart by their markers.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from nevtui.format.text import cells, fit
from nevtui.tui.widgets.canvas import BITS, BRAILLE, Canvas, write
from nevtui.tui.widgets.dots import AXIS, FREE, Column, Dot, is_free

MARKERS: Final = ("●", "▲", "■", "◆", "✚")
"""One for each series, so that none rests on its colour."""
_PLANNED: Final = "◇"
_PASSABLE: Final = FREE | frozenset(map(chr, range(BRAILLE, BRAILLE + 256)))
"""What a figure may be written over: grid, and what joins markers."""
_NAME: Final = 22
"""Cells that a name at the end of its series may have, figure included."""
_NARROW: Final = 70
"""Cells of a plot below which the names stand in the table only."""


def end_room(dots: Sequence[Dot], names: Sequence[str], width: int) -> int:
    """Give the cells to be kept free at the right for the names of series; none where they would take half of it."""
    if width < _NARROW or not names:
        return 0
    needed = max((cells(_told(dot, names)) for dot in _lasts(dots)), default=0) + 2
    return needed if needed <= width // 2 else 0


def is_told_at_end(dot: Dot, dots: Sequence[Dot], names: Sequence[str], width: int) -> bool:
    """Tell whether a figure stands beside the name of its series."""
    return end_room(dots, names, width) > 0 and dot in _lasts(dots)


def trace(canvas: Canvas, dots: Sequence[Dot], column: Column, top: float, names: Sequence[str], focus: int) -> None:
    """Draw all series onto the axes; the one in focus last, over the others. `top` is the value of the first line."""
    order = sorted({dot.series for dot in dots}, key=lambda series: series == focus)
    places = {dot: (column(dot.middle), _height(canvas, dot, top)) for dot in dots}
    for series in order:
        for kin in sorted({dot.kin for dot in dots if dot.series == series}):
            own = sorted((dot for dot in dots if (dot.series, dot.kin) == (series, kin)), key=lambda dot: dot.middle)
            _join(canvas, [places[dot] for dot in own], "accent" if series == focus else "bar")
    for series in order:
        style = "strong accent" if series == focus else "text"
        for dot in (dot for dot in dots if dot.series == series):
            x, dots_up = places[dot]
            canvas[_line(canvas, dots_up)][x] = (
                MARKERS[series % len(MARKERS)] if dot.is_firm else _PLANNED,
                style,
            )
    if end_room(dots, names, len(canvas[0])):
        for dot in sorted(_lasts(dots), key=lambda dot: (dot.series != focus, -dot.value)):
            _name(canvas, places[dot], _told(dot, names), dot.label, is_here=dot.series == focus)


def light(canvas: Canvas, dot: Dot, column: Column, top: float) -> None:
    """Write the figure one stands on above its marker, over what leads the eye there."""
    x, y = column(dot.middle), _line(canvas, _height(canvas, dot, top))
    begin = max(AXIS, min(x - cells(dot.label) // 2, len(canvas[0]) - cells(dot.label)))
    for line in (y - 1, y + 1):
        if 0 <= line < len(canvas) - 2 and is_free(canvas, begin, line, dot.label, over=_PASSABLE):
            write(canvas, begin, line, dot.label, "strong accent")
            return


def _height(canvas: Canvas, dot: Dot, top: float) -> int:
    """Give how many dots of braille a figure stands above the lowest; level with the numbers at the left."""
    return max(round(max(dot.value, 0.0) / top * (len(canvas) - 3) * 4) - 2, 0)


def _line(canvas: Canvas, dots_up: int) -> int:
    return max(len(canvas) - 3 - dots_up // 4, 0)


def _lasts(dots: Sequence[Dot]) -> list[Dot]:
    """Give the latest figure of each series."""
    return [
        max((dot for dot in dots if dot.series == series), key=lambda dot: dot.middle)
        for series in {dot.series for dot in dots}
    ]


def _told(dot: Dot, names: Sequence[str]) -> str:
    return f"{fit(names[dot.series], _NAME - cells(dot.label) - 1)} {dot.label}"


def _join(canvas: Canvas, places: Sequence[tuple[int, int]], style: str) -> None:
    """Lead from place to place with dots, where nothing else is written."""
    lines = len(canvas) - 2
    for x, up in _between(places):
        y = lines - 1 - up // 4
        if not 0 <= y < lines:
            continue
        sign = canvas[y][x // 2][0]
        if sign in FREE or ord(sign) & ~0xFF == BRAILLE:
            bits = 0 if sign in FREE else ord(sign) - BRAILLE
            canvas[y][x // 2] = (chr(BRAILLE | bits | BITS[3 - up % 4][x % 2]), style)


def _between(places: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Give every second dot on the way: across in halves of a cell, up in quarters of a line."""
    for (begin_x, begin_up), (end_x, end_up) in pairwise(places):
        across, up = 2 * (end_x - begin_x), end_up - begin_up
        steps = max(abs(across), abs(up))
        for step in range(2, steps - 1, 2):
            yield 2 * begin_x + round(step * across / steps), begin_up + round(step * up / steps)


def _name(canvas: Canvas, place: tuple[int, int], text: str, label: str, *, is_here: bool) -> None:
    """Write name and figure right of the last marker, or a line or two off where others stand."""
    x, y = place[0] + 2, _line(canvas, place[1])
    for line in (y, y - 1, y + 1, y - 2, y + 2):
        if line < len(canvas) - 2 and is_free(canvas, x, line, text):
            write(canvas, x, line, text, "strong accent" if is_here else "text")
            if not is_here:
                write(canvas, x + cells(text) - cells(label), line, label, "dim")
            return
