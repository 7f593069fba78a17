"""What news of earnings, deals and people says: sums with and without a currency, earlier levels, staff and owners."""

from datetime import date

from nevtui.extract.claims import brief
from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.pipeline import extract
from nevtui.model.article import Article


def said(gazetteer: Gazetteer, *paragraphs: str, title: str = "") -> list[str]:
    """Give what an article of March 4, 2026 says, one statement a line."""
    article = Article(id="a", title=title, paragraphs=paragraphs, published=date(2026, 3, 4))
    return [brief(statement) for statement in extract(article, gazetteer, on_error="raise")]


def test_a_sum_without_a_currency_is_in_the_one_last_named(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "NIO lost 5.1 billion yuan in 2025.", "Revenue slid 14.6 percent to 24.1 billion.")
    assert "NIO revenue 24100000000 CNY 2025" in told
    told = said(gazetteer, "XPeng raised 5 billion yuan in 2025.", "A new round brought in 35 billion won.")
    assert not any("35000000000 CNY" in line for line in told)


def test_sums_in_a_row_share_a_currency(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "NIO lost 4.2 billion yuan in 2021 and 14.6 billion in 2022.") == [
        "NIO profit -4200000000 CNY 2021",
        "NIO profit -14600000000 CNY 2022",
    ]
    assert said(gazetteer, "In 2021 and 2022 NIO lost 4.2 billion and 14.6 billion yuan, respectively.") == [
        "NIO profit -4200000000 CNY 2021",
        "NIO profit -14600000000 CNY 2022",
    ]
