"""Rows of 32-bit numbers laid aside in a nameless file: hundreds of bytes an article that memory need not hold."""

import os
import tempfile
from array import array
from typing import Final

_TAIL_BYTES: Final = 1 << 20
"""What is held until it is written."""


class LaidAside:
    """Rows of numbers, added one after the other and read by their place; read from the system's cache mostly."""

    def __init__(self) -> None:
        self._ends = array("Q", [0])
        self._tail = bytearray()
        self._file: int | None = None

    def __len__(self) -> int:
        return len(self._ends) - 1

    def append(self, row: "array[int]") -> None:
        """Add a row. Raises OSError where the disk for temporary files is full."""
        self._tail += row.tobytes()
        self._ends.append(self._ends[-1] + len(row) * row.itemsize)
        if len(self._tail) >= _TAIL_BYTES:
            self._write()

    def __getitem__(self, place: int) -> "array[int]":
        begin, end = self._ends[place], self._ends[place + 1]
        written = self._ends[-1] - len(self._tail)
        row = array("I")
        if begin >= written:
            row.frombytes(self._tail[begin - written : end - written])
        elif self._file is not None:
            row.frombytes(os.pread(self._file, end - begin, begin))
        return row

    def __del__(self) -> None:
        if self._file is not None:
            os.close(self._file)

    def _write(self) -> None:
        if self._file is None:
            with tempfile.TemporaryFile() as file:
                self._file = os.dup(file.fileno())
        left = memoryview(bytes(self._tail))
        while left:
            left = left[os.pwrite(self._file, left, self._ends[-1] - len(left)) :]
        self._tail = bytearray()
