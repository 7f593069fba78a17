"""What a library says, whatever its parts, files and order of rows: one digest a table, to compare libraries by."""

from collections.abc import Iterable
from pathlib import Path

import polars

from nevtui.library.dataset import Library

_SEEDS = (1, 2)
"""Of two hashes of 64 bits a row, so that two tables do not meet by chance."""


def digests(library: Library) -> dict[str, str]:
    """Give for each public table its rows and a digest of them: the same for the same rows in whatever order.

    Comparable within one version of Polars only: its hash of a row is its own.
    """
    return {table: digest_of(paths) for table, paths in library.tables.items()}


def digest_of(paths: Iterable[Path]) -> str:
    """Give the digest of one table, file by file."""
    rows, sums = 0, [0, 0]
    for path in paths:
        frame = polars.read_parquet(path, memory_map=False)
        rows += frame.height
        for number, seed in enumerate(_SEEDS):
            hashed = frame.hash_rows(seed).to_frame("hash")
            halves = hashed.select(low=polars.col("hash") & 0xFFFFFFFF, high=polars.col("hash") // 2**32)
            low, high = (int(halves[half].sum() or 0) for half in ("low", "high"))
            sums[number] = (sums[number] + low + (high << 32)) % 2**64
    return f"{rows}:{sums[0]:016x}{sums[1]:016x}"
