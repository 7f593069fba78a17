"""Dates told from another day: weekdays, `yesterday`, `last year`, `two weeks ago`, `the same period`."""

from datetime import date, timedelta
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.times.calendar import Moment, moved
from nevtui.extract.times.lexicon import PARTS_OF_DAY, SEASON_BEGINS, SEASONS, UNIT_NAMES
from nevtui.extract.times.rules_dates import MODIFIED, moment
from nevtui.extract.times.scene import Scene
from nevtui.extract.times.spans import Meaning, Reader, Rule
from nevtui.extract.times.words import (
    MONTH,
    NUMBER,
    PART,
    SEASON,
    SMALL_UNIT,
    UNITS_WORD,
    VAGUE,
    WEEKDAY,
    month_of,
    number_of,
    unit_of,
    weekday_of,
)

_SHIFT: Final = {
    "last": -1,
    "previous": -1,
    "prior": -1,
    "past": -1,
    "preceding": -1,
    "this": 0,
    "current": 0,
    "same": 0,
    "that": 0,
    "very": 0,
    "next": 1,
    "coming": 1,
    "following": 1,
    "subsequent": 1,
    "ensuing": 1,
    "upcoming": 1,
}
_UNKNOWN: Final = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}
_OF_SPOKEN: Final = ("previous", "preceding", "same", "that", "following", "subsequent", "ensuing", "very")
_DAYS: Final = "mon|tue|wed|thu|fri|sat|sun"


def with_part(meaning: Meaning, part: str | None) -> Meaning:
    """Give a day's morning, evening or night where one is named."""
    if not part or meaning.moment is None or meaning.moment.unit != "day":
        return meaning
    return Meaning(meaning.value + PARTS_OF_DAY[part.lower()], moment=meaning.moment)


def _weekday(match: re.Match[str], scene: Scene) -> Meaning | None:
    weekday, which = weekday_of(match["weekday"]), (match["which"] or "").lower()
    if len(match["weekday"].rstrip(".")) <= 4 and not _is_short_weekday(match):
        return None
    today = scene.today
    if today is None:
        return with_part(Meaning(f"XXXX-WXX-{weekday + 1}"), None)
    back = (today.weekday() - weekday) % 7
    if which in ("last", "past"):
        day = today - timedelta(days=back or 7)
    elif which in ("next", "coming", "following"):
        day = today + timedelta(days=7 - back)
    elif which == "this":
        day = (
            today + timedelta(days=(7 - back) % 7)
            if scene.tense(*match.span()) != "past"
            else today - timedelta(days=back)
        )
    elif back and scene.tense(*match.span()) == "future":
        day = today + timedelta(days=7 - back)
    else:
        day = today - timedelta(days=back)
    return with_part(moment(day, "day"), match["part"])


def _is_short_weekday(match: re.Match[str]) -> bool:
    word = match["weekday"]
    if word.endswith("."):
        return True
    after = match.string[match.end() : match.end() + 12]
    return word not in ("Sun", "Sat", "Wed", "Mon") and re.match(r",? (?:[A-Z][a-z]{2}|\d)", after) is not None


def _near_day(match: re.Match[str], scene: Scene) -> Meaning | None:
    word = match["day"].lower()
    shift = {
        "yesterday": -1,
        "tomorrow": 1,
        "the day before yesterday": -2,
        "the day after tomorrow": 2,
        "last": -1,
    }.get(word, 0)
    today = scene.today
    if today is None:
        return Meaning(_UNKNOWN[max(-1, min(1, shift))])
    part = "night" if word == "tonight" else match["part"]
    return with_part(moment(today + timedelta(days=shift), "day"), part)


def _relative_unit(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read `last year`, `this week`, `the previous quarter`, `that month`, `next weekend`."""
    which, unit = match["which"].lower(), match["unit"].lower()
    shift = _SHIFT[which]
    is_next_day = unit == "day" and match[0].lower().startswith("the next")
    if which in _OF_SPOKEN or is_next_day:
        spoken = scene.spoken(*_up_to(unit))
        base = spoken.day if spoken else scene.today
        if which in ("same", "that", "very") and spoken is None:
            return None
    else:
        base = scene.today
    if base is None:
        return Meaning(_UNKNOWN[shift])
    if unit == "weekend":
        return _weekend(base, shift, scene, match)
    return moment(moved(base, shift, unit), unit)


def _up_to(unit: str) -> tuple[str, ...]:
    longer = {"day": 1, "week": 2, "weekend": 2, "month": 3, "quarter": 4, "year": 7, "decade": 8, "century": 9}
    order = ("day", "week", "weekend", "month", "quarter", "season", "half", "year", "decade", "century")
    return order[: longer[unit] + 1] if unit != "day" else ("day",)


def _weekend(base: date, shift: int, scene: Scene, match: re.Match[str]) -> Meaning:
    """Give a weekend: `the` and `last` one is behind, on Saturday and Sunday `this` one is now."""
    week = base - timedelta(days=base.weekday())
    if shift == -1:
        week -= timedelta(days=7)
    elif shift == 1 and base.weekday() >= 4:
        week += timedelta(days=7)
    return moment(week, "weekend")


def _the_weekend(match: re.Match[str], scene: Scene) -> Meaning | None:
    today = scene.today
    if today is None:
        return Meaning("XXXX-WXX-WE")
    week = today - timedelta(days=today.weekday())
    is_behind = today.weekday() < 4 and scene.tense(*match.span()) != "future"
    return moment(week - timedelta(days=7 * is_behind), "weekend")


def _the_unit(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read `the quarter`, `the month`, `the year`: those spoken of last, else those of the text."""
    unit = match["unit"].lower()
    spoken = scene.nearby(match.start(), 600, unit)
    if spoken:
        return moment(spoken.day, unit)
    shorter = scene.nearby(match.start(), 200, *_up_to(unit)[:-1]) if unit not in ("day", "week") else None
    today = shorter.day if shorter else scene.today
    if today is None:
        return None
    return moment(moved(today, -1, unit) if unit == "quarter" and not shorter else today, unit)


def _named(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read `last March`, `next summer`, `this spring`."""
    shift, today = _SHIFT[match["which"].lower()], scene.today
    if today is None:
        return Meaning(_UNKNOWN[shift])
    name = match["name"]
    if name.lower() in SEASONS:
        unit, month = "season", SEASON_BEGINS[SEASONS[name.lower()]]
    else:
        unit, month = "month", month_of(name)
    this = Moment(date(today.year, month, 1), unit)
    is_now = this.day <= today < moved(this.day, 1, unit)
    if shift == -1 and (is_now or this.day > today):
        return moment(moved(this.day, -1, "year"), unit)
    if unit == "season" and shift == 0 and today.month <= 2 and month == 12:
        return moment(moved(this.day, -1, "year"), unit)
    if shift == 1 and this.day <= today:
        return moment(moved(this.day, 1, "year"), unit)
    return moment(this.day, unit)


def _behind(read: Reader) -> Reader:
    """Give a reader of what is only compared with: `the quarter` does not go back to `a year ago`."""

    def reads(match: re.Match[str], scene: Scene) -> Meaning | None:
        meaning = read(match, scene)
        is_behind = "later" not in match[0].lower() and "from now" not in match[0].lower()
        return Meaning(meaning.value) if meaning and is_behind else meaning

    return reads


def _ago(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read `two weeks ago`, `a year earlier`, `three months later`, `years ago`."""
    word = match["where"].lower()
    sign = unit_of(match["unit"])
    ahead = word in ("later", "after", "from now", "hence", "afterward", "afterwards", "on")
    number = number_of(match["number"]) if match["number"] else None
    if number is None or (match["about"] and number is None):
        return (
            Meaning("FUTURE_REF" if word in ("from now", "hence") else "PAST_REF")
            if not ahead or word == "from now"
            else Meaning(f"PX{sign}")
            if not sign.startswith("T")
            else None
        )
    is_of_today = word in ("ago", "from now", "hence", "back")
    count = int(number) if ahead else -int(number)
    base = scene.today if is_of_today else None
    spoken = scene.in_sentence(match.start()) if is_of_today else scene.spoken()
    if sign == "Y" and count == -1:
        spoken = scene.nearby(match.start(), 300, "quarter", "half") or spoken
    if not is_of_today:
        base = spoken.day if spoken else scene.today
    if base is None:
        return Meaning("FUTURE_REF" if ahead else "PAST_REF")
    if sign.startswith("T"):
        return moment(base, "day") if sign == "TH" and number >= 1 else None
    unit = {"F": "week", "ML": "century"}.get(sign) or UNIT_NAMES[sign]
    if sign == "F":
        count *= 2
    if number != int(number):
        return moment(moved(base, round(number * 12) * (1 if ahead else -1), "month"), unit) if unit == "year" else None
    if unit == "year" and spoken and spoken.unit in ("quarter", "half", "month") and abs(count) == 1:
        return moment(moved(spoken.day, count, "year"), spoken.unit)
    return moment(moved(base, count, unit), unit)


def _day_beside(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read `the day before`, `the year after`, `the week earlier`: beside what was spoken of."""
    unit = match["unit"].lower()
    spoken = scene.spoken(*_up_to(unit))
    base = spoken.day if spoken else scene.today
    if base is None:
        return None
    shift = 1 if match["where"].lower() in ("after", "later") else -1
    if unit == "year" and spoken and spoken.unit in ("quarter", "half"):
        unit = spoken.unit
        return moment(moved(spoken.day, shift, "year"), unit)
    return moment(moved(base, shift, unit), unit)


def _same_period(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read `the same period last year`, `the year-earlier quarter`: the time spoken of, a year before."""
    noun = match["noun"].lower()
    units = {"quarter": ("quarter",), "month": ("month",), "week": ("week",), "day": ("day",), "half": ("half",)}
    spoken = scene.nearby(match.start(), 600, *units.get(noun, ("quarter", "half", "month", "year")))
    if spoken is None:
        today = scene.today
        if today is None:
            return None
        unit = noun if noun in units else "year"
        return moment(moved(moved(today, -1, "quarter") if unit == "quarter" else today, -1, "year"), unit)
    year = match.groupdict().get("year")
    if year:
        return moment(spoken.day.replace(year=int(year), day=1), spoken.unit)
    return moment(moved(spoken.day, -1, "year"), spoken.unit)


def _year_earlier(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read `year-earlier`, alone or before its noun."""
    if match["noun"]:
        return _same_period(match, scene)
    spoken, today = scene.nearby(match.start(), 400, "quarter", "half", "month"), scene.today
    if spoken:
        return moment(moved(spoken.day, -1, "year"), spoken.unit)
    return moment(moved(today, -1, "year"), "year") if today else None


def _year_end(_: re.Match[str], scene: Scene) -> Meaning | None:
    return moment(scene.today, "year") if scene.today else None


def _part_of_day(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read `the morning`, `that night`, `this afternoon`: of the day spoken of, else of the text."""
    which = (match["which"] or "the").lower()
    base = scene.today if which == "this" else None
    if base is None:
        spoken = scene.nearby(match.start(), 400, "day")
        base = spoken.day if spoken else scene.today
    if base is None:
        return None
    shift = {"next": 1, "following": 1, "the next": 1, "the following": 1, "previous": -1, "the previous": -1}.get(
        which, 0
    )
    return with_part(moment(base + timedelta(days=shift), "day"), match["part"])


def _rule(pattern: str, beginnings: str, read: object, before: re.Pattern[str] | None = MODIFIED) -> Rule:
    return Rule(re.compile(pattern, re.IGNORECASE), beginnings, read, before)  # type: ignore[arg-type]


_BEFORE_DAY: Final = re.compile(r"\b(?:early|late|earlier|later)(?: on)? $", re.IGNORECASE)
_ABOUT: Final = re.compile(
    r"\b(?:about|around|nearly|almost|some|roughly|approximately|more than|less than|over|under|just over|just under"
    r"|at least|little more than|a little over|exactly|just|only) $",
    re.IGNORECASE,
)
_THE: Final = re.compile(r"\bthe $", re.IGNORECASE)
_LATER: Final = r"(?P<where>ago|earlier|later|before|prior|previously|from now|hence|afterwards?|back)"
RULES: Final = (
    Rule(
        re.compile(
            rf"(?:(?P<which>(?i:last|this|next|past|coming|following)) )?(?P<weekday>{WEEKDAY})(?:['’]s(?= "
            rf"(?:(?i:{PART}))))?(?: (?P<part>(?i:{PART})))?(?!-to-)"
        ),
        f"{_DAYS}|last |this |next |past |coming |following ",
        _weekday,
        _BEFORE_DAY,
    ),
    _rule(
        r"(?P<day>the day (?:before yesterday|after tomorrow)|yesterday|today|tonight"
        rf"|tomorrow)(?: (?P<part>{PART}))?(?![\w-])",
        "the day|yester|today|tonight|tomorrow",
        _near_day,
        _BEFORE_DAY,
    ),
    _rule(r"(?P<day>last) (?P<part>night|evening)\b", "last ", _near_day, _BEFORE_DAY),
    _rule(
        r"(?:the )?(?P<which>last|this|next|previous|prior|preceding|current|coming|following"
        rf"|subsequent|upcoming|that)(?: (?:calendar|past|coming|full))? (?P<unit>{SMALL_UNIT}"
        r"|weekend)(?![\w-])",
        "the |last |this |next |previous |prior |preceding |current |coming |following |subsequent |upcoming |that ",
        _relative_unit,
    ),
    _rule(rf"the (?:very )?(?P<which>same|very) (?P<unit>{SMALL_UNIT}|weekend)(?![\w-])", "the ", _relative_unit),
    _rule(r"the (?:long |holiday |past )?weekend\b(?! of\b)", "the ", _the_weekend),
    _rule(
        r"(?:the )(?P<unit>quarter|month|year|week|decade)\b(?=[,.;]|['’]s\b| (?:as|when|through|from"
        r"|with|to|and|but|was|were|is|has|that|it|after|at|compared|because|on|by|will|would|for|in"
        r"|ahead|so|ended|ending)\b|$)(?! (?:of|to)\b)",
        "the ",
        _the_unit,
    ),
    Rule(
        re.compile(rf"(?P<which>(?i:last|this|next|past|coming|following)) (?P<name>(?i:{SEASON})|{MONTH})(?![\w-])"),
        "last |this |next |past |coming |following ",
        _named,
        MODIFIED,
    ),
    _rule(
        rf"(?:(?P<number>{NUMBER}|an?|another) )(?P<about>)(?:more |full )?(?P<unit>{UNITS_WORD}"
        rf"|{SMALL_UNIT}|hour|minute) {_LATER}(?![\w-])(?! than)",
        "0|1|2|3|4|5|6|7|8|9|a |an |another |half|one|two|three|four|five|six|seven|eight|nine|ten"
        "|eleven|twel|thir|four|fif|six|seven|eigh|nine|twen|for|a couple|couple|a dozen|dozen"
        "|hundred",
        _behind(_ago),
        _ABOUT,
    ),
    _rule(
        rf"(?P<number>)(?P<about>(?:{VAGUE} )?)(?P<unit>{UNITS_WORD}) {_LATER}(?![\w-])(?! than)",
        "several|a few|few|some|many|a number|a handful|dozens|hundreds|thousands|millions|years"
        "|months|weeks|days|hours|decades|centuries|minutes|the ",
        _behind(_ago),
        _ABOUT,
    ),
    _rule(
        r"(?:the |a )(?P<unit>day|week|month|quarter|year) (?P<where>before|after|earlier"
        r"|later)\b(?=[,.;]|$| (?:and|but|when|in|on|to|at|for|as|that)\b)",
        "the ",
        _day_beside,
    ),
    _rule(
        r"(?:the )?(?:same|like|comparable|corresponding|year-earlier|year-ago|prior-year"
        r"|previous-year|equivalent) (?:(?:three|six|nine|\d)-month )?(?P<noun>period|quarter|month"
        r"|week|day|half|time|figure)(?:,? (?:of |in )?(?:last year|the (?:previous|prior"
        r"|preceding) year|(?P<year>(?:19|20)\d\d)|a year (?:ago|earlier|before)|the year before"
        r"|one year (?:ago|earlier)))",
        "the |same |like |comparable |corresponding ",
        _behind(_same_period),
    ),
    _rule(
        r"(?:the |a )?(?:year-earlier|year-ago|prior-year|previous-year)(?: (?:three|six|nine"
        r"|\d)-month)?(?: (?P<noun>period|quarter|month|week|day|half))?(?![\w-])",
        "the |a |year-|prior-|previous-",
        _behind(_year_earlier),
    ),
    _rule(r"(?:the )?year(?:[ -]end|['’]s[ -]end)\b(?! of)", "year|the ", _year_end, None),
    _rule(
        r"(?P<which>the next|the following|the previous|the|that|this) (?P<part>morning|afternoon"
        r"|evening|night|midday)\b(?! (?:of|sky|shift|club|train|bus|life|school|before|after|news"
        r"|show|star)\b)(?=[,.;:]|$| (?:[a-z]+ed|and|but|in|on|at|when|he|she|it|they|was|were|with|to|for|as|by"
        r"|from|because|if|I|we|you|is|until)\b)",
        "the |that |this ",
        _part_of_day,
        _BEFORE_DAY,
    ),
)
