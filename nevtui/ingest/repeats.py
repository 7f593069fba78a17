"""What a reprint says again becomes rows of `repeats` instead of statements: every count counts a story once."""

from collections.abc import Mapping

import polars

from nevtui.library.frames.files import frame_of
from nevtui.library.schema import REPEATS

Frames = dict[str, polars.DataFrame]
Claims = Mapping[str, Mapping[str, str]]
"""By reprint: the claims of its story's first article, each with the id of the statement that makes it."""


def fold_repeats(frames: Frames, claims: Claims) -> Frames:
    """Take out of `frames` the statements of articles in `claims` whose claim is among theirs, with all that hangs on
    them, and note them as repeats.
    """
    rows = [(article, claim, statement) for article, made in claims.items() for claim, statement in made.items()]
    known = polars.DataFrame(rows, schema=["article", "claim", "said"], orient="row")
    if known.is_empty() or frames["statements"].is_empty():
        return frames
    again = frames["statements"].join(known, on=["article", "claim"], how="inner", maintain_order="left")
    if again.is_empty():
        return frames
    gone = again["statement"].implode()
    kept = {
        name: frame.filter(~polars.col("statement").is_in(gone)) if name in _HANGING else frame
        for name, frame in frames.items()
    }
    repeats = again.select(statement="said", article="article", para="para", start="evidence_start", end="evidence_end")
    counts = again.group_by("article").agg(fewer=polars.len().cast(polars.Int32))
    articles = frames["articles"].join(counts, on="article", how="left", maintain_order="left")
    left = polars.col("statements") - polars.col("fewer").fill_null(0)
    return {
        **kept,
        "articles": articles.with_columns(statements=left).drop("fewer"),
        "repeats": polars.concat([frame_of(REPEATS, []), repeats]),
    }


_HANGING = ("statements", "timeline", "participants")


def claims_in(statements: polars.DataFrame) -> dict[str, dict[str, str]]:
    """Give the claims of each article, each with the id of the statement that makes it first."""
    claims: dict[str, dict[str, str]] = {}
    for article, claim, statement in statements.select("article", "claim", "statement").iter_rows():
        claims.setdefault(article, {}).setdefault(claim, statement)
    return claims
