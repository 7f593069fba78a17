"""An answer sorted, filtered and summed up, whatever its size."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from nevtui.model.errors import NotAllowed, QueryFailed, QueryTimedOut
from nevtui.query.answer import Answer
from nevtui.query.derived import Filter, View
from nevtui.query.engine import Engine
from tests.query.small import small_library

MIXED = '''
select * from (values (3, 'Hefei', 1.5), (1, 'Jinhua', null), (2, null, 0.5), (10, 'hefei east', 2.5))
as t(number, "odd ""name""", ratio); -- a remark ; at the end
'''


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    with closing(Engine.open(small_library(tmp_path / "library"))) as opened:
        yield opened


async def column(answer: Answer, number: int) -> list[Any]:
    return [row[number] for row in (await answer.window(0, 1000)).rows]


async def test_it_is_sorted_by_value_and_not_by_text(engine: Engine) -> None:
    answer = await engine.submit(MIXED)
    await answer.look(View().sorted_by(0, down=True))
    assert await column(answer, 0) == [10, 3, 2, 1]
    assert answer.columns == ("number", 'odd "name"', "ratio")


async def test_what_is_null_comes_last_both_ways(engine: Engine) -> None:
    answer = await engine.submit(MIXED)
    for down in (False, True):
        await answer.look(View().sorted_by(1, down=down))
        assert (await column(answer, 1))[-1] is None


@pytest.mark.parametrize(
    ("number", "typed", "left"),
    [
        (1, "hefei", [3, 10]),
        (1, "~HEFEI", [3, 10]),
        (1, "!~hefei", [1, 2]),
        (1, "= Hefei", [3]),
        (1, "", [2]),
        (1, "!~", [3, 1, 10]),
        (1, "= null", [2]),
        (0, "!= NULL", [3, 1, 2, 10]),
        (0, ">= 3", [3, 10]),
        (0, "!=3", [1, 2, 10]),
        (2, "<2", [3, 2]),
        (1, "it's; drop view cities", []),
    ],
)
async def test_a_filter_is_read_as_a_person_types_it(engine: Engine, number: int, typed: str, left: list[int]) -> None:
    answer = await engine.submit(MIXED)
    await answer.look(View().filtered(Filter.of(number, typed)))
    assert await column(answer, 0) == left
    assert answer.is_complete
    assert answer.known_rows == len(left)


async def test_a_filter_that_does_not_fit_is_said_and_the_answer_stays(engine: Engine) -> None:
    answer = await engine.submit(MIXED)
    with pytest.raises(QueryFailed, match="many"):
        await answer.look(View().filtered(Filter.of(0, "> many")))
    assert await column(answer, 0) == [3, 1, 2, 10]


async def test_sorting_twice_alike_takes_it_back(engine: Engine) -> None:
    answer = await engine.submit(MIXED)
    view = View().sorted_by(0, down=False)
    assert view.sorted_by(0, down=False) == View()
    await answer.look(view)
    await answer.look(View())
    assert await column(answer, 0) == [3, 1, 2, 10]


async def test_what_is_no_select_is_not_sorted(engine: Engine) -> None:
    answer = await engine.submit("explain from cities")
    with pytest.raises(NotAllowed, match="Only what a SELECT gives"):
        await answer.look(View().sorted_by(0, down=True))
    assert await column(answer, 0)


READING = ["describe cities", "show tables", "pivot cities on name using count(*)", "table cities"]


@pytest.mark.parametrize("sql", READING)
async def test_every_kind_of_reading_is_sorted(engine: Engine, sql: str) -> None:
    answer = await engine.submit(sql)
    await answer.look(View().sorted_by(0, down=True))
    values = await column(answer, 0)
    assert values == sorted(values, reverse=True)


async def test_an_answer_with_parameters_and_temporary_tables_is_sorted(engine: Engine) -> None:
    answer = await engine.submit(
        "create temp table own as from cities; select * from own where population > $least", params={"least": 90}
    )
    await answer.look(View().sorted_by(1, down=True))
    assert await column(answer, 1) == [96, 95, 94, 93, 92, 91]


async def test_a_column_is_summed_up(engine: Engine) -> None:
    answer = await engine.submit("select subject, case when number < 10 then null else number end as n from statements")
    summary = await answer.sum_up(0, most=3)
    assert (summary.column, summary.rows, summary.values, summary.distinct) == ("subject", 4000, 4000, 97)
    assert summary.frequent[0] == ("c0", 42)
    assert len(summary.frequent) == 3
    second = await answer.sum_up(1)
    assert (second.values, second.least, second.greatest) == (3990, 10, 3999)


async def test_what_is_filtered_away_is_not_summed_up(engine: Engine) -> None:
    answer = await engine.submit("from statements")
    await answer.look(View().filtered(Filter.of(1, "= c5")))
    summary = await answer.sum_up(1)
    assert summary.frequent == (("c5", summary.rows),)


async def test_rows_go_on_after_a_column_was_summed_up(engine: Engine) -> None:
    answer = await engine.submit("select a.number from statements a, cities b order by all")
    before = (await answer.window(0, 50)).rows
    await answer.sum_up(0)
    assert (await answer.window(0, 50)).rows == before
    assert len((await answer.window(380_000, 50)).rows) == 50


async def test_summing_up_ends_with_its_time(engine: Engine) -> None:
    answer = await engine.submit("select a.number + c.number as n from statements a, statements b, statements c")
    with pytest.raises(QueryTimedOut):
        await answer.sum_up(0, seconds=0.3)
    assert (await answer.window(0, 5)).rows
