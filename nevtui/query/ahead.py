"""Questions asked ahead: while nothing else is asked, so that their answers are kept by the time that somebody does.

What is asked in earnest takes over what is the same, or else stops all that nobody has taken over. Who awaits loads
asyncio.
"""

from collections.abc import Callable
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from nevtui.query.question import Query
from nevtui.query.rows import Rows
from nevtui.query.threads import NoThread, Run, Threads

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Iterator

SECONDS: Final = 2.0
"""What takes longer is left to whoever asks it in earnest."""


class Ahead:
    """The lane of one engine, for one event loop."""

    def __init__(self, threads: Threads) -> None:
        self._threads = threads
        self._in_earnest = 0
        self._waiting: list[asyncio.Future[None]] = []
        self._runs: dict[Query, Run[Rows]] = {}
        """What runs ahead."""
        self._taken: set[Query] = set()
        """Of these what somebody in earnest waits for."""

    @contextmanager
    def in_earnest(self, query: Query | None = None) -> "Iterator[Run[Rows] | None]":
        """While somebody asks in earnest: stop what runs ahead, or give it where it is the answer to `query`."""
        self._in_earnest += 1
        try:
            yield self._take(query)
        finally:
            self._in_earnest -= 1
            if not self._in_earnest:
                self._go_on()

    def make_way(self) -> None:
        """Stop what runs ahead, for what must not wait for it; what is asked ahead later need not wait for that."""
        self._take(None)

    async def ask(self, query: Query, run: Callable[[], Run[Rows]]) -> Rows | None:
        """Answer `query` by what `run` makes, once nothing is asked in earnest; anew where that stops it.

        None where it fails, takes too long, or the engine is closed.
        """
        while True:
            await self._quiet()
            if self._threads.is_closed:
                return None
            try:
                answer, is_stopped = await self._outcome(query, run())
            except NoThread:
                return None
            if not is_stopped:
                return answer

    def _take(self, query: Query | None) -> "Run[Rows] | None":
        run = self._runs.get(query) if query is not None else None
        if query is not None and run is not None and not run.is_stopped:
            self._taken.add(query)
            return run
        for other, beside in self._runs.items():
            if other not in self._taken:
                beside.stop()
        return None

    async def _outcome(self, query: Query, run: Run[Rows]) -> tuple[Rows | None, bool]:
        """Give the answer, and whether somebody stopped it."""
        import asyncio

        future = asyncio.wrap_future(self._threads.submit(run).future)
        self._runs[query] = run
        future.add_done_callback(lambda done: done.cancelled() or done.exception())
        try:
            done, _ = await asyncio.wait({future}, timeout=SECONDS)
        except asyncio.CancelledError:
            if query not in self._taken:
                run.stop()
            raise
        finally:
            if self._runs.get(query) is run:
                del self._runs[query]
                self._taken.discard(query)
        if not done:
            run.stop()
            return None, False
        is_whole = not future.cancelled() and future.exception() is None
        return (future.result() if is_whole else None), run.is_stopped

    async def _quiet(self) -> None:
        import asyncio

        while self._in_earnest:
            quiet: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._waiting.append(quiet)
            await quiet

    def _go_on(self) -> None:
        waiting, self._waiting = self._waiting, []
        for quiet in waiting:
            if not quiet.done():
                quiet.set_result(None)
