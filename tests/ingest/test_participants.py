"""For whom a statement counts."""

from datetime import date

import pytest

from nevtui.ingest.naming import Names
from nevtui.ingest.participants import above, homes_of, participations
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
    return [(entity.name, role, via) for entity, role, via in participations(record, names, homes_of([record], names))]


def test_a_statement_counts_for_the_companies_above_a_model() -> None:
    assert counted("Zeekr 001", "model") == [
        ("Zeekr 001", "subject", "named"),
        ("Zeekr", "subject", "group"),
        ("Geely", "subject", "group"),
        ("Geely Holding", "subject", "group"),
    ]


def test_a_statement_counts_for_the_city_that_a_company_is_based_in() -> None:
    assert ("Hangzhou", "subject", "based") in counted("Geely", "company")


def test_a_city_is_also_home_where_an_article_says_so() -> None:
    article = Article("a", "T", ("words",), published=date(2025, 1, 1))
    names = Names(ENTITIES)
    said = Statement("a", 1, "words", "Orphan", "company", "headquarters", object="Jinhua", object_type="city")
    sold = Statement("a", 1, "words", "Orphan", "company", "sales", value=1, unit="vehicles")
    planned = Statement(
        "a", 1, "words", "Zeekr", "company", "headquarters", object="Ningbo", object_type="city", status="planned"
    )
    readings = [Reading(statement, "reviewed") for statement in (said, sold, planned)]
    records = records_of(article, readings, names=names, rates=Rates({}))
    homes = homes_of(records, names)
    (sale,) = (record for record in records if record.statement.property == "sales")
    assert ("Jinhua", "based") in {(entity.name, via) for entity, _, via in participations(sale, names, homes)}
    assert "company:zeekr" not in homes


def test_it_does_not_count_for_the_city_of_an_organization_or_of_a_parent() -> None:
    assert counted("Club", "organization") == [("Club", "subject", "named")]
    assert "based" not in {via for _, _, via in counted("Zeekr", "company")}


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
    assert both.place("Beijing").id == "city:beijing"


def test_a_source_is_a_person_before_an_organization() -> None:
    both = Names([Entity("organization:x", "X", "organization"), Entity("person:x", "X", "person")])
    assert both.source("X").id == "person:x"
