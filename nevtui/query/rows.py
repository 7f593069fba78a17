"""The rows that an answer to a query is made of."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Rows:
    """Some rows of an answer, in its order."""

    columns: tuple[str, ...]
    types: tuple[str, ...]
    """DuckDB's names, e.g. `VARCHAR`, `DOUBLE`, `STRUCT(a INTEGER)`."""
    rows: tuple[tuple[Any, ...], ...]
    is_complete: bool
    """False where more rows follow the last one."""
    seconds: float
    """From the question to these rows."""

    def to_dicts(self) -> list[dict[str, Any]]:
        """Give the rows by the names of their columns."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


def described(description: Sequence[Sequence[Any]] | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give names and types of the columns from what a cursor says of them (PEP 249)."""
    columns = description or ()
    return tuple(str(column[0]) for column in columns), tuple(str(column[1]) for column in columns)
