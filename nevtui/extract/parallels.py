"""Figures in step with names, topics or times: `BYD and Geely sold 410,000 and 120,000`, `production and sales both`.

Knows no properties. A row is what commas and `and` join.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import Final, Protocol, TypeVar

from nevtui.extract import patterns as re
from nevtui.extract.rows import row_from
from nevtui.extract.spans import Mention, Period, Quantity, Topic


class _Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


Member = TypeVar("Member", bound=_Placed)


@dataclass(frozen=True, slots=True)
class Part:
    """What one figure of a row belongs to; what the row does not tell is None."""

    mention: Mention | None = None
    topic: Topic | None = None
    period: Period | None = None
    base: int | None = None
    """Where the figure begins whose growth this one is."""


_BOUND: Final = r"(?:(?:about|around|nearly|more than|over|some|almost|roughly|approximately|only|just|up|down|by) )?"
_FIGURES: Final = re.compile(
    rf"(?: (?:vehicles|cars|units|pcs|sets))?(?: \([A-Za-z]{{2,6}}\))?(?:,| and|, and| or) {_BOUND}"
)
_TOPICS: Final = re.compile(r"(?:,| and|, and| and the| and its| &) ")
_PERIODS: Final = re.compile(r"(?:,| and|, and)(?: in)?(?: the)? ")
_RESPECTIVELY: Final = re.compile(r"[^.;]{0,40}\brespectively\b")
_EACH: Final = re.compile(
    r"\b(?:[Bb]oth|[Ee]ach|all (?:three|four|five|of them)|(?:level|tied|even|on a par)(?= (?:at|with|on)))\b"
)
_EACH_CUES: Final = ("oth", "ach", "all ", "level", "tied", "even", "on a par")
_EACH_AFTER: Final = re.compile(r"[\w ]{0,12} (?:each|apiece)\b")
_OF_THEIRS: Final = re.compile(
    r" of (?:all )?their (?:own |total |global |annual |overall |combined )?(?:cars|vehicles|sales|output|production"
    r"|revenues?|profits?|earnings|deliveries|exports|models|EVs|NEVs|batteries|turnover|business)\b"
)
"""Behind a share that each of those named has for itself."""
_THOSE_THAT: Final = re.compile(
    r"\b(?:cities|provinces|regions|makers|carmakers|automakers|producers|companies|brands|firms|start-?ups|players"
    r"|groups|countries|markets|models|others|those|ones)(?: [^.;:\d]{0,40}?)? (?:that|which|who|with) [^.;:\d]{0,60}$"
)
_ARE_NAMED: Final = re.compile(r"(?:[^.;:\d]|\b20\d\d\b){0,70}? (?:include[ds]?|are|were) (?:the )?")
"""`other cities that made over 500,000 NEVs in 2023 include Changsha and Guangzhou`: each of them did."""
_JOINTLY: Final = re.compile(r"\b(?:together|jointly|combined)\b")
_OTHER_FIGURE: Final = re.compile(r"\d")
_NEAR: Final = 90
"""Characters between a row of names or topics and its figures."""
_OWNERS: Final = ("company", "city", "province", "country", "bloc", "model", "industry")


def parts_of(
    text: str,
    mentions: Sequence[Mention],
    topics: Sequence[Topic],
    periods: Sequence[Period],
    quantities: Sequence[Quantity],
) -> dict[int, tuple[Part, ...]]:
    """Give by where a figure begins what it belongs to: one part for a figure in step, several for a shared one."""
    rows = [list(alike) for row in _rows(text, quantities, _FIGURES) for _, alike in groupby(row, _kind)]
    found: dict[int, tuple[Part, ...]] = {}
    for row in rows:
        if len(row) > 1:
            for quantity, part in zip(row, _parts_of_row(text, row, rows, mentions, topics, periods), strict=False):
                base = found.get(part.base) if part.base is not None else None
                found[quantity.start] = (replace(part, mention=base[0].mention) if base else part,)
    if (any(map(text.__contains__, _EACH_CUES)) and _EACH.search(text)) or "apiece" in text or "of their" in text:
        for quantity in quantities:
            if quantity.start not in found and (shared := _sharing(text, quantity, mentions, topics)):
                found[quantity.start] = shared
    for before, quantity in pairwise(quantities):
        if quantity.start not in found and (another := _of_another(text, before, quantity, mentions)):
            found[quantity.start] = (Part(mention=another),)
    if "includ" in text or " are " in text or " were " in text:
        for quantity in quantities:
            if quantity.start not in found and (named := _named_behind(text, quantity, mentions)):
                found[quantity.start] = named
    return found


def _of_another(text: str, before: Quantity, quantity: Quantity, mentions: Sequence[Mention]) -> Mention | None:
    """Give `Renault` for 7.8% of `registrations of Volkswagen rose 4.8% and of Renault 7.8%`."""
    for mention in mentions:
        if before.end <= mention.start and mention.end <= quantity.start and mention.entity.type in _OWNERS:
            is_joined = _AND_OF.fullmatch(text, before.end, mention.start) is not None
            return mention if is_joined and _BESIDE.fullmatch(text, mention.end, quantity.start) else None
    return None


_AND_OF: Final = re.compile(
    r"(?: (?:in|for|from) (?:[A-Z]\w+|the [\w -]{3,20}?|a year (?:ago|earlier))(?: 20\d\d)?)?"
    r"(?:,|;|,? and|,? while|,? but) (?:those |that )?(?:of|for|at) (?:the )?"
)
_BESIDE: Final = re.compile(rf" (?:{_BOUND}){{1,2}}")


def figure_rows(text: str, quantities: Sequence[Quantity]) -> list[list[Quantity]]:
    """Give figures in rows, in order; one that nothing joins to another makes a row by itself."""
    return _rows(text, quantities, _FIGURES)


def _named_behind(text: str, quantity: Quantity, mentions: Sequence[Mention]) -> tuple[Part, ...] | None:
    """Give the parts of a figure that is told of `those that` before they are named."""
    if _THOSE_THAT.search(text, max(0, quantity.start - 120), quantity.start) is None:
        return None
    for row in _name_rows(text, mentions):
        if row[0].start > quantity.end and _ARE_NAMED.fullmatch(text, quantity.end, row[0].start):
            return tuple(Part(mention=name) for name in row)
    return None


def _parts_of_row(
    text: str,
    row: Sequence[Quantity],
    rows: Sequence[Sequence[Quantity]],
    mentions: Sequence[Mention],
    topics: Sequence[Topic],
    periods: Sequence[Period],
) -> list[Part]:
    begin, end, count = row[0].start, row[-1].end, len(row)
    is_strict = _RESPECTIVELY.match(text, end) is not None
    earlier = next((r for r in reversed(rows) if r[-1].end <= begin and len(r) > 1), None)
    since = earlier[-1].end if earlier else 0
    parts: list[Part] = [Part()] * count
    near = _nearest(text, begin, since, _name_rows(text, mentions), count, is_strict=is_strict)
    if near and _is_scene(near, mentions, begin):
        return []
    told = _nearest(text, begin, since, _rows(text, topics, _TOPICS), count, is_strict=is_strict)
    clocks = [part for period in periods if period.role == "time" for part in _halves(text, period)]
    times = _nearest(text, begin, since, _rows(text, clocks, _PERIODS), count, is_strict=is_strict)
    if is_strict and not times:
        times = _after(text, end, _rows(text, clocks, _PERIODS), count) or _years_of(clocks, begin, count)
    after = _after(text, end, _name_rows(text, mentions), count) if is_strict and not (near or told or times) else None
    if row[0].unit in ("percent", "percentage_points", "times") and not (near or told or times) and earlier:
        if len(earlier) == count and ";" not in text[since:begin]:
            return [Part(base=quantity.start) for quantity in earlier]
        return []
    if names := near or after:
        parts = [replace(part, mention=name) for part, name in zip(parts, names, strict=True)]
    elif told:
        parts = [
            replace(
                part, topic=replace(topic, group=topic.group or told[-1].group, scope=topic.scope or told[-1].scope)
            )
            for part, topic in zip(parts, told, strict=True)
        ]
    if times:
        parts = [replace(part, period=period) for part, period in zip(parts, times, strict=True)]
    return parts if any(part != Part() for part in parts) else []


def _is_scene(row: Sequence[Mention], mentions: Sequence[Mention], begin: int) -> bool:
    """Tell places in which a firm did what the figures at `begin` tell: `In A and B, X sold 20 and 30 respectively`."""
    is_of_places = row[0].entity.type in ("country", "city", "province", "bloc")
    firms = (m for m in mentions if m.entity.type in ("company", "model"))
    return is_of_places and any(row[-1].end <= firm.start < begin for firm in firms)


def _halves(text: str, period: Period) -> Iterator[Period]:
    """Yield both months of `February and March`, any other time as it is."""
    words, joint, _ = text[period.start : period.end].partition(" and ")
    if joint and period.when_end:
        middle = period.start + len(words)
        yield replace(period, end=middle, when_end=None)
        yield replace(period, start=middle + len(joint), when=period.when_end, when_end=None)
    else:
        yield period


def _years_of(clocks: Sequence[Period], begin: int, count: int) -> Sequence[Period] | None:
    """Give each year of the span told before `begin` where it has as many as there are figures."""
    span = next((one for one in reversed(clocks) if one.end <= begin and one.when_end), None)
    if span is None or not (span.when.isdecimal() and (span.when_end or "").isdecimal()):
        return None
    years = range(int(span.when), int(span.when_end or "") + 1)
    return [replace(span, when=str(year), when_end=None) for year in years] if len(years) == count else None


def _nearest(
    text: str, begin: int, since: int, rows: Sequence[Sequence[Member]], count: int, *, is_strict: bool
) -> Sequence[Member] | None:
    """Give the last row of `count` members between `since` and `begin` that no other figure parts from it."""
    for row in reversed(rows):
        if row[-1].end <= begin and row[0].start >= since:
            between = text[row[-1].end : begin]
            if len(row) == count and (is_strict or len(between) <= _NEAR) and ";" not in between:
                return row
    return None


def _after(text: str, end: int, rows: Sequence[Sequence[Member]], count: int) -> Sequence[Member] | None:
    return next((row for row in rows if 0 <= row[0].start - end <= 40 and len(row) == count), None)


def _sharing(
    text: str, quantity: Quantity, mentions: Sequence[Mention], topics: Sequence[Topic]
) -> tuple[Part, ...] | None:
    """Give the parts of a figure that `both` or `each` gives to several."""
    topic_parts = _shared_by(text, quantity, _rows(text, topics, _TOPICS), lambda topic: Part(topic=topic))
    return topic_parts or _shared_by(text, quantity, _name_rows(text, mentions), lambda name: Part(mention=name))


def _shared_by(
    text: str, quantity: Quantity, rows: Sequence[Sequence[Member]], make: Callable[[Member], Part]
) -> tuple[Part, ...] | None:
    for row in reversed(rows):
        if len(row) < 2 or row[-1].end > quantity.start:
            continue
        between = text[row[-1].end : quantity.start]
        is_each = (
            _EACH.search(between)
            or text.endswith(("both ", "Both "), 0, row[0].start)
            or _EACH_AFTER.match(text, quantity.end)
            or (quantity.unit == "percent" and _OF_THEIRS.match(text, quantity.end) and not _JOINTLY.search(between))
        )
        if len(between) < _NEAR and is_each and not _OTHER_FIGURE.search(between):
            return tuple(make(member) for member in row)
    return None


def _name_rows(text: str, mentions: Sequence[Mention]) -> list[tuple[Mention, ...]]:
    rows: list[tuple[Mention, ...]] = []
    for place, mention in enumerate(mentions):
        if mention.entity.type in _OWNERS and not (rows and mention.start < rows[-1][-1].end):
            row = tuple(row_from(text, mentions, place, (mention.entity.type,)))
            if len(row) > 1 and not _is_aside(text, row):
                rows.append(row)
    return rows


def _is_aside(text: str, row: Sequence[Mention]) -> bool:
    """Tell owners and partners from those whose figures follow: `A and B, the brands of X and Y, delivered`."""
    if _WITH_PARTNERS.search(text, max(0, row[0].start - _WIDTH), row[0].start):
        return True
    return (
        text.startswith(",", row[-1].end) and _WHOSE.search(text, max(0, row[0].start - 60), row[0].start) is not None
    )


_WHOSE: Final = re.compile(
    r", (?:(?:the|both|two|all|an?) (?:[\w-]+ ){0,4}?(?:of|by|from)"
    r"|(?:both )?(?:owned|backed|controlled|run|built) by) $"
)
_WITH_PARTNERS: Final = re.compile(r"\b(?:ventures?|tie-ups?|partnerships?|alliances?) (?:of its own )?with (?:the )?$")
"""Before firms whose ventures figures are told of, and not their own."""
_WIDTH: Final = 40


def _rows(text: str, members: Sequence[Member], joint: re.Pattern[str]) -> list[list[Member]]:
    """Give `members`, which are in order, in rows; one that nothing joins makes a row by itself."""
    rows: list[list[Member]] = []
    for member in members:
        if rows and joint.fullmatch(text, rows[-1][-1].end, member.start):
            rows[-1].append(member)
        else:
            rows.append([member])
    return rows


def _kind(quantity: Quantity) -> str:
    return "count" if quantity.unit in (None, "vehicles", "units") else str(quantity.unit)
