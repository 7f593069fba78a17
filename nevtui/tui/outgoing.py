"""How anything leaves a screen: rows into a file, a citation to the clipboard; always with a word on what happened."""

import asyncio
from collections.abc import Callable, Coroutine, Iterable
from functools import partial
from os.path import expanduser
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Final, cast

from nevtui.format.text import harmless, plural
from nevtui.model.access import refuse_guests
from nevtui.model.errors import NevtuiError
from nevtui.query.question import Query
from nevtui.tui.acting import InApp
from nevtui.tui.clipboard import copy_text
from nevtui.tui.widgets.draw import Piece
from nevtui.tui.widgets.keys import Keys
from nevtui.tui.work import latest

if TYPE_CHECKING:
    from textual.widget import Widget

Say = Callable[[str], None]

_ALL: Final = 10**12
WIDE: Final = 220
"""Cells in which a row is painted to be copied."""


class Outgoing(InApp):
    """Mixed into a screen with a line of keys, which says what it shows, which row one stands on, what can be cited."""

    keys: Keys
    WHAT_IS_WRITTEN: ClassVar[str] = "the rows"

    def query_shown(self) -> Query:
        """Give the query that answers with what is shown."""
        raise NotImplementedError

    def row_text(self) -> str:
        """Give the row one stands on as one line of text; empty where there is none."""
        raise NotImplementedError

    def cited(self) -> dict[str, Any] | None:
        """Give the statement one stands on, as a citation wants it."""
        raise NotImplementedError

    def do_export(self) -> str | None:
        """Ask for a file and write all of what is shown to it."""
        return self.write(self.query_shown(), what=self.WHAT_IS_WRITTEN)

    def do_copy_row(self) -> str:
        """Copy the row one stands on."""
        row = self.row_text()
        return copy_text(self._app, row, "the row") if row else "There is no row to copy here."

    def do_copy_citation(self) -> str:
        """Copy the words of the statement, with who said them, when and where."""
        from nevtui.format.report import citation

        source = self.cited()
        if source is None:
            return "There is no statement to cite here."
        return copy_text(self._app, citation(source), "the citation")

    def write(self, query: Query, say: Say | None = None, *, what: str = "the rows") -> str | None:
        """Ask for a file and write all rows of a query to it; give a reason where nobody may."""
        return self.ask_for_file(f"Write {what} to", "rows.csv", partial(self._write, whole(query)), say=say)

    def ask_for_file(
        self, title: str, name: str, then: Callable[[Path], Coroutine[Any, Any, str]], *, say: Say | None = None
    ) -> str | None:
        """Ask for a file and do something with it that ends in a sentence; give a reason where nobody may."""
        from nevtui.tui.screens.form import FormScreen, Question

        try:
            refuse_guests("writing files")
        except NevtuiError as error:
            return str(error)
        form = FormScreen(title, [Question("file", name, "the ending names the format")], then="writes it")

        def done(filled: tuple[str, ...] | None) -> None:
            if filled and filled[0].strip():
                path = typed_path(filled[0].strip())
                latest(cast("Widget", self), partial(self._do, then, path, say or self.keys.notice), group="out")

        self._app.push_screen(form, done)
        return None

    async def _do(self, then: Callable[[Path], Coroutine[Any, Any, str]], path: Path, say: Say) -> None:
        say("Writing …")
        try:
            said = await then(path)
        except NevtuiError as error:
            said = str(error)
        except OSError as error:
            said = f"{path} cannot be written: {error.strerror or error}."
        say(said)

    async def _write(self, query: Query, path: Path) -> str:
        from nevtui.query.export import export

        rows = await asyncio.to_thread(export, self._app.library, query, path)
        return f"Wrote {plural(rows, 'row')} to {path}."


def typed_path(typed: str) -> Path:
    """Give the path that somebody typed; a `~` of nobody stays as it is, where Path's own expanduser raises."""
    return Path(expanduser(typed))  # noqa: PTH111


def as_text(pieces: Iterable[Piece]) -> str:
    """Give painted pieces as one line of text."""
    return " ".join("".join(harmless(text) for text, _ in pieces).split())


def whole(query: Query) -> Query:
    """Ask for all rows instead of a window of them."""
    wide = {"begin": 0, "size": _ALL, "keep": None}
    return Query(query.sql, tuple((name, wide.get(name, value)) for name, value in query.params), query.title)
