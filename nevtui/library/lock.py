"""One writer at a time: a lock on the library's folder that the system drops when its holder ends, however it ends."""

import fcntl
import json
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from nevtui.model.errors import AskedWrongly

NOTE = ".writer"
"""File in which the holder says who it is; one that a killed holder left is written over by the next."""
_PAUSE_SECONDS = 0.05
_held: set[int] = set()
"""Descriptors of locks; a forked child closes them, or it would hold the lock after its parent was killed."""


@contextmanager
def writer_lock(folder: Path, *, wait_seconds: float = 0, command: str = "") -> Iterator[None]:
    """Hold the library in `folder` for writing; readers are not hindered.

    Raises AskedWrongly where another still holds it after `wait_seconds`, with who it is and since when, and where the
    folder may not be written to.
    """
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK, effective_ids=True):
        raise AskedWrongly(f"The library {folder} cannot be written: Permission denied.")
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        _take(descriptor, folder, time.monotonic() + wait_seconds)
        _keep_from_children(descriptor)
        note = folder / NOTE
        _write_note(note, command)
        try:
            yield
        finally:
            with suppress(OSError):
                note.unlink()
    finally:
        _held.discard(descriptor)
        os.close(descriptor)


def holder(folder: Path) -> str | None:
    """Say who holds the library in `folder`: `process 4711, "ingest articles/", since 12:03:04`; None where nobody is
    known to, as after a kill.
    """
    try:
        note = json.loads((folder / NOTE).read_text("utf-8"))
        process, command, since = int(note["process"]), str(note["command"]), datetime.fromisoformat(note["since"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    if not _is_running(process):
        return None
    day = "" if since.date() == datetime.now(since.tzinfo).date() else f"{since:%Y-%m-%d} "
    return f'process {process}, "{command}", since {day}{since:%H:%M:%S}'


def _take(descriptor: int, folder: Path, until: float) -> None:
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError as error:
            if time.monotonic() < until:
                time.sleep(_PAUSE_SECONDS)
                continue
            who = holder(folder)
            raise AskedWrongly(
                f"Another nevtui{f' ({who})' if who else ''} is writing to the library {folder}: "
                "try again when it is done, or wait for it with --wait."
            ) from error


def _write_note(note: Path, command: str) -> None:
    """Say who holds the lock, where there is room for it: on a full disk the writer goes on to clear leftovers."""
    said = {
        "process": os.getpid(),
        "command": command or " ".join([Path(sys.argv[0]).name, *sys.argv[1:]]),
        "since": datetime.now().astimezone().isoformat(timespec="seconds"),
    }
    with suppress(OSError):
        note.write_text(json.dumps(said, ensure_ascii=False) + "\n", "utf-8", errors="replace")


def _keep_from_children(descriptor: int) -> None:
    if not _held:
        os.register_at_fork(after_in_child=_drop_held)
    _held.add(descriptor)


def _drop_held() -> None:
    for descriptor in _held:
        with suppress(OSError):
            os.close(descriptor)
    _held.clear()


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True
