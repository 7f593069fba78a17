"""Parameters and sessions of a user's own SQL."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from nevtui.model.errors import QueryFailed
from nevtui.query.engine import Engine
from tests.query.small import small_library


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    with closing(Engine.open(small_library(tmp_path / "lib"))) as engine:
        yield engine


async def test_each_statement_takes_the_parameters_that_it_names(engine: Engine) -> None:
    sql = "create temp table t as select $a as a; select a, $b as b from t"
    answer = await engine.submit(sql, params={"a": 1, "b": "x", "unused": 3})
    assert (await answer.window(0, 1)).rows == ((1, "x"),)


async def test_a_parameter_without_a_value_is_named_with_its_place_before_anything_runs(engine: Engine) -> None:
    with pytest.raises(QueryFailed, match=r"The parameter \$city has no value") as caught:
        await engine.submit("create temp table t as select 1; select $city", params={})
    assert caught.value.position == 40
    with pytest.raises(QueryFailed, match="does not exist"):
        await engine.submit("from t")


async def test_a_question_mark_is_told_to_be_named(engine: Engine) -> None:
    with pytest.raises(QueryFailed, match=r"A \? has no value: write a name, as in \$city") as caught:
        await engine.submit("select 1 as a, ? as b")
    assert caught.value.position == 15


def test_what_is_read_through_takes_parameters(engine: Engine) -> None:
    reading = engine.read("select $n + 1 as more", params={"n": 41})
    assert list(reading.pages()) == [[(42,)]]


async def test_sessions_do_not_share_temporary_tables_and_lose_them_at_their_end(engine: Engine) -> None:
    one, other = engine.session(), engine.session()
    await engine.submit("create temp table mine as select 1 as a", session=one)
    assert (await engine.submit("from mine", session=one)).known_rows == 1
    with pytest.raises(QueryFailed, match="does not exist"):
        await engine.submit("from mine", session=other)
    one.close()
    other.close()


async def test_queries_of_two_sessions_run_at_once(engine: Engine) -> None:
    one, other = engine.session(), engine.session()
    first = await engine.submit("select * from statements a, statements b", session=one)
    second = await engine.submit("select 1 as a", session=other)
    assert (await first.window(5_000, 10)).rows
    assert second.known_rows == 1
    one.close()
    other.close()
