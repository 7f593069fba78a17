"""CSV and TSV -> drafts, one a row. The delimiter is seen by the header; ragged rows are told by their number."""

import csv
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import BinaryIO

from nevtui.format.text import plural
from nevtui.ingest.draft import Draft, Rejected
from nevtui.ingest.options import Options
from nevtui.ingest.sources.bytes import LARGEST_BYTES
from nevtui.ingest.sources.columns import check_columns, known_columns, why_no_text
from nevtui.ingest.sources.lines import lines_of
from nevtui.ingest.sources.records import Table
from nevtui.model.errors import SourceUnreadable

READER = "table"
_DELIMITERS = (",", "\t", ";", "|")
_MOST_COLUMNS = 20_000
_SEEN_ROWS = 200
_SEEN_CHARACTERS = 1_000_000
"""Rows that are looked at before the first is taken: how their dates are written."""
_END = "\x00end of the table\x00"
"""A line behind the last: a row that holds it and more has a quotation mark left open."""


def read_table(name: str, file: BinaryIO, options: Options) -> Iterator[Draft | Rejected]:
    """Yield the article of each row. Raises SourceUnreadable where there is no header or no column with text."""
    lines = lines_of(file, name)
    csv.field_size_limit(LARGEST_BYTES)
    delimiter = _delimiter(lines.head.text)
    rows: Iterator[list[str]] = csv.reader(
        chain(lines, [_END]), delimiter=delimiter, doublequote=True, skipinitialspace=True
    )
    try:
        header = _header(rows, name)
        table = Table(name, READER, options, lines.head.encoding, lines.head.encoding_from, lines.head.notes)
        _check_header(header, table)
        first, rows = _first_rows(rows)
        table.see_dates(dict(zip(header, cells, strict=False)) for cells in first if len(cells) == len(header))
        for number, cells in enumerate(chain(first, rows), start=1):
            if cells and cells[-1].endswith(_END):
                if cells != [_END]:
                    yield Rejected(f"{name}#{number}", f"{name}#{number} has a quotation mark that nothing closes.")
                return
            if any(cells):
                yield from _row(cells, header, table, number)
    except csv.Error as error:
        raise SourceUnreadable(
            f"{name}, line {lines.number:,}, cannot be read as a table: {error}. Is a quotation mark open before it?"
        ) from error


def _first_rows(rows: Iterator[list[str]]) -> tuple[list[list[str]], Iterator[list[str]]]:
    """Give some rows and those after them; what is wrong is raised where its row would come, and not before."""
    first: list[list[str]] = []
    size = 0
    try:
        for cells in islice(rows, _SEEN_ROWS):
            first.append(cells)
            size += sum(map(len, cells))
            if size > _SEEN_CHARACTERS:
                break
    except (csv.Error, SourceUnreadable) as error:
        return first, _raising(error)
    return first, rows


def _raising(error: Exception) -> Iterator[list[str]]:
    raise error
    yield []


def _delimiter(head: str) -> str:
    """Give the sign that parts the header into most names of columns that are known, then into most cells."""
    sample = head[:65_536].splitlines(keepends=True)
    first = next((line for line in sample if line.strip()), "")

    def worth(sign: str) -> tuple[int, int, bool]:
        try:
            cells = next(csv.reader([first, *sample[sample.index(first) + 1 :][:20]], delimiter=sign))
        except (csv.Error, StopIteration):
            return 0, 0, False
        return known_columns(cells) if len(cells) > 1 else 0, len(cells), sign == ","

    return max(_DELIMITERS, key=worth)


def _header(rows: Iterator[list[str]], name: str) -> list[str]:
    """Read the names of the columns; ones that are missing or doubled get names of their own."""
    header = next((cells for cells in rows if any(cell.strip() for cell in cells)), None)
    if header is None:
        raise SourceUnreadable(f"{name} is empty.")
    if header[0].startswith("sep=") and len(header) <= 2:
        return _header(rows, name)
    if len(header) > _MOST_COLUMNS:
        raise SourceUnreadable(f"{name} has {len(header):,} columns: that is no table of articles.")
    named: dict[str, None] = {}
    for number, cell in enumerate(header, start=1):
        column = cell.strip() or f"column {number}"
        while column in named:
            column = f"{column} ({number})"
        named[column] = None
    return list(named)


def _check_header(header: Sequence[str], table: Table) -> None:
    check_columns(header, table.options, table.name)
    if not table.columns_of(header).has_text:
        raise SourceUnreadable(why_no_text(header, table.name))


def _row(cells: list[str], header: Sequence[str], table: Table, number: int) -> Iterator[Draft | Rejected]:
    """Yield what a row is. Of one too long nobody knows which cell is which; one too short lacks its last ones."""
    source = f"{table.name}#{number}"
    ragged = f"{source} has {plural(len(cells), 'cell')} where the header has {len(header):,}"
    if len(cells) > len(header) and any(cell.strip() for cell in cells[len(header) :]):
        yield Rejected(source, f"{ragged}: put quotation marks around cells that hold the delimiter.")
        return
    record = dict(zip(header, [*cells, *[""] * (len(header) - len(cells))], strict=False))
    content = "\x1f".join(cells).encode("utf-8", "replace")
    try:
        for found in table.drafts(record, str(number), content):
            if isinstance(found, Rejected) and len(cells) < len(header):
                yield Rejected(source, f"{ragged}, and no text.")
            else:
                yield found
    except SourceUnreadable as error:
        yield Rejected(source, str(error))
