"""Frames -> Parquet files with the schema's columns and types -> a new version of a library, all of it or none."""

import hashlib
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import polars

from nevtui.library.dataset import Library, open_library
from nevtui.library.lock import writer_lock
from nevtui.library.manifest import Manifest, TableFile, read_manifest, write_manifest
from nevtui.library.schema import TABLES, Table
from nevtui.model.errors import AskedWrongly, LibraryUnreadable

_OURS = re.compile(r"(?:\.new-)?[a-z]+-[0-9a-f]{8}\.parquet")
_COMPRESSION_LEVEL = 9
"""Of Zstandard, fixed: the same rows give the same bytes."""
_ROWS_A_GROUP = 262_144


class Writer:
    """The one who may write to a library; got from `open_for_writing`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def commit(
        self,
        frames: Mapping[str, polars.DataFrame],
        *,
        extractor: str,
        name: str | None = None,
        keep_previous: bool = True,
    ) -> Library:
        """Write `frames`, one for every table of the schema, as the new version.

        Until the last step readers see the old version, and an app that has it open reads on: its files stay until
        the commit after this one, unless `keep_previous` is off. Whatever fails on the way leaves the old version as
        it was. Raises AskedWrongly where the folder cannot be written.
        """
        try:
            return self._commit(frames, extractor, name or self.folder.resolve().name, keep_previous)
        except OSError as error:
            raise _unwritable(self.folder, error) from error

    def _commit(
        self, frames: Mapping[str, polars.DataFrame], extractor: str, name: str, keep_previous: bool
    ) -> Library:
        previous = _files_of_version(self.folder) if keep_previous else frozenset[str]()
        tables = {table.name: (_write(self.folder, table, frames[table.name]),) for table in TABLES}
        first, last = _published(frames["articles"])
        manifest = Manifest(name, extractor, tables, first, last)
        _sync_folder(self.folder)
        write_manifest(self.folder, manifest)
        _sync_folder(self.folder)
        _sweep(self.folder, manifest.files | previous)
        return open_library(self.folder)


@contextmanager
def open_for_writing(folder: Path) -> Iterator[Writer]:
    """Make the folder where it is not there and hold its library against other writers.

    A folder that was made here and got nothing is taken away again. Raises AskedWrongly where another holds it.
    """
    is_new = not os.path.lexists(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(folder, error) from error
    try:
        with writer_lock(folder):
            yield Writer(folder)
    finally:
        if is_new and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


def frame_of(table: Table, rows: list[tuple[object, ...]]) -> polars.DataFrame:
    """Make a frame with the columns and types of `table` of rows in the order of its columns."""
    return polars.DataFrame(rows, schema=polars_schema(table), orient="row", strict=True)


def polars_schema(table: Table) -> polars.Schema:
    """Give the Polars schema of `table`."""
    return polars.Schema({column.name: _dtype(column.type) for column in table.columns})


def _dtype(name: str) -> polars.DataType:
    inner = re.fullmatch(r"List\((\w+)\)", name)
    kind: polars.DataType = polars.List(_dtype(inner[1])) if inner else getattr(polars, name)()
    return kind


def _write(folder: Path, table: Table, frame: polars.DataFrame) -> TableFile:
    """Write one table under a name made of its content; a file of that name is the same content and may be open."""
    fresh = folder / f".new-{table.name}-{'0' * 8}.parquet"
    ordered = frame.select(column.name for column in table.columns).cast(polars_schema(table))
    ordered.write_parquet(
        fresh, compression="zstd", compression_level=_COMPRESSION_LEVEL, statistics=True, row_group_size=_ROWS_A_GROUP
    )
    with fresh.open("rb") as file:
        digest = hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=16)).hexdigest()
        os.fsync(file.fileno())
    path = folder / f"{table.name}-{digest[:8]}.parquet"
    fresh.replace(path)
    return TableFile(path.name, ordered.height, path.stat().st_size, digest)


def _published(articles: polars.DataFrame) -> tuple[date | None, date | None]:
    first, last = articles["published"].min(), articles["published"].max()
    return (first if isinstance(first, date) else None), (last if isinstance(last, date) else None)


def _files_of_version(folder: Path) -> frozenset[str]:
    try:
        return read_manifest(folder).files
    except LibraryUnreadable:
        return frozenset()


def _unwritable(folder: Path, error: OSError) -> AskedWrongly:
    return AskedWrongly(f"The library {folder} cannot be written: {error.strerror or error}.")


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sweep(folder: Path, keep: frozenset[str]) -> None:
    """Remove files of versions before `keep` and leftovers of a commit that failed; nothing that is not ours."""
    for path in folder.iterdir():
        if _OURS.fullmatch(path.name) and path.name not in keep:
            path.unlink(missing_ok=True)
