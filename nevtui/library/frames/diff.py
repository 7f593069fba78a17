"""Compares two versions of a library: which articles, which statements, and why: the news, the extractor, corrections.

Parts that both versions have are not read; of the others the statements are compared a share of the articles at a time.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import polars

from nevtui.library.manifest import Manifest, Part

REASONS = ("news", "extractor", "corrections")
CHANGES = ("added", "changed", "removed")
_ROWS_AT_ONCE = 1_000_000
_KEY = ("article", "para", "property", "subject")
"""What a statement that was removed and one that was added share where it was changed."""
_COLUMNS = ("statement", "article", "para", "property", "subject", "ordinal", "origin", "label")
_BY_PEOPLE = ("corrected", "added")


@dataclass(frozen=True, slots=True)
class ArticleChange:
    """What became of an article."""

    change: str
    """One of `CHANGES`."""
    article: str
    title: str


@dataclass(frozen=True, slots=True)
class StatementChange:
    """What became of a statement, and why."""

    change: str
    reason: str
    """One of `REASONS`."""
    article: str
    statement: str
    """Its id, the new one where it changed."""
    label: str
    was: str | None = None
    """Its label before, where it changed."""


@dataclass(frozen=True, slots=True)
class Difference:
    """How one version differs from another."""

    articles: dict[str, int]
    """How many, by change."""
    statements: dict[tuple[str, str], int]
    """How many, by reason and change."""
    article_changes: tuple[ArticleChange, ...]
    """The first of each change."""
    statement_changes: tuple[StatementChange, ...]
    """The first of each reason and change."""

    @property
    def is_none(self) -> bool:
        """True where both versions say the same."""
        return not any(self.articles.values()) and not any(self.statements.values())


def compare(
    folder: Path, before: Manifest, now: Manifest, *, corrected: Collection[str] = (), most: int | None = 5
) -> Difference:
    """Compare two versions of the library in `folder`.

    `corrected` are ids of statements that people fixed or rejected. Gives at most `most` changes of each kind as
    examples, all where it is None; the counts are of all.
    """
    old, new = _own_parts(before, now), _own_parts(now, before)
    articles = _articles(folder, old, new)
    moved = articles.filter(polars.col("change").is_not_null() | polars.col("is_retold"))
    reasons = _Reasons(frozenset(moved["article"]), frozenset(corrected))
    counts: dict[tuple[str, str], int] = {(reason, change): 0 for reason in REASONS for change in CHANGES}
    examples: list[StatementChange] = []
    for change in _statements(folder, old, new, reasons):
        kind = (change.reason, change.change)
        counts[kind] += 1
        if most is None or counts[kind] <= most:
            examples.append(change)
    return Difference(
        {change: articles.filter(change=change).height for change in CHANGES},
        counts,
        tuple(_article_changes(articles, most)),
        tuple(sorted(examples, key=lambda one: (REASONS.index(one.reason), CHANGES.index(one.change)))),
    )


@dataclass(frozen=True, slots=True)
class _Reasons:
    """Tells why a statement is not what it was."""

    moved: frozenset[str]
    """Articles that are new, gone, of other content or of another story."""
    corrected: frozenset[str]

    def of(self, article: str, ids: Iterable[str], origins: Iterable[str]) -> str:
        if article in self.moved:
            return "news"
        if any(origin in _BY_PEOPLE for origin in origins) or not self.corrected.isdisjoint(ids):
            return "corrections"
        return "extractor"


def _own_parts(manifest: Manifest, other: Manifest) -> list[Part]:
    """Give the parts that only `manifest` has; one whose `based` rows alone were derived again is no other."""
    known = {_said_by(part) for part in other.parts}
    return [part for part in manifest.parts if _said_by(part) not in known]


def _said_by(part: Part) -> tuple[str, ...]:
    return tuple(part.files[table].file for table in ("articles", "originals", "paragraphs", "statements", "repeats"))


def _articles(folder: Path, old: list[Part], new: list[Part]) -> polars.DataFrame:
    """Give article, title, change (null where its content is the same) and whether its story is another one."""
    before, now = (_contents(folder, parts) for parts in (old, new))
    both = before.join(now, on="article", how="full", coalesce=True, suffix="_now")
    change = (
        polars.when(polars.col("content").is_null())
        .then(polars.lit("added"))
        .when(polars.col("content_now").is_null())
        .then(polars.lit("removed"))
        .when(polars.col("content") != polars.col("content_now"))
        .then(polars.lit("changed"))
    )
    return both.select(
        "article",
        title=polars.coalesce("title_now", "title"),
        change=change,
        is_retold=(polars.col("story") != polars.col("story_now")).fill_null(False),
    ).sort("article")


def _contents(folder: Path, parts: list[Part]) -> polars.DataFrame:
    """Give article, title, story and content: the hash of the source, else one of the paragraphs."""
    frames = [_content(folder, part) for part in parts]
    empty = polars.DataFrame(schema=dict.fromkeys(("article", "title", "story", "content"), polars.String))
    return polars.concat([empty, *frames])


def _content(folder: Path, part: Part) -> polars.DataFrame:
    articles = polars.read_parquet(folder / part.files["articles"].file, columns=["article", "title", "story"])
    originals = polars.read_parquet(folder / part.files["originals"].file, columns=["article", "hash"])
    both = articles.join(originals, on="article", how="left")
    if not both["hash"].null_count():
        return both.rename({"hash": "content"})
    paragraphs = polars.read_parquet(folder / part.files["paragraphs"].file)
    hashed = paragraphs.group_by("article").agg(
        text=polars.col("text").sort_by("para").str.join("\n").hash().cast(polars.String)
    )
    filled = both.join(hashed, on="article", how="left").with_columns(
        content=polars.coalesce("hash", "text", polars.lit(""))
    )
    return filled.select("article", "title", "story", "content")


def _article_changes(articles: polars.DataFrame, most: int | None) -> Iterator[ArticleChange]:
    for change in CHANGES:
        rows = articles.filter(change=change)
        for row in (rows if most is None else rows.head(most)).iter_rows(named=True):
            yield ArticleChange(change, row["article"], row["title"])


def _statements(folder: Path, old: list[Part], new: list[Part], reasons: _Reasons) -> Iterator[StatementChange]:
    rows = sum(part.files["statements"].rows for part in (*old, *new))
    shares = rows // _ROWS_AT_ONCE + 1
    for share in range(shares):
        before, now = (_share(folder, parts, share, shares) for parts in (old, new))
        removed = _numbered(before.join(now, on="statement", how="anti"))
        added = _numbered(now.join(before, on="statement", how="anti"))
        key = [*_KEY, "number"]
        changed = added.join(removed, on=key, how="inner", suffix="_was").sort("article", "ordinal")
        yield from _changes("changed", changed, reasons)
        yield from _changes("added", added.join(removed, on=key, how="anti").sort("article", "ordinal"), reasons)
        yield from _changes("removed", removed.join(added, on=key, how="anti").sort("article", "ordinal"), reasons)


def _share(folder: Path, parts: list[Part], share: int, shares: int) -> polars.DataFrame:
    files = [folder / part.files["statements"].file for part in parts]
    if not files:
        types = dict.fromkeys(_COLUMNS, polars.String) | {"para": polars.Int32, "ordinal": polars.Int64}
        return polars.DataFrame(schema=types)
    rows = polars.scan_parquet(files).select(_COLUMNS)
    return (rows if shares == 1 else rows.filter(polars.col("article").hash() % shares == share)).collect()


def _numbered(frame: polars.DataFrame) -> polars.DataFrame:
    """Number the statements that share a key, in reading order."""
    return frame.sort("ordinal").with_columns(number=polars.col("statement").cum_count().over(_KEY))


def _changes(change: str, rows: polars.DataFrame, reasons: _Reasons) -> Iterator[StatementChange]:
    for row in rows.iter_rows(named=True):
        ids = (row["statement"], row.get("statement_was") or "")
        reason = reasons.of(row["article"], ids, (row["origin"], row.get("origin_was") or ""))
        yield StatementChange(change, reason, row["article"], row["statement"], row["label"], row.get("label_was"))
