"""A command run and measured: time, processor time and memory of it and the processes under it."""

import os
import resource
import subprocess
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_EVERY_SECONDS = 0.1


@dataclass(frozen=True, slots=True)
class Measured:
    """What a command took."""

    seconds: float
    cpu_seconds: float
    """Of all its processes together."""
    megabytes: float
    """The most that all its processes held at once: what is resident, what they share counted for each."""
    code: int
    complaint: str


def measure(argv: Sequence[str | Path]) -> Measured:
    """Run a command to its end."""
    before, begin = _cpu_of_children(), time.monotonic()
    process = subprocess.Popen(argv, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    most, is_over = [0.0], threading.Event()

    def watch() -> None:
        while not is_over.wait(_EVERY_SECONDS):
            most[0] = max(most[0], sum(map(_megabytes, _family(process.pid))))

    watcher = threading.Thread(target=watch)
    watcher.start()
    _, complaint = process.communicate()
    is_over.set()
    watcher.join()
    seconds = time.monotonic() - begin
    return Measured(seconds, _cpu_of_children() - before, most[0], process.returncode, complaint)


def _cpu_of_children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _family(process: int) -> Iterator[int]:
    yield process
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:
        return
    for child in children:
        yield from _family(int(child))


def _megabytes(process: int) -> float:
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    except (OSError, IndexError):
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
