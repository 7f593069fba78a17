"""Readers: one file -> one article. One format a module."""

from collections.abc import Callable
from pathlib import Path

from nevtui.ingest.sources.markdown import read_markdown
from nevtui.ingest.sources.text import read_plain
from nevtui.model.article import Article
from nevtui.model.errors import SourceUnreadable

READERS: dict[str, Callable[[Path], Article]] = {
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".txt": read_plain,
    ".text": read_plain,
}
"""By suffix in lower case."""


def read_article(path: Path) -> Article:
    """Read the article in `path` with the reader of its suffix. Raises SourceUnreadable in one sentence."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise SourceUnreadable(f"{path} is no kind of file that is read: it takes {', '.join(READERS)}.")
    return reader(path)
