"""The queries one has run, kept over starts in SQLite: several apps write at once, none waits long for another."""

import json
import os
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from nevtui.model.access import is_guest

if TYPE_CHECKING:
    from sqlite3 import Connection

KEPT: Final = 10_000
"""Runs that are kept; older ones go."""
_LONGEST: Final = 1_000_000
"""Characters of a query that is kept: longer ones are no longer typed by hand."""
_GUESTS: Final = 10_000
"""Characters of a guest's query that are kept, and runs: a hundred megabytes are the most that a guest can fill."""
_PATIENCE: Final = 1.0
"""Seconds to wait for another app that writes."""
_SCHEMA: Final = """
create table if not exists runs (
    id integer primary key, at real not null, sql text not null, seconds real, rows integer, complete integer,
    state text not null, error text
)
"""
_INSERT: Final = "insert into runs (at, sql, seconds, rows, complete, state, error) values (?, ?, ?, ?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class Kept:
    """One query in the history, as it last ran."""

    sql: str
    at: float = 0.0
    """Seconds since 1970."""
    seconds: float | None = None
    rows: int | None = None
    is_complete: bool = True
    """False where more rows followed those counted."""
    state: str = "ran"
    """ran, failed, stopped, or closed: the text of a tab that was closed without being run."""
    error: str | None = None
    runs: int = 1


def history_file() -> Path:
    """Give where the history is kept. Source: XDG Base Directory Specification, state files."""
    state = os.environ.get("XDG_STATE_HOME") or str(Path.home() / ".local" / "state")
    return Path(state) / "nevtui" / "history.sqlite"


class History:
    """Runs from the oldest to the newest, and a place among them; past the newest lies what is being typed."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._walked: list[str] | None = None
        self._added: list[str] = []
        self._at = 0
        self._typed = ""

    def add(self, kept: Kept) -> str | None:
        """Keep a run as the newest. Gives a sentence where it could not be written."""
        sql = kept.sql[: _GUESTS if is_guest() else _LONGEST]
        self._added.append(sql)
        self._walked = None
        complaint = None
        try:
            with self._open() as connection, connection:
                facts = (kept.seconds, kept.rows, kept.is_complete, kept.state, kept.error)
                new = connection.execute(_INSERT, (kept.at or time.time(), sql, *facts)).lastrowid or 0
                if new % 100 == 0:
                    connection.execute("delete from runs where id <= ?", (new - KEPT,))
        except _failures() as error:
            complaint = f"The history cannot be kept in {self._file}: {_why(error)}."
        return complaint

    def newest(self) -> list[Kept]:
        """Give each query once, as it last ran, the newest first; what this app added where the file cannot be read."""
        try:
            with self._open() as connection:
                rows = connection.execute(
                    "select sql, at, seconds, rows, complete, state, error, count(*) from runs"
                    " group by sql order by max(id) desc"
                ).fetchall()
        except _failures():
            return [Kept(sql) for sql in dict.fromkeys(reversed(self._added))]
        return [Kept(*row) for row in rows]

    def older(self, typed: str) -> str | None:
        """Give the query before; what has been typed is kept at the end. None at the oldest."""
        queries = self._queries()
        if self._at == len(queries):
            self._typed = typed
            self._at -= bool(queries and queries[-1] == typed)
        if self._at <= 0:
            return None
        self._at -= 1
        return queries[self._at]

    def newer(self) -> str | None:
        """Give the query after, at last what had been typed. None beyond that."""
        queries = self._queries()
        if self._at >= len(queries):
            return None
        self._at += 1
        return queries[self._at] if self._at < len(queries) else self._typed

    def _queries(self) -> list[str]:
        """Give the queries to walk, the oldest first; the place is at the end where they are new."""
        if self._walked is None:
            self._walked = [kept.sql for kept in reversed(self.newest())]
            self._at = len(self._walked)
        return self._walked

    @contextmanager
    def _open(self) -> "Iterator[Connection]":
        import sqlite3

        self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with closing(sqlite3.connect(self._file, timeout=_PATIENCE)) as connection:
            if connection.execute("pragma user_version").fetchone()[0] == 0:
                self._make(connection)
            connection.execute("pragma synchronous = normal")
            yield connection

    def _make(self, connection: "Connection") -> None:
        """Make the table; take in the history that earlier versions kept as lines of JSON. Once, whoever is first."""
        connection.execute("pragma journal_mode = wal")
        connection.execute("begin immediate")
        with connection:
            if connection.execute("pragma user_version").fetchone()[0]:
                return
            connection.execute(_SCHEMA)
            for sql in read_lines(self._file.with_name("history.jsonl")):
                connection.execute(_INSERT, (0.0, sql, None, None, True, "ran", None))
            connection.execute("pragma user_version = 1")


def read_lines(file: Path) -> Sequence[str]:
    """Read the queries of a history of JSON lines; a broken line (a disk once full) counts for nothing."""
    try:
        lines = file.read_text("utf-8", errors="replace").splitlines()[-KEPT:]
    except OSError:
        return []
    queries = (_query(line) for line in lines)
    return [query for query in queries if query]


def _query(line: str) -> str | None:
    try:
        kept = json.loads(line)
    except ValueError:
        return None
    sql = kept.get("sql") if isinstance(kept, dict) else None
    return sql if isinstance(sql, str) else None


def _failures() -> tuple[type[Exception], ...]:
    import sqlite3

    return sqlite3.Error, OSError


def _why(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else str(error)) or type(error).__name__
