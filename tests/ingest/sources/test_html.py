"""A saved page is an article: its main text, and nothing of the site around it."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nevtui.ingest.articles import article_of
from nevtui.ingest.draft import Draft, Rejected
from nevtui.ingest.options import Options
from nevtui.ingest.sources.bytes import Decoded
from nevtui.ingest.sources.html import draft_of_page, read_html
from nevtui.model.article import Article
from tests.ingest.newsroom import DATED, STORY, TEXT, TITLE, UNDATED, Case, article, page


def draft(html: str | bytes) -> Draft:
    (found,) = read_html("news/page.html", html.encode() if isinstance(html, str) else html, Options())
    assert isinstance(found, Draft)
    return found


def taken(html: str | bytes) -> Article:
    return article_of(draft(html), Options()).article


@pytest.mark.parametrize("case", [*DATED, *UNDATED], ids=lambda case: case.name)
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


def paragraphs(body: str) -> tuple[str, ...]:
    return taken(page(f"<main><article><h1>{TITLE}</h1>{body}</article></main>")).paragraphs


@pytest.mark.parametrize(
    "body",
    [
        f"<p>{STORY[0]}</p><h2>Two shifts</h2><p>{STORY[1]}</p>",
        f"<p>{STORY[0]}</p><p><strong>Two shifts</strong><br>{STORY[1]}</p>",
        f"<p>{STORY[0]}</p><div><h3>Two shifts</h3>{STORY[1]}</div>",
        f"<div>{STORY[0]}<br><br>Two shifts<br><br>{STORY[1]}</div>",
        f"<section><p>{STORY[0]}</p></section><section><h2>Two shifts</h2><p>{STORY[1]}</p></section>",
    ],
)
def test_a_heading_is_not_glued_to_its_paragraph(body: str) -> None:
    assert paragraphs(body) == (STORY[0], "Two shifts", STORY[1])


def test_items_of_a_list_are_paragraphs_each() -> None:
    items = (
        "<li>Seats for 9,000 cars a month<ul><li>of cloth, mostly</li></ul></li><li><p>Castings</p><p>Housings</p></li>"
    )
    assert paragraphs(f"<p>{STORY[0]}</p><ul>{items}</ul><p>{STORY[1]}</p>") == (
        STORY[0], "Seats for 9,000 cars a month", "of cloth, mostly", "Castings", "Housings", STORY[1],
    )  # fmt: skip


def test_a_table_is_rows() -> None:
    table = "<table><tr><th>Brand</th><th>May</th></tr><tr><td><p>NIO</p></td><td>20,000<br>(est.)</td></tr></table>"
    assert paragraphs(f"<p>{STORY[0]}</p>{table}<p>{STORY[1]}</p>") == (
        STORY[0], "Brand | May", "NIO | 20,000 (est.)", STORY[1],
    )  # fmt: skip


def test_a_table_that_only_lays_out_the_page_is_paragraphs() -> None:
    assert paragraphs(f"<table><tr><td>{TEXT}</td></tr></table>") == STORY


def test_words_that_marks_part_stay_whole() -> None:
    body = f"<p>{STORY[0]} <a href='x'>NIO</a><b>-</b>brand cars, <i>E</i>S6 and <span>ET</span>5.</p><p>{STORY[1]}</p>"
    assert paragraphs(body) == (f"{STORY[0]} NIO-brand cars, ES6 and ET5.", STORY[1])


@pytest.mark.parametrize("encoding", ["gb2312", "gbk", "big5"])
def test_a_page_is_read_in_the_encoding_it_declares(encoding: str) -> None:
    text = "合肥工厂每月生产两万辆汽车，市政府持有公司股份，工人有九千名。" * 6
    html = page(article("", text=f"<p>{text}</p>", title="合肥工厂")).replace("utf-8", encoding)
    content = html.replace("©", "").encode(encoding, "ignore")
    assert draft(content).blocks[-1][:10] == text.encode(encoding, "ignore").decode(encoding)[:10]


@pytest.mark.parametrize("box", ["li", "p", "span", "div"])
def test_a_page_of_links_is_rejected_with_a_sentence(box: str) -> None:
    links = "".join(f"<{box}><a href='/{number}'>Story {number} of them</a></{box}>" for number in range(40))
    (rejected,) = read_html("index.html", f"<html><body>{links}</body></html>".encode(), Options())
    assert isinstance(rejected, Rejected)
    assert rejected.why.startswith("index.html is a page without a main text")


def test_a_page_before_the_article_is_rejected_with_a_sentence() -> None:
    gate = b"<html><title>Just a moment...</title><body><p>Enable JavaScript and cookies to continue</p></body></html>"
    (rejected,) = read_html("gate.html", gate, Options())
    assert isinstance(rejected, Rejected)
    assert rejected.why.startswith("gate.html is a page that stands before the article")


HOSTILE = {
    "nested 100,000 deep": "<html><body>" + "<div>" * 100_000 + "text " * 200,
    "nested below the text": page(article("", below="<span>" * 100_000)),
    "bold 100,000 times": "<b>" * 100_000 + "text",
    "a tag of 200,000 attributes": "<html><body " + " ".join(f'a{n}="x"' for n in range(200_000)) + "><p>text</p>",
    "200,000 elements": "<html><body>" + "<p>a</p>" * 200_000,
    "JSON nested 100,000 deep": page(article(""), '<script type="application/ld+json">' + "[" * 100_000 + "</script>"),
    "a comment alone": "<!-- nothing -->",
    "one sign": "<",
    "half a page": page(article(""))[:700],
}


@pytest.mark.parametrize("html", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_page_gives_a_text_or_a_reason(html: str) -> None:
    (found,) = read_html("x.html", html.encode(), Options())
    if isinstance(found, Rejected):
        assert found.why.startswith("x.html")
        assert "\n" not in found.why
    else:
        assert article_of(found, Options()).article.paragraphs


def test_text_before_the_depth_stays() -> None:
    assert taken(HOSTILE["nested below the text"]).paragraphs == STORY


def test_pictures_in_the_page_itself_are_no_burden() -> None:
    picture = f'<img src="data:image/png;base64,{"A" * 300_000}">'
    assert paragraphs(f"<p>{STORY[0]}</p>{picture}<p>{STORY[1]}</p>") == STORY[:2]


def test_what_the_user_gives_goes_before_what_the_page_says() -> None:
    given = Options(publisher="The Herald", published="2020-05", language="de")
    found = article_of(draft(DATED[0].html), given).article
    assert (found.publisher, found.published, found.language) == ("The Herald", date(2020, 5, 1), "de")
    assert (found.published_precision, found.published_from) == ("month", "given")


PARTS = (
    "<p>", "</p>", "<div class='date'>", "</div>", "<h1>", "</h1>", "<table><tr><td>", "</table>", "<ul><li>", "<br>",
    "<time datetime='2024-05-09'>", "<script type='application/ld+json'>", "</script>", '{"@graph": [', "<meta name=",
    "May 9, 2024", "text of a page. ", "合肥", "&nbsp;", "\x00", "<!--", "-->", "<a href='x'>", "</a>", "\ud7ff", "©",
)  # fmt: skip


@settings(max_examples=60)
@given(parts=st.lists(st.sampled_from(PARTS), min_size=1, max_size=40))
def test_any_soup_gives_a_text_or_a_reason(parts: list[str]) -> None:
    decoded = Decoded("".join(parts), "utf-8", "valid")
    found = draft_of_page("x.html", decoded)
    if isinstance(found, Draft):
        assert article_of(found, Options()).article.paragraphs
