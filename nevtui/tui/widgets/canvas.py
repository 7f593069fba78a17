"""A canvas of cells that maps and plots are drawn on, sign by sign. Knows neither."""

from collections.abc import Iterator, Sequence
from typing import Final

from nevtui.format.text import cells

Canvas = list[list[tuple[str, str]]]
"""A sign and the name of its style for each cell; the second cell of a wide sign is empty."""

BRAILLE: Final = 0x2800
"""The sign without a dot, to which the bits of its dots are added."""
BITS: Final = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""Row and column of a dot in its cell -> its bit. Source: Unicode, Braille Patterns, U+2800."""


def write(canvas: Canvas, x: int, y: int, text: str, style: str) -> None:
    """Write spelled text; what lies outside is left out."""
    for sign in text:
        width = cells(sign)
        if 0 <= y < len(canvas) and x >= 0 and x + width <= len(canvas[y]):
            if width:
                _part(canvas[y], x, x + width)
                canvas[y][x : x + width] = [(sign, style), *[("", style)] * (width - 1)]
            elif x:
                base = x - 1 if canvas[y][x - 1][0] or x < 2 else x - 2
                canvas[y][base] = canvas[y][base][0] + sign, canvas[y][base][1]
        x += width


def _part(row: list[tuple[str, str]], begin: int, end: int) -> None:
    """Blank the other half of a wide sign that is half overwritten."""
    if begin and not row[begin][0]:
        row[begin - 1] = " ", row[begin - 1][1]
    if end < len(row) and not row[end][0]:
        row[end] = " ", row[end][1]


def runs(row: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Put neighbours of one style together."""
    text, now = "", ""
    for sign, style in row:
        if style != now and text:
            yield text, now
            text = ""
        text, now = text + sign, style
    if text:
        yield text, now
