"""Sources -> tasks for readers: a few sources each; what is stored already is seen here and needs no reader."""

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import Final

from nevtui.ingest.catalogue import Catalogue
from nevtui.ingest.draft import Rejected, Source
from nevtui.ingest.keeping import Keeping
from nevtui.ingest.sources.bytes import hash_of
from nevtui.ingest.sources.kinds import ARCHIVES, BY_SUFFIX, layers_of
from nevtui.ingest.tasks import Known, Placed, Read

_JOB_SOURCES: Final = 24
_JOB_BYTES: Final = 1 << 20
_JOB_ITEMS: Final = 500
_LIGHT_BYTES: Final = 1 << 18
_LIGHT: Final = (".txt", ".text", ".md", ".markdown")
"""Suffixes of what no library reads that could hang or fall."""
_COUNTED: Final = frozenset((*BY_SUFFIX, *ARCHIVES))
_KEPT_AT_ONCE: Final = 256
_LARGEST_HASHED: Final = 1 << 22
"""Bytes up to which a file is hashed here: it is read again if it is new, by then out of the system's cache."""


def is_light(items: Sequence[Source | Rejected]) -> bool:
    """Tell whether reading these takes less time than starting a process for it."""
    sources = [item for item in items if isinstance(item, Source)]
    return all(source.suffix in _LIGHT for source in sources) and sum(map(_size, sources)) <= _LIGHT_BYTES


def tasks_of(
    items: Iterable[Source | Rejected], catalogue: Catalogue, *, hashes: bool, is_forced: bool = False
) -> Iterator[Read]:
    """Yield the tasks that reading `items` takes; with `hashes` files whose content is stored are not read."""
    numbers = count()
    batch: list[Source | Known | Rejected | Placed] = []
    sources = size = 0
    for item in items:
        seen = _if_known(item, catalogue) if hashes and isinstance(item, Source) else item
        batch.append(seen)
        if isinstance(seen, Source):
            sources += 1
            size += _size(seen)
        if sources >= _JOB_SOURCES or size >= _JOB_BYTES or len(batch) >= _JOB_ITEMS:
            yield Read(next(numbers), tuple(batch), is_forced=is_forced)
            batch, sources, size = [], 0, 0
    if batch:
        yield Read(next(numbers), tuple(batch), is_forced=is_forced)


def again(keeping: Keeping, articles: Sequence[str], *, keeps_stories: bool = False) -> Iterator[Read]:
    """Yield tasks that work on articles of the library anew, a story's first before the others."""
    numbers = count()
    for begin in range(0, len(articles), _KEPT_AT_ONCE):
        placed = keeping.place_again(articles[begin : begin + _KEPT_AT_ONCE], keeps_stories=keeps_stories)
        yield Read(next(numbers), tuple(placed))


def _if_known(source: Source, catalogue: Catalogue) -> Source | Known:
    """Give what a plain file holds where it is stored already, else the source itself."""
    whole = source.held if source.held is not None else _plain_bytes(source)
    if whole is None:
        return source
    hash = hash_of(whole)
    return source if catalogue.of_content(hash) is None else Known(source.name, hash)


def _plain_bytes(source: Source) -> bytes | None:
    """Read a plain file of one article; None for others, and where reading it is to tell what is wrong."""
    if source.path is None or source.members or not source.path.name.lower().endswith(source.suffix or "\0"):
        return None
    try:
        status = source.path.stat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > _LARGEST_HASHED:
            return None
        return source.path.read_bytes()
    except OSError:
        return None


def _size(source: Source) -> int:
    if source.held is not None:
        return len(source.held)
    try:
        return source.path.stat().st_size if source.path is not None else 0
    except OSError:
        return 0


def count_files(paths: Iterable[Path]) -> int:
    """Count the files that may be read, roughly and fast: for a bar."""
    return sum(_count(path) if path.is_dir() else 1 for path in paths)


def _count(folder: Path) -> int:
    total = 0
    for _, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        total += sum(layers_of(name)[1] in _COUNTED for name in files if not name.startswith("."))
    return total
