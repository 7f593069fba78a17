"""The one seam to DuckDB: answers queries off the caller's thread, stops them, limits their time, keeps small answers.

Nobody else in nevtui executes SQL. What a user types goes through `submit` or `read`, and so through the sandbox.
"""

import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, NoReturn

from nevtui.library.dataset import Library
from nevtui.model.access import is_guest, refuse_guests
from nevtui.model.errors import NevtuiError, QueryFailed, QueryTimedOut
from nevtui.query.ahead import Ahead
from nevtui.query.answer import Answer
from nevtui.query.cache import Cache
from nevtui.query.chosen import chosen_view
from nevtui.query.connection import Limits, connect
from nevtui.query.failures import explained
from nevtui.query.near import bring_near
from nevtui.query.question import Query
from nevtui.query.reading import Reading, query_params
from nevtui.query.rows import Rows, described
from nevtui.query.running import NO_PARAMS, copy_all
from nevtui.query.search.table import FoundTable
from nevtui.query.selection import Selection
from nevtui.query.session import Session
from nevtui.query.threads import NoThread, OutOfTime, Run, Threads

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

ROWS: Final = 10_000
SECONDS: Final = 30.0
SUBMIT_SECONDS: Final = 300.0
"""A person who typed a query may wait for it longer than a pane, and can stop it."""
_THREADS: Final = 8
"""Queries at a time: one a pane on the screen and two to spare; DuckDB shares the cores among them."""
_STUCK: Final = 3
"""Queries that were stopped and go on nevertheless: with as many no further one begins, so that panes still answer."""
GUEST_SECONDS: Final = 60.0
"""A guest's query is stopped sooner."""
_STEP: Final = 2_000
"""Rows that are taken from DuckDB at a time where a screen must not wait: two milliseconds."""
_CACHE_CELLS: Final = 400_000
"""About 40 MB of Python objects."""


class Engine:
    """A library opened for questions. Thread-safe; `close` it."""

    def __init__(
        self,
        opening: "Callable[[], DuckDBPyConnection]",
        *,
        threads: int = _THREADS,
        watched: "list[DuckDBPyConnection] | None" = None,
        library: Library | None = None,
    ) -> None:
        self._library, self._found = library, FoundTable(library)
        self._threads = Threads(threads)
        self._ahead = Ahead(self._threads)
        self._cache = Cache(cells=_CACHE_CELLS)
        self._opening = opening
        self._connection: Future[DuckDBPyConnection] = Future()
        self._opens = Lock()
        self._is_trusted = False
        self._watched = watched if watched is not None else []
        self._session = Session(self._threads, self._persons_cursor, found=self._found)

    @classmethod
    def open(
        cls,
        library: Library,
        *,
        writable: Path | None = None,
        limits: Limits | None = None,
        trusted: bool = False,
        is_watched: bool = False,
    ) -> "Engine":
        """Open `library`; returns at once: DuckDB is imported and opened by the first question, or by `wake`.

        Only `writable` can be written; an owner's SQL, `trusted`, may do whatever DuckDB can. Where it `is_watched`,
        sessions know how far their query is. A library that cannot be read makes every question raise
        LibraryUnreadable. Raises NotAllowed where a guest asks for trust.
        """
        if trusted:
            refuse_guests("SQL that does more than read the library")
        within = limits or Limits.usual()
        watched: list[DuckDBPyConnection] | None = [] if is_watched else None
        engine = cls(
            lambda: connect(library, writable=writable, limits=within, trusted=trusted, watched=watched),
            watched=watched,
            library=library,
        )
        engine._is_trusted = trusted
        return engine

    def again(self, library: Library) -> "Engine":
        """Open a new version of the library for the same person."""
        return Engine.open(library, trusted=self._is_trusted, is_watched=True)

    def wake(self) -> None:
        """Open DuckDB on a thread, before the first question does, and bring the tables into memory."""
        library = self._library
        with suppress(RuntimeError):
            if library is not None:
                self._threads.submit(Run(lambda run, cursor: bring_near(run, cursor, library), self.cursor))

    async def fetch(self, query: Query, *, rows: int = ROWS, seconds: float = SECONDS) -> Rows:
        """Answer `query` with at most `rows` rows; stop DuckDB when the caller is cancelled.

        Raises QueryFailed, QueryTimedOut after `seconds`, LibraryUnreadable.
        """
        kept = self.kept(query, rows=rows)
        if kept is not None:
            return kept
        with self._ahead.in_earnest(query) as under_way:
            answer = await self._under_way(under_way, seconds=seconds) if under_way is not None else None
            if answer is None:
                try:
                    answer = await self._threads.run(self._run_of(query, rows), seconds=seconds)
                except Exception as error:
                    self._fail(error, query.sql, seconds)
        self._cache.put(query, answer)
        return answer

    async def foresee(self, query: Query, *, rows: int = ROWS) -> Rows | None:
        """Answer `query` before it is asked, while nothing is; None where that did not come about. Raises nothing."""
        kept = self.kept(query, rows=rows)
        if kept is None:
            kept = await self._ahead.ask(query, lambda: self._run_of(query, rows))
            if kept is not None:
                self._cache.put(query, kept)
        return kept

    async def _under_way(self, run: Run[Rows], *, seconds: float) -> Rows | None:
        """Wait for what was asked ahead; None where it fails, to be asked anew."""
        try:
            return await self._threads.outcome(run, seconds=seconds)
        except Exception:
            return None

    def _run_of(self, query: Query, rows: int) -> Run[Rows]:
        return Run(lambda run, cursor: _fetch(run, self._found, cursor, query, rows), self.cursor)

    async def gather(self, query: Query, *, rows: int, seconds: float = SECONDS) -> list[tuple[Any, ...]]:
        """Give at most `rows` rows, for what is kept elsewhere: read in small steps, so that a screen stays alive.

        Raises as `fetch` does.
        """
        run = Run(lambda run, cursor: _gather(run, self._found, cursor, query, rows), self.cursor)
        try:
            with self._ahead.in_earnest():
                return await self._threads.run(run, seconds=seconds)
        except Exception as error:
            self._fail(error, query.sql, seconds)

    def ask(self, query: Query, *, rows: int = ROWS, seconds: float = SECONDS) -> Rows:
        """Answer `query` as `fetch` does, on a caller that waits; Ctrl-C stops DuckDB and passes."""
        kept = self.kept(query, rows=rows)
        if kept is not None:
            return kept
        try:
            answer = self._threads.wait(self._run_of(query, rows), seconds=seconds)
        except Exception as error:
            self._fail(error, query.sql, seconds)
        self._cache.put(query, answer)
        return answer

    def keep(self, query: Query, answer: Rows) -> None:
        """Take over an answer to `query` that is known already."""
        self._cache.put(query, answer)

    def kept(self, query: Query, *, rows: int = ROWS) -> Rows | None:
        """Give the answer to `query` at once where it is kept, else None."""
        return self._cache.get(query, rows=rows)

    def session(self) -> Session:
        """Give a user a cursor of their own, for one query at a time; `close` it. Temporary tables are its own, too."""
        return Session(self._threads, self._persons_cursor, found=self._found)

    async def submit(
        self,
        sql: str,
        *,
        session: Session | None = None,
        params: Mapping[str, Any] | None = None,
        seconds: float = SUBMIT_SECONDS,
    ) -> Answer:
        """Run what a user typed, up to the first rows of its last statement; what runs in the session is stopped.

        `params` are the values of its `$name`s. `seconds` limit it, and each later window. Raises NotAllowed before
        anything runs, QueryFailed (also for a `$name` without a value), QueryTimedOut.
        """
        if self._threads.stuck >= _STUCK:
            raise QueryFailed(
                f"{self._threads.stuck} stopped queries have not let go of DuckDB yet: wait until they do.", sql=sql
            )
        seconds = min(seconds, GUEST_SECONDS) if is_guest() else seconds
        answer = Answer(session or self._session, sql, seconds, self._fail, params=params)
        self._ahead.make_way()
        await answer.begin()
        return answer

    def read(
        self,
        asked: str | Query,
        *,
        params: Mapping[str, Any] | None = None,
        selection: Selection | None = None,
        seconds: float | None = None,
    ) -> Reading:
        """Run what a user typed, or a query, for a caller that waits and reads it through; Ctrl-C stops it and passes.

        `params` and `selection`, the view `sel`, are for what a user typed. `seconds` limit each step: up to the first
        rows, and from page to page. Raises as `submit` does.
        """
        if isinstance(asked, Query):
            self._found.fill(None, asked.params, cursor_of=self.cursor)
        return Reading(self._threads, self._opener(selection), asked, seconds, self._fail, params=params)

    def write_parquet(
        self,
        asked: str | Query,
        path: Path,
        *,
        params: Mapping[str, Any] | None = None,
        selection: Selection | None = None,
        limit: int | None = None,
        seconds: float | None = None,
    ) -> int:
        """Write at most `limit` rows of what is asked to `path`, the engine's `writable`; give the number of rows.

        Raises as `submit` does.
        """
        sql = asked.sql if isinstance(asked, Query) else asked
        bound = query_params(asked) if isinstance(asked, Query) else None
        if isinstance(asked, Query):
            self._found.fill(None, asked.params, cursor_of=self.cursor)
        run = Run(
            lambda run, cursor: copy_all(run, cursor, sql, path, limit=limit, bound=bound, params=params or NO_PARAMS),
            self._opener(selection),
        )
        try:
            return self._threads.wait(run, seconds=seconds)
        except Exception as error:
            self._fail(error, sql, seconds or 0.0)

    def cursor(self) -> "DuckDBPyConnection":
        """Give a new cursor; the first caller opens DuckDB, others wait for it. For this room only."""
        with self._opens:
            if not self._connection.done():
                self._open()
        return self._connection.result().cursor()

    def _persons_cursor(self) -> "DuckDBPyConnection":
        """Give a cursor that tells how far it is, while there are such."""
        cursor = self.cursor()
        return self._watched.pop() if self._watched else cursor

    def _opener(self, selection: Selection | None) -> "Callable[[], DuckDBPyConnection]":
        """Give what makes a cursor whose `sel` is `selection`."""

        def choosing() -> "DuckDBPyConnection":
            cursor = self.cursor()
            where = selection or Selection()
            self._found.fill(cursor, tuple(where.sql()[1].items()))
            cursor.execute(chosen_view(where))
            return cursor

        return choosing if selection else self.cursor

    def _fail(self, error: Exception, sql: str, seconds: float) -> NoReturn:
        if isinstance(error, NevtuiError):
            raise error.with_traceback(None)
        if isinstance(error, OutOfTime):
            raise QueryTimedOut(f"The query ran longer than {seconds:g} seconds and was stopped.", sql=sql) from error
        if isinstance(error, NoThread):
            raise QueryFailed("The system gives nevtui no thread to ask on: end other programs.", sql=sql) from error
        if self._threads.is_closed:
            raise QueryFailed("The library was closed while the query ran.", sql=sql) from error
        if isinstance(error, UnicodeError | OverflowError):
            raise QueryFailed(f"A character or number in it cannot be used: {error}.", sql=sql) from error
        if type(error).__module__.endswith("duckdb"):
            raise explained(error, sql=sql) from error
        raise error

    @property
    def is_busy(self) -> bool:
        """Tell whether a thread is at work, or work waits for one."""
        return self._threads.is_busy

    def close(self) -> None:
        """Stop every query and close DuckDB; waits a second at most."""
        if self._threads.close() and self._connection.done() and not self._connection.exception():
            self._connection.result().close()

    def _open(self) -> None:
        try:
            self._connection.set_result(self._opening())
        except Exception as error:
            meant = explained(error) if type(error).__module__.endswith("duckdb") else error
            self._connection.set_exception(meant)


def _fetch(run: Run[Rows], found: FoundTable, cursor: "DuckDBPyConnection", query: Query, rows: int) -> Rows:
    begin = time.perf_counter()
    found.fill(cursor, query.params, run.check)
    cursor.execute(query.sql, query_params(query))
    run.check()
    fetched = cursor.fetchmany(rows + 1)
    columns, types = described(cursor.description)
    return Rows(columns, types, tuple(fetched[:rows]), len(fetched) <= rows, time.perf_counter() - begin)


def _gather(
    run: Run[list[tuple[Any, ...]]], found: FoundTable, cursor: "DuckDBPyConnection", query: Query, rows: int
) -> list[tuple[Any, ...]]:
    found.fill(cursor, query.params, run.check)
    cursor.execute(query.sql, query_params(query))
    gathered: list[tuple[Any, ...]] = []
    while len(gathered) < rows:
        run.check()
        step = cursor.fetchmany(min(_STEP, rows - len(gathered)))
        if not step:
            break
        gathered += step
    return gathered
