"""A page names its headline, author, publisher, address and language; the site's name is no part of a headline."""

import pytest

from nevtui.ingest.page import page_of
from nevtui.ingest.page_names import without_site

STORY = "NIO delivers 20,976 cars in March"


@pytest.mark.parametrize(
    ("title", "publisher", "url", "headline"),
    [
        (f"{STORY} | CnEVPost", "CnEVPost", None, STORY),
        (f"{STORY} - CnEVPost", None, "https://cnevpost.com/a", STORY),
        (f"{STORY} | Autos | The EV Herald", "The EV Herald", "https://www.evherald.example/a", STORY),
        ("合肥入股蔚来_新浪财经_新浪网", "新浪网", None, "合肥入股蔚来"),
        ("Price war: BYD - Tesla", "EV Courier", "https://evcourier.example", "Price war: BYD - Tesla"),
        ("BYD Seal U DM-i", "BYD", "https://byd.example", "BYD Seal U DM-i"),
        (STORY, None, None, STORY),
    ],
)
def test_the_sites_name_goes(title: str, publisher: str | None, url: str | None, headline: str) -> None:
    assert without_site(title, publisher, url) == headline


@pytest.mark.parametrize(
    ("head", "body", "headline"),
    [
        ("", f"<h1>{STORY}</h1>", STORY),
        (f"<title>{STORY} | X</title>", f"<h1>{STORY}</h1>", STORY),
        ("<meta property='og:title' content='NIO up!'>", f"<h1>{STORY}</h1>", STORY),
        (f"<meta property='og:site_name' content='EV Courier of Hefei'><title>{STORY}</title>",
         "<h1>EV Courier of Hefei</h1>", STORY),
        (f"<title>{STORY}</title>", "<h1>EV Courier</h1><h1>More news</h1>", STORY),
        ('<script type="application/ld+json">{"@type":"NewsArticle","headline":"A &amp; B <i>sell</i> cars"}</script>',
         "", "A & B sell cars"),
        ("<title>合肥入股蔚来汽车 - 某某财经</title>", "<h1>合肥入股蔚来汽车</h1>", "合肥入股蔚来汽车"),
        ("", "<p>x</p>", None),
    ],
)  # fmt: skip
def test_the_headline_is_the_pages_own(head: str, body: str, headline: str | None) -> None:
    assert page_of(f"<html><head>{head}</head><body>{body}</body></html>").title == headline


@pytest.mark.parametrize(
    ("mark", "author"),
    [
        ("<meta name='author' content='By Li Wei'>", "Li Wei"),
        ("<meta name='author' content='admin'><span rel='author'>Tom Smith</span>", "Tom Smith"),
        ("<meta property='article:author' content='https://x.example/li'>", None),
        ("<p class='byline'>By <a>Li Wei</a> | March 4, 2025</p>", "Li Wei"),
        ("<span itemprop='author'>张三</span>", "张三"),
        ('<script type="application/ld+json">{"@type":"Article","author":{"name":"Li Wei"}}</script>', "Li Wei"),
        ('<script type="application/ld+json">{"@type":"Article","author":"Li Wei"}</script>', "Li Wei"),
    ],
)
def test_an_author_is_a_name(mark: str, author: str | None) -> None:
    assert page_of(f"<html><head></head><body>{mark}<p>x</p></body></html>").author == author


def test_address_publisher_and_language_are_what_the_page_says() -> None:
    head = (
        "<link rel='canonical' href='https://x.example/a'><meta property='og:site_name' content='EV &amp; Courier'>"
        "<meta property='og:url' content='https://m.x.example/a'>"
    )
    page = page_of(f"<html lang='zh-CN'><head>{head}</head><body><p>x</p></body></html>")
    assert (page.url, page.publisher, page.language) == ("https://x.example/a", "EV & Courier", "zh")


def test_what_a_page_does_not_say_is_none() -> None:
    page = page_of("<html><body><p>x</p></body></html>")
    assert (page.title, page.author, page.publisher, page.url, page.language) == (None,) * 5
