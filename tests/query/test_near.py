"""Tables brought into memory: the same answers, and no file is read for them any more."""

import shutil
import time
from contextlib import closing
from pathlib import Path

import pytest

from nevtui.library.dataset import Library, bundled_library, open_library
from nevtui.model.errors import LibraryUnreadable, QueryFailed
from nevtui.query.connection import Limits, connect
from nevtui.query.engine import Engine
from nevtui.query.near import TABLES, bring_near
from nevtui.query.question import Query
from nevtui.query.questions import QUESTIONS
from nevtui.query.selection import Selection
from nevtui.query.threads import Run

NEAR = "select table_name from duckdb_tables() where database_name = 'near'"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return open_library(Path(shutil.copytree(bundled_library(), tmp_path / "library")))


def near(engine: Engine) -> None:
    """Wake an engine, and wait until it has brought the tables near."""
    engine.wake()
    while engine.is_busy:
        time.sleep(0.005)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_every_question_has_the_same_answer(question: object) -> None:
    ask = question.ask  # type: ignore[attr-defined]
    library = open_library(bundled_library())
    with closing(Engine.open(library)) as far, closing(Engine.open(library)) as awake:
        near(awake)
        for where in ((), ("company=BYD",)):
            query = ask(Selection.from_args(where))
            assert awake.ask(query).rows == far.ask(query).rows


def test_the_files_are_not_needed_any_more(library: Library) -> None:
    with closing(Engine.open(library)) as engine:
        near(engine)
        for name in TABLES:
            for file in library.tables[name]:
                file.unlink()
        for name in TABLES:
            assert engine.ask(Query(f"select count(*) from {name}")).rows == ((library.counts[name],),)


def test_they_are_brought_near_though_somebody_asks_all_the_while(library: Library) -> None:
    with closing(Engine.open(library)) as engine:
        engine.wake()
        asked = 0
        while engine.is_busy:
            asked += 1
            engine.ask(Query(f"select count(*) from entities a, entities b where a.name < b.name || {asked}"))
        assert asked
        assert {name for (name,) in engine.ask(Query(NEAR)).rows} == set(TABLES)


def test_a_large_library_stays_in_its_files(library: Library) -> None:
    cursor = connect(library, writable=None, limits=Limits.usual())
    bring_near(Run(lambda run, cursor: None, lambda: cursor), cursor, library, most_rows=100)
    assert cursor.execute("select count(*) from duckdb_databases() where database_name = 'near'").fetchone() == (0,)


def test_a_file_that_went_missing_is_told_by_the_question_that_needs_it(library: Library) -> None:
    for file in library.tables["statements"]:
        file.unlink()
    with closing(Engine.open(library)) as engine:
        near(engine)
        with pytest.raises((LibraryUnreadable, QueryFailed)):
            engine.ask(Query("select count(*) from statements"))
