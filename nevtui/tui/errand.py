"""An errand: nevtui itself in a process of its own, so that making a library costs the screen no import and no wait."""

import asyncio
import json
import sys
from asyncio.subprocess import DEVNULL, PIPE, create_subprocess_exec
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Done:
    """What became of an errand."""

    code: int
    complaint: str = ""
    """The last sentence on stderr."""
    rows: tuple[dict[str, Any], ...] = field(default_factory=tuple)
    """What it wrote, without its progress."""


async def run_errand(arguments: list[str], *, progress: Callable[[int, int], None]) -> Done:
    """Run `nevtui arguments…`, which writes JSON lines; `progress` hears of articles read, and of how many.

    The process goes on where the app is left meanwhile: what a person has corrected is not lost.
    """
    try:
        process = await create_subprocess_exec(
            sys.executable, "-P", "-m", "nevtui", *arguments, stdin=DEVNULL, stdout=PIPE, stderr=PIPE,
            start_new_session=True, limit=1 << 24,
        )  # fmt: skip
    except OSError as error:
        return Done(1, f"nevtui could not be started: {error.strerror}.")
    assert process.stdout is not None
    assert process.stderr is not None
    complaints = asyncio.create_task(process.stderr.read())
    rows: list[dict[str, Any]] = []
    async for line in process.stdout:
        row = _row(line)
        if row is not None and "read" in row:
            progress(int(row["read"]), int(row["of"]))
        elif row is not None:
            rows.append(row)
    said = (await complaints).decode("utf-8", "replace").strip().splitlines()
    return Done(await process.wait(), said[-1] if said else "", tuple(rows))


def _row(line: bytes) -> dict[str, Any] | None:
    try:
        row = json.loads(line)
    except ValueError:
        return None
    return row if isinstance(row, dict) else None
