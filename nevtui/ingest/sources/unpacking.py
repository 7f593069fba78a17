"""Compressed bytes -> a binary file that unpacks while it is read, with an eye on bombs and on files that break off."""

import bz2
import gzip
import io
import lzma
import zlib
from collections.abc import Callable
from typing import BinaryIO, cast

from nevtui.model.errors import SourceUnreadable

LARGEST_RATIO = 300
"""Unpacked to packed size above which content is a bomb: texts reach 20, tables full of repetition 100, zeros 1,000."""
LEAST_SUSPICIOUS_BYTES = 64 * 1024 * 1024
"""Below this a ratio harms nobody."""
_BROKEN = (EOFError, OSError, zlib.error, lzma.LZMAError)
_WIDEST_WINDOW_BYTES = 1 << 27
"""zstd's own limit without `--long=28`."""
_STEP_BYTES = 1024
"""Of zstd, given to the decompressor at a time: they become at most 32 MB (a block of 4 bytes makes 128 KB)."""


def unpacked(packed: BinaryIO, compression: str, name: str) -> BinaryIO:
    """Open what `packed` holds; `compression` is gzip, zstd, bzip2 or xz.

    Reading it raises SourceUnreadable, with `name`, for a bomb and for what is no such thing or breaks off.
    """
    counted = Counted(packed)
    opened: BinaryIO
    if compression == "gzip":
        opened = cast(BinaryIO, gzip.GzipFile(fileobj=counted, mode="rb"))
    elif compression == "bzip2":
        opened = cast(BinaryIO, bz2.BZ2File(counted, "rb"))
    elif compression == "xz":
        opened = cast(BinaryIO, lzma.LZMAFile(cast(BinaryIO, counted), "rb"))  # noqa: SIM115
    else:
        opened = cast(BinaryIO, _Zstd(counted))
    guarded = Guarded(opened, name, packed_bytes=lambda: counted.bytes, kind=compression)
    return cast(BinaryIO, io.BufferedReader(guarded, 1 << 16))


def bomb(name: str) -> str:
    """Say why a source that would fill the memory or the disk is not read."""
    return f"{name} unpacks to more than {LARGEST_RATIO} times its size: it looks like a bomb."


class Counted(io.RawIOBase):
    """A binary file that counts what is read of it."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.bytes = 0

    def readable(self) -> bool:
        """Say yes."""
        return True

    def read(self, size: int = -1) -> bytes:
        """Read at most `size` bytes."""
        chunk = self._file.read(size)
        self.bytes += len(chunk)
        return chunk


class Guarded(io.RawIOBase):
    """A file that unpacks, which stops a bomb and says in one sentence why it cannot go on."""

    def __init__(self, file: BinaryIO, name: str, *, packed_bytes: Callable[[], int], kind: str) -> None:
        self._file, self._name, self._packed_bytes, self._kind = file, name, packed_bytes, kind
        self._bytes = 0

    def readable(self) -> bool:
        """Say yes."""
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        """Fill `buffer` as far as there is something. Raises SourceUnreadable."""
        try:
            chunk = self._file.read(len(buffer))
        except SourceUnreadable:
            raise
        except _BROKEN as error:
            raise SourceUnreadable(self._why(error)) from error
        except Exception as error:  # the border to zstandard and zipfile, whose errors have no common base
            raise SourceUnreadable(self._why(error)) from error
        self._bytes += len(chunk)
        if self._bytes > LEAST_SUSPICIOUS_BYTES and self._bytes > LARGEST_RATIO * max(self._packed_bytes(), 1):
            raise SourceUnreadable(bomb(self._name))
        buffer[: len(chunk)] = chunk
        return len(chunk)

    def _why(self, error: Exception) -> str:
        if isinstance(error, EOFError):
            return f"{self._name} is not whole: its {self._kind} data breaks off. Fetch it again."
        if self._bytes == 0:
            return f"{self._name} is no {self._kind} data, or it is damaged from the beginning."
        return f"{self._name} is damaged: its {self._kind} data cannot be unpacked to the end."


class _Zstd(io.RawIOBase):
    """Frames of zstd one after another; unlike zstandard 0.25's own reader it tells where one breaks off."""

    def __init__(self, packed: Counted) -> None:
        from zstandard import ZstdDecompressor

        self._open = ZstdDecompressor(max_window_size=_WIDEST_WINDOW_BYTES).decompressobj
        self._packed = packed
        self._frame = self._open()
        self._has_begun = False
        self._left = memoryview(b"")
        self._rest = b""

    def readable(self) -> bool:
        """Say yes."""
        return True

    def read(self, size: int = -1) -> bytes:
        """Read at most `size` bytes. Raises EOFError inside a frame, ZstdError for what is none."""
        while not self._left:
            step = self._rest or self._packed.read(_STEP_BYTES)
            self._rest = b""
            if not step:
                if self._has_begun:
                    raise EOFError
                return b""
            self._left = memoryview(self._frame.decompress(step))
            self._has_begun = True
            if self._frame.eof:
                self._rest, self._frame, self._has_begun = self._frame.unused_data, self._open(), False
        chunk = bytes(self._left[:size] if size >= 0 else self._left)
        self._left = self._left[len(chunk) :]
        return chunk
