"""A card as lists of rows: headings, figures, ties; what each row means is kept beside what it says. Pure."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from nevtui.format.figures import figure, figure_text
from nevtui.format.moments import moment, span_of_days
from nevtui.format.signs import Signs
from nevtui.format.text import plural
from nevtui.query.card import Card, Fact, Link, Point, precision_of
from nevtui.tui.units import Units
from nevtui.tui.widgets.dots import Dot
from nevtui.tui.widgets.draw import Piece, left, right

_WAYS: Final = {"out": "→", "in": "←", "here": "·"}
_TIME: Final = 13
_EVIDENT: Final = ("vehicles", "units")
"""What a chart counts that does not say its unit."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a card."""

    kind: str
    """`head`, `gap`, `figure` or `tie`."""
    text: str = ""
    """Of a heading."""
    count: int = 0
    point: Point | None = None
    link: Link | None = None

    @property
    def claim(self) -> str | None:
        """The claim whose evidence it has."""
        return self.point.claim if self.point else self.link.claim if self.link else None

    @property
    def entity(self) -> str | None:
        """The entity it leads to."""
        return self.link.other if self.link else None

    @property
    def is_told(self) -> bool:
        """Tell whether the cursor may stand on it."""
        return self.kind in ("figure", "tie")


def figure_rows(card: Card) -> tuple[Row, ...]:
    """Give the figures, property by property, those that are drawn first, money last."""
    names = dict.fromkeys((*card.main(), *(point.property for point in card.points)))
    shown = [(name, [point for point in card.points if point.property == name]) for name in names]
    return tuple(_blocks([(name.replace("_", " ").capitalize(), points, "figure") for name, points in shown]))


def tie_rows(card: Card) -> tuple[Row, ...]:
    """Give money, ties, places and people."""
    blocks = (
        ("Money", card.money(), "figure"),
        ("Ties", card.ties(), "tie"),
        ("Places", card.places(), "tie"),
        ("People", card.people(), "tie"),
    )
    return tuple(_blocks(blocks))


def _blocks(blocks: Sequence[tuple[str, Sequence[Point | Link], str]]) -> Iterator[Row]:
    is_first = True
    for title, entries, kind in blocks:
        if not entries:
            continue
        if not is_first:
            yield Row("gap")
        is_first = False
        yield Row("head", title, len(entries))
        for entry in entries:
            yield Row(kind, point=entry) if isinstance(entry, Point) else Row(kind, link=entry)


def paint(
    row: Row, width: int, signs: Signs, *, on_cursor: bool, is_money: bool, units: Units | None = None
) -> list[Piece]:
    """Draw a row, its figure as `units` say."""
    units = units or Units()
    if row.kind == "head":
        return [(row.text, "strong"), (f"  {row.count:,}", "dim")]
    if row.point is not None:
        return _figure(row.point, width, signs, units, on_cursor=on_cursor, is_named=is_money)
    return _tie(row.link, width, signs, units, on_cursor=on_cursor) if row.link is not None else []


def _figure(point: Point, width: int, signs: Signs, units: Units, *, on_cursor: bool, is_named: bool) -> list[Piece]:
    now = units.turned(point.statement, point.value, point.value_high, point.unit, point.bound)
    shown = figure(
        now.value, now.unit, value_high=now.value_high, bound=now.bound, property=point.property, signs=signs
    )
    number, unit, is_money = (shown.number, shown.unit + now.mark, shown.is_money) if shown else ("", "", False)
    unit_width = 5 if units.is_stated else 11
    words = " · ".join(filter(None, (point.property.replace("_", " ") if is_named else "", point.object, point.scope)))
    more = f"+{point.articles - 1}" if point.articles > 1 else ""
    source = point.publisher or signs.dash
    source_width = 14 if width >= 70 else 0
    when = moment(point.when, point.when_end, dash=signs.dash) if point.when else "no time said"
    room = width - 2 - _TIME - 12 - unit_width - source_width - 4
    is_doubted = point.cause is not None
    return [
        (_sign(point.status, signs, on_cursor=on_cursor), "accent" if on_cursor else "dim"),
        left(when, _TIME, "strong" if on_cursor else "dim"),
        left(f"{words} {more}".strip(), max(room, 0), "text"),
        right(number, 12, "money" if is_money else "text"),
        (" ", "text"),
        left(unit, unit_width, "money" if is_money else "dim"),
        (f"{signs.conflict if is_doubted else ' ':2}", "warning" if is_doubted else "text"),
        *([left(source, source_width, "dim")] if source_width else []),
    ]


def _tie(link: Link | None, width: int, signs: Signs, units: Units, *, on_cursor: bool) -> list[Piece]:
    assert link is not None
    name_width = min(26, max(width // 2 - 4, 8))
    now = units.turned(link.statement, link.value, link.value_high, link.unit, link.bound)
    shown = figure_text(
        now.value, now.unit, value_high=now.value_high, bound=now.bound, property=link.property, signs=signs
    )
    shown += now.mark if shown else ""
    when = moment(link.when, link.when_end, dash=signs.dash) if link.when else ""
    what = link.title if link.property == "role" and link.title else link.property.replace("_", " ")
    more = f"×{link.statements}" if link.statements > 1 else ""
    status = signs.status(link.status)
    return [
        (f"{signs.cursor if on_cursor else _WAYS[link.direction]} ", "accent" if on_cursor else "dim"),
        left(link.name, name_width, "strong" if on_cursor else "text"),
        (f"  {status} " if status else "  ", "dim"),
        (what, "dim"),
        (f" {shown}" if shown else "", "money" if figure_is_money(link) else "text"),
        (f" {when}" if when else "", "dim"),
        (f" {more}" if more else "", "dim"),
    ]


def figure_is_money(link: Link) -> bool:
    """Tell whether a tie carries an amount of money."""
    shown = figure(link.value, link.unit)
    return shown is not None and shown.is_money


def _sign(status: str, signs: Signs, *, on_cursor: bool) -> str:
    return f"{signs.cursor if on_cursor else signs.status(status):2}"


def dots(card: Card, property: str, precision: str, units: Units | None = None) -> tuple[Dot, ...]:
    """Give what the chart draws of a property, as `units` say: figures of one length of time and one unit; days and
    spans stand by themselves.
    """
    points = [*map((units or Units()).turned_point, card.of(property, precision))]
    unit = _most_frequent(point.unit or "" for point in points) or ""
    scope = _most_frequent(point.scope for point in points)
    return tuple(
        Dot(
            point.first_day,
            point.last_day,
            point.value,
            figure_text(point.value, None if (point.unit or "").partition("/")[0] in _EVIDENT else point.unit),
            is_firm=point.status == "actual",
            key=point.claim,
        )
        for point in points
        if point.first_day and point.last_day and (point.unit or "") == unit and point.scope == scope
    )


def _most_frequent(said: Iterable[str | None]) -> str | None:
    """Give what is said most often; of as many, None before a word, and else the first."""
    counts = Counter(said)
    return max(counts, key=lambda each: (counts[each], each is None), default=None)


def lengths(card: Card, property: str) -> tuple[str, ...]:
    """Give the lengths of time that figures of a property are stated for, the most frequent first."""
    counts: dict[str, int] = {}
    for point in card.of(property):
        length = precision_of(point)
        if length in ("month", "quarter", "half", "year"):
            counts[length] = counts.get(length, 0) + 1
    return tuple(sorted(counts, key=lambda length: (-counts[length], length)))


def title(fact: Fact, signs: Signs) -> tuple[list[Piece], list[Piece]]:
    """Give the line that says who it is, and what it is also called."""
    where = ", ".join(dict.fromkeys(word for word in (fact.city, fact.province, fact.country) if word))
    facts = (
        fact.type, where, f"of {fact.parent}" if fact.parent else "", f"by {fact.maker}" if fact.maker else "",
        f"founded {fact.founded}" if fact.founded else "", fact.ticker or "",
        f"{fact.population:,} people" if fact.population else "",
    )  # fmt: skip
    also = [alias for alias in fact.aliases if alias != fact.chinese]
    begin = [(fact.name, "strong"), (f"  {fact.chinese}" if fact.chinese else "", "strong")]
    return [*begin, ("   " + " · ".join(word for word in facts if word), "dim")], [
        (f"also {', '.join(also)}" if also else "", "dim")
    ]


def counted(fact: Fact) -> str:
    """Say how much is known."""
    span = f" · {span_of_days(fact.first, fact.last)}" if fact.first else ""
    return f"{plural(fact.statements, 'statement')} · {plural(fact.articles, 'article')}{span}"
