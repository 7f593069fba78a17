"""A library's tables -> the articles, statements and entities they were built from, so that a run can add to them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import polars

from nevtui.ingest.records import Reading
from nevtui.library.dataset import Library
from nevtui.model.article import Article
from nevtui.model.entity import Entity
from nevtui.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Stored:
    """What a library holds."""

    articles: tuple[Article, ...] = ()
    readings: tuple[Reading, ...] = ()
    entities: tuple[Entity, ...] = ()


def read_stored(library: Library) -> Stored:
    """Read back everything that `library` was built from."""
    texts: dict[str, list[str]] = defaultdict(list)
    for row in _rows(library, "paragraphs"):
        texts[row["article"]].append(row["text"])
    return Stored(
        articles=tuple(article_of_row(row, texts[row["article"]]) for row in _rows(library, "articles")),
        readings=tuple(_reading(row) for row in _rows(library, "statements")),
        entities=tuple(_entities(library)),
    )


def _rows(library: Library, table: str) -> Iterator[dict[str, Any]]:
    for path in library.tables[table]:
        yield from polars.read_parquet(path).iter_rows(named=True)


def article_of_row(row: Mapping[str, Any], texts: Sequence[str]) -> Article:
    """Make the article of a row of `articles` and its texts, the title first."""
    names = ("title", "publisher", "author", "published", "published_precision", "published_from", "url", "language")
    return Article(id=row["article"], paragraphs=tuple(texts[1:]), **{name: row[name] for name in names})


def _reading(row: dict[str, Any]) -> Reading:
    return Reading(Statement.from_row({**row, "start": row["evidence_start"]}), row["origin"])


def _entities(library: Library) -> Iterator[Entity]:
    """Yield the entities, what stands only in the table of their type added."""
    aliases: dict[str, list[str]] = defaultdict(list)
    for row in _rows(library, "aliases"):
        if not row["canonical"]:
            aliases[row["entity"]].append(row["alias"])
    more = {
        row["entity"]: {name: row[name] for name in names if name in row}
        for table, names in (
            ("cities", ("latitude", "longitude", "population")),
            ("provinces", ("latitude", "longitude", "population")),
            ("companies", ("ticker", "founded")),
        )
        for row in _rows(library, table)
    }
    shared = ("name", "type", "chinese", "country", "province", "city", "parent", "wikidata")
    for row in _rows(library, "entities"):
        yield Entity(
            id=row["entity"],
            aliases=tuple(aliases[row["entity"]]),
            **{name: row[name] for name in shared},
            **more.get(row["entity"], {}),
        )
