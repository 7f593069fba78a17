"""Figures that no rule takes are read by the nearest word, or left alone where it does not tell."""

from datetime import date

import pytest

from nevtui.extract.claims import brief
from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.leftover_words import cue_of
from nevtui.extract.leftovers import RULE
from nevtui.extract.pipeline import extract
from nevtui.model.article import Article


def left_over(gazetteer: Gazetteer, *paragraphs: str) -> list[str]:
    article = Article(id="a", title="", paragraphs=paragraphs, published=date(2026, 3, 4))
    found = extract(article, gazetteer, on_error="raise")
    return [brief(statement) for statement in found if statement.rule == RULE]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "BYD's sales fell in May 2025. Of all makers BYD grew fastest in exports, by 31%.",
            ["BYD change 31 percent exports 2025-05"],
        ),
        (
            "BYD's plant in Szeged is large. Its 120 robots leave room in a year for 150,000 vehicles.",
            ["BYD capacity 150000 vehicles"],
        ),
        ("BYD is 31 years old and has 3 founders.", []),
        ("BYD's discount on a loan was 31% in May 2025.", []),
        ("BYD sold 41,000 cars in May 2025, 800 more than in April.", []),
        ("BYD and Geely are in talks. The two groups together sold 516,000 vehicles in 2025.", []),
        ("BYD's sales rose in May 2025. Searches for the brand doubled. Electricity use grew by 31%.", []),
        ("Tesla, which bought 225,000 shares in 2025, has cut its stake.", []),
        ("Chery had claimed money for 1,204 buses that it never built.", []),
        (
            "Ankara likes BYD. The agreement, signed in 2024, provides for 150,000 cars a year.",
            ["BYD capacity 150000 vehicles 2024"],
        ),
        ("BYD gave away 2,600 charging posts that it had built.", []),
    ],
)
def test_the_nearest_word_tells_what_a_figure_measures(gazetteer: Gazetteer, text: str, expected: list[str]) -> None:
    assert left_over(gazetteer, text) == expected


@pytest.mark.parametrize(
    ("kind", "text", "name"),
    [
        ("vehicles", "of them 5,000 were exported", "exports"),
        ("vehicles", "a year earlier 5,000 had been there", None),
        ("percent", "its margin was 5,000", "margin"),
        ("percent", "a tariff of 5,000 on growth", "other"),
        ("energy", "batteries of 5,000 were installed", "installations"),
        ("money", "a price of 5,000 for a profit", "other"),
    ],
)
def test_words_of_what_only_rules_tell_stand_in_the_way(kind: str, text: str, name: str | None) -> None:
    start = text.index("5,000")
    assert cue_of(kind, text, 0, start, start + 5, len(text)) == name
