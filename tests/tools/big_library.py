"""A large library made in seconds: the bundled one many times over, each time other articles that say it again."""

from pathlib import Path
from typing import Final

import polars

from nevtui.library.dataset import Library, bundled_library, open_library
from nevtui.library.frames.files import read_table
from nevtui.library.manifest import read_manifest
from nevtui.library.writer import open_for_writing

_IDS: Final = ("article", "story")
"""Columns that are other ones in every copy."""
_HASHES: Final = ("statement", "claim")
"""The same, of twelve letters as in any library: DuckDB keeps those beside each other, longer ones elsewhere."""
_PART: Final = ("articles", "paragraphs", "statements", "timeline", "participants", "mentions", "figures")
_WHOLE: Final = ("aliases", "cities", "provinces", "companies", "models", "people", "entities", "candidates")


def big_library(folder: Path, statements: int) -> Library:
    """Write a library of at least so many statements to `folder`, unless it is there; give it."""
    if (folder / "library.json").exists():
        return open_library(folder)
    seed = bundled_library()
    manifest = read_manifest(seed)
    parts = {name: polars.concat(read_table(seed, part.files[name]) for part in manifest.parts) for name in _PART}
    whole = {name: read_table(seed, manifest.whole[name]) for name in _WHOLE if name in manifest.whole}
    copies = -(-statements // parts["statements"].height)
    with open_for_writing(folder) as writer:
        for begin in range(0, copies, 10):
            turns = range(begin, min(begin + 10, copies))
            writer.put({name: polars.concat(_again(frame, turn) for turn in turns) for name, frame in parts.items()})
        return writer.commit(whole, extractor="test", name="big")


def _again(frame: polars.DataFrame, turn: int) -> polars.DataFrame:
    """Give the rows under other ids, in another year of report, below a title that says which copy it is."""
    columns = [polars.col(name) + f"~{turn}" for name in _IDS if name in frame.columns]
    columns += [polars.col(name).str.slice(0, 9) + f"{turn:03}" for name in _HASHES if name in frame.columns]
    if "ordinal" in frame.columns:
        columns.append(polars.col("ordinal") % 2**55 + turn * 2**55)
    if "published" in frame.columns:
        columns.append(polars.col("published").dt.offset_by(f"-{turn % 8}y"))
    if "title" in frame.columns and "publisher" in frame.columns:
        columns.append(polars.col("title") + f" ({turn})")
    if "text" in frame.columns and "para" in frame.columns and "start" not in frame.columns:
        head = polars.when(polars.col("para") == 0).then(polars.lit(f" ({turn})")).otherwise(polars.lit(""))
        columns.append(polars.col("text") + head)
    return frame.with_columns(columns)
