"""Formats: what a file holds is what the query gave."""

import csv
import io
import json
import math
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.cli.table import as_table, fitted
from nevtui.format.rows import FORMATS, as_csv, as_json, as_jsonl, as_markdown, as_tsv, unique
from nevtui.format.text import cells
from nevtui.format.values import plain, shown, to_json


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("", ""),
        (True, "true"),
        (0, "0"),
        (1.0, "1.0"),
        (787000000.0, "787000000.0"),
        (float("nan"), "nan"),
        (Decimal("1.50"), "1.50"),
        (Decimal("0E-10"), "0.0000000000"),
        (date(2020, 4, 29), "2020-04-29"),
        (datetime(2020, 4, 29, 10), "2020-04-29T10:00:00"),
        (time(10, 30), "10:30:00"),
        (timedelta(days=90, seconds=1), "P90DT1S"),
        (b"\x00\xff", "00ff"),
        (UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        ([1, None, "合肥"], '[1, null, "合肥"]'),
        ({"a": date(2020, 1, 1), "b": [float("inf")]}, '{"a": "2020-01-01", "b": [null]}'),
    ],
)
def test_a_value_in_a_file(value: Any, text: str) -> None:
    assert plain(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, "–"), (787000000.0, "787000000"), (0.1 + 0.2, "0.3"), (14.5, "14.5"), (math.inf, "inf"), ("a", "a")],
)
def test_a_value_for_a_person(value: Any, text: str) -> None:
    assert shown(value) == text


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@given(st.lists(st.tuples(TEXTS, st.integers() | st.none(), TEXTS), max_size=20))
def test_csv_reads_back(rows: list[tuple[Any, ...]]) -> None:
    text = "".join(as_csv(("a", "b", "c"), ("VARCHAR", "HUGEINT", "VARCHAR"), [rows]))
    read = list(csv.reader(io.StringIO(text, newline="")))
    assert read == [["a", "b", "c"], *([plain(value) for value in row] for row in rows)]


@given(st.lists(st.tuples(TEXTS, st.floats() | st.none(), st.lists(st.integers())), max_size=20))
def test_json_and_json_lines_read_back(rows: list[tuple[Any, ...]]) -> None:
    columns, types = ("a", "b", "c"), ("VARCHAR", "DOUBLE", "INTEGER[]")
    wanted = [
        {"a": a, "b": None if b is None or not math.isfinite(b) else b, "c": c} for a, b, c in rows
    ]  # JSON has no NaN and no infinity
    assert json.loads("".join(as_json(columns, types, [rows] if rows else []))) == wanted
    lines = "".join(as_jsonl(columns, types, [rows])).split("\n")
    assert [json.loads(line) for line in lines if line] == wanted


def test_json_of_several_pages_is_one_array() -> None:
    assert json.loads("".join(as_json(("a",), ("INTEGER",), [[(1,), (2,)], [(3,)]]))) == [{"a": 1}, {"a": 2}, {"a": 3}]


def test_columns_of_the_same_name_are_numbered() -> None:
    assert unique(("a", "a", "a_1", "b")) == ("a", "a_1", "a_1_1", "b")


def test_a_column_of_json_is_embedded() -> None:
    assert "".join(as_jsonl(("a",), ("JSON",), [[('{"k": [1]}',), (None,)]])) == '{"a": {"k": [1]}}\n{"a": null}\n'


def test_a_decimal_keeps_all_its_digits_in_json() -> None:
    value = Decimal("12345678901234567890.12345678")
    assert "".join(as_jsonl(("a",), ("DECIMAL(38,8)",), [[(value,)]])) == f'{{"a": {value}}}\n'


def test_a_column_name_with_a_percent_sign_stays() -> None:
    assert "".join(as_jsonl(("100 %s",), ("BOOLEAN",), [[(True,)]])) == '{"100 %s": true}\n'


def test_markdown_keeps_one_row_on_one_line() -> None:
    text = "".join(as_markdown(("a|b", "n"), ("VARCHAR", "DOUBLE"), [[("x|y\r\nz", 1.5)]]))
    assert text == "| a\\|b | n |\n| --- | ---: |\n| x\\|y<br>z | 1.5 |\n"


def test_a_table_puts_numbers_right_and_counts_wide_characters() -> None:
    lines = "".join(as_table(("city", "n"), ("VARCHAR", "BIGINT"), [[("合肥", 7), ("Jinhua", 12)]], width_cells=80))
    assert lines.split("\n") == ["city     n", "──────  ──", "合肥     7", "Jinhua  12", ""]


def test_a_table_without_rows_has_its_heading() -> None:
    assert "".join(as_table(("a", "b"), ("VARCHAR", "BIGINT"), [], width_cells=80)).split("\n")[0] == "a  b"


def test_a_later_row_that_is_wider_is_cut() -> None:
    rows = [("ab",)] * 200 + [("abcdef",)]
    assert list(as_table(("a",), ("VARCHAR",), [rows], width_cells=80))[-1] == "a…\n"


@given(
    st.lists(st.lists(TEXTS, min_size=3, max_size=3).map(tuple), max_size=9), st.integers(min_value=12, max_value=100)
)
def test_no_line_of_a_table_is_wider_than_the_terminal(rows: list[tuple[Any, ...]], width: int) -> None:
    pieces = as_table(("first", "second column", "合肥"), ("VARCHAR",) * 3, [rows], width_cells=width)
    lines = "".join(pieces).split("\n")
    assert len(lines) == len(rows) + 3
    assert max(map(cells, lines)) <= width


@given(st.lists(st.integers(1, 300), min_size=1, max_size=60), st.integers(8, 250))
def test_widths_fit_and_none_is_wider_than_it_needs(needed: list[int], width: int) -> None:
    widths = fitted(needed, width)
    assert sum(widths) + 2 * (len(widths) - 1) <= width
    assert all(0 < got <= need for got, need in zip(widths, needed, strict=False))


def test_foreign_text_in_a_table_is_harmless() -> None:
    text = "".join(as_table(("\x1b]0;t\x07",), ("VARCHAR",), [[("a\x1b[41m\x9b31m\u202e\nb",)]], width_cells=80))
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(text)
    assert len(text.split("\n")) == 4


def test_every_format_answers_a_query_without_rows() -> None:
    assert [("".join(FORMATS[name](("a",), ("INTEGER",), []))) for name in ("csv", "json", "jsonl")] == [
        "a\n",
        "[]\n",
        "",
    ]


def test_json_writes_what_is_no_number_as_null() -> None:
    assert (
        to_json({"a": [float("nan"), {"b": -math.inf}], "c": Decimal("1.5")}) == '{"a": [null, {"b": null}], "c": 1.5}'
    )


@given(st.lists(st.tuples(st.text(), st.text()), max_size=5))
def test_tab_separated_fields_stay_apart(rows: list[tuple[Any, ...]]) -> None:
    lines = "".join(as_tsv(("a", "b"), ("VARCHAR", "VARCHAR"), [rows])).split("\n")
    assert len(lines) == len(rows) + 2
    assert all(line.count("\t") == 1 for line in lines[:-1])
