"""Standard input as a source: kept in memory, or where it is large in a file of its own until the program ends."""

import atexit
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from nevtui.ingest.draft import Rejected, Source
from nevtui.ingest.options import Options
from nevtui.ingest.sources.bytes import LARGEST_BYTES
from nevtui.ingest.sources.kinds import ARCHIVES, COMPRESSIONS, sniffed_suffix
from nevtui.ingest.sources.lines import with_head
from nevtui.ingest.sources.members import sources_in
from nevtui.ingest.sources.unpacking import unpacked
from nevtui.model.errors import SourceUnreadable


def standard_input(options: Options, *, stream: BinaryIO | None = None) -> Iterator[Source | Rejected]:
    """Yield what standard input holds, an archive's members one by one; its kind is seen by how it begins."""
    file = stream or sys.stdin.buffer
    try:
        yield from _taken(file, options)
    except SourceUnreadable as error:
        yield Rejected(
            "-", str(error).replace("- ", "Standard input ", 1) if str(error).startswith("- ") else str(error)
        )
    except OSError as error:
        yield Rejected("-", f"Standard input cannot be read: {error.strerror}.")


def _taken(file: BinaryIO, options: Options) -> Iterator[Source | Rejected]:
    begun, whole = with_head(file, LARGEST_BYTES + 1)
    suffix = sniffed_suffix(begun[:4096])
    if suffix in COMPRESSIONS:
        begun, whole = with_head(unpacked(whole, COMPRESSIONS[suffix], "-"), LARGEST_BYTES + 1)
        suffix = sniffed_suffix(begun[:4096])
    if len(begun) <= LARGEST_BYTES and suffix not in ARCHIVES:
        yield Source("-", suffix, held=begun)
        return
    path = _kept(whole, suffix)
    source = Source("-", suffix, path)
    if suffix not in ARCHIVES:
        yield source
        return
    with path.open("rb") as archive:
        yield from sources_in(archive, source, (), options)


def _kept(file: BinaryIO, suffix: str) -> Path:
    """Write what is left of `file` where it can be opened by other processes, and forget it when this one ends."""
    folder = Path(tempfile.mkdtemp(prefix="nevtui-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = folder / f"stdin{suffix}"
    with path.open("wb") as copy:
        shutil.copyfileobj(file, copy, 1 << 20)
    return path
