"""Statements that give different values for one subject, property, object and time, linked with the cause.

A cheap pass over all statements finds the few groups whose values differ; those are compared one by one.
Source: issue "What the article says", Conflicts; the rulings of the statement.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

import polars

from nevtui.library.frames.agreement import Said, cause_of, is_link, is_same, spread_of
from nevtui.library.frames.files import frame_of
from nevtui.library.schema import CONFLICTS
from nevtui.model.vocabulary import FIGURES, SINGLE_LINKS, UNCOMPARED

Row = tuple[Any, ...]

CAUSES: Final = ("plain", "revision", "period", "scope", "currency", "rounding")
"""What is open first, then what explains itself."""
_SLOW: Final = ("population", "headquarters")
"""Properties that hold from year to year: said without a time, they are one thing at any time of report."""
_COMPARABLE: Final = 1.5
"""How far figures of two scopes may be apart to be taken for each other: else one is a small part of the other."""
_LONG_DAYS: Final = (300, 430)
"""Lengths of what is called a year: calendar and fiscal ones overlap, and are compared."""
_ROW: Final = (
    "statement", "ordinal", "article", "property", "subject", "subject_id", "object", "value", "value_high", "unit",
    "value_usd", "claim", "scope", "when", "when_end", "last_day", "status", "bound", "source_id", "published", "key",
)  # fmt: skip


def conflicts_of(statements: polars.LazyFrame, articles: polars.LazyFrame) -> polars.DataFrame:
    """Give the rows of `conflicts`: `statements` and `articles` are those of all parts."""
    keyed = _keyed(statements)
    groups = (
        keyed.group_by("key")
        .agg(differing=polars.col("compared").n_unique())
        .filter(polars.col("differing") > 1)
        .select("key")
    )
    rows = keyed.join(groups, on="key", how="semi").select(*_ROW).collect()
    if rows.is_empty():
        return frame_of(CONFLICTS, [])
    named = articles.select("article", "story", "publisher").collect()
    grouped: dict[int, list[Said]] = defaultdict(list)
    for row in rows.join(named, on="article", how="left").sort("ordinal").iter_rows(named=True):
        grouped[row.pop("key")].append(Said.of(row))
    in_order = sorted(grouped.values(), key=lambda group: group[0].ordinal)
    found = [row for group in in_order for row in _conflicts(group)]
    return frame_of(CONFLICTS, sorted(found, key=lambda row: CAUSES.index(row[0])))


def _keyed(statements: polars.LazyFrame) -> polars.LazyFrame:
    """Give a key to what is comparable: the same for statements about the same thing; and what is compared."""
    is_link = polars.col("property").is_in(SINGLE_LINKS)
    is_figure = polars.col("value").is_not_null() & ~polars.col("property").is_in(UNCOMPARED)
    is_money = polars.col("value_usd").is_not_null()
    about = (
        polars.when(is_link).then(None).otherwise(polars.coalesce("object_id", polars.col("object").str.to_lowercase()))
    )
    place = polars.when(polars.col("property").is_in(FIGURES)).then(polars.col("place_id"))
    measure = polars.when(is_money).then(polars.lit("money")).otherwise(polars.col("unit"))
    compared = (
        polars.when(is_link)
        .then(polars.col("object_id"))
        .otherwise(polars.concat_str(polars.col("value").cast(polars.String), polars.col("unit").fill_null("")))
    )
    parts = ("subject_id", "property", "status", "compared_with", "cumulative")
    return statements.filter(is_link | is_figure).with_columns(
        key=polars.struct(
            *parts, _time().alias("time"), about.alias("about"), place.alias("at"), measure.alias("measure")
        ).hash(),
        compared=compared,
    )


def _time() -> polars.Expr:
    """What makes two times one: the days themselves; of a year its middle; of what says none the month of report."""
    first, last = polars.col("first_day"), polars.col("last_day")
    days = (last - first).dt.total_days()
    year = (first + (last - first) / 2).dt.year().cast(polars.String)
    span = polars.concat_str(first.cast(polars.String), last.cast(polars.String), separator="/")
    reported = polars.coalesce(polars.col("published").dt.strftime("~%Y-%m"), "article")
    return (
        polars.when(polars.col("property").is_in(_SLOW) & first.is_null())
        .then(polars.lit("always"))
        .when(first.is_null())
        .then(reported)
        .when(days.is_between(*_LONG_DAYS))
        .then(year)
        .otherwise(span)
    )


def _conflicts(group: Sequence[Said]) -> Iterator[Row]:
    """Compare what is said of one thing: inside each scope with what most say, then the scopes with each other."""
    leaders: list[list[Said]] = []
    for same_scope in _by(group, lambda said: said.scope):
        values = sorted(_by_value(same_scope), key=lambda said: (-_voices(said), said[0].ordinal))
        leaders.append(values[0])
        yield from (_row(values[0], other) for other in values[1:])
    first = leaders[0]
    for other in leaders[1:]:
        spread = spread_of(first[0], other[0])
        if other[0].article != first[0].article and spread is not None and 1 < spread <= _COMPARABLE:
            yield _row(first, other)


def _by(group: Sequence[Said], key: Any) -> list[list[Said]]:
    found: dict[Any, list[Said]] = defaultdict(list)
    for said in group:
        found[key(said)].append(said)
    return sorted(found.values(), key=lambda each: (-_voices(each), each[0].ordinal))


def _by_value(group: Iterable[Said]) -> list[list[Said]]:
    """Put together what gives the same value."""
    values: list[list[Said]] = []
    for said in group:
        home = next((value for value in values if is_same(value[0], said)), None)
        if home is None:
            values.append([said])
        else:
            home.append(said)
    return values


def _voices(group: Sequence[Said]) -> int:
    return len({said.story for said in group})


def _row(one: Sequence[Said], two: Sequence[Said]) -> Row:
    a, b = one[0], two[0]
    return (
        cause_of(a, b), a.subject, a.subject_id, a.property, None if is_link(a) else a.object, a.when,
        *_side(a), _voices(one), *_side(b), _voices(two), spread_of(a, b),
    )  # fmt: skip


def _side(a: Said) -> Row:
    return a.statement, a.value, a.unit, a.scope, a.object if is_link(a) else None, a.claim, a.article, a.published
