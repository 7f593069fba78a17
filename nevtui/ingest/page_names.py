"""Who and what a page names as its own: its headline without the site's name, its author, its publisher."""

import re
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from nevtui.ingest.page_nodes import names_of, plain_of

_TELLING: Final = 20
"""Characters from which on a page's only heading is its headline, whatever its head says."""
_LONGEST_CHANNEL: Final = 12
"""Characters of a part of a site, between the headline and the site's name: `_财经_新浪网`, `| Autos | The Herald`."""
_SEPARATOR: Final = re.compile(r"\s*(?:\s[|–—·•»:-]\s|\s?[|｜]\s?|_+|\s::\s)\s*")
_IDEOGRAPHS: Final = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
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


def title_of(
    tree: HtmlElement, metas: Mapping[str, str], node: Mapping[str, Any], publisher: str | None, url: str | None
) -> str | None:
    """Give the headline: what the page's heading and its head agree on, without the site's name."""
    headings = [text for heading in tree.iter("h1") if (text := text_of(heading)) and len(text) < 300]
    element = tree.find(".//title")
    said = [
        plain_of(node.get("headline")),
        *(metas.get(name) for name in _TITLE_NAMES),
        text_of(element) if element is not None else None,
    ]
    candidates = [text for text in said if text]
    for heading in headings:
        if _length(heading) > 8 and any(_is_beginning(heading, text) for text in candidates):
            return heading
    if len(headings) == 1 and len(headings[0]) >= _TELLING and _key(headings[0]) != _key(publisher or ""):
        return headings[0]
    if candidates:
        return without_site(candidates[0], publisher, url)
    return headings[0] if headings else None


def author_of(
    tree: HtmlElement, metas: Mapping[str, str], node: Mapping[str, Any], publisher: str | None
) -> str | None:
    names = list(names_of(node.get("author"))) or list(names_of(node.get("creator")))
    said = [", ".join(dict.fromkeys(names)), *(metas.get(name) for name in _AUTHOR_NAMES)]
    for text in said:
        if text and (name := _person(text)):
            return name
    for element in tree.xpath(
        "(.//*[@rel='author' or @itemprop='author' or contains(@class,'byline') or contains(@class,'author-name')"
        " or @class='author' or contains(@class,'article-author') or contains(@class,'entry-author')])[position()<4]"
    ):
        text = text_of(element)
        if 1 < len(text) < 60 and (name := _person(text)) and name != publisher:
            return name
    return None


def publisher_of(metas: Mapping[str, str], node: Mapping[str, Any]) -> str | None:
    said = (
        metas.get("og:site_name"),
        next(names_of(node.get("publisher")), None),
        *(metas.get(name) for name in _PUBLISHER_NAMES),
    )
    for text in said:
        name = plain_of(text)
        if name and len(name) < 80 and not re.match(r"https?:|www\.|@", name):
            return name
    return None


def without_site(title: str, publisher: str | None, url: str | None) -> str:
    """Take the site's name, or the address's, and its part's off the end of a title: `NIO sells cars | CnEVPost`."""
    host = re.sub(r"^(?:www|m|en|news|auto|finance|tech)\.", "", urlsplit(url or "").netloc.lower())
    names = {key for name in (publisher, host, host.split(".")[0]) if name and (key := _key(name))}
    channel = None
    while True:
        *_, last = [None, *_SEPARATOR.finditer(title)]
        if last is None or last.start() == 0:
            return title
        tail, sign = _key(title[last.end() :]), last[0].strip()[:1]
        is_site = any(
            tail == name or (len(name) > 3 and (name in tail or tail in name) and len(tail) < 40) for name in names
        )
        if not tail or not (is_site or (sign == channel and len(tail) <= _LONGEST_CHANNEL)):
            return title
        title = title[: last.start()].rstrip()
        channel = sign if sign in ("_", "|", "｜") else None


def text_of(element: HtmlElement) -> str:
    """Give an element's words, with single spaces."""
    return " ".join(" ".join(element.itertext()).split())


def _length(text: str) -> float:
    """Give the length of `text` in letters; a Chinese sign says as much as two and a half."""
    return len(text) + 1.5 * len(_IDEOGRAPHS.findall(text))


def _is_beginning(heading: str, text: str) -> bool:
    own, whole = _key(heading), _key(text)
    return len(own) >= 0.4 * len(whole) and (whole.startswith(own) or (len(heading) > 20 and own in whole))


def _person(text: str) -> str | None:
    name = re.sub(
        r"^(?:(?:written |posted |story )?by|author|reporter|作者|记者|文)\s*[:：/]?\s+|^(?:作者|记者|文)\s*[:：/]\s*",
        "",
        plain_of(text) or "",
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


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
