"""The question behind the map."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from nevtui.library.dataset import bundled_library, open_library
from nevtui.model.statement import Field
from nevtui.query.clause import Clause
from nevtui.query.engine import Engine
from nevtui.query.questions import CITIES, MAP
from nevtui.query.selection import Selection


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with closing(Engine.open(open_library(bundled_library()))) as opened:
        yield opened


def test_it_counts_as_the_list_of_cities_does(engine: Engine) -> None:
    listed = {row[1]: (row[5], row[6]) for row in engine.ask(CITIES.ask(Selection(), size=1000)).rows}
    mapped = {row[1]: (row[8], row[9]) for row in engine.ask(MAP.ask(Selection())).rows}
    assert mapped == listed


def test_hefei_lies_where_it_lies(engine: Engine) -> None:
    chosen = Selection((Clause("companies", Field.COMPANY, ("company:nio",)),))
    rows = engine.ask(MAP.ask(chosen, keep="city:hefei"))
    hefei = next(dict(zip(rows.columns, row, strict=True)) for row in rows.rows if row[1] == "city:hefei")
    assert (round(hefei["latitude"]), round(hefei["longitude"]), hefei["kept"]) == (32, 117, hefei["position"])


def test_no_more_rows_than_asked_for_are_given_and_all_are_counted(engine: Engine) -> None:
    rows = engine.ask(MAP.ask(Selection(), size=5)).rows
    assert [row[0] for row in rows] == [1, 2, 3, 4, 5]
    assert {row[11] for row in rows} == {5}
    assert {row[12] for row in rows} == {61}
