"""Characters that must join without gaps, as shapes in their cell: box drawing, blocks, braille; no file format."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

CELL_WIDTH, CELL_HEIGHT = 12, 24
"""Pixels of one cell."""

_STROKE = {"LIGHT": 2, "SINGLE": 2, "HEAVY": 4, "DOUBLE": 4}
"""Pixels; a double line is drawn as a heavy one, as nothing here uses both."""

_DASHES = {"DOUBLE DASH": 2, "TRIPLE DASH": 3, "QUADRUPLE DASH": 4}

_QUADRANTS = {
    0x2596: "c", 0x2597: "d", 0x2598: "a", 0x2599: "acd", 0x259A: "ad",
    0x259B: "abc", 0x259C: "abd", 0x259D: "b", 0x259E: "bc", 0x259F: "bcd",
}  # fmt: skip
"""Which quarters are filled: a b above, c d below. Source: Unicode, Block Elements."""

_BRAILLE = ((0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3))
"""Column and row of the dot that each bit raises. Source: Unicode, Braille Patterns."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A box in pixels from the cell's top left corner; lower bounds inclusive, upper exclusive."""

    left: float
    top: float
    right: float
    bottom: float
    strength: float = 1.0
    """How much of the foreground it has: shades have less than 1."""
    is_round: bool = False


@cache
def shapes_of(character: str) -> tuple[Shape, ...] | None:
    """Give the shapes of a character that a font would draw with gaps; None for all others, a font draws those."""
    code = ord(character)
    if 0x2500 <= code < 0x2580:
        return tuple(_strokes(unicodedata.name(character).removeprefix("BOX DRAWINGS "))) or None
    if 0x2580 <= code < 0x25A0:
        return tuple(_block(code))
    if 0x2800 <= code < 0x2900:
        return tuple(_dots(code - 0x2800))
    return None


def _strokes(name: str) -> Iterator[Shape]:
    if "DIAGONAL" in name:
        return
    dashes = next((count for dash, count in _DASHES.items() if dash in name), 1)
    for dash in _DASHES:
        name = name.replace(f" {dash}", "")
    arms = _arms(name)
    across, along = CELL_WIDTH / 2, CELL_HEIGHT / 2
    if dashes > 1:
        yield from _dashed("LEFT" in arms, _STROKE[next(iter(arms.values()))], dashes)
    elif set(arms) == {"LEFT", "RIGHT"} and arms["LEFT"] == arms["RIGHT"]:
        half = _STROKE[arms["LEFT"]] / 2
        yield Shape(0, along - half, CELL_WIDTH, along + half)
    elif set(arms) == {"UP", "DOWN"} and arms["UP"] == arms["DOWN"]:
        half = _STROKE[arms["UP"]] / 2
        yield Shape(across - half, 0, across + half, CELL_HEIGHT)
    else:
        yield from (_arm(direction, _STROKE[weight]) for direction, weight in arms.items())


def _arms(name: str) -> dict[str, str]:
    """Read a Unicode name: `DOWN HEAVY AND LEFT UP LIGHT` is a heavy arm down, light arms left and up."""
    arms: dict[str, str] = {}
    weight = "LIGHT"
    for clause in name.split(" AND "):
        words = clause.split()
        weight = next((word for word in words if word in _STROKE), weight)
        for word in words:
            for direction in {"HORIZONTAL": ("LEFT", "RIGHT"), "VERTICAL": ("UP", "DOWN")}.get(word, (word,)):
                if direction in ("LEFT", "RIGHT", "UP", "DOWN"):
                    arms[direction] = weight
    return arms


def _arm(direction: str, stroke: int) -> Shape:
    """Draw from the side of the cell to a pixel past its middle, so that arms of any weights meet."""
    across, along, half = CELL_WIDTH / 2, CELL_HEIGHT / 2, stroke / 2
    return {
        "LEFT": Shape(0, along - half, across + 1, along + half),
        "RIGHT": Shape(across - 1, along - half, CELL_WIDTH, along + half),
        "UP": Shape(across - half, 0, across + half, along + 1),
        "DOWN": Shape(across - half, along - 1, across + half, CELL_HEIGHT),
    }[direction]


def _dashed(is_level: bool, stroke: int, dashes: int) -> Iterator[Shape]:
    across, along, half = CELL_WIDTH / 2, CELL_HEIGHT / 2, stroke / 2
    for begin in range(dashes):
        first, last = begin / dashes, (begin + 0.6) / dashes
        if is_level:
            yield Shape(first * CELL_WIDTH, along - half, last * CELL_WIDTH, along + half)
        else:
            yield Shape(across - half, first * CELL_HEIGHT, across + half, last * CELL_HEIGHT)


def _block(code: int) -> Iterator[Shape]:
    width, height = CELL_WIDTH, CELL_HEIGHT
    if code == 0x2580:
        yield Shape(0, 0, width, height / 2)
    elif code <= 0x2588:
        yield Shape(0, height - height * (code - 0x2580) / 8, width, height)
    elif code <= 0x258F:
        yield Shape(0, 0, width * (0x2590 - code) / 8, height)
    elif code == 0x2590:
        yield Shape(width / 2, 0, width, height)
    elif code <= 0x2593:
        yield Shape(0, 0, width, height, strength=(code - 0x2590) / 4)
    elif code == 0x2594:
        yield Shape(0, 0, width, height / 8)
    elif code == 0x2595:
        yield Shape(width * 7 / 8, 0, width, height)
    else:
        yield from _quarters(_QUADRANTS[code])


def _quarters(names: str) -> Iterator[Shape]:
    for name in names:
        left, top = ("abcd".index(name) % 2) * CELL_WIDTH / 2, ("abcd".index(name) // 2) * CELL_HEIGHT / 2
        yield Shape(left, top, left + CELL_WIDTH / 2, top + CELL_HEIGHT / 2)


def _dots(bits: int) -> Iterator[Shape]:
    pitch = CELL_WIDTH / 2
    for bit, (column, row) in enumerate(_BRAILLE):
        if bits >> bit & 1:
            left, top = column * pitch + pitch / 2 - 1.75, row * pitch + pitch / 2 - 1.75
            yield Shape(left, top, left + 3.5, top + 3.5, is_round=True)
