"""What a library holds, by content, by id and by source: tells which article a new one is.

Lives in the main process, some 300 bytes an article; texts and names of sources are read back where they are needed.
"""

import os
import re
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from nevtui.ingest.identity import digest_of, is_version_of
from nevtui.ingest.tasks import Found
from nevtui.model.article import Article

STDIN: Final = "-"
_NAMESAKE: Final = re.compile(r"(.+)-(?:[0-9a-f]{6}|[0-9a-f]{12}|[0-9a-f]{32})")
"""An id made for an article whose own was taken: that one and a digest."""
_RECORD: Final = re.compile(r"#\d+$")
_COMPARED: Final = 20
"""Articles of one name that a new one is compared with, the newest first: each is read from the library."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article belongs."""

    article: Article
    """Under its id in the library."""
    kind: str
    """`stored` or `replaced`."""
    replaced: str | None = None
    """Id of the stored article whose place it takes."""


class Catalogue:
    """The articles of a library and of the run so far."""

    def __init__(
        self,
        rows: Iterable[tuple[str, str | None, str | None]],
        stored: Callable[[str], Article],
        sources: Callable[[], Mapping[str, str | None]],
    ) -> None:
        """Take what is stored as (article, source, hash); `stored` reads an article back by its id, `sources` where
        all were read.
        """
        self._stored, self._read_sources = stored, sources
        self._sources: dict[str, str] | None = None
        self._numbers: dict[str, int] = {}
        self._articles: list[str | None] = []
        self._places, self._hashes, self._met = array("q"), array("Q"), bytearray()
        self._by_hash: dict[int, int] = {}
        self._namesakes: dict[str, list[str]] = {}
        self._namesake_at: dict[int, str] = {}
        self._is_there: dict[str, bool] = {}
        for article, source, digest in rows:
            self._keep(article, source or "", digest)

    def __len__(self) -> int:
        return len(self._numbers)

    def __contains__(self, article: str) -> bool:
        return article in self._numbers

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def known(self) -> bytes:
        """Give the first 64 bits of all hashes, sorted."""
        return array("Q", sorted(self._by_hash)).tobytes()

    def of_content(self, digest: str) -> str | None:
        """Give the id of the article that was read from just this content."""
        number = self._by_hash.get(int(digest[:16], 16))
        return None if number is None else self._articles[number]

    def source_of(self, article: str) -> str:
        """Give where a stored article was read; empty where that is not kept."""
        if self._sources is None:
            self._sources = {stored: source or "" for stored, source in self._read_sources().items()}
        return self._sources.get(article, "")

    def meet(self, article: str) -> None:
        """Remember that the run has come upon what `article` was read from: nothing else takes its place any more."""
        self._met[self._numbers[article]] = True

    def was_met(self, article: str) -> bool:
        """Tell whether the run has come upon it."""
        return bool(self._met[self._numbers[article]])

    def move(self, article: str, source: str) -> None:
        """Note that an article is read from elsewhere now."""
        number = self._numbers[article]
        if self._namesake_at.pop(self._places[number], None):
            self._namesake_at[hash(source)] = article
        self._places[number] = hash(source)

    def has_moved(self, article: str, source: str) -> bool:
        """Tell whether what `article` was read from is gone, and its content found in `source` instead."""
        if self.was_met(article) or self._is_at(article, source):
            return False
        known = self.source_of(article)
        return known not in ("", STDIN) and file_of(known) != file_of(source) and not self._is_live(known)

    def place(self, found: Found) -> Place:
        """Find the place of an article.

        It is the one that was read from the same content, file or record, unless it says another id; the one of the id
        that it says; or one of its name that it is a version of. An article whose file is still there is left alone.
        """
        same = self.of_content(found.hash)
        if same is not None:
            return Place(replace(found.article, id=same), "replaced", same)
        for known in self._candidates(found):
            if self._is_same(known, found):
                id = found.article.id if found.is_said else known
                return Place(replace(found.article, id=id), "replaced", known)
        return Place(self._with_free_id(found.article), "stored")

    def put(self, place: Place, found: Found) -> None:
        """Remember a placed article."""
        if place.replaced is not None:
            self.remove(place.replaced)
        self._keep(place.article.id, found.source, found.hash)
        self.meet(place.article.id)

    def remove(self, article: str) -> None:
        """Take an article out."""
        number = self._numbers.pop(article)
        self._by_hash.pop(self._hashes[number], None)
        self._articles[number] = None
        self._namesake_at.pop(self._places[number], None)

    def _is_at(self, article: str, source: str) -> bool:
        return self._places[self._numbers[article]] == hash(source)

    def _keep(self, article: str, source: str, digest: str | None) -> None:
        number = len(self._articles)
        prefix = int(digest[:16], 16) if digest else 0
        self._articles.append(article)
        self._places.append(hash(source))
        self._hashes.append(prefix)
        self._met.append(False)
        self._numbers[article] = number
        if prefix:
            self._by_hash[prefix] = number
        if match := _NAMESAKE.fullmatch(article):
            self._namesakes.setdefault(match[1], []).append(article)
            self._namesake_at[hash(source)] = article

    def _candidates(self, found: Found) -> Iterator[str]:
        """Yield the stored articles that this one may be: of its file, of its id, of its name."""
        id = found.article.id
        at = self._namesake_at.get(hash(found.source))
        names = (at, id, *self._namesakes.get(id, ())[: -_COMPARED - 1 : -1])
        yield from (name for name in dict.fromkeys(names) if name in self._numbers and not self.was_met(name))

    def _is_same(self, known: str, found: Found) -> bool:
        if self._is_at(known, found.source) and "#" not in found.source and found.source != STDIN:
            return True
        source = self.source_of(known)
        if file_of(source) != file_of(found.source) and self._is_live(source):
            return False
        if found.is_said and known == found.article.id:
            return True
        return is_version_of(found.article, self._stored(known))

    def _is_live(self, source: str) -> bool:
        """Tell whether the file of `source` is there."""
        file = file_of(source)
        if file not in self._is_there:
            self._is_there[file] = Path(file).is_absolute() and os.path.lexists(file)
        return self._is_there[file]

    def _with_free_id(self, article: Article) -> Article:
        if article.id not in self._numbers:
            return article
        ids = (f"{article.id}-{digest_of(article, size_bytes)}" for size_bytes in (3, 6, 16))
        return replace(article, id=next(id for id in ids if id not in self._numbers))


def stored_source(name: str) -> str:
    """Give the name of a source as it is kept: with the whole path, so that it means the same wherever one stands."""
    if name == STDIN or name.startswith(f"{STDIN}#"):
        return name
    outer, sign, inner = name.partition("!")
    if not sign or outer.endswith("/"):
        return os.path.abspath(name)  # noqa: PTH100 - Path.resolve() would follow links
    return os.path.abspath(outer) + sign + inner  # noqa: PTH100


def file_of(source: str) -> str:
    """Give the file of a source: `dir/a.zip` of `dir/a.zip!inner/b.html#3`; of stdin `-`."""
    outer, inside, _ = source.partition("!")
    if inside or os.path.lexists(source):
        return source if os.path.lexists(source) else outer
    return _RECORD.sub("", source)
