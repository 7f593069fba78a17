"""The card of an entity: what is known of it, its figures over time, its ties. Asked in three questions, sorted here.

Screen and shell draw the same card.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import Final, NamedTuple

from nevtui.model.errors import NoSuchName
from nevtui.model.vocabulary import is_currency
from nevtui.query.question import Query, Question
from nevtui.query.questions import ENTITY, LINKS, SERIES
from nevtui.query.rows import Rows
from nevtui.query.selection import Selection

ALL: Final = Selection()

MONEY: Final = ("revenue", "profit", "funding", "fund", "investment", "valuation", "charge", "output_value", "price")
MAIN: Final = (
    "deliveries", "sales", "production", "exports", "registrations", "installations", "capacity", "population",
)  # fmt: skip
"""Figures that a card's chart is made of, the ones that say most first."""
_EXACT: Final = ("month", "quarter", "half", "year")


class Fact(NamedTuple):
    """A row of the question `entity`."""

    entity: str
    name: str
    type: str
    chinese: str | None
    aliases: list[str]
    country: str | None
    province: str | None
    city: str | None
    parent: str | None
    maker: str | None
    ticker: str | None
    founded: str | None
    population: int | None
    latitude: float | None
    longitude: float | None
    wikidata: str | None
    statements: int
    articles: int
    first: date | None
    last: date | None


class Point(NamedTuple):
    """A row of the question `series`: a figure of the entity."""

    property: str
    object: str | None
    scope: str | None
    unit: str | None
    when: str | None
    when_end: str | None
    first_day: date | None
    last_day: date | None
    precision: str | None
    value: float
    value_high: float | None
    value_usd: float | None
    value_cny: float | None
    status: str
    bound: str
    compared_with: str | None
    source: str | None
    statement: str
    claim: str
    articles: int
    publisher: str | None
    published: date | None
    cause: str | None
    """Why others disagree; None where nobody does."""


class Link(NamedTuple):
    """A row of the question `links`: another entity, and how the two are tied."""

    direction: str
    """`out`: the card's entity is the subject; `in`: it is the object; `here`: it is the place."""
    property: str
    other: str
    name: str
    type: str
    statements: int
    articles: int
    when: str | None
    when_end: str | None
    status: str
    bound: str
    value: float | None
    value_high: float | None
    unit: str | None
    title: str | None
    statement: str
    claim: str
    published: date | None


@dataclass(frozen=True, slots=True)
class Card:
    """Everything a card shows."""

    fact: Fact
    points: tuple[Point, ...]
    """Figures, by property and time."""
    links: tuple[Link, ...]
    """Ties, those that most statements tell of first."""
    is_whole: bool = field(default=True)
    """False where there is more than was asked for."""

    def main(self) -> tuple[str, ...]:
        """Give the properties that can be drawn over time, the one with most points first."""
        counts: dict[str, int] = defaultdict(int)
        for point in self.points:
            if point.first_day is not None and point.property in MAIN:
                counts[point.property] += 1
        return tuple(sorted(counts, key=lambda name: (-counts[name], MAIN.index(name))))

    def of(self, property: str, precision: str | None = None) -> tuple[Point, ...]:
        """Give the dated figures of a property, of one precision where that is said, in order of time."""
        return tuple(
            point
            for point in self.points
            if point.property == property
            and point.first_day is not None
            and (precision is None or precision_of(point) == precision)
        )

    def money(self) -> tuple[Point, ...]:
        """Give amounts of money, in order of time, those without one last."""
        found = [point for point in self.points if is_currency(point.unit)]
        return tuple(sorted(found, key=lambda point: (point.first_day is None, point.first_day or point.published)))

    def ties(self) -> tuple[Link, ...]:
        """Give the ties with companies, organizations and models that are no posts."""
        kinds = ("company", "organization", "model", "industry", "bloc")
        return tuple(link for link in self.links if link.type in kinds and link.property != "role")

    def places(self) -> tuple[Link, ...]:
        """Give the places it is tied with."""
        kinds = ("city", "province", "country")
        return tuple(link for link in self.links if link.type in kinds and link.property != "role")

    def people(self) -> tuple[Link, ...]:
        """Give who holds a post there, or where a person holds one."""
        return tuple(link for link in self.links if link.property == "role" or link.type == "person")


def precision_of(point: Point) -> str:
    """Give `month`, `quarter`, `half`, `year`, `day`, or `span` where it is a span of several."""
    return "span" if point.when_end and point.when_end != point.when else point.precision or "span"


def card_questions(entity: str, selection: Selection = ALL) -> tuple[Query, Query, Query]:
    """Ask for a card: its facts, its figures, its ties."""
    return (
        ENTITY.ask(selection, entity=entity),
        SERIES.ask(selection, entity=entity),
        LINKS.ask(selection, entity=entity),
    )


def card_of(facts: Rows, series: Rows, links: Rows) -> Card:
    """Make a card of the three answers. Raises NoSuchName where there is no such entity."""
    if not facts.rows:
        raise NoSuchName("There is no such entity in this library.")
    return Card(
        Fact(*facts.rows[0]),
        tuple(Point(*row) for row in series.rows),
        tuple(Link(*row) for row in links.rows),
        len(series.rows) < _limit(SERIES) and len(links.rows) < _limit(LINKS),
    )


def _limit(question: Question) -> int:
    return int(question.params()["size"])
