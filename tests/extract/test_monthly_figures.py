"""What monthly figures, market reports and price lists say in the words of many newsrooms, and what they do not say."""

from datetime import date

import pytest

from nevtui.extract.claims import brief
from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.pipeline import extract
from nevtui.model.article import Article


def said(gazetteer: Gazetteer, *paragraphs: str, title: str = "") -> list[str]:
    """Give what an article of March 4, 2026 says, one statement a line; that a maker makes a model aside."""
    article = Article(id="a", title=title, paragraphs=paragraphs, published=date(2026, 3, 4))
    found = extract(article, gazetteer, on_error="raise")
    return [brief(statement) for statement in found if statement.property != "makes"]


@pytest.mark.parametrize("code", ["601127.SH", "SHA: 601127", "HKEX: 9927", "stock code: 9927", "601127 CH; 9927 HK"])
def test_the_code_of_a_share_is_no_figure(gazetteer: Gazetteer, code: str) -> None:
    told = said(gazetteer, f"Seres ({code}) sold 41,800 cars in January 2026.")
    assert told == ["Seres sales 41800 vehicles 2026-01"]


@pytest.mark.parametrize(
    "text",
    [
        "Of every 1,000 cars sold in China in 2025, 310 were made by BYD.",
        "Last year one in every twelve cars built in China came out of Changsha.",
        "One in 12 cars sold in China in 2025 was red.",
        "The average hybrid sold in China in 2025 carried 31.5 kWh.",
        "China has plants: producers with an output of over 10,000 vehicles may apply.",
    ],
)
def test_what_a_share_or_an_average_is_counted_on_is_no_figure(gazetteer: Gazetteer, text: str) -> None:
    assert said(gazetteer, text) == []
