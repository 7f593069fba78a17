"""The first screen's answers: asked while the screen is still being built, and kept for the next start.

They are kept in the library's folder by whoever writes it, else in a folder of the user's, with a hash of the library's
manifest, which names its files by content, and of the questions: whatever changes either makes them strangers.
"""

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from hashlib import blake2b
from pathlib import Path
from threading import Thread
from typing import Any, Final

from nevtui.library.dataset import Library
from nevtui.library.manifest import MANIFEST
from nevtui.model.errors import NevtuiError
from nevtui.model.statement import Field
from nevtui.query.clause import Clause
from nevtui.query.engine import Engine
from nevtui.query.question import Query
from nevtui.query.questions import CITIES, COMPANIES
from nevtui.query.rows import Rows
from nevtui.query.selection import Selection
from nevtui.query.windows import WINDOW, ranking_window, timeline_window, year_bars

SHIPPED: Final = "opening.json"
"""Name of the file in a library's folder."""

_MOST: Final = 16
"""Files kept, one a library and set of pins."""


class Opening:
    """The questions that the first screen of a library asks under `pins`."""

    def __init__(self, engine: Engine, library: Library, pins: Selection) -> None:
        self._engine, self._pins = engine, pins
        self._fingerprint = _fingerprint(library, pins)
        self._shipped = library.folder / SHIPPED
        self._own = _folder() / f"opening-{self._fingerprint}.json"
        self._is_recalled = False

    def prepare(self) -> None:
        """Take over the answers of an earlier start; else ask for them ahead, on threads of their own."""
        self._is_recalled = self._recalled()
        if not self._is_recalled:
            Thread(target=self._ask, name="nevtui-ahead", daemon=True).start()

    def remember(self) -> None:
        """Once the screen is there: open DuckDB, and keep the answers for the next start, on a thread."""
        self._engine.wake()
        if not self._is_recalled:
            Thread(target=self._keep_own, name="nevtui-remember", daemon=True).start()

    def ship(self) -> None:
        """Keep the answers in the library's own folder, so that its first start is as quick as the later ones."""
        self._write(self._shipped)

    def _keep_own(self) -> None:
        with suppress(NevtuiError, OSError):
            self._own.parent.mkdir(parents=True, exist_ok=True)
            self._write(self._own)
            _sweep(self._own.parent)

    def _write(self, file: Path) -> None:
        answers = [_written(query, self._engine.ask(query, rows=WINDOW)) for query in self._queries()]
        part = file.with_suffix(f".{os.getpid()}.part")
        part.write_text(json.dumps({"for": self._fingerprint, "answers": answers}, ensure_ascii=False), "utf-8")
        part.replace(file)

    def _recalled(self) -> bool:
        return any(map(self._recalled_from, (self._shipped, self._own)))

    def _recalled_from(self, file: Path) -> bool:
        """Take over the answers in `file`; False where there are none, others, or broken ones."""
        try:
            kept = json.loads(file.read_text("utf-8"))
            if kept["for"] != self._fingerprint:
                return False
            answers = dict(map(_read, kept["answers"]))
            for query in self._queries(answers):
                self._engine.keep(query, answers[query.sql, query.params])
        except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError):
            return False
        return True

    def _ask(self) -> None:
        with suppress(NevtuiError):
            for query in self._queries():
                Thread(target=self._keep, args=(query,), daemon=True).start()

    def _keep(self, query: Query) -> None:
        with suppress(NevtuiError):
            self._engine.ask(query, rows=WINDOW)

    def _queries(self, answers: dict[Any, Rows] | None = None) -> Iterator[Query]:
        """Give the cities, then what the other panes ask with the cursor on the first one."""
        cities = ranking_window(CITIES, self._pins)
        known = answers[cities.sql, cities.params] if answers is not None else self._engine.ask(cities, rows=WINDOW)
        yield cities
        selection = self._pins
        if known.rows and not selection.clauses:
            first = known.rows[0][known.columns.index("entity")]
            selection = selection.replacing(Clause("cities", Field.CITY, (first,)))
        yield timeline_window(selection)
        yield ranking_window(COMPANIES, selection)
        yield year_bars(selection)


def _folder() -> Path:
    """Give where answers are kept. Source: XDG Base Directory Specification, cache files."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "nevtui"


def _fingerprint(library: Library, pins: Selection) -> str:
    with suppress(OSError):
        manifest = (library.folder / MANIFEST).read_bytes()
        said = repr((ranking_window(CITIES, pins), timeline_window(pins), year_bars(pins))).encode()
        return blake2b(manifest + said, digest_size=10).hexdigest()
    return "unknown"


def _written(query: Query, rows: Rows) -> dict[str, Any]:
    plain = [[value.isoformat() if isinstance(value, date) else value for value in row] for row in rows.rows]
    return {"sql": query.sql, "params": query.params, "columns": rows.columns, "types": rows.types, "rows": plain}


def _read(answer: dict[str, Any]) -> tuple[tuple[str, Any], Rows]:
    is_date = [kind == "DATE" for kind in answer["types"]]
    rows = tuple(
        tuple(
            date.fromisoformat(value) if value and dated else value for value, dated in zip(row, is_date, strict=True)
        )
        for row in answer["rows"]
    )
    params = tuple((name, tuple(value) if isinstance(value, list) else value) for name, value in answer["params"])
    return (answer["sql"], params), Rows(tuple(answer["columns"]), tuple(answer["types"]), rows, True, 0.0)


def _value(value: Any, is_date: bool) -> Any:
    return date.fromisoformat(value) if is_date and value else value


def _sweep(folder: Path) -> None:
    kept = sorted(folder.glob("opening-*.json"), key=lambda file: file.stat().st_mtime, reverse=True)
    for file in kept[_MOST:]:
        file.unlink(missing_ok=True)
