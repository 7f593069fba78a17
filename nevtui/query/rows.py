"""The rows that an answer to a query is made of. Knows nothing of DuckDB."""

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
