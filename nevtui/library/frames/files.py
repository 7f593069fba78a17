"""One frame -> one Parquet file with the schema's columns and types, named after its content."""

import errno
import hashlib
import os
import re
import shutil
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

import polars

from nevtui.library.manifest import TableFile
from nevtui.library.schema import Table

_COMPRESSION_LEVEL = 6
"""Of Zstandard, fixed: the same rows give the same bytes."""
_ROWS_A_GROUP = 65_536
_LITTLE = 1 << 20
"""Bytes below which a disk is full."""


def frame_of(table: Table, rows: list[tuple[object, ...]]) -> polars.DataFrame:
    """Make a frame with the columns and types of `table` of rows in the order of its columns."""
    return polars.DataFrame(rows, schema=polars_schema(table), orient="row", strict=True)


@lru_cache(maxsize=64)
def polars_schema(table: Table) -> polars.Schema:
    """Give the Polars schema of `table`: the same one every time, not to be changed."""
    return polars.Schema({column.name: _dtype(column.type) for column in table.columns})


def write_table(folder: Path, table: Table, frame: polars.DataFrame) -> TableFile:
    """Write one table, synced, under a name made of its content; a file of that name is the same content and may be
    open. Raises OSError.
    """
    fresh = folder / f".new-{table.name}-{os.getpid():x}{os.urandom(4).hex()}.parquet"
    ordered = frame.select(column.name for column in table.columns).cast(polars_schema(table))
    try:
        _write(fresh, ordered)
        with fresh.open("rb") as file:
            digest = hash_of(fresh)
            os.fsync(file.fileno())
        path = folder / f"{table.name}-{digest[:16]}.parquet"
        size = fresh.stat().st_size
        fresh.replace(path)
    except BaseException:
        with suppress(OSError):
            fresh.unlink()
        raise
    return TableFile(path.name, ordered.height, size, digest)


def read_table(folder: Path, file: TableFile) -> polars.DataFrame:
    """Read the rows of one file."""
    return polars.read_parquet(folder / file.file, memory_map=False)


def hash_of(path: Path) -> str:
    """Give the BLAKE2b of a file's content, 16 bytes as hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=16)).hexdigest()


def _write(path: Path, frame: polars.DataFrame) -> None:
    try:
        frame.write_parquet(
            path,
            compression="zstd",
            compression_level=_COMPRESSION_LEVEL,
            statistics=True,
            row_group_size=_ROWS_A_GROUP,
        )
    except polars.exceptions.ComputeError as error:
        number = _number_of(str(error), path)
        if number is None:
            raise
        raise OSError(number, os.strerror(number)) from error


def _number_of(told: str, path: Path) -> int | None:
    """Give the system's error that Polars 2.1 tells in its text; of a footer it says only that it was not written."""
    found = re.search(r"\(os error (\d+)\)", told)
    if found:
        return int(found[1])
    if "transport error" not in told:
        return None
    return errno.ENOSPC if shutil.disk_usage(path.parent).free < _LITTLE else errno.EIO


def _dtype(name: str) -> polars.DataType:
    inner = re.fullmatch(r"List\((\w+)\)", name)
    kind: polars.DataType = polars.List(_dtype(inner[1])) if inner else getattr(polars, name)()
    return kind
