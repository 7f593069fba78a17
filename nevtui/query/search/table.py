"""`found`: what searches have found, as a table that every selection and everybody's SQL can read.

A search is run before the query that names it; then the query is plain SQL, to be shown, changed and run again.
"""

from collections.abc import Callable, Iterable, Iterator
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from nevtui.library.dataset import Library
from nevtui.query.search.asked import Asked

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from nevtui.query.search.searcher import Searcher

FOUND: Final = "create table found (search varchar, article varchar, para integer, weight double)"
PARAM: Final = "search"
"""What the names of parameters end with that are searches."""
_MOST_KEPT: Final = 200
"""Searches; then the table begins anew."""


class FoundTable:
    """Fills `found` for one engine. Thread-safe."""

    def __init__(self, library: Library | None) -> None:
        self._library = library
        self._searcher: Searcher | None = None
        self._known: dict[str, None] = {}
        self._lock = Lock()

    def fill(
        self,
        cursor: "DuckDBPyConnection | None",
        params: Iterable[tuple[str, Any]],
        check: Callable[[], None] = lambda: None,
        *,
        cursor_of: "Callable[[], DuckDBPyConnection] | None" = None,
    ) -> None:
        """Run the searches among `params` that have not been run yet, on `cursor` or on one that `cursor_of` gives.

        Raises AskedWrongly, QueryFailed, and what `check` raises.
        """
        for search in _searches(params):
            with self._lock:
                if search in self._known:
                    continue
                into = cursor or (cursor_of() if cursor_of else None)
                assert into is not None
                self._run(into, search, check)

    def _run(self, cursor: "DuckDBPyConnection", search: str, check: Callable[[], None]) -> None:
        asked = Asked.parse(search)
        from nevtui.query.search.searcher import MOST

        hits = self._searching().find(asked, size=MOST, check=check).hits
        if len(self._known) >= _MOST_KEPT:
            cursor.execute("delete from found")
            self._known.clear()
        columns = ([hit.article for hit in hits], [hit.para for hit in hits], [hit.weight for hit in hits])
        cursor.execute(
            "insert into found select ?, unnest(?::varchar[]), unnest(?::integer[]), unnest(?::double[])",
            [search, *columns],
        )
        self._known[search] = None

    def _searching(self) -> "Searcher":
        if self._searcher is None:
            from nevtui.query.search.searcher import Searcher

            assert self._library is not None, "only an engine that was opened on a library is searched"
            self._searcher = Searcher(self._library)
        return self._searcher


def _searches(params: Iterable[tuple[str, Any]]) -> Iterator[str]:
    for name, value in params:
        if name == PARAM or name.endswith(f"_{PARAM}"):
            yield from filter(str.strip, [value] if isinstance(value, str) else value or ())
