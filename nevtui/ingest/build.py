"""Articles and what was read out of them -> frames with the schema's columns, the same rows whatever came before.

`part_frames` needs the articles at hand only and runs in worker processes; `whole_frames` needs the counts of the whole
library.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from hashlib import blake2b

import polars

from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.mentions import article_mentions
from nevtui.extract.report import Trouble
from nevtui.format.sentences import label, sentence
from nevtui.ingest.naming import Names
from nevtui.ingest.participants import participations
from nevtui.ingest.pieces import Piece
from nevtui.ingest.records import Reading, Record, check, records_of
from nevtui.ingest.reference import Rates
from nevtui.library import schema, schema_entities
from nevtui.library.frames.conflicts import conflicts_of
from nevtui.library.frames.derive import WORD, tally_of, timeline_of
from nevtui.library.frames.files import frame_of, polars_schema
from nevtui.library.frames.plans import plans_of
from nevtui.library.frames.unread import unread_of
from nevtui.model.article import Article
from nevtui.model.entity import Entity
from nevtui.model.errors import SourceUnreadable

Row = tuple[object, ...]
Frames = dict[str, polars.DataFrame]

_FIRST_ORDINALS = 2**63 - 2**32
"""Among so many numbers lie the first ordinals: of a million articles two come within 50 once in 100,000 libraries."""


def part_frames(
    pieces: Iterable[Piece], *, names: Names, rates: Rates, troubles: list[Trouble] | None = None
) -> Frames:
    """Make the rows of some articles: a frame for every part table but the derived ones; articles come by id.

    A statement that cannot be stored (its words are not there, its time is none) raises SourceUnreadable; where
    `troubles` is given it is passed over and told there.
    """
    ordered = sorted(pieces, key=lambda piece: piece.article.id)
    records = [record for piece in ordered for record in _records(piece, names, rates, troubles)]
    paragraphs = frame_of(schema.PARAGRAPHS, _paragraphs(ordered))
    statements = frame_of(schema.STATEMENTS, list(_statements(records)))
    return {
        "articles": _articles(ordered, paragraphs, statements),
        "paragraphs": paragraphs,
        "statements": statements,
        "timeline": timeline_of(statements),
        "participants": frame_of(schema.PARTICIPANTS, list(_participants(records, names))),
        "mentions": frame_of(schema.MENTIONS, list(_mentions(ordered))),
        "figures": frame_of(schema.FIGURES, list(_figures(ordered))),
        "repeats": frame_of(schema.REPEATS, []),
        "originals": frame_of(schema.ORIGINALS, list(_originals(ordered))),
        "sightings": frame_of(schema.SIGHTINGS, list(_sightings(ordered))),
        "prints": frame_of(
            schema.PRINTS, [(piece.article.id, piece.print) for piece in ordered if piece.print is not None]
        ),
    }


def whole_frames(
    entities: Sequence[Entity],
    tally: polars.DataFrame,
    sightings: polars.LazyFrame,
    *,
    accepted: Collection[str] = (),
    refused: Collection[str] = (),
) -> Frames:
    """Make the tables of the library as a whole, but for those that the writer makes of all parts.

    `entities` are those known beforehand; who only statements name comes from `tally` (`Writer.tally()`), `sightings`
    are those of all parts (`Writer.scan("sightings")`). `accepted` and `refused` are names on these shelves.
    """
    counts = dict(tally.select("entity", "statements").iter_rows())
    known = {entity.id for entity in entities}
    named = (Entity(id=id, name=name, type=type) for id, name, type, _ in tally.iter_rows() if id not in known)
    ordered = sorted((*entities, *named), key=lambda entity: entity.id)
    tables = {table.name: frame_of(table, list(_entities(table.name, ordered, counts))) for table in _ENTITY_TABLES}
    aliases = frame_of(schema_entities.ALIASES, _aliases(ordered))
    return {**tables, "aliases": aliases, "candidates": _candidates(sightings, accepted, refused)}


def build_library(
    articles: Iterable[Article],
    readings: Iterable[Reading],
    entities: Sequence[Entity],
    rates: Rates,
    *,
    gazetteer: Gazetteer | None = None,
) -> Frames:
    """Make all tables of a library that fits in memory; `Writer.put` takes the ones, `Writer.commit` the others.

    A reading of an article that is not there is passed over. Raises SourceUnreadable where the evidence of a statement
    is not in its paragraph.
    """
    by_article: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        by_article[reading.statement.article].append(reading)
    finder = gazetteer or Gazetteer.build(entities)
    pieces = [
        Piece(article, tuple(by_article[article.id]), tuple(article_mentions(article, finder))) for article in articles
    ]
    return library_of(pieces, entities, rates)


def library_of(pieces: Iterable[Piece], entities: Sequence[Entity], rates: Rates) -> Frames:
    """Make all tables of a library of `pieces` that fits in memory, `based` participants among them."""
    parts = part_frames(pieces, names=Names(entities), rates=rates)
    whole = whole_frames(entities, tally_of(parts["participants"]), parts["sightings"].lazy())
    statements, stated = parts["statements"].lazy(), parts["articles"].lazy()
    following = {"conflicts": conflicts_of(statements, stated), "plans": plans_of(statements)}
    return {**parts, "unread": unread_of(parts), **whole, **following}


def _records(piece: Piece, names: Names, rates: Rates, troubles: list[Trouble] | None) -> list[Record]:
    readings = piece.readings
    if troubles is not None:
        readings = [reading for reading in readings if _holds(piece.article, reading, troubles)]
    return records_of(piece.article, readings, names=names, rates=rates)


def _holds(article: Article, reading: Reading, troubles: list[Trouble]) -> bool:
    try:
        check(article, reading.statement)
    except SourceUnreadable as error:
        troubles.append(Trouble(article.id, reading.statement.para, reading.statement.property, str(error)))
        return False
    return True


def _articles(pieces: Sequence[Piece], paragraphs: polars.DataFrame, statements: polars.DataFrame) -> polars.DataFrame:
    body = paragraphs.filter(polars.col("para") > 0)
    words = body.group_by("article").agg(words=polars.col("text").str.count_matches(WORD).sum())
    said = statements.group_by("article").agg(statements=polars.len())
    columns = polars_schema(schema.ARTICLES)
    rows = [_article(piece) for piece in pieces]
    told = [name for name in columns if name not in ("words", "statements")]
    frame = polars.DataFrame(rows, schema={name: columns[name] for name in told}, orient="row", strict=True)
    counted = frame.join(words, on="article", how="left", maintain_order="left")
    counted = counted.join(said, on="article", how="left", maintain_order="left")
    return counted.with_columns(polars.col("words", "statements").fill_null(0).cast(polars.Int32)).select(*columns)


def _article(piece: Piece) -> Row:
    article = piece.article
    return (
        article.id, article.title, article.publisher, article.author, article.published,
        article.published_precision, article.published_from, article.url, article.language,
        len(article.paragraphs), piece.story or article.id, piece.original.source if piece.original else None,
    )  # fmt: skip


def _paragraphs(pieces: Sequence[Piece]) -> list[Row]:
    return [
        (piece.article.id, para, text)
        for piece in pieces
        for para, text in enumerate((piece.article.title, *piece.article.paragraphs))
    ]


def _numbered(records: Sequence[Record]) -> Iterator[tuple[Record, int]]:
    """Give each record, in reading order, its ordinal: they are numbered inside each article."""
    article, number = None, 0
    for record in records:
        if record.statement.article != article:
            article = record.statement.article
            number = first_ordinal(article)
        yield record, number
        number += 1


def _statements(records: Sequence[Record]) -> Iterator[Row]:
    for record, ordinal in _numbered(records):
        yield _statement(record, ordinal)


def first_ordinal(article: str) -> int:
    """Give the ordinal of the first statement of an article: the same whatever else is in the library."""
    hashed = int.from_bytes(blake2b(article.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
    return hashed % _FIRST_ORDINALS


def _statement(record: Record, ordinal: int) -> Row:
    s = record.statement
    first, last, precision = record.days or (None, None, None)
    usd, cny = record.money or (None, None)
    said = sentence(s)
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
        s.announced, record.published, usd, cny, record.origin, s.rule, s.confidence, s.sums,
        record.claim, said, label(s, said=said),
    )  # fmt: skip


def _participants(records: Sequence[Record], names: Names) -> Iterator[Row]:
    for record, ordinal in _numbered(records):
        for entity, role, via in dict.fromkeys(participations(record, names)):
            yield record.id, ordinal, entity.id, entity.name, entity.type, role, via


def _mentions(pieces: Sequence[Piece]) -> Iterator[Row]:
    for piece in pieces:
        for m in piece.mentions:
            yield piece.article.id, m.para, m.start, m.end, m.text, m.entity.id, m.entity.name, m.entity.type


def _figures(pieces: Sequence[Piece]) -> Iterator[Row]:
    for piece in pieces:
        for f in piece.figures:
            yield piece.article.id, f.para, f.start, f.end, f.text, f.value, f.value_high, f.unit, f.bound


def _originals(pieces: Sequence[Piece]) -> Iterator[Row]:
    for piece in pieces:
        o = piece.original
        if o is not None:
            yield piece.article.id, o.source, o.reader, o.size, o.hash, o.encoding, o.encoding_from, o.text


def _sightings(pieces: Sequence[Piece]) -> Iterator[Row]:
    for piece in pieces:
        for s in piece.sightings:
            yield piece.article.id, s.para, s.start, s.end, s.text, s.name, s.type, s.cue


_ENTITY_TABLES = (
    schema_entities.ENTITIES,
    schema_entities.CITIES,
    schema_entities.PROVINCES,
    schema_entities.COMPANIES,
    schema_entities.PEOPLE,
    schema_entities.MODELS,
)

_ENTITY_ROWS: dict[str, tuple[str | None, Callable[[Entity], Row]]] = {
    "entities": (
        None,
        lambda e: (e.id, e.name, e.type, e.chinese, e.pinyin, e.country, e.province, e.city, e.parent, e.wikidata),
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


def _entities(table: str, entities: Sequence[Entity], counts: dict[str, int]) -> Iterator[Row]:
    type, columns = _ENTITY_ROWS[table]
    for entity in entities:
        if type in (None, entity.type):
            yield (*columns(entity), counts.get(entity.id, 0))


def _aliases(entities: Sequence[Entity]) -> list[Row]:
    return [
        (alias, entity.id, entity.name, entity.type, alias == entity.name)
        for entity in entities
        for alias in dict.fromkeys((entity.name, *entity.aliases, *((entity.chinese,) if entity.chinese else ())))
    ]


def _candidates(sightings: polars.LazyFrame, accepted: Collection[str], refused: Collection[str]) -> polars.DataFrame:
    place = ("article", "para", "start", "end")
    counted = sightings.group_by("name", "type").agg(
        polars.len().alias("sightings"),
        polars.col("article").n_unique().alias("articles"),
        *(polars.col(column).sort_by(place).first().name.suffix("_first") for column in place),
    )
    shelf = (
        polars.when(polars.col("name").is_in(list(refused)))
        .then(polars.lit("rejected"))
        .when(polars.col("name").is_in(list(accepted)))
        .then(polars.lit("accepted"))
        .otherwise(polars.lit("candidate"))
    )
    columns = polars_schema(schema.CANDIDATES)
    first = {f"{column}_first": column for column in place}
    frame = counted.rename(first).with_columns(shelf=shelf)
    return frame.select(*columns).cast(columns).sort(*columns).collect()
