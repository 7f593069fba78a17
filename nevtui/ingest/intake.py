"""The reading side of a run: sources given out to be read by several at once, their entries in the sources' order."""

from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Final

from nevtui.ingest.draft import Rejected, Source
from nevtui.ingest.pool import TIMED_OUT, Answer
from nevtui.ingest.tasks import Chunk, Entry, More, Placed, Read

_TRIES: Final = 2
"""Times that a source which killed its reader is tried: once may have been the machine's doing."""


@dataclass(slots=True, eq=False)
class _Job:
    """Some sources that one hand reads, one after the other, a handful of entries at a time."""

    task: Read
    hand: Any = None
    """Who reads it and holds it open; None while nobody does."""
    is_asked: bool = False
    is_done: bool = False
    entries: deque[Entry | Placed] = field(default_factory=deque)
    """What was read and is not taken yet."""
    delivered: Counter[int] = field(default_factory=Counter)
    """Entries by item of the task."""
    deaths: Counter[str] = field(default_factory=Counter)
    """By source: readers that it killed."""


class Intake:
    """Jobs under way, in order; never more than are wanted."""

    def __init__(self, tasks: Iterator[Read], *, ahead: int, seconds: float) -> None:
        """Take the tasks of the run; `ahead` jobs may be under way behind the first."""
        self._tasks, self._ahead, self._seconds = tasks, ahead, seconds
        self._jobs: deque[_Job] = deque()
        self._is_exhausted = False

    @property
    def is_over(self) -> bool:
        """Tell whether everything was read and taken."""
        return self._is_exhausted and not self._jobs

    def stop(self) -> None:
        """Begin nothing more, and leave what is under way."""
        self._is_exhausted = True
        self._jobs.clear()

    def task_for(self, hand: Any) -> Read | More | None:
        """Give `hand` something to read: what it holds open, what nobody reads any more, or something new."""
        for job in self._jobs:
            if job.is_asked or job.is_done or job.entries or (job.hand is not None and job.hand is not hand):
                continue
            task: Read | More = job.task if job.hand is None else More(job.task.job)
            job.hand, job.is_asked = hand, True
            return task
        return self._begin(hand)

    def entries(self) -> Iterator[Entry | Placed]:
        """Yield what has been read, in order."""
        while self._jobs:
            job = self._jobs[0]
            while job.entries:
                yield job.entries.popleft()
            if not job.is_done:
                return
            self._jobs.popleft()

    def deliver(self, task: Read | More, chunk: Chunk) -> None:
        """Take what was read."""
        for job in self._jobs:
            if job.task.job == task.job:
                job.is_asked, job.is_done = False, chunk.is_last
                job.delivered.update(number for number, _ in chunk.entries)
                job.entries.extend(entry for _, entry in chunk.entries)

    def bury(self, hand: Any, answer: Answer) -> None:
        """Have read again what a dead hand held; the source that killed it is given up."""
        for job in self._jobs:
            if job.hand is hand and not job.is_done:
                was_reading = isinstance(answer.task, Read | More) and answer.task.job == job.task.job
                self._resume(job, answer if was_reading else None)

    def _begin(self, hand: Any) -> Read | None:
        """Begin the next job in which there is something to read."""
        while not self._is_exhausted and len(self._jobs) <= self._ahead:
            task = next(self._tasks, None)
            if task is None:
                self._is_exhausted = True
                return None
            job = _Job(task)
            self._jobs.append(job)
            if any(isinstance(item, Source) for item in task.items):
                job.hand, job.is_asked = hand, True
                return task
            job.entries.extend(item for item in task.items if not isinstance(item, Source))
            job.is_done = True
        return None

    def _resume(self, job: _Job, answer: Answer | None) -> None:
        """Let a job be begun again behind what it has delivered; without a source that killed its readers."""
        last = max(job.delivered, default=0)
        skip = job.delivered[last] + (job.task.skip if last == 0 else 0)
        items = list(job.task.items)
        if answer and isinstance(source := items[max(last, answer.step)], Source):
            job.deaths[source.name] += 1
            if answer.died == TIMED_OUT or job.deaths[source.name] >= _TRIES:
                why = why_given_up(source.name, answer.died or "", self._seconds)
                items[max(last, answer.step)] = Rejected(source.name, why)
                skip = 0 if answer.step <= last else skip
        job.task = replace(job.task, items=tuple(items[last:]), skip=skip)
        job.hand, job.is_asked = None, False
        job.delivered = Counter()


def why_given_up(name: str, cause: str, seconds: float) -> str:
    """Say why a source or article that killed a worker is passed over."""
    if cause == TIMED_OUT:
        return f"{name} took longer than {seconds:g} seconds: it was passed over."
    return f"{name} ended the process that read it ({cause}; perhaps memory ran out): it was passed over."
