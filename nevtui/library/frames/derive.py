"""Tables that follow from others of their part: how the writer makes them is how they are verified and repaired."""

import polars

from nevtui.library.frames.files import frame_of
from nevtui.library.schema import SEATS, TALLY, TIMELINE

WORD = r"\p{Han}|[^\s\p{Han}]+"
"""A word as `articles.words` counts them."""


def timeline_of(statements: polars.DataFrame) -> polars.DataFrame:
    """Make the timeline of statements in reading order: the dated ones, in order of time."""
    dated = statements.filter(polars.col("first_day").is_not_null())
    columns = [column.name for column in TIMELINE.columns]
    return dated.sort("first_day", "last_day", "precision", maintain_order=True).select(columns)


def tally_of(participants: polars.DataFrame | None) -> polars.DataFrame:
    """Count the statements that name each entity, in whatever role, each statement once."""
    if participants is None:
        return frame_of(TALLY, [])
    named = participants.filter(via="named").unique(["statement", "entity"])
    counted = named.group_by("entity").agg(
        polars.col("name", "type").min(), polars.len().cast(polars.Int32).alias("statements")
    )
    return counted.sort("entity")


def seats_of(statements: polars.DataFrame | None) -> polars.DataFrame:
    """Give the cities that statements say companies are based in, each once."""
    if statements is None:
        return frame_of(SEATS, [])
    said = statements.filter(property="headquarters", status="actual", object_type="city", subject_type="company")
    columns = {"company": "subject_id", "city": "object_id", "name": "object"}
    return said.select(**columns).unique().sort("company", "city")


def based_rows(participants: polars.DataFrame, homes: polars.DataFrame) -> polars.DataFrame:
    """Give the rows of participants by where companies are based, out of those that are named themselves."""
    named = participants.filter(via="named", type="company")
    companies = named.select("statement", "ordinal", "role", company="entity")
    counted = companies.join(homes, on="company", maintain_order="left_right").select(
        "statement",
        "ordinal",
        entity="city",
        name="name",
        type=polars.lit("city"),
        role="role",
        via=polars.lit("based"),
    )
    return counted.unique(["statement", "entity", "role"], keep="first", maintain_order=True)
