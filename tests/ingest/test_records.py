"""A record ties a statement to its words, its days, its money and its entities, under an id that stays."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.ingest.naming import Names
from nevtui.ingest.records import ID_CHARACTERS, Reading, Record, locate, records_of
from nevtui.ingest.reference import Rates
from nevtui.model.article import Article
from nevtui.model.entity import Entity
from nevtui.model.errors import SourceUnreadable
from nevtui.model.statement import Statement

TEXT = "In 2020 the city invested $787 million in NIO. In 2020 the city invested again."
ARTICLE = Article("a", "Hefei and NIO", (TEXT,), published=date(2025, 3, 4))
STATEMENT = Statement(
    "a", 1, "invested $787 million in NIO", "Hefei", "city", "investment", 787e6, unit="USD", object="NIO",
    object_type="company", when="2020",
)  # fmt: skip
RATES = Rates({(2020, "USD"): (1.0, 6.9), (2025, "USD"): (1.0, 7.2), (2020, "EUR"): (1.14, 7.87)})


def entities() -> list[Entity]:
    return [Entity("city:hefei", "Hefei", "city", ("合肥",)), Entity("company:nio", "NIO", "company", ("Nio Inc",))]


def record(article_read: Article = ARTICLE, **changes: Any) -> Record:
    (made,) = records_of(
        article_read, [Reading(replace(STATEMENT, **changes), "reviewed")], names=Names(entities()), rates=RATES
    )
    return made


def test_an_id_is_short_and_stays() -> None:
    assert record().id == record().id == "yet7vssag5sh"
    assert len(record().id) == ID_CHARACTERS


@pytest.mark.parametrize(
    "change",
    [
        {"value": 788e6}, {"unit": "EUR"}, {"property": "stake"}, {"when": "2021"}, {"when_end": "2022"},
        {"status": "planned"}, {"bound": "approx"}, {"scope": "retail"}, {"object": "BYD"}, {"place": "Hefei"},
        {"source": "Feng Lei"}, {"evidence": "invested"}, {"value": None}, {"cumulative": True},
        {"announced": "2020-01-01"},
    ],
)  # fmt: skip
def test_what_is_said_otherwise_has_another_id(change: dict[str, Any]) -> None:
    assert record(**change).id != record().id


def test_the_same_claim_in_other_words_of_another_article_is_one_claim() -> None:
    other = Article("b", "Other", ("Nio got $787 million from Hefei, an official said.",))
    again = record(other, article="b", evidence="got $787 million", source="an official", object="Nio Inc")
    assert again.claim == record().claim
    assert again.id != record().id


def test_another_figure_is_another_claim() -> None:
    assert record(value=788e6).claim != record().claim


def test_a_whole_number_and_its_decimal_are_one_claim() -> None:
    assert record(value=787000000).id == record(value=787000000.0).id


def test_what_is_said_twice_in_the_same_words_has_two_ids_that_stay() -> None:
    twice = [Reading(STATEMENT, "reviewed")] * 2
    first, second = (records_of(ARTICLE, twice, names=Names(entities()), rates=RATES) for _ in range(2))
    assert len({made.id for made in first}) == 2
    assert [made.id for made in first] == [made.id for made in second]


def test_names_become_canonical() -> None:
    made = record(object="Nio Inc", subject="合肥")
    assert (made.statement.subject, made.statement.object) == ("Hefei", "NIO")
    assert (made.subject.id, made.object and made.object.id) == ("city:hefei", "company:nio")


def test_a_name_that_nobody_has_becomes_an_entity_of_the_type_that_is_said() -> None:
    made = record(object="Foo Motors", source="Jane Doe", place="Nowhere")
    assert [entity.id for _, entity in made.named()] == [
        "city:hefei", "company:foo-motors", "city:nowhere", "organization:jane-doe",
    ]  # fmt: skip


def test_an_object_that_is_no_entity_has_no_id() -> None:
    made = record(object="NEV production", object_type=None)
    assert (made.object, made.statement.object) == (None, "NEV production")


def test_the_evidence_is_found_in_its_paragraph() -> None:
    made = record()
    assert TEXT[made.start :].startswith(STATEMENT.evidence)


def test_evidence_that_stands_twice_is_where_the_statement_says() -> None:
    again = replace(STATEMENT, evidence="the city invested", start=TEXT.rindex("the city invested"))
    assert locate(ARTICLE, again) == TEXT.rindex("the city invested")
    assert locate(ARTICLE, replace(again, start=3)) == TEXT.index("the city invested")


def test_the_title_is_paragraph_0() -> None:
    assert record(para=0, evidence="NIO").start == len("Hefei and ")


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"evidence": "not there"}, 'Paragraph 1 of a does not have the words "not there"'),
        ({"para": 7}, "a has 1 paragraphs, a statement about Hefei is said to be in paragraph 7"),
        ({"para": -1}, "paragraph -1"),
        ({"subject_type": "planet"}, 'A statement of a about Hefei has a type "planet"'),
        ({"property": "love"}, 'has a property "love"'),
        ({"bound": "maybe"}, 'has a bound "maybe"'),
        ({"when": "soon"}, "A statement of a about Hefei: not a time as statements write it: 'soon'"),
        ({"when": "2020-02-30"}, "A statement of a about Hefei"),
    ],
)
def test_a_statement_that_cannot_be_stored_is_refused(changes: dict[str, Any], why: str) -> None:
    with pytest.raises(SourceUnreadable, match=why):
        record(**changes)


@pytest.mark.parametrize(
    ("when", "when_end", "days"),
    [
        ("2020", None, (date(2020, 1, 1), date(2020, 12, 31), "year")),
        ("2024-Q2", None, (date(2024, 4, 1), date(2024, 6, 30), "quarter")),
        ("2015", "2025", (date(2015, 1, 1), date(2025, 12, 31), "year")),
        ("2024-01", "2024-09", (date(2024, 1, 1), date(2024, 9, 30), "month")),
        (None, None, None),
    ],
)
def test_days_are_those_of_the_time_that_is_said(
    when: str | None, when_end: str | None, days: tuple[date, date, str] | None
) -> None:
    assert record(when=when, when_end=when_end).days == days


@pytest.mark.parametrize(
    ("changes", "money"),
    [
        ({}, (787e6, 787e6 * 6.9)),
        ({"unit": "EUR", "value": 1e6}, (1.14e6, 7.87e6)),
        ({"when": None}, (787e6, 787e6 * 7.2)),
        ({"when": "2030"}, (787e6, 787e6 * 7.2)),
        ({"unit": "GWh"}, None),
        ({"unit": "MAD"}, None),
        ({"unit": None}, None),
        ({"value": None}, None),
    ],
)
def test_money_is_at_the_rate_of_its_year_or_else_of_the_report(
    changes: dict[str, Any], money: tuple[float, float] | None
) -> None:
    assert record(**changes).money == (pytest.approx(money) if money else None)


@given(start=st.integers(0, 30), length=st.integers(1, 20))
def test_any_words_of_a_paragraph_are_found_again(start: int, length: int) -> None:
    evidence = TEXT[start : start + length]
    found = locate(ARTICLE, replace(STATEMENT, evidence=evidence, start=start))
    assert found == start
