"""For whom a statement counts."""

from datetime import date

import pytest

from nevtui.ingest.naming import Names
from nevtui.ingest.participants import above, participations
from nevtui.ingest.records import Reading, records_of
from nevtui.ingest.reference import Rates
from nevtui.model.article import Article
from nevtui.model.entity import Entity
from nevtui.model.statement import Statement

ENTITIES = (
    Entity("city:hangzhou", "Hangzhou", "city"),
    Entity("company:geely-holding", "Geely Holding", "company"),
    Entity("company:geely", "Geely", "company", parent="Geely Holding", city="Hangzhou"),
    Entity("company:zeekr", "Zeekr", "company", parent="Geely"),
    Entity("model:zeekr-001", "Zeekr 001", "model", parent="Zeekr"),
    Entity("company:a", "A", "company", parent="B"),
    Entity("company:b", "B", "company", parent="A"),
    Entity("company:orphan", "Orphan", "company", parent="Nobody"),
    Entity("organization:club", "Club", "organization", city="Hangzhou"),
)


def counted(subject: str, type: str, **more: str) -> list[tuple[str, str, str]]:
    article = Article("a", "T", ("words",), published=date(2025, 1, 1))
    names = Names(ENTITIES)
    readings = [Reading(Statement("a", 1, "words", subject, type, "sales", **more), "reviewed")]  # type: ignore[arg-type]
    (record,) = records_of(article, readings, names=names, rates=Rates({}))
    return [(entity.name, role, via) for entity, role, via in participations(record, names)]


def test_a_statement_counts_for_the_companies_above_a_model() -> None:
    assert counted("Zeekr 001", "model") == [
        ("Zeekr 001", "subject", "named"),
        ("Zeekr", "subject", "group"),
        ("Geely", "subject", "group"),
        ("Geely Holding", "subject", "group"),
    ]


def test_every_role_counts() -> None:
    roles = counted("Geely", "company", object="Zeekr", object_type="company", place="Hangzhou", source="Club")
    assert {(name, role) for name, role, via in roles if via == "named"} == {
        ("Geely", "subject"), ("Zeekr", "object"), ("Hangzhou", "place"), ("Club", "source"),
    }  # fmt: skip


@pytest.mark.parametrize(("name", "companies"), [("A", ["B"]), ("Orphan", []), ("Geely Holding", [])])
def test_a_chain_of_parents_ends(name: str, companies: list[str]) -> None:
    names = Names(ENTITIES)
    assert [company.name for company in above(names.typed(name, "company"), names)] == companies


def test_a_place_is_a_city_before_a_province() -> None:
    both = Names([Entity("province:beijing", "Beijing", "province"), Entity("city:beijing", "Beijing", "city")])
    assert both.place("Beijing", {}).id == "city:beijing"


def test_a_source_is_a_person_before_an_organization() -> None:
    both = Names([Entity("organization:x", "X", "organization"), Entity("person:x", "X", "person")])
    assert both.source("X", {}).id == "person:x"
