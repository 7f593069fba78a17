"""Plans followed to their end: what was planned, and the statement that tells what became of it.

A planned figure (sales of 2024) meets the actual figure of the same time; a planned happening (a plant in Szeged) meets
the happening at the same place or with the same partner, reported later, or its cancelling.
"""

from datetime import date
from typing import Final

import polars

from nevtui.library.frames.files import polars_schema
from nevtui.library.schema import PLANS
from nevtui.model.vocabulary import FIGURES

_KEY: Final = ("subject_id", "property")
_MET: Final = 0.995
"""The share of a figure from which on a plan is done. Source: the scorer's tolerance."""
_ENOUGH: Final = 0.5
"""The share below which a figure tells another part of the thing and is passed over."""
_COLUMNS: Final = (
    "statement", "ordinal", "subject", "subject_id", "property", "object", "object_id", "place", "place_id", "scope",
    "announced", "published", "when", "first_day", "last_day", "value", "unit", "bound", "status",
)  # fmt: skip


def plans_of(statements: polars.LazyFrame) -> polars.DataFrame:
    """Give the rows of `plans`: `statements` are those of all parts. `overdue` is by the last day of report."""
    latest = statements.select(polars.col("published").max()).collect().item()
    told = statements.select(*_COLUMNS).with_columns(object=polars.coalesce("object", "object_id"))
    plans = told.filter(status="planned").collect()
    if plans.is_empty():
        return polars.DataFrame(schema=polars_schema(PLANS))
    ends = (
        told.filter(polars.col("status").is_in(["actual", "cancelled"]))
        .join(plans.lazy().select(*_KEY).unique(), on=_KEY, how="semi")
        .collect()
    )
    ended = polars.concat([_figures(plans, ends), _happenings(plans, ends)])
    best = ended.sort("rank", "done_published", "done", nulls_last=True).unique("statement", keep="first")
    return _rows(plans.join(best, on="statement", how="left").sort("ordinal"), latest)


def _pairs(plans: polars.DataFrame, ends: polars.DataFrame) -> polars.DataFrame:
    """Join each plan with what may have become of it, reported not before it."""
    renamed = ends.rename({name: f"done_{name}" for name in _COLUMNS if name not in _KEY})
    both = plans.join(renamed, on=_KEY).filter(polars.col("statement") != polars.col("done_statement"))
    later = polars.col("done_published") >= polars.col("published")
    return both.filter(later.fill_null(True))


def _figures(plans: polars.DataFrame, ends: polars.DataFrame) -> polars.DataFrame:
    """A figure planned for a time, and the figure of just that time; a level (capacity) also of a later day."""
    is_level = polars.col("property").is_in(["capacity", "employees"])
    is_same_time = (polars.col("first_day") == polars.col("done_first_day")) & (
        polars.col("last_day") == polars.col("done_last_day")
    )
    both = _pairs(
        plans.filter(polars.col("property").is_in(FIGURES) & polars.col("value").is_not_null()),
        ends.filter(polars.col("value").is_not_null() | (polars.col("status") == "cancelled")),
    ).filter(_equal("scope") & _equal("object") & _equal("place_id"))
    is_end = (polars.col("done_status") == "cancelled") | (
        (polars.col("unit") == polars.col("done_unit"))
        & (is_same_time | (is_level & (polars.col("done_last_day") >= polars.col("first_day"))))
        & (polars.col("done_value") >= polars.col("value") * _ENOUGH)
    )
    return _ranked(both.filter(is_end.fill_null(False)))


def _happenings(plans: polars.DataFrame, ends: polars.DataFrame) -> polars.DataFrame:
    """A happening planned at a place or with somebody, and the happening there or with them, reported later."""
    named = ("object_id", "place_id", "object")
    both = _pairs(plans.filter(~polars.col("property").is_in(FIGURES)), ends).filter(
        _fits("scope") & _fits("object_id") & _fits("place_id") & polars.any_horizontal(_shared(name) for name in named)
    )
    came_later = (
        (polars.col("done_published") > polars.col("published"))
        & (polars.col("done_last_day") >= polars.col("published")).fill_null(True)
        & (polars.col("done_published") >= polars.col("first_day")).fill_null(True)
    )
    return _ranked(both.filter((polars.col("done_status") == "cancelled") | came_later.fill_null(False)))


def _fits(column: str) -> polars.Expr:
    """Tell whether two columns are equal, or one of them says nothing."""
    return (polars.col(column) == polars.col(f"done_{column}")).fill_null(True)


def _equal(column: str) -> polars.Expr:
    """Tell whether two columns say the same, nothing included."""
    return polars.col(column).eq_missing(polars.col(f"done_{column}"))


def _shared(column: str) -> polars.Expr:
    return (polars.col(column) == polars.col(f"done_{column}")).fill_null(False)


def _ranked(both: polars.DataFrame) -> polars.DataFrame:
    """Prefer what was done to what was called off before it, and a figure to a word."""
    is_cancelled = polars.col("done_status") == "cancelled"
    return both.select(
        "statement",
        done="done_statement",
        done_when="done_when",
        done_value="done_value",
        done_unit="done_unit",
        done_status="done_status",
        done_published="done_published",
        rank=polars.when(is_cancelled).then(1).otherwise(0) + polars.col("done_value").is_null().cast(polars.Int32) * 2,
    )


def _rows(plans: polars.DataFrame, latest: date | None) -> polars.DataFrame:
    is_figure = polars.col("property").is_in(FIGURES)
    share = polars.when(polars.col("unit") == polars.col("done_unit")).then(
        polars.col("done_value") / polars.when(polars.col("value") != 0).then(polars.col("value"))
    )
    ceiling = polars.col("bound") == "at_most"
    outcome = (
        polars.when(polars.col("done_status") == "cancelled")
        .then(polars.lit("cancelled"))
        .when(is_figure & polars.col("done").is_not_null() & ((polars.col("share") >= _MET) ^ ceiling))
        .then(polars.lit("done"))
        .when(is_figure & polars.col("done").is_not_null())
        .then(polars.lit("missed"))
        .when(polars.col("done").is_not_null() & (polars.col("share") < _MET))
        .then(polars.lit("partly"))
        .when(polars.col("done").is_not_null())
        .then(polars.lit("done"))
        .when(polars.col("last_day") < polars.lit(latest, dtype=polars.Date))
        .then(polars.lit("overdue"))
        .otherwise(polars.lit("open"))
    )
    announced = polars.coalesce(polars.col("announced").str.to_date("%Y-%m-%d", strict=False), "published")
    named = plans.with_columns(share=share, announced=announced, due="when", due_day="last_day")
    return (
        named.with_columns(outcome=outcome).select(column.name for column in PLANS.columns).cast(polars_schema(PLANS))
    )
