"""Worker processes: each gets one task at a time and answers it; one that dies or dawdles is replaced and told of.

It knows neither articles nor libraries. Workers are programs of their own, no forks: Polars and threads do not survive
one. They are no part of the terminal's foreground, so Ctrl-C reaches the run alone. They end with it, however it ends.
"""

import json
import mmap
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from typing import Any, Final, Protocol

_PROGRAM: Final = """
import json, sys
sys.path[:] = json.loads(sys.argv[1])
from nevtui.ingest.pool import serve
serve(int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
"""
_STEP_BYTES: Final = 8
TIMED_OUT: Final = "timed out"
_STARTS: Final = 20
"""Workers that may die in a row without having answered anything: then it is the machine's fault."""


class Hands(Protocol):
    """What does the tasks. It lives in the worker; all that it is given and gives can be pickled."""

    def work(self, task: Any, tell: "Tell") -> Any:
        """Do `task`; call `tell(n)` before each step that may hang or kill, with a number that says which."""


class Tell(Protocol):
    """Says which step of the task comes now, and gives it its time."""

    def __call__(self, step: int) -> None: ...


class PoolBroken(Exception):
    """Raised where workers die before they have done anything, again and again."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a task."""

    task: Any
    value: Any = None
    step: int = 0
    """The step at which the worker died."""
    died: str | None = None
    """Why there is no value: `killed by SIGKILL`, `timed out` …"""


class Process:
    """One worker and what it is at; the process begins with its first task."""

    def __init__(self, hands: str, settings: Any) -> None:
        self._hands, self._settings = hands, settings
        self._process: subprocess.Popen[bytes] | None = None
        self._line: Connection | None = None
        self._steps = _Steps(os.memfd_create("step"))
        self.task: Any = None
        self.answered = False

    @property
    def step(self) -> int:
        """The step of its task that it is at, or died at."""
        return self._steps.step

    @property
    def connection(self) -> Connection:
        """What it hears and speaks through."""
        if self._line is None:
            self._line = self._begin()
        return self._line

    def give(self, task: Any) -> None:
        """Hand over `task`; that the worker is gone is noticed when its answer is awaited."""
        self.task, self._steps.step = task, 0
        with suppress(OSError):
            self.connection.send(task)

    def hear(self) -> Answer:
        """Read its answer, or see that it died."""
        try:
            value = self.connection.recv()
        except (EOFError, OSError):
            return Answer(self.task, step=self.step, died=self._cause_of_death())
        answer, self.task, self.answered = Answer(self.task, value), None, True
        return answer

    def end(self) -> None:
        """End the process, whatever it is at."""
        if self._process is not None:
            self.connection.close()
            self._process.kill()
            self._process.wait()
        self._steps.close()

    def _begin(self) -> Connection:
        ours, theirs = socket.socketpair()
        passed = (theirs.fileno(), self._steps.descriptor)
        with theirs, _started():
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-c", _PROGRAM, json.dumps(sys.path), *map(str, passed), self._hands],
                pass_fds=passed,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=None if os.environ.get("NEVTUI_DEBUG") else subprocess.DEVNULL,
                env=os.environ | {"POLARS_MAX_THREADS": "1", "RAYON_NUM_THREADS": "1"},
                process_group=0,
            )
        self._steps.close()
        line = Connection(ours.detach())
        with suppress(OSError):
            line.send(self._settings)
        return line

    def _cause_of_death(self) -> str:
        self.connection.close()
        code = self._process.wait() if self._process else 0
        if code == -signal.SIGALRM:
            return TIMED_OUT
        return f"killed by {signal.Signals(-code).name}" if code < 0 else f"exit code {code}"


class _Steps:
    """The number of a step in memory that a worker and the run share: nobody has to wake up to be told it."""

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor
        os.ftruncate(descriptor, _STEP_BYTES)
        self._memory = mmap.mmap(descriptor, _STEP_BYTES)

    @property
    def step(self) -> int:
        return int.from_bytes(self._memory[:_STEP_BYTES], sys.byteorder)

    @step.setter
    def step(self, step: int) -> None:
        self._memory[:_STEP_BYTES] = step.to_bytes(_STEP_BYTES, sys.byteorder)

    def close(self) -> None:
        """Close the descriptor; the memory stays."""
        if self.descriptor >= 0:
            os.close(self.descriptor)
            self.descriptor = -1


@contextmanager
def _started() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise PoolBroken(error.strerror or str(error)) from error


class Pool:
    """Some workers, started when they are needed, replaced when they die."""

    def __init__(self, size: int, hands: str, settings: Any) -> None:
        """Take `hands` as `module:function`; called with `settings` in the worker, the function gives its Hands."""
        self.size = size
        self._hands, self._settings = hands, settings
        self._processes = [Process(hands, settings) for _ in range(size)]
        self._failed_starts = 0

    def free(self) -> list[Any]:
        """Give the workers that have no task."""
        return [process for process in self._processes if process.task is None]

    def give(self, hand: Any, task: Any) -> None:
        """Give `task` to an idle worker."""
        hand.give(task)

    def answers(self, seconds: float | None = None) -> Iterator[tuple[Any, Answer]]:
        """Wait until something is said, at most `seconds`, and yield what is answered by then.

        Raises PoolBroken.
        """
        at_work = [process for process in self._processes if process.task is not None]
        ready = wait([process.connection for process in at_work], seconds) if at_work else []
        for process in at_work:
            if process.connection not in ready:
                continue
            answer = process.hear()
            if answer.died:
                self._replace(process, answer.died)
            yield process, answer

    def end(self) -> None:
        """End all workers."""
        for process in self._processes:
            process.end()

    def _replace(self, process: Process, cause: str) -> None:
        self._processes[self._processes.index(process)] = Process(self._hands, self._settings)
        self._failed_starts = 0 if process.answered or process.step else self._failed_starts + 1
        if self._failed_starts >= _STARTS:
            raise PoolBroken(cause)


class Alone:
    """The run's own process as the only worker: for a few articles, starting others would take longer."""

    def __init__(self, hands: Hands, *, seconds: float) -> None:
        self.size = 1
        self._hands, self._seconds = hands, seconds
        self._answer: Answer | None = None
        self._step = 0

    def free(self) -> list[Any]:
        """Give itself, where it has nothing to answer."""
        return [self] if self._answer is None else []

    def give(self, hand: Any, task: Any) -> None:
        """Do `task` at once."""
        self._step = 0
        before = signal.signal(signal.SIGALRM, _time_is_up) if _is_main_thread() else None
        try:
            self._answer = Answer(task, self._hands.work(task, self._tell))
        except _TimeIsUp:
            self._answer = Answer(task, step=self._step, died=TIMED_OUT)
        finally:
            if _is_main_thread():
                signal.setitimer(signal.ITIMER_REAL, 0)
                signal.signal(signal.SIGALRM, before)

    def answers(self, seconds: float | None = None) -> Iterator[tuple[Any, Answer]]:
        """Yield the answer, if there is one."""
        answer, self._answer = self._answer, None
        if answer is not None:
            yield self, answer

    def end(self) -> None:
        """Do nothing: there is nobody else."""

    def _tell(self, step: int) -> None:
        self._step = step
        if _is_main_thread():
            signal.setitimer(signal.ITIMER_REAL, self._seconds)


class _TimeIsUp(BaseException):
    """Not an Exception, so that nothing on the way takes it for a fault of the article."""


def _time_is_up(number: int, frame: Any) -> None:
    raise _TimeIsUp


def _is_main_thread() -> bool:
    return threading.current_thread() is threading.main_thread()


def serve(descriptor: int, steps: int, hands: str) -> None:
    """Be a worker: answer the tasks that come through `descriptor` until there is nobody any more; tell the step that
    each is at through the descriptor `steps`.
    """
    from importlib import import_module

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN if number == signal.SIGINT else signal.SIG_DFL)
    connection = Connection(descriptor)
    with suppress(EOFError, OSError):
        settings = connection.recv()
        module, function = hands.split(":")
        worker: Hands = getattr(import_module(module), function)(settings)
        tell = _Teller(_Steps(steps), settings.seconds)
        while True:
            task = connection.recv()
            value = worker.work(task, tell)
            signal.setitimer(signal.ITIMER_REAL, 0)
            connection.send(value)


class _Teller:
    """Tells each step, and lets the system end this process where the step takes too long: no loop of C or regular
    expression can keep it from that.
    """

    def __init__(self, steps: _Steps, seconds: float) -> None:
        self._steps, self._seconds = steps, seconds

    def __call__(self, step: int) -> None:
        signal.setitimer(signal.ITIMER_REAL, self._seconds)
        self._steps.step = step
