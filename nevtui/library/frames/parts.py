"""Parts: writing one, taking articles out of it, putting several together. Each works on one table at a time."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

import polars

from nevtui.library.frames.derive import seats_of, tally_of
from nevtui.library.frames.files import frame_of, polars_schema, read_table, write_table
from nevtui.library.frames.unread import unread_of
from nevtui.library.manifest import Part, TableFile
from nevtui.library.schema import ARTICLES, BASED, DERIVED, PART_TABLES, SEATS, TALLY, UNREAD, Table

Frames = Mapping[str, polars.DataFrame]

TARGET_ARTICLES = 4_000
"""Articles of a full part."""
TARGET_BYTES = 64 * 2**20
"""Of all its files: articles of a megabyte each must not make a part that fits in no memory."""
_TOGETHER = 4
"""Parts of about one size that are put together."""


def write_part(folder: Path, frames: Frames) -> Part:
    """Write whole articles as a part of their own: its files are synced, and named by no version yet.

    `frames` has the part tables of the schema; those that are not there are empty, and what is derived is derived here,
    but for `based`, which needs the whole library. Safe in a worker process. Raises OSError.
    """
    files = {
        table.name: write_table(folder, table, _own(table, frames)) for table in PART_TABLES if table not in DERIVED
    }
    files[BASED.name] = write_table(folder, BASED, frame_of(BASED, []))
    return _described(folder, files, _own(ARTICLES, frames), frames)


def without(folder: Path, part: Part, articles: Collection[str]) -> Part | None:
    """Write `part` again without `articles`; None where nothing is left. Its `based` has to be derived again."""
    gone = polars.Series("article", sorted(articles), polars.String)
    kept = read_table(folder, part.files["articles"]).filter(~polars.col("article").is_in(gone.implode()))
    if kept.is_empty():
        return None
    statements = polars.scan_parquet(folder / part.files["statements"].file).select("statement", "article")
    said = statements.filter(~polars.col("article").is_in(gone.implode())).select("statement").collect()
    return _rewritten(folder, [part], lambda table, frame: _keep(frame, gone, said))


def together(folder: Path, parts: Sequence[Part]) -> Part:
    """Write one part of the articles of several, by id. Its `based` has to be derived again."""
    return _rewritten(folder, parts, lambda table, frame: _ordered(table, frame))


def to_merge(parts: Iterable[Part]) -> list[list[Part]]:
    """Give the groups of small parts to be put together now: four or more of about one size.

    An article is written again once for each of six sizes at most, and a library has some twenty small parts at most.
    Source: the size-tiered log-structured merge.
    """
    tiers: dict[int, list[Part]] = defaultdict(list)
    for part in sorted(parts, key=lambda part: (part.articles, part.id)):
        if is_small(part):
            tiers[_tier(part)].append(part)
    alike = (tier for tier in tiers.values() if len(tier) >= _TOGETHER)
    return [group for tier in alike for group in _fitting(tier) if len(group) > 1]


def is_small(part: Part) -> bool:
    """Tell whether `part` is less than half full."""
    return part.articles < TARGET_ARTICLES // 2 and part.size < TARGET_BYTES // 2


def with_based(part: Part, file: TableFile) -> Part:
    """Give `part` with another file of its `based` rows."""
    return replace(part, files={**part.files, BASED.name: file})


def _tier(part: Part) -> int:
    """Give the size of a part as a power of four."""
    return (max(part.articles, 1).bit_length() - 1) // 2


def _fitting(parts: Sequence[Part]) -> list[list[Part]]:
    """Share `parts` out in groups that make one part each."""
    groups: list[list[Part]] = [[]]
    for part in parts:
        if groups[-1] and not _fits([*groups[-1], part]):
            groups.append([])
        groups[-1].append(part)
    return groups


def _fits(parts: Sequence[Part]) -> bool:
    articles, size = sum(part.articles for part in parts), sum(part.size for part in parts)
    return articles <= TARGET_ARTICLES and size <= TARGET_BYTES


def _rewritten(
    folder: Path, parts: Sequence[Part], change: Callable[[Table, polars.DataFrame], polars.DataFrame]
) -> Part:
    files: dict[str, TableFile] = {}
    needed: dict[str, polars.DataFrame] = {}
    for table in PART_TABLES:
        if table in DERIVED:
            continue
        frame = change(table, polars.concat([read_table(folder, part.files[table.name]) for part in parts]))
        files[table.name] = write_table(folder, table, frame)
        if table.name in _NEEDED:
            needed[table.name] = frame.select(column for column in frame.columns if column in _NEEDED[table.name])
    files[BASED.name] = write_table(folder, BASED, frame_of(BASED, []))
    return _described(folder, files, needed["articles"], needed)


_NEEDED: Final = {
    "articles": ("published",),
    "participants": ("statement", "entity", "name", "type", "via"),
    "statements": (
        "article", "para", "property", "status", "subject_id", "subject_type", "object_id", "object", "object_type",
    ),
    "paragraphs": ("article", "para", "text"),
    "figures": ("article", "para", "start"),
    "mentions": ("article", "para", "entity"),
    "repeats": ("article", "para"),
}  # fmt: skip
"""By table: the columns that derived tables and the description of a part are made of."""


def _described(folder: Path, files: dict[str, TableFile], articles: polars.DataFrame, frames: Frames) -> Part:
    files[TALLY.name] = write_table(folder, TALLY, tally_of(frames.get("participants")))
    files[SEATS.name] = write_table(folder, SEATS, seats_of(frames.get("statements")))
    files[UNREAD.name] = write_table(folder, UNREAD, unread_of(frames))
    first, last = (day if isinstance(day, date) else None for day in _ends(articles))
    ordered = {table.name: files[table.name] for table in PART_TABLES}
    return Part(files["articles"].hash[:12], articles.height, ordered, first, last)


def _ends(articles: polars.DataFrame) -> tuple[object, object]:
    return articles["published"].min(), articles["published"].max()


def _own(table: Table, frames: Frames) -> polars.DataFrame:
    frame = frames.get(table.name)
    if frame is None:
        return polars.DataFrame(schema=polars_schema(table))
    return frame.filter(polars.col("via") != "based") if table.name == "participants" else frame


def _keep(frame: polars.DataFrame, gone: polars.Series, said: polars.DataFrame) -> polars.DataFrame:
    if "article" in frame.columns:
        return frame.filter(~polars.col("article").is_in(gone.implode()))
    return frame.join(said, on="statement", how="semi", maintain_order="left")


def _ordered(table: Table, frame: polars.DataFrame) -> polars.DataFrame:
    if table.name == "timeline":
        return frame.sort("first_day", "last_day", "article", maintain_order=True)
    return frame.sort("article", maintain_order=True) if "article" in frame.columns else frame
