"""The pages of an answer that are kept: the first one always, and those used last."""

import threading
from collections import OrderedDict
from collections.abc import Sequence
from typing import Any, Final

Page = tuple[tuple[Any, ...], ...]

SIZE: Final = 250
"""Rows a page."""
_BYTES: Final = 48_000_000
"""Kept in all, as `weight` counts them."""
_FEWEST: Final = 4
"""Pages kept however heavy they are."""


class Pages:
    """Pages by number; page n holds the rows from n * SIZE. Thread-safe."""

    def __init__(self) -> None:
        self._kept: OrderedDict[int, tuple[Page, int]] = OrderedDict()
        self._bytes = 0
        self._lock = threading.Lock()

    def put(self, number: int, page: Page) -> None:
        """Keep a page, and let go of those that nobody looked at for the longest."""
        with self._lock:
            self._drop(number)
            size = weight(page)
            self._kept[number] = page, size
            self._bytes += size
            while self._bytes > _BYTES and len(self._kept) > _FEWEST:
                self._drop(next(kept for kept in self._kept if kept))

    def get(self, number: int) -> Page | None:
        """Give a page that is kept, else None."""
        with self._lock:
            if number not in self._kept:
                return None
            self._kept.move_to_end(number)
            return self._kept[number][0]

    def _drop(self, number: int) -> None:
        _, size = self._kept.pop(number, ((), 0))
        self._bytes -= size


def weight(rows: Sequence[tuple[Any, ...]]) -> int:
    """Estimate the bytes that `rows` take in memory, from a tenth of them: 80 a row, 60 a cell and what it holds."""
    if not rows:
        return 0
    sample = rows[::10]
    held = 80 * len(sample) + sum(
        60 + (len(cell) if isinstance(cell, str | bytes) else _held(cell)) for row in sample for cell in row
    )
    return held * len(rows) // len(sample)


def _held(cell: Any) -> int:
    return 60 * len(cell) if isinstance(cell, list | tuple | dict) else 0
