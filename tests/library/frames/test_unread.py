"""Paragraphs that hold figures or names and gave no statement are listed."""

import polars
import pytest

from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.mentions import article_mentions
from nevtui.extract.pipeline import read
from nevtui.ingest.build import library_of
from nevtui.ingest.pieces import Piece
from nevtui.ingest.records import Reading
from nevtui.ingest.reference import Rates
from nevtui.model.article import Article
from nevtui.model.entity import Entity

ENTITIES = (Entity("company:nio", "NIO", "company"),)
READ = "NIO delivered 20,797 vehicles in May 2021."
FIGURE_ONLY = "Those who came were 312, and the hall was full."
NAME_ONLY = "People like what NIO has on show."
PLAIN = "The rest is silence."


@pytest.fixture
def unread() -> polars.DataFrame:
    article = Article("a", "NIO in figures", (READ, FIGURE_ONLY, NAME_ONLY, PLAIN))
    gazetteer = Gazetteer.build(ENTITIES)
    found = read(article, gazetteer)
    readings = [Reading(statement, "extracted") for statement in found.statements]
    mentions = tuple(article_mentions(article, gazetteer))
    return library_of([Piece(article, readings, mentions, found.figures)], ENTITIES, Rates({}))["unread"]


def test_what_was_passed_over_is_listed_with_what_it_holds(unread: polars.DataFrame) -> None:
    rows = unread.select("para", "figures", "names", "text").rows()
    assert rows == [(2, 1, 0, FIGURE_ONLY), (3, 0, 1, NAME_ONLY)]
