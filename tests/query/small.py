"""A library of two tables that is made in a moment, for tests of the engine: not the schema, just Parquet files."""

from pathlib import Path

import duckdb

from nevtui.library.dataset import Library

MAKERS = 4_000
"""Rows of `statements`; three of them joined are 64 thousand million rows."""


def small_library(folder: Path) -> Library:
    """Make `statements` and `cities` in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    tables = {"statements": folder / "statements.parquet", "cities": folder / "cities.parquet"}
    connection = duckdb.connect()
    connection.execute(
        f"copy (select 's' || i as statement, 'c' || (i % 97) as subject, i as number, i * 1.5 as value "
        f"from range({MAKERS}) t(i)) to '{tables['statements']}'"
    )
    connection.execute(f"copy (select 'c' || i as name, i as population from range(97) t(i)) to '{tables['cities']}'")
    connection.close()
    return small_at(folder)


def small_at(folder: Path) -> Library:
    """Open what `small_library` made."""
    return Library(folder, "small", {path.stem: (path,) for path in sorted(folder.glob("*.parquet"))}, {}, None, None)


SLOW = "select count(*) from statements a, statements b, statements c where hash(a.number + b.number * c.number) = 1"
"""Takes minutes, in one aggregate: no row comes before it is done."""
ENDLESS = "select * from statements a, statements b, statements c"
"""Rows come at once and never end."""
AT_ONCE = 5.0
"""Seconds: far fewer than what is not stopped would take, far more than stopping takes on a busy machine."""
