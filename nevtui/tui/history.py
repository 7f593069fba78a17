"""The queries one has run, kept over starts: a line of JSON each, appended, so that several apps can write at once."""

import json
import os
from pathlib import Path
from typing import Final

KEPT: Final = 1000
"""Queries that are read back."""


def history_file() -> Path:
    """Give where the history is kept. Source: XDG Base Directory Specification, state files."""
    state = os.environ.get("XDG_STATE_HOME") or str(Path.home() / ".local" / "state")
    return Path(state) / "nevtui" / "history.jsonl"


class History:
    """Queries from the oldest to the newest, and a place among them; past the newest lies what is being typed."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._queries = _read(file)
        self._at = len(self._queries)
        self._typed = ""

    def add(self, sql: str) -> str | None:
        """Keep a query as the newest, unless it is that already. Gives a sentence where it could not be written."""
        self._at = len(self._queries)
        if self._queries and self._queries[-1] == sql:
            return None
        self._queries.append(sql)
        self._at = len(self._queries)
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with self._file.open("a", encoding="utf-8") as lines:
                lines.write(json.dumps({"sql": sql}) + "\n")
        except OSError as error:
            return f"The history cannot be kept in {self._file}: {error.strerror}."
        return None

    def older(self, typed: str) -> str | None:
        """Give the query before; what has been typed is kept at the end. None at the oldest."""
        if self._at == len(self._queries):
            self._typed = typed
        if self._at == 0:
            return None
        self._at -= 1
        return self._queries[self._at]

    def newer(self) -> str | None:
        """Give the query after, at last what had been typed. None beyond that."""
        if self._at >= len(self._queries):
            return None
        self._at += 1
        return self._queries[self._at] if self._at < len(self._queries) else self._typed


def _read(file: Path) -> list[str]:
    try:
        lines = file.read_text("utf-8", errors="replace").splitlines()[-KEPT:]
    except OSError:
        return []
    queries = (_query(line) for line in lines)
    return [query for query in queries if query]


def _query(line: str) -> str | None:
    """Read a line; a broken one (a disk once full) counts for nothing."""
    try:
        kept = json.loads(line)
    except ValueError:
        return None
    sql = kept.get("sql") if isinstance(kept, dict) else None
    return sql if isinstance(sql, str) else None
