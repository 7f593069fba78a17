"""A library opens, or says in one sentence why not."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import polars
import pytest

from nevtui.library.dataset import Library, bundled_library, open_library, reference_folder
from nevtui.library.schema import SCHEMA_VERSION, TABLES
from nevtui.model.errors import LibraryUnreadable


def refusal(folder: Path) -> str:
    with pytest.raises(LibraryUnreadable) as caught:
        open_library(folder)
    assert caught.value.exit_code == 2
    message = str(caught.value)
    assert "\n" not in message
    assert message.endswith(".")
    return message


def table_file(folder: Path, table: str = "statements") -> Path:
    return open_library(folder).tables[table][0]


def change_manifest(folder: Path, **changes: Any) -> None:
    path = folder / "library.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), **changes}))


def test_a_library_has_every_table_of_the_schema_with_its_rows(folder: Path) -> None:
    library = open_library(folder)
    assert isinstance(library, Library)
    assert library.name == "mine"
    assert list(library.tables) == [table.name for table in TABLES]
    assert {name: polars.scan_parquet(list(files)).collect().height for name, files in library.tables.items()} == dict(
        library.counts
    )


def test_a_library_without_dated_articles_has_no_first_day(folder: Path) -> None:
    assert open_library(folder).first_published is None


def test_the_bundled_library_opens_under_its_own_name() -> None:
    library = open_library(bundled_library())
    assert library.name == "bundled"
    assert library.counts["articles"] == 154
    assert (library.first_published, library.last_published) == (date(2013, 9, 17), date(2026, 3, 26))


def test_the_reference_ships_with_the_library() -> None:
    assert (reference_folder() / "entities.jsonl").is_file()


def test_a_renamed_library_has_the_new_name(folder: Path) -> None:
    assert open_library(folder.rename(folder.parent / "other")).name == "other"


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert refusal(tmp_path / "nowhere").startswith(f"There is no folder {tmp_path / 'nowhere'}.")


def test_a_file_is_no_library(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("x")
    assert refusal(tmp_path / "x") == f"{tmp_path / 'x'} is a file: a library is a folder."


def test_an_empty_folder_is_told_from_a_broken_library(tmp_path: Path) -> None:
    assert refusal(tmp_path).startswith(f"The folder {tmp_path} is empty.")


def test_a_folder_of_other_things_has_no_manifest(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"x")
    assert refusal(tmp_path) == f"No library in {tmp_path}: it has no library.json."


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '{"name": "x"}', '{"schema_version": "1"}', "\x00\x01"])
def test_a_manifest_that_is_broken_is_said_to_be(folder: Path, content: str) -> None:
    (folder / "library.json").write_text(content)
    assert "library.json is broken" in refusal(folder)


def test_a_manifest_in_latin_1_is_broken(folder: Path) -> None:
    (folder / "library.json").write_bytes(b'{"name": "\xe9"}')
    assert "is no JSON" in refusal(folder)


@pytest.mark.parametrize("whole", [{}, {"entities": []}, {"entities": 3}, {"entities": {"file": "../x"}}, None])
def test_a_manifest_without_its_whole_tables_is_broken(folder: Path, whole: object) -> None:
    change_manifest(folder, whole=whole)
    assert "library.json is broken" in refusal(folder)


@pytest.mark.parametrize("parts", [{}, [], [{}], [{"id": "x", "articles": 1, "files": {}}], "x", None])
def test_a_manifest_without_its_parts_is_broken(folder: Path, parts: object) -> None:
    change_manifest(folder, parts=parts)
    assert "library.json is broken" in refusal(folder)


def test_a_library_of_a_newer_nevtui_asks_for_an_update(folder: Path) -> None:
    change_manifest(folder, schema_version=SCHEMA_VERSION + 1)
    assert refusal(folder).endswith("update nevtui.")


def test_a_library_of_an_older_nevtui_asks_to_be_built_again(folder: Path) -> None:
    change_manifest(folder, schema_version=SCHEMA_VERSION - 1)
    said = refusal(folder)
    assert "older nevtui" in said
    assert said.endswith("Read its articles into a new folder with `nevtui ingest`.")


def test_a_missing_file_is_named(folder: Path) -> None:
    path = table_file(folder)
    path.unlink()
    assert refusal(folder).startswith(f"{path.name} in the library {folder} is missing.")


def test_an_empty_file_is_damaged(folder: Path) -> None:
    table_file(folder).write_bytes(b"")
    assert "is damaged: it is empty" in refusal(folder)


def test_a_file_that_was_cut_short_is_damaged(folder: Path) -> None:
    path = table_file(folder)
    path.write_bytes(path.read_bytes()[:-100])
    assert "is damaged: it is cut short" in refusal(folder)


def test_a_file_of_another_size_is_damaged_though_both_its_ends_are_whole(folder: Path) -> None:
    path = table_file(folder)
    polars.read_parquet(path).clear().write_parquet(path)
    assert "is damaged" in refusal(folder)


def test_a_parquet_of_other_columns_is_told_from_a_damaged_one(folder: Path) -> None:
    path = table_file(folder)
    polars.DataFrame({"a": [1]}).write_parquet(path)
    assert "has other columns than the table statements" in refusal(folder)


def test_opening_a_library_needs_neither_polars_nor_duckdb() -> None:
    code = (
        "import sys; from nevtui.library.dataset import *; open_library(bundled_library());"
        "print([name for name in ('polars', 'duckdb', 'textual') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2]
    )
    assert done.stdout.strip() == "[]"


def test_what_to_do_is_said_with_it(folder: Path, tmp_path: Path) -> None:
    assert refusal(tmp_path / "new").endswith(f"`nevtui ingest FILE_OR_FOLDER --library {tmp_path / 'new'}` makes one.")
    table_file(folder).unlink()
    assert refusal(folder).endswith(f"`nevtui check --repair --library {folder}` mends what can be mended.")
