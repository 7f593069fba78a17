"""The pages of an answer that are kept: the first one always, and the latest used."""

import threading
from collections import OrderedDict
from typing import Any, Final

Page = tuple[tuple[Any, ...], ...]

SIZE: Final = 500
"""Rows a page."""
_CELLS: Final = 400_000
"""Kept in all: about 40 MB of Python objects where cells are short."""
_FEWEST: Final = 24
"""Pages kept however wide they are: a window of 10,000 rows, and a little about it."""


class Pages:
    """Pages by number; page n holds the rows from n * SIZE."""

    def __init__(self) -> None:
        self._kept: OrderedDict[int, Page] = OrderedDict()
        self._most = _FEWEST
        self._lock = threading.Lock()

    def put(self, number: int, page: Page) -> None:
        """Keep a page, and let go of those that nobody looked at for the longest."""
        if page:
            self._most = max(_FEWEST, _CELLS // (SIZE * max(1, len(page[0]))))
        with self._lock:
            self._kept[number] = page
            while len(self._kept) > self._most:
                self._kept.pop(next(kept for kept in self._kept if kept))

    def get(self, number: int) -> Page | None:
        """Give a page that is kept, else None."""
        with self._lock:
            page = self._kept.get(number)
            if page is not None:
                self._kept.move_to_end(number)
            return page
