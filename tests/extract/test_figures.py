"""All figures of an article, whether a statement came of them or not."""

from datetime import date
from itertools import pairwise
from types import ModuleType

from hypothesis import given, settings
from hypothesis import strategies as st

from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.mentions import article_mentions
from nevtui.extract.pipeline import extract, read
from nevtui.model.article import Article


def _article(*paragraphs: str, title: str = "News") -> Article:
    return Article(id="a", title=title, paragraphs=paragraphs, published=date(2025, 3, 4))


def test_a_figure_stands_where_its_offsets_say(loading: ModuleType, gazetteer: Gazetteer) -> None:
    for article in loading.articles():
        figures = read(article, gazetteer).figures
        assert all(article.text_of(figure.para)[figure.start : figure.end] == figure.text for figure in figures)
        assert all((left.para, left.end) <= (right.para, right.start) for left, right in pairwise(figures))


def test_figures_that_nobody_owns_and_those_of_the_title_are_kept(gazetteer: Gazetteer) -> None:
    article = _article("Some 5,000 people came to the Model 3 on May 5, 2024.", title="Rain of 30 days, up 5%")
    found = [(figure.para, figure.value, figure.unit, figure.bound) for figure in read(article, gazetteer).figures]
    assert found == [
        (0, 30.0, "days", "exact"),
        (0, 5.0, "percent", "exact"),
        (1, 5000.0, "people", "approx"),
    ]


def test_chinese_figures_stand_among_the_others(gazetteer: Gazetteer) -> None:
    article = _article(
        "比亚迪2024年销量1.2万辆，同比增长15%。投资约20亿元。", "BYD (比亚迪) sold about 5,000 cars for 3亿元, up 5%."
    )
    found = [(figure.text, figure.value, figure.unit, figure.bound) for figure in read(article, gazetteer).figures]
    assert found == [
        ("1.2万辆", 12_000.0, "vehicles", "exact"),
        ("15%", 15.0, "percent", "exact"),
        ("20亿元", 2e9, "CNY", "approx"),
        ("5,000 cars", 5000.0, "vehicles", "approx"),
        ("3亿元", 3e8, "CNY", "exact"),
        ("5%", 5.0, "percent", "exact"),
    ]


def test_a_table_gives_its_figures_though_no_statements(gazetteer: Gazetteer) -> None:
    extraction = read(_article(" ".join(f"{1000 + number} cars" for number in range(60))), gazetteer)
    assert [figure.value for figure in extraction.figures] == [1000.0 + number for number in range(60)]
    assert extraction.statements == ()


def test_a_figure_that_begins_a_sentence_in_small_letters_is_written_so(gazetteer: Gazetteer) -> None:
    (figure,) = read(_article("c$7 million was paid."), gazetteer).figures
    assert figure.text == "c$7 million"


def test_a_written_minus_is_kept(gazetteer: Gazetteer) -> None:
    (figure,) = read(_article("It stood at (-2.5% MoM) there."), gazetteer).figures
    assert (figure.value, figure.text) == (-2.5, "-2.5%")


def test_read_gives_the_statements_and_mentions_of_the_stages_alone(loading: ModuleType, gazetteer: Gazetteer) -> None:
    for article in list(loading.articles())[:20]:
        extraction = read(article, gazetteer)
        assert extraction.statements == tuple(extract(article, gazetteer))
        assert extraction.mentions == tuple(article_mentions(article, gazetteer))
        assert extraction.troubles == ()


@settings(max_examples=100)
@given(st.text(alphabet="0123456789.,-–$€%() abBnmMtoGWh'亿万元年\n。", max_size=120))
def test_figures_of_any_text_stand_in_it_in_order(gazetteer: Gazetteer, text: str) -> None:
    figures = read(_article(text), gazetteer).figures
    assert all(text[figure.start : figure.end] == figure.text for figure in figures if figure.para == 1)
    assert all((left.para, left.end) <= (right.para, right.start) for left, right in pairwise(figures))
