"""A plain text file -> an article: its title is the first line that says something, its date one that it says."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from nevtui.ingest.sources.bytes import read_text
from nevtui.ingest.sources.dates import day_in, has_month_and_day
from nevtui.ingest.sources.markdown import article_of, first_words, split_front_matter
from nevtui.model.article import Article
from nevtui.model.errors import SourceUnreadable

_LONGEST_TITLE = 200
"""Characters; a longer first line is a paragraph, whose first words then are the title."""
_LONGEST_WRAPPED = 150
"""Characters; where a block has a longer line, its lines are no wrapped prose but paragraphs."""
_HEAD_LINES = 10
"""Lines at the beginning in which a date can be the article's own."""
_LONGEST_STAMP = 100
"""Characters of a line that tells a date and not a story."""
_DATELINE = re.compile(r"(?P<line>.{3,80}?)\s(?:--|—|–|-)\s")
"""`(Yicai) Nov. 22 -- …`, `BEIJING, March 4, 2025 (Reuters) - …`: what stands before the dash."""
_AGENCY = re.compile(r"\((?P<agency>[A-Z][\w.&' ]{1,40})\)")


def read_plain(path: Path) -> Article:
    """Read the article in `path`: paragraphs are parted by blank lines or, where there are none, are the lines.

    A dateline without a year leaves it undated. Raises SourceUnreadable.
    """
    matter, body = split_front_matter(read_text(path), path)
    blocks = paragraphs_of(body)
    title, paragraphs = _without_title(blocks, str(matter["title"]) if matter.get("title") else None)
    if not paragraphs:
        raise SourceUnreadable(f"{path} has no text.")
    article = article_of(matter, title=title, paragraphs=tuple(paragraphs), path=path)
    if article.published is None and (said := said_date(blocks)):
        published, found = said
        article = replace(article, published=published, published_precision="day", published_from=found)
    return replace(article, publisher=article.publisher or _agency(blocks))


def paragraphs_of(text: str) -> list[str]:
    """Part `text` into paragraphs, each on one line; lines that are wrapped prose are joined."""
    blocks = [[" ".join(line.split()) for line in block.splitlines()] for block in re.split(r"\n\s*\n", text.strip())]
    if len(blocks) == 1:
        return [line for line in blocks[0] if line]
    return [paragraph for block in blocks for paragraph in _joined([line for line in block if line])]


def said_date(blocks: list[str]) -> tuple[date, str] | None:
    """Find the day of publication that the first lines say, and how: `dateline` or `text`. Never a guess."""
    for block in blocks[:_HEAD_LINES]:
        if (dateline := _dateline(block)) and (day := day_in(dateline["line"])):
            return day, "dateline"
        if len(block) <= _LONGEST_STAMP and (day := day_in(block)):
            return day, "text"
    return None


def _joined(lines: list[str]) -> list[str]:
    if any(len(line) > _LONGEST_WRAPPED for line in lines):
        return lines
    return [" ".join(lines)]


def _without_title(blocks: list[str], said: str | None) -> tuple[str, list[str]]:
    """Give title and body: what comes before the title and its exact repetitions after it are no part of the body."""
    first = next((number for number, block in enumerate(blocks) if not _is_trivial(block)), 0)
    rest = blocks[first:]
    if not rest:
        return said or "", []
    title = said or rest[0]
    dateline = _dateline(title)
    if said is None and (len(title) > _LONGEST_TITLE or len(rest) == 1 or dateline):
        return first_words(title[dateline.end() :] if dateline else title), rest
    return title, [block for block in rest if block != title]


def _is_trivial(line: str) -> bool:
    """Tell whether `line` is scrap: a way through a site (`Home > News`), a date, a leftover of a page's code."""
    words = re.findall(r"[^\W\d_]{2,}", line)
    ideographs = len(re.findall(r"[\u4e00-\u9fff]", line))
    is_path = re.search(r"\s(?:>{1,2}|»|›|\|)\s", line) is not None and len(line) <= _LONGEST_STAMP
    is_stamp = len(words) < 5 and day_in(line) is not None
    return is_path or is_stamp or (len(words) < 3 and ideographs < 4)


def _dateline(block: str) -> re.Match[str] | None:
    """Give the dateline that `block` begins with: it names an agency in brackets or a day, as no headline does."""
    match = _DATELINE.match(block)
    return match if match and (_AGENCY.search(match["line"]) or has_month_and_day(match["line"])) else None


def _agency(blocks: list[str]) -> str | None:
    """Give the agency that a dateline names: `(Yicai) Nov. 22 -- …`."""
    for block in blocks[:_HEAD_LINES]:
        dateline = _dateline(block)
        agency = _AGENCY.search(dateline["line"]) if dateline else None
        if agency:
            return agency["agency"].strip()
    return None
