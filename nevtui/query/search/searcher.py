"""Searching a library: hits in order of weight, a window at a time, and all of them as keys for a selection."""

import os
import shutil
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from nevtui.library.dataset import Library
from nevtui.model.errors import QueryFailed
from nevtui.query.search.asked import Asked, Part
from nevtui.query.search.index import day_number, fill, index_of, made, schema

if TYPE_CHECKING:
    import tantivy

MOST: Final = 100_000
"""Paragraphs that a search can select at the most, those of the most weight."""
_IN_MEMORY_ROWS: Final = 40_000
"""Paragraphs up to which an index is made in memory: some 0.2 s and 20 MB."""
_TITLE_WEIGHT: Final = 2.0
"""How much more a word of the headline weighs that is in the paragraph's own text, the headline being one."""
_AGED_SECONDS: Final = 60 * 86_400
"""After this an index that nobody has opened is removed."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One paragraph that was found."""

    article: str
    para: int
    """1-based; 0 is the title."""
    weight: float


@dataclass(frozen=True, slots=True)
class Found:
    """A window of what was found."""

    total: int
    """Paragraphs in all."""
    hits: tuple[Hit, ...]


class Searcher:
    """Full text over one version of a library. Thread-safe; its first search makes what is missing of the index."""

    def __init__(self, library: Library, *, folder: Path | None = None) -> None:
        """Keep indexes in `folder`, the user's cache where it is not given."""
        self._library, self._folder = library, folder or cache_folder()
        self._parts: list[tantivy.Index] = []
        self._lock = Lock()

    def find(self, asked: Asked, *, begin: int = 0, size: int = 50, check: Callable[[], None] = lambda: None) -> Found:
        """Give hits `begin` to `begin + size` by weight. `check` is called now and then and may raise.

        Raises QueryFailed where the index cannot be made.
        """
        query = query_of(asked)
        total, hits = 0, []
        for index in self._opened(check):
            searcher = index.searcher()
            found = searcher.search(query, limit=begin + size, count=True)
            total += int(getattr(found, "count", 0) or 0)
            hits += [_hit(searcher, weight, address) for weight, address in found.hits]
        ordered = sorted(hits, key=lambda hit: (-hit.weight, hit.article, hit.para))
        return Found(total, tuple(ordered[begin : begin + size]))

    def _opened(self, check: Callable[[], None]) -> Sequence["tantivy.Index"]:
        with self._lock:
            if not self._parts:
                try:
                    self._parts = self._open(check)
                except (OSError, ValueError) as error:
                    raise QueryFailed(
                        f"The index of the full text cannot be made in {self._folder}: {error}."
                    ) from error
            return self._parts

    def _open(self, check: Callable[[], None]) -> list["tantivy.Index"]:
        tables = self._library.tables
        pairs = list(zip(tables["articles"], tables["paragraphs"], strict=True))
        if self._library.counts["paragraphs"] <= _IN_MEMORY_ROWS:
            index = index_of(None)
            for articles, paragraphs in pairs:
                fill(index, articles, paragraphs, check)
            return [index]
        _forget_aged(self._folder)
        return [made(self._folder, articles, paragraphs, check) for articles, paragraphs in pairs]


def cache_folder() -> Path:
    """Give where indexes lie. Source: XDG Base Directory Specification, cache."""
    cache = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(cache) / "nevtui" / "search"


def query_of(asked: Asked) -> "tantivy.Query":
    """Write a search as tantivy has it."""
    import tantivy

    known = schema()
    must: list[tuple[Any, Any]] = []
    for group in asked.groups:
        either: list[tuple[Any, Any]] = [(tantivy.Occur.Should, _part(known, part)) for part in group]
        must.append((tantivy.Occur.Must, either[0][1] if len(either) == 1 else tantivy.Query.boolean_query(either)))
    if asked.articles:
        must.append((tantivy.Occur.Must, tantivy.Query.term_set_query(known, "article", list(asked.articles))))
    if asked.first or asked.last:
        must.append((tantivy.Occur.Must, _days(known, asked.first, asked.last)))
    must += [(tantivy.Occur.MustNot, _part(known, part)) for part in asked.without]
    return tantivy.Query.boolean_query(must)


def _part(known: "tantivy.Schema", part: Part) -> "tantivy.Query":
    import tantivy

    one = _worded(known, part.field, part)
    if part.field != "text":
        return one
    heading = tantivy.Query.boost_query(one, _TITLE_WEIGHT)
    is_title = tantivy.Query.const_score_query(tantivy.Query.term_query(known, "para", 0), 0.0)
    titled = tantivy.Query.boolean_query([(tantivy.Occur.Must, heading), (tantivy.Occur.Must, is_title)])
    return tantivy.Query.boolean_query([(tantivy.Occur.Should, one), (tantivy.Occur.Should, titled)])


def _worded(known: "tantivy.Schema", field: str, part: Part) -> "tantivy.Query":
    import tantivy

    words: list[Any] = list(part.words)
    if part.is_prefix:
        if len(words) == 1:
            return tantivy.Query.regex_query(known, field, f"{words[0]}.*")
        return tantivy.Query.phrase_prefix_query(known, field, words)
    if len(words) == 1:
        return tantivy.Query.term_query(known, field, words[0], index_option="freq")
    return tantivy.Query.phrase_query(known, field, words)


def _days(known: "tantivy.Schema", first: date | None, last: date | None) -> "tantivy.Query":
    import tantivy

    return tantivy.Query.const_score_query(
        tantivy.Query.range_query(
            known,
            "day",
            tantivy.FieldType.Integer,
            day_number(first or date.min),
            day_number(last or date.max),
            include_lower=True,
            include_upper=True,
        ),
        0.0,
    )


def _hit(searcher: "tantivy.Searcher", weight: float, address: "tantivy.DocAddress") -> Hit:
    document = searcher.doc(address)
    return Hit(str(document.get_first("article")), int(document.get_first("para") or 0), weight)


def _forget_aged(folder: Path) -> None:
    """Remove indexes that nobody has opened for long."""
    aged = time.time() - _AGED_SECONDS
    with suppress(OSError):
        for path in folder.iterdir():
            if path.stat().st_mtime < aged:
                shutil.rmtree(path, ignore_errors=True)
