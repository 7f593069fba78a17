"""What an expression is resolved against: the day of the text and the times spoken of before."""

from datetime import date
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.times.calendar import Moment, moved
from nevtui.extract.times.tense import clause_at, clauses, tense_at


class Scene:
    """The day of the text and what has been spoken of up to where it is read. One for each text."""

    def __init__(self, text: str, published: date | None) -> None:
        self.text = text
        self.published = published
        self._spoken: list[tuple[int, Moment]] = []
        self._clauses = clauses(text)
        self.is_history = published is not None and _tells_history(text, published)
        """Whether the text tells of years long past: then a month without a year is of the year spoken of."""

    def speaks_of(self, place: int, moment: Moment) -> None:
        """Remember a moment named at an offset."""
        self._spoken.append((place, moment))

    @property
    def today(self) -> date | None:
        """The day of the text; in one without a date the last day spoken of."""
        if self.published is not None:
            return self.published
        return self._spoken[-1][1].day if self._spoken else None

    def spoken(self, *units: str) -> Moment | None:
        """Give the moment spoken of last that is as long as one of `units`, the day of the text where there is none."""
        for _, moment in reversed(self._spoken[-40:]):
            if not units or moment.unit in units:
                return moment
        return Moment(self.published, "day") if self.published and (not units or "day" in units) else None

    def in_sentence(self, start: int, *units: str) -> Moment | None:
        """Give the moment of such a length spoken of last in the sentence that goes on at `start`."""
        begin = clause_at(self._clauses, start)
        for place, moment in reversed(self._spoken[-40:]):
            if place < begin:
                return None
            if not units or moment.unit in units:
                return moment
        return None

    def nearby(self, start: int, distance: int, *units: str) -> Moment | None:
        """Give the moment of such a length spoken of last, at most `distance` characters before `start`."""
        for place, moment in reversed(self._spoken[-40:]):
            if start - place > distance:
                return None
            if moment.unit in units:
                return moment
        return None

    def tense(self, start: int, end: int) -> str:
        """Give `future`, `past`, `present` or nothing for the expression from `start` to `end`."""
        return tense_at(self.text, start, end, self._clauses)

    def nearest(self, this: Moment, cycle: int, unit: str, start: int, end: int) -> Moment | None:
        """Choose of a moment that comes again every `cycle` units the one meant, by tense and nearness.

        `this` lies anywhere; the one meant is the last that had begun by the day of the text, or the next one.
        """
        today = self.today
        if today is None:
            return None
        first = begin_of(this)
        while first.day > today:
            first = Moment(moved(first.day, -cycle, unit), first.unit)
        while (later := Moment(moved(first.day, cycle, unit), first.unit)).day <= today:
            first = later
        is_running = after(first) > today
        tense = self.tense(start, end)
        if tense == "future":
            return first if is_running else later
        ahead, back = (later.day - today).days, (today - first.day).days
        if this.unit == "day" and ahead < 95:
            return later
        if this.unit == "month" and not is_running and tense != "past" and ahead * 4 < back:
            return later
        return first


_YEAR: Final = re.compile(r"\b(?:1[4-9]\d\d|20\d\d)\b(?![,.]\d|-\d)")
_NEWS: Final = re.compile(
    r"\b(?:yesterday|today|tomorrow|tonight|(?:last|this|next) (?:year|month|week|[A-Z][a-z]{2,8}day)"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)


def _tells_history(text: str, published: date) -> bool:
    begin = text[:30_000]
    long_past = sum(int(match[0]) < published.year - 2 for match in _YEAR.finditer(begin))
    return long_past >= 8 and long_past > 4 * sum(1 for _ in _NEWS.finditer(begin))


def begin_of(moment: Moment) -> Moment:
    """Give the same moment told by its first day, for days, weeks and those of whole months."""
    day, unit = moment.day, moment.unit
    if unit == "day":
        return moment
    if unit in ("week", "weekend"):
        return Moment(date.fromordinal(day.toordinal() - day.weekday()), unit)
    months = {"month": 1, "quarter": 3, "half": 6, "year": 12}.get(unit)
    return Moment(day.replace(month=day.month - (day.month - 1) % months if months else day.month, day=1), unit)


def after(moment: Moment) -> date:
    """Give the first day after a moment that is told by its first day."""
    return moved(moment.day, 1, moment.unit)
