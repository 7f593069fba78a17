"""What opens a sentence and tells nothing is passed over; who says `we` in quotation marks speaks for a firm."""

from datetime import date

import pytest

from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.openings import with_capital, without_opening
from nevtui.extract.pipeline import extract
from nevtui.extract.spans import Sentence
from nevtui.model.article import Article
from tests.extract.telling import said


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Meanwhile, the company sold 300 cars.", "the company sold 300 cars."),
        ("And BYD sold 300 cars.", "BYD sold 300 cars."),
        ("But more strikingly, BYD sold 300 cars.", "more strikingly, BYD sold 300 cars."),
        ("According to official data, BYD sold 300 cars.", "BYD sold 300 cars."),
        ("According to BYD, it sold 300 cars.", "According to BYD, it sold 300 cars."),
        ("So far BYD has sold 300 cars.", "So far BYD has sold 300 cars."),
        ("And so on.", "And so on."),
    ],
)
def test_a_sentence_begins_where_it_says_something(text: str, rest: str) -> None:
    sentence = without_opening(Sentence(1, 5, text))
    assert sentence.text == rest
    assert sentence.start == 5 + len(text) - len(rest)


def test_it_is_read_with_a_capital() -> None:
    assert with_capital(Sentence(1, 5, "the company")).text == "The company"


def test_what_is_read_behind_an_opening_is_cited_as_it_stands(gazetteer: Gazetteer) -> None:
    text = "BYD grew. However, the company sold 41,300 cars in May 2025."
    article = Article(id="a", title="", paragraphs=(text,), published=date(2026, 3, 4))
    (statement,) = extract(article, gazetteer, on_error="raise")
    assert (statement.subject, statement.value) == ("BYD", 41300.0)
    assert statement.evidence in text
    assert text[statement.start :].startswith(statement.evidence)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We sold 41,300 cars in May 2025," a spokeswoman for Geely said.', ["Geely sales 41300 vehicles 2025-05"]),
        ('"We sold 41,300 cars in May 2025," said a professor at Geely.', []),
    ],
)
def test_who_says_we_speaks_for_a_firm(gazetteer: Gazetteer, text: str, expected: list[str]) -> None:
    assert said(gazetteer, text) == expected
