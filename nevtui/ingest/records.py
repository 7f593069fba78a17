"""Articles and statements -> records: ids, offsets, days, money at the year's rate, the entities that are named."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from operator import attrgetter
from typing import Any, Final

from nevtui.extract.arithmetic import add_up
from nevtui.ingest.naming import Names, Said, types_said
from nevtui.ingest.reference import Rates
from nevtui.model.article import Article
from nevtui.model.entity import Entity
from nevtui.model.errors import SourceUnreadable
from nevtui.model.moment import span
from nevtui.model.statement import Statement
from nevtui.model.vocabulary import BOUNDS, ENTITY_TYPES, PROPERTIES, STATUSES, is_currency

ID_CHARACTERS = 12
"""60 bits: among ten million statements two meet by chance once in some twenty thousand libraries."""
_CLAIMED = (
    "subject_type", "subject", "property", "object_type", "object", "value", "value_high", "unit", "scope",
    "compared_with", "cumulative", "title", "when", "when_end", "status", "bound", "place",
)  # fmt: skip
"""What is claimed, whoever says it and in whatever words."""
_claimed: Final = attrgetter(*_CLAIMED)
_where: Final = attrgetter("article", "para", "evidence")
_beside: Final = attrgetter("value_alt", "unit_alt", "source", "announced")
_PAIRS: Final = [a + b for a in "abcdefghijklmnopqrstuvwxyz234567" for b in "abcdefghijklmnopqrstuvwxyz234567"]
"""Two digits of base 32 (RFC 4648, in lower case) for each ten bits."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A statement and where it comes from."""

    statement: Statement
    origin: str
    """One of `vocabulary.ORIGINS`."""


@dataclass(frozen=True, slots=True)
class Record:
    """A statement with all that its row needs beside it."""

    id: str
    claim: str
    statement: Statement
    origin: str
    start: int
    """0-based offset of the evidence in its paragraph."""
    days: tuple[date, date, str] | None
    """First and last day, both included, and the precision; None where no time is said."""
    published: date | None
    money: tuple[float, float] | None
    """In US dollars and in yuan; None where it is no money or there is no rate."""
    subject: Entity
    place: Entity | None
    source: Entity | None
    object: Entity | None

    @property
    def order(self) -> tuple[str, int, int, int, str]:
        """What statements are sorted by: reading order, then all that is said."""
        return (self.statement.article, self.statement.para, self.start, len(self.statement.evidence), self.id)

    def named(self) -> Iterator[tuple[str, Entity]]:
        """Yield each role with the entity that fills it."""
        for role, entity in zip(("subject", "object", "place", "source"), self._entities(), strict=True):
            if entity is not None:
                yield role, entity

    def _entities(self) -> tuple[Entity | None, ...]:
        return (self.subject, self.object, self.place, self.source)


def records_of(article: Article, readings: Sequence[Reading], *, names: Names, rates: Rates) -> list[Record]:
    """Make the records of one article in reading order. Raises SourceUnreadable where evidence is not there."""
    if any(reading.origin != "extracted" for reading in readings):
        summed = add_up([reading.statement for reading in readings])
        readings = [replace(reading, statement=one) for reading, one in zip(readings, summed, strict=True)]
    seen: Counter[str] = Counter()
    said = types_said(named for reading in readings for named in _typed(reading.statement))
    records = [_record(article, reading, names, rates, said, seen) for reading in readings]
    return sorted(records, key=lambda record: record.order)


def check(article: Article, statement: Statement) -> int:
    """See that `statement` can be stored: its words, time, types and property. Gives where its words begin in their
    paragraph. Raises SourceUnreadable where it cannot.
    """
    start = locate(article, statement)
    for kind, said, known in (
        ("type", statement.subject_type, ENTITY_TYPES),
        ("type", statement.object_type, ENTITY_TYPES),
        ("property", statement.property, PROPERTIES),
        ("status", statement.status, STATUSES),
        ("bound", statement.bound, BOUNDS),
    ):
        if said is not None and said not in known:
            raise SourceUnreadable(f'A statement of {article.id} about {statement.subject} has a {kind} "{said}".')
    try:
        _days(statement.when, statement.when_end)
    except ValueError as error:
        raise SourceUnreadable(f"A statement of {article.id} about {statement.subject}: {error}.") from error
    return start


def locate(article: Article, statement: Statement) -> int:
    """Find the evidence in its paragraph, where the statement says or at its first place. Raises SourceUnreadable."""
    try:
        text = article.text_of(statement.para)
    except IndexError as error:
        raise SourceUnreadable(
            f"{article.id} has {len(article.paragraphs)} paragraphs, a statement about "
            f"{statement.subject} is said to be in paragraph {statement.para}."
        ) from error
    start = statement.start
    if start is not None and text.startswith(statement.evidence, start):
        return start
    if statement.evidence not in text:
        raise SourceUnreadable(
            f'Paragraph {statement.para} of {article.id} does not have the words "{statement.evidence}".'
        )
    return text.index(statement.evidence)


def identify(statement: Statement, *, time: int = 1) -> str:
    """Give the id of `statement`, said for the `time`-th time in its article in just these words: 12 characters of
    lower-case base 32, the same on every machine.
    """
    return _identified(statement, _plain(_claimed(statement)), time)


def _identified(statement: Statement, claimed: str, time: int = 1) -> str:
    said = "\x1f".join((_plain(_where(statement)), claimed, _plain(_beside(statement))))
    return _hashed(said if time == 1 else f"{said}\x1f{time}")


def _hashed(said: str) -> str:
    hashed = blake2b(said.encode("utf-8", "surrogatepass"), digest_size=10).digest()
    bits = int.from_bytes(hashed[:8], "big") >> 4
    return "".join([_PAIRS[bits >> shift & 0x3FF] for shift in (50, 40, 30, 20, 10, 0)])


def _plain(values: tuple[object, ...]) -> str:
    return "\x1f".join(
        [
            value
            if type(value) is str
            else "\x00"
            if value is None
            else repr(float(value))
            if isinstance(value, int | float) and not isinstance(value, bool)
            else str(value)
            for value in values
        ]
    )


@lru_cache(maxsize=4096)
def _days(when: str | None, when_end: str | None) -> tuple[date, date, str] | None:
    return span(when, when_end)


def _typed(statement: Statement) -> tuple[tuple[str | None, str | None], ...]:
    return (statement.subject, statement.subject_type), (statement.object, statement.object_type)


def _record(article: Article, reading: Reading, names: Names, rates: Rates, said: Said, seen: Counter[str]) -> Record:
    """Make one record. Its statement gets the canonical names: what two articles call differently is one claim."""
    start = check(article, reading.statement)
    subject = names.typed(reading.statement.subject, reading.statement.subject_type)
    others = _others(reading.statement, names, said)
    statement = _spelled(reading.statement, subject, others)
    claimed = _plain(_claimed(statement))
    identifier = _identified(statement, claimed)
    seen[identifier] += 1
    if seen[identifier] > 1:
        identifier = _identified(statement, claimed, seen[identifier])
    days = _days(statement.when, statement.when_end)
    return Record(
        id=identifier,
        claim=_hashed(claimed),
        statement=statement,
        origin=reading.origin,
        start=start,
        days=days,
        published=article.published,
        money=_money(statement, rates, days, article.published),
        subject=subject,
        **others,
    )


def _spelled(statement: Statement, subject: Entity, others: dict[str, Entity | None]) -> Statement:
    """Give the statement with canonical names."""
    names = {"subject": subject, **others}
    spelled: dict[str, Any] = {
        role: entity.name for role, entity in names.items() if entity and entity.name != getattr(statement, role)
    }
    return replace(statement, **spelled) if spelled else statement


def _others(statement: Statement, names: Names, said: Said) -> dict[str, Entity | None]:
    """Give the entities of the roles that may be empty."""
    name, type = statement.object, statement.object_type
    return {
        "object": names.typed(name, type) if name and type else None,
        "place": names.place(statement.place, said) if statement.place else None,
        "source": names.source(statement.source, said) if statement.source else None,
    }


def _money(
    statement: Statement, rates: Rates, days: tuple[date, date, str] | None, published: date | None
) -> tuple[float, float] | None:
    """Convert by the rate of the year it begins in; where there is none (a plan for 2030) by the report's year."""
    if statement.value is None or statement.unit is None or not is_currency(statement.unit):
        return None
    for day in (days and days[0], published):
        amounts = rates.convert(statement.value, currency=statement.unit, year=day.year) if day else None
        if amounts:
            return amounts
    return None
