"""Durations and what comes again: `three years`, `the past decade`, `24-hour`, `every Monday`, `twice a week`."""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.times.lexicon import FREQUENCIES
from nevtui.extract.times.scene import Scene
from nevtui.extract.times.spans import Meaning, Rule
from nevtui.extract.times.words import (
    NUMBER,
    SMALL_UNIT,
    UNIT,
    UNITS_WORD,
    VAGUE,
    WEEKDAY,
    duration,
    number_of,
    unit_of,
    weekday_of,
)

ABOUT: Final = re.compile(
    r"(?:\b(?:about|around|nearly|almost|some|roughly|approximately|more than|less than|fewer than|over|under|just over"
    r"|just under|at least|at most|up to|as much as|as many as|as long as|as little as"
    r"|no more than|well over|an estimated|a mere"
    r"|a further|a total of|an additional|close to|a little over|little more than|an average of) )$",
    re.IGNORECASE,
)
_FRACTIONS: Final = {
    "half century": "P50Y",
    "quarter century": "P25Y",
    "half decade": "P5Y",
    "half hour": "PT30M",
}
_THE: Final = re.compile(r"(?:\b(?:each|all|most|much|part|some) of )?\b(?:the|these|those) $", re.IGNORECASE)
_ABOUT_OR_THE: Final = re.compile(f"{ABOUT.pattern}|{_THE.pattern}", re.IGNORECASE)
_APART: Final = re.compile(r" (?:before|after) (?!that\b|this\b)[\w“‘]")
"""Behind the time that lies between two happenings: `a month after the vote`."""
_DIGITS: Final = "0|1|2|3|4|5|6|7|8|9|½"
_NUMBERS: Final = (
    f"{_DIGITS}|a |an |half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twel|thir|fif"
    "|eigh|twen|for|couple|dozen|hundred|thousand"
)
_VAGUE_BEGINS: Final = (
    "several|a few|few|some|many|a number|a handful|dozens|hundreds|thousands|millions|countless|various|the "
)
_OLD: Final = r"(?![ -](?:old|olds)\b)"
_AGE: Final = r"(?! (?:of age|old|older|younger)\b)"


def _counted(match: re.Match[str], _: Scene) -> Meaning | None:
    number = number_of(match["number"])
    sign = unit_of(match["unit"])
    if (
        number is None
        or number == 0
        or re.search(r"[$€£#.,/:]$", match.string[max(0, match.start() - 1) : match.start()])
    ):
        return None
    if sign == "TS" and match["unit"].lower() == "second" and not match["number"].strip()[:1].isdigit():
        return None
    return Meaning(duration(number, sign))


def _vague(match: re.Match[str], _: Scene) -> Meaning | None:
    sign = unit_of(match["unit"])
    return Meaning(duration(None, sign))


def _stretch(match: re.Match[str], _: Scene) -> Meaning | None:
    """Read `the past three years`, `the first nine months`, `the last decade`, `the next few weeks`."""
    sign = unit_of(match["unit"])
    words = (match["number"] or "").strip()
    if not words:
        return Meaning(duration(1 if not match["unit"].lower().endswith("s") else None, sign))
    return Meaning(duration(number_of(words), sign))


def _one(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read `a year`, `another week`, `a minute and a half`; `a day` and `a week` only where they measure."""
    unit = match["unit"].lower()
    if match["half"] or match["whole"] or match["other"]:
        return Meaning(duration(1.5 if match["half"] else 1, unit_of(unit)))
    if unit in ("minute", "quarter"):
        return None
    before = match.string[max(0, match.start() - 30) : match.start()].lower()
    is_apart = _APART.match(match.string, match.end()) is not None
    if (
        unit in ("day", "week", "month", "quarter", "hour")
        and not is_apart
        and not re.search(
            r"(?:\d|\b(?:percent|million|billion|thousand|hundred|times|once|twice|within|for|in|about"
            r"|than|over|after|nearly|almost|least|half|of|dollars|cents|pounds|euros|barrels|units|people"
            r"|cars|vehicles|gallons|hours|days|minutes|tons|tonnes|bpd|every|up to|takes?|lasts?"
            r"|lasted)) $",
            before,
        )
    ):
        return None
    return Meaning(duration(1, unit_of(unit)))


def _rate(match: re.Match[str], _: Scene) -> Meaning | None:
    return Meaning(duration(1, unit_of(match["unit"])))


def _every(match: re.Match[str], _: Scene) -> Meaning | None:
    groups = match.groupdict()
    if groups.get("weekday"):
        return Meaning(f"XXXX-WXX-{weekday_of(match['weekday']) + 1}")
    if groups.get("part"):
        return Meaning("P1D")
    number = (
        2.0
        if (groups.get("number") or "").lower() == "other"
        else number_of(groups["number"])
        if groups.get("number")
        else 1.0
    )
    return Meaning(duration(number, unit_of(match["unit"])))


def _frequency(match: re.Match[str], _: Scene) -> Meaning | None:
    before, after = match.string[max(0, match.start() - 2) : match.start()], match.string[match.end() : match.end() + 2]
    if match["word"][0].isupper() and (
        re.match(r" [A-Z]", after) or (before and before[-1] == " " and before[0] not in '.\n"“')
    ):
        return None
    return Meaning(FREQUENCIES[match["word"].lower()])


def _fraction(match: re.Match[str], _: Scene) -> Meaning | None:
    return Meaning(_FRACTIONS[match["unit"].lower().replace("-", " ")])


def _rule(pattern: str, beginnings: str, read: object, before: re.Pattern[str] | None = ABOUT) -> Rule:
    return Rule(re.compile(pattern, re.IGNORECASE), beginnings, read, before)  # type: ignore[arg-type]


_WHICH: Final = (
    r"(?:past|last|next|first|final|previous|preceding|coming|following|initial|latest|subsequent"
    r"|ensuing|opening|remaining|recent|other|same|prior)"
)
RULES: Final = (
    _rule(
        rf"{_WHICH} (?P<number>(?:{NUMBER}|{VAGUE}|half)[ -](?:(?:full|consecutive|straight|fiscal"
        rf"|calendar|trading|working) )?)?(?P<unit>{UNITS_WORD})\b{_AGE}",
        "past |last |next |first |final |previous |preceding |coming |following |initial |latest "
        "|subsequent |ensuing |opening |remaining |recent |other |same |prior ",
        _stretch,
        _THE,
    ),
    _rule(
        r"the (?:past|last) (?P<number>)(?P<unit>year|month|week|decade|century|day|quarter"
        r"|hour)\b(?= ?[,.;]|['’]s| (?:or so|and|has|have|in|as|for|to|that|with|the|by|when|alone|we"
        r"|they|he|she|it|I)\b|$)",
        "the ",
        _stretch,
        None,
    ),
    _rule(
        rf"(?P<number>{NUMBER})(?:[ -](?:more |full |whole |consecutive |straight |solid |long |short "
        r"|extra |additional |calendar |working |business |trading |fiscal "
        rf"|entire ){{0,2}})(?P<unit>{UNITS_WORD}|(?<=one )(?:{UNIT})){_OLD}{_AGE}(?!\w)",
        _NUMBERS,
        _counted,
        _ABOUT_OR_THE,
    ),
    _rule(rf"(?P<number>{NUMBER})[ -](?P<unit>{UNIT})(?!(?<=year)[ -]old){_AGE}(?!\w)", _NUMBERS, _counted, None),
    _rule(
        rf"(?P<vague>{VAGUE}) (?:(?:more|long|full|difficult|consecutive"
        rf"|straight) ){{0,2}}(?P<unit>{UNITS_WORD})\b{_AGE}",
        _VAGUE_BEGINS,
        _vague,
        ABOUT,
    ),
    _rule(
        rf"(?<=for )(?:the )?(?:many |long )?(?P<unit>years|months|weeks|decades|centuries|hours)\b{_AGE}",
        "years|months|weeks|decades|centuries|hours|many |long ",
        _vague,
        None,
    ),
    _rule(
        rf"(?:an? (?P<whole>(?:full|whole|entire|single|calendar|additional|extra|further) )?|(?P<other>another ))"
        rf"(?P<unit>{SMALL_UNIT}|hour|minute)(?P<half> and a half)?(?! (?:ago"
        r"|earlier|later|before(?! [\w“‘])|after(?! [\w“‘])|(?:before|after) that|prior|from|hence"
        r"|old|of age)\b)(?![\w-])",
        "a |an |another ",
        _one,
        ABOUT,
    ),
    _rule(rf"(?P<unit>{UNITS_WORD})-long\b", "decades|years|months|weeks|days|hours|centuries", _vague, None),
    _rule(
        r"(?:a |an )(?P<unit>half[ -]century|quarter[ -]century|half[ -]hour|half[ -]decade)\b",
        "a |an ",
        _fraction,
        ABOUT,
    ),
    _rule(
        r"(?:once|twice|three times|four times|several times|\d+ times|thrice) (?:a|an|each|every"
        rf"|per) (?P<unit>{UNIT})\b",
        "once|twice|three|four|several|thrice|" + _DIGITS,
        _rate,
        None,
    ),
    _rule(
        rf"(?:every|each)(?: single| and every)? (?:(?P<number>other|{NUMBER}|second|third"
        rf"|few) )?(?P<unit>{UNIT})s?\b(?! of the)",
        "every|each",
        _every,
        None,
    ),
    _rule(
        rf"(?:every|each) (?P<weekday>{WEEKDAY})s?\b(?P<number>)(?: (?:morning|afternoon|evening|night)s?)?",
        "every|each",
        _every,
        None,
    ),
    _rule(r"(?:every|each) (?P<part>morning|afternoon|evening|night)\b", "every|each", _every, None),
    Rule(
        re.compile(r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)s\b(?! ['’])"),
        "mon|tue|wed|thu|fri|sat|sun",
        _every,
        None,
    ),
    _rule(
        rf"(?<=per )(?P<unit>{UNIT})\b", "day|week|month|quarter|year|hour|minute|second|decade|century", _rate, None
    ),
    _rule(rf"(?P<word>{'|'.join(FREQUENCIES)})(?![\w-])", "|".join(FREQUENCIES), _frequency, None),
)
