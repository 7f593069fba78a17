"""Where the dots of places stand on a map and where their names: pure, on a canvas of cells."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from nevtui.format.text import cells, harmless
from nevtui.tui.widgets.canvas import Canvas
from nevtui.tui.widgets.map_outline import HIGH, WIDE
from nevtui.tui.widgets.map_views import Frame

DOTS: Final = ("·", "•", "●")
ASCII_DOTS: Final = ("+", "o", "@")
"""From the smallest to the greatest."""
OUTLINE: Final = "bar"
"""Style of coasts and borders: no other sign has it."""
DOT_STYLES: Final = ("dim", "text", "strong")
_STEPS: Final = (1, 2, 3, 5, 10, 15, 20, 30, 50, 100, 150, 200, 300, 500)


_JOINING: Final = re.compile("[\u200d\ufe00-\ufe0f]")
"""What makes one wide sign of several, so that a text is narrower than its letters: a map is made of single cells."""


class Spot(NamedTuple):
    """A place to be shown."""

    name: str
    longitude: float | None
    latitude: float | None
    """Degrees; None where nobody knows."""
    counted: int


class Label(NamedTuple):
    """Where a name stands."""

    x: int
    y: int
    text: str


@dataclass(slots=True)
class Plan:
    """Where everything stands."""

    dots: list[tuple[float, float] | None]
    """Of each spot, None where it is out of view."""
    at: list[tuple[int, int] | None]
    """Cell of each spot, from the left and from the top."""
    labels: dict[int, Label]
    """By the number of the spot."""
    sizes: tuple[int, int]
    """Counts from which a dot is middling, and from which it is great."""
    box: tuple[int, int]
    """Cell from the left and line from the top at which the corner with the places elsewhere begins."""
    box_lines: int
    taken: set[tuple[int, int]] = field(default_factory=set)
    """Cells with dots, names or the corner's list."""

    @property
    def elsewhere(self) -> list[int]:
        """Numbers of the spots that are out of view."""
        return [number for number, cell in enumerate(self.at) if cell is None]


BOX_WIDTH: Final = 20


def sizes(most: int) -> tuple[int, int]:
    """Choose round counts from which a dot is middling and great: about a tenth and a third of the greatest."""
    steps = [step * 10**power for power in range(0, 9, 3) for step in _STEPS]
    middling = max((step for step in steps if step <= most / 10), default=2)
    great = max((step for step in steps if middling < step <= most / 3), default=middling + 1)
    return max(middling, 2), max(great, 3)


def planned(spots: Sequence[Spot], frame: Frame) -> Plan:
    """Place dots and names of `spots`, the first ones first: names beside where there is room, or nowhere."""
    wide, high = -(-frame.width_dots // WIDE), -(-frame.height_dots // HIGH)
    dots = [frame.seen(spot.longitude, spot.latitude) for spot in spots]
    at = [dot and (int(dot[0] + 0.5) // WIDE, int(dot[1] + 0.5) // HIGH) for dot in dots]
    most = max((spot.counted for spot in spots), default=0)
    plan = Plan(dots, at, {}, sizes(most), (0, 0), 0)
    plan.taken |= {cell for cell in at if cell is not None}
    _corner(plan, wide, high, len(plan.elsewhere))
    for number, spot in enumerate(spots):
        cell = at[number]
        label = label_of(spot, cell, plan, (wide, high)) if cell is not None else None
        if label is not None:
            plan.labels[number] = label
            plan.taken |= {(x, label.y) for x in range(label.x, label.x + cells(label.text))}
    return plan


def label_of(spot: Spot, cell: tuple[int, int], plan: Plan, size: tuple[int, int]) -> Label | None:
    """Give name and count a place beside the dot, else the name alone; those of great ones also above or below it."""
    name = spelled(spot.name)
    for text in (f"{name} {spot.counted:,}", name):
        for x, y in _beside(cell, cells(text), is_great=spot.counted >= plan.sizes[1]):
            if x < 1 or x + cells(text) > size[0] or not 0 <= y < size[1]:
                continue
            around = range(x - 1, x + cells(text) + 1)
            if not any((at, y) in plan.taken and (at, y) != cell for at in around):
                return Label(x, y, text)
    return None


def _beside(cell: tuple[int, int], length: int, *, is_great: bool) -> Iterator[tuple[int, int]]:
    x, y = cell
    yield x + 2, y
    yield x - 1 - length, y
    if is_great:
        yield from ((x + 1, y - 1), (x - length, y - 1), (x + 1, y + 1), (x - length, y + 1))


def _corner(plan: Plan, wide: int, high: int, elsewhere: int) -> None:
    """Keep a corner free for the list of places elsewhere: the one with the fewest dots, lower left if it can be."""
    lines = min(elsewhere + 1, 8, high - 2)
    if not elsewhere or wide < 2 * BOX_WIDTH:
        return
    dots = {cell for cell in plan.at if cell is not None}
    corners = [(x, y) for x in (0, wide - BOX_WIDTH) for y in (high - lines, 0)]

    def hidden(corner: tuple[int, int]) -> int:
        return sum(corner[0] <= x < corner[0] + BOX_WIDTH and corner[1] <= y < corner[1] + lines for x, y in dots)

    best = min(corners, key=hidden)
    while lines > 1 and hidden(best):
        lines -= 1
        best = (best[0], high - lines if best[1] else 0)
    plan.box, plan.box_lines = best, lines
    plan.taken |= {(best[0] + x, best[1] + y) for x in range(BOX_WIDTH) for y in range(lines)}


def spelled(name: str) -> str:
    """Give a name as a map can write it: harmless, sign by sign."""
    return _JOINING.sub("", harmless(name))


def clear(canvas: Canvas, x: int, y: int) -> None:
    """Leave a cell of the outline blank, so that a name beside it can be read; dots and names stay."""
    if 0 <= y < len(canvas) and 0 <= x < len(canvas[y]) and canvas[y][x][1] == OUTLINE:
        canvas[y][x] = " ", "text"


def nearest(plan: Plan, number: int, across: int, down: int) -> int | None:
    """Give the spot nearest to `number` in a direction: `across` and `down` are -1, 0 or 1. None: there is none."""
    here = plan.dots[number]
    if here is None:
        return None

    def away(there: tuple[float, float]) -> float:
        x, y = there[0] - here[0], there[1] - here[1]
        ahead, aside = (x * across, abs(y)) if across else (y * down, abs(x))
        return ahead + 2.5 * aside if ahead > 0 else float("inf")

    others = [(away(dot), at) for at, dot in enumerate(plan.dots) if dot is not None and at != number]
    best = min(others, default=(float("inf"), 0))
    return best[1] if best[0] < float("inf") else None
