"""Coasts and borders, all alike, drawn in braille or, where that is missing, in dots of ASCII. Knows no city."""

import sys
from array import array
from collections.abc import Iterator, Sequence
from functools import cache
from math import degrees
from pathlib import Path
from typing import Final

from nevtui.tui.widgets.canvas import BITS, BRAILLE
from nevtui.tui.widgets.map_views import Frame

Line = tuple[Sequence[int], Sequence[int]]
"""Longitudes and latitudes of the points of a line, in hundredths of a degree."""

_UPPER: Final = 0x01 | 0x08 | 0x02 | 0x10
_LOWER: Final = 0x04 | 0x20 | 0x40 | 0x80
WIDE: Final = 2
HIGH: Final = 4
"""Dots of a cell, across and down."""


@cache
def outlines(file: Path) -> tuple[Line, ...]:
    """Read the lines of outlines.bin, none where it cannot be read. Its format: data/reference/make_outlines.py."""
    numbers = array("h")
    try:
        numbers.frombytes(file.read_bytes())
    except (OSError, ValueError):
        return ()
    if sys.byteorder == "big":
        numbers.byteswap()
    return tuple(_lines(numbers))


def _lines(numbers: "array[int]") -> Iterator[Line]:
    at = 0
    while at < len(numbers):
        begin, end = at + 1, at + 1 + 2 * numbers[at]
        yield numbers[begin:end:2], numbers[begin + 1 : end : 2]
        at = end


def drawn(lines: tuple[Line, ...], frame: Frame, *, is_ascii: bool = False) -> list[str]:
    """Draw what is in view: a line of text for each four dots of height, a sign for each two of width."""
    wide, high = -(-frame.width_dots // WIDE), -(-frame.height_dots // HIGH)
    cells = [bytearray(wide) for _ in range(high)]
    west, south, east, north = (100 * edge for edge in frame.reach())
    for line in lines:
        longitudes, latitudes = line
        is_away = max(longitudes) < west or min(longitudes) > east or max(latitudes) < south or min(latitudes) > north
        if not is_away:
            _draw(cells, line, frame)
    sign = _ascii if is_ascii else _braille
    return ["".join(map(sign, row)) for row in cells]


def _draw(cells: list[bytearray], line: Line, frame: Frame) -> None:
    """Draw a line: points less than half a dot on are passed over, segments out of view not drawn."""
    near = 100 * degrees(0.5 / frame.scale)
    last_x, last_y, last = 1e9, 1e9, (line[0][-1], line[1][-1])
    width, height, most = frame.width_dots, frame.height_dots, max(frame.width_dots, frame.height_dots) / 2
    before: tuple[int, int] | None = None
    for longitude, latitude in zip(*line, strict=True):
        if abs(longitude - last_x) + abs(latitude - last_y) < near and (longitude, latitude) != last:
            continue
        last_x, last_y = longitude, latitude
        point = frame.place(longitude / 100, latitude / 100)
        if point is None:
            before = None
            continue
        x, y = int(point[0] + 0.5), int(point[1] + 0.5)
        if before is not None and (x, y) != before:
            begin_x, begin_y = before
            steps = max(abs(x - begin_x), abs(y - begin_y))
            is_out = max(x, begin_x) < 0 or min(x, begin_x) >= width or max(y, begin_y) < 0 or min(y, begin_y) >= height
            if not is_out and steps < most:
                for step in range(steps + 1):
                    dot_x = begin_x + round(step * (x - begin_x) / steps)
                    dot_y = begin_y + round(step * (y - begin_y) / steps)
                    if 0 <= dot_x < width and 0 <= dot_y < height:
                        cells[dot_y >> 2][dot_x >> 1] |= BITS[dot_y & 3][dot_x & 1]
        before = x, y


def _braille(bits: int) -> str:
    return chr(BRAILLE + bits) if bits else " "


def _ascii(bits: int) -> str:
    if not bits:
        return " "
    return ":" if bits & _UPPER and bits & _LOWER else "'" if bits & _UPPER else "."
