"""An answer of any size: windows, the end, going back, stopping, errors with their place."""

import asyncio
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nevtui.model.errors import QueryFailed, QueryTimedOut
from nevtui.query.engine import Engine
from nevtui.query.question import Query
from tests.query.small import AT_ONCE, ENDLESS, SLOW, small_library


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("library")


@pytest.fixture
def engine(folder: Path) -> Iterator[Engine]:
    with closing(Engine.open(small_library(folder))) as opened:
        yield opened


def memory_mb() -> float:
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1e6


async def test_the_first_rows_of_a_long_answer_are_there_at_once(engine: Engine) -> None:
    await engine.submit("select 1")
    answer = await engine.submit(ENDLESS)
    assert answer.seconds < AT_ONCE
    assert (await answer.window(0, 40)).rows[0][0] == "s0"
    assert (answer.columns[0], answer.types[0], answer.is_complete) == ("statement", "VARCHAR", False)


async def test_a_window_far_down_holds_its_rows_and_memory_stays_flat(engine: Engine) -> None:
    answer = await engine.submit("select range as number from range(3_000_000)")
    before = memory_mb()
    window = await answer.window(2_000_000, 200)
    assert [row[0] for row in window.rows] == list(range(2_000_000, 2_000_200))
    assert memory_mb() - before < 60


async def test_going_back_beyond_what_is_kept_runs_the_query_again(engine: Engine) -> None:
    answer = await engine.submit("select range as number, repeat('x', 100) as x from range(1_000_000)")
    await answer.window(900_000, 10)
    assert [row[0] for row in (await answer.window(5_000, 3)).rows] == [5000, 5001, 5002]
    assert [row[0] for row in (await answer.window(0, 1)).rows] == [0]


@settings(max_examples=60)
@given(
    size=st.sampled_from([0, 1, 249, 250, 251, 500, 12_345]),
    windows=st.lists(st.tuples(st.integers(0, 14_000), st.integers(0, 1_200)), max_size=6),
)
def test_windows_in_any_order_hold_what_a_list_would(folder: Path, size: int, windows: list[tuple[int, int]]) -> None:
    async def compare() -> None:
        with closing(Engine.open(small_library(folder))) as engine:
            answer = await engine.submit(f"from range({size})")
            for offset, limit in windows:
                window = await answer.window(offset, limit)
                assert [row[0] for row in window.rows] == list(range(size))[offset : offset + limit]
                assert not (window.is_complete and offset + limit < size)

    asyncio.run(compare())


async def test_rows_of_long_texts_leave_memory_bounded(engine: Engine) -> None:
    answer = await engine.submit("select range as number, repeat('x', 10_000) || range as text from range(50_000)")
    before = memory_mb()
    assert [row[0] for row in (await answer.window(40_000, 10)).rows] == list(range(40_000, 40_010))
    assert memory_mb() - before < 250


async def test_the_end_gives_the_number_of_rows(engine: Engine) -> None:
    answer = await engine.submit("from range(12_345)")
    assert (await answer.to_end(), answer.is_complete, answer.known_rows) == (12_345, True, 12_345)
    assert (await answer.window(12_300, 100)).is_complete
    assert (await answer.window(99_999, 100)).rows == ()


async def test_the_answer_is_that_of_the_last_statement(engine: Engine) -> None:
    answer = await engine.submit("select 1 as a;\n select 2 as b; ")
    assert (answer.columns, answer.statements, answer.statement.start) == (("b",), 2, 16)
    assert answer.statement.sql.startswith("select 2")


async def stopped(task: "asyncio.Task[object]") -> float:
    """Cancel `task` and give the seconds that it took."""
    begun = time.perf_counter()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    return time.perf_counter() - begun


async def begun(engine: Engine, task: "asyncio.Task[object]") -> None:
    """Wait until `task` is at work, for which another query is answered."""
    await engine.fetch(Query("select count(*) from statements a, cities b where a.subject < b.name"))
    assert not task.done()


async def test_cancelling_before_the_first_rows_is_at_once(engine: Engine) -> None:
    task: asyncio.Task[object] = asyncio.create_task(engine.submit(SLOW))
    await begun(engine, task)
    assert await stopped(task) < AT_ONCE
    assert (await (await engine.submit("select 1")).window(0, 1)).rows == ((1,),)


async def test_cancelling_a_window_is_at_once_and_the_stream_lives_on(engine: Engine) -> None:
    answer = await engine.submit("select range from range(1_000_000_000) where hash(range) % 2 < 2")
    task: asyncio.Task[object] = asyncio.create_task(answer.window(900_000_000, 10))
    await begun(engine, task)
    assert await stopped(task) < AT_ONCE
    assert (await answer.window(700, 1)).rows == ((700,),)


async def test_cancelling_the_answer_ends_the_window_under_way(engine: Engine) -> None:
    answer = await engine.submit("select range from range(1_000_000_000) where hash(range) % 2 < 2")
    task: asyncio.Task[object] = asyncio.create_task(answer.window(900_000_000, 10))
    await begun(engine, task)
    answer.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert (await answer.window(700, 1)).rows == ((700,),)


async def test_a_new_query_takes_the_place_of_one_that_runs(engine: Engine) -> None:
    task: asyncio.Task[object] = asyncio.create_task(engine.submit(SLOW))
    await begun(engine, task)
    assert (await (await engine.submit("select 2")).window(0, 1)).rows == ((2,),)
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_an_older_answer_can_still_be_looked_at(engine: Engine) -> None:
    older = await engine.submit("from range(5_000)")
    newer = await engine.submit("select range + 10 as x from range(5_000)")
    assert (await older.window(4_000, 1)).rows == ((4_000,),)
    assert (await newer.window(4_000, 1)).rows == ((4_010,),)
    assert (await older.window(2_000, 1)).rows == ((2_000,),)


async def test_a_query_out_of_time_says_so(engine: Engine) -> None:
    with pytest.raises(QueryTimedOut):
        await engine.submit(SLOW, seconds=0.05)
    assert (await engine.submit("select 1")).known_rows == 1


async def test_an_error_in_a_later_statement_has_its_place_in_the_whole_text(engine: Engine) -> None:
    text = "select '合肥' as a;\n-- and then\nselect\n  nope from cities"
    with pytest.raises(QueryFailed) as caught:
        await engine.submit(text)
    assert caught.value.position is not None
    assert text[caught.value.position :].startswith("nope")


async def test_an_error_far_down_comes_with_the_window_that_meets_it(engine: Engine) -> None:
    answer = await engine.submit(
        "select case when range = 900_000 then error('boo') else range end from range(1_000_000)"
    )
    assert len((await answer.window(0, 100)).rows) == 100
    with pytest.raises(QueryFailed, match="Boo"):
        await answer.window(899_900, 200)


async def test_one_expression_that_does_not_listen_holds_up_nobody(engine: Engine) -> None:
    deaf = "select list_sum(list_transform(range(30_000_000), lambda x: x * 2))"
    task: asyncio.Task[object] = asyncio.create_task(engine.submit(deaf))
    await begun(engine, task)
    assert await stopped(task) < AT_ONCE
    assert (await engine.submit("select 3")).known_rows == 1


async def test_far_windows_are_jumped_to_and_hold_what_reading_through_would(engine: Engine) -> None:
    ordered = "select hash(range) % 1000 as h, range as number from range(400_000) order by h, number"
    answer = await engine.submit(ordered)
    expected = (await (await engine.submit(f"from ({ordered}) limit 3 offset 300_000")).window(0, 3)).rows
    assert (await answer.window(300_000, 3)).rows == expected
    assert (await answer.window(250_000, 2)).rows != expected[:2]
    assert answer.known_rows >= 300_000
    assert not answer.is_complete


async def test_a_window_beyond_the_end_tells_the_end(engine: Engine) -> None:
    answer = await engine.submit("from range(100_003)")
    assert (await answer.window(5_000_000, 10)).rows == ()
    assert (answer.is_complete, answer.known_rows) == (True, 100_003)
    assert [row[0] for row in (await answer.window(100_000, 10)).rows] == [100_000, 100_001, 100_002]


async def test_what_cannot_be_cut_is_read_through(engine: Engine) -> None:
    answer = await engine.submit("explain analyze from cities")
    assert await answer.to_end() == len((await answer.window(0, 100)).rows)
