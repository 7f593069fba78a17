"""A Markdown file with front matter -> an article. Front matter is TOML between `+++` or `key: value` between `---`."""

import re
import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import Any

from nevtui.ingest.sources.bytes import read_text
from nevtui.ingest.sources.dates import day_in
from nevtui.model.article import Article
from nevtui.model.errors import SourceUnreadable
from nevtui.model.moment import Moment

_HEADING = re.compile(r"#{1,6}\s+(.*?)\s*#*\s*$")
_PRECISIONS = ("day", "month", "year")


def read_markdown(path: Path) -> Article:
    """Read the article in `path`; paragraphs are parted by blank lines. Raises SourceUnreadable.

    Its title is the front matter's, else the first heading, else its first line; its id the front matter's, else the
    file's stem.
    """
    matter, body = split_front_matter(read_text(path), path)
    blocks = [" ".join(block.split()) for block in re.split(r"\n[ \t]*\n", body) if block.strip()]
    title = _text(matter.get("title"))
    heading = _HEADING.match(blocks[0]) if blocks else None
    if heading and (title is None or title == heading[1]):
        title, blocks = heading[1], blocks[1:]
    if not blocks:
        raise SourceUnreadable(f"{path} has no text" + (" below its front matter." if matter else " but a title."))
    return article_of(matter, title=title or first_words(blocks[0]), paragraphs=tuple(blocks), path=path)


def split_front_matter(text: str, path: Path) -> tuple[dict[str, Any], str]:
    """Part front matter from body; an empty dict where there is none. Raises SourceUnreadable for a broken one."""
    fence = text[:3]
    if fence not in ("+++", "---") or text[3:4] not in ("\n", " "):
        return {}, text
    match = re.match(rf"{re.escape(fence)}[ \t]*\n(.*?)(?:^|\n){re.escape(fence)}[ \t]*(?:\n|$)(.*)", text, re.DOTALL)
    if match is None:
        if fence == "---":
            return {}, text
        raise SourceUnreadable(f"{path} has front matter that does not end with {fence}.")
    if fence == "---":
        return _pairs(match[1]), match[2]
    try:
        return tomllib.loads(match[1]), match[2]
    except tomllib.TOMLDecodeError as error:
        raise SourceUnreadable(f"{path} has front matter that is no TOML: {error}.") from error


def article_of(matter: dict[str, Any], *, title: str, paragraphs: tuple[str, ...], path: Path) -> Article:
    """Make the article of `path` out of its front matter and text. Raises SourceUnreadable for a date that is none."""
    published, precision = _published(matter, path)
    return Article(
        id=_text(matter.get("id")) or stem_of(path),
        title=title,
        paragraphs=paragraphs,
        publisher=_text(matter.get("publisher")),
        author=_text(matter.get("author")),
        published=published,
        published_precision=precision,
        published_from="front matter" if published else None,
        url=_text(matter.get("url")),
        language=_text(matter.get("language")),
    )


def stem_of(path: Path) -> str:
    """Give the file's name without its suffix; bytes in it that are no UTF-8 become `�`."""
    return path.stem.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def first_words(text: str, *, most: int = 120) -> str:
    """Cut `text` at the end of a word to at most `most` characters: a title for what has none."""
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + "…"


def _pairs(text: str) -> dict[str, Any]:
    """Read `key: value` lines; quotes around a value are dropped, lines of any other shape passed over."""
    lines = (re.match(r"([A-Za-z_][\w-]*)[ \t]*:[ \t]*(.*?)[ \t]*$", line) for line in text.splitlines())
    return {match[1]: match[2].strip("\"'") for match in lines if match}


def _text(value: object) -> str | None:
    return (" ".join(str(value).split()) or None) if value is not None else None


def _published(matter: dict[str, Any], path: Path) -> tuple[date | None, str | None]:
    value = matter.get("published") or matter.get("date")
    if value is None:
        return None, None
    if isinstance(value, datetime):
        value = value.date()
    text = (day_in(str(value)) or value) if not isinstance(value, date) else value
    try:
        moment = Moment.parse(str(text).strip())
    except ValueError as error:
        raise SourceUnreadable(
            f"{path} gives a date that is none: {value}. Write it as 2025-03-04, 2025-03 or 2025."
        ) from error
    said = matter.get("published_precision")
    return moment.first, str(said) if said in _PRECISIONS else moment.precision
