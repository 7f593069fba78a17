"""What a reprint says again becomes rows of `repeats` instead of statements: every count counts a story once.

A reprint says again what makes the same claim, and what says the same in the same words: a clipping without a date
does not know which year `last year` is, and makes another claim of it.
"""

from collections.abc import Mapping
from typing import Final

import polars

from nevtui.library.frames.files import frame_of
from nevtui.library.schema import REPEATS

Frames = dict[str, polars.DataFrame]
Claims = Mapping[str, Mapping[str, str]]
"""By reprint: the claims of its story's first article and the words they are made in, each with its statement's id."""
CLAIMED: Final = ("article", "claim", "statement", "subject", "property", "object", "value", "unit", "evidence")
"""The columns of statements that `claims_in` goes by."""


def fold_repeats(frames: Frames, claims: Claims) -> Frames:
    """Take out of `frames` the statements of articles in `claims` whose claim is among theirs, with all that hangs on
    them, and note them as repeats.
    """
    rows = [(article, claim, statement) for article, made in claims.items() for claim, statement in made.items()]
    known = polars.DataFrame(rows, schema=["article", "claim", "said"], orient="row")
    if known.is_empty() or frames["statements"].is_empty():
        return frames
    again = _said_again(frames["statements"], known)
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


def _said_again(statements: polars.DataFrame, known: polars.DataFrame) -> polars.DataFrame:
    """Give the statements that a story's first article made, with the id that they have there, in `said`."""
    worded = statements.with_columns(words=_words())
    by_claim = worded.join(known, on=["article", "claim"], how="left", maintain_order="left")
    in_words = known.rename({"claim": "words"})
    by_words = worded.join(in_words, on=["article", "words"], how="left", maintain_order="left")
    said = polars.coalesce(by_claim["said"], by_words["said"])
    return worded.with_columns(said=said).drop("words").filter(polars.col("said").is_not_null())


def _words() -> polars.Expr:
    """What a statement says of whom in which words, hashed: the same in one process."""
    said = [polars.col(name).cast(polars.String).fill_null("") for name in CLAIMED[3:]]
    return polars.concat_str(said, separator="\x1f").hash().cast(polars.String).alias("words")


_HANGING = ("statements", "timeline", "participants")


def claims_in(statements: polars.DataFrame) -> dict[str, dict[str, str]]:
    """Give the claims of each article and their words, each with the id of the statement that makes it first."""
    claims: dict[str, dict[str, str]] = {}
    for article, claim, statement, words in statements.select(*CLAIMED[:3], _words()).iter_rows():
        made = claims.setdefault(article, {})
        made.setdefault(claim, statement)
        made.setdefault(words, statement)
    return claims
