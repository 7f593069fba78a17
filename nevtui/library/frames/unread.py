"""Honest recall: the paragraphs that hold a figure or a known name and gave no statement."""

from collections.abc import Mapping

import polars

from nevtui.library.frames.files import frame_of
from nevtui.library.schema import UNREAD

SOURCES = ("paragraphs", "figures", "mentions", "statements", "repeats")
"""The tables of a part that it follows from."""
_PLACE = ("article", "para")


def unread_of(frames: Mapping[str, polars.DataFrame]) -> polars.DataFrame:
    """Give the unread paragraphs of a part, out of its `SOURCES`; what is missing of those counts as empty."""
    paragraphs = frames.get("paragraphs")
    if paragraphs is None or paragraphs.is_empty():
        return frame_of(UNREAD, [])
    body = paragraphs.filter(polars.col("para") > 0)
    for table in ("statements", "repeats"):
        if table in frames:
            body = body.join(frames[table].select(_PLACE).unique(), on=_PLACE, how="anti", maintain_order="left")
    for table, name, column in (("figures", "figures", "start"), ("mentions", "names", "entity")):
        body = body.join(_counted(frames.get(table), name, column), on=_PLACE, how="left", maintain_order="left")
    counted = body.with_columns(polars.col("figures", "names").fill_null(0))
    told = counted.filter((polars.col("figures") > 0) | (polars.col("names") > 0))
    return told.select(column.name for column in UNREAD.columns)


def _counted(frame: polars.DataFrame | None, name: str, column: str) -> polars.DataFrame:
    """Count what stands in each paragraph, each once."""
    if frame is None:
        return polars.DataFrame(schema={"article": polars.String, "para": polars.Int32, name: polars.Int32})
    return frame.group_by(_PLACE).agg(polars.col(column).n_unique().cast(polars.Int32).alias(name))
