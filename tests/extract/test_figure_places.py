"""A figure of one place is told from all that was sold or made."""

from datetime import date

import pytest

from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.pipeline import extract
from nevtui.model.article import Article


def places(gazetteer: Gazetteer, *paragraphs: str) -> list[tuple[str, float | None, str | None]]:
    """Give property, value and place of the figures that an article of March 4, 2026 tells."""
    article = Article(id="a", title="", paragraphs=paragraphs, published=date(2026, 3, 4))
    said = extract(article, gazetteer, on_error="raise")
    return [(one.property, one.value, one.place) for one in said if one.value is not None]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Tesla sold 885 cars in Germany in January 2026.", "Germany"),
        ("In Germany, Tesla sold 885 cars in January 2026.", "Germany"),
        ("Tesla's German sales came to 885 in January 2026.", "Germany"),
        ("BYD's European sales rose 97% to 13,503 in January 2026.", "Europe"),
        ("BYD sold 30,100 cars in January 2026, its chief said in Munich.", None),
        ("BYD, one of the makers in China, sold 30,100 cars in January 2026.", None),
        ("Volkswagen, with a plant in Hefei, sold 30,100 cars in January 2026.", None),
        ("China sold 30,100 cars in January 2026.", None),
    ],
)
def test_what_is_sold_is_told_of_the_place_it_is_sold_in(text: str, place: str | None, gazetteer: Gazetteer) -> None:
    assert {where for _, _, where in places(gazetteer, text)} == {place}


@pytest.mark.parametrize(
    "text",
    [
        "Changan's Hefei factory made 300,000 cars in 2025.",
        "Changan made 300,000 cars in Hefei in 2025.",
        "Changan has a plant in Hefei. The factory made 300,000 cars in 2025.",
    ],
)
def test_what_is_made_is_told_of_the_place_of_the_plant(text: str, gazetteer: Gazetteer) -> None:
    assert ("production", 300_000, "Hefei") in places(gazetteer, text)
