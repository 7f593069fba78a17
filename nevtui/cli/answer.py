"""An answer on its way out: to the terminal, a pipe or a file, in the format asked for, never held as a whole."""

import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nevtui.cli import output
from nevtui.cli.options import format_for, opened
from nevtui.cli.table import as_table
from nevtui.format.rows import FORMATS, Page
from nevtui.model.access import refuse_guests
from nevtui.model.errors import AskedWrongly

if TYPE_CHECKING:
    from nevtui.query.question import Query
    from nevtui.query.reading import Reading
    from nevtui.query.selection import Selection


@dataclass(slots=True)
class Outlet:
    """Where an answer goes, and in what shape."""

    library: Path | None
    format_name: str | None
    path: Path | None
    """None is stdout."""
    limit: int | None
    params: Mapping[str, Any] = field(default_factory=dict)
    """Values of the `$name`s of a user's SQL."""
    selection: "Selection | None" = None
    """What the view `sel` gives."""
    seconds: float | None = None
    """Limit of each step; None is none."""
    trusted: bool = False
    """Whether the SQL may do more than read the library."""
    rows: int = 0
    """How many went out."""

    def __post_init__(self) -> None:
        self.path = None if self.path is None or str(self.path) == "-" else self.path

    def send(self, asked: "str | Query") -> None:
        """Answer `asked` and write it. Raises NevtuiError, OSError."""
        begun = time.perf_counter()
        if self.path is not None:
            refuse_guests("writing files")
        default = "table" if self.path is None and output.is_terminal() else "csv"
        format_name = format_for(self.format_name, self.path, default=default)
        if format_name == "parquet":
            self._send_parquet(asked)
        elif self.path is None:
            self._stream(asked, format_name, None)
        else:
            with output.new_file(self.path) as part:
                self._stream(asked, format_name, part)
        output.narrate(f"{self.rows:,} {'row' if self.rows == 1 else 'rows'}, {time.perf_counter() - begun:.2f} s")

    def _stream(self, asked: "str | Query", format_name: str, path: Path | None) -> None:
        with opened(self.library, trusted=self.trusted) as engine:
            reading = engine.read(asked, params=self.params, selection=self.selection, seconds=self.seconds)
            pieces = self._pieces(reading, format_name)
            if path is None:
                output.write(pieces)
            else:
                output.write_file(path, pieces)
            if reading.statements > 1:
                output.narrate(f"{reading.statements} statements ran; these are the rows of the last.")

    def _pieces(self, reading: "Reading", format_name: str) -> Iterator[str]:
        pages = self._counted(reading.pages())
        if format_name == "table":
            width = output.width_cells() if self.path is None and output.is_terminal() else None
            return as_table(reading.columns, reading.types, pages, width_cells=width)
        return FORMATS[format_name](reading.columns, reading.types, pages)

    def _counted(self, pages: Iterable[Page]) -> Iterator[Page]:
        for page in pages:
            wanted = page if self.limit is None else page[: self.limit - self.rows]
            self.rows += len(wanted)
            if wanted:
                yield wanted
            if self.limit is not None and self.rows >= self.limit:
                return

    def _send_parquet(self, asked: "str | Query") -> None:
        if self.path is not None:
            with output.new_file(self.path) as part:
                self._write_parquet(asked, part)
            return
        if output.is_terminal():
            raise AskedWrongly("Parquet is no text for a terminal: name a file with -o FILE.")
        with tempfile.TemporaryDirectory(prefix="nevtui-") as folder:
            part = Path(folder) / "answer.parquet"
            self._write_parquet(asked, part)
            output.copy_file(part)

    def _write_parquet(self, asked: "str | Query", path: Path) -> None:
        if path.exists() and not path.is_file():
            raise AskedWrongly(f"Parquet cannot be written to {path}: name a file.")
        with opened(self.library, writable=path, trusted=self.trusted) as engine:
            self.rows = engine.write_parquet(
                asked, path, params=self.params, selection=self.selection, limit=self.limit, seconds=self.seconds
            )
