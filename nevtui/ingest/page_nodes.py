"""A page's JSON-LD: its nodes, and which of them is the page's own article."""

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any, Final

from lxml.html import HtmlElement

_ARTICLE_TYPES: Final = re.compile(
    r"(?:news|blog|report|scholarly|tech|analysis|opinion|review|satirical)?\s*(?:article|posting)$", re.I
)
"""Types of schema.org whose node is the article: `NewsArticle`, `BlogPosting`, `Article` …"""
_PAGE_TYPES: Final = re.compile(r"(?:web|item|collection|about)?page$|webpage$", re.I)


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


def article_node(tree: HtmlElement, url: str | None) -> Mapping[str, Any]:
    """Give the node of the page's own article: of several the one with the page's address, else the first."""
    nodes = list(nodes_of(tree))
    articles = [node for node in nodes if is_of_type(node, _ARTICLE_TYPES)]
    if len(articles) > 1 and url:
        own = [node for node in articles if _same_address(url, *_addresses(node))]
        articles = own or articles
    dated = [node for node in articles if node.get("datePublished")]
    pages = [node for node in nodes if is_of_type(node, _PAGE_TYPES) and node.get("datePublished")]
    return next(iter((*dated, *articles, *pages)), {})


def names_of(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from names_of(item)
    elif isinstance(value, dict):
        yield from names_of(value.get("name"))
    elif isinstance(value, str) and (text := plain_of(value)):
        yield text


def plain_of(value: Any) -> str | None:
    """Give a text of JSON-LD or a `<meta>` without tags and entities."""
    if not isinstance(value, str):
        return None
    return " ".join(unescape(re.sub(r"<[^<>]{1,60}>", "", unescape(value))).split()) or None


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
