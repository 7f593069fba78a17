"""The tables that panes ask, brought into memory, so that a question need not unpack Parquet each time.

The views that all SQL names read them from there; before, and where a library is too large, they read the files.
"""

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from nevtui.library.dataset import Library
from nevtui.query.threads import Run

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

TABLES: Final = (
    "entities", "cities", "aliases", "conflicts", "articles", "repeats", "paragraphs", "participants", "statements",
)  # fmt: skip
"""Those that questions of panes read; the last two are most of it."""
MOST_ROWS: Final = 2_000_000
"""Of all of them together: what is larger stays in its files."""
PLAIN_ROWS: Final = 1_000_000
"""What is larger is compressed: a fifth of the memory, and a third more time. 826,000 rows are 195 MB as they come."""
_ORDERS: Final = {"participants": " order by type, via, entity"}
"""What is asked by type is passed over in pieces where it is sorted by it: a third to a half of a question's time."""
_INDEXED: Final = {"statements": ("claim", "statement")}
"""Columns by which single rows are asked: of 200,000 statements one is found in 0.1 ms and not in 5; 19 MB for both."""


def bring_near(run: Run[None], cursor: "DuckDBPyConnection", library: Library, *, most_rows: int = MOST_ROWS) -> None:
    """Bring the tables of `library` into memory, unless they are large; what fails stays where it is."""
    names = [name for name in TABLES if name in library.tables]
    rows = sum(library.counts.get(name, 0) for name in names)
    if rows > most_rows:
        return
    for name in _brought(run, cursor, names, is_compressed=rows > PLAIN_ROWS):
        cursor.execute(f"create or replace view main.{name} as from near.tables.{name}")


def _brought(run: Run[None], cursor: "DuckDBPyConnection", names: list[str], *, is_compressed: bool) -> list[str]:
    """Copy tables, and give those that are whole: none can be written out, and so compressed, while one is read."""
    import duckdb

    whole: list[str] = []
    with suppress(duckdb.Error):  # no memory is left, say: the views that are not replaced read the files
        cursor.execute(f"attach ':memory:' as near{' (compress)' if is_compressed else ''}")
        cursor.execute("create schema near.tables")
        for name in names:
            run.check()
            cursor.execute(f"create table near.tables.{name} as from main.{name}{_ORDERS.get(name, '')}")
            for column in _INDEXED.get(name, ()):
                cursor.execute(f"create index {name}_{column} on near.tables.{name} ({column})")
            whole.append(name)
            cursor.execute("checkpoint near")
    return whole
