"""The distinct values of columns and the aliases of entities, most frequent first, found as fast as one types.

A column is read when it is first needed, on a thread, within a few seconds; after that a search is a scan of one long
string: a millisecond for 100,000 values.
"""

import asyncio
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final

from nevtui.format.text import fold
from nevtui.model.errors import NevtuiError
from nevtui.query.engine import Engine
from nevtui.query.fuzzy import score
from nevtui.query.question import Query

MOST: Final = 100_000
"""Distinct values of a column, or aliases, that are searched: the most frequent."""
SECONDS: Final = 5.0
"""In which a column must be read, or it has no values to offer."""
_COLUMNS: Final = 24
"""Columns whose values are kept."""
_LONGEST: Final = 120
"""Characters of a value that is offered."""
_FUZZY: Final = 200_000
"""Characters of all values above which letters in order are no longer searched for."""


class Names:
    """Texts in an order, with their folded forms as one string to search in."""

    def __init__(self, rows: Iterable[tuple[Any, ...]]) -> None:
        """Take rows of text, folded text, and a fact about it."""
        kept = list(rows)
        self.texts = [str(row[0]) for row in kept]
        self.facts = [row[2] for row in kept]
        self.place = {text: number for number, text in enumerate(self.texts)}
        folded = [str(row[1]).replace("\n", " ") for row in kept]
        self._begins: list[int] = []
        at = 1
        for text in folded:
            self._begins.append(at)
            at += len(text) + 1
        self._all = "\n" + "\n".join(folded) + "\n"

    def search(self, typed: str, limit: int) -> list[int]:
        """Give the numbers of the texts that fit, the best way of fitting first, then in their order."""
        wanted = fold(typed) if typed.strip() else ""
        if not wanted:
            return list(range(min(limit, len(self.texts))))
        found: dict[int, None] = {}
        for needle in (f"\n{wanted}\n", f"\n{wanted}", f" {wanted}", f"-{wanted}", wanted):
            for number in self._holding(needle):
                found.setdefault(number)
                if len(found) >= limit:
                    return list(found)
        if len(wanted) > 2 and len(self._all) < _FUZZY and not found:
            lines = self._all[1:-1].split("\n")
            scored = ((score(wanted, line), number) for number, line in enumerate(lines))
            best = sorted((-fits, number) for fits, number in scored if fits is not None)
            return [number for _, number in best[:limit]]
        return list(found)

    def _holding(self, needle: str) -> Iterator[int]:
        at = self._all.find(needle)
        while at >= 0:
            number = bisect_right(self._begins, at + (needle[0] == "\n")) - 1
            yield number
            following = self._begins[number + 1] - 1 if number + 1 < len(self._begins) else len(self._all)
            at = self._all.find(needle, max(following, at + 1))


class Values:
    """What columns hold, read when it is first asked for."""

    def __init__(self, engine: Engine, *, changed: Callable[[], None] = lambda: None) -> None:
        self._engine = engine
        self._kept: OrderedDict[tuple[str, str], Names | None] = OrderedDict()
        self._tasks: dict[tuple[str, str], asyncio.Task[None]] = {}
        self.changed = changed
        """Called on the loop when values have been read that were asked for before."""

    def of(self, table: str, column: str) -> Names | None:
        """Give the values of a column, their counts as facts; None until they are read, or where they cannot be."""
        return self._get((table, column))

    def aliases(self) -> Names | None:
        """Give the aliases of entities, their canonical names as facts; None until they are read."""
        return self._get(("", "aliases"))

    def close(self) -> None:
        """Stop what is being read."""
        for task in self._tasks.values():
            task.cancel()

    def _get(self, key: tuple[str, str]) -> Names | None:
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if key not in self._tasks:
            self._tasks[key] = asyncio.create_task(self._read(key))
        return None

    async def _read(self, key: tuple[str, str]) -> None:
        try:
            query = _aliases() if key == ("", "aliases") else _values(*key)
            rows = await self._engine.gather(query, rows=MOST, seconds=SECONDS)
            names: Names | None = await asyncio.to_thread(Names, rows)
        except NevtuiError:
            names = None
        self._kept[key] = names
        while len(self._kept) > _COLUMNS:
            self._kept.popitem(last=False)
        del self._tasks[key]
        self.changed()


def _values(table: str, column: str) -> Query:
    named, source = (part.replace('"', '""') for part in (column, table))
    return Query(
        f'select v, strip_accents(lower(v)), n from (select "{named}"::varchar as v, count(*) as n from "{source}"'
        f' where "{named}" is not null group by all order by n desc, v limit {MOST}) where length(v) <= {_LONGEST}'
    )


def _aliases() -> Query:
    return Query(
        "select alias, strip_accents(lower(alias)), name from aliases join entities using (entity, name)"
        f" where not canonical order by statements desc limit {MOST}"
    )


def matching(values: Names, aliases: Names | None, typed: str, limit: int) -> Sequence[tuple[str, int, str]]:
    """Give value, count, and the alias it was found by (or ""), the best first."""
    found = [(values.texts[number], int(values.facts[number]), "") for number in values.search(typed, limit)]
    if aliases is None or not typed.strip():
        return found
    seen = {text for text, _, _ in found}
    begun = sum(fold(text).startswith(fold(typed)) for text, _, _ in found)
    other: list[tuple[str, int, str]] = []
    for number in aliases.search(typed, limit):
        name = str(aliases.facts[number])
        if name not in seen and (place := values.place.get(name)) is not None:
            seen.add(name)
            other.append((name, int(values.facts[place]), aliases.texts[number]))
    return [*found[:begun], *other, *found[begun:]][:limit]
