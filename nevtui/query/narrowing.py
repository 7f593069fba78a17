"""A ranking narrowed by what is typed, or seen around another row, made of the whole one where that is kept. Pure.

DuckDB counts all statements anew for each letter, and comes to the same. What is given here is what it would give.
"""

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from operator import itemgetter
from typing import Any, Final

from nevtui.query.question import Query
from nevtui.query.rows import Rows

MOST: Final = 1_000
"""Rows of a whole ranking that are kept."""
Names = Mapping[str, Sequence[str]]
"""By entity its names, folded. Source: the question `spellings`."""


def whole_of(query: Query) -> Query:
    """Give what asks for the whole ranking of which `query` asks for a part."""
    fixed = {"match": "", "keep": None, "begin": 0, "size": MOST}
    return replace(query, params=tuple((name, fixed.get(name, value)) for name, value in query.params))


def whole_in(query: Query, answer: Rows) -> Rows | None:
    """Give the whole ranking where the answer to `query` holds it, else None."""
    if dict(query.params)["match"] or not answer.rows or not _is_whole(answer):
        return None
    kept = answer.columns.index("kept")
    return replace(answer, rows=tuple(_with(row, {kept: None}) for row in answer.rows))


def narrowed(query: Query, whole: Rows, names: Names) -> Rows | None:
    """Give the answer to `query` out of the whole ranking; None where `whole` is not all of it."""
    begin = time.perf_counter()
    asked, at = dict(query.params), {name: place for place, name in enumerate(whole.columns)}
    if not _is_whole(whole):
        return None
    found = list(_matching(whole.rows, asked["match"], names, at["entity"]))
    entities = [row[at["entity"]] for row in found]
    kept = entities.index(asked["keep"]) + 1 if asked["keep"] in entities else None
    same = {
        at["total"]: len(found),
        at["most"]: max((row[at["statements"]] for row in found), default=0),
        at["kept"]: kept,
    }
    first = asked["begin"] if kept is None else max(kept - 1 - asked["size"] // 2, 0)
    window = enumerate(found[first : first + asked["size"]], first + 1)
    rows = tuple(_with(row, {**same, at["position"]: position}) for position, row in window)
    return Rows(whole.columns, whole.types, rows, True, time.perf_counter() - begin)


def _is_whole(answer: Rows) -> bool:
    """Tell a window that holds all rows of its list; an empty one does."""
    return not answer.rows or answer.rows[0][answer.columns.index("total")] == len(answer.rows)


def _with(row: tuple[Any, ...], values: Mapping[int, Any]) -> tuple[Any, ...]:
    return tuple(values.get(place, value) for place, value in enumerate(row))


def _matching(rows: Sequence[tuple[Any, ...]], match: str, names: Names, entity: int) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of which a name matches, the nearest first; among those as near in their order."""
    if not match:
        yield from rows
        return
    near = [(min((_distance(name, match) for name in names.get(row[entity], ())), default=_FAR), row) for row in rows]
    yield from (row for distance, row in sorted(near, key=itemgetter(0)) if distance < _FAR)


_FAR: Final = 5


def _distance(name: str, match: str) -> int:
    """Say how near: 0 the whole name, 1 its beginning, 2 a word's, 3 inside, 4 letters in order, 5 not at all."""
    if match not in name:
        letters = iter(name)
        return 4 if all(letter in letters for letter in match) else _FAR
    return 0 if name == match else 1 if name.startswith(match) else 2 if f" {match}" in name else 3
