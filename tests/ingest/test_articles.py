"""A draft becomes an article: what is said goes before what is found, and nothing is made up."""

from datetime import date

import pytest

from nevtui.ingest.articles import Taken, article_of, stem_of
from nevtui.ingest.draft import Draft
from nevtui.ingest.options import Options
from nevtui.ingest.sources.text import read_plain
from nevtui.model.errors import SourceUnreadable

LEAD = "The carmaker delivered 21,410 vehicles in the month, 12 percent more than a year before, it said on Tuesday."
BODY = (
    "Its plant in Hefei has run in two shifts since January, and a second line is being fitted out for a smaller model."
)
WIRE = f"(Yicai) Nov. 22 -- {LEAD}"
OVER = "Hefei rose to eighth place in 2022 from the year before, and its output grew by 4 percent last year."


def read(text: str, **options: str) -> Taken:
    (draft,) = read_plain("desk/story.txt", text.encode(), Options())
    assert isinstance(draft, Draft)
    return article_of(draft, Options(**options))  # type: ignore[arg-type]


def record(*blocks: str, reader: str = "json lines", title: str | None = "T", **said: str) -> Draft:
    return Draft("desk/a.jsonl#12", reader, blocks or (LEAD,), "raw", "utf-8", "valid", title=title, said=said)


def test_a_saved_portal_page_is_an_article_without_the_portal() -> None:
    taken = read(
        "Home > News list > Industry\n\nSecond line in Hefei nears completion\n\n"
        "Industry 2025-03-04 15:29:29 Source:\n\n"
        f"Second line in Hefei nears completion{LEAD[:60]}\n\nSecond line in Hefei nears completion\n\n{LEAD}\n\n"
        f"Second line in Hefei\n\n{BODY}\n\nTag: Hefei Line\n\n"
        "Disclaimer: The content of this article is for reference only.\n\n"
        "NewsDesk\n\nhttp://www.newsdesk.example\n\n"
        "Copyright @ 2007~2025 All Rights Reserved.\n\nPowered By NewsDesk\n\n"
        "Scan WeChat QR code\n\nFollow us for more hot news\n\nNewsDesk Technical Support} ?>"
    )
    found = taken.article
    assert (found.id, found.title, found.paragraphs) == ("story", "Second line in Hefei nears completion", (LEAD, BODY))
    assert (found.publisher, found.author, found.language) == ("NewsDesk", None, "en")
    assert (found.published, found.published_precision, found.published_from) == (date(2025, 3, 4), "day", "text")
    assert taken.originals.startswith("Home > News list")


def test_a_wire_story_has_its_agency_and_the_year_that_its_text_settles() -> None:
    taken = read(f"}} ?>\n{WIRE}\n{BODY}\n{OVER}\nEditors: Li Wei, Tom Smith")
    found = taken.article
    assert (found.title, found.publisher) == (LEAD, "Yicai")
    assert found.paragraphs == (WIRE, BODY, OVER)
    assert (found.published, found.published_from) == (date(2023, 11, 22), "dateline, year inferred")
    assert taken.notes == ("the year 2023 is inferred from the text",)


def test_a_wire_story_whose_text_settles_no_year_is_undated_and_says_so() -> None:
    taken = read(f"{WIRE}\n{BODY}")
    assert (taken.article.published, taken.article.published_precision, taken.article.published_from) == (
        None,
        None,
        None,
    )
    assert taken.notes == ("undated: the dateline says 22 November and the text settles no year",)


@pytest.mark.parametrize(
    ("head", "title"), [("Hongqi sales", "Hongqi sales"), ("Tech News", LEAD), ("By Li Wei", LEAD)]
)
def test_two_words_above_the_only_paragraph_are_its_headline_but_no_label(head: str, title: str) -> None:
    assert read(f"{head}\n\n{LEAD}").article.title == title


def test_an_article_that_nothing_dates_says_so() -> None:
    assert read(f"A title\n\n{LEAD}\n\n{BODY}").notes == ("undated: nothing says when it appeared",)


@pytest.mark.parametrize(
    ("lines", "day", "found"),
    [
        ("Published: 4 March 2025", date(2025, 3, 4), "text"),
        ("Updated: March 9, 2025\n\nPublished: March 4, 2025", date(2025, 3, 4), "text"),
        ("Published March 4, 2025 | Updated March 9, 2025", date(2025, 3, 4), "text"),
        ("发布时间：2025年3月4日 10:00　来源：第一财经", date(2025, 3, 4), "text"),
        ("HEFEI, March 4, 2025 (Xinhua) -- The city bought a stake.", date(2025, 3, 4), "dateline"),
        ("The plant opened on March 4, 2025.", None, None),
        ("Copyright 2025 EV Courier. All rights reserved.", None, None),
    ],
)
def test_a_text_is_dated_by_the_lines_around_it(lines: str, day: date | None, found: str | None) -> None:
    article = read(f"A title of some words\n\n{lines}\n\n{LEAD}\n\n{BODY}").article
    assert (article.published, article.published_from) == (day, found)


@pytest.mark.parametrize(
    ("line", "publisher", "author"),
    [
        ("By Li Wei and Tom Smith", None, "Li Wei and Tom Smith"),
        ("作者：张三 来源：第一财经", "第一财经", "张三"),
        ("Source: Xinhua | 2025-03-04 10:22:33 | Editor: huaxia", "Xinhua", None),
        ("By 2025, it will be ready", None, None),
        ("Source: internet", None, None),
        ("© 2025 EV Courier. All rights reserved.", "EV Courier", None),
    ],
)
def test_who_wrote_and_printed_it_is_read_off_the_lines_around(
    line: str, publisher: str | None, author: str | None
) -> None:
    article = read(f"A title of some words\n\n{line}\n\n{LEAD}\n\n{BODY}").article
    assert (article.publisher, article.author) == (publisher, author)


def test_what_a_record_says_goes_before_what_its_text_does() -> None:
    draft = record(
        WIRE,
        BODY,
        publisher="The Herald",
        published="Tue, 04 Mar 2025 10:00:00 GMT",
        url="https://x.example/2020/01/01/",
    )
    article = article_of(draft, Options()).article
    assert (article.publisher, article.published, article.published_from) == (
        "The Herald",
        date(2025, 3, 4),
        "metadata",
    )
    assert article.id == "a-12"


def test_an_address_dates_what_nothing_else_does() -> None:
    article = article_of(record(LEAD, url="https://x.example/2020/01/02/a"), Options()).article
    assert (article.published, article.published_from) == (date(2020, 1, 2), "address")


def test_an_address_on_a_line_of_its_own_is_the_articles() -> None:
    article = read(f"A title of some words\n\nhttps://x.example/2020/01/02/a\n\n{LEAD}\n\n{BODY}").article
    assert (article.url, article.published, article.paragraphs) == (
        "https://x.example/2020/01/02/a", date(2020, 1, 2), (LEAD, BODY),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("said", "language"), [("en-US", "en"), ("zh_CN", "zh"), ("English", "en"), ("deu", "de"), ("Klingon", "en")]
)
def test_a_language_is_stored_by_its_code(said: str, language: str) -> None:
    assert article_of(record(LEAD, BODY, language=said), Options()).article.language == language


def test_a_record_with_a_date_that_is_none_is_stored_undated_and_says_so() -> None:
    taken = article_of(record(LEAD, published="soon"), Options())
    assert taken.article.published is None
    assert taken.notes == ('its field says "soon", which is no date',)


def test_what_the_user_gives_goes_before_all() -> None:
    article = article_of(record(WIRE, published="2020-01-01"), Options(published="2025", publisher="Y")).article
    assert (article.published, article.published_precision, article.published_from) == (
        date(2025, 1, 1),
        "year",
        "given",
    )
    assert article.publisher == "Y"


@pytest.mark.parametrize("blocks", [("Share this article",), ("T",), ("© 2024 X",)])
def test_a_draft_of_scraps_alone_is_refused(blocks: tuple[str, ...]) -> None:
    with pytest.raises(SourceUnreadable, match=r"desk/a\.jsonl#12 has no text"):
        article_of(record(*blocks), Options())


@pytest.mark.parametrize(
    ("source", "stem"),
    [
        ("desk/story.txt", "story"),
        ("desk/a.jsonl#12", "a-12"),
        ("desk/a.zip!inner/b.html", "b"),
        ("a.tar.gz!c#d.md", "c#d"),
        ("-", "standard-input"),
        ("caf\udce9.md", "caf�"),
    ],
)
def test_an_article_that_says_no_id_has_the_innermost_name_of_its_source(source: str, stem: str) -> None:
    assert stem_of(source) == stem


def test_wrapped_lines_are_paragraphs_again() -> None:
    wrapped = "A title of some words\n\n" + "\n\n".join(
        "\n".join(text[start : start + 60].strip() for start in range(0, len(text), 60)) for text in (LEAD, BODY)
    )
    words = [word for paragraph in read(wrapped).article.paragraphs for word in paragraph.split()]
    assert len(read(wrapped).article.paragraphs) == 2
    assert "".join(words) == (LEAD + BODY).replace(" ", "")
