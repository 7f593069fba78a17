"""Articles, statements and entities -> a frame for every table of the schema, the same rows in the same order."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

import polars

from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.mentions import article_mentions
from nevtui.format.sentences import label, sentence
from nevtui.ingest.naming import Names
from nevtui.ingest.participants import Homes, homes_of, participations
from nevtui.ingest.records import Reading, Record, records_of
from nevtui.ingest.reference import Rates
from nevtui.library import schema
from nevtui.library.writer import frame_of
from nevtui.model.article import Article
from nevtui.model.entity import Entity

Row = tuple[object, ...]


def build_library(
    articles: Iterable[Article], readings: Iterable[Reading], entities: Sequence[Entity], rates: Rates
) -> dict[str, polars.DataFrame]:
    """Build all tables. Articles come by id, statements in reading order, the timeline in order of time.

    A name that no entity has becomes an entity of the type that its statement gives it. A reading of an article that is
    not there is passed over. Raises SourceUnreadable where the evidence of a statement is not in its paragraph.
    """
    ordered = sorted(articles, key=lambda article: article.id)
    names = Names(entities)
    by_article: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        by_article[reading.statement.article].append(reading)
    records = [
        record
        for article in ordered
        for record in records_of(article, by_article[article.id], names=names, rates=rates)
    ]
    gazetteer = Gazetteer.build(entities)
    homes = homes_of(records, names)
    participants = [row for record in records for row in _participants(record, names, homes)]
    counts = _statements_by_entity(participants)
    rows = {
        "articles": _articles(ordered, Counter(record.statement.article for record in records)),
        "paragraphs": _paragraphs(ordered),
        "statements": [_statement(record, ordinal) for ordinal, record in enumerate(records)],
        "timeline": _timeline(records),
        "participants": participants,
        "mentions": [row for article in ordered for row in _mentions(article, gazetteer)],
        "aliases": _aliases(names.entities),
        **{table.name: list(_entities(table.name, names.entities, counts)) for table in _ENTITY_TABLES},
    }
    return {table.name: frame_of(table, list(rows[table.name])) for table in schema.TABLES}


_ENTITY_TABLES = (schema.ENTITIES, schema.CITIES, schema.PROVINCES, schema.COMPANIES, schema.PEOPLE, schema.MODELS)

_ENTITY_ROWS: dict[str, tuple[str | None, Callable[[Entity], Row]]] = {
    "entities": (
        None,
        lambda e: (e.id, e.name, e.type, e.chinese, e.country, e.province, e.city, e.parent, e.wikidata),
    ),
    "cities": (
        "city",
        lambda e: (e.id, e.name, e.chinese, e.province, e.country, e.latitude, e.longitude, e.population),
    ),
    "provinces": (
        "province",
        lambda e: (e.id, e.name, e.chinese, e.country, e.latitude, e.longitude, e.population),
    ),
    "companies": (
        "company",
        lambda e: (e.id, e.name, e.chinese, e.parent, e.ticker, e.city, e.province, e.country, e.founded),
    ),
    "people": ("person", lambda e: (e.id, e.name, e.chinese, e.country)),
    "models": ("model", lambda e: (e.id, e.name, e.chinese, e.parent)),
}
"""By table: the type of entity that it holds (None: all) and its columns but the last, `statements`."""


def _entities(table: str, entities: Sequence[Entity], counts: Counter[str]) -> Iterator[Row]:
    type, columns = _ENTITY_ROWS[table]
    for entity in entities:
        if type in (None, entity.type):
            yield (*columns(entity), counts[entity.id])


def _articles(articles: Sequence[Article], counts: Counter[str]) -> list[Row]:
    return [
        (
            article.id, article.title, article.publisher, article.author, article.published,
            article.published_precision, article.published_from, article.url, article.language,
            len(article.paragraphs), counts[article.id],
        )
        for article in articles
    ]  # fmt: skip


def _paragraphs(articles: Sequence[Article]) -> list[Row]:
    return [
        (article.id, para, text)
        for article in articles
        for para, text in enumerate((article.title, *article.paragraphs))
    ]


def _statement(record: Record, ordinal: int) -> Row:
    s = record.statement
    first, last, precision = record.days or (None, None, None)
    usd, cny = record.money or (None, None)
    return (
        record.id, ordinal, s.article, s.para, s.evidence, record.start, record.start + len(s.evidence),
        record.subject.name, record.subject.id, record.subject.type,
        s.property, s.value, s.value_high, s.unit, s.value_alt, s.unit_alt,
        record.object.name if record.object else s.object,
        record.object.id if record.object else None,
        record.object.type if record.object else None,
        s.scope, s.compared_with, s.cumulative, s.title,
        s.when, s.when_end, first, last, precision, s.status, s.bound,
        record.place.name if record.place else None, record.place.id if record.place else None,
        record.source.name if record.source else None, record.source.id if record.source else None,
        s.announced, record.published, usd, cny, record.origin, record.claim, sentence(s), label(s),
    )  # fmt: skip


def _timeline(records: Sequence[Record]) -> list[Row]:
    dated = [(record.days, record) for record in records if record.days is not None]
    return [
        _moment(record, days)
        for days, record in sorted(dated, key=lambda pair: (pair[0][0], pair[0][1], *pair[1].order))
    ]


def _moment(record: Record, days: tuple[date, date, str]) -> Row:
    s = record.statement
    return (
        days[0], days[1], s.when, s.when_end, days[2], label(s), record.subject.name, s.property,
        record.object.name if record.object else s.object, s.value, s.unit, s.status,
        record.place.name if record.place else None, s.article, record.id,
    )  # fmt: skip


def _participants(record: Record, names: Names, homes: Homes) -> Iterator[Row]:
    for entity, role, via in dict.fromkeys(participations(record, names, homes)):
        yield record.id, entity.id, entity.name, entity.type, role, via


def _statements_by_entity(participants: Iterable[Row]) -> Counter[str]:
    """Count the statements that name each entity, in whatever role, each statement once."""
    named = {(statement, entity) for statement, entity, _, _, _, via in participants if via == "named"}
    return Counter(str(entity) for _, entity in named)


def _mentions(article: Article, gazetteer: Gazetteer) -> Iterator[Row]:
    for mention in article_mentions(article, gazetteer):
        entity = mention.entity
        yield article.id, mention.para, mention.start, mention.end, mention.text, entity.id, entity.name, entity.type


def _aliases(entities: Sequence[Entity]) -> list[Row]:
    return [
        (alias, entity.id, entity.name, entity.type, alias == entity.name)
        for entity in entities
        for alias in dict.fromkeys((entity.name, *entity.aliases, *((entity.chinese,) if entity.chinese else ())))
    ]
