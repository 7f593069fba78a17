"""Opens DuckDB over a library and shuts the door behind it: the tables can be read and nothing else can be touched.

Source of the order: DuckDB's page Securing DuckDB; nothing can be set any more once `lock_configuration` is true.
"""

import os
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from nevtui.library.dataset import Library
from nevtui.model.access import is_guest
from nevtui.query.chosen import ALL
from nevtui.query.search.table import FOUND

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


@dataclass(frozen=True, slots=True)
class Limits:
    """What all queries of one engine may use together."""

    memory: str = "2GB"
    spill: str = "8GB"
    """Disk in the folder for temporary files, once the memory is full."""
    threads: int | None = None
    """DuckDB's own workers; None is one a core, eight at most, and for guests half of them."""

    @classmethod
    def usual(cls) -> "Limits":
        """Give the limits of whoever sits here: a guest gets half the memory, a quarter of the disk."""
        if not is_guest():
            return cls()
        return cls(memory="1GB", spill="2GB", threads=max(1, min(os.cpu_count() or 1, 8) // 2))


WATCHED: Final = 12
"""Cursors whose progress is known: it has to be asked for on each before the configuration is locked (2.0.0)."""


def connect(
    library: Library,
    *,
    writable: Path | None,
    limits: Limits,
    trusted: bool = False,
    watched: "list[DuckDBPyConnection] | None" = None,
) -> "DuckDBPyConnection":
    """Open an in-memory DuckDB with a view for each table of `library`. Raises duckdb.Error for a file it cannot read.

    Only the files of the tables are readable, by their exact paths, and only `writable` can be written; `trusted`
    leaves the door open: an owner's SQL may then do what DuckDB can. `watched` is filled with cursors that know how far
    their query is.
    """
    import duckdb

    connection = duckdb.connect(":memory:", config=_settings(limits))
    connection.execute("set parquet_metadata_cache = true")
    for name, paths in library.tables.items():
        connection.execute(f"create view {identifier(name)} as from read_parquet({_list(paths)})")
    if "statements" in library.tables:
        connection.execute(ALL)
    connection.execute(FOUND)
    if watched is not None:
        watched += [_watched(connection) for _ in range(WATCHED)]
    if trusted:
        return connection
    readable = [path for paths in library.tables.values() for path in paths]
    connection.execute(f"set allowed_paths = {_list([*readable, *([writable] if writable else [])])}")
    connection.execute("set enable_external_access = false")
    connection.execute("set lock_configuration = true")
    return connection


def _watched(connection: "DuckDBPyConnection") -> "DuckDBPyConnection":
    cursor = connection.cursor()
    for setting in ("enable_progress_bar = true", "enable_progress_bar_print = false", "progress_bar_time = 0"):
        cursor.execute(f"set {setting}")
    return cursor


def is_trusted(connection: "DuckDBPyConnection") -> bool:
    """Tell whether the door of `connection` was left open; once it is shut nobody can open it."""
    row = connection.execute("select current_setting('enable_external_access')").fetchone()
    return bool(row and row[0])


def _settings(limits: Limits) -> dict[str, str | bool | int | float | list[str]]:
    spill = Path(tempfile.gettempdir()) / f"nevtui-{os.getpid()}-{os.urandom(4).hex()}"
    return {
        "memory_limit": limits.memory,
        "threads": limits.threads or min(os.cpu_count() or 1, 8),
        "temp_directory": str(spill),
        "max_temp_directory_size": limits.spill,
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "allow_community_extensions": False,
        "allow_persistent_secrets": False,
        "python_enable_replacements": False,
        "errors_as_json": True,
    }


def _list(paths: Sequence[Path]) -> str:
    return f"[{', '.join(text_literal(str(path.absolute())) for path in paths)}]"


def identifier(name: str) -> str:
    """Write `name` as SQL."""
    return '"' + name.replace('"', '""') + '"'


def text_literal(text: str) -> str:
    """Write `text` as SQL."""
    return "'" + text.replace("'", "''") + "'"
