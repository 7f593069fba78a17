"""Answers kept under their query. The files do not change under a running engine, so nothing is ever invalidated."""

import threading
from collections import OrderedDict

from nevtui.query.question import Query
from nevtui.query.rows import Rows


class Cache:
    """Complete small answers, the latest used; bounded by cells, one answer at most a twentieth of all."""

    def __init__(self, *, cells: int) -> None:
        self._limit = cells
        self._cells = 0
        self._kept: OrderedDict[Query, Rows] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, query: Query, *, rows: int) -> Rows | None:
        """Give the kept answer to `query` when it has at most `rows` rows."""
        with self._lock:
            kept = self._kept.get(query)
            if kept is None or len(kept.rows) > rows:
                return None
            self._kept.move_to_end(query)
            return kept

    def put(self, query: Query, answer: Rows) -> None:
        """Keep `answer` if it is complete and small."""
        size = _cells(answer)
        if not answer.is_complete or size * 20 > self._limit:
            return
        with self._lock:
            if query in self._kept:
                return
            self._kept[query] = answer
            self._cells += size
            while self._cells > self._limit:
                self._cells -= _cells(self._kept.popitem(last=False)[1])


def _cells(answer: Rows) -> int:
    return max(1, len(answer.rows) * len(answer.columns))
