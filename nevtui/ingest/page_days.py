"""The day that stands at a page's headline: the first one between the headline and the first paragraph, or one that a
label calls the day of publication.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from nevtui.ingest.page import Page
from nevtui.ingest.page_zones import is_other_zone
from nevtui.ingest.sources.dates import days_in, parse_stated

_LONGEST: Final = 160
"""Characters of a text that is a stamp and no paragraph."""
_PARAGRAPH: Final = 140
_BEFORE: Final = 6
"""Texts above the headline in which its day may stand, in the headline's own box."""
_LABEL: Final = re.compile(
    r"publi(?:shed|cation|é|cado|cato|ziert)|posted|veröffentlicht|erschienen|released?\b|first published|发布|发表"
    r"|发佈|發布"
    r"|date:|am:|le\s*:|pubdate|pub-date|post-date|postdate",
    re.I,
)
_UPDATED: Final = re.compile(
    r"updat|modifi|edited|aktualisiert|mis à jour|actualizado|aggiornato|更新|修改|last changed", re.I
)
_NO_UPDATE: Final = re.compile(r"(?<![\w-])updated(?![\w-])")
"""A class that hAtom asks for, on the day of publication as well."""
_NOT_ITS: Final = re.compile(
    r"copyright|©|since|founded|expires?|deadline|born|event|joined|until|taken on|photo|picture|版权|有效期"
    r"|registered",
    re.I,
)
_NUMERIC: Final = re.compile(r"(?<!\d)(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")
_MONTH_FIRST: Final = ("en-us", "en_us")
_DAY_FIRST: Final = re.compile(
    r"(?:de|fr|es|it|pt|nl|pl|ru|tr|sv|da|nb|no|fi|cs|id|vi|uk|el)\b|en[-_](?:gb|au|nz|in|ie|za|sg|my|hk)", re.I
)
_DAY_FIRST_HOST: Final = re.compile(r"\.(?:uk|au|nz|in|ie|za|sg|my|hk|de|at|ch|fr|es|it|pt|br|nl|be|pl|ru|tr)$")
_ATTRIBUTES: Final = (
    "datetime",
    "content",
    "title",
    "data-time",
    "data-timestamp",
    "data-date",
    "data-published",
    "data-datetime",
    "data-pubdate",
)


@dataclass(frozen=True, slots=True)
class _Day:
    """A day on the page."""

    place: int
    """Which of the page's texts says it."""
    day: date
    label: str
    """The words around it, and the names of its box."""
    element: HtmlElement


def day_at_headline(page: Page) -> date | None:
    """Give the day of publication that the page shows; None where it shows none for certain."""
    texts = list(_texts(page.tree))
    days = list(_days(texts, page))
    published = [found for found in days if _LABEL.search(found.label) and not _is_update(found.label)]
    others = [found for found in days if not _UPDATED.search(found.label) and not _NOT_ITS.search(found.label)]
    head = _headline(texts, page.title)
    if head is not None:
        end = next((n for n in range(head + 1, len(texts)) if len(texts[n][1]) >= _PARAGRAPH), len(texts))
        for among in (published, others):
            if below := next((found for found in among if head <= found.place < end), None):
                return below.day
        box = _box(texts[head][0])
        above = [found for found in others if head - _BEFORE <= found.place < head and _is_in(found.element, box)]
        if above:
            return above[-1].day
    if len({found.day for found in published}) == 1:
        return published[0].day
    distinct = {found.day for found in others}
    return distinct.pop() if len(distinct) == 1 and len(days) == len(others) else None


def is_of_others(page: Page, day: date) -> bool:
    """Tell whether `day` stands below the article only, in a list of several: that of another article."""
    texts = list(_texts(page.tree))
    end = max((place for place, (_, text) in enumerate(texts) if len(text) >= _PARAGRAPH), default=len(texts))
    days = list(_days(texts, page))
    below = {found.day for found in days if found.place > end}
    return day in below and len(below) > 1 and all(found.place > end for found in days if found.day == day)


def lines_at_headline(page: Page) -> tuple[str, ...]:
    """Give the short texts between the headline and the first paragraph; none where there is no headline."""
    texts = list(_texts(page.tree))
    head = _headline(texts, page.title)
    if head is None:
        return ()
    end = next((n for n in range(head + 1, len(texts)) if len(texts[n][1]) >= _PARAGRAPH), len(texts))
    return tuple(text for _, text in texts[head + 1 : min(end, head + 12)] if text and len(text) <= _LONGEST)


def _texts(tree: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """Yield the texts of the page outside of its other zones, with the element each stands in, in reading order."""
    body = tree.find(".//body")
    stack: list[tuple[HtmlElement, bool]] = [(body if body is not None else tree, False)]
    while stack:
        element, is_tail = stack.pop()
        if is_tail:
            if element.tail and element.tail.strip():
                yield element.getparent(), " ".join(element.tail.split())
            continue
        if element.text and element.text.strip():
            yield element, " ".join(element.text.split())
        elif element.tag == "time" or any(element.get(name) for name in _ATTRIBUTES[3:]):
            yield element, ""
        for child in reversed(element):
            stack.append((child, True))
            if not is_other_zone(child):
                stack.append((child, False))


def _days(texts: Sequence[tuple[HtmlElement, str]], page: Page) -> Iterator[_Day]:
    order = _order(texts, page)
    for place, (element, text) in enumerate(texts):
        if len(text) > _LONGEST:
            continue
        before = texts[place - 1][1][-30:] if place else ""
        for start, day in _days_of(element, text, order):
            names = " ".join(element.get(name) or "" for name in ("class", "id", "itemprop"))
            names = _NO_UPDATE.sub(" ", names)
            yield _Day(place, day, f"{before if start < 3 else ''} {text[max(0, start - 40) : start]} {names}", element)


def _days_of(element: HtmlElement, text: str, order: str | None) -> Iterator[tuple[int, date]]:
    found = sorted(days_in(text), key=lambda pair: pair[0])
    if not found and text:
        found = [(match.start(), day) for match in _NUMERIC.finditer(text) if (day := _numeric(match, order))]
    if found and not _is_prose(text):
        yield from found
    elif not found and len(text) < 60:
        for name in _ATTRIBUTES if element.tag in ("time", "abbr") else _ATTRIBUTES[3:]:
            stated = parse_stated(element.get(name) or "")
            if stated and stated.precision == "day":
                yield 0, stated.first
                return


def _is_prose(text: str) -> bool:
    """Tell whether a text is a sentence, in which a day is what happened: five words beside it, and a full stop."""
    return len(re.findall(r"[^\W\d_]{3,}", text)) > 8 and re.search(r"[.。!?]$", text) is not None


def _numeric(match: re.Match[str], order: str | None) -> date | None:
    one, two, year = int(match[1]), int(match[3]), int(match[4])
    if match[2] == "." or one > 12 or (order == "day" and two <= 12):
        day, month = one, two
    elif two > 12 or order == "month":
        day, month = two, one
    elif one == two:
        day = month = one
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _order(texts: Sequence[tuple[HtmlElement, str]], page: Page) -> str | None:
    """Tell what stands first in this page's `03/04/2025`: as its other days show, else as its language's country"
    " does."""
    for _, text in texts:
        for match in _NUMERIC.finditer(text):
            if match[2] != "." and int(match[1]) > 12:
                return "day"
            if match[2] != "." and int(match[3]) > 12:
                return "month"
    said = page.tree.get("lang") or page.metas.get("og:locale") or ""
    if said.lower().startswith(_MONTH_FIRST):
        return "month"
    if _DAY_FIRST.match(said):
        return "day"
    host = urlsplit(page.url or "").netloc
    return "day" if _DAY_FIRST_HOST.search(host) else None


def _headline(texts: Sequence[tuple[HtmlElement, str]], title: str | None) -> int | None:
    """Give which text is the headline: that of an `h1` before others that say the same."""
    key = re.sub(r"[\W_]+", "", title or "").casefold()
    if len(key) < 4:
        return None
    found = None
    for place, (element, text) in enumerate(texts):
        own = re.sub(r"[\W_]+", "", text).casefold()
        if own == key or (len(own) > 15 and (key.startswith(own) or own.startswith(key)) and len(text) < 300):
            if element.tag == "h1" or any(above.tag == "h1" for above in element.iterancestors()):
                return place
            found = place if found is None else found
    return found


def _box(headline: HtmlElement) -> HtmlElement:
    """Give the box that a headline stands in with its day: three levels up, but not the whole page."""
    box = headline
    for above in list(headline.iterancestors())[:3]:
        if above.tag in ("body", "html"):
            break
        box = above
    return box


def _is_in(element: HtmlElement, box: HtmlElement) -> bool:
    return any(above is box for above in (element, *element.iterancestors()))


def _is_update(label: str) -> bool:
    """Tell whether the last of a label's words is of an update: `Published 3 May, updated 4 May`."""
    updated = [match.start() for match in _UPDATED.finditer(label)]
    published = [match.start() for match in _LABEL.finditer(label)]
    return bool(updated) and (not published or updated[-1] > published[-1])
