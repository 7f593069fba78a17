"""A Parquet file -> drafts, one a row, read some thousand rows at a time and only the columns that mean something."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import BinaryIO

import polars

from nevtui.ingest.draft import Draft, Rejected
from nevtui.ingest.options import Options
from nevtui.ingest.sources.bytes import LARGEST_BYTES
from nevtui.ingest.sources.columns import check_columns, why_no_text
from nevtui.ingest.sources.quiet import quiet
from nevtui.ingest.sources.records import Table
from nevtui.model.errors import SourceUnreadable

READER = "table"
_FIRST_ROWS = 32
_MOST_ROWS = 16_384
_BATCH_BYTES = 1 << 24
_SEEN_ROWS = 2_000
"""Whose dates are looked at before the first row is taken."""
_MARK = b"PAR1"


def read_parquet(name: str, file: BinaryIO, options: Options) -> Iterator[Draft | Rejected]:
    """Yield the article of each row. Raises SourceUnreadable for what is no Parquet file or has no column with text."""
    path = getattr(file, "name", None)
    mark = file.read(len(_MARK))
    if mark != _MARK:
        raise SourceUnreadable(f"{name} is {'no Parquet file, whatever its name says' if mark else 'empty'}.")
    if isinstance(path, (str, Path)):
        yield from _rows(Path(path), name, options)
        return
    with NamedTemporaryFile(prefix="nevtui-", suffix=".parquet") as copy:
        copy.write(mark)
        while chunk := file.read(LARGEST_BYTES):
            copy.write(chunk)
        copy.flush()
        yield from _rows(Path(copy.name), name, options)


def _rows(path: Path, name: str, options: Options) -> Iterator[Draft | Rejected]:
    number = 0
    try:
        frame = polars.scan_parquet(path)
        with quiet():
            names = frame.collect_schema().names()
        table = Table(name, READER, options, encoding="utf-8", encoding_from="declared")
        check_columns(names, options, name)
        columns = table.columns_of(names)
        if not columns.has_text:
            raise SourceUnreadable(why_no_text(names, name))
        wanted = [column for column in names if any(column in held for held in columns.of.values())]
        dates = list(columns.of.get("published", ())[:1])
        if dates:
            table.see_dates(_collected(frame.select(dates).head(_SEEN_ROWS)).iter_rows(named=True))
        for batch in _batches(frame.select(wanted)):
            for row in batch.iter_rows(named=True):
                number += 1
                yield from _row(row, table, number)
    except polars.exceptions.PanicException as error:
        raise SourceUnreadable(f"{name} is a damaged Parquet file.") from error
    except polars.exceptions.PolarsError as error:
        raise SourceUnreadable(f"{name} is no Parquet file, or a damaged one.") from error
    except OSError as error:
        raise SourceUnreadable(f"{name} cannot be read: {error.strerror or type(error).__name__}.") from error


def _batches(frame: polars.LazyFrame) -> Iterator[polars.DataFrame]:
    """Yield the rows a few megabytes at a time: polars' own batches are whole row groups."""
    begin, rows = 0, _FIRST_ROWS
    while not (batch := _collected(frame.slice(begin, rows))).is_empty():
        yield batch
        begin += batch.height
        if batch.estimated_size() < _BATCH_BYTES // 4:
            rows = min(rows * 4, _MOST_ROWS)
        elif batch.estimated_size() > _BATCH_BYTES:
            rows = max(rows // 4, 1)


def _collected(frame: polars.LazyFrame) -> polars.DataFrame:
    """Read `frame`. Where the file is damaged so that polars 2.1 panics, it says so on standard error: not shown."""
    with quiet():
        return frame.collect()


def _row(row: dict[str, object], table: Table, number: int) -> Iterator[Draft | Rejected]:
    content = repr(list(row.items())).encode("utf-8", "replace")
    try:
        yield from table.drafts(row, str(number), content)
    except SourceUnreadable as error:
        yield Rejected(f"{table.name}#{number}", str(error))
