"""Threads that wait for DuckDB, and work on a cursor that can be stopped at any time. Knows nothing of questions.

asyncio is loaded by who awaits, not by a shell command that waits: it takes 20 ms.

The threads are daemons: DuckDB looks at an interrupt only between vectors, so one expression over a huge list can hold
its thread for half a minute (2.0.0), and leaving the program must not wait for that.
"""

import os
import queue
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    import asyncio

    from duckdb import DuckDBPyConnection

T = TypeVar("T")

NICE = 10
"""How much nicer the threads that ask are: they have a tenth of the weight that the screen's has."""
_LONGEST_PAUSE = 0.05
"""Seconds between two interrupts of work that does not listen."""


class Stopped(Exception):
    """Raised on the thread by work that was stopped before it began or between two of its steps."""


class OutOfTime(Exception):
    """Raised to whoever waits for work that took longer than it was given."""


class NoThread(RuntimeError):
    """Raised where the system gives no thread, and there is none yet."""


class Run(Generic[T]):
    """One piece of work on one cursor; `stop` is heard before it begins, between its steps and inside DuckDB."""

    def __init__(
        self,
        work: "Callable[[Run[T], DuckDBPyConnection], T]",
        cursor: "Callable[[], DuckDBPyConnection]",
        *,
        keeps: bool = False,
    ) -> None:
        """Prepare `work` on what `cursor` gives, which is closed after it unless it `keeps` it."""
        self.future: Future[T] = Future()
        self._work = work
        self._open = cursor
        self._keeps = keeps
        self._cursor: DuckDBPyConnection | None = None
        self._lock = threading.Lock()
        self.is_stopped = False

    def check(self) -> None:
        """Raise Stopped when it has been stopped; work calls this between its steps."""
        if self.is_stopped:
            raise Stopped

    def begin(self) -> None:
        """Do the work on the calling thread and settle the future."""
        if not self.future.set_running_or_notify_cancel():
            return
        try:
            self.future.set_result(self._do())
        except BaseException as error:
            self.future.set_exception(error)

    def _do(self) -> T:
        self.check()
        cursor = self._open()
        with self._lock:
            self.check()
            self._cursor = cursor
        try:
            return self._work(self, cursor)
        finally:
            with self._lock:
                self._cursor = None
            if not self._keeps:
                cursor.close()

    def stop(self, *, grace: float = 0.0) -> None:
        """Stop it: at once, or after `grace` seconds when it has not come to the end of a step by then.

        An interrupt that reaches DuckDB before the query has begun is lost, so it is repeated until the work is done.
        """
        self.is_stopped = True
        if self.future.cancel() or self.future.done():
            return
        if not grace:
            self._interrupt()
        with suppress(RuntimeError):  # without a thread, one interrupt has to do
            threading.Thread(target=self._interrupt_until_done, args=(grace,), name="nevtui-stop", daemon=True).start()

    def _interrupt(self) -> None:
        with self._lock:
            if self._cursor is not None:
                with suppress(_gone()):
                    self._cursor.interrupt()

    def _interrupt_until_done(self, grace: float) -> None:
        pause = grace or 0.001
        while not self._is_done_within(pause):
            self._interrupt()
            pause = min(max(pause, 0.001) * 2, _LONGEST_PAUSE)

    def _is_done_within(self, seconds: float) -> bool:
        try:
            self.future.exception(timeout=seconds)
        except TimeoutError:
            return False
        return True


def _gone() -> type[Exception]:
    """Give what an interrupt raises once the connection has been closed."""
    import duckdb

    return duckdb.ConnectionException


class Threads:
    """A small pool; threads are started when they are needed."""

    def __init__(self, count: int, *, name: str = "nevtui-query") -> None:
        self._count = count
        self._name = name
        self._waiting: queue.SimpleQueue[Run[Any] | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._started = 0
        self._idle = 0
        self._runs: set[Run[Any]] = set()
        self.is_closed = False

    @property
    def is_busy(self) -> bool:
        """Tell whether work is under way or waits."""
        return any(not run.future.done() for run in tuple(self._runs))

    @property
    def stuck(self) -> int:
        """Count the work that was stopped and goes on nevertheless: it holds its thread."""
        return sum(run.is_stopped and not run.future.done() for run in tuple(self._runs))

    def submit(self, run: Run[T]) -> Run[T]:
        """Queue `run`. Raises RuntimeError after `close`, NoThread."""
        with self._lock:
            if self.is_closed:
                raise RuntimeError("closed")
            if self._waiting.qsize() >= self._idle and self._started < self._count:
                self._start_one()
            self._runs.add(run)
            self._waiting.put(run)
        return run

    def _start_one(self) -> None:
        """Start a thread; where the system gives none, those that there are do the work, one after the other."""
        thread = threading.Thread(target=self._serve, name=f"{self._name}-{self._started + 1}", daemon=True)
        try:
            thread.start()
        except RuntimeError as error:
            if self._started == 0:
                raise NoThread from error
        else:
            self._started += 1

    async def run(self, run: Run[T], *, seconds: float, grace: float = 0.0) -> T:
        """Queue `run` and await it as `outcome` does."""
        return await self.outcome(self.submit(run), seconds=seconds, grace=grace)

    async def outcome(self, run: Run[T], *, seconds: float, grace: float = 0.0) -> T:
        """Await `run` for at most `seconds`; it is stopped when the caller is cancelled. Raises OutOfTime."""
        import asyncio

        future = asyncio.wrap_future(run.future)
        try:
            done, _ = await asyncio.wait({future}, timeout=seconds)
        except asyncio.CancelledError:
            future.add_done_callback(_look)
            run.stop(grace=grace)
            raise
        if done:
            return future.result()
        future.add_done_callback(_look)
        run.stop()
        raise OutOfTime

    def wait(self, run: Run[T], *, seconds: float | None) -> T:
        """Block for `run`; Ctrl-C stops it. Raises OutOfTime."""
        self.submit(run)
        try:
            return run.future.result(timeout=seconds)
        except TimeoutError:
            run.stop()
            raise OutOfTime from None
        except KeyboardInterrupt:
            run.stop()
            raise

    def close(self, *, seconds: float = 1.0) -> bool:
        """Stop everything, wait at most `seconds`; tell whether all threads came back."""
        with self._lock:
            self.is_closed = True
            runs = tuple(self._runs)
        for run in runs:
            run.stop()
        last = time.monotonic() + seconds
        while self._runs and time.monotonic() < last:
            time.sleep(0.001)
        for _ in range(self._started):
            self._waiting.put(None)
        return not self._runs

    def _serve(self) -> None:
        _make_way()
        while True:
            with self._lock:
                self._idle += 1
            run = self._waiting.get()
            with self._lock:
                self._idle -= 1
            if run is None:
                return
            run.begin()
            with self._lock:
                self._runs.discard(run)
            del run


def _make_way() -> None:
    """Let the screen's thread go first where both want a core; DuckDB's own, begun by ours, do as ours do.

    Linux alone knows the niceness of a thread.
    """
    if sys.platform == "linux":
        me = threading.get_native_id()
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, me, os.getpriority(os.PRIO_PROCESS, me) + NICE)


def _look(future: "asyncio.Future[Any]") -> None:
    """Take note of an outcome that nobody waits for any more, so that asyncio does not complain."""
    if not future.cancelled():
        future.exception()
