"""Asking ahead: what is foreseen is kept, and never stands in the way of what is asked in earnest."""

import asyncio
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from nevtui.library.dataset import Library
from nevtui.model.errors import QueryFailed
from nevtui.query.engine import Engine
from nevtui.query.question import Query
from tests.query.small import AT_ONCE, SLOW, small_library


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return small_library(tmp_path_factory.mktemp("library"))


@pytest.fixture
def engine(library: Library) -> Iterator[Engine]:
    with closing(Engine.open(library)) as opened:
        yield opened


RANDOM = Query("select random() from statements limit 1")
LONG = Query("select random(), count(*) from statements a, statements b where hash(a.number + b.number) = 1")
"""Takes a moment, and never gives the same twice."""


async def under_way(engine: Engine, query: Query) -> "asyncio.Task[object]":
    """Ask ahead, and have it begun."""
    task: asyncio.Task[object] = asyncio.create_task(engine.foresee(query))
    for _ in range(1000):
        if engine.is_busy:
            return task
        await asyncio.sleep(0.001)
    pytest.fail("it never begins")


async def test_what_was_foreseen_is_kept(engine: Engine) -> None:
    foreseen = await engine.foresee(RANDOM)
    assert foreseen is not None
    assert engine.kept(RANDOM) is foreseen
    assert await engine.fetch(RANDOM) is foreseen


async def test_who_asks_the_same_in_earnest_waits_for_what_runs_ahead(engine: Engine) -> None:
    ahead = await under_way(engine, LONG)
    asked = await engine.fetch(LONG)
    assert asked == await ahead


async def test_of_two_that_run_ahead_one_is_taken_over_and_the_other_goes_on(engine: Engine) -> None:
    other = Query(f"{LONG.sql} or a.number < 0")
    ahead = [await under_way(engine, LONG), asyncio.create_task(engine.foresee(other))]
    await asyncio.sleep(0)
    asked = await engine.fetch(LONG)
    assert asked == await ahead[0]
    foreseen = await ahead[1]
    assert foreseen is not None
    assert engine.kept(other) is foreseen


async def test_who_asks_something_else_stops_all_that_run_ahead(engine: Engine) -> None:
    ahead = [await under_way(engine, Query(SLOW)), asyncio.create_task(engine.foresee(Query(f"{SLOW} limit 1")))]
    await asyncio.sleep(0)
    begun = time.perf_counter()
    assert (await engine.fetch(Query("select 42"))).rows == ((42,),)
    assert time.perf_counter() - begun < AT_ONCE
    for task in ahead:
        assert not task.done()
        task.cancel()
    await asyncio.wait(ahead)


async def test_who_asks_something_else_stops_it_and_it_is_asked_anew_after(engine: Engine) -> None:
    ahead = await under_way(engine, Query(SLOW))
    begun = time.perf_counter()
    assert (await engine.fetch(Query("select 42"))).rows == ((42,),)
    assert time.perf_counter() - begun < AT_ONCE
    assert not ahead.done()
    ahead.cancel()
    with pytest.raises(asyncio.CancelledError):
        await ahead


async def test_nothing_is_asked_ahead_while_something_is_asked_in_earnest(engine: Engine) -> None:
    order: list[str] = []

    async def ask(name: str, query: Query, *, ahead: bool) -> None:
        await (engine.foresee(query) if ahead else engine.fetch(query))
        order.append(name)

    asked = asyncio.create_task(ask("asked", LONG, ahead=False))
    await asyncio.sleep(0)
    await asyncio.gather(asked, ask("foreseen", RANDOM, ahead=True))
    assert order == ["asked", "foreseen"]


async def test_a_question_that_fails_is_told_to_whoever_asks_it_in_earnest(engine: Engine) -> None:
    broken = Query("select nothing from nowhere")
    assert await engine.foresee(broken) is None
    with pytest.raises(QueryFailed, match="nowhere"):
        await engine.fetch(broken)


async def test_one_who_goes_on_stops_what_runs_ahead_and_nothing_stays_at_work(engine: Engine) -> None:
    ahead = await under_way(engine, Query(SLOW))
    ahead.cancel()
    await asyncio.wait({ahead})
    for _ in range(1000):
        if not engine.is_busy:
            return
        await asyncio.sleep(0.002)
    pytest.fail("it goes on")


async def test_a_closed_engine_foresees_nothing(library: Library, tmp_path: Path) -> None:
    engine = Engine.open(library)
    engine.close()
    assert await engine.foresee(RANDOM) is None
