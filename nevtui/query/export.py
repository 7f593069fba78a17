"""An answer into a file, page after page, never held as a whole: text formats, Parquet, Excel.

Opens an engine of its own, which may write that one file; whoever explores meanwhile is not slowed down.
"""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from nevtui.format.rows import FORMATS, Page
from nevtui.library.dataset import Library
from nevtui.model.access import refuse_guests
from nevtui.model.errors import AskedWrongly, NevtuiError
from nevtui.query.engine import Engine
from nevtui.query.question import Query
from nevtui.query.reading import Reading

ENDINGS: Final = {
    ".csv": "csv", ".tsv": "tsv", ".json": "json", ".jsonl": "jsonl", ".md": "markdown",
    ".parquet": "parquet", ".xlsx": "excel",
}  # fmt: skip
SHEET_ROWS: Final = 1_048_575
"""Rows of a sheet below its heading. Source: Excel's specifications and limits."""
_CELL_CHARACTERS: Final = 32_767


def export(library: Library, query: Query, path: Path, *, tell: Callable[[int], None] = lambda rows: None) -> int:
    """Write all rows of `query` to the new file `path`, in the format its ending names; give their number.

    What fails leaves no file. `tell` hears how many rows are written. Raises NotAllowed for a guest, AskedWrongly for a
    file that is there or an ending that names no format, NevtuiError.
    """
    refuse_guests("writing files")
    name = ENDINGS.get(path.suffix.lower())
    if name is None:
        raise AskedWrongly(f"The ending of {path.name} names no format: end it with {', '.join(ENDINGS)}.")
    with new_file(path) as part, closing(Engine.open(library, writable=part.absolute())) as engine:
        if name == "parquet":
            return engine.write_parquet(query, part)
        reading, counted = engine.read(query), _Counted(tell)
        if name == "excel":
            _write_excel(part, reading, counted)
        else:
            with part.open("xb") as file:
                for piece in FORMATS[name](reading.columns, reading.types, counted.pages(reading)):
                    file.write(piece.encode(errors="surrogateescape"))
        return counted.rows


@contextmanager
def new_file(path: Path) -> Iterator[Path]:
    """Give a path beside `path` to write to, which takes its place where the block ends well.

    Raises AskedWrongly where `path` is there already, NevtuiError where it cannot be written.
    """
    if path.exists():
        raise AskedWrongly(f"{path} is there already: name another file.")
    part = path.with_name(f".{path.name}.part")
    try:
        part.unlink(missing_ok=True)
        yield part
        part.rename(path)
    except OSError as error:
        raise NevtuiError(f"{path} cannot be written: {error.strerror or error}.") from error
    finally:
        part.unlink(missing_ok=True)


class _Counted:
    """Counts rows as they pass."""

    def __init__(self, tell: Callable[[int], None]) -> None:
        self.rows, self._tell = 0, tell

    def pages(self, reading: Reading) -> Iterator[Page]:
        for page in reading.pages():
            self.rows += len(page)
            self._tell(self.rows)
            yield page


def _write_excel(path: Path, reading: Reading, counted: _Counted) -> None:
    """Write sheets of a workbook, row after row, so that memory stays flat."""
    import xlsxwriter

    never = dict.fromkeys(("strings_to_formulas", "strings_to_urls", "strings_to_numbers"), False)
    with xlsxwriter.Workbook(str(path), {"constant_memory": True, **never}) as book:
        days, times, bold = (
            book.add_format({"num_format": "yyyy-mm-dd"}),
            book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"}),
            book.add_format({"bold": True}),
        )
        sheet, at = None, SHEET_ROWS + 1
        for page in counted.pages(reading):
            for row in page:
                if at > SHEET_ROWS:
                    sheet, at = _sheet(book, reading.columns, bold), 1
                for column, value in enumerate(row):
                    _write_cell(sheet, at, column, value, days, times)
                at += 1
        if sheet is None:
            _sheet(book, reading.columns, bold)


def _sheet(book: Any, columns: tuple[str, ...], bold: Any) -> Any:
    sheet = book.add_worksheet()
    for column, name in enumerate(columns):
        sheet.write_string(0, column, name[:_CELL_CHARACTERS], bold)
    sheet.freeze_panes(1, 0)
    return sheet


def _write_cell(sheet: Any, row: int, column: int, value: Any, days: Any, times: Any) -> None:
    from nevtui.format.values import plain

    if value is None:
        return
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, int | float) and abs(value) < 1e15 and value == value:
        sheet.write_number(row, column, value)
    elif isinstance(value, datetime) and value.year >= 1900 and value.tzinfo is None:
        sheet.write_datetime(row, column, value, times)
    elif isinstance(value, date) and not isinstance(value, datetime) and value.year >= 1900:
        sheet.write_datetime(row, column, value, days)
    else:
        sheet.write_string(row, column, plain(value)[:_CELL_CHARACTERS])
