"""Loads what the tests of the extractor read: entities, bundled articles and their reviewed statements."""

import json
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from zlib import crc32

from nevtui.ingest.reference import read_entities
from nevtui.model.article import Article
from nevtui.model.entity import Entity

DATA = Path(__file__).parents[2] / "data"


def rows(path: Path) -> list[dict[str, Any]]:
    """Read JSON Lines."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def reference_rows() -> list[dict[str, Any]]:
    """Read the reference entities as rows."""
    return rows(DATA / "reference" / "entities.jsonl")


def entities() -> Iterator[Entity]:
    """Read all that is known before any article is read: the curated entities and those of the tables."""
    yield from read_entities(DATA / "reference")


def articles() -> Iterator[Article]:
    """Read the bundled articles: front matter between `+++`, paragraphs between empty lines."""
    for path in sorted((DATA / "briefs").glob("*.md")):
        _, head, body = path.read_text("utf-8").split("+++", 2)
        front = tomllib.loads(head)
        published = front.get("published")
        if isinstance(published, str):
            published = date.fromisoformat(published) if len(published) == 10 else None
        paragraphs = tuple(part.strip() for part in body.split("\n\n") if part.strip())
        yield Article(id=path.stem, title=front["title"], paragraphs=paragraphs, published=published)


def reviewed(article: str) -> list[dict[str, Any]]:
    """Read the reviewed statements of one article."""
    return rows(DATA / "reviewed" / f"{article}.jsonl")


def half_of(article: str) -> int:
    """Tell the half that rules were tuned on (0) from the one held out (1)."""
    return crc32(article.encode()) % 2
