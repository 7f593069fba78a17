"""Times of the day: `10 a.m.`, `14:30 GMT`, `noon Friday`."""

from datetime import date, timedelta
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.times.lexicon import ONES, PARTS_OF_DAY
from nevtui.extract.times.scene import Scene
from nevtui.extract.times.spans import Meaning, Rule
from nevtui.extract.times.words import WEEKDAY, weekday_of

_ZONE: Final = (
    r"(?: ?\(?(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT"
    r"|Eastern(?: (?:Standard |Daylight )?[Tt]ime)?|local time|Beijing time)\)?(?!\w))?"
)
_WITH_DAY: Final = rf"(?:,? (?:on )?(?:(?P<near>today|yesterday|tomorrow)|(?P<weekday>{WEEKDAY}))\b)?"


def _clock(match: re.Match[str], scene: Scene) -> Meaning | None:
    groups = match.groupdict()
    word = match["hour"].lower()
    hour = int(word) if word.isdigit() else ONES[word]
    minute = int(groups.get("minute") or 0)
    half = (groups.get("half") or "").lower().replace(".", "")
    if groups.get("of_day"):
        half = {"morning": "am"}.get(groups["of_day"].lower(), "pm")
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    if hour > 24 or minute > 59:
        return None
    return _at(f"T{hour:02d}:{minute:02d}", match, scene)


def _noon(match: re.Match[str], scene: Scene) -> Meaning | None:
    return _at(PARTS_OF_DAY[match["noon"].lower()], match, scene)


def _at(clock: str, match: re.Match[str], scene: Scene) -> Meaning | None:
    day = _day(match, scene)
    return Meaning(f"{day.isoformat() if day else 'XXXX-XX-XX'}{clock}")


def _day(match: re.Match[str], scene: Scene) -> date | None:
    """Give the day named beside the hour, else the one spoken of close by, else that of the text."""
    today = scene.today
    near, weekday = match["near"], match["weekday"]
    if today is None:
        return None
    if near:
        return today + timedelta(days={"yesterday": -1, "tomorrow": 1}.get(near.lower(), 0))
    if weekday:
        back = (today.weekday() - weekday_of(weekday)) % 7
        return today + timedelta(days=7 - back if back and scene.tense(*match.span()) == "future" else -back)
    spoken = scene.nearby(match.start(), 150, "day")
    return spoken.day if spoken else today


RULES: Final = (
    Rule(
        re.compile(
            rf"(?P<hour>\d{{1,2}}|(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven"
            r"|twelve))(?:[:.](?P<minute>[0-5]\d))?[ \u00a0]?(?P<half>[ap]\.m\.|[ap]m\b|[AP]\.M\."
            rf"|[AP]M\b){_ZONE}{_WITH_DAY}"
        ),
        "0|1|2|3|4|5|6|7|8|9|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve",
        _clock,
    ),
    Rule(
        re.compile(rf"(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?![:\d]){_ZONE}(?P<half>){_WITH_DAY}"),
        "0|1|2",
        _clock,
    ),
    Rule(
        re.compile(
            rf"(?P<hour>\d{{1,2}}|(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven"
            rf"|twelve)) o['’]clock(?: in the (?P<of_day>morning|afternoon|evening)| at night)?{_WITH_DAY}"
        ),
        "0|1|2|3|4|5|6|7|8|9|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve",
        _clock,
    ),
    Rule(re.compile(rf"(?P<noon>(?i:noon|midday|midnight))\b{_ZONE}{_WITH_DAY}"), "noon|midday|midnight", _noon),
)
