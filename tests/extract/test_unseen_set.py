"""The unseen set itself is sound: what the extractor is measured on, and rules made with by its odd half alone."""

import json
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from nevtui.model.moment import Moment
from nevtui.model.statement import Statement
from nevtui.model.vocabulary import (
    BOUNDS,
    ENTITY_TYPES,
    FIGURES,
    MEASURES,
    PERIODS,
    PROPERTIES,
    STATUSES,
    is_currency,
)

UNSEEN = Path(__file__).parent / "unseen"
NAMES = tuple(sorted(path.stem for path in UNSEEN.glob("unseen-*.md")))
WITHOUT_UNIT = frozenset(("count", "policy"))
"""A number of things that have no unit of their own, or of points."""
LEAST_AND_MOST = {
    "percent": (-100, 10_000),
    "rank": (1, 100),
    "times": (0.1, 20),
    "vehicles": (1, 40_000_000),
    "GWh": (0.1, 5_000),
    "Wh/kg": (80, 700),
    "km": (50, 30_000),
    "people": (1, 200_000_000),
    "companies": (1, 5_000),
}
"""What a figure in such news can be, by unit; money is bounded below."""


def text_of(name: str) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Read the front matter and the paragraphs of one text."""
    _, front, body = (UNSEEN / f"{name}.md").read_text("utf-8").split("+++\n", 2)
    return tomllib.loads(front), tuple(part.strip("\n") for part in body.strip().split("\n\n"))


def rows_of(name: str) -> list[dict[str, Any]]:
    """Read the statements of one text."""
    return [json.loads(line) for line in (UNSEEN / f"{name}.jsonl").read_text("utf-8").splitlines()]


def everything() -> list[tuple[str, dict[str, Any]]]:
    """Give every statement with the name of its text."""
    return [(name, row) for name in NAMES for row in rows_of(name)]


def test_there_are_thirty_texts_and_more_of_the_length_of_news() -> None:
    assert len(NAMES) >= 30
    assert {path.stem for path in UNSEEN.glob("*.jsonl")} == set(NAMES)
    for name in NAMES:
        words = " ".join(text_of(name)[1]).split()
        assert 100 <= len(words) <= 350, name


@pytest.mark.parametrize("name", NAMES)
def test_front_matter_says_what_a_brief_says(name: str) -> None:
    front, _ = text_of(name)
    assert front["id"] == name
    assert front["title"]
    assert front["publisher"]
    assert front["language"] == "en"
    assert date(2014, 1, 1) <= front["published"] <= date(2026, 12, 31)


@pytest.mark.parametrize("name", NAMES)
def test_each_text_has_statements_in_the_order_of_its_paragraphs(name: str) -> None:
    paras = [row["para"] for row in rows_of(name)]
    assert len(paras) >= 9
    assert paras == sorted(paras)


@pytest.mark.parametrize("name", NAMES)
def test_evidence_stands_in_its_paragraph_word_for_word(name: str) -> None:
    _, paragraphs = text_of(name)
    for row in rows_of(name):
        assert row["evidence"] in paragraphs[row["para"] - 1], row


def test_statements_keep_to_the_closed_lists() -> None:
    for name, row in everything():
        assert row["article"] == name
        assert row["property"] in PROPERTIES, row
        assert row["subject_type"] in ENTITY_TYPES, row
        assert row.get("object_type") in (None, *ENTITY_TYPES), row
        assert row.get("status", "actual") in STATUSES, row
        assert row.get("bound", "exact") in BOUNDS, row
        assert row.get("compared_with") in (None, *PERIODS), row


def test_statements_have_no_field_that_the_model_does_not_know() -> None:
    for _, row in everything():
        kept = Statement.from_row(row).to_row()
        assert {**row, "status": kept["status"], "bound": kept["bound"]} == kept


def test_no_statement_stands_twice() -> None:
    lines = [json.dumps({**row, "evidence": ""}, sort_keys=True) for _, row in everything()]
    assert len(lines) == len(set(lines))


def test_all_properties_of_the_schema_are_met() -> None:
    assert {row["property"] for _, row in everything()} == set(PROPERTIES)


def test_figures_carry_a_value_and_values_a_unit_that_is_known() -> None:
    for _, row in everything():
        assert row["property"] not in FIGURES or "value" in row, row
        assert ("unit" in row) <= ("value" in row), row
        assert ("value_alt" in row) == ("unit_alt" in row), row
        if "value" in row:
            assert is_known(row.get("unit")) or (row["property"] in WITHOUT_UNIT and "unit" not in row), row
        assert "unit_alt" not in row or is_currency(row["unit_alt"]), row


def is_known(unit: str | None) -> bool:
    """Tell whether `unit` is a measure or a currency."""
    return unit in MEASURES or is_currency(unit)


def test_numbers_are_plausible() -> None:
    for _, row in everything():
        if "value" not in row:
            continue
        least, most = LEAST_AND_MOST.get(row.get("unit", ""), (-1e14, 1e14))
        assert least <= row["value"] <= most, row
        assert abs(row["value"]) < abs(row.get("value_high", float("inf"))), row
        assert row["value"] >= 0 or row["property"] in ("change", "profit", "margin"), row


def test_a_share_is_no_more_than_the_whole() -> None:
    for _, row in everything():
        is_held = row["property"] == "stake" and "value" not in row
        if row["property"] in ("market_share", "share_of", "penetration", "stake") and not is_held:
            assert row.get("unit") in ("percent", "percentage_points"), row
            assert 0 < row["value"] <= 100, row


def test_what_changes_is_ranked_or_counted_is_named() -> None:
    for _, row in everything():
        if row["property"] in ("change", "rank", "count", "share_of"):
            assert row.get("object"), row
        if row["property"] == "market_share":
            assert row.get("object") or row.get("scope"), row


def test_times_are_written_as_statements_write_them() -> None:
    for _, row in everything():
        moments = [Moment.parse(row[key]) for key in ("when", "when_end", "announced") if key in row]
        assert all(date(1990, 1, 1) <= moment.first <= date(2040, 1, 1) for moment in moments), row
        if "when" in row and "when_end" in row:
            assert Moment.parse(row["when"]).first <= Moment.parse(row["when_end"]).last, row
