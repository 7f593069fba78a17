"""Finds the times that a sentence names and resolves relative ones against the day of the article."""

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from nevtui.extract.anchors import Anchors, matches_at
from nevtui.extract.clock import Clock
from nevtui.extract.roles import role_of
from nevtui.extract.spans import Period

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_YEAR = r"(?:19[89]\d|20[0-6]\d)"
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ORDER = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "final": 4,
    "last": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}
_COUNT = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
} | {str(count): count for count in range(2, 12)}

Reader = Callable[[re.Match[str], Clock], "tuple[str, str | None] | None"]


def find_periods(text: str, published: date | None, *, spoken_of: str | None = None) -> tuple[Period, ...]:
    """Give the times that `text` names, in order; offsets count from its beginning.

    In an article without a date relative times cannot be told and are left out. `spoken_of` is what `that year` means.
    """
    places = _ANCHORS.places(text)
    if not places:
        return ()
    clock = Clock(published, spoken_of, looks_ahead=lambda: _LOOKS_AHEAD.search(text) is not None)
    taken: list[Period] = []
    for reader, beginnings in places.items():
        pattern, read, _ = _READERS[reader]
        for match in matches_at(pattern, text, beginnings):
            if any(match.start() < other.end and other.start < match.end() for other in taken):
                continue
            times = read(match, clock)
            if times is not None:
                taken.append(Period(match.start(), match.end(), *times, role=role_of(text, match)))
    return tuple(sorted(taken, key=lambda period: period.start))


def names_untold_times(text: str, told: Sequence[Period]) -> bool:
    """Tell whether `text`, of an article without a date, names a time that only its date would tell: `last year`."""
    return any(
        not any(period.start < other.end and other.start < period.end for other in told)
        for period in find_periods(text, _ANY_DAY)
    )


_ANY_DAY = date(2000, 7, 1)
_LOOKS_AHEAD = re.compile(
    r"\b(?:will|is to|are to|plans?|planned|due|expects?|expected to|aims?|should|scheduled|set to"
    r"|start in|starts in|would|wants?)\b"
)


def _month_number(word: str) -> int:
    return next(
        number for number, name in enumerate(_MONTHS, 1) if name.lower().startswith(word.lower().rstrip(".")[:3])
    )


def _day(match: re.Match[str], clock: Clock) -> tuple[str, str | None] | None:
    month, day = _month_number(match["month"]), int(match["day"])
    year = clock.year_of_month(month, match["year"], day)
    try:
        return (date(year, month, day).isoformat(), None) if year else None
    except ValueError:
        return None


def _month(match: re.Match[str], clock: Clock) -> tuple[str, str | None] | None:
    month = _month_number(match["month"])
    year = clock.year_of_month(month, match["year"])
    spoken = (clock.spoken_of or "")[:4]
    if (
        year
        and not match["year"]
        and spoken
        and re.match(r"(?i)by the end of|by", match.string[max(0, match.start() - 14) : match.start()])
    ):
        year = int(spoken)
    return (f"{year}-{month:02d}", None) if year else None


def _months(match: re.Match[str], clock: Clock) -> tuple[str, str | None] | None:
    begin, end = _month_number(match["first"]), _month_number(match["month"])
    year = clock.year(match) or clock.year_of_month(end, None)
    first_year = int(match["first_year"]) if match["first_year"] else year
    return (f"{first_year}-{begin:02d}", f"{year}-{end:02d}") if year and begin != end else None


def _months_to(match: re.Match[str], clock: Clock) -> tuple[str, str | None] | None:
    """Read `the six months to June` as the half that they are, other spans as months."""
    count, end = _COUNT[match["count"].lower()], _month_number(match["month"])
    year = clock.year(match) or clock.year_of_month(end, None)
    if year is None or end < count:
        return None
    if end % count == 0 and count in (3, 6):
        return f"{year}-{'Q' if count == 3 else 'H'}{end // count}", None
    return f"{year}-{end - count + 1:02d}", f"{year}-{end:02d}"


def _quarter(match: re.Match[str], clock: Clock) -> tuple[str, str | None] | None:
    quarter = int(match["digit"] or _ORDER.get((match["order"] or "").lower(), 0))
    year = clock.year(match)
    year = year or clock.year_ended(3 * quarter)
    return (f"{year}-Q{quarter}", None) if year and 1 <= quarter <= 4 else None


def _half(match: re.Match[str], clock: Clock) -> tuple[str, str | None] | None:
    half = int(match["digit"] or _ORDER[match["order"].lower()])
    year = clock.year(match)
    year = year or clock.year_ended(6 * half)
    return (f"{year}-H{half}", None) if year else None


def _first_months(match: re.Match[str], clock: Clock) -> tuple[str, str | None] | None:
    count = _COUNT.get(match["count"].lower())
    if count is None:
        return None
    year = clock.year(match) or clock.year_of_month(min(count, 12), None)
    if match["unit"] == "quarters":
        return (f"{year}-Q1", f"{year}-Q{count}") if year and count <= 4 else None
    return (f"{year}-01", f"{year}-{count:02d}") if year else None


def _years(match: re.Match[str], clock: Clock) -> tuple[str, str | None] | None:
    end = match["last"] if len(match["last"]) == 4 else match["first"][:2] + match["last"]
    return (match["first"], end) if match["first"] < end else None


def _since(match: re.Match[str], clock: Clock) -> tuple[str, str | None] | None:
    if clock.published is None:
        return None
    if not match["month"]:
        return match["only"], str(clock.published.year)
    month = _month_number(match["month"])
    year = clock.year_of_month(month, match["year"])
    return f"{year}-{month:02d}", f"{clock.published:%Y-%m}"


def _named_year(match: re.Match[str], clock: Clock) -> tuple[str, str | None] | None:
    return match["year"], None


def _relative_year(match: re.Match[str], clock: Clock) -> tuple[str, str | None] | None:
    if clock.published is None:
        return None
    offset = {"last": -1, "this": 0, "next": 1}[match["which"].lower()]
    return str(clock.published.year + offset), None


def _relative_month(match: re.Match[str], clock: Clock) -> tuple[str, str | None] | None:
    when = clock.months_back({"last": 1, "this": 0, "next": -1}[match["which"].lower()])
    return (when, None) if when else None


def _which_month(match: re.Match[str], clock: Clock) -> tuple[str, str | None] | None:
    """Read `last September`, `this April`, `next June`."""
    if clock.published is None:
        return None
    month, which = _month_number(match["month"]), match["which"].lower()
    year = clock.published.year
    if which == "last" and month >= clock.published.month:
        year -= 1
    if which == "next" and month <= clock.published.month:
        year += 1
    return f"{year}-{month:02d}", None


def _month_of_relative_year(match: re.Match[str], clock: Clock) -> tuple[str, str | None] | None:
    if clock.published is None:
        return None
    year = clock.published.year + {"last": -1, "this": 0, "next": 1, "the same": 0, "that": 0}[match["which"].lower()]
    if match["which"].lower() in ("the same", "that") and clock.spoken_of:
        year = int(clock.spoken_of[:4])
    return f"{year}-{_month_number(match['month']):02d}", None


def _weekday(match: re.Match[str], clock: Clock) -> tuple[str, str | None] | None:
    if clock.published is None:
        return None
    back = (clock.published.weekday() - _DAYS.index(match["weekday"])) % 7
    return (clock.published - timedelta(days=back)).isoformat(), None


def _near_day(match: re.Match[str], clock: Clock) -> tuple[str, str | None] | None:
    if clock.published is None:
        return None
    return (clock.published - timedelta(days=match[0].lower() == "yesterday")).isoformat(), None


def _past_years(match: re.Match[str], clock: Clock) -> tuple[str, str | None] | None:
    if clock.published is None:
        return None
    count = 10 if match["decade"] else _COUNT.get(match["count"].lower())
    if count is None:
        return None
    return str(clock.published.year - count), str(clock.published.year)


def _spoken_of(match: re.Match[str], clock: Clock) -> tuple[str, str | None] | None:
    """Read `that year`, `the full year`, `the year`: the year of the time last spoken of."""
    if clock.spoken_of:
        return clock.spoken_of[:4], None
    if clock.published is None or match["that"]:
        return None
    return str(clock.published.year - (clock.published.month <= 2)), None


def _spoken_quarter(match: re.Match[str], clock: Clock) -> tuple[str, str | None] | None:
    """Read `in the quarter` and `for the month`: those of the time last spoken of, else the last quarter that ended."""
    spoken = clock.spoken_of or ""
    if match["unit"] == "month":
        return (spoken, None) if _A_MONTH.fullmatch(spoken) else None
    if _A_QUARTER.fullmatch(spoken):
        return spoken, None
    if _A_MONTH.fullmatch(spoken):
        return f"{spoken[:4]}-Q{(int(spoken[5:]) + 2) // 3}", None
    if clock.published is None:
        return None
    ended = clock.published.year * 4 + (clock.published.month - 1) // 3 - 1
    return f"{ended // 4}-Q{ended % 4 + 1}", None


_A_QUARTER, _A_MONTH = re.compile(r"\d{4}-Q\d"), re.compile(r"\d{4}-\d\d")


def _bare_month(match: re.Match[str], clock: Clock) -> tuple[str, str | None] | None:
    return _month(match, clock) if _is_month(match) else None


def _is_month(match: re.Match[str]) -> bool:
    """Tell the month from the verb: `May` and `March` want a preposition or a noun that follows."""
    if match["month"] not in ("May", "March", "Mar"):
        return True
    text = match.string
    before, after = text[max(0, match.start() - 12) : match.start()], text[match.end() : match.end() + 14]
    return re.search(
        r"(?i)\b(?:in|of|by|since|until|to|from|for|during|between|and|early|late|end-|mid-|last|this|than)[ ]?$",
        before,
    ) is not None or (
        re.match(r" (?:deliver|sales|output|production|figures|numbers|total)|['’]s\b", after) is not None
    )


_OF_YEAR = (
    rf"(?:,? (?:of |in )?(?:(?P<year>{_YEAR})|(?P<relative>last|this|next|the|the same) year"
    r"(?! (?:before|earlier)))\b)?"
)
_HALF_WORD = r"(?P<order>[Ff]irst|[Ss]econd)"


def _compiled(*rows: tuple[str, Reader, str]) -> tuple[tuple[re.Pattern[str], Reader, str], ...]:
    return tuple((re.compile(pattern), read, beginnings) for pattern, read, beginnings in rows)


_IN_MONTHS = "|".join(name[:3].lower() for name in _MONTHS)
_READERS = _compiled(
    (
        rf"\b(?P<year>{_YEAR})-(?P<month>0[1-9]|1[0-2])-(?P<day>[0-3]\d)\b",
        lambda match, clock: (match[0], None),
        "19|20",
    ),
    (
        rf"\b[Ss]ince (?:early |late |the end of )?(?:last |this )?(?:(?P<month>{_MONTH})(?:"
        rf" (?P<year>{_YEAR}))?|(?P<only>{_YEAR}))(?!\w|[-–]{_MONTH})",
        _since,
        "since ",
    ),
    (
        rf"\b(?:[Ff]rom |[Bb]etween )?(?P<first>{_MONTH})(?: (?P<first_year>{_YEAR}))?(?: to | and "
        rf"| through |-|–)(?P<month>{_MONTH})\b{_OF_YEAR}",
        _months,
        f"from |between |{_IN_MONTHS}",
    ),
    (
        rf"\b(?P<count>[Tt]hree|[Ss]ix|[Nn]ine|3|6|9)[ -]months? (?:period )?(?:to|through|ended|ending"
        rf"|until)(?: in)? (?P<month>{_MONTH})(?: [123]\d\b)?{_OF_YEAR}",
        _months_to,
        "three|six|nine|3|6|9",
    ),
    (rf"\b(?P<month>{_MONTH}) (?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b(?!,\d)(?:,? (?P<year>{_YEAR}))?", _day, _IN_MONTHS),
    (
        rf"\b(?P<day>[0-3]?\d)(?:st|nd|rd|th)? (?:of )?(?P<month>{_MONTH})(?:,? (?P<year>{_YEAR}))?(?!\w)",
        _day,
        "0|1|2|3|4|5|6|7|8|9",
    ),
    (
        rf"\b(?P<month>{_MONTH}) (?:of )?(?P<which>last|this|next|the same|that) year\b",
        _month_of_relative_year,
        _IN_MONTHS,
    ),
    (rf"\b(?P<which>[Ll]ast|[Tt]his|[Nn]ext) (?P<month>{_MONTH})(?!\w)", _which_month, "last |this |next "),
    (rf"\b(?P<month>{_MONTH}),? (?:of )?(?P<year>{_YEAR})\b", _month, _IN_MONTHS),
    (
        rf"\b(?P<year>{_YEAR})(?:'s)? ?(?:Q(?P<digit>[1-4])|(?P<order>[Ff]irst|[Ss]econd|[Tt]hird"
        rf"|[Ff]ourth)[ -]quarter)\b",
        _quarter,
        "19|20",
    ),
    (
        rf"\b(?:Q(?P<digit>[1-4])|(?P<order>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth"
        rf"|[Ff]inal)[ -]quarter)\b{_OF_YEAR}",
        _quarter,
        "q1|q2|q3|q4|first|second|third|fourth|final",
    ),
    (
        rf"\b(?:H(?P<digit>[12])|{_HALF_WORD}[ -]half)(?! of (?:the )?(?:all|them))\b{_OF_YEAR}",
        _half,
        "h1|h2|first|second",
    ),
    (rf"\b[Ff]irst (?P<count>\w{{2,6}}) (?P<unit>months|quarters)\b{_OF_YEAR}", _first_months, "first "),
    (
        rf"\b(?:[Ff]rom |[Bb]etween )?(?P<first>{_YEAR})(?: to | and |-|–)(?P<last>{_YEAR}|\d\d)\b(?![-,]\d)",
        _years,
        "from 19|from 20|between 19|between 20|19|20",
    ),
    (r"\b(?P<which>[Ll]ast|[Tt]his|[Nn]ext) year\b", _relative_year, "last year|this year|next year"),
    (r"\b(?P<which>[Ll]ast|[Tt]his|[Nn]ext) month\b", _relative_month, "last month|this month|next month"),
    (
        r"\b(?:[Oo]ver|[Ii]n|[Dd]uring) the (?:past|last) (?:(?P<decade>decade)"
        r"|(?P<count>\w{2,6}) years)\b",
        _past_years,
        "over the |in the |during the ",
    ),
    (r"\b(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b", _weekday, "|".join(_DAYS).lower()),
    (r"\b(?:[Yy]esterday|[Tt]oday)\b(?!['’]s)", _near_day, "yesterday|today"),
    (
        r"\b(?:(?P<that>[Tt]hat) year|[Tt]he (?:full|whole|entire) year|[Ff]or the year"
        r"|[Oo]ver the year(?! earlier))\b(?! (?:before|earlier))",
        _spoken_of,
        "that year|the full|the whole|the entire|for the year|over the year",
    ),
    (
        r"\b(?:[Ff]or|[Ii]n|[Dd]uring) the (?P<unit>quarter|month)\b(?! (?:before|earlier|of|to|ended|ending|after))",
        _spoken_quarter,
        "for the |in the |during the ",
    ),
    (
        rf"(?<![\d,.$€£¥-])\b(?P<year>{_YEAR})\b(?![,.]?\d|[ -](?:vehicles|units|cars|people|yuan|km|kg)|%)",
        _named_year,
        "19|20",
    ),
    (rf"(?<![A-Za-z]['’] )\b(?P<month>{_MONTH})(?P<year>)(?!\w)(?! \d)", _bare_month, _IN_MONTHS),
)
_ANCHORS = Anchors([beginnings for _, _, beginnings in _READERS])
