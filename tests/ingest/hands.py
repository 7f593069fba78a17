"""Workers that hang or fall on articles that tell them to, as libraries do on some files."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nevtui.ingest.pool import Tell
from nevtui.ingest.tasks import Chunk, Extract, Extracted, More, Read, Settings
from nevtui.ingest.worker import Worker


class Clumsy(Worker):
    """Hangs, falls once or falls always where the name of a file or the title of an article says so."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self._folder = settings.library.parent

    def work(self, task: Read | More | Extract, tell: Tell) -> Chunk | Extracted:
        """Do `task`, unless something in it says otherwise."""
        if isinstance(task, Extract):
            for number, placed in enumerate(task.placed):
                tell(number)
                self._obey(placed.article.title)
        return super().work(task, tell)

    def _entries(self, task: Read, tell: Tell) -> Iterator[tuple[int, Any]]:
        for number, entry in super()._entries(task, tell):
            self._obey(Path(getattr(entry, "shown", "") or "x").name)
            yield number, entry

    def _obey(self, words: str) -> None:
        if "hang" in words:
            time.sleep(600)
        if "fall always" in words:
            os.kill(os.getpid(), signal.SIGKILL)
        if "fall once" in words:
            mark = self._folder / f"fell on {words}"
            if not mark.exists():
                mark.touch()
                os.kill(os.getpid(), signal.SIGSEGV)


def clumsy(settings: Settings) -> Clumsy:
    """Make such a worker."""
    return Clumsy(settings)


class NoHands:
    """A worker that cannot even begin."""


def none(settings: Settings) -> NoHands:
    """Fail as a worker does whose packages are broken."""
    raise ImportError("no hands")
