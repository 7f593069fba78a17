"""A Markdown file is an article: front matter, title, paragraphs."""

from datetime import date
from pathlib import Path

import pytest

from nevtui.ingest.sources import read_article as read_markdown
from nevtui.model.article import Article
from nevtui.model.errors import SourceUnreadable

BRIEF = """+++
id = "seeds-01"
title = "Jinhua"
publisher = "AdminSo"
author = ""
published = 2025-03-04
published_precision = "day"
url = "http://example.org"
language = "en"
+++

First paragraph,
over two lines.

Second one.
"""


def article(tmp_path: Path, text: str) -> Article:
    path = tmp_path / "file-name.md"
    path.write_text(text)
    return read_markdown(path)


def test_a_brief_gives_all_that_its_front_matter_says(tmp_path: Path) -> None:
    assert article(tmp_path, BRIEF) == Article(
        id="seeds-01",
        title="Jinhua",
        paragraphs=("First paragraph, over two lines.", "Second one."),
        publisher="AdminSo",
        published=date(2025, 3, 4),
        published_precision="day",
        published_from="front matter",
        url="http://example.org",
        language="en",
    )


def test_an_article_that_says_no_id_has_that_of_its_file(tmp_path: Path) -> None:
    assert article(tmp_path, "# A title\n\nText.").id == "file-name"


def test_the_title_is_the_heading_where_none_is_said(tmp_path: Path) -> None:
    found = article(tmp_path, "# A title #\n\nText.")
    assert (found.title, found.paragraphs) == ("A title", ("Text.",))


def test_the_heading_is_not_repeated_in_the_text(tmp_path: Path) -> None:
    assert article(tmp_path, '+++\ntitle = "T"\n+++\n# T\n\nText.').paragraphs == ("Text.",)


def test_another_heading_stays_a_paragraph(tmp_path: Path) -> None:
    assert article(tmp_path, '+++\ntitle = "T"\n+++\n# Other\n\nText.').paragraphs == ("Other", "Text.")


def test_without_a_heading_the_first_words_are_the_title(tmp_path: Path) -> None:
    found = article(tmp_path, "word " * 60)
    assert len(found.title) <= 120
    assert found.title.endswith("word…")


def test_simple_pairs_between_dashes_are_front_matter_too(tmp_path: Path) -> None:
    found = article(tmp_path, "---\ntitle: 'BYD: a story'\npublished: 2024-05\n# comment\n---\nText.")
    assert (found.title, found.published, found.published_precision) == ("BYD: a story", date(2024, 5, 1), "month")


def test_dashes_that_do_not_end_are_a_rule_above_the_text(tmp_path: Path) -> None:
    assert article(tmp_path, "---\n\nText.").paragraphs == ("Text.",)


@pytest.mark.parametrize(
    ("said", "day", "precision"),
    [
        ("2025-03-04", date(2025, 3, 4), "day"),
        ("2025-03-04T10:00:00", date(2025, 3, 4), "day"),
        ('"2025-03"', date(2025, 3, 1), "month"),
        ('"2025"', date(2025, 1, 1), "year"),
        ("2025", date(2025, 1, 1), "year"),
    ],
)
def test_a_date_keeps_the_precision_it_is_said_with(tmp_path: Path, said: str, day: date, precision: str) -> None:
    found = article(tmp_path, f"+++\npublished = {said}\n+++\nText.")
    assert (found.published, found.published_precision, found.published_from) == (day, precision, "front matter")


def test_an_undated_article_stays_undated(tmp_path: Path) -> None:
    found = article(tmp_path, "# T\n\nText of 4 March 2025.")
    assert (found.published, found.published_precision, found.published_from) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("+++\ntitle = \n+++\nText.", "is no TOML"),
        ("+++\ntitle = 'x'\nText.", "does not end with"),
        ('+++\npublished = "soon"\n+++\nText.', "gives a date that is none: soon"),
        ("+++\npublished = 3.5\n+++\nText.", "gives a date that is none"),
        ('+++\ntitle = "x"\n+++\n', "has no text below its front matter"),
        ("# A title\n", "has no text but a title"),
    ],
)
def test_a_broken_article_is_refused_in_one_sentence(tmp_path: Path, text: str, why: str) -> None:
    with pytest.raises(SourceUnreadable, match=why) as caught:
        article(tmp_path, text)
    assert str(caught.value).count("\n") == 0


@pytest.mark.parametrize("said", ["March 4, 2025", "4 March 2025", "2025-03-04 15:29:29", "2025/03/04"])
def test_a_date_in_words_is_read_too(tmp_path: Path, said: str) -> None:
    found = article(tmp_path, f"---\ndate: {said}\n---\nText.")
    assert (found.published, found.published_precision) == (date(2025, 3, 4), "day")


def test_a_file_name_that_is_no_utf_8_makes_an_id_that_can_be_stored(tmp_path: Path) -> None:
    path = tmp_path / "caf\udce9.md"
    path.write_text("Text.")
    assert read_markdown(path).id.encode("utf-8").startswith(b"caf")
