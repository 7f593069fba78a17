"""What the words of a time mean in a statement: a year, quarter, month or day, or a span of them."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.clock import Clock
from nevtui.extract.earlier_times import level_before
from nevtui.extract.pinyin import is_surname
from nevtui.extract.spans import Period
from nevtui.extract.times.words import month_of, number_of, weekday_of

Times = tuple[str, str | None]
"""`when` and `when_end`."""
Reader = Callable[[re.Match[str], Clock], Times | None]

_ORDER: Final = {"first": 1, "second": 2, "latter": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
_STEP: Final = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
_A_QUARTER, _A_MONTH, _A_HALF = (re.compile(rf"\d{{4}}-{part}") for part in (r"Q\d", r"\d\d", r"H\d"))


def _alone(when: str | None) -> Times | None:
    return (when, None) if when else None


def _order(word: str) -> int:
    return _ORDER.get(word.lower()) or int(word[0])


def written_day(match: re.Match[str], _: Clock) -> Times | None:
    """Read `2024-03-04`."""
    return match[0], None


def day(match: re.Match[str], clock: Clock) -> Times | None:
    """Read `March 4`, `4 March 2024`; the end of `March 4-10`."""
    month, number = month_of(match["month"]), int(match["day"])
    year = clock.year_of_month(match, month, number)
    if year is None:
        return None
    last = match.groupdict().get("last_day")
    try:
        begin = date(year, month, number)
        end = date(year, month, int(last)) if last else None
    except ValueError:
        return None
    return begin.isoformat(), end.isoformat() if end and end > begin else None


def days(match: re.Match[str], clock: Clock) -> Times | None:
    """Read `from May 1 until December 31, 2017`."""
    end = day(match, clock)
    if end is None:
        return None
    month, number = month_of(match["first"]), int(match["first_day"])
    year = int(match["first_year"] or int(end[0][:4]) - ((month, number) > (int(end[0][5:7]), int(end[0][8:10]))))
    try:
        begin = date(year, month, number).isoformat()
    except ValueError:
        return None
    return (begin, end[0]) if begin < end[0] else None


def month(match: re.Match[str], clock: Clock) -> Times | None:
    """Read `March`, `March 2024`, `by March`."""
    number = month_of(match["month"])
    year = clock.year_of_month(match, number)
    spoken = (clock.spoken_of or "")[:4]
    if year and not match["year"] and _UNTIL.search(match.string, max(0, match.start() - 20), match.start()):
        year = clock.next_year_of(number) or year
    elif year and not match["year"] and spoken and _BY.search(match.string, max(0, match.start() - 14), match.start()):
        year = int(spoken)
    return (f"{year}-{number:02d}", None) if year else None


_BY: Final = re.compile(r"\b(?:by|by the end of) $")
_UNTIL: Final = re.compile(r"\b(?:until|till)(?: the)?(?: end of| middle of| mid-| late)? ?$")


def bare_month(match: re.Match[str], clock: Clock) -> Times | None:
    """Read `March`; not the verbs `march` and `may`."""
    return month(match, clock) if _is_month(match) else None


def _is_month(match: re.Match[str]) -> bool:
    if match["month"] == "Jun":
        return not is_surname(match.string[: match.start()].rstrip(" ").rpartition(" ")[2])
    if match["month"] not in ("May", "March", "Mar"):
        return True
    before, after = match.string[max(0, match.start() - 12) : match.start()], match.string[match.end() :][:14]
    return _BEFORE_MONTH.search(before) is not None or _AFTER_MONTH.match(after) is not None


_BEFORE_MONTH: Final = re.compile(
    r"(?i)\b(?:in|of|by|since|until|to|from|for|during|between|and|early|late|end-|mid-|last|this|than|through"
    r"|throughout|within|over|after|before|around|versus)[ ]?$"
)
_AFTER_MONTH: Final = re.compile(
    r" (?:deliver|sales|output|production|figures|numbers|total|orders|registrations|exports|retail|wholesale|ended"
    r"|began"
    r"|brought|saw|closed|was|proved|marked|turned|yielded|alone)|['’]s\b|, "
)


def months(match: re.Match[str], clock: Clock) -> Times | None:
    """Read `January to July`, `November 2023 to February 2024`."""
    begin, end = month_of(match["first"]), month_of(match["month"])
    year = clock.year(match) or clock.year_of_month(match, end)
    if year is None or begin == end:
        return None
    first_year = int(match["first_year"] or year - (begin > end))
    return f"{first_year}-{begin:02d}", f"{year}-{end:02d}"


def months_to(match: re.Match[str], clock: Clock) -> Times | None:
    """Read `the six months to June` as the half that they are, `the year to March` as a span."""
    end = month_of(match["month"])
    year = clock.year(match) or clock.year_of_month(match, end)
    now = clock.published
    if year and now and not match["year"] and "ended" in match[0] and (year, end) >= (now.year, now.month):
        year -= 1
    months_of_word = 3 if match["quarter"] else 12
    count = months_of_word if match["count"] is None else int(number_of(match["count"]) or 0)
    if year is None or not 1 < count <= 12:
        return None
    begin = year * 12 + end - count
    if end >= count and end % count == 0 and count in (3, 6):
        return f"{year}-{'Q' if count == 3 else 'H'}{end // count}", None
    return (str(year), None) if count == end == 12 else (f"{begin // 12}-{begin % 12 + 1:02d}", f"{year}-{end:02d}")


def quarter(match: re.Match[str], clock: Clock) -> Times | None:
    """Read `the third quarter`, `Q3 2024`."""
    number = int(match["digit"]) if match["digit"] else _order(match["order"])
    year = clock.year(match) or _year_guided(match, clock, 3 * number) or clock.year_ended(match, 3 * number)
    return (f"{year}-Q{number}", None) if year and 1 <= number <= 4 else None


def _year_guided(match: re.Match[str], clock: Clock, last_month: int) -> int | None:
    """Give the year of a quarter that guidance is given for: `its first-quarter guidance`, told in March."""
    if clock.published is None or _GUIDANCE.match(match.string, match.end()) is None:
        return None
    return clock.published.year + (clock.published.month - last_month > _JUST_OVER)


_GUIDANCE: Final = re.compile(r" (?:[a-z]+ ){0,2}(?:guidance|forecasts?|outlook)\b")


def second_quarter(match: re.Match[str], clock: Clock) -> Times | None:
    """Read `in the second` after the first quarter; `in the first` where its own sentence names another before it."""
    spoken = clock.spoken_of or ""
    if match["order"] == "first" and "quarter" not in match.string[: match.start()]:
        return None
    return (f"{spoken[:6]}{_order(match['order'])}", None) if _A_QUARTER.fullmatch(spoken) else None


def half(match: re.Match[str], clock: Clock) -> Times | None:
    """Read `the first half`, `H1 2024`."""
    number = int(match["digit"]) if match["digit"] else _order(match["order"])
    year = clock.year(match) or clock.year_ended(match, 6 * number)
    return (f"{year}-H{number}", None) if year else None


def shortened(match: re.Match[str], clock: Clock) -> Times | None:
    """Read `1H25`, `2Q25`, `Q2'25` and `FY24`, as analysts write."""
    if match["whole"]:
        return f"20{match['short']}", None
    kind, number = match["kind"] or match["written"], match["number"] or match["digit"]
    return None if kind == "H" and number > "2" else (f"20{match['short']}-{kind}{number}", None)


def half_ended(match: re.Match[str], clock: Clock) -> Times | None:
    """Read `half-year results`: those of the last half of a year that was over."""
    published = clock.published
    if published is None:
        return None
    return f"{published.year - (published.month < 7)}-H{1 if published.month >= 7 else 2}", None


def full_year(_: re.Match[str], clock: Clock) -> Times | None:
    """Read `its full-year forecast`: that for the year in which it is told."""
    return (str(clock.published.year), None) if clock.published else None


def months_ended(match: re.Match[str], clock: Clock) -> Times | None:
    """Read `in the six months`, `over the seven months`, `nine-month profit`: of the year spoken of, and just over."""
    count = int(number_of((match["count"] or match["of"]).lower()) or 0)
    spoken = clock.spoken_of or ""
    if not 2 <= count <= 11 or clock.published is None:
        return None
    if match["count"] and not match["the"]:
        return (f"{spoken[:4]}-01", spoken) if spoken[4:] == f"-{count:02d}" else None
    now = clock.published.year * 12 + clock.published.month
    year = int(spoken[:4] or (now - count - 1) // 12)
    is_over = spoken[4:] in (f"-{count:02d}", f"-Q{count / 3:g}", "-H1" if count == 6 else "") or spoken[4:] == ""
    if match["count"] not in ("six", "nine") and not (is_over and 0 <= now - (year * 12 + count) <= _JUST_OVER):
        return None
    return (spoken, None) if spoken[4:] in ("-H1", "-H2") else (f"{year}-01", f"{year}-{count:02d}")


_JUST_OVER: Final = 4
"""How many months after their end a number of months is still told of."""


def since_new_year(_: re.Match[str], clock: Clock) -> Times | None:
    """Read `since the beginning of the year`: up to the month last spoken of, else up to the article's."""
    spoken, published = clock.spoken_of or "", clock.published
    if published and _A_MONTH.fullmatch(spoken) and spoken[:4] == str(published.year) and spoken[5:] != "01":
        return f"{spoken[:4]}-01", spoken
    return (f"{published.year}-01", f"{published:%Y-%m}") if published and published.month > 1 else None


def year_to_date(_: re.Match[str], clock: Clock) -> Times | None:
    """Read `year to date`: up to the month last spoken of, else the year of the article."""
    spoken, published = clock.spoken_of or "", clock.published
    if published is None:
        return None
    is_recent = int(spoken[:4] or 0) == published.year - (published.month == 1)
    if is_recent and _A_MONTH.fullmatch(spoken):
        return (f"{spoken[:4]}-01", spoken) if spoken[5:] != "01" else (spoken, None)
    return (spoken[:4] if is_recent else str(published.year)), None


def first_months(match: re.Match[str], clock: Clock) -> Times | None:
    """Read `the first eight months`, `the first three quarters`, `the first seven months of 2024`."""
    count = int(number_of(match["count"]) or 0)
    if not 2 <= count <= (12 if match["unit"] == "months" else 4):
        return None
    if match["unit"] == "quarters":
        year = clock.year(match) or clock.year_ended(match, 3 * count)
        return (f"{year}-Q1", f"{year}-Q{count}") if year else None
    ended = clock.published and clock.published.month > count and clock.published.year
    year = clock.year(match) or ended or clock.year_of_month(match, count)
    return (f"{year}-01", f"{year}-{count:02d}") if year else None


def years(match: re.Match[str], _: Clock) -> Times | None:
    """Read `2016-2020`, `from 2016 to 2020`, `2021-35`."""
    last = match["last"] or match["short"]
    end = last if len(last) == 4 else match["first"][:2] + last
    return (match["first"], end) if match["first"] < end else None


def since(match: re.Match[str], clock: Clock) -> Times | None:
    """Read `since 2019`, `since last June`: up to the day of the article, as exact as the beginning."""
    if clock.published is None:
        return None
    if not match["month"]:
        return match["only"], str(clock.published.year)
    number = month_of(match["month"])
    if (match["which"] or "").strip() == "last" and not match["year"]:
        year: int | None = clock.published.year - (number >= clock.published.month)
    else:
        year = clock.year_of_month(match, number)
        if year is not None and (year, number) > (clock.published.year, clock.published.month):
            year = clock.published.year - (number > clock.published.month)
    return f"{year}-{number:02d}", f"{clock.published:%Y-%m}"


def named_year(match: re.Match[str], _: Clock) -> Times | None:
    """Read `2024`."""
    return match["year"], None


def relative_year(match: re.Match[str], clock: Clock) -> Times | None:
    """Read `last year`, `the current year`."""
    step = _STEP[(match["which"] or "this").lower()]
    return _alone(str(clock.published.year + step) if clock.published else None)


def relative_month(match: re.Match[str], clock: Clock) -> Times | None:
    """Read `last month`; `last week` as the month that it lay in."""
    step = _STEP[match["which"].lower()]
    if match["unit"] == "week":
        day_of_week = clock.day(7 * step)
        return _alone(day_of_week[:7] if day_of_week else None)
    return _alone(clock.month(step))


def relative_quarter(match: re.Match[str], clock: Clock) -> Times | None:
    """Read `last quarter`, `the current quarter`."""
    if clock.published is None:
        return None
    index = clock.published.year * 4 + (clock.published.month - 1) // 3 + _STEP[(match["which"] or "this").lower()]
    return f"{index // 4}-Q{index % 4 + 1}", None


def which_month(match: re.Match[str], clock: Clock) -> Times | None:
    """Read `last September`, `this April`, `next June`."""
    if clock.published is None:
        return None
    number, step = month_of(match["month"]), _STEP[match["which"].lower()]
    year, now = clock.published.year, clock.published.month
    year += -1 if step < 0 and number >= now - 1 else 1 if step > 0 and number <= now else 0
    return f"{year}-{number:02d}", None


def month_of_relative_year(match: re.Match[str], clock: Clock) -> Times | None:
    """Read `July last year`, `July of that year`."""
    if clock.published is None:
        return None
    which = match["which"].lower()
    year = clock.published.year + _STEP.get(which, 0)
    if which in ("the same", "that") and clock.spoken_of:
        year = int(clock.spoken_of[:4])
    return f"{year}-{month_of(match['month']):02d}", None


def weekday(match: re.Match[str], clock: Clock) -> Times | None:
    """Read `Monday`: the last one, or the next one of what is to come."""
    if clock.published is None:
        return None
    passed = (clock.published.weekday() - weekday_of(match["weekday"])) % 7
    return _alone(clock.day(-passed % 7 if _COMES.search(match.string, 0, match.start()) else -passed))


_COMES: Final = re.compile(
    r"\b(?:will|is to|are to|due|set to|scheduled|slated|starts?|begins?|launch(?:es)?|opens?|goes? on sale|debuts?"
    r"|arrives?|comes? into force|takes? effect|expires?|ends?)\b"
    r"[^,;:.“”\"]{0,50}? (?:on |this |next |from |starting |beginning )$"
)
"""Before the day of what has not yet happened."""


def near_day(match: re.Match[str], clock: Clock) -> Times | None:
    """Read `yesterday`, `today`, `tomorrow`."""
    return _alone(clock.day({"yesterday": -1, "tomorrow": 1}.get(match[0].lower(), 0)))


def past_years(match: re.Match[str], clock: Clock) -> Times | None:
    """Read `over the past decade`, `in the last three months`, `over the coming five years`."""
    if clock.published is None:
        return None
    count = int(number_of(match["count"]) or 0) if match["count"] else 10
    if count < 2:
        return None
    sign = -1 if match["which"] in ("past", "last", "previous") else 1
    if match["unit"] == "months":
        other, now = clock.month(sign * count), clock.month(0)
    else:
        other, now = str(clock.published.year + sign * count), str(clock.published.year)
    return (other or "", now) if sign < 0 else (now or "", other)


def spoken_year(match: re.Match[str], clock: Clock) -> Times | None:
    """Read `that year`, `the full year`, `the year`: the year of the time last spoken of."""
    if clock.spoken_of:
        return clock.spoken_of[:4], None
    if clock.published is None or match["that"]:
        return None
    return str(clock.published.year - (clock.published.month <= 2)), None


def year_out(_: re.Match[str], clock: Clock) -> Times | None:
    """Read `by year-end`, `before the year is out`: the year of the article."""
    return _alone(str(clock.published.year) if clock.published else None)


def spoken_quarter(match: re.Match[str], clock: Clock) -> Times | None:
    """Read `in the quarter`, `in the half`, `for the month`: that last spoken of, else the last one that ended."""
    spoken = clock.spoken_of or ""
    if match["unit"] == "half":
        return (spoken, None) if _A_HALF.fullmatch(spoken) else half_ended(match, clock)
    spoken = clock.spoken_end or spoken
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


def season(match: re.Match[str], clock: Clock) -> Times | None:
    """Read `this summer`, `by autumn`, `last spring`: statements know no seasons, so the year."""
    if match["year"] or clock.published is None:
        return _alone(match["year"])
    step = _STEP.get((match["which"] or "").strip().lower(), 0)
    return str(clock.published.year + step), None


def spoken_before(taken: Sequence[Period], match: re.Match[str]) -> Period | None:
    """Give the time last named before `match` in the sentence, or None."""
    before = [p for p in taken if p.end <= match.start() and p.role != "report" and not p.is_day]
    if len(before) > 1 and " same " in match.string[match.start() - 1 : match.end()]:
        before = [p for p in before if level_before(match.string, p.start) is None] or before
    return max(before, key=lambda period: period.end) if before else None
