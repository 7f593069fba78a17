"""Days as people and programs write them: `2025-03-04`, `4 March 2025`, `2025年3月4日`, `Tue, 04 Mar 2025 10:00 GMT`.

A year must be said: none is made up here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

_MONTHS_BY_LANGUAGE: Final = (
    "january february march april may june july august september october november december",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "jänner february maerz april mai juni juli august september oktober november december",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "enero febrero marzo abril mayo junio julio agosto setiembre octubre noviembre diciembre",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "januari februari mars april maj juni juli augusti september oktober november december",
    "januar februar marts april maj juni juli august september oktober november desember",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec.".replace("apr. ", "apr. may "),
)
MONTHS: Final = {
    name.rstrip("."): number for names in _MONTHS_BY_LANGUAGE for number, name in enumerate(names.split(), 1)
}
"""The number of a month by its name in lower case, in the languages of most pages."""

_YEAR: Final = r"(?P<year>(?:19|20)\d\d)"
_ENGLISH: Final = (
    r"(?P<month>(?:jan|febr?|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)"
    r"(?:uary|ruary|ary|ch|il|ust|ember|ober|tember)?\.?)(?![a-z])"
)
_WORD: Final = r"(?P<month>[^\W\d_]{3,12})\.?"
_CLOCK: Final = r"(?:\s+\d{1,2}:\d\d(?::\d\d)?(?:\s+[A-Z]{2,5})?)"
_SHAPES: Final = tuple(
    re.compile(shape, re.I)
    for shape in (
        rf"(?<!\d){_YEAR}(?:\s?[年년]\s?|[-/.])(?P<number>\d{{1,2}})(?:\s?[月월]\s?|[-/.])(?P<day>\d{{1,2}})(?!\d)",
        rf"\b{_ENGLISH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s?,?(?:\s+|{_CLOCK},?\s+){_YEAR}\b",
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?[\s-]+(?:of\s+|de\s+)?{_WORD},?(?:\s+de|\s+del)?[\s-]+{_YEAR}\b",
    )
)
_MONTH_AND_DAY: Final = re.compile(rf"\b{_ENGLISH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!,?\s*\d)", re.I)

_LEADING_ISO: Final = re.compile(rf"{_YEAR}-(?P<number>\d\d?)-(?P<day>\d\d?)(?!\d)")
_COMPACT: Final = re.compile(rf"{_YEAR}(?P<number>\d\d)(?P<day>\d\d)(?:[T ]?\d{{4,6}}Z?)?$")
_NUMERIC: Final = re.compile(rf"(?<!\d)(?P<one>\d{{1,2}})(?P<sign>[./-])(?P<two>\d{{1,2}})(?P=sign){_YEAR}(?!\d)")
_YEAR_AND_MONTH: Final = re.compile(rf"{_YEAR}(?:[-/.]|\s?年\s?)(?P<number>\d{{1,2}})(?:\s?月)?$")
_MONTH_OF_YEAR: Final = re.compile(rf"{_WORD},?\s+(?:de\s+|of\s+)?{_YEAR}$", re.I)
_EPOCH: Final = re.compile(r"\d{10}(?:\d{3})?(?:\.\d+)?$")
_EPOCHS: Final = (7.9e8, 4.1e9)
"""Seconds since 1970 between 1995 and 2099: other numbers are no time."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A date with the precision it is said with."""

    first: date
    """Its first day."""
    precision: str
    """`day`, `month` or `year`."""


def day_in(text: str) -> date | None:
    """Give the first full day that `text` says; None where it says none."""
    return min(days_in(text), default=(0, None), key=lambda found: found[0])[1]


def days_in(text: str) -> Iterator[tuple[int, date]]:
    """Yield the full days that `text` says in words or with the year first, each with where it begins."""
    for shape in _SHAPES:
        for match in shape.finditer(text):
            if day := _day(match):
                yield match.start(), day


def month_and_day_in(text: str) -> tuple[int, int] | None:
    """Give month and day of the first `Nov. 22` in `text` that has no year; None where there is none."""
    for match in _MONTH_AND_DAY.finditer(text):
        month, day = _number(match["month"]), int(match["day"])
        if month and 1 <= day <= 31:
            return month, day
    return None


def parse_stated(text: str) -> Stated | None:
    """Read the date that a source's own field says, as a day, month or year; None where it says none for certain.

    `03/04/2025` is the third of April to some and March the fourth to others: only its year is sure. A number of
    seconds or milliseconds since 1970 is a day of UTC; else the day is the one that is written, whatever the zone.
    """
    text = text.strip()
    if match := _LEADING_ISO.match(text) or _COMPACT.match(text):
        day = _day(match)
        return Stated(day, "day") if day else None
    if _EPOCH.match(text):
        return _since_1970(text)
    if day := day_in(text):
        return Stated(day, "day")
    if match := _NUMERIC.search(text):
        return _numeric(match)
    if match := _YEAR_AND_MONTH.match(text) or _MONTH_OF_YEAR.match(text):
        month = _number(match["month"]) if "month" in match.groupdict() else int(match["number"])
        return Stated(date(int(match["year"]), month, 1), "month") if month and 1 <= month <= 12 else None
    return Stated(date(int(text), 1, 1), "year") if re.fullmatch(r"(?:19|20)\d\d", text) else None


def _number(word: str) -> int | None:
    return MONTHS.get(word.rstrip(".").lower())


def _day(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    month = int(parts["number"]) if "number" in parts else _number(parts["month"])
    try:
        return date(int(parts["year"]), month, int(parts["day"])) if month else None
    except ValueError:
        return None


def _since_1970(text: str) -> Stated | None:
    seconds = float(text) / (1000 if len(text.partition(".")[0]) == 13 else 1)
    if not _EPOCHS[0] <= seconds <= _EPOCHS[1]:
        return None
    return Stated(datetime.fromtimestamp(seconds, UTC).date(), "day")


def _numeric(match: re.Match[str]) -> Stated | None:
    year, one, two = int(match["year"]), int(match["one"]), int(match["two"])
    if match["sign"] != "." and max(one, two) <= 12 and one != two:
        return Stated(date(year, 1, 1), "year")
    day, month = (one, two) if two <= 12 else (two, one)
    try:
        return Stated(date(year, month, day), "day")
    except ValueError:
        return None
