"""HTML without a page around it, as feeds, mails and columns of tables hold it -> paragraphs, each one line."""

import re
from collections.abc import Iterator
from html import unescape

_TAG = re.compile(
    r"</?(?:p|br|div|span|a|h[1-6]|ul|ol|li|img|strong|em|b|i|table|tr|td|blockquote|figure|section|font)\b", re.I
)
_PAGE = re.compile(r"<!doctype html|<html\b|<body\b", re.I)
_ENTITY = re.compile(r"&(?:amp|lt|gt|quot|nbsp|[lr][sd]quo|[nm]dash|hellip|#\d{2,6}|#x[\da-f]{2,6});", re.I)
_BLOCK_TAGS = (
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody tfoot "
    "thead tr ul"
)
_SILENT = frozenset(("head", "iframe", "noscript", "object", "script", "style", "svg", "template", "textarea", "title"))


def is_markup(text: str) -> bool:
    """Tell whether `text` is HTML and not text that speaks of it."""
    return (
        "<" in text
        and len(_TAG.findall(text[:100_000])) >= 1
        and ("</" in text or "<br" in text.lower() or "<p" in text)
    )


def is_page(text: str) -> bool:
    """Tell whether `text` is a whole page."""
    return text.lstrip("\ufeff \t\r\n").startswith("<") and _PAGE.search(text[:2000]) is not None


def plain_of(text: str) -> str:
    """Give a title or name without tags and entities, on one line."""
    if is_markup(text):
        text = " ".join(blocks_of(text))
    elif "&" in text and _ENTITY.search(text):
        text = unescape(text)
    return " ".join(text.split())


def blocks_of(markup: str) -> list[str]:
    """Give the paragraphs of `markup`: what stands in one block, with blanks and line breaks made one blank."""
    return [block for block in (" ".join(piece.split()) for piece in _pieces(markup)) if block]


def _pieces(markup: str) -> Iterator[str]:
    """Yield the text between the borders of blocks. Two line breaks in a row are a border, too."""
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", recover=True, no_network=True, remove_comments=True, remove_pis=True)
    root = etree.fromstring(markup.replace("\x00", "").encode("utf-8", "replace") or b" ", parser)
    if root is None:
        return
    blocks = frozenset(_BLOCK_TAGS.split())
    text: list[str] = []
    silent = breaks = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        is_border = tag in blocks
        if event == "start":
            silent += tag in _SILENT
            breaks = breaks + 1 if tag == "br" else 0 if (element.text or "").strip() else breaks
        else:
            silent -= tag in _SILENT
        if is_border or breaks >= 2:
            yield "".join(text)
            text, breaks = [], 0
        words = element.text if event == "start" else element.tail
        if event == "end" and (words or "").strip():
            breaks = 0
        if tag in ("br", "td", "th"):
            text.append(" ")
        if words and not silent:
            text.append(words)
    yield "".join(text)
