"""Figures of one article are set against each other: what does not come out is told, and believed less."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.extract.arithmetic import add_up
from nevtui.extract.confidence import FAILED
from nevtui.extract.earlier import period_before
from nevtui.model.statement import Statement


def said(property: str = "sales", *, subject: str = "NIO", **more: Any) -> Statement:
    usual = {"unit": "vehicles", "when": "2024", "confidence": 0.9}
    return Statement("a", 1, "words", subject, "company", property, **{**usual, **more})


def growth(value: float, **more: Any) -> Statement:
    return said("change", **{"value": value, "unit": "percent", "object": "sales", "compared_with": "year", **more})


def sums(*statements: Statement) -> list[str | None]:
    return [statement.sums for statement in add_up(statements)]


NOW, THEN = said(value=280_000.0), said(value=140_000.0, when="2023")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (growth(100.0), "adds up: 280,000 after 140,000 is +100.0 %"),
        (growth(2.0, unit="times"), "adds up: 280,000 after 140,000 is +2.0 ×"),
        (growth(90.0), "does not add up: 280,000 after 140,000 is +100.0 %, not +90 %"),
        (growth(90.0, bound="approx"), "adds up: 280,000 after 140,000 is +100.0 %"),
    ],
)
def test_a_change_is_set_against_its_two_levels(change: Statement, words: str) -> None:
    assert sums(NOW, change, THEN) == [words, words, words]


def test_what_does_not_add_up_is_believed_less_and_what_does_as_before() -> None:
    assert [one.confidence for one in add_up((NOW, growth(90.0), THEN))] == [FAILED] * 3
    assert [one.confidence for one in add_up((NOW, growth(100.0), THEN))] == [0.9] * 3


@pytest.mark.parametrize(
    "change",
    [
        growth(90.0, subject="BYD"),
        growth(90.0, when="2022"),
        growth(90.0, object="revenue"),
        growth(90.0, scope="retail"),
        growth(90.0, compared_with="quarter"),
        growth(90.0, status="forecast"),
        growth(90.0, object=None),
        growth(90.0, when=None),
    ],
)
def test_a_change_of_something_else_is_not_added_up(change: Statement) -> None:
    assert sums(NOW, change, THEN) == [None, None, None]


def test_quarters_and_months_go_on_over_the_turn_of_a_year() -> None:
    now, then = said(value=50.0, when="2024-Q1"), said(value=100.0, when="2023-Q4")
    assert (
        sums(now, growth(-50.0, when="2024-Q1", compared_with="quarter"), then)[0] == "adds up: 50 after 100 is -50.0 %"
    )
    assert period_before("2024-01", None, "month") == ("2023-12", None)
    assert period_before("2024-01", "2024-08", "year") == ("2023-01", "2023-08")
    assert period_before("2024-05-03", None, "month") is None


def test_a_loss_that_shrinks_is_growth() -> None:
    now, then = said("profit", value=-50.0, unit="CNY"), said("profit", value=-100.0, unit="CNY", when="2023")
    assert sums(now, growth(50.0, object="profit"), then)[0] == "adds up: -50 after -100 is +50.0 %"


def test_parts_are_set_against_their_total() -> None:
    parts = said(value=60.0, scope="battery-electric"), said(value=40.0, scope="plug-in hybrid")
    assert sums(said(value=100.0), *parts) == ["adds up: battery-electric and plug-in hybrid make 100"] * 3
    assert (
        sums(said(value=130.0), *parts)[0] == "does not add up: battery-electric and plug-in hybrid make 100, not 130"
    )
    assert sums(said(value=130.0), parts[0]) == [None, None]


def test_adding_up_again_says_the_same() -> None:
    once = add_up((NOW, growth(90.0), THEN))
    assert add_up(once) == once
    assert sums(*once[:2]) == [None, None], "the earlier level was withdrawn"


@given(st.lists(st.builds(
    said, st.sampled_from(["sales", "change", "profit"]), value=st.floats() | st.none(), object=st.text() | st.none(),
    when=st.sampled_from(["2024", "2023", "2024-Q1", "2024-01-05", "2024-H1", None]),
    scope=st.sampled_from([None, "passenger", "commercial"]),
    unit=st.sampled_from(["percent", "times", "vehicles", None]),
)))  # fmt: skip
def test_it_takes_whatever_is_said(statements: list[Statement]) -> None:
    assert len(add_up(statements)) == len(statements)
