"""A saved page is an article: its main text, and nothing of the site around it."""

from datetime import date

import pytest

from nevtui.ingest.articles import article_of
from nevtui.ingest.draft import Draft, Rejected
from nevtui.ingest.options import Options
from nevtui.ingest.sources.html import read_html
from nevtui.model.article import Article
from tests.ingest.newsroom import DATED, STORY, TEXT, TITLE, UNDATED, Case, article, page


def draft(html: str | bytes) -> Draft:
    (found,) = read_html("news/page.html", html.encode() if isinstance(html, str) else html, Options())
    assert isinstance(found, Draft)
    return found


def taken(html: str | bytes) -> Article:
    return article_of(draft(html), Options()).article


@pytest.mark.parametrize("case", (*DATED, *UNDATED), ids=lambda case: case.name)
def test_a_page_gives_its_title_text_and_makers(case: Case) -> None:
    found = taken(case.html)
    assert (found.title, found.paragraphs) == (case.title, case.paragraphs)
    assert (found.publisher, found.author) == (case.publisher, case.author)


@pytest.mark.parametrize("case", DATED, ids=lambda case: case.name)
def test_a_page_is_dated_by_what_says_when_it_was_published(case: Case) -> None:
    found = taken(case.html)
    assert (found.published, found.published_precision, found.published_from) == (case.day, case.precision, case.found)


@pytest.mark.parametrize("case", UNDATED, ids=lambda case: case.name)
def test_a_page_that_does_not_say_when_it_was_published_is_undated(case: Case) -> None:
    assert taken(case.html).published is None
