"""Dates that are named: days, months, years, quarters, halves, seasons, decades, centuries, holidays."""

from datetime import date
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.times.calendar import Moment, easter, moved, nth_weekday
from nevtui.extract.times.lexicon import (
    CENTURIES,
    DECADES,
    EASTER_DAYS,
    FIXED_HOLIDAYS,
    MOVING_HOLIDAYS,
    ORDINALS,
    SEASON_BEGINS,
    SEASONS,
)
from nevtui.extract.times.scene import Scene
from nevtui.extract.times.spans import Meaning, Rule
from nevtui.extract.times.words import CENTURY, DAY, MONTH, ORDINAL, SEASON, WEEKDAY, YEAR, alternatives, month_of

MODIFIED: Final = re.compile(
    r"(?:\b(?:the )?(?:very )?(?:early|late|mid|middle|earlier|later)(?:-to-(?:late|mid))?(?:[ -]| in (?:the )?)"
    r"|\b(?:the )?(?:end|beginning|start|middle|close|dawn|latter part|early part|first part|rest|remainder|bulk|turn"
    r"|first (?:half|part)|second half|early days|early months|final days|last days|first days|course|eve)"
    r" of (?:the (?=\d{4}s|(?:early|mid|late)[ -]|\d\d?th |(?:spring|summer|autumn|fall|winter)))?)"
    r"(?:(?:early|mid|late)[ -])?$",
    re.IGNORECASE,
)
_ENDING: Final = r"(?:st|nd|rd|th)?"
_COMPOUND: Final = re.compile(MODIFIED.pattern + r"|\b(?:post|pre)-$|\b(?:the |fiscal )?year $", re.IGNORECASE)
_OF: Final = r"(?:,? (?:of |in )?|, )"
_MONTHS: Final = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_DAYS: Final = "mon|tue|wed|thu|fri|sat|sun"
_DIGITS: Final = "0|1|2|3|4|5|6|7|8|9"
_RELATIVE: Final = r"(?P<which>last|this|next|the same|that|the previous|the following|the) year\b"


def moment(day: date, unit: str) -> Meaning:
    """Give the meaning of a moment of the calendar."""
    of_calendar = Moment(day, unit)
    return Meaning(of_calendar.value, moment=of_calendar)


def _written_year(match: re.Match[str], scene: Scene) -> int | None:
    """Give the year written or named with a date, else one that the sentence is about."""
    groups = match.groupdict()
    if groups.get("year"):
        return int(groups["year"])
    which = (groups.get("which") or "").lower()
    today = scene.today
    if not which or today is None:
        return None
    if which in ("last", "this", "next"):
        return today.year + {"last": -1, "this": 0, "next": 1}[which]
    spoken = scene.spoken()
    year = spoken.day.year if spoken else today.year
    return year + {"the previous": -1, "the following": 1}.get(which, 0)


def _year_spoken_of(match: re.Match[str], scene: Scene) -> int | None:
    """Give the year of a date named before in the sentence that lies more than a year back or ahead."""
    spoken = scene.in_sentence(match.start(), "year", "month", "day")
    if scene.is_history:
        spoken = spoken or scene.spoken("year", "month", "day")
    if spoken is None or (scene.published and abs(spoken.day.year - scene.published.year) < 2):
        return None
    return spoken.day.year


def _day(match: re.Match[str], scene: Scene) -> Meaning | None:
    month, day = month_of(match["month"]), int(match["day"])
    year = _written_year(match, scene) or _year_spoken_of(match, scene)
    if year is None:
        today = scene.today
        if today is None:
            return Meaning(f"XXXX-{month:02d}-{day:02d}")
        nearest = scene.nearest(
            Moment(date(2000 if day == 29 else today.year, month, day), "day"), 1, "year", *match.span()
        )
        if nearest is None:
            return None
        year = nearest.day.year
    found = moment(date(year, month, day), "day")
    last = match.groupdict().get("last_day")
    return Meaning(found.value, date(year, month, int(last)).isoformat(), found.moment) if last else found


def _week_of(match: re.Match[str], scene: Scene) -> Meaning | None:
    day = _day(match, scene)
    return moment(day.moment.day, "week") if day and day.moment else None


def _month(match: re.Match[str], scene: Scene) -> Meaning | None:
    month = month_of(match["month"])
    year = _written_year(match, scene) or _year_spoken_of(match, scene)
    if year is not None:
        return moment(date(year, month, 1), "month")
    today = scene.today
    if today is None:
        return Meaning(f"XXXX-{month:02d}")
    nearest = scene.nearest(Moment(date(today.year, month, 1), "month"), 1, "year", *match.span())
    return moment(nearest.day, "month") if nearest else None


def _bare_month(match: re.Match[str], scene: Scene) -> Meaning | None:
    return _month(match, scene) if _is_month(match) else None


def _is_month(match: re.Match[str]) -> bool:
    """Tell the month from the verb and from a name: `May`, `March` and short forms want company."""
    word = match["month"].rstrip(".")
    before, after = (
        match.string[max(0, match.start() - 16) : match.start()],
        match.string[match.end() : match.end() + 2],
    )
    if word.isupper() and len(word) <= 4:
        return False
    if len(word) <= 4 and word not in ("May", "June", "July") and not match[0].endswith(".") and word != "Sept":
        return False
    if word == "April" or word == "August" or word == "June":
        return (
            not re.match(r" [A-Z]", after + "  ")
            or re.search(
                r"\b(?:in|of|since|by|until|from|to|last|this|early|late|mid-|next|during|and|the|for)[ ]?$", before
            )
            is not None
        )
    if word not in ("May", "March", "Mar"):
        return True
    return re.search(
        r"(?i)\b(?:in|of|by|since|until|till|to|from|for|during|between|and|early|late|end-|mid-|last"
        r"|this|next|than|before|after"
        r"|through|a|the|following|previous|every|each|on|with)[ ]?$",
        before,
    ) is not None and (
        word != "May" or re.match(r" [a-z]*(?:not|be|have)\b", match.string[match.end() : match.end() + 8]) is None
    )


def _months(match: re.Match[str], scene: Scene) -> Meaning | None:
    end = _month(match, scene)
    if end is None or end.moment is None:
        return None
    begin, last = month_of(match["first"]), end.moment.day
    year = last.year - (begin > last.month)
    return Meaning(f"{year:04d}-{begin:02d}", end.value, Moment(date(year, begin, 1), "month"))


def _year(match: re.Match[str], _: Scene) -> Meaning | None:
    year = int(match["year"])
    before, after = (
        match.string[max(0, match.start() - 14) : match.start()],
        match.string[match.end() : match.end() + 24],
    )
    if re.search(
        r"[$€£¥#:/.,]$|(?<!post)(?<!pre)(?<!mid)-$|\b(?:No\.?|Route|Highway|Flight|Boeing|page|room"
        r"|some|about|nearly|than|almost|over|least|around|only|another|up to|a|points?|to a) $",
        before,
    ):
        return None
    if re.match(
        r"['’]?[\d%]|[.,:]\d|-[a-z]|[-/]\d\d\d?(?!\d)|['’]?s\b(?!['’])| ?(?:%|percent|per cent|pounds?"
        r"|dollars?|euros?|yuan|feet|foot|miles?|metres?|meters?|km|kg"
        r"|tons?|tonnes?|people|units|vehicles|cars|points?|jobs|workers|employees|troops|soldiers|men"
        r"|women|children|pages|barrels|shares|hours|years|days|GMT|EST|EDT|BST|acres|degrees|square"
        r"|hectares|times|million|billion)\b",
        after,
    ):
        return None
    if (
        not 1900 <= year < 2070
        and re.search(
            r"(?i)\b(?:in|since|by|from|until|of|circa|around|between|to|early|late|and|the|before|after"
            r"|during|year|mid-|c\.) ?$",
            before,
        )
        is None
    ):
        return None
    return moment(date(year, 1, 1), "year")


def _years(match: re.Match[str], _: Scene) -> Meaning | None:
    first, last = match["first"], match["last"]
    end = last if len(last) == 4 else first[:2] + last
    if not int(first) < int(end) < int(first) + 120:
        return None
    return Meaning(first, end, Moment(date(int(first), 1, 1), "year"))


def _fiscal(match: re.Match[str], scene: Scene) -> Meaning | None:
    year = match["year"] or match["short"]
    if year is None:
        today = scene.today
        shift = {"last": -1, "next": 1, "previous": -1, "prior": -1, "current": 0, "this": 0, "coming": 1, "the": 0}
        if today is None:
            return None
        number = today.year + shift[match["which"].lower()]
        return Meaning(f"FY{number}", moment=Moment(date(number, 1, 1), "year"))
    number = int(year) if len(year) == 4 else 2000 + int(year) - (100 if int(year) > 69 else 0)
    return Meaning(f"FY{number}", moment=Moment(date(number, 1, 1), "year"))


def _part_of_year(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read `the third quarter` and `the first half`, with a year or without."""
    groups = match.groupdict()
    unit = "half" if "half" in groups else "quarter"
    months = 6 if unit == "half" else 3
    word = (groups.get("order") or "").lower()
    number = int(groups["digit"]) if groups.get("digit") else ORDINALS.get(word, 12 // months)
    if not 1 <= number <= 12 // months:
        return None
    if word == "last" and not groups.get("year") and not groups.get("which"):
        today = scene.today
        return moment(moved(today, -1, unit), unit) if today else None
    year = _written_year(match, scene)
    if year is None:
        today = scene.today
        if today is None:
            return Meaning(f"XXXX-{unit[0].upper()}{number}")
        this = Moment(date(today.year, months * (number - 1) + 1, 1), unit)
        nearest = scene.nearest(this, 1, "year", *match.span())
        return moment(nearest.day, unit) if nearest else None
    return moment(date(year, months * (number - 1) + 1, 1), unit)


def _season(match: re.Match[str], scene: Scene) -> Meaning | None:
    begin = SEASON_BEGINS[SEASONS[match["season"].lower()]]
    year = _written_year(match, scene)
    if year is None:
        today = scene.today
        if today is None:
            return Meaning(f"XXXX-{SEASONS[match['season'].lower()]}")
        nearest = scene.nearest(Moment(date(today.year, begin, 1), "season"), 1, "year", *match.span())
        return moment(nearest.day, "season") if nearest else None
    return moment(date(year, begin, 1), "season")


def _decade(match: re.Match[str], _: Scene) -> Meaning | None:
    """Read `the 1990s`, `the mid-'80s`, `the nineties`; a short one wants an article or a modifier."""
    name, digits = match["name"], (match["year"] or "").strip("'’")
    if len(digits) == 4:
        return moment(date(int(digits), 1, 1), "decade")
    if re.match(r"(?i)(?:the|early|mid|late)\b" + ("" if name else "|['’]"), match[0]) is None:
        return None
    number = DECADES[name.lower()] if name else int(digits)
    return moment(date(1900 + number + (100 if number < 20 else 0), 1, 1), "decade")


def _century(match: re.Match[str], _: Scene) -> Meaning | None:
    word = match["century"].lower()
    number = CENTURIES.get(word) or int(re.sub(r"\D", "", word))
    if not 1 <= number <= 30:
        return None
    return moment(date(max(1, 100 * (number - 1)), 1, 1), "century") if not match["bc"] else None


def _holiday(match: re.Match[str], scene: Scene) -> Meaning | None:
    name, today = match["holiday"].replace("’", "'"), scene.today
    year = _written_year(match, scene)
    if year is None and today is None:
        month, day = FIXED_HOLIDAYS.get(name, (0, 0))
        return Meaning(f"XXXX-{month:02d}-{day:02d}") if month else None
    if year is not None:
        return moment(_day_of(name, year), "day")
    assert today is not None
    days = [_day_of(name, today.year + shift) for shift in (-1, 0, 1)]
    if scene.tense(*match.span()) == "future" or match["next"] == "next":
        return moment(next(day for day in days if day >= today), "day")
    return moment(min(days, key=lambda day: abs((today - day).days)), "day")


def _day_of(name: str, year: int) -> date:
    if name in FIXED_HOLIDAYS:
        return date(year, *FIXED_HOLIDAYS[name])
    if name in EASTER_DAYS:
        return moved(easter(year), EASTER_DAYS[name], "day")
    return nth_weekday(year, *MOVING_HOLIDAYS[name])


def _numeric(match: re.Match[str], _: Scene) -> Meaning | None:
    groups = match.groupdict()
    year = int(groups["year"]) + (0 if len(groups["year"]) == 4 else 1900 if int(groups["year"]) > 50 else 2000)
    first, second = int(groups["first"]), int(groups["second"])
    month, day = (second, first) if first > 12 else (first, second)
    return moment(date(year, month, day), "day")


def _iso(match: re.Match[str], _: Scene) -> Meaning | None:
    day = date(int(match["year"]), int(match["month"]), int(match["day"]))
    clock = match["clock"]
    return Meaning(f"{day.isoformat()}T{clock}", moment=Moment(day, "day")) if clock else moment(day, "day")


_HOLIDAYS: Final = alternatives([*FIXED_HOLIDAYS, *MOVING_HOLIDAYS, *EASTER_DAYS]).replace("'", "['’]")
_BEFORE_WEEKDAY: Final = re.compile(r"(?:\b(?:early|late|on the (?=morning)) )$", re.IGNORECASE)


def _rule(pattern: str, beginnings: str, read: object, before: re.Pattern[str] | None = MODIFIED) -> Rule:
    return Rule(re.compile(pattern), beginnings, read, before)  # type: ignore[arg-type]


_YEAR_AFTER: Final = rf"(?:,? (?P<year>{YEAR})\b(?!,\d| (?:vehicles|units|people))|,? (?:of )?{_RELATIVE})?"
RULES: Final = (
    _rule(
        r"(?P<year>\d{4})-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?:[T ](?P<clock>\d\d:\d\d(?::\d\d)?))?(?![\d-])",
        "1|2",
        _iso,
    ),
    _rule(r"(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>\d{4}|\d\d)(?![\d/])", _DIGITS, _numeric),
    _rule(
        rf"(?:{WEEKDAY},? )?(?:the )?(?P<month>{MONTH}) (?P<day>{DAY}){_ENDING}(?:[-–](?P<last_day>"
        rf"{DAY}))?(?![\d%]|[:.,]\d| (?:percent|billion|million)\b){_YEAR_AFTER}",
        f"{_MONTHS}|{_DAYS}",
        _day,
    ),
    _rule(
        rf"(?:{WEEKDAY},? )?(?:the )?(?P<day>{DAY}){_ENDING}(?:[-–](?P<last_day>{DAY}))?(?: of"
        rf"|,)? (?P<month>{MONTH}){_YEAR_AFTER}",
        f"{_DIGITS}|{_DAYS}|the ",
        _day,
    ),
    _rule(
        rf"(?:the )?(?P<month>{MONTH})(?:,? (?:of )?(?P<year>{YEAR})(?![\d%]|,\d)| (?:of )?{_RELATIVE})",
        _MONTHS,
        _month,
    ),
    _rule(
        rf"(?:the )?week of (?P<month>{MONTH}) (?P<day>{DAY}){_ENDING}(?!\w|-|,\d){_YEAR_AFTER}", "the |week", _week_of
    ),
    _rule(rf"(?P<first>{MONTH})(?:-|–| through |/)(?P<month>{MONTH}){_YEAR_AFTER}", _MONTHS, _months),
    _rule(rf"(?P<month>{MONTH})(?! \d{{1,2}}\b(?!,\d| (?:percent|per))|-\d)", _MONTHS, _bare_month),
    _rule(rf"(?P<first>{YEAR})[-–/](?P<last>{YEAR}|\d\d)(?![\d-]|,\d)", "1|2", _years),
    _rule(
        rf"(?:(?i:the )?(?i:fiscal|financial) (?:(?i:year) )?(?P<year>{YEAR})"
        rf"|FY ?[’']?(?P<short>\d{{4}}|\d\d))\b(?P<which>)",
        "fiscal|financial|fy|the ",
        _fiscal,
    ),
    _rule(
        r"(?i)(?P<year>)(?P<short>)(?:the )?(?P<which>last|next|previous|prior|current|this"
        r"|coming) (?:fiscal|financial) year\b",
        "last |next |previous |prior |current |this |coming |the ",
        _fiscal,
    ),
    _rule(
        rf"(?i:the )?(?i:fiscal )?(?P<order>(?i:{ORDINAL}))[ -](?i:(?:fiscal "
        rf"|calendar )?quarter)\b(?! of (?:the|a|an) (?!year))(?:{_OF}(?P<year>{YEAR})\b"
        rf"|{_OF}(?i:{_RELATIVE}))?",
        "first|second|third|fourth|final|last|1st|2nd|3rd|4th|the |fiscal",
        _part_of_year,
    ),
    _rule(
        rf"(?P<year>{YEAR})(?:['’]s)?[ -](?:(?P<order>(?i:{ORDINAL}))[ -](?i:quarter)|Q(?P<digit>[1-4]))\b",
        "1|2",
        _part_of_year,
    ),
    _rule(rf"Q(?P<digit>[1-4])\b(?:{_OF}(?P<year>{YEAR})\b|{_OF}(?i:{_RELATIVE}))?", "q", _part_of_year),
    _rule(
        r"(?i:the )?(?P<order>(?i:first|second))[ -](?P<half>(?i:half))\b(?! (?:an|of (?!the year|last"
        rf"|this|next|19|20)))(?:{_OF}(?P<year>{YEAR})\b|{_OF}(?i:{_RELATIVE}))?",
        "first|second|the ",
        _part_of_year,
    ),
    _rule(rf"H(?P<half>)(?P<digit>[12])\b(?:{_OF}(?P<year>{YEAR})\b)?(?P<which>)", "h1|h2", _part_of_year),
    _rule(
        rf"(?i:the )?(?P<season>(?i:{SEASON}))(?:(?: of|,)? (?P<year>{YEAR})\b| (?:of )?(?i:{_RELATIVE}))",
        "spring|summer|autumn|fall|winter|the ",
        _season,
    ),
    _rule(rf"(?i:the )(?P<season>(?i:{SEASON}))\b(?! (?:in|of|to)\b)", "the ", _season),
    _rule(rf"(?<=[Ii]n )(?P<season>(?i:{SEASON}))\b(?! (?:in|of|to)\b)", "spring|summer|autumn|fall|winter", _season),
    _rule(
        r"(?i:the )?(?:(?i:early|mid|late)[ -](?:to[ -](?:mid"
        rf"|late)[ -])?)?(?:(?P<name>(?i:{alternatives(DECADES)}))|(?P<year>1[0-9]\d0|20\d0"
        r"|['’]?\d0)['’]?s)\b",
        f"early|mid|late|the |{_DIGITS}|'|’|{'|'.join(DECADES)}",
        _decade,
    ),
    _rule(
        rf"(?i:the )?(?:(?i:early|mid|late)[ -])?(?P<century>(?i:{CENTURY}))[ -](?i:century)\b(?P<bc> BC)?",
        "the |early|mid|late|1|2|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|ten"
        "|eleven|twel|thirt|fourt|fift|sixt|sevent|eight|ninet|twent",
        _century,
    ),
    _rule(
        rf"(?:(?P<next>last|next|this) )?(?P<holiday>{_HOLIDAYS})(?!['’]?\w)(?:,? (?P<year>{YEAR})\b"
        rf"| (?:of )?{_RELATIVE})?",
        "new year|valen|st. p|may day|indep|fourth of|bast|hallo|all s|veter|armis|christ|boxing"
        "|martin l|presid|memor|labor|colum|thank|black f|good f|easter|ash w|last |next |this ",
        _holiday,
    ),
    _rule(rf"(?P<year>{YEAR})(?: or (?:later|earlier)\b)?(?!\w)", "1|2", _year, _COMPOUND),
)
