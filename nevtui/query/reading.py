"""An answer read once from its first row to its last, page by page, by a caller that waits: memory stays flat."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from nevtui.query.answer import Fail
from nevtui.query.pages import weight
from nevtui.query.question import Query
from nevtui.query.rows import described
from nevtui.query.running import in_words, run_all
from nevtui.query.sandbox import Statement
from nevtui.query.threads import Run, T, Threads

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_MOST: Final = 2048
"""Rows a page: DuckDB's own vector."""
_BYTES: Final = 4_000_000
"""A page, about: rows of whole articles make shorter pages."""


class Reading:
    """The columns, and the rows by pages."""

    def __init__(
        self,
        threads: Threads,
        cursor: "Callable[[], DuckDBPyConnection]",
        asked: str | Query,
        seconds: float | None,
        fail: Fail,
        *,
        params: Mapping[str, Any] | None = None,
    ) -> None:
        self.statements = 1
        """How many ran; the rows are those of the last."""
        self._threads, self._seconds, self._fail = threads, seconds, fail
        self._params = dict(params or {})
        self._text = asked.sql if isinstance(asked, Query) else asked
        self._statement = Statement(self._text, 0, "SELECT")
        self._rows = 128
        self._cursor: DuckDBPyConnection | None = None
        self._open = cursor
        self.columns, self.types = self._wait(lambda run, cursor: self._begin(run, cursor, asked))

    def pages(self) -> Iterator[list[tuple[Any, ...]]]:
        """Give the rows in order, page by page. Raises QueryFailed, QueryTimedOut."""
        while page := self._wait(lambda run, cursor: self._page(cursor)):
            yield page

    def _begin(
        self, run: Run[Any], cursor: "DuckDBPyConnection", asked: str | Query
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        if isinstance(asked, Query):
            with in_words(self._statement, self._text):
                cursor.execute(asked.sql, query_params(asked))
        else:
            statements = run_all(run, cursor, asked, self._params)
            self._statement, self.statements = statements[-1], len(statements)
        return described(cursor.description)

    def _page(self, cursor: "DuckDBPyConnection") -> list[tuple[Any, ...]]:
        with in_words(self._statement, self._text):
            page = cursor.fetchmany(self._rows)
        if page:
            self._rows = max(1, min(_MOST, _BYTES * len(page) // weight(page)))
        return page

    def _wait(self, work: "Callable[[Run[T], DuckDBPyConnection], T]") -> T:
        try:
            return self._threads.wait(Run(work, self._one_cursor, keeps=True), seconds=self._seconds)
        except Exception as error:
            self._fail(error, self._text, self._seconds or 0.0)

    def _one_cursor(self) -> "DuckDBPyConnection":
        if self._cursor is None:
            self._cursor = self._open()
        return self._cursor


def query_params(query: Query) -> dict[str, Any] | None:
    """Give the parameters as DuckDB binds them: a tuple is a list there."""
    return {name: list(value) if isinstance(value, tuple) else value for name, value in query.params} or None
