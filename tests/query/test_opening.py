"""The first screen's answers are kept, and never out of date."""

import json
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from nevtui.library.dataset import bundled_library, open_library
from nevtui.query.engine import Engine
from nevtui.query.opening import SHIPPED, Opening
from nevtui.query.question import Query
from nevtui.query.questions import CITIES
from nevtui.query.rows import Rows
from nevtui.query.selection import Selection
from nevtui.query.windows import WINDOW, ranking_window


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    shutil.copytree(bundled_library(), tmp_path / "library")
    (tmp_path / "library" / SHIPPED).unlink(missing_ok=True)
    return tmp_path / "library"


class Asleep(Engine):
    """An engine that must not be needed."""

    def ask(self, query: Query, *, rows: int = 0, seconds: float = 0) -> Rows:
        raise AssertionError("DuckDB was asked")


def kept(folder: Path, *, pins: Selection | None = None) -> int | None:
    """Give how many cities are known without DuckDB, or None."""
    opened = open_library(folder)
    with closing(Asleep.open(opened)) as engine:
        opening = Opening(engine, opened, pins or Selection())
        opening._recalled()
        rows = engine.kept(ranking_window(CITIES, pins or Selection()), rows=WINDOW)
        return len(rows.rows) if rows else None


def ship(folder: Path, *, pins: Selection | None = None) -> None:
    opened = open_library(folder)
    with closing(Engine.open(opened)) as engine:
        Opening(engine, opened, pins or Selection()).ship()


def test_what_ships_with_nevtui_opens_without_duckdb() -> None:
    assert kept(bundled_library()) == 61, "run `make library` and commit it"


def test_kept_answers_are_those_that_duckdb_gives(library: Path) -> None:
    ship(library)
    opened = open_library(library)
    with closing(Engine.open(opened)) as engine, closing(Asleep.open(opened)) as asleep:
        opening = Opening(asleep, opened, Selection())
        assert opening._recalled()
        for query in Opening(engine, opened, Selection())._queries():
            recalled, asked = asleep.kept(query, rows=WINDOW), engine.ask(query, rows=WINDOW)
            assert recalled is not None
            assert (recalled.columns, recalled.types, recalled.rows) == (asked.columns, asked.types, asked.rows)


def test_a_library_that_has_changed_does_not_get_old_answers(library: Path) -> None:
    ship(library)
    assert kept(library) == 61
    manifest = library / "library.json"
    manifest.write_text(json.dumps({**json.loads(manifest.read_text()), "name": "another"}))
    assert kept(library) is None


def test_other_pins_do_not_get_these_answers(library: Path) -> None:
    ship(library)
    assert kept(library, pins=Selection.from_args(["property=tariff"])) is None


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '{"for": 1}', '{"for": "x", "answers": [1]}'])
def test_a_broken_file_is_as_good_as_none(library: Path, content: str) -> None:
    (library / SHIPPED).write_text(content)
    assert kept(library) is None


def test_a_start_keeps_the_answers_for_the_next_one_where_the_library_cannot_be_written(library: Path) -> None:
    opened = open_library(library)
    with closing(Engine.open(opened)) as engine:
        Opening(engine, opened, Selection())._keep_own()
    assert kept(library) == 61
