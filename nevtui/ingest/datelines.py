"""The dateline that a wire story begins with: who sends it, from when. Knows nothing of the rest of the story."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from nevtui.ingest.sources.dates import day_in, month_and_day_in

_BEFORE_DASH: Final = re.compile(r"(?P<line>.{3,90}?)\s?(?:--+|—+|–|(?<=\)|[A-Z0-9])\s?-|\s-)\s")
"""`(Yicai) Nov. 22 -- …`, `BEIJING, March 4, 2025 (Reuters) - …`, `SHANGHAI "
"(Gasgoo)- …`: what stands before the dash."""
_GASGOO: Final = re.compile(r"Gasgoo(?: [A-Z][a-z]+)?\s?[-–—]+\s")
"""`Gasgoo Munich- …`, its own way of naming itself."""
_AGENCY: Final = re.compile(r"\((?P<agency>[A-Z][\w.&' ]{1,40})\)")
_DAY_AND_PLACE: Final = re.compile(
    r"(?P<line>[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:st|nd|rd|th)?(?:,\s(?:19|20)\d\d)?),\s[A-Z][a-z]+(?:[ ,]|$)"
)
"""`March 4th, Jinhua, …`: a day before a place."""
_CHINESE: Final = re.compile(
    r"[【（(\s]*(?P<agency>新华社|新华网|新华财经|中新社|中新网|中国新闻网|中新经纬|人民网|央视网|央视新闻|央广网|财联社|第一财经|证券时报网?"
    r"|上海证券报|中国证券报|证券日报|经济日报|经济参考报|每日经济新闻|每经|界面新闻|澎湃新闻|财新网?|21世纪经济报道|盖世汽车|路透社?|法新社"
    r"|彭博社?|美联社|中央社|共同社|韩联社|IT之家|快科技|36氪|本报|本网)(?P<place>[\u4e00-\u9fff、]{0,8}?)"
    r"\s*(?:(?P<year>20\d\d)年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日[^，。；]{0,4}?(?:电|電|讯|訊|消息|报道|获悉)"
)
"""`新华社合肥5月9日电`, `【财联社5月9日电】`, `第一财经11月22日讯`."""
_ORDINALS: Final = frozenset({"st", "nd", "rd", "th"})
_NAMELESS: Final = frozenset({"本报", "本网"})
_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY: Final = re.compile(
    r"\b(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\b\.?|(?:星期|周|週)([一二三四五六日天])", re.I
)
_CHINESE_WEEKDAYS: Final = "一二三四五六日"


@dataclass(frozen=True, slots=True)
class Dateline:
    """What stands before a story's first word."""

    end: int
    """Where the story begins in its paragraph."""
    agency: str | None = None
    """Who sends it."""
    day: date | None = None
    """The full day, where it says one."""
    month_and_day: tuple[int, int] | None = None
    """Where it says no year."""
    weekday: int | None = None
    """0 is Monday; None where it says none."""


@lru_cache(maxsize=64)
def dateline_of(block: str) -> Dateline | None:
    """Give the dateline that `block` begins with: it names an agency in brackets or a day, as no headline does."""
    if not block:
        return None
    if match := _CHINESE.match(block):
        return _chinese(match)
    if match := _GASGOO.match(block):
        return Dateline(match.end(), "Gasgoo")
    match = _BEFORE_DASH.match(block)
    line = match["line"] if match else ""
    agency = _AGENCY.search(line)
    day = day_in(line)
    month_and_day = None if day else month_and_day_in(line)
    if match and (agency or day or month_and_day):
        if agency is None and not _is_bare(line):
            return None
        name = agency["agency"].strip() if agency else None
        return Dateline(match.end(), name, day, month_and_day, weekday_in(line))
    if match := _DAY_AND_PLACE.match(block):
        day = day_in(match["line"])
        month_and_day = None if day else month_and_day_in(match["line"])
        return Dateline(match.end("line") + 2, None, day, month_and_day) if day or month_and_day else None
    return None


def weekday_in(text: str) -> int | None:
    """Give the weekday that `text` names, 0 is Monday; None where it names none."""
    match = _WEEKDAY.search(text)
    if match is None:
        return None
    if match[1]:
        return _WEEKDAYS.index(match[1].lower())
    return _CHINESE_WEEKDAYS.index(match[2].replace("天", "日"))


def _is_bare(line: str) -> bool:
    """Tell whether `line` is places and a day, no sentence: `HEFEI, May 9`, `Shanghai/Hefei, 9 May 2024`."""
    return not any(word.islower() and word not in _ORDINALS for word in re.findall(r"[^\W\d_]+", line))


def _chinese(match: re.Match[str]) -> Dateline | None:
    year, month, day = match["year"], int(match["month"]), int(match["day"])
    agency = None if match["agency"] in _NAMELESS else match["agency"]
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    try:
        full = date(int(year), month, day) if year else None
    except ValueError:
        return None
    return Dateline(match.end(), agency, full, None if full else (month, day))
