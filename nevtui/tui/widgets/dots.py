"""What a plot draws, and where there is room for it. Knows days and numbers, no question and no pane."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from nevtui.format.text import cells
from nevtui.tui.widgets.canvas import Canvas

Column = Callable[[float], int]
"""A day, as an ordinal -> the cell it stands in, from the left."""

FREE: Final = frozenset(" ·")
"""What nothing is written by: blanks and the grid."""
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
    kin: str = ""
    """What it counts; only figures of a series that count the same are joined."""

    @property
    def middle(self) -> float:
        """Its place in time, in days."""
        return (self.first.toordinal() + self.last.toordinal()) / 2


def is_free(canvas: Canvas, x: int, y: int, text: str, *, over: frozenset[str] = FREE) -> bool:
    """Tell whether nothing but `over` stands where a text would, nor right beside it."""
    begin, end = x, x + cells(text)
    if not (0 <= y < len(canvas) and begin >= AXIS and end <= len(canvas[0])):
        return False
    return all(sign in over for sign, _ in canvas[y][max(begin - 1, AXIS) : end + 1])
