"""Whose a figure is where several share a sentence, and what tables say."""

from datetime import date

import pytest

from nevtui.extract.claims import brief
from nevtui.extract.columns import cells_of, is_header
from nevtui.extract.folds import find_folds
from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.pipeline import extract
from nevtui.model.article import Article


def _said(gazetteer: Gazetteer, *paragraphs: str) -> list[str]:
    article = Article(id="a", title="", paragraphs=paragraphs, published=date(2025, 6, 5))
    return [brief(statement) for statement in extract(article, gazetteer, on_error="raise")]


def _figures(gazetteer: Gazetteer, *paragraphs: str) -> list[str]:
    told = ("sales", "deliveries", "production", "exports", "installations", "change")
    return [line for line in _said(gazetteer, *paragraphs) if any(f" {name} " in line for name in told)]


def test_figures_keep_step_with_names(gazetteer: Gazetteer) -> None:
    assert _figures(
        gazetteer, "BYD, Geely and SAIC sold 410,000, 120,000 and 90,000 cars respectively in May 2025."
    ) == [
        "BYD sales 410000 vehicles 2025-05",
        "Geely sales 120000 vehicles 2025-05",
        "SAIC Motor sales 90000 vehicles 2025-05",
    ]


def test_a_figure_that_each_has_is_told_of_both(gazetteer: Gazetteer) -> None:
    assert _figures(gazetteer, "BYD and XPeng each sold more than 30,000 cars in April 2025.") == [
        "BYD sales 30000 vehicles 2025-04 at_least",
        "XPeng sales 30000 vehicles 2025-04 at_least",
    ]


def test_growth_keeps_step_with_the_figures_before_it(gazetteer: Gazetteer) -> None:
    text = (
        "China's production and sales of NEVs hit 1.27 million and 1.31 million in May, up 35% and 37%, respectively."
    )
    assert _figures(gazetteer, text) == [
        "China NEV market production 1270000 vehicles 2025-05",
        "China NEV market sales 1310000 vehicles 2025-05",
        "China NEV market change 35 percent production 2025-05",
        "China NEV market change 37 percent sales 2025-05",
    ]


def test_the_level_before_has_its_own_time(gazetteer: Gazetteer) -> None:
    assert _figures(gazetteer, "Onvo delivered 4,400 cars in April, down 8.7% from 4,820 in March.") == [
        "Onvo deliveries 4400 vehicles 2025-04",
        "Onvo change -8.7 percent deliveries 2025-04",
        "Onvo deliveries 4820 vehicles 2025-03",
    ]


def test_an_apposition_hides_no_subject(gazetteer: Gazetteer) -> None:
    assert _figures(gazetteer, "Zeekr, which Geely controls, delivered 18,908 cars in May.") == [
        "Zeekr deliveries 18908 vehicles 2025-05"
    ]


def test_a_possessive_alone_takes_up_what_was_spoken_of(gazetteer: Gazetteer) -> None:
    assert _figures(gazetteer, "XPeng's deliveries fell to 33,525 and NIO's rose to 23,231 in May.")[1:] == [
        "NIO deliveries 23231 vehicles 2025-05"
    ]


def test_a_table_is_read_by_its_headings(gazetteer: Gazetteer) -> None:
    rows = ("Company | May 2025 deliveries | YoY", "Leapmotor | 45,067 | +148%", "NIO | 23,231 | -2.8%")
    assert _figures(gazetteer, *rows) == [
        "Leapmotor deliveries 45067 vehicles 2025-05",
        "Leapmotor change 148 percent deliveries 2025-05",
        "NIO deliveries 23231 vehicles 2025-05",
        "NIO change -2.8 percent deliveries 2025-05",
    ]


def test_a_row_with_figures_is_no_header() -> None:
    assert is_header("| Rank | Maker | Units |")
    assert not is_header("1 | BYD | 250,000")
    assert [cell.text for cell in cells_of("| BYD | 250,000 |")] == ["BYD", "250,000"]


@pytest.mark.parametrize(
    ("text", "value", "unit", "sign", "bound"),
    [
        ("Sales doubled.", 2, "times", 1, "exact"),
        ("Output nearly quadrupled.", 4, "times", 1, "approx"),
        ("Exports rose more than sevenfold.", 7, "times", 1, "at_least"),
        ("It sold twice as many as last year.", 2, "times", 1, "exact"),
        ("That is half as many again.", 50, "percent", 1, "exact"),
        ("Deliveries halved.", 50, "percent", -1, "exact"),
    ],
)
def test_a_multiple_in_words_is_a_figure(text: str, value: float, unit: str, sign: int, bound: str) -> None:
    (fold,) = find_folds(text, ())
    assert (fold.value, fold.unit, fold.sign, fold.bound) == (value, unit, sign, bound)


@pytest.mark.parametrize("text", ["Double-digit growth.", "A double standard.", "He bought a manifold."])
def test_other_words_are_no_multiples(text: str) -> None:
    assert find_folds(text, ()) == ()
