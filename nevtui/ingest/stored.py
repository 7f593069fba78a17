"""Rows of a library's tables -> the articles and readings that they were made of."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from nevtui.ingest.records import Reading
from nevtui.model.article import Article
from nevtui.model.statement import Statement

_FIELDS: Final = (
    "title", "publisher", "author", "published", "published_precision", "published_from", "url", "language",
)  # fmt: skip


def article_of_row(row: Mapping[str, Any], texts: Sequence[str]) -> Article:
    """Make the article of a row of `articles` and its texts, the title first."""
    return Article(id=row["article"], paragraphs=tuple(texts[1:]), **{name: row[name] for name in _FIELDS})


def reading_of_row(row: Mapping[str, Any]) -> Reading:
    """Make the reading of a row of `statements`."""
    return Reading(Statement.from_row({**row, "start": row["evidence_start"]}), row["origin"])
