"""An errand: nevtui itself in a process of its own, so that making a library costs the screen no import and no wait."""

import asyncio
import json
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Thread
from typing import Any

Tell = Callable[[dict[str, Any]], None]


@dataclass(slots=True)
class Done:
    """What became of an errand."""

    code: int = 0
    complaint: str = ""
    """The last sentence that it said."""
    rows: list[dict[str, Any]] = field(default_factory=list)
    """What it wrote, without its progress."""


async def run_errand(arguments: list[str], *, progress: Callable[[int, int], None]) -> Done:
    """Run `nevtui arguments…`, which writes JSON lines; `progress` hears of articles read, and of how many.

    The process goes on where the caller is cancelled or the app is left: what a person has corrected is not lost.
    """
    loop = asyncio.get_running_loop()
    over: asyncio.Future[Done] = loop.create_future()

    def tell(row: dict[str, Any]) -> None:
        with suppress(RuntimeError):  # the loop is closed: nobody is there any more to be told
            loop.call_soon_threadsafe(progress, int(row["read"]), int(row["of"]))

    def conclude(done: Done) -> None:
        if not over.done():
            over.set_result(done)

    def finish(done: Done) -> None:
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(conclude, done)

    Thread(target=lambda: finish(_run(arguments, tell)), name="nevtui-errand", daemon=True).start()
    return await over


def _run(arguments: list[str], tell: Tell) -> Done:
    """Start the process and listen until it ends."""
    command = [sys.executable, "-P", "-m", "nevtui", *arguments]
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    except OSError as error:
        return Done(1, f"nevtui could not be started: {error.strerror}.")
    done = Done()
    with process:
        for line in process.stdout or ():
            _take(line, done, tell)
    done.code = process.returncode
    return done


def _take(line: bytes, done: Done, tell: Tell) -> None:
    try:
        row = json.loads(line)
    except ValueError:
        row = None
    if not isinstance(row, dict):
        done.complaint = line.decode("utf-8", "replace").strip() or done.complaint
    elif "read" in row:
        tell(row)
    else:
        done.rows.append(row)
