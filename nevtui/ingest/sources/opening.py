"""A source -> its bytes, in whatever process: whole for one article, as a binary file for many."""

import io
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO, cast

from nevtui.ingest.draft import Source
from nevtui.ingest.sources.bytes import LARGEST_BYTES
from nevtui.ingest.sources.kinds import disguised_suffix, layers_of, sniffed_suffix
from nevtui.ingest.sources.unpacking import unpacked
from nevtui.model.errors import SourceUnreadable

MOST_COMPRESSIONS = 3
"""Layers of compression around one file that are undone: `a.txt.gz.gz.gz`."""
_HEAD_BYTES = 4096


@contextmanager
def opened(source: Source) -> Iterator[BinaryIO]:
    """Open `source`, unpacked. Opening and reading raise SourceUnreadable."""
    if source.held is not None:
        yield io.BytesIO(source.held)
    elif source.path is None:
        raise SourceUnreadable(f"{source.name} was not kept: it can be read once only.")
    elif source.members:
        from nevtui.ingest.sources.members import opened_member

        with opened_member(source, source.path) as file:
            yield file
    else:
        with open_regular(source.path, source.name) as raw, _translated(source.name):
            yield without_compressions(raw, layers_of(source.path.name)[2], source.name)


def content(source: Source) -> bytes:
    """Give all bytes of `source`, unpacked. Raises SourceUnreadable also where it is too large for one article."""
    if source.held is not None:
        return source.held
    with opened(source) as file:
        return read_whole(file, source.name)


def digest(source: Source) -> str:
    """Give the BLAKE2b of 16 bytes of what `source` holds, in hex, whatever its size. Raises SourceUnreadable."""
    hash = blake2b(digest_size=16)
    with opened(source) as file:
        while chunk := file.read(1 << 20):
            hash.update(chunk)
    return hash.hexdigest()


def read_whole(file: BinaryIO, name: str) -> bytes:
    """Read one article's bytes. Raises SourceUnreadable where there are more than an article can have."""
    whole = file.read(LARGEST_BYTES + 1)
    if len(whole) > LARGEST_BYTES:
        raise SourceUnreadable(f"{name} is too large for one article: it has more than {LARGEST_BYTES >> 20} MB.")
    return whole


def without_compressions(file: BinaryIO, compressions: tuple[str, ...], name: str) -> BinaryIO:
    """Undo `compressions`, the outermost first. Raises SourceUnreadable for too many."""
    if len(compressions) > MOST_COMPRESSIONS:
        raise SourceUnreadable(f"{name} is compressed {len(compressions)} times over: unpack it first.")
    for compression in compressions:
        file = unpacked(file, compression, name)
    return file


def head_of(path: Path, name: str) -> bytes:
    """Read the first kilobytes of what `path` holds, unpacked. Raises SourceUnreadable."""
    with open_regular(path, name) as file, _translated(name):
        return without_compressions(file, layers_of(path.name)[2], name).read(_HEAD_BYTES)


def suffix_of(source: Source) -> str:
    """Give the suffix whose reader is to take `source`: its own, or one by how it begins.

    What is named a text may be a page, a table or JSON that was saved as one.
    """
    if source.suffix not in ("", ".txt", ".text"):
        return source.suffix
    with opened(source) as file:
        head = file.read(_HEAD_BYTES)
    if not source.suffix:
        return sniffed_suffix(head)
    return disguised_suffix(head) or source.suffix


@contextmanager
def open_regular(path: Path, name: str) -> Iterator[BinaryIO]:
    """Open the file at `path`, if it still is a regular one and no FIFO by now. Raises SourceUnreadable."""
    try:
        file = open(path, "rb", opener=_without_waiting)  # noqa: SIM115
    except OSError as error:
        raise SourceUnreadable(f"{name} cannot be read: {error.strerror}.") from error
    with file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise SourceUnreadable(f"{name} cannot be read: it is no file.")
        yield cast(BinaryIO, file)


def _without_waiting(path: str, flags: int) -> int:
    """Open without waiting for the other end, should a FIFO have taken the file's place."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


@contextmanager
def _translated(name: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise SourceUnreadable(f"{name} cannot be read: {error.strerror or error}.") from error
