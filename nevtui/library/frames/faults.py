"""What a verification finds: each fault in one sentence, with table, file and row."""

from collections.abc import Callable
from dataclasses import dataclass

import polars

from nevtui.library.manifest import TableFile


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with a library."""

    kind: str
    """`manifest`, `file` (missing, damaged, other columns), `rows` (they do not fit) or `version` (an earlier one)."""
    what: str
    """One sentence."""
    table: str | None = None
    part: str | None = None
    """Id of the part that it is in; None for a table of the library as a whole."""
    file: str | None = None
    row: int | None = None
    """1-based in its file, the first that is wrong; None where no single row is."""
    rows: int = 0
    """How many are wrong in that way."""


def fault_in_rows(
    file: TableFile,
    wrong: polars.DataFrame,
    say: Callable[[dict[str, object]], str],
    *,
    table: str,
    part: str | None = None,
) -> list[Fault]:
    """Tell of the rows of `file` in `wrong`, which have a column `row` (0-based); none where there is none."""
    if wrong.is_empty():
        return []
    first = wrong.sort("row").row(0, named=True)
    more = f", and {wrong.height - 1:,} more rows likewise" if wrong.height > 1 else ""
    row = int(first["row"]) + 1
    what = f"{table}, {file.file}, row {row:,}: {say(first)}{more}."
    return [Fault("rows", what, table, part, file.file, row, wrong.height)]
