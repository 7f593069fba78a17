"""A page's HTML -> its tree and what it says of itself in its head and marks.

The page's date is another module's, its main text the reader's.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from typing import Any, Final

from lxml.etree import LxmlError
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from nevtui.ingest.page_names import author_of, publisher_of, title_of
from nevtui.ingest.page_nodes import article_node
from nevtui.model.errors import SourceUnreadable

_SAVED_FROM: Final = re.compile(r"<!--\s*saved from url=(?:\(\d+\))?(?P<url>\S+?)\s*-->", re.I)
"""What browsers write at the head of a page that is saved."""
_INLINE_FILE: Final = re.compile(r"data:[\w/+.;=-]{0,80};base64,[A-Za-z0-9+/=%\s]*")
"""A picture that is written into the page itself."""
_UNSPEAKABLE: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]+")
_HEAD: Final = 4096
_FAULTS: Final = ((re.compile(r"<!doctype[^>]*>", re.I), ""), (re.compile(r"(<html[^>]*?)\s*/>", re.I), r"\1>"))
"""What libxml2 stumbles over at the head of a page. Source: trafilatura's `repair_faulty_html`."""
_LONG_TAG: Final = re.compile(r"<[A-Za-z][^<>]{5000,}")
_SEPARATORS: Final = re.compile(r"[\s/]+")
_MOST_ATTRIBUTES: Final = 20_000
"""libxml2 compares each attribute of a tag with all before it: 20,000 take 1.4 s, 200,000 minutes."""


@dataclass(frozen=True, slots=True)
class Page:
    """A parsed page and what its head says."""

    html: str
    tree: HtmlElement
    metas: Mapping[str, str]
    """The first content of each `<meta>` by its name, property or itemprop in lower case."""
    node: Mapping[str, Any]
    """The JSON-LD node of the article; empty where there is none."""
    title: str | None
    author: str | None
    publisher: str | None
    url: str | None
    language: str | None


@lru_cache(maxsize=1)
def page_of(html: str) -> Page:
    """Parse `html`. The last page is kept, so that its reader and its article share the tree: it must not be changed.

    Raises SourceUnreadable for what lxml cannot make a tree of.
    """
    tree = parse(html)
    metas = dict(_metas(tree))
    url = _url(html, tree, metas)
    node = article_node(tree, url)
    publisher = publisher_of(metas, node)
    return Page(
        html=html,
        tree=tree,
        metas=metas,
        node=node,
        title=title_of(tree, metas, node, publisher, url),
        author=author_of(tree, metas, node, publisher),
        publisher=publisher,
        url=url,
        language=_language(tree, metas, node),
    )


def parse(html: str) -> HtmlElement:
    """Parse `html` as browsers do, without comments; nesting deeper than 256 is cut off. Raises SourceUnreadable."""
    html = _UNSPEAKABLE.sub("", _INLINE_FILE.sub("data:,", html))
    for fault, mended in _FAULTS:
        html = fault.sub(mended, html[:_HEAD], count=1) + html[_HEAD:]
    if sum(len(_SEPARATORS.findall(tag[0])) ** 2 for tag in _LONG_TAG.finditer(html)) > _MOST_ATTRIBUTES**2:
        raise SourceUnreadable("one of its tags has too many attributes.")
    parser = HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        return document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (ValueError, LxmlError) as error:
        raise SourceUnreadable(f"no HTML can be read in it ({error}).") from error


def _metas(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        content = " ".join(unescape(meta.get("content") or "").split())
        for key in ("property", "name", "itemprop"):
            if content and (name := (meta.get(key) or "").strip().lower()):
                found.setdefault(name, content)
    yield from found.items()


def _url(html: str, tree: HtmlElement, metas: Mapping[str, str]) -> str | None:
    canonical = next(
        (link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"), None
    )
    saved = _SAVED_FROM.search(html[:4000])
    for url in (canonical, metas.get("og:url"), metas.get("twitter:url"), saved["url"] if saved else None):
        if url and re.match(r"https?://[^\s/]+\.[^\s]+$", url.strip()):
            return url.strip()
    return None


def _language(tree: HtmlElement, metas: Mapping[str, str], node: Mapping[str, Any]) -> str | None:
    said = (
        tree.get("lang"),
        tree.get("{http://www.w3.org/XML/1998/namespace}lang"),
        tree.get("xml:lang"),
        node.get("inLanguage"),
        metas.get("og:locale"),
        metas.get("content-language"),
        metas.get("language"),
    )
    for text in said:
        if isinstance(text, str) and (match := re.match(r"([A-Za-z]{2})(?:[-_].*)?$", text.strip())):
            return match[1].lower()
    return None
