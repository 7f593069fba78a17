"""What a plot draws, and the canvas of cells it is drawn on. Knows days and numbers, no question and no pane."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from nevtui.format.text import cells
from nevtui.tui.widgets.draw import Piece

Canvas = list[list[tuple[str, str]]]
"""A sign and the name of its style for each cell; the last two lines are the axis and its years."""
Column = Callable[[float], int]
"""A day, as an ordinal -> the cell it stands in, from the left."""

AXIS: Final = 8
"""Cells of the numbers at the left, with their gap."""


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


def write(canvas: Canvas, y: int, x: int, text: str, name: str) -> None:
    """Write text of narrow signs; what lies outside is left out."""
    for number, sign in enumerate(text):
        if 0 <= y < len(canvas) and 0 <= x + number < len(canvas[0]):
            canvas[y][x + number] = (sign, name)


def is_free(canvas: Canvas, y: int, x: int, text: str, *, over: str = " ·") -> bool:
    """Tell whether nothing but `over` stands where a text would, nor right beside it."""
    begin, end = x, x + cells(text)
    if not (0 <= y < len(canvas) and begin >= AXIS and end <= len(canvas[0])):
        return False
    return all(sign in over for sign, _ in canvas[y][max(begin - 1, AXIS) : end + 1])


def runs(row: list[tuple[str, str]]) -> list[Piece]:
    """Put together neighbours of one style."""
    pieces: list[Piece] = []
    for sign, name in row:
        if pieces and pieces[-1][1] == name:
            pieces[-1] = (pieces[-1][0] + sign, name)
        else:
            pieces.append((sign, name))
    return pieces
