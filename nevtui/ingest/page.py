"""A page's HTML -> what it says of itself in its head and marks: title, author, publisher, address, language.

The tree is lxml's; the page's date is another module's, its main text the reader's.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from typing import Any, Final
from urllib.parse import urlsplit

from lxml.etree import LxmlError
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from nevtui.model.errors import SourceUnreadable

_ARTICLE_TYPES: Final = re.compile(
    r"(?:news|blog|report|scholarly|tech|analysis|opinion|review|satirical)?\s*(?:article|posting)$", re.I
)
"""Types of schema.org whose node is the article: `NewsArticle`, `BlogPosting`, `Article` …"""
_PAGE_TYPES: Final = re.compile(r"(?:web|item|collection|about)?page$|webpage$", re.I)
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
_SEPARATOR: Final = re.compile(r"\s*(?:\s[|–—·•»:-]\s|\s?[|｜]\s?|_+|\s::\s)\s*")
_NO_AUTHOR: Final = re.compile(
    r"^(?:admin|administrator|editor|editors|staff|webmaster|author|user|root|none|null|unknown|test|by|小编|佚名|无|管理员)$"
    r"|https?:|www\.|@.*\.",
    re.I,
)
_TITLE_NAMES: Final = (
    "og:title",
    "twitter:title",
    "headline",
    "dc.title",
    "dcterms.title",
    "citation_title",
    "parsely-title",
    "sailthru.title",
    "title",
    "articletitle",
    "contenttitle",
)
_AUTHOR_NAMES: Final = (
    "author",
    "article:author",
    "authors",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "dc:creator",
    "parsely-author",
    "sailthru.author",
    "citation_author",
    "og:article:author",
    "article.author",
)
_PUBLISHER_NAMES: Final = (
    "og:site_name",
    "dc.publisher",
    "dcterms.publisher",
    "publisher",
    "citation_journal_title",
    "application-name",
    "apple-mobile-web-app-title",
    "al:android:app_name",
    "mediaid",
    "contentsource",
    "source",
)


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
    node = _article_node(tree, url)
    publisher = _publisher(metas, node)
    return Page(
        html=html,
        tree=tree,
        metas=metas,
        node=node,
        title=_title(tree, metas, node, publisher, url),
        author=_author(tree, metas, node, publisher),
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


def text_of(element: HtmlElement) -> str:
    """Give an element's words, with single spaces."""
    return " ".join(" ".join(element.itertext()).split())


def nodes_of(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """Yield the nodes of a page's JSON-LD, those in lists and graphs too, outer ones first."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "") and script.text:
            text = re.sub(
                r"^\s*(?://)?\s*<!(?:--|\[CDATA\[)|(?://)?\s*(?:-->|\]\]>)\s*;?\s*$", "", script.text.strip()
            ).rstrip("; \n")
            try:
                yield from _flat(json.loads(text, strict=False))
            except (ValueError, RecursionError):
                continue


def _flat(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for item in value:
            yield from _flat(item, depth)
    elif isinstance(value, dict) and depth < 6:
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart"):
            yield from _flat(value.get(key), depth + 1)


def is_of_type(node: Mapping[str, Any], shape: re.Pattern[str]) -> bool:
    """Tell whether a node's `@type`, or one of them, is such a one."""
    types = node.get("@type")
    return any(isinstance(type, str) and shape.search(type) for type in (types if isinstance(types, list) else [types]))


def _article_node(tree: HtmlElement, url: str | None) -> Mapping[str, Any]:
    """Give the node of the page's own article: of several the one with the page's address, else the first."""
    nodes = list(nodes_of(tree))
    articles = [node for node in nodes if is_of_type(node, _ARTICLE_TYPES)]
    if len(articles) > 1 and url:
        own = [node for node in articles if _same_address(url, *_addresses(node))]
        articles = own or articles
    dated = [node for node in articles if node.get("datePublished")]
    pages = [node for node in nodes if is_of_type(node, _PAGE_TYPES) and node.get("datePublished")]
    return next(iter((*dated, *articles, *pages)), {})


def _addresses(node: Mapping[str, Any]) -> Iterator[str]:
    for value in (node.get("url"), node.get("@id"), node.get("mainEntityOfPage")):
        if isinstance(value, dict):
            value = value.get("@id") or value.get("url")
        if isinstance(value, str):
            yield value


def _same_address(url: str, *others: str) -> bool:
    return any(_bare_address(url) == _bare_address(other) for other in others)


def _bare_address(url: str) -> str:
    return re.sub(r"^https?://(?:www\.|m\.)?|[#?].*$|/+$", "", url.strip().lower())


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


def _title(
    tree: HtmlElement, metas: Mapping[str, str], node: Mapping[str, Any], publisher: str | None, url: str | None
) -> str | None:
    """Give the headline: what the page's heading and its head agree on, without the site's name."""
    headings = [text for heading in tree.iter("h1") if (text := text_of(heading)) and len(text) < 300]
    element = tree.find(".//title")
    said = [
        _plain(node.get("headline")),
        *(metas.get(name) for name in _TITLE_NAMES),
        text_of(element) if element is not None else None,
    ]
    candidates = [text for text in said if text]
    for heading in headings:
        if len(heading) > 8 and any(_is_beginning(heading, text) for text in candidates):
            return heading
    if candidates:
        return without_site(candidates[0], publisher, url)
    return headings[0] if headings else None


def without_site(title: str, publisher: str | None, url: str | None) -> str:
    """Take the site's name, or the address's, off the end of a title: `NIO sells cars | CnEVPost`."""
    host = re.sub(r"^(?:www|m|en|news|auto|finance|tech)\.", "", urlsplit(url or "").netloc.lower())
    names = {key for name in (publisher, host, host.split(".")[0]) if name and (key := _key(name))}
    while True:
        *_, last = [None, *_SEPARATOR.finditer(title)]
        if last is None or last.start() == 0:
            return title
        tail = _key(title[last.end() :])
        if not tail or not any(
            tail == name or (len(name) > 3 and (name in tail or tail in name) and len(tail) < 40) for name in names
        ):
            return title
        title = title[: last.start()].rstrip()


def _is_beginning(heading: str, text: str) -> bool:
    return _key(text).startswith(_key(heading)) or (len(heading) > 20 and _key(heading) in _key(text))


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _author(tree: HtmlElement, metas: Mapping[str, str], node: Mapping[str, Any], publisher: str | None) -> str | None:
    names = list(_names(node.get("author"))) or list(_names(node.get("creator")))
    said = [", ".join(dict.fromkeys(names)), *(metas.get(name) for name in _AUTHOR_NAMES)]
    for text in said:
        if text and (name := _person(text)):
            return name
    for element in tree.xpath(
        "(.//*[@rel='author' or @itemprop='author' or contains(@class,'byline') or contains(@class,'author-name')"
        " or @class='author' or contains(@class,'article-author') or contains(@class,'entry-author')])[position()<4]"
    ):
        text = text_of(element)
        if 2 < len(text) < 60 and (name := _person(text)) and name != publisher:
            return name
    return None


def _person(text: str) -> str | None:
    name = re.sub(
        r"^(?:(?:written |posted |story )?by|author|reporter|作者|记者|文)\s*[:：/]?\s+|^(?:作者|记者|文)\s*[:：/]\s*",
        "",
        _plain(text) or "",
        flags=re.I,
    )
    name = re.split(
        r"\s*(?:\||•|·(?=\s)|\s[-–—]\s|\s{2,}|\d{4}|\d{1,2}[./ ]"
        r"|\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d)",
        name,
    )[0].strip(" ,;|")
    return (
        name
        if 1 < len(name) < 120 and not _NO_AUTHOR.search(name) and re.search(r"[^\W\d_]{2}|[\u4e00-\u9fff]{2}", name)
        else None
    )


def _names(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _names(item)
    elif isinstance(value, dict):
        yield from _names(value.get("name"))
    elif isinstance(value, str) and (text := _plain(value)):
        yield text


def _publisher(metas: Mapping[str, str], node: Mapping[str, Any]) -> str | None:
    said = (
        metas.get("og:site_name"),
        next(_names(node.get("publisher")), None),
        *(metas.get(name) for name in _PUBLISHER_NAMES),
    )
    for text in said:
        name = _plain(text)
        if name and len(name) < 80 and not re.match(r"https?:|www\.|@", name):
            return name
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


def _plain(value: Any) -> str | None:
    """Give a text of JSON-LD or a `<meta>` without tags and entities."""
    if not isinstance(value, str):
        return None
    return " ".join(unescape(re.sub(r"<[^<>]{1,60}>", "", unescape(value))).split()) or None
