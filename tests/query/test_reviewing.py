"""What a reviewer looks up is found by a beginning, in any spelling, and in every text."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from nevtui.library.corrections import Correction, Corrections
from nevtui.library.dataset import bundled_library, open_library
from nevtui.query import reviewing
from nevtui.query.engine import Engine
from nevtui.query.question import Query
from nevtui.query.reviewing import SHELVES, Named


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with closing(Engine.open(open_library(bundled_library()))) as opened:
        yield opened


def test_a_statement_is_found_by_the_beginning_of_its_id(engine: Engine) -> None:
    ids = [row[0] for row in engine.ask(Query("select statement from statements order by 1 limit 1")).rows]
    (found,) = reviewing.statements_like(engine, ids[0])
    assert found["statement"] == ids[0]
    assert len(reviewing.statements_like(engine, "")) == 5
    assert reviewing.statement_of(found).start == found["evidence_start"]
    assert found["evidence"] in (reviewing.paragraph(engine, found["article"], found["para"]) or "")


@pytest.mark.parametrize("name", ["Hefei", "hefei", "合肥"])
def test_an_entity_is_found_by_any_of_its_names(engine: Engine, name: str) -> None:
    assert reviewing.entities_named(engine, name)[0] == Named("Hefei", "city")


def test_a_name_written_wrongly_has_near_ones(engine: Engine) -> None:
    assert "Leapmotor" in reviewing.names_near(engine, "Leapmotr")
    assert reviewing.names_near(engine, "zzzzqqqq") == []


def test_a_name_is_completed_with_the_one_most_is_said_of(engine: Engine) -> None:
    assert engine.ask(reviewing.name_beginning("hef")).rows[0] == ("Hefei",)
    assert engine.ask(reviewing.name_beginning("zzzq")).rows == ()


def test_articles_are_found_by_who_is_meant_and_by_what_stands_there(engine: Engine) -> None:
    meant, written = reviewing.articles_naming(engine, ["Leapmotor"]), reviewing.articles_naming(engine, ["leap"])
    assert set(meant) <= set(written)
    assert "seeds-01-jinhua-leapmotor" in meant
    assert reviewing.articles_naming(engine, ["zzzzqqqq", ""]) == []


def test_a_correction_touches_its_article_or_those_that_have_its_names(engine: Engine) -> None:
    reject = Correction("reject", id="1", was={"article": "seeds-01-jinhua-leapmotor"})
    gone = Correction("reject", id="2", was={"article": "no-more"})
    merge = Correction("merge", id="3", name="NIO", type="company", into="XPeng")
    undo = Correction("undo", id="4", of="1")
    corrections = Corrections((reject, gone, merge, undo))
    touched = [reviewing.articles_touched(engine, one, corrections) for one in corrections]
    assert touched[:2] == [["seeds-01-jinhua-leapmotor"], []]
    assert set(reviewing.articles_naming(engine, ["蔚来"])) <= set(touched[2])
    assert touched[3] == touched[0]


def test_every_shelf_can_be_asked_for(engine: Engine) -> None:
    accepted = Corrections((Correction("accept", id="1", name="NIO", type="company"),))
    for shelf in SHELVES:
        answer = engine.ask(reviewing.shelf_query(shelf, accepted, limit=5))
        assert answer.columns[:5] == ("name", "type", "sightings", "articles", "article")
    assert [row[:2] for row in answer.rows] == []
    (nio,) = engine.ask(reviewing.shelf_query("accepted", accepted, limit=5)).rows
    assert nio[:2] == ("NIO", "company")
    assert nio[3] > 5
    assert "NIO" in nio[8] or "Nio" in nio[8]
