"""One person's own SQL, one statement at a time on one cursor: their temporary tables live as long as it does."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, TypeVar

from nevtui.query.chosen import chosen_view
from nevtui.query.search.table import FoundTable
from nevtui.query.selection import Selection
from nevtui.query.threads import OutOfTime, Run, Threads

if TYPE_CHECKING:
    import asyncio

    from duckdb import DuckDBPyConnection

T = TypeVar("T")

_PATIENCE: Final = 0.5
"""Seconds that a stopped statement may still hold the cursor; then the person gets a new one, without their tables."""


class Session:
    """Runs work on one cursor; work that comes while other work runs stops that and takes its place."""

    def __init__(
        self, threads: Threads, new_cursor: "Callable[[], DuckDBPyConnection]", *, found: FoundTable | None = None
    ) -> None:
        self._threads, self._found = threads, found
        self._new_cursor = new_cursor
        self._cursor: DuckDBPyConnection | None = None
        self._current: Run[Any] | None = None
        self._turn: asyncio.Lock | None = None
        self._is_closed = False
        self.streaming: object | None = None
        """Whose result the cursor holds open; anything else that runs on it ends that stream."""
        self._chosen: Selection | None = None
        self._laid: tuple[object, Selection] | None = None

    def choose(self, selection: Selection) -> None:
        """Let `sel` be the statements of `selection` from the next text on."""
        self._chosen = selection

    def prepare(self, cursor: "DuckDBPyConnection") -> None:
        """Make what was chosen known to `cursor`. Called on its thread, before a person's text runs."""
        if self._chosen is not None and self._laid != (cursor, self._chosen):
            if self._found is not None:
                self._found.fill(cursor, self._chosen.sql()[1].items())
            cursor.execute(chosen_view(self._chosen))
            self._laid = (cursor, self._chosen)

    async def run(self, work: "Callable[[Run[T], DuckDBPyConnection], T]", *, seconds: float, grace: float = 0.0) -> T:
        """Do `work` on a thread with the session's cursor. Raises OutOfTime, and what `work` raises."""
        import asyncio

        if self._is_closed:
            raise asyncio.CancelledError
        self._turn = self._turn or asyncio.Lock()
        run = Run(work, self._open, keeps=True)
        async with self._turn:
            await self._free(grace)
            self._current = run
        try:
            return await self._threads.run(run, seconds=seconds, grace=grace)
        except OutOfTime:
            raise
        except Exception:
            if run.is_stopped and run.future.done():
                raise asyncio.CancelledError from None
            raise

    @property
    def progress(self) -> float | None:
        """How much of what runs is done, 0 to 1, as DuckDB reckons; None where it does not know."""
        if self._cursor is None or self._current is None or self._current.future.done():
            return None
        try:
            percent = float(self._cursor.query_progress())
        except Exception:  # the border: a number to look at is not worth a failure
            return None
        return percent / 100 if 0 < percent <= 100 else None

    def stop(self) -> None:
        """Stop what runs; who waits for it gets CancelledError."""
        if self._current is not None:
            self._current.stop()

    def close(self) -> None:
        """Stop what runs and let go of the cursor, and so of the person's temporary tables."""
        self._is_closed = True
        self.streaming = None
        if self._current is not None and not self._current.future.done():
            self._current.stop()
            self._current.future.add_done_callback(lambda _: self._let_go())
        else:
            self._let_go()

    def _let_go(self) -> None:
        cursor, self._cursor = self._cursor, None
        if cursor is not None:
            cursor.close()

    async def _free(self, grace: float) -> None:
        if self._current is None or self._current.future.done():
            return
        import asyncio

        self._current.stop(grace=grace)
        done, _ = await asyncio.wait({asyncio.wrap_future(self._current.future)}, timeout=_PATIENCE)
        for future in done:
            future.cancelled() or future.exception()
        if not done:
            self._cursor = None
            self.streaming = None

    def _open(self) -> "DuckDBPyConnection":
        if self._cursor is None:
            self._cursor = self._new_cursor()
        return self._cursor
