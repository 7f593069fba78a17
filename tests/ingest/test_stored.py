"""What is stored is what was read: articles and readings come back out of the rows as they went in."""

from typing import Any

from nevtui.ingest.build import build_library
from nevtui.ingest.reference import Rates
from nevtui.ingest.stored import article_of_row, reading_of_row
from nevtui.model.entity import Entity


def test_articles_and_statements_of_the_bundled_library_make_the_same_rows_again(
    bundled: Any, entities: tuple[Entity, ...], rates: Rates
) -> None:
    texts: dict[str, list[str]] = {}
    for article, _, text in bundled.paragraphs.iter_rows():
        texts.setdefault(article, []).append(text)
    articles = [article_of_row(row, texts[row["article"]]) for row in bundled.articles.iter_rows(named=True)]
    readings = [reading_of_row(row) for row in bundled.statements.iter_rows(named=True)]
    frames = build_library(articles, readings, entities, rates)
    same = ("statements", "timeline", "paragraphs", "mentions", "entities", "cities", "companies", "aliases")
    assert [table for table in same if not frames[table].equals(getattr(bundled, table))] == []
