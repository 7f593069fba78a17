"""Rows of an answer into a file, window after window, never held as a whole."""

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any, Final

from nevtui.format.rows import FORMATS, Page
from nevtui.model.access import refuse_guests
from nevtui.model.errors import AskedWrongly
from nevtui.query.answer import Answer
from nevtui.query.export import new_file

ENDINGS: Final = {".csv": "csv", ".tsv": "tsv", ".json": "json", ".jsonl": "jsonl", ".md": "markdown"}
WINDOW: Final = 4_000
"""Rows read at a time."""


async def write_rows(answer: Answer, path: Path, *, tell: Callable[[str], None]) -> int:
    """Write all rows of `answer`, as it is looked at, to a new file; give their number. What fails leaves no file.

    Raises NotAllowed for a guest, AskedWrongly for a file that is there or has another ending, NevtuiError.
    """
    refuse_guests("writing files")
    name = ENDINGS.get(path.suffix.lower())
    if name is None:
        raise AskedWrongly(f"The ending of {path.name} names no format: end it with {', '.join(ENDINGS)}.")
    with new_file(path) as part:
        return await _write(answer, part, name, tell)


async def _write(answer: Answer, part: Path, name: str, tell: Callable[[str], None]) -> int:
    """Hand the windows to the writer of the format, which pulls them from a thread of its own."""
    loop = asyncio.get_running_loop()
    windows = _windows(answer, tell)
    counted = 0

    async def following() -> Page | None:
        return await anext(windows, None)

    def pages() -> Any:
        nonlocal counted
        while (page := asyncio.run_coroutine_threadsafe(following(), loop).result()) is not None:
            counted += len(page)
            yield page

    def write() -> None:
        with part.open("xb") as file:
            for piece in FORMATS[name](answer.columns, answer.types, pages()):
                file.write(piece.encode(errors="surrogateescape"))

    await asyncio.to_thread(write)
    return counted


async def _windows(answer: Answer, tell: Callable[[str], None]) -> AsyncIterator[Page]:
    offset = 0
    while True:
        rows = await answer.window(offset, WINDOW)
        if rows.rows:
            offset += len(rows.rows)
            tell(f"Writing … {offset:,} rows")
            yield list(rows.rows)
        if len(rows.rows) < WINDOW:
            return
