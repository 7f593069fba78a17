"""When a page appeared: by its metadata, its address, the day that stands at its headline, else by htmldate's search.

An update, a copyright's year, another article's day and the day a page was saved are not its date: None is honest.
"""

import logging
import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

from lxml.html import HtmlElement

from nevtui.ingest.addresses import date_in
from nevtui.ingest.page import Page
from nevtui.ingest.page_days import day_at_headline, is_of_others
from nevtui.ingest.page_nodes import nodes_of
from nevtui.ingest.page_zones import without_other_zones
from nevtui.ingest.sources.dates import Stated, parse_stated

_PUBLISHED: Final = (
    "article:published_time", "article:published", "og:published_time", "og:article:published_time", "datepublished",
    "article:publicationdate", "article:published_date", "article_date_original", "article.published", "pubdate",
    "publishdate", "publish-date", "publish_date", "publication_date", "published_time", "published-date",
    "published_date", "publisheddate", "publishtime", "publish_time", "date_published", "bt:pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "rnews:datepublished", "cxenseparse:recs:publishtime", "originalpublicationdate", "og:pubdate", "og:publish_date",
    "shareaholic:article_published_time", "citation_publication_date", "dc.date.issued", "dcterms.issued",
    "dc.date.publication", "displaydate", "dcsext.articlefirstpublished", "twt-published-at", "vr:published_time",
    "mediator_published_time", "rbpubdate", "firstpublished", "_pubtime", "apub:time", "bytedance:published_time",
    "weibo: article:create_at", "og:release_date", "og:regdate", "article:create_at", "pdate", "ptime",
)  # fmt: skip
_PERHAPS: Final = (
    "date", "dc.date", "dc:date", "dcterms.date", "dc.date.created", "dc.created", "dcterms.created", "datecreated",
    "date_created", "dateposted", "created", "article:created", "article.created", "article:post_date", "release_date",
    "content_create_date", "doc_date", "timestamp", "citation_date", "gentime",
)  # fmt: skip
_UPDATED: Final = re.compile(r"modif|updat|lastmod|revis|og:updated|utime|last-modified|lastdate", re.I)
_SCRIPTED: Final = re.compile(
    r"\b(?:datePublished|date_?published|publish_?date|publish_?time|published_?at|published_?time|publication_?date|pub_?date"
    r"|pub_?time|first_?published(?:_?at)?|ptime)\b[\"']?\s*[:=]\s*[\"'](?P<day>(?:19|20)\d\d-\d\d-\d\d)",
    re.I,
)
_EARLIEST: Final = date(1995, 1, 1)


@dataclass(frozen=True, slots=True)
class PageDate:
    """A page's date and how it was found."""

    first: date
    precision: str
    found: str
    """`metadata`, `address` or `page`."""


def published_of(page: Page) -> PageDate | None:
    """Give the date of `page`; None where nothing on it says when it was published."""
    latest = datetime.now().date() + timedelta(days=1)
    said = next((stated for stated in _said(page) if _EARLIEST <= stated.first <= latest), None)
    address = date_in(page.url)
    if address and address.precision == "day" and _EARLIEST <= address.first <= latest:
        agrees = said is not None and said.first == address.first
        return PageDate(address.first, "day", "metadata" if agrees else "address")
    if said and said.precision == "day":
        return PageDate(said.first, "day", "metadata")
    if (day := day_at_headline(page)) and _EARLIEST <= day <= latest:
        return PageDate(day, "day", "page")
    if (day := _scripted(page.html)) and _EARLIEST <= day <= latest:
        return PageDate(day, "day", "metadata")
    if (day := _searched(page)) and not is_of_others(page, day):
        return PageDate(day, "day", "page")
    if said:
        return PageDate(said.first, said.precision, "metadata")
    return PageDate(address.first, address.precision, "address") if address else None


def _said(page: Page) -> Iterator[Stated]:
    """Yield the dates of publication that the page's metadata says, the surest first."""
    values: list[Any] = [page.metas.get(name) for name in _PUBLISHED]
    values.append(page.node.get("datePublished"))
    values += (time.get("datetime") or time.get("content") for time in _marked(page.tree))
    values += (page.metas.get(name) for name in _PERHAPS)
    values += (page.node.get("dateCreated"), _only(page))
    coarse = []
    for value in values:
        if value and (stated := parse_stated(str(value))):
            if stated.precision == "day":
                yield stated
            else:
                coarse.append(stated)
    yield from coarse


def _marked(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the elements outside of the head that are marked as the date of publication."""
    for element in tree.iter("time", "span", "div", "p", "abbr", "meta", "li"):
        if element.get("itemprop", "").lower() == "datepublished" or element.get("pubdate") is not None:
            yield element


def _only(page: Page) -> str | None:
    """Give the one date of publication in the page's JSON-LD, whatever it is said of, where there is but one."""
    dates = {str(node["datePublished"])[:10] for node in nodes_of(page.tree) if node.get("datePublished")}
    return dates.pop() if len(dates) == 1 else None


def _scripted(html: str) -> date | None:
    """Give the one day of publication that the page's scripts name; None where they name several or none."""
    days = {stated.first for match in _SCRIPTED.finditer(html) if (stated := parse_stated(match["day"]))}
    return days.pop() if len(days) == 1 else None


def _searched(page: Page) -> date | None:
    """Ask htmldate, which knows more marks, on a page without updates and other articles; believe what stands there."""
    from htmldate import find_date

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)

    tree = without_other_zones(deepcopy(page.tree))
    for meta in list(tree.iter("meta")):
        if _UPDATED.search(" ".join(meta.attrib.values())) or (meta.get("http-equiv") or "").lower() == "date":
            meta.drop_tree()
    try:
        text = find_date(tree, extensive_search=False, original_date=True)
    except (ValueError, TypeError, OverflowError, RecursionError):
        return None
    stated = parse_stated(text) if text else None
    return stated.first if stated and _stands(stated.first, tree) else None


def _stands(day: date, tree: HtmlElement) -> bool:
    """Tell whether the page says the day itself and in one way: htmldate 1.11 fills up what is not said of `March 2019`
    with today's day, a year with January, and reads `05/09/2024` as September.
    """
    from lxml.html import tostring

    html = tostring(tree, encoding="unicode")
    year = rf"(?:{day.year}|['’]?{day.year % 100:02})(?!\d)"
    shapes = [
        rf"{day.year}\D{{0,3}}0?{day.month}\D{{0,3}}0?{day.day}(?!\d)",
        rf"(?<!\d)0?{day.day}\D{{0,4}}[^\W\d_]{{3,12}}\D{{0,5}}{year}",
        rf"[^\W\d_]{{3,12}}\.?\s+0?{day.day}(?:st|nd|rd|th)?\s?,?\s+{year}",
        rf"(?<!\d)0?{day.day}\.\s?0?{day.month}\.\s?{year}",
    ]
    if day.day > 12 or day.day == day.month:
        shapes.append(rf"(?<!\d)(?:0?{day.day}[/-]0?{day.month}|0?{day.month}[/-]0?{day.day})[/-]{year}")
    return any(re.search(shape, html) for shape in shapes)
