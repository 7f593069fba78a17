"""Figures that disagree are linked, with the cause; figures that agree are not."""

from datetime import date
from typing import Any

import polars
import pytest

from nevtui.ingest.build import library_of
from nevtui.ingest.pieces import Piece
from nevtui.ingest.records import Reading
from nevtui.ingest.reference import Rates
from nevtui.model.article import Article
from nevtui.model.entity import Entity
from nevtui.model.statement import Statement

ENTITIES = (Entity("city:hefei", "Hefei", "city"), Entity("company:nio", "NIO", "company"))
DAY = date(2024, 3, 1)
RATES = Rates({(2023, "CNY"): (0.141, 1.0), (2023, "USD"): (1.0, 7.08)})
REVENUE = {"property": "revenue", "value": 7.0e9, "unit": "CNY"}
SEAT = {"property": "headquarters", "object_type": "city", "unit": None}


def article(id: str, *said: dict[str, Any], published: date = DAY, publisher: str | None = None) -> Piece:
    """Make an article whose one paragraph says everything in `said`, of NIO's sales of 2023 where it says no other."""
    usual = {"subject": "NIO", "subject_type": "company", "property": "sales", "unit": "vehicles", "when": "2023"}
    rows = [Statement(**{"article": id, "para": 1, "evidence": "words", **usual, **row}) for row in said]
    made = Article(id, "Title", ("words",), published=published, publisher=publisher)
    return Piece(made, [Reading(row, "extracted") for row in rows])


def conflicts(*pieces: Piece) -> polars.DataFrame:
    return library_of(pieces, ENTITIES, RATES)["conflicts"]


def causes(*pieces: Piece) -> list[str]:
    return conflicts(*pieces)["cause"].to_list()


def test_two_figures_for_one_thing_are_a_conflict() -> None:
    (row,) = conflicts(article("a", {"value": 160_000.0}), article("b", {"value": 122_000.0})).iter_rows(named=True)
    assert (row["cause"], row["subject"], row["property"], row["when"]) == ("plain", "NIO", "sales", "2023")
    assert {row["value"], row["other_value"]} == {160_000.0, 122_000.0}
    assert row["spread"] == pytest.approx(1.311, abs=0.001)


def test_what_most_articles_say_stands_first_and_how_many_do() -> None:
    few, many = {"value": 122_000.0}, {"value": 160_000.0}
    (row,) = conflicts(article("a", few), article("b", many), article("c", many)).iter_rows(named=True)
    assert (row["value"], row["articles"], row["other_value"], row["other_articles"]) == (160_000, 2, 122_000, 1)


@pytest.mark.parametrize(
    ("one", "two", "cause"),
    [
        ({"value": 160_038.0}, {"value": 160_000.0}, "rounding"),
        ({"value": 160_038.0}, {"value": 155_000.0, "bound": "approx"}, "rounding"),
        ({"value": 160_038.0}, {"value": 150_000.0, "bound": "at_least"}, "rounding"),
        ({"value": 160_038.0}, {"value": 170_000.0, "bound": "at_least"}, "plain"),
        ({"value": 700_000.0, "bound": "at_least"}, {"value": 500_000.0, "bound": "at_least"}, "rounding"),
        ({"value": 700_000.0, "bound": "at_least"}, {"value": 70_000.0, "bound": "at_least"}, "plain"),
        ({"value": 700_000.0, "bound": "at_least"}, {"value": 500_000.0, "bound": "at_most"}, "plain"),
        ({"value": 160_038.0}, {"value": 140_000.0, "scope": "retail"}, "scope"),
        (REVENUE, {**REVENUE, "value": 1.0e9, "unit": "USD"}, "currency"),
        (REVENUE, {**REVENUE, "value": 2.0e9, "unit": "USD"}, "plain"),
        ({"value": 10.0, "when": "2023"}, {"value": 20.0, "when": "2022-10", "when_end": "2023-09"}, "period"),
        ({**SEAT, "object": "Hefei"}, {**SEAT, "object": "Shanghai"}, "plain"),
    ],
)  # fmt: skip
def test_the_cause_is_told(one: dict[str, Any], two: dict[str, Any], cause: str) -> None:
    assert causes(article("a", one), article("b", two)) == [cause]


def test_a_newsroom_that_gives_another_figure_later_has_revised_it() -> None:
    before = article("a", {"value": 160_000.0}, publisher="Daily")
    assert causes(before, article("b", {"value": 122_000.0}, publisher="Daily", published=date(2024, 4, 1))) == [
        "revision"
    ]
    assert causes(before, article("b", {"value": 122_000.0}, publisher="Other", published=date(2024, 4, 1))) == [
        "plain"
    ]


def test_a_figure_told_before_its_year_was_over_is_of_another_period() -> None:
    early = article("a", {"value": 90_000.0}, published=date(2023, 9, 1))
    assert causes(early, article("b", {"value": 160_000.0})) == ["period"]


@pytest.mark.parametrize(
    "other",
    [
        {"value": 160_000.0},
        {"value": 122_000.0, "when": "2022"},
        {"value": 122_000.0, "status": "planned"},
        {"value": 122_000.0, "property": "deliveries"},
        {"value": 122_000.0, "place": "Hefei"},
        {"value": 20.0, "unit": "percent"},
        {"value": 900.0, "scope": "Norway"},
        {"value": None, "unit": None},
        {"value": 160_000.0, "subject": "BYD"},
    ],
)
def test_what_is_another_thing_is_no_conflict(other: dict[str, Any]) -> None:
    assert causes(article("a", {"value": 160_000.0}), article("b", other)) == []


def test_what_says_no_time_is_compared_with_what_was_reported_in_the_same_month() -> None:
    one, two = {"value": 5.0, "when": None}, {"value": 9.0, "when": None}
    assert causes(article("a", one), article("b", two)) == ["plain"]
    assert causes(article("a", one), article("b", two, published=date(2024, 7, 1))) == []
    people = {"property": "population", "unit": "people", "when": None}
    assert causes(
        article("a", {**people, "value": 7e6}), article("b", {**people, "value": 7e5}, published=date(2024, 7, 1))
    ) == ["plain"]
