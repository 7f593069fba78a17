"""Arithmetic as a test: a level, its change and the earlier level of one article against each other, parts against
their total. What comes out is told in words; what does not come out lowers the confidence of all that took part.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from nevtui.extract.confidence import FAILED
from nevtui.extract.earlier import period_before
from nevtui.extract.records import replace
from nevtui.model.statement import Statement
from nevtui.model.vocabulary import FIGURES

PARTS: Final = (
    ("battery-electric", "plug-in hybrid"),
    ("passenger", "commercial"),
    ("domestic", "overseas"),
    ("domestic", "exports"),
)
"""Scopes that make up the whole between them."""
_WHOLE: Final = (None, "NEV", "all", "total")
_REST: Final = 0.02
"""Of a total, that kinds may make up which nobody names (fuel cells)."""
_POINTS: Final = 0.6
"""Percentage points that a change may be off by its own rounding and the levels'."""
_PRECISION: Final = 0.015
"""Of a change, likewise: 169.1 % of rounded levels."""
_ABOUT: Final = 0.15
"""Of a level, where one of the three is only told about, as a floor or a ceiling."""

_MOST: Final = 8
"""Levels of one thing and time that are tried; an article that gives more repeats itself or is none."""
_Key = tuple[str, str, str | None, str | None, str | None]
"""Whose level it is, of what, in which unit, of which time."""


class Sum(NamedTuple):
    """One sum over statements, by their places."""

    places: tuple[int, ...]
    is_right: bool
    words: str


def add_up(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Give the statements of one article with `sums` told, where figures of theirs can be set against each other."""
    told: dict[int, Sum] = {}
    for found in _sums(statements):
        for place in found.places:
            known = told.get(place)
            if known is None or (known.is_right and not found.is_right):
                told[place] = found
    return tuple(_told(statement, told.get(place)) for place, statement in enumerate(statements))


def _told(statement: Statement, found: Sum | None) -> Statement:
    if found is None:
        return statement if statement.sums is None else replace(statement, sums=None)
    sure = statement.confidence
    if sure is not None and not found.is_right:
        sure = min(sure, FAILED)
    return replace(statement, sums=found.words, confidence=sure)


def _sums(statements: Sequence[Statement]) -> Iterator[Sum]:
    levels: dict[_Key, list[int]] = defaultdict(list)
    of_scope: dict[tuple[_Key, str | None], list[int]] = defaultdict(list)
    units: dict[tuple[object, ...], dict[str | None, None]] = defaultdict(dict)
    for place, said in enumerate(statements):
        if (
            said.value is not None
            and said.property in FIGURES
            and said.property != "change"
            and said.status == "actual"
        ):
            key = (said.subject, said.property, said.unit, said.when, said.when_end)
            levels[key].append(place)
            of_scope[key, said.scope].append(place)
            units[said.subject, said.property, said.when, said.when_end][said.unit] = None
    if not levels:
        return
    for place, said in enumerate(statements):
        if said.property == "change" and said.unit in ("percent", "times") and said.status == "actual":
            yield from _change(statements, of_scope, units, place)
    for places in levels.values():
        if len(places) > 2:
            yield from _parts(statements, places)


def _change(
    statements: Sequence[Statement],
    of_scope: Mapping[tuple[_Key, str | None], Sequence[int]],
    units: Mapping[tuple[object, ...], Iterable[str | None]],
    place: int,
) -> Iterator[Sum]:
    """Set a change against the level it leads to and the one it starts from."""
    change = statements[place]
    before = period_before(change.when, change.when_end, change.compared_with or "year")
    named = next(iter(change.object.split()[::-1]), None) if change.object else None
    if change.value is None or before is None or named not in FIGURES:
        return
    for unit in units.get((change.subject, named, change.when, change.when_end), ()):
        reached = of_scope.get(((change.subject, named, unit, change.when, change.when_end), change.scope), ())
        started = of_scope.get(((change.subject, named, unit, *before), change.scope), ())
        for now in reached[:_MOST]:
            for then in started[:_MOST]:
                yield _compared(statements, place, now, then)


def _compared(statements: Sequence[Statement], place: int, now: int, then: int) -> Sum:
    change, level, start = (statements[each].value or 0.0 for each in (place, now, then))
    if not start:
        return Sum((place,), True, "starts from nothing")
    is_times = statements[place].unit == "times"
    reached = level / start if is_times else (level / abs(start) - (1 if start > 0 else -1)) * 100
    off = abs(reached - change)
    is_exact = all(statements[each].bound == "exact" for each in (place, now, then))
    allowed = max(_PRECISION * abs(change), 0.05 if is_times else _POINTS)
    is_right = off <= (allowed if is_exact else max(allowed, _ABOUT * abs(level / start) * (1 if is_times else 100)))
    sign = "×" if is_times else "%"
    words = f"{level:,.12g} after {start:,.12g} is {reached:+,.1f} {sign}"
    said = words if is_right else f"{words}, not {change:+,.12g} {sign}"
    return Sum((place, now, then), is_right, f"{'adds up' if is_right else 'does not add up'}: {said}")


def _parts(statements: Sequence[Statement], places: Sequence[int]) -> Iterator[Sum]:
    """Set parts against their total."""
    by_scope = {statements[place].scope: place for place in reversed(places)}
    total = next((by_scope[scope] for scope in _WHOLE if scope in by_scope), None)
    for names in PARTS:
        parts = [by_scope[name] for name in names if name in by_scope]
        if total is None or len(parts) < len(names) or total in parts:
            continue
        whole, summed = statements[total].value or 0.0, sum(statements[place].value or 0.0 for place in parts)
        is_right = abs(whole - summed) <= _REST * abs(whole)
        words = f"{' and '.join(names)} make {summed:,.12g}" + ("" if is_right else f", not {whole:,.12g}")
        yield Sum((total, *parts), is_right, f"{'adds up' if is_right else 'does not add up'}: {words}")
