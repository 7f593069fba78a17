"""Originals that a library keeps -> their articles again: the same readers, on the text as it stood."""

from typing import Any, Final

from nevtui.ingest.draft import Draft, Source
from nevtui.ingest.options import Options
from nevtui.model.article import Article
from nevtui.model.errors import SourceUnreadable

_SUFFIXES: Final = {
    "markdown": ".md", "html": ".html", "warc": ".html", "json lines": ".jsonl", "mail": ".eml", "feed": ".xml",
}  # fmt: skip
"""By reader, the suffix by which its text is read again; the others' text is plain."""
_PLAIN: Final = ".txt"
_MARK: Final = b"\xef\xbb\xbf"
"""It comes before what a page says of its encoding, which was that of its bytes."""


def read_again(original: dict[str, Any]) -> Article | None:
    """Read the article of a row of `originals`; None where its text gives none any more."""
    for suffix in dict.fromkeys((_SUFFIXES.get(original["reader"], _PLAIN), _PLAIN)):
        article = _first_in(original, suffix)
        if article is not None:
            return article
    return None


def _first_in(original: dict[str, Any], suffix: str) -> Article | None:
    from nevtui.ingest.articles import article_of
    from nevtui.ingest.sources import read

    content = _MARK + original["text"].encode("utf-8", "surrogatepass")
    source = Source(original["source"], suffix, held=content)
    try:
        for found in read(source, Options()):
            if isinstance(found, Draft):
                return article_of(found, Options()).article
    except SourceUnreadable:
        return None
    return None
