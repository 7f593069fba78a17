"""The tables of a library: what is in them, and in which order."""

from typing import Any

import polars
import pytest

from nevtui.ingest.build import build_library
from nevtui.ingest.records import Reading
from nevtui.ingest.reference import Rates
from nevtui.library.schema import TABLES
from nevtui.library.writer import polars_schema
from nevtui.model.article import Article
from nevtui.model.entity import Entity
from nevtui.model.statement import Statement

ARTICLES = [
    Article("b", "NIO", ("NIO sold 5 cars. NIO sold 6 cars.",)),
    Article("a", "T", ("Hefei.", "NIO is in Hefei.")),
]
ENTITIES = [
    Entity("city:hefei", "Hefei", "city", ("合肥",), chinese="合肥", country="China", latitude=31.9),
    Entity("company:nio", "NIO", "company", ticker="NYSE:NIO", founded="2014"),
    Entity("person:x", "X Y", "person"),
]


def said(article: str, para: int, evidence: str, **more: Any) -> Reading:
    return Reading(Statement(article, para, evidence, "NIO", "company", "sales", **more), "extracted")


READINGS = [
    said("b", 1, "NIO sold 6 cars", value=6, unit="vehicles", when="2021"),
    said("b", 1, "NIO sold 5 cars", value=5, unit="vehicles", when="2022"),
    said("a", 2, "NIO is in Hefei", object="Hefei", object_type="city", place="Hefei"),
    said("gone", 1, "never read"),
]
Frames = dict[str, polars.DataFrame]


@pytest.fixture
def frames() -> Frames:
    return build_library(ARTICLES, READINGS, ENTITIES, Rates({}))


def test_every_table_has_the_columns_and_types_of_the_schema(frames: Frames) -> None:
    assert {table.name: frames[table.name].schema for table in TABLES} == {
        table.name: polars_schema(table) for table in TABLES
    }


def test_a_library_of_nothing_has_all_tables() -> None:
    assert {frame.height for frame in build_library([], [], [], Rates({})).values()} == {0}


def test_the_order_in_which_things_come_does_not_matter(frames: Frames) -> None:
    again = build_library(ARTICLES[::-1], READINGS[::-1], ENTITIES[::-1], Rates({}))
    assert [name for name, frame in frames.items() if not frame.equals(again[name])] == []


def test_statements_stand_in_reading_order(frames: Frames) -> None:
    assert frames["statements"]["evidence"].to_list() == ["NIO is in Hefei", "NIO sold 5 cars", "NIO sold 6 cars"]


def test_the_timeline_stands_in_order_of_time_without_what_says_no_time(frames: Frames) -> None:
    assert frames["timeline"]["when"].to_list() == ["2021", "2022"]


def test_a_statement_of_an_article_that_is_not_there_is_passed_over(frames: Frames) -> None:
    assert "gone" not in frames["statements"]["article"]


def test_an_entity_counts_a_statement_once_whatever_roles_it_has_in_it(frames: Frames) -> None:
    counts = dict(frames["entities"].select("entity", "statements").iter_rows())
    assert counts == {"city:hefei": 1, "company:nio": 3, "person:x": 0}


def test_an_article_counts_its_paragraphs_and_statements(frames: Frames) -> None:
    assert frames["articles"].select("article", "paragraphs", "statements").rows() == [("a", 2, 1), ("b", 1, 2)]


def test_the_title_is_paragraph_0(frames: Frames) -> None:
    assert frames["paragraphs"].rows()[:2] == [("a", 0, "T"), ("a", 1, "Hefei.")]


def test_mentions_stand_where_they_say(frames: Frames) -> None:
    texts = {(article, para): text for article, para, text in frames["paragraphs"].iter_rows()}
    mentions = list(frames["mentions"].iter_rows(named=True))
    assert [(row["article"], row["para"], row["name"]) for row in mentions] == [
        ("a", 1, "Hefei"), ("a", 2, "NIO"), ("a", 2, "Hefei"), ("b", 0, "NIO"), ("b", 1, "NIO"), ("b", 1, "NIO"),
    ]  # fmt: skip
    assert all(texts[row["article"], row["para"]][row["start"] : row["end"]] == row["text"] for row in mentions)


def test_every_name_is_an_alias_and_the_canonical_one_is_marked(frames: Frames) -> None:
    assert frames["aliases"].filter(entity="city:hefei").select("alias", "canonical").rows() == [
        ("Hefei", True),
        ("合肥", False),
    ]


def test_the_table_of_a_type_has_only_its_type(frames: Frames) -> None:
    assert frames["cities"]["name"].to_list() == ["Hefei"]
    assert frames["companies"]["ticker"].to_list() == ["NYSE:NIO"]
    assert frames["people"]["name"].to_list() == ["X Y"]
    assert frames["models"].height == 0


def test_where_a_statement_comes_from_is_kept(frames: Frames) -> None:
    assert set(frames["statements"]["origin"]) == {"extracted"}
