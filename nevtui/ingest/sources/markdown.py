"""A Markdown file -> a draft: front matter, the first heading as title, paragraphs without Markdown's marks."""

import re
from collections.abc import Iterator
from typing import Final

from nevtui.ingest.draft import Draft, Rejected
from nevtui.ingest.options import Options
from nevtui.ingest.sources.bytes import decode
from nevtui.ingest.sources.front_matter import said_by, split_front_matter

_HEADING: Final = re.compile(r"#{1,6}\s+(.*?)\s*#*\s*$")
_UNDERLINED: Final = re.compile(r"(?P<heading>[^\n]+)\n(?:=+|-{3,})[ \t]*(?:\n|$)")
_OWN_LINE: Final = re.compile(r"[ \t]*(?:[-*+][ \t]+|\d{1,3}[.)][ \t]+|#{1,6}[ \t]+|\|)")
"""What begins a paragraph of its own without an empty line before it: an item, a heading, a row."""
_RULE: Final = re.compile(r"[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|[|: -]*-{3,}[|: -]*\|[|: -]*)$")
"""A line across the page, or the one below a table's head."""
_MARKS: Final = (
    (re.compile(r"<!--.*?-->", re.S), ""),
    (re.compile(r"!\[[^\]]*\]\([^)]*\)"), ""),
    (re.compile(r"\[([^\]]+)\]\((?:[^()\s]|\([^()]*\))*(?:\s+\"[^\"]*\")?\)"), r"\1"),
    (re.compile(r"\[([^\]]+)\]\[[^\]]*\]"), r"\1"),
    (re.compile(r"<(https?://[^>\s]+)>"), r"\1"),
    (re.compile(r"\[\^[\w-]+\]:?"), ""),
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])([*_])(?=[^\s*_])([^*_\n]+?)(?<=\S)\1(?![\w*])"), r"\2"),
    (re.compile(r"`([^`\n]+)`"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!|>-])"), r"\1"),
)
_REFERENCE: Final = re.compile(r"[ \t]*\[[^\]]+\]:[ \t]+\S+")
"""The address of a link, given below the text."""


def read_markdown(name: str, content: bytes, options: Options) -> Iterator[Draft | Rejected]:
    """Read the article in `content`; paragraphs are parted by empty lines. Raises SourceUnreadable.

    Its title is the front matter's, else the first heading's.
    """
    decoded = decode(content, name)
    matter, body = split_front_matter(decoded.text, name)
    said = said_by(matter)
    title = said.pop("title", None)
    heading, blocks = _without_heading(blocks_of(body), body, title)
    if not blocks:
        yield Rejected(name, f"{name} has no text" + (" below its front matter." if matter else " but a title."))
        return
    yield Draft(
        source=name,
        reader="markdown",
        blocks=tuple(blocks),
        raw=decoded.text,
        encoding=decoded.encoding,
        encoding_from=decoded.encoding_from,
        title=title or heading,
        said=said,
        notes=decoded.notes,
    )


def blocks_of(text: str) -> list[str]:
    """Part Markdown into paragraphs, each on one line and without marks; an item of a list is one, a row of a table."""
    parts = (part for block in re.split(r"\n[ \t]*\n", text) for part in _parts(block))
    return [plain for part in parts if (plain := _plain(part))]


def _parts(block: str) -> Iterator[str]:
    lines: list[str] = []
    for line in block.split("\n"):
        line = re.sub(r"^[ \t]*(?:>[ \t]?)+", "", line)
        if _RULE.match(line) or _REFERENCE.match(line):
            continue
        if lines and (_OWN_LINE.match(line) or _HEADING.match(lines[-1])):
            yield " ".join(lines)
            lines = []
        lines.append(line)
    yield " ".join(lines)


def _plain(part: str) -> str:
    """Take the marks off one paragraph."""
    text = " ".join(part.split())
    if heading := _HEADING.match(text):
        text = heading[1]
    text = re.sub(r"^(?:[-*+]\s+(?:\[[ xX]\]\s+)?)(?=\S)", "", text)
    if any(sign in text for sign in "*_`[\\<"):
        for shape, instead in _MARKS:
            text = shape.sub(instead, text)
    return " ".join(text.strip("| ").split()) if text[:1] == "|" else " ".join(text.split())


def _without_heading(blocks: list[str], body: str, title: str | None) -> tuple[str | None, list[str]]:
    """Give the heading that the text begins with, where it is the title, and the paragraphs below it."""
    start = body.lstrip()
    line = start.partition("\n")[0]
    underlined = _UNDERLINED.match(start)
    heading = _HEADING.match(line)
    first = _plain(underlined["heading"]) if underlined else _plain(heading[1]) if heading else None
    if first is None or not blocks or (title is not None and title != first):
        return None, blocks
    if underlined and blocks[0] != first:
        return first, blocks_of(start[underlined.end() :])
    return first, blocks[1:]
