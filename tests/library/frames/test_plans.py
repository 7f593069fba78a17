"""A plan is followed to what became of it."""

from datetime import date
from typing import Any

import pytest

from nevtui.ingest.build import library_of
from nevtui.ingest.pieces import Piece
from nevtui.ingest.records import Reading
from nevtui.ingest.reference import Rates
from nevtui.model.article import Article
from nevtui.model.entity import Entity
from nevtui.model.statement import Statement

ENTITIES = (Entity("city:szeged", "Szeged", "city"), Entity("company:byd", "BYD", "company"))


def article(id: str, published: date, *said: dict[str, Any]) -> Piece:
    usual = {"subject": "BYD", "subject_type": "company"}
    rows = [Statement(**{"article": id, "para": 1, "evidence": "words", **usual, **row}) for row in said]
    return Piece(Article(id, "Title", ("words",), published=published), [Reading(row, "extracted") for row in rows])


def plan(*pieces: Piece) -> dict[str, Any]:
    """Give the one plan of these articles, as a row."""
    (row,) = library_of(pieces, ENTITIES, Rates({}))["plans"].iter_rows(named=True)
    return row


SALES = {"property": "sales", "unit": "vehicles", "when": "2025"}
PLANT = {"property": "plant", "object": "Szeged", "object_type": "city"}
BEGUN, OVER = date(2025, 1, 10), date(2026, 1, 5)


@pytest.mark.parametrize(("sold", "outcome", "share"), [(5.6e6, "done", 1.018), (4.6e6, "missed", 0.836)])
def test_a_target_meets_the_figure_of_its_year(sold: float, outcome: str, share: float) -> None:
    target = article("a", BEGUN, {**SALES, "value": 5.5e6, "status": "planned"})
    row = plan(target, article("b", OVER, {**SALES, "value": sold}))
    assert (row["due"], row["value"], row["done_value"], row["outcome"]) == ("2025", 5.5e6, sold, outcome)
    assert row["share"] == pytest.approx(share, abs=0.001)


@pytest.mark.parametrize(
    "figure", [{"when": "2024"}, {"scope": "retail"}, {"unit": "USD"}, {"place": "Szeged"}, {"value": 900.0}]
)
def test_a_figure_of_something_else_is_no_outcome(figure: dict[str, Any]) -> None:
    target = article("a", BEGUN, {**SALES, "value": 5.5e6, "status": "planned"})
    row = plan(target, article("b", OVER, {**SALES, "value": 4.6e6, **figure}))
    assert (row["outcome"], row["done"]) == ("overdue", None)


def test_a_plant_that_was_announced_is_there_later() -> None:
    announced = article("a", BEGUN, {**PLANT, "status": "planned", "when": "2025-H2"})
    row = plan(announced, article("b", OVER, PLANT))
    assert (row["announced"], row["due"], row["outcome"]) == (BEGUN, "2025-H2", "done")
    assert plan(announced, article("b", OVER, {**PLANT, "status": "cancelled"}))["outcome"] == "cancelled"


def test_what_was_there_before_the_plan_or_stands_elsewhere_is_no_outcome() -> None:
    announced = article("b", BEGUN, {**PLANT, "status": "planned", "when": "2027"})
    assert plan(article("a", date(2024, 1, 1), PLANT), announced)["outcome"] == "open"
    assert plan(announced, article("c", OVER, {**PLANT, "object": "Ankara"}))["outcome"] == "open"
    assert plan(announced, article("c", OVER, PLANT))["outcome"] == "open", "reported before it was due"


def test_a_plan_whose_day_has_passed_without_a_word_is_overdue() -> None:
    announced = article("a", BEGUN, {**PLANT, "status": "planned", "when": "2025-H1"})
    assert plan(announced)["outcome"] == "open"
    assert plan(announced, article("b", OVER, {**SALES, "value": 1.0}))["outcome"] == "overdue"
