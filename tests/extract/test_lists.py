"""Places that numbered lists and tables give, read in articles of several paragraphs."""

from datetime import date

from nevtui.extract.claims import brief
from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.pipeline import extract
from nevtui.model.article import Article


def test_an_item_of_a_numbered_list_gives_the_place_and_the_figure(gazetteer: Gazetteer) -> None:
    found = _said(gazetteer, "NEV sales in China reached 500,000 in May 2024.", "1. BYD: 251,000", "2. Geely: 50,100")
    assert {"BYD rank 1 rank sales 2024-05", "Geely rank 2 rank sales 2024-05"} <= found
    assert {"BYD sales 251000 vehicles 2024-05", "Geely sales 50100 vehicles 2024-05"} <= found


def test_an_item_gives_the_place_that_it_had_before(gazetteer: Gazetteer) -> None:
    found = _said(gazetteer, "NEV sales in China reached 500,000 in May 2024.", "3. NIO, up from fifth: sold 20,000")
    assert {"NIO rank 3 rank sales 2024-05", "NIO rank 5 rank sales 2023-05"} <= found


def test_a_numbered_paragraph_of_prose_gives_no_place(gazetteer: Gazetteer) -> None:
    assert not any(" rank " in line for line in _said(gazetteer, "1. BYD sold 20,000 cars in May 2024."))


def test_the_column_of_ranks_of_a_table_gives_places(gazetteer: Gazetteer) -> None:
    rows = ("| Rank | Model | Units |", "| --- | --- | --- |", "| 1 | BYD Seagull | 30,115 |")
    found = _said(gazetteer, "NEV sales in China reached 500,000 in May 2024.", *rows)
    assert "BYD Seagull rank 1 rank sales 2024-05" in found


def _said(gazetteer: Gazetteer, *paragraphs: str) -> set[str]:
    article = Article(id="a", title="News", paragraphs=paragraphs, published=date(2024, 6, 3))
    return {brief(statement) for statement in extract(article, gazetteer, on_error="raise")}
