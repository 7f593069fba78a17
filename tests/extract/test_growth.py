"""The time that hostile texts take grows with their length, not with its square."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

import pytest

from nevtui.extract.arithmetic import add_up
from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.pipeline import LONGEST, read
from nevtui.model.article import Article
from nevtui.model.statement import Statement
from tests.growth import TIMES, assert_in_step

CHARACTERS = 8_000


def _repeated(words: str) -> Callable[[int], str]:
    return lambda length: (words * (length // len(words) + 1))[:length]


def _numbered(pattern: str) -> Callable[[int], str]:
    """Give a text in which no name and no figure comes twice."""
    words = len(pattern.format(10_000))
    return lambda length: "".join(pattern.format(10_000 + number) for number in range(length // words))


TEXTS: dict[str, Callable[[int], str]] = {
    "figures": _repeated("1,234 vehicles, 5.6% and $7 billion in 2023. "),
    "figures without an end": _repeated("1,234 5.6% "),
    "names": _repeated("BYD, Geely, "),
    "pronouns": _repeated("its "),
    "clauses": _repeated("BYD said it sold 5,000 cars in May and "),
    "unknown companies": _numbered("Zorvan{} Motor Ltd and "),
    "unknown models": _numbered("BYD showed the Q{} SUV and "),
    "Chinese companies": _repeated("比亚迪汽车有限公司5月销量，"),
    "months": _repeated("May 2023 to June, "),
    "rows": _repeated("BYD | 5,000 | 6% | "),
    "stops": _repeated("A. "),
    "capitals": _repeated("Foo Bar Ltd of Baz and "),
    "letters": _repeated("a"),
    "digits": _repeated("1"),
    "digits that stand alone": _repeated("1 "),
    "brackets": _repeated("("),
    "sums without an end": _repeated("$1,"),
    "minus signs": _repeated("-1"),
    "apostrophes": _repeated("'"),
    "one name": _repeated("BYD "),
    "one clause without a stop": _repeated("BYD sold 5 cars "),
    "a name of two words": _repeated("Li Auto, "),
    "a month without a year": _repeated("May "),
    "the company": _repeated("the company "),
    "plants nowhere": _repeated("plant in "),
    "hyphens": _repeated("one-"),
    "a Chinese name": _repeated("比亚迪"),
    "lines": _repeated("\n"),
    "full stops": _repeated(". "),
    "a currency that is a car": _repeated("Yuan "),
}


@pytest.mark.parametrize("kind", TEXTS)
def test_a_longer_text_takes_longer_in_step_with_its_length(kind: str, gazetteer: Gazetteer) -> None:
    articles = (_hostile(TEXTS[kind](length)) for length in (CHARACTERS, TIMES * CHARACTERS))
    assert_in_step(*(partial(read, article, gazetteer) for article in articles))


def test_of_a_paragraph_without_end_the_beginning_is_read_and_the_known_names(gazetteer: Gazetteer) -> None:
    fact = "BYD sold 5,000 cars in May. "
    text = fact + "Nothing is told here. " * (LONGEST // 20) + "Geely and Zorvan Motor Ltd sold 6,000 cars in May."
    article = Article(id="long", title="Long", paragraphs=(text,), published=date(2025, 6, 4))
    extraction = read(article, gazetteer)
    assert [(said.subject, said.value) for said in extraction.statements] == [("BYD", 5000.0)]
    assert [mention.text for mention in extraction.mentions] == ["BYD", "Geely"]
    assert [figure.text for figure in extraction.figures] == ["5,000 cars"]
    assert extraction.sightings == ()


def _said(property: str, value: int, when: str, **more: Any) -> Statement:
    unit = "percent" if property == "change" else "vehicles"
    return Statement("a", 1, "words", "NIO", "company", property, value=float(value), unit=unit, when=when, **more)


def _repeating_itself(times: int) -> list[Statement]:
    """Give the statements of an article that tells other sales for one year over and over, and as many changes."""
    return [
        said
        for number in range(times)
        for said in (
            _said("sales", number, "2024"),
            _said("sales", number, "2023"),
            _said("change", number, "2024", object="sales", compared_with="year"),
        )
    ]


def test_an_article_that_contradicts_itself_without_end_is_added_up_in_step_with_its_length() -> None:
    assert_in_step(*(partial(add_up, _repeating_itself(times)) for times in (500, TIMES * 500)))


def _hostile(text: str) -> Article:
    return Article(id="hostile", title="Hostile", paragraphs=(text,), published=date(2025, 3, 4))
