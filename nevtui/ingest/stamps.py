"""What the lines around a text say of it: when it appeared, who wrote it, who printed it. Text only, no pages."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import Final

from nevtui.ingest.datelines import Dateline, dateline_of
from nevtui.ingest.sources.dates import day_in, parse_stated
from nevtui.ingest.years import infer_year

_HEAD_LINES: Final = 10
"""Lines at the beginning in which a date can be the article's own."""
_TAIL_LINES: Final = 4
_LONGEST_STAMP: Final = 100
"""Characters of a line that tells a date and not a story."""
_MOST_WORDS: Final = 5
"""Words of a stamp beside the date, the time and the labels: `Industry dynamics 2025-03-04 15:29:29 Source:`."""
_LABEL: Final = re.compile(
    r"\b(?:first )?(?:published|posted|publish(?:ed)? date|release(?:d)?(?: date| time)?|pub ?date|date|time|issued"
    r"|created)"
    r"(?: on| at|:|：)|发布时间|发表时间|发布日期|发布于|时间[:：]|日期[:：]|發佈時間|veröffentlicht|publié le"
    r"|publicado",
    re.I,
)
_UPDATED: Final = re.compile(r"\b(?:last )?(?:updated?|modified|edited)\b|更新(?:时间|于)?|修改", re.I)
_NO_WORDS: Final = re.compile(
    r"\d+|\b(?:am|pm|a\.m|p\.m|gmt|utc|cst|bjt|edt|est|et|pt|cet|by|on|at|in|the|of|and|th|st|nd|rd|hrs?|o'clock"
    r"|(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?|mon|wed|thu|fri|sat|jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?"
    r"|july?|aug\w*|sep\w*"
    r"|oct\w*|nov\w*|dec\w*|published|posted|updated|last|source|author|editor|reporter|date|time|views?|reads?"
    r"|comments?|beijing)\b",
    re.I,
)
_AUTHOR: Final = re.compile(
    r"^(?:(?:written |text |story )?by|author|reporter|correspondent|作者|记者|撰文|文)\s*(?:[:：|丨/]\s*"
    r"|\s+)(?P<name>[^\d"
    r"|:：,，()（）]{2,80}?)\s*"
    r"(?:$|[|丨·•–—(（]|,\s|\s-\s|\s{2,}|来源|编辑|\d)",
    re.I,
)
_NAME: Final = re.compile(
    r"(?:[A-Z][\w.'’-]+|de|van|von|der|al|bin|and|&)(?:,?\s+(?:[A-Z][\w.'’-]*|de|van|von|der|al|bin|and|&)){1,9}$"
    r"|[\u4e00-\u9fff·\s、]{2,20}$"
)
_SOURCE: Final = re.compile(
    r"(?:^|\s|[|丨])(?:source|publisher|publication|from|来源|稿源|文章来源|信息来源|出处"
    r"|來源)\s*[:：]\s*(?P<name>[^\s|丨,，。:：][^"
    r"|丨,，。:：]{0,48}?)"
    r"\s*(?:$|[|丨,，]|\s{2,}|作者|编辑|记者|责编|发布|\d|(?i:author|editor|by|date|updated|published)\b)",
    re.I,
)
_OWNER: Final = re.compile(
    r"^(?:copyright\s*)?(?:©|\(c\)|copyright)\s*(?:©|\(c\)"
    r"|@)?\s*(?:\d{4}(?:\s*[-–~]\s*\d{4})?)?,?\s*(?:by\s+)?(?P<name>[A-Z\u4e00-\u9fff][^.,|©\d]{1,40}?)"
    r"\s*(?:\d{4}(?:\s*[-–~]\s*\d{4})?)?\s*(?:[.,|。]|$|all rights reserved|版权所有)",
    re.I,
)
_ADDRESS: Final = re.compile(
    r"(?:(?:url|link|source|permalink|original(?: link| url| article)?|原文(?:链接|地址)|本文(?:链接|地址)|来源"
    r"|网址)\s*[:：]\s*)?"
    r"(?P<url>https?://[\w.-]+/[^\s<>]{3,})$",
    re.I,
)
_NO_NAME: Final = re.compile(
    r"all rights|reserved|copyright|internet|network|网络|互联网|本站|综合|the author|original", re.I
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A day that a text says of itself, and how that was found."""

    day: date
    found: str
    """`text`, `dateline` or `dateline, year inferred`."""


def said_date(blocks: Sequence[str]) -> Dated | None:
    """Find the day of publication that the lines around a text say in full. Never a guess.

    The first lines come first, among them one that says when it was published before one that says when it changed.
    """
    updated = None
    for block in blocks[:_HEAD_LINES]:
        if (dateline := dateline_of(block)) and dateline.day:
            return Dated(dateline.day, "dateline")
        if is_stamp(block) and (day := day_in(block)):
            if not _is_update(block):
                return Dated(day, "text")
            updated = updated or Dated(day, "text")
    for block in blocks[-_TAIL_LINES:]:
        if is_stamp(block) and _LABEL.search(block) and (day := day_in(block)) and not _is_update(block):
            return Dated(day, "text")
    return updated


def inferred_date(blocks: Sequence[str]) -> tuple[Dated | None, Dateline | None]:
    """Give the day of a dateline that leaves out its year, where the text settles it, and that dateline."""
    dateline = next(
        (line for block in blocks[:_HEAD_LINES] if (line := dateline_of(block)) and line.month_and_day), None
    )
    if dateline is None or dateline.month_and_day is None:
        return None, None
    year = infer_year(blocks, dateline.month_and_day, dateline.weekday)
    return (Dated(date(year, *dateline.month_and_day), "dateline, year inferred") if year else None), dateline


@lru_cache(maxsize=64)
def is_stamp(line: str) -> bool:
    """Tell whether `line` says a day and hardly anything else: `Industry 2025-03-04 15:29:29 Source:`; no sentence."""
    if len(line) > _LONGEST_STAMP or not (day_in(line) or _is_numeric(line)):
        return False
    words = re.findall(r"[^\W\d_]{2,}", _NO_WORDS.sub(" ", line))
    ideographs = len(
        re.findall(r"[\u4e00-\u9fff]", re.sub(r"[年月日时分秒]|来源|作者|编辑|时间|发布|更新|记者", "", line))
    )
    if _LABEL.search(line) or _UPDATED.match(line):
        return len(words) <= 2 * _MOST_WORDS and ideographs <= 20
    is_sentence = re.search(r"[.。!！?？]\s*$", line) is not None and not re.search(r"\b[ap]\.m\.$", line)
    return not is_sentence and len(words) <= _MOST_WORDS and ideographs <= 14


def _is_numeric(line: str) -> bool:
    return re.search(r"\d[./]\d{1,2}[./](?:19|20)\d\d", line) is not None and parse_stated(line) is not None


def said_url(blocks: Sequence[str]) -> str | None:
    """Give the article's address, where one of the lines around the text is one: a page's, not a site's."""
    for line in _around(blocks):
        match = _ADDRESS.match(line) if len(line) <= 400 else None
        if match:
            return match["url"]
    return None


def said_author(blocks: Sequence[str]) -> str | None:
    """Give the author that one of the first lines or the last names: `By Li Wei`, `作者：张三`."""
    for line in _around(blocks):
        match = _AUTHOR.match(line) if len(line) <= _LONGEST_STAMP else None
        if match and _NAME.match(match["name"].strip()):
            return match["name"].strip()
    return None


def said_publisher(blocks: Sequence[str]) -> str | None:
    """Give who printed the text: the agency of its dateline, the source or the owner that a line around it names."""
    for block in blocks[:_HEAD_LINES]:
        if (dateline := dateline_of(block)) and dateline.agency:
            return dateline.agency
    lines = [line for line in _around(blocks) if len(line) <= 2 * _LONGEST_STAMP]
    for shape in (_SOURCE, _OWNER):
        for line in lines:
            match = shape.search(line)
            if match and not _NO_NAME.search(match["name"]) and not re.search(r"https?:|@", match["name"]):
                return match["name"].strip(" -–")
    return _site(lines)


def _around(blocks: Sequence[str]) -> Iterator[str]:
    yield from blocks[:_HEAD_LINES]
    yield from blocks[max(_HEAD_LINES, len(blocks) - 12) :]


def _site(lines: Sequence[str]) -> str | None:
    """Give a name that stands on a line of its own above the address of its site: `AdminSo`,"
    " `http://www.adminso.com`."""
    for name, address in pairwise(lines):
        host = re.match(r"(?:https?://)?(?:www\.)?([\w-]+)(?:\.[\w-]+)+/?$", address)
        if host and re.sub(r"[\W_]", "", name).lower() == re.sub(r"[\W_]", "", host[1]).lower():
            return name
    return None


def _is_update(line: str) -> bool:
    return (
        _UPDATED.search(line) is not None
        and _LABEL.search(line) is None
        and not re.search(r"\d{4}\D.*updated", line, re.I)
    )


def is_byline(line: str) -> bool:
    """Tell whether `line` names an author and nothing else: `By Li Wei and Tom Smith`, `作者：张三`."""
    match = _AUTHOR.match(line) if len(line) <= _LONGEST_STAMP else None
    return match is not None and match.end() >= len(line) - 1 and _NAME.match(match["name"].strip()) is not None
