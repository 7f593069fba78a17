"""Saved queries: files of the user's, whatever their names; and the values that are typed for parameters."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.tui.sql.params import value_of
from nevtui.tui.sql.saved import delete_query, file_for, first_comment, read_queries, save_query


def test_a_query_is_saved_with_its_comment_once(tmp_path: Path) -> None:
    file = tmp_path / "queries" / "mine.sql"
    assert save_query(file, "select 1", "what it shows") is None
    assert file.read_text() == "-- what it shows\nselect 1\n"
    save_query(file, file.read_text(), "what it shows")
    assert file.read_text() == "-- what it shows\nselect 1\n"
    assert [(one.name, one.comment) for one in read_queries(file.parent)] == [("mine", "what it shows")]
    assert delete_query(file) is None
    assert "cannot be deleted" in (delete_query(file) or "")


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert "cannot be written" in (save_query(tmp_path / "file" / "x.sql", "select 1", "") or "")
    assert read_queries(tmp_path / "file") == []


@given(st.text())
def test_no_name_leads_out_of_the_folder(name: str) -> None:
    file = file_for(name, Path("/queries"))
    assert file is None or (file.parent == Path("/queries") and file.name != ".sql" and "/" not in file.name)


def test_the_first_comment_is_all_lines_before_the_sql() -> None:
    assert first_comment("-- one\n-- two\nselect 1 -- three") == "one two"
    assert first_comment("/* one */ select 1") == "one"
    assert first_comment("select 1") == ""


@pytest.mark.parametrize(
    ("typed", "value"),
    [("2020", 2020), ("'2020'", "2020"), ("1.5", 1.5), (" Hefei ", "Hefei"), ("null", None),
     ("true", True), ("'it''s'", "it's"),
     ("合肥", "合肥"), ("", ""), ("-3", -3), ("12345678901234567890123", 12345678901234567890123.0)],
)  # fmt: skip
def test_a_value_is_read_as_it_is_typed(typed: str, value: object) -> None:
    assert value_of(typed) == value
