"""The one seam to DuckDB: answers queries off the caller's thread, stops them, limits their time, keeps small answers.

Nobody else in nevtui executes SQL. What a user types goes through `submit` or `read`, and so through the sandbox.
"""

import time
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeVar

from nevtui.library.dataset import Library
from nevtui.model.errors import NevtuiError, QueryFailed, QueryTimedOut
from nevtui.query.cache import Cache
from nevtui.query.connection import Limits, connect
from nevtui.query.failures import explained
from nevtui.query.question import Query
from nevtui.query.rows import Rows
from nevtui.query.threads import OutOfTime, Run, Threads

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

T = TypeVar("T")

ROWS: Final = 10_000
SECONDS: Final = 30.0
_THREADS: Final = 8
"""Queries at a time: one a pane on the screen and two to spare; DuckDB shares the cores among them."""
_CACHE_CELLS: Final = 400_000
"""About 40 MB of Python objects."""


class Engine:
    """A library opened for questions. Thread-safe; `close` it."""

    def __init__(self, opening: "Callable[[], DuckDBPyConnection]", *, threads: int = _THREADS) -> None:
        self._threads = Threads(threads)
        self._cache = Cache(cells=_CACHE_CELLS)
        self._connection: Future[DuckDBPyConnection] = Future()
        self._opening = self._threads.submit(Run(lambda run, cursor: None, lambda: self._open(opening)))

    @classmethod
    def open(
        cls, library: Library, *, writable: Path | None = None, memory: str = "2GB", threads: int | None = None
    ) -> "Engine":
        """Open `library`; returns at once, DuckDB is imported and opened on a thread. Only `writable` can be written.

        A library that cannot be read makes every question raise LibraryUnreadable.
        """
        limits = Limits(memory=memory, threads=threads)
        return cls(lambda: connect(library, writable=writable, limits=limits))

    async def fetch(self, query: Query, *, rows: int = ROWS, seconds: float = SECONDS) -> Rows:
        """Answer `query` with at most `rows` rows; stop DuckDB when the caller is cancelled.

        Raises QueryFailed, QueryTimedOut after `seconds`, LibraryUnreadable.
        """
        kept = self._cache.get(query, rows=rows)
        if kept is not None:
            return kept
        run = Run(lambda run, cursor: _fetch(run, cursor, query, rows), self.cursor)
        try:
            answer = await self._threads.run(run, seconds=seconds)
        except Exception as error:
            self.fail(error, sql=query.sql, seconds=seconds)
        self._cache.put(query, answer)
        return answer

    def ask(self, query: Query, *, rows: int = ROWS, seconds: float = SECONDS) -> Rows:
        """Answer `query` as `fetch` does, on a caller that waits; Ctrl-C stops DuckDB and passes."""
        run = Run(lambda run, cursor: _fetch(run, cursor, query, rows), self.cursor)
        try:
            return self._threads.wait(run, seconds=seconds)
        except Exception as error:
            self.fail(error, sql=query.sql, seconds=seconds)

    def cursor(self) -> "DuckDBPyConnection":
        """Give a new cursor; blocks until DuckDB is open. For this room only."""
        return self._connection.result().cursor()

    def fail(self, error: Exception, *, sql: str = "", seconds: float = SECONDS) -> NoReturn:
        """Raise what `error`, met while `sql` ran, means to a user. For this room only."""
        if isinstance(error, NevtuiError):
            raise error.with_traceback(None)
        if isinstance(error, OutOfTime):
            raise QueryTimedOut(f"The query ran longer than {seconds:g} seconds and was stopped.", sql=sql) from error
        if self._threads.is_closed:
            raise QueryFailed("The library was closed while the query ran.", sql=sql) from error
        if type(error).__module__.endswith("duckdb"):
            raise explained(error, sql=sql) from error
        raise error

    def close(self) -> None:
        """Stop every query and close DuckDB; waits a second at most."""
        if self._threads.close() and self._connection.done() and not self._connection.exception():
            self._connection.result().close()

    def _open(self, opening: "Callable[[], DuckDBPyConnection]") -> "DuckDBPyConnection":
        try:
            connection = opening()
        except Exception as error:
            meant = explained(error) if type(error).__module__.endswith("duckdb") else error
            self._connection.set_exception(meant)
            raise meant from error
        self._connection.set_result(connection)
        return connection


def _fetch(run: Run[Rows], cursor: "DuckDBPyConnection", query: Query, rows: int) -> Rows:
    with closing(cursor):
        begin = time.perf_counter()
        cursor.execute(query.sql, _bound(query))
        run.check()
        fetched = cursor.fetchmany(rows + 1)
        columns, types = describe(cursor)
        return Rows(columns, types, tuple(fetched[:rows]), len(fetched) <= rows, time.perf_counter() - begin)


def describe(cursor: "DuckDBPyConnection") -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give names and types of the columns of what `cursor` executed last."""
    columns = cursor.description or []
    return tuple(str(column[0]) for column in columns), tuple(str(column[1]) for column in columns)


def _bound(query: Query) -> dict[str, Any] | None:
    """Give the parameters as DuckDB binds them: a tuple is a list there."""
    return {name: list(value) if isinstance(value, tuple) else value for name, value in query.params} or None
