"""The engine: answers, limits of time, stopping, the cache, errors in words."""

import asyncio
import itertools
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC
from pathlib import Path

import pytest

from nevtui.library.dataset import Library
from nevtui.model.errors import LibraryUnreadable, QueryFailed, QueryTimedOut
from nevtui.query.connection import Limits
from nevtui.query.engine import Engine
from nevtui.query.question import Query
from nevtui.query.threads import NICE
from tests.query.small import AT_ONCE, MAKERS, SLOW, small_library


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return small_library(tmp_path_factory.mktemp("library"))


@pytest.fixture
def engine(library: Library) -> Iterator[Engine]:
    with closing(Engine.open(library)) as opened:
        yield opened


async def is_idle(engine: Engine) -> bool:
    """Wait until no thread works for `engine`: its own answer needs only one that is free."""
    await engine.fetch(Query("select 1"))
    for _ in range(1000):
        if not engine.is_busy:
            return True
        await asyncio.sleep(0.002)
    return False


def let_end(name: str) -> None:
    """Wait until the threads of that name, which hear of the end of their work after us, have ended too."""
    for thread in threading.enumerate():
        if thread.name == name:
            thread.join(AT_ONCE)


async def test_a_query_gives_columns_types_and_rows(engine: Engine) -> None:
    rows = await engine.fetch(Query("select name, population from cities order by population limit 2"))
    assert rows.columns == ("name", "population")
    assert rows.types == ("VARCHAR", "BIGINT")
    assert rows.rows == (("c0", 0), ("c1", 1))
    assert rows.is_complete


async def test_a_time_with_its_zone_can_be_asked_for(engine: Engine) -> None:
    rows = await engine.fetch(Query("select timestamptz '2025-03-04 10:00:00+08' as at"))
    assert rows.rows[0][0].astimezone(UTC).hour == 2


async def test_more_rows_than_asked_for_are_not_fetched_and_it_says_so(engine: Engine) -> None:
    rows = await engine.fetch(Query("from statements"), rows=10)
    assert (len(rows.rows), rows.is_complete) == (10, False)


async def test_as_many_rows_as_asked_for_are_complete(engine: Engine) -> None:
    rows = await engine.fetch(Query("from statements"), rows=MAKERS)
    assert (len(rows.rows), rows.is_complete) == (MAKERS, True)


async def test_parameters_are_bound_and_a_tuple_is_a_list(engine: Engine) -> None:
    query = Query("select count(*) from cities where name = any($names)", (("names", ("c1", "c2", "'")),))
    assert (await engine.fetch(query)).rows == ((2,),)


async def test_a_kept_answer_is_given_again(engine: Engine) -> None:
    query = Query("select random()")
    assert await engine.fetch(query) is await engine.fetch(query)


async def test_an_incomplete_answer_is_not_kept(engine: Engine) -> None:
    query = Query("from statements")
    await engine.fetch(query, rows=10)
    assert len((await engine.fetch(query, rows=20)).rows) == 20


async def test_a_kept_answer_with_more_rows_than_wanted_is_not_given(engine: Engine) -> None:
    query = Query("from cities")
    await engine.fetch(query)
    assert not (await engine.fetch(query, rows=3)).is_complete


def test_the_blocking_twin_gives_the_same(engine: Engine) -> None:
    assert engine.ask(Query("select count(*) from cities")).rows == ((97,),)


async def test_a_query_out_of_time_says_so_and_frees_its_thread(engine: Engine) -> None:
    with pytest.raises(QueryTimedOut, match=r"longer than 0\.05 seconds"):
        await engine.fetch(Query(SLOW), seconds=0.05)
    assert await is_idle(engine)


def test_the_blocking_twin_runs_out_of_time(engine: Engine) -> None:
    with pytest.raises(QueryTimedOut):
        engine.ask(Query(SLOW), seconds=0.05)


_numbers = itertools.count()


async def running(engine: Engine) -> "asyncio.Task[object]":
    """Start a slow query and have another one answered since, so that DuckDB is at work on it."""
    task: asyncio.Task[object] = asyncio.create_task(engine.fetch(Query(SLOW)))
    await engine.fetch(Query(f"select count(*) from statements a, cities b where {next(_numbers)} = a.number"))
    return task


async def test_a_cancelled_query_stops_at_once_and_frees_its_thread(engine: Engine) -> None:
    task = await running(engine)
    begun = time.perf_counter()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert time.perf_counter() - begun < AT_ONCE
    assert await is_idle(engine)


async def test_stopping_one_query_leaves_another_alone(engine: Engine) -> None:
    stopped = await running(engine)
    left = await running(engine)
    stopped.cancel()
    await asyncio.wait({stopped})
    await engine.fetch(Query("select 1"))
    assert not left.done()
    left.cancel()
    await asyncio.wait({left})
    assert await is_idle(engine)


async def test_an_interrupt_before_the_start_is_not_lost(engine: Engine) -> None:
    for turns in range(6):
        tasks = [asyncio.create_task(engine.fetch(Query(f"{SLOW} and {number} = {number}"))) for number in range(12)]
        for _ in range(turns):
            await asyncio.sleep(0)
        for task in tasks:
            task.cancel()
        outcomes = await asyncio.gather(*tasks, return_exceptions=True)
        assert {type(outcome) for outcome in outcomes} == {asyncio.CancelledError}
    assert await is_idle(engine)


async def test_a_burst_of_queries_leaves_few_threads(engine: Engine) -> None:
    before = threading.active_count()
    for _ in range(40):
        task = asyncio.create_task(engine.fetch(Query(SLOW)))
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait({task})
    assert await is_idle(engine)
    let_end("nevtui-stop")
    assert threading.active_count() - before <= 10


class Scarce(threading.Thread):
    """Threads of a system that gives no more than so many."""

    left = 0

    def start(self) -> None:
        if Scarce.left == 0:
            raise RuntimeError("can't start new thread")
        Scarce.left -= 1
        super().start()


async def test_where_the_system_gives_one_thread_it_answers_one_after_the_other(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(threading, "Thread", Scarce)
    Scarce.left = 1
    slow = asyncio.create_task(engine.fetch(Query(SLOW)))
    await asyncio.sleep(0)
    behind = asyncio.create_task(engine.fetch(Query("select 7")))
    await asyncio.sleep(0)
    slow.cancel()
    assert (await behind).rows == ((7,),)


async def test_where_the_system_gives_no_thread_it_says_so_and_answers_once_there_is_one(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(threading, "Thread", Scarce)
    Scarce.left = 0
    with pytest.raises(QueryFailed, match="no thread"):
        await engine.fetch(Query("select 7"))
    assert await engine.foresee(Query("select 7")) is None
    Scarce.left = 1
    assert (await engine.fetch(Query("select 7"))).rows == ((7,),)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux knows the niceness of a thread")
def test_the_threads_that_ask_let_the_screens_go_first(library: Library) -> None:
    """In a process of its own, whose threads are all nevtui's."""
    code = f"""if True:
        import os, sys
        from pathlib import Path
        from nevtui.query.engine import Engine
        from nevtui.query.question import Query
        from tests.query.small import small_at
        Engine.open(small_at(Path({str(library.folder)!r}))).ask(Query("select count(*) from statements"))
        nice = {{int(task): os.getpriority(os.PRIO_PROCESS, int(task)) for task in os.listdir("/proc/self/task")}}
        mine = nice.pop(os.getpid())
        print(len(nice) > 1, {{each - mine for each in nice.values()}})
    """
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == f"True {{{NICE}}}"


async def test_closing_stops_what_runs(library: Library) -> None:
    engine = Engine.open(library)
    task = await running(engine)
    await asyncio.to_thread(engine.close)
    with pytest.raises((QueryFailed, asyncio.CancelledError)):
        await task


async def test_a_closed_engine_says_so(library: Library) -> None:
    engine = Engine.open(library)
    engine.close()
    with pytest.raises(QueryFailed, match="closed"):
        await engine.fetch(Query("select 1"))


@pytest.mark.parametrize(
    ("sql", "words", "position"),
    [
        ("select subjct from statements", "Did you mean|Candidate bindings", 7),
        ("select '合肥', nope from cities", 'column "nope" not found', 13),
        ("select * from citties", 'Did you mean "cities"', 14),
        ("selec 1", "Syntax error", 0),
        ("select cast('x' as int)", "Could not convert", 7),
        ("select error('boo')", "Boo", None),
    ],
)
async def test_a_failed_query_is_one_short_sentence_with_its_place(
    engine: Engine, sql: str, words: str, position: int | None
) -> None:
    with pytest.raises(QueryFailed, match=words) as caught:
        await engine.fetch(Query(sql))
    assert caught.value.position == position
    assert "Error" not in str(caught.value)
    assert "\n" not in str(caught.value)


async def test_foreign_text_in_an_error_is_harmless(engine: Engine) -> None:
    with pytest.raises(QueryFailed) as caught:
        await engine.fetch(Query("select error('\x1b]0;owned\x07\u202e')"))
    assert not {"\x1b", "\x07", "\u202e"} & set(str(caught.value))


@pytest.mark.parametrize("content", [b"", b"not Parquet at all, but long enough to be looked at", None])
async def test_a_library_that_breaks_under_the_engine_is_said_in_a_sentence(
    tmp_path: Path, content: bytes | None
) -> None:
    library = small_library(tmp_path)
    path = library.tables["cities"][0]
    with closing(Engine.open(library)) as engine:
        await engine.fetch(Query("select count(*) from statements"))
        path.write_bytes(content) if content is not None else path.unlink()
        with pytest.raises(LibraryUnreadable, match=r"cities\.parquet cannot be read"):
            await engine.fetch(Query("from cities"))


@pytest.mark.parametrize("content", [b"", b"not Parquet at all, but long enough to be looked at", None])
async def test_a_library_that_is_broken_from_the_start_is_said_in_a_sentence(
    tmp_path: Path, content: bytes | None
) -> None:
    library = small_library(tmp_path)
    path = library.tables["cities"][0]
    path.write_bytes(content) if content is not None else path.unlink()
    with closing(Engine.open(library)) as engine, pytest.raises(LibraryUnreadable, match=r"cities\.parquet"):
        await engine.fetch(Query("select 1"))


async def test_a_folder_with_quotes_in_its_name_opens(tmp_path: Path) -> None:
    odd = tmp_path / 'it\'s "odd" [1] {a} *?'
    made = small_library(tmp_path / "plain")
    made.folder.rename(odd)
    tables = {name: (odd / paths[0].name,) for name, paths in made.tables.items()}
    with closing(Engine.open(Library(odd, "odd", tables, {}, None, None))) as engine:
        assert (await engine.fetch(Query("select count(*) from cities"))).rows == ((97,),)


async def test_a_query_beyond_its_memory_fails_in_words(library: Library) -> None:
    with (
        closing(Engine.open(library, limits=Limits(memory="20MB"))) as engine,
        pytest.raises(QueryFailed, match="memory"),
    ):
        await engine.fetch(Query("select list(a.statement || b.statement) from statements a, statements b"))


def test_importing_the_engine_does_not_import_duckdb() -> None:
    code = "import sys, nevtui.query.engine; sys.exit('duckdb' in sys.modules or 'textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=Path(__file__).parents[2]).returncode == 0


def test_leaving_the_program_does_not_wait_for_a_query(library: Library) -> None:
    code = (
        "import sys; from tests.query.small import *; from nevtui.query.engine import *\n"
        "engine = Engine.open(small_library(Path(sys.argv[1])))\n"
        "try: engine.ask(Query('select list_sum(list_transform(range(40000000), lambda x: x * 2))'), seconds=0.3)\n"
        "except QueryTimedOut: engine.close()\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, str(library.folder)], check=False, cwd=Path(__file__).parents[2], timeout=20
    )
    assert ran.returncode == 0


@pytest.mark.parametrize(
    ("sql", "hint"),
    [
        ("selec 1", 'Did you mean "select"?'),
        ("select * from cities order buy name limt 3", 'Did you mean "'),
        ("from cities where name = Hefei", "If it is a text, write 'Hefei'."),
        ("select nam from cities", '"name"'),
        ("select lenght('x')", 'Did you mean "length"?'),
    ],
)
async def test_a_slip_is_answered_with_what_was_meant(engine: Engine, sql: str, hint: str) -> None:
    with pytest.raises(QueryFailed) as caught:
        await engine.submit(sql)
    assert hint in str(caught.value)


async def test_a_watched_session_knows_how_far_its_query_is(library: Library) -> None:
    with closing(Engine.open(library, is_watched=True)) as engine:
        session = engine.session()
        task = asyncio.create_task(engine.submit(SLOW, session=session))
        for _ in range(3_000):
            done = session.progress
            if done is not None:
                break
            await asyncio.sleep(0.01)
        assert done is not None
        assert 0 < done <= 1
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
