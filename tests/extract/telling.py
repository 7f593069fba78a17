"""What an article says, as the tests of the extractor read it."""

from datetime import date

from nevtui.extract.claims import brief
from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.pipeline import extract
from nevtui.model.article import Article


def said(gazetteer: Gazetteer, *paragraphs: str, title: str = "") -> list[str]:
    """Give what an article of March 4, 2026 says, one statement a line."""
    return [
        brief(statement) for statement in extract(article_of(*paragraphs, title=title), gazetteer, on_error="raise")
    ]


def article_of(*paragraphs: str, title: str = "") -> Article:
    """Make an article of March 4, 2026."""
    return Article(id="a", title=title, paragraphs=paragraphs, published=date(2026, 3, 4))
