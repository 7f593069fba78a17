"""A saved page -> a draft: its main text by trafilatura, in reading order, with its headings, lists and rows apart."""

import logging
import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any, Final

from nevtui.ingest.draft import Draft, Rejected
from nevtui.ingest.options import Options
from nevtui.ingest.page import page_of
from nevtui.ingest.sources.bytes import Decoded, decode
from nevtui.model.errors import SourceUnreadable

_LEAST: Final = 200
"""Characters of a main text below which the page is also searched less strictly."""
_LONGER: Final = 1.5
"""By this factor the less strict text must be longer to be taken."""
_MOST_LINKED: Final = 0.6
"""Share of a page's text; an article's own page, with its menus, has less."""
_MOST_ELEMENTS: Final = 50_000
"""Elements of a page that trafilatura is given: it needs half a minute for 100,000; an article has some thousand."""
_BLOCKS: Final = frozenset({"p", "head", "item", "quote", "code", "cell", "row", "list", "table", "div", "ab"})
"""trafilatura's names of what begins a paragraph."""
_CELL: Final = "\0"
_ENDS: Final = tuple('.!?:;。！？：；…”"’)）')
_LONGEST_HEADING: Final = 100
_LONGEST_GATE: Final = 400
_GATE: Final = re.compile(
    r"enable javascript|javascript (?:is|has been) (?:disabled|required)|(?:verify|confirm|prove) (?:that )?you are"
    r" (?:a )?human|checking (?:your browser|if the site connection)|access denied|complete the captcha|are you a robot"
    r"|请开启\s?javascript|请完成安全验证|访问过于频繁",
    re.I,
)
"""What servers show instead of an article, in a few words."""
_SENTENCE: Final = 60


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
    if sum(map(len, blocks)) < _LONGEST_GATE and any(map(_GATE.search, blocks)):
        return Rejected(name, f"{name} is a page that stands before the article: save it again once the article shows.")
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
        blocks = more if sum(map(len, more)) > _LONGER * length else blocks
    return () if not any(map(_is_sentence, blocks)) and _is_all_links(tree) else blocks


def _is_sentence(block: str) -> bool:
    return len(block) >= _SENTENCE and block.endswith(_ENDS)


def _is_all_links(tree: Any) -> bool:
    """Tell whether most of a page's words stand in links: a list of articles, no article."""
    linked = sum(len("".join(link.itertext())) for link in tree.iter("a"))
    body = tree.find(".//body")
    shown = (text for text in (body if body is not None else tree).itertext("*") if text.strip())
    return linked > _MOST_LINKED * sum(map(len, shown))


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
    """Yield the texts of trafilatura's tree in reading order: a paragraph, heading, item or row each.

    What stands in one block beside another block is a paragraph of its own, so that no heading is glued to its text.
    """
    from lxml.etree import iterwalk

    pieces: list[str] = []
    row: Any = None
    for event, element in iterwalk(body, events=("start", "end")):
        is_start = event == "start"
        if element.tag == "row" and row is None and len(element) > 1 and is_start:
            yield from _texts("".join(pieces))
            pieces, row = [], element
        elif row is element:
            yield _row("".join(pieces))
            pieces, row = [], None
        elif row is not None and element.tag == "cell" and is_start:
            pieces.append(_CELL)
        elif row is not None:
            pieces.append(" " if element.tag in _BLOCKS else "")
        elif element.tag in _BLOCKS:
            yield from _texts("".join(pieces))
            pieces = []
        if is_start and element.tag == "lb":
            pieces.append("\n")
        pieces.append(re.sub(r"\s+", " ", (element.text if is_start else element.tail) or ""))
    yield from _texts("".join(pieces))


def _row(text: str) -> str:
    return " | ".join(" ".join(cell.split()) for cell in text.split(_CELL)[1:])


def _texts(block: str) -> Iterator[str]:
    """Yield the paragraphs of a block, which line breaks part, but for one in the middle of a sentence."""
    text = ""
    for line in block.split("\n"):
        line = " ".join(line.split())
        if text and line and _is_wrapped(text, line):
            text = f"{text} {line}"
            continue
        if text:
            yield text
        text = line
    if text:
        yield text


def _is_wrapped(text: str, line: str) -> bool:
    """Tell whether a line break stands in the middle of a sentence and not below a heading."""
    return not text.endswith(_ENDS) and (line[0].islower() or len(text) >= _LONGEST_HEADING)
