"""A saved page -> a draft: its main text by trafilatura, in reading order, with its headings, lists and rows apart."""

import logging
import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any, Final

from nevtui.ingest.draft import Draft, Rejected
from nevtui.ingest.options import Options
from nevtui.ingest.page import page_of, text_of
from nevtui.ingest.sources.bytes import Decoded, decode
from nevtui.model.errors import SourceUnreadable

_LEAST: Final = 200
"""Characters of a main text below which the page is also searched less strictly."""
_LONGER: Final = 1.5
"""By this factor the less strict text must be longer to be taken."""
_MOST_ELEMENTS: Final = 100_000
"""Elements of a page that trafilatura is given: it needs a minute for 300,000; an article's page has some thousand."""
_BLOCKS: Final = frozenset({"p", "head", "item", "quote", "code", "cell", "row", "list", "table", "div", "ab", "lb"})


def read_html(name: str, content: bytes, options: Options) -> Iterator[Draft | Rejected]:
    """Read the article of the page in `content`; a page without a main text is rejected. Raises SourceUnreadable."""
    decoded = decode(content, name, is_markup=True)
    yield draft_of_page(name, decoded)


def draft_of_page(name: str, decoded: Decoded) -> Draft | Rejected:
    """Make a draft of a page that is decoded."""
    try:
        blocks = main_text(decoded.text)
    except SourceUnreadable as error:
        return Rejected(name, f"{name} cannot be read as a page: {error}")
    if not blocks:
        return Rejected(name, f"{name} is a page without a main text: save the article's own page, or its text.")
    return Draft(
        source=name,
        reader="html",
        blocks=blocks,
        raw=decoded.text,
        encoding=decoded.encoding,
        encoding_from=decoded.encoding_from,
        is_clean=True,
        html=decoded.text,
        notes=decoded.notes,
    )


def main_text(html: str) -> tuple[str, ...]:
    """Give the paragraphs of a page's main text; empty where it has none. Raises SourceUnreadable.

    trafilatura's precise mode: F1 0.964 on article-extraction-benchmark; its balanced mode where that finds too little.
    """
    tree = page_of(html).tree
    elements = sum(1 for _ in tree.iter())
    if elements > _MOST_ELEMENTS:
        raise SourceUnreadable(f"it has {elements:,} elements, no article's page has so many.")
    blocks = _extracted(tree, favor_precision=True)
    length = sum(map(len, blocks))
    if length < _LEAST:
        more = _extracted(tree, favor_precision=False)
        if sum(map(len, more)) > _LONGER * length:
            return more
    return blocks


def _extracted(tree: Any, *, favor_precision: bool) -> tuple[str, ...]:
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        document = trafilatura.bare_extraction(
            deepcopy(tree), favor_precision=favor_precision, include_comments=False, with_metadata=False
        )
    except (RecursionError, ValueError, TypeError, AttributeError, IndexError, KeyError, AssertionError) as error:
        raise SourceUnreadable(f"its main text cannot be found ({type(error).__name__}).") from error
    body = getattr(document, "body", None)
    return tuple(_paragraphs(body)) if body is not None else ()


def _paragraphs(body: Any) -> Iterator[str]:
    """Yield the texts of trafilatura's tree: a paragraph, heading, item or row each."""
    for element in body:
        if element.tag == "table":
            yield from filter(None, (_row(row) for row in element.iter("row")))
        elif element.tag in ("list", "quote", "div", "ab") and any(child.tag in _BLOCKS for child in element):
            yield from _mixed(element)
        else:
            yield from _lines(element)
        if element.tail and element.tail.strip():
            yield " ".join(element.tail.split())


def _mixed(element: Any) -> Iterator[str]:
    if element.text and element.text.strip():
        yield " ".join(element.text.split())
    yield from _paragraphs(element)


def _lines(element: Any) -> Iterator[str]:
    """Yield a paragraph's text, parted where it has empty lines: two line breaks in a row."""
    for breaking in list(element.iter("lb")):
        breaking.tail = "\n" + (breaking.tail or "")
    for part in re.split(r"\n\s*\n", re.sub(r"[^\S\n]+", " ", "".join(element.itertext()))):
        if text := " ".join(part.split()):
            yield text


def _row(row: Any) -> str:
    return " | ".join(text_of(cell) for cell in row.iter("cell")).strip(" |")
