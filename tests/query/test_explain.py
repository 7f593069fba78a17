"""EXPLAIN as a tree of rows."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from nevtui.model.errors import QueryFailed
from nevtui.query.engine import Engine
from tests.query.small import small_library

JOIN = "select subject, count(*) from statements join cities on subject = name group by all order by 2"


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    with closing(Engine.open(small_library(tmp_path / "library"))) as opened:
        yield opened


async def test_a_plan_is_a_tree_of_operators(engine: Engine) -> None:
    answer = await engine.submit(f"explain {JOIN}")
    assert answer.columns == ("operator", "estimated", "detail")
    names = [row[0] for row in (await answer.window(0, 100)).rows]
    assert not names[0].startswith(("└", "├"))
    joins = [name for name in names if name.endswith("HASH_JOIN")]
    assert len(joins) == 1
    at = names.index(joins[0])
    assert "├─ " in names[at + 1]


async def test_a_plan_that_ran_tells_rows_and_times(engine: Engine) -> None:
    answer = await engine.submit(f"EXPLAIN ANALYZE\n{JOIN}")
    assert answer.columns == ("operator", "rows", "estimated", "ms", "share", "detail")
    rows = (await answer.window(0, 100)).rows
    scans = [row for row in rows if "SCAN" in row[0] or "READ_PARQUET" in row[0]]
    assert {row[1] for row in scans} == {4_000, 97}
    assert all(row[3] >= 0 for row in rows)
    assert sum(int(row[4].split()[0]) for row in rows) in range(90, 111)


async def test_parameters_reach_what_is_explained(engine: Engine) -> None:
    answer = await engine.submit("explain from cities where name = $city", params={"city": "c1"})
    assert "c1" in str((await answer.window(0, 9)).rows)


@pytest.mark.parametrize("sql", ["explain (format json) from cities", "explain (analyze, format json) from cities"])
async def test_a_format_that_is_named_is_given(engine: Engine, sql: str) -> None:
    answer = await engine.submit(sql)
    assert answer.columns == ("explain_key", "explain_value")


async def test_what_cannot_be_explained_is_said_with_its_place(engine: Engine) -> None:
    with pytest.raises(QueryFailed, match="nowhere") as caught:
        await engine.submit("explain select 1 from nowhere")
    assert caught.value.position == len("explain select 1 from ")


async def test_a_count_from_the_footer_has_its_plan_as_well(engine: Engine) -> None:
    answer = await engine.submit("explain analyze select count(*) from statements")
    assert "operator" in answer.columns
    assert (await answer.window(0, 9)).rows


async def test_the_folder_of_the_library_is_not_told(engine: Engine, tmp_path: Path) -> None:
    answer = await engine.submit("explain analyze from cities where population > 3")
    assert str(tmp_path) not in str((await answer.window(0, 99)).rows)
