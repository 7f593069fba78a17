"""The whole extractor on whole articles."""

import importlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nevtui.extract import pipeline, topics
from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.pipeline import extract
from nevtui.extract.report import Trouble
from nevtui.extract.rules import RULES
from nevtui.extract.spans import Claim, Findings, Sentence, Topic
from nevtui.model.article import Article
from nevtui.model.moment import span
from nevtui.model.statement import Statement
from nevtui.model.vocabulary import BOUNDS, ENTITY_TYPES, MEASURES, PROPERTIES, STATUSES, is_currency

NEWS = "Hefei invested $787 million in NIO in 2020 for a 17% stake. The company sold 12,000 cars last year, up 5%."


def _article(*paragraphs: str, title: str = "News", published: date | None = date(2025, 3, 4)) -> Article:
    return Article(id="a", title=title, paragraphs=paragraphs, published=published)


def test_statements_carry_their_words_and_where_they_stand(loading: ModuleType, gazetteer: Gazetteer) -> None:
    for article in loading.articles():
        for statement in extract(article, gazetteer, on_error="raise"):
            _check(statement, article)


def _check(statement: Statement, article: Article) -> None:
    text = article.text_of(statement.para)
    assert statement.start is not None
    assert statement.evidence
    assert text[statement.start : statement.start + len(statement.evidence)] == statement.evidence
    assert statement.property in PROPERTIES
    assert statement.subject_type in ENTITY_TYPES
    assert statement.object_type is None or statement.object_type in ENTITY_TYPES
    assert statement.status in STATUSES
    assert statement.bound in BOUNDS
    assert statement.unit is None or statement.unit in MEASURES or is_currency(statement.unit)
    assert statement.when is None or span(statement.when, statement.when_end)


def test_a_title_is_read_only_where_there_is_no_body(gazetteer: Gazetteer) -> None:
    in_title = list(extract(_article(title="BYD sold 5,000 cars in 2024"), gazetteer))
    assert [(statement.para, statement.value) for statement in in_title] == [(0, 5000.0)]
    assert list(extract(_article("Nothing more.", title="BYD sold 5,000 cars in 2024"), gazetteer)) == []


def test_relative_times_of_an_undated_article_stay_empty(gazetteer: Gazetteer) -> None:
    said = list(extract(_article("BYD sold 5,000 cars last year.", published=None), gazetteer))
    assert [(statement.property, statement.when) for statement in said] == [("sales", None)]


def test_last_year_in_an_undated_article_is_not_the_year_last_spoken_of(gazetteer: Gazetteer) -> None:
    article = _article(
        "BYD will open a plant in Hefei in 2026.", "BYD sold 4.27 million vehicles last year.", published=None
    )
    sales = [statement for statement in extract(article, gazetteer) if statement.property == "sales"]
    assert [statement.when for statement in sales] == [None]


def test_what_is_said_twice_is_one_statement(gazetteer: Gazetteer) -> None:
    said = list(extract(_article("BYD sold 5,000 cars in 2024.", "In 2024 BYD sold 5,000 cars."), gazetteer))
    assert [statement.para for statement in said] == [1]


def test_the_company_and_it_are_followed_to_whom_they_mean(gazetteer: Gazetteer) -> None:
    said = list(
        extract(
            _article("NIO is based in Hefei. The company sold 5,000 cars in 2024.", "It delivered 900 in May 2023."),
            gazetteer,
        )
    )
    assert [(statement.subject, statement.value) for statement in said if statement.value] == [
        ("NIO", 5000.0),
        ("NIO", 900.0),
    ]


def test_a_time_behind_another_figure_is_that_figures(gazetteer: Gazetteer) -> None:
    said = extract(
        _article("BYD delivered 9,000 cars in June 2024. Zeekr sold 13,000 cars and delivered 119,000 in 2023."),
        gazetteer,
    )
    assert [(statement.value, statement.when) for statement in said if statement.unit == "vehicles"] == [
        (9000.0, "2024-06"),
        (13_000.0, "2024-06"),
        (119_000.0, "2023"),
    ]


def test_a_share_price_is_of_the_day_last_told_in_its_paragraph(gazetteer: Gazetteer) -> None:
    text = "Chery went public on February 25. The shares opened at HK$34.20."
    said = list(extract(_article(text, "The shares closed at HK$31 each."), gazetteer))
    prices = [(statement.value, statement.when) for statement in said if statement.property == "price"]
    assert prices == [(34.2, "2025-02-25"), (31.0, None)]


def test_a_figure_that_nobody_owns_is_left_alone(gazetteer: Gazetteer) -> None:
    assert (
        list(extract(_article("Firms that sell more than 30,000 cars pay. Some 5,000 people came."), gazetteer)) == []
    )


def _break(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    raise ValueError(sentence.text)


def test_a_rule_that_breaks_is_reported_and_passed_over(gazetteer: Gazetteer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "RULES", (_break, *RULES))
    troubles: list[Trouble] = []
    said = list(extract(_article("BYD sold 5,000 cars in 2024."), gazetteer, troubles=troubles))
    assert [statement.property for statement in said] == ["sales"]
    assert [(trouble.rule, trouble.para) for trouble in troubles] == [("_break", 1)]


def test_a_sentence_that_breaks_a_stage_does_not_end_the_article(
    gazetteer: Gazetteer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def find_topics(text: str) -> tuple[Topic, ...]:
        if "Zeekr" in text:
            raise ValueError(text)
        return topics.find_topics(text)

    monkeypatch.setattr(pipeline, "find_topics", find_topics)
    extraction = pipeline.read(_article("Zeekr sold 900 cars. BYD sold 5,000 cars in 2024."), gazetteer)
    assert [statement.value for statement in extraction.statements] == [5000.0]
    assert [(trouble.rule, trouble.para) for trouble in extraction.troubles] == [("find", 1)]


def test_a_rule_that_breaks_may_stop_the_run(gazetteer: Gazetteer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "RULES", (_break,))
    with pytest.raises(ValueError, match="BYD"):
        list(extract(_article("BYD sold 5,000 cars in 2024."), gazetteer, on_error="raise"))


_PARTS = [
    "BYD",
    "NIO",
    "China",
    "Hefei",
    "The company",
    "It",
    "its",
    "sold",
    "delivered",
    "built",
    "rose",
    "fell",
    "by",
    "to",
    "from",
    "in",
    "2024",
    "last year",
    "5,000",
    "5%",
    "$5 billion",
    "yuan",
    "cars",
    "NEVs",
    "sales",
    "output",
    "up",
    "a stake of",
    "tariff",
    "on",
    "Chinese",
    "market share",
    "the largest",
    "ranked",
    "third",
    "and",
    ",",
    ".",
    "(",
    ")",
    "plant",
    "of",
    "more than",
    "Wang Chuanfu",
    "chairman",
    "Model 3",
    "percentage points",
    "twice as many",
    "doubled",
    "GWh",
    "capacity",
    "’s",
    "比亚迪",
]


@settings(max_examples=150)
@given(st.lists(st.sampled_from(_PARTS), max_size=40), st.one_of(st.none(), st.dates(min_value=date(1995, 1, 1))))
def test_news_words_in_any_order_break_nothing(gazetteer: Gazetteer, words: list[str], published: date | None) -> None:
    article = _article(" ".join(words), published=published)
    for statement in extract(article, gazetteer, on_error="raise"):
        _check(statement, article)


@settings(max_examples=100)
@given(st.text(max_size=400))
def test_no_text_breaks_the_extractor(gazetteer: Gazetteer, text: str) -> None:
    article = _article(text)
    for statement in extract(article, gazetteer, on_error="raise"):
        _check(statement, article)


def test_the_version_is_part_of_the_module() -> None:
    assert importlib.import_module("nevtui.extract.pipeline").EXTRACTOR_VERSION


def test_an_article_is_read_the_same_way_twice(gazetteer: Gazetteer) -> None:
    article = _article(NEWS)
    assert list(extract(article, gazetteer)) == list(extract(replace(article), gazetteer))
