"""Several entities side by side: a figure for each time and entity, its growth, nothing where none is said. Pure."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from nevtui.format.figures import figure_text
from nevtui.query.card import MAIN, Point, precision_of
from nevtui.tui.widgets.dots import Dot

LENGTHS: Final = ("year", "half", "quarter", "month", "day")
"""Lengths of time that figures are compared in, the one that says most to an analyst first."""
FEWEST: Final = 2
MOST: Final = 5


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure of one entity at one time."""

    point: Point
    others: int
    """Other figures that are given for just this: of another scope, or that disagree."""
    growth: float | None
    """Per cent since the same time a year before; None where that is not known."""


@dataclass(frozen=True, slots=True)
class Line:
    """One time: a cell for each entity, None where no figure is said."""

    when: str
    first: date
    cells: tuple[Cell | None, ...]


def properties(series: Sequence[Sequence[Point]]) -> tuple[str, ...]:
    """Give the properties that can be compared: those that several entities have, what is sold and made first."""
    shared: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    for points in series:
        dated = [point.property for point in points if point.first_day is not None and point.property != "change"]
        shared.update(set(dated))
        counts.update(dated)
    return tuple(
        sorted(counts, key=lambda name: (shared[name] < FEWEST, _place(name), -shared[name], -counts[name], name))
    )


def _place(name: str) -> int:
    """Give how much a property says when it is compared: what is sold and made first, ranks and shares last."""
    return MAIN.index(name) if name in MAIN else len(MAIN) + (name in ("rank", "share_of", "count"))


def lengths(series: Sequence[Sequence[Point]], property: str) -> tuple[str, ...]:
    """Give the lengths of time that the property is stated for, that with most figures beside others first."""
    known: dict[str, Counter[str]] = {length: Counter() for length in LENGTHS}
    for points in series:
        dated = {(precision_of(p), p.when) for p in points if p.property == property and p.first_day and p.when}
        for length, when in dated:
            if length in known:
                known[length][when] += 1
    found = [length for length in LENGTHS if known[length]]
    beside = {length: sum(count for count in known[length].values() if count >= FEWEST) for length in found}
    return tuple(sorted(found, key=lambda length: (-beside[length], LENGTHS.index(length))))


def lines(series: Sequence[Sequence[Point]], property: str, length: str) -> tuple[Line, ...]:
    """Give the table of a property: a line a time, the latest first."""
    unit = _unit(series, property, length)
    found = [_by_time(points, property, length, unit) for points in series]
    times = sorted({when for cells in found for when in cells}, reverse=True)
    return tuple(_line(when, found) for when in times)


def _line(when: str, found: Sequence[dict[str, list[Point]]]) -> Line:
    first = next((cells[when][0].first_day for cells in found if when in cells), None)
    return Line(when, first or date.min, tuple(_cell(cells, when) for cells in found))


def _unit(series: Sequence[Sequence[Point]], property: str, length: str) -> str | None:
    """Give the unit that most figures have: others are not mixed with it."""
    wanted = [point for points in series for point in points if point.property == property]
    units = Counter(point.unit for point in wanted if precision_of(point) == length)
    return units.most_common(1)[0][0] if units else None


def _by_time(points: Sequence[Point], property: str, length: str, unit: str | None) -> dict[str, list[Point]]:
    """Give the figures of each time: the one to show first, without a scope, actual, of most articles."""
    found: dict[str, list[Point]] = {}
    for point in points:
        if point.property == property and point.when and point.unit == unit and precision_of(point) == length:
            found.setdefault(point.when, []).append(point)
    for same in found.values():
        same.sort(key=_rank)
    return found


def _rank(point: Point) -> tuple[bool, bool, bool, int]:
    return point.status != "actual", point.scope is not None, point.object is not None, -point.articles


def _cell(cells: dict[str, list[Point]], when: str) -> Cell | None:
    if when not in cells:
        return None
    point, before = cells[when][0], cells.get(f"{int(when[:4]) - 1:04d}{when[4:]}")
    growth = None
    if before and before[0].value and before[0].scope == point.scope and before[0].value > 0:
        growth = (point.value / before[0].value - 1) * 100
    return Cell(point, len(cells[when]) - 1, growth)


def dots(table: Sequence[Line]) -> tuple[Dot, ...]:
    """Give what the chart draws: a marker for each cell, a series an entity."""
    return tuple(
        Dot(
            cell.point.first_day,
            cell.point.last_day,
            cell.point.value,
            figure_text(cell.point.value, None),
            series=number,
            is_firm=cell.point.status == "actual",
            key=cell.point.claim,
            kin=cell.point.scope or "",
        )
        for line in table
        for number, cell in enumerate(line.cells)
        if cell is not None and cell.point.first_day and cell.point.last_day
    )
