"""The work on articles: read sources, find what they say, make rows. In a worker process or, for a few, in the run's.

It knows no other article than the one at hand, so that the order in which workers work changes nothing.
"""

import gc
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from nevtui.ingest import kept_codes
from nevtui.ingest.draft import Source
from nevtui.ingest.knowledge import Knowledge, read_knowledge
from nevtui.ingest.naming import Names
from nevtui.ingest.pool import Tell
from nevtui.ingest.reading import entries_of
from nevtui.ingest.rows import Rows
from nevtui.ingest.tasks import Chunk, Entry, Extract, Extracted, Found, More, Placed, Read, Settings

_HANDFUL: Final = 32
"""Entries that are given at a time."""
_HANDFUL_CHARACTERS: Final = 1 << 20
_OBJECTS: Final = 50_000
"""Objects made between two looks for cycles: articles make many and hardly a cycle."""
_PATTERNS: Final = 30
"""Patterns compiled after which what they compile to is kept: a worker is ended without notice."""


def worker(settings: Settings) -> "Worker":
    """Make a worker: the way into a process of its own."""
    if settings.memory_bytes is not None:
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (settings.memory_bytes, resource.RLIM_INFINITY))
    gc.set_threshold(_OBJECTS, 20, 20)
    kept_codes.take_up()
    return Worker(settings)


class Worker:
    """Does the tasks of `tasks.py`."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._known = array("Q", settings.known)
        self._open: dict[int, Iterator[tuple[int, Entry | Placed]]] = {}
        self._knowledge: Knowledge | None = None
        self._names = Names(())

    def work(self, task: Read | More | Extract, tell: Tell) -> Chunk | Extracted:
        """Do `task`; `tell` gets the number of the item or article that comes now."""
        if isinstance(task, Extract):
            return self._extract(task.placed, tell)
        if isinstance(task, Read):
            self._open[task.job] = self._entries(task, tell)
        return self._handful(task.job)

    def _handful(self, job: int) -> Chunk:
        """Take some entries of what is being read: few that are large, more that are small."""
        entries: list[tuple[int, Entry | Placed]] = []
        characters = articles = 0
        for number, entry in self._open[job]:
            entries.append((number, entry))
            if isinstance(entry, Found):
                characters += len(entry.raw)
                articles += 1
            if articles >= _HANDFUL or characters >= _HANDFUL_CHARACTERS or len(entries) >= 1024:
                return Chunk(tuple(entries), is_last=False)
        del self._open[job]
        return Chunk(tuple(entries), is_last=True)

    def _entries(self, task: Read, tell: Tell) -> Iterator[tuple[int, Entry | Placed]]:
        """Yield all entries of all items, each time saying to which of them it turns."""
        for number, item in enumerate(task.items):
            skip = task.skip if number == 0 else 0
            if not isinstance(item, Source):
                if not skip:
                    yield number, item
                continue
            tell(number)
            for entry in entries_of(item, self._settings.options, _nothing_is if task.is_forced else self._is_known):
                if skip == 0:
                    yield number, entry
                skip = max(0, skip - 1)
                tell(number)

    def _is_known(self, hash: str) -> bool:
        wanted = int(hash[:16], 16)
        place = bisect_left(self._known, wanted)
        return place < len(self._known) and self._known[place] == wanted

    def _extract(self, placed: tuple[Placed, ...], tell: Tell) -> Extracted:
        if self._knowledge is None:
            self._knowledge = read_knowledge(self._settings.library)
            self._names = Names(self._knowledge.entities)
        rows = Rows(self._knowledge, self._names)
        for number, one in enumerate(placed):
            tell(number)
            rows.add(one)
        kept_codes.keep(least=_PATTERNS)
        return Extracted(rows.frames(), tuple(rows.troubles))


def _nothing_is(digest: str) -> bool:
    return False
