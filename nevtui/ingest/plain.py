"""A file as one text, every character at its place: nothing is mended, cut or joined."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from nevtui.ingest.sources.bytes import decode
from nevtui.ingest.sources.dates import parse_stated
from nevtui.ingest.sources.front_matter import said_by, split_front_matter
from nevtui.ingest.sources.opening import open_regular, read_whole
from nevtui.model.errors import SourceUnreadable

_BREAK: Final = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Plain:
    """A decoded file."""

    text: str
    """All of it: line breaks of two characters and a byte-order mark count as they stand."""
    begin: int = 0
    """Where the text begins: after a front matter."""
    published: date | None = None
    """What a front matter says, the first day of a month or year; else None."""


def read_plain(path: Path) -> Plain:
    """Read a file as UTF-8, else in the encoding that it seems to have. Raises SourceUnreadable in one sentence."""
    name = str(path)
    with open_regular(path, name) as file:
        content = read_whole(file, name)
    text = content.decode(decode(content, name).encoding, "replace")
    try:
        matter, body = split_front_matter(_BREAK.sub("\n", text.removeprefix("\ufeff")), name)
    except SourceUnreadable:
        return Plain(text)
    said = said_by(matter).get("published")
    stated = parse_stated(said) if said else None
    return Plain(text, _begin_of(body, text), stated.first if stated else None)


def _begin_of(body: str, text: str) -> int:
    """Give where `body`, the end of `text` with plain line breaks, begins in it."""
    breaks = list(_BREAK.finditer(text))
    above = len(breaks) - body.count("\n")
    return breaks[above - 1].end() if above > 0 else 0
