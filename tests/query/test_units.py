"""The question behind other units."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from nevtui.library.dataset import bundled_library, open_library
from nevtui.query.engine import Engine
from nevtui.query.question import Query
from nevtui.query.questions import UNITS
from nevtui.query.rows import Rows
from nevtui.query.selection import Selection


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with closing(Engine.open(open_library(bundled_library()))) as opened:
        yield opened


def bases(engine: Engine, condition: str) -> list[dict[str, object]]:
    found: Rows = engine.ask(Query(f"select statement from statements where {condition} order by ordinal"))
    rows = engine.ask(UNITS.ask(Selection(), statements=[row[0] for row in found.rows]))
    return rows.to_dicts()


def test_a_plant_has_its_citys_people_and_the_capacity_told_with_it(engine: Engine) -> None:
    (plant,) = bases(engine, "subject = 'XPeng' and property = 'plant' and value = 10000000000")
    assert (plant["city"], plant["capacity"], plant["capacity_unit"]) == ("Zhaoqing", 100_000, "vehicles")
    assert plant["value_cny"] == 10_000_000_000
    assert isinstance(plant["population"], int)


def test_capacities_of_a_stage_are_not_taken_for_the_whole(engine: Engine) -> None:
    (plant,) = bases(engine, "subject = 'Geely Technology' and property = 'plant' and value = 30000000000")
    assert (plant["capacity"], plant["capacity_unit"]) == (42, "GWh")


def test_a_capacity_elsewhere_is_not_that_of_the_plant(engine: Engine) -> None:
    plants = bases(engine, "subject = 'Volkswagen' and property = 'plant' and value = 20000000000")
    assert plants
    assert {plant["capacity"] for plant in plants} == {None}


def test_what_has_no_figure_is_not_asked_about(engine: Engine) -> None:
    assert bases(engine, "value is null") == []
