"""A text file is an article: what is its title, what its paragraphs, and when it says it appeared."""

import textwrap
from datetime import date
from pathlib import Path

import pytest

from nevtui.ingest.sources import read_article as read_plain
from nevtui.ingest.sources.text import paragraphs_of
from nevtui.ingest.stamps import Dated, said_date
from nevtui.model.article import Article
from nevtui.model.errors import SourceUnreadable

PORTAL = """Home > News list > Tech >> Industry

BYD opens a plant in Hefei

Industry 2025-03-04 15:29:29 Source:

BYD opens a plant in Hefei

BYD opened a plant in Hefei on Tuesday.
"""
WIRE = """} ?>
(Yicai) Nov. 22 -- Several Chinese provinces are rolling out supporting measures for new energy vehicles.
Shaanxi made 1.02 million cars in 2022.
"""


def article(tmp_path: Path, text: str) -> Article:
    path = tmp_path / "story.txt"
    path.write_text(text)
    return read_plain(path)


def test_a_portals_page_gives_title_date_and_text(tmp_path: Path) -> None:
    found = article(tmp_path, PORTAL)
    assert found == Article(
        id="story",
        title="BYD opens a plant in Hefei",
        paragraphs=("BYD opened a plant in Hefei on Tuesday.",),
        published=date(2025, 3, 4),
        published_precision="day",
        published_from="text",
        language="en",
    )


def test_a_wire_story_without_a_year_is_undated_and_its_agency_is_the_publisher(tmp_path: Path) -> None:
    found = article(tmp_path, WIRE)
    assert (found.published, found.publisher) == (None, "Yicai")
    assert found.title.startswith("Several Chinese provinces are")
    assert found.paragraphs[0].startswith("(Yicai) Nov. 22 -- Several")
    assert len(found.paragraphs) == 2


@pytest.mark.parametrize(
    ("line", "day", "found"),
    [
        ("2025-03-04 15:29:29", date(2025, 3, 4), "text"),
        ("Published: 4 March 2025", date(2025, 3, 4), "text"),
        ("Updated March 4th, 2025 at 10:00", date(2025, 3, 4), "text"),
        ("2025年3月4日 10:00 来源：财新", date(2025, 3, 4), "text"),
        ("2025/3/4", date(2025, 3, 4), "text"),
        ("(Yicai) Nov. 22, 2023 -- Several provinces are at it.", date(2023, 11, 22), "dateline"),
        ("BEIJING, March 4, 2025 (Reuters) - BYD sold 5,000 cars.", date(2025, 3, 4), "dateline"),
    ],
)
def test_a_full_date_in_the_first_lines_is_the_day_of_publication(line: str, day: date, found: str) -> None:
    assert said_date(["A title", line, "Text."]) == Dated(day, found)


@pytest.mark.parametrize(
    "line",
    [
        "(Yicai) Nov. 22 -- Several provinces are at it.",
        "March 4th, Jinhua, Zhejiang province, a manufacturing powerhouse",
        "2025-13-45",
        "In a filing of 4 March 2024 that was seen by reporters in Shanghai and elsewhere the company says so.",
        "Order number 12025-03-041",
        "Sales in 2024-25",
    ],
)
def test_what_says_no_full_day_of_publication_leaves_an_article_undated(line: str) -> None:
    assert said_date(["A title", line]) is None


def test_a_date_far_down_is_not_the_day_of_publication() -> None:
    assert said_date(["Text."] * 10 + ["2025-03-04"]) is None


def test_front_matter_is_read_in_a_text_file_too(tmp_path: Path) -> None:
    found = article(tmp_path, '+++\nid = "x"\ntitle = "T"\npublished = 2024-01-02\n+++\nOne.\n\nTwo.')
    assert (found.id, found.title, found.paragraphs, found.published) == ("x", "T", ("One.", "Two."), date(2024, 1, 2))


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("a\n\nb\nc\n\nd", ["a", "b c", "d"]),
        ("a\nb\nc", ["a", "b", "c"]),
        ("a\n \t\nb", ["a", "b"]),
        ("a\n\n" + "b" * 160 + "\n" + "c" * 160, ["a", "b" * 160, "c" * 160]),
        ("one   two\tthree", ["one two three"]),
    ],
)
def test_paragraphs_are_parted_by_blank_lines_or_else_are_the_lines(text: str, paragraphs: list[str]) -> None:
    assert paragraphs_of(text) == paragraphs


LONG = (
    "The carmaker delivered 21,410 vehicles in the month, it said in a statement that was sent to reporters on"
    " Tuesday, which was 12 percent more than in the same month of the year before and in line with its hopes.",
    "Its plant has run in two shifts since January. A second line is being fitted out for a smaller, cheap model that"
    " is meant for buyers abroad, where the brand has opened forty shops and means to open more.",
)


@pytest.mark.parametrize("width", [50, 60, 72, 80])
@pytest.mark.parametrize(("between", "indent"), [("\n\n", ""), ("\n", ""), ("\n", "    "), ("\n\n", "    ")])
def test_wrapped_text_is_unwrapped(width: int, between: str, indent: str) -> None:
    wrapped = [textwrap.fill(paragraph, width, initial_indent=indent) for paragraph in LONG]
    assert paragraphs_of(f"A title{between}" + between.join(wrapped)) == ["A title", *LONG]


@pytest.mark.parametrize(
    ("block", "paragraphs"),
    [
        ("Points made:\n- the first of them\n- the second", ["Points made:", "- the first of them", "- the second"]),
        ("1. First item of it\n2. Second item of it", ["1. First item of it", "2. Second item of it"]),
        ("Brand  March  April\nNIO    5,000  6,000", ["Brand March April", "NIO 5,000 6,000"]),
        ("合肥向蔚来投资七十亿元，\n持股百分之二十四。", ["合肥向蔚来投资七十亿元，持股百分之二十四。"]),
        ("Share\nTweet\nPrint", ["Share", "Tweet", "Print"]),
        ("a battery-\nelectric car", ["a battery-electric car"]),
    ],
)
def test_items_rows_and_scraps_are_not_joined(block: str, paragraphs: list[str]) -> None:
    assert paragraphs_of(f"Title\n\n{block}") == ["Title", *paragraphs]


def test_a_single_line_is_title_and_text(tmp_path: Path) -> None:
    found = article(tmp_path, "NIO sold 5,000 cars in 2020.")
    assert (found.title, found.paragraphs) == ("NIO sold 5,000 cars in 2020.", ("NIO sold 5,000 cars in 2020.",))


def test_a_chinese_headline_is_a_title(tmp_path: Path) -> None:
    assert article(tmp_path, "蔚来总部落户合肥\n\n合肥向蔚来投资70亿元。").title == "蔚来总部落户合肥"


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceUnreadable, match="is empty"):
        article(tmp_path, "\n\n")
