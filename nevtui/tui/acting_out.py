"""What leaves the app: copied rows and citations, files of rows, a cited report, a picture of the screen."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import date
from functools import partial
from os.path import expanduser
from pathlib import Path
from typing import Any, Final

from nevtui.format.text import harmless, plural
from nevtui.model.access import refuse_guests
from nevtui.model.errors import NevtuiError
from nevtui.query.question import Query
from nevtui.query.selection import Selection
from nevtui.tui.acting import OnExplore
from nevtui.tui.clipboard import copy_text
from nevtui.tui.panes.evidence import EvidencePane
from nevtui.tui.work import latest

MOST_CITED: Final = 2_000
"""Claims of a report."""
_ALL: Final = 10**12
_WIDE: Final = 220
"""Cells in which a row is painted to be copied."""


class ActingOut(OnExplore):
    """The actions, mixed into those of the explore screen."""

    def do_copy_row(self) -> str:
        """Copy the row one stands on."""
        row = self.row_text()
        return copy_text(self._app, row, "the row") if row else "There is no row to copy here."

    def row_text(self) -> str:
        """Give the row one stands on as one line of text; in the evidence that is the statement."""
        here = self._screen.here
        if isinstance(here, EvidencePane):
            return str(here.row["sentence"]) if here.row is not None else ""
        row = here.list.current
        painted = here.paint_row(row, _WIDE, False) if row is not None else []
        return " ".join("".join(harmless(text) for text, _ in painted).split())

    def do_copy_citation(self) -> str:
        """Copy the words of the statement shown, with who said them, when and where."""
        from nevtui.format.report import citation

        row = self._screen.evidence.row
        if row is None:
            return "There is no statement to cite here: go to the timeline."
        return copy_text(self._app, citation({**row, "title": row["headline"]}), "the citation")

    def do_export(self) -> str | None:
        """Ask for a file and write all rows of the pane to it."""
        query = whole(self._screen.here.query_shown())
        return self._ask("Write the rows of the pane to", "rows.csv", partial(self._export, query))

    def do_report(self) -> str | None:
        """Ask for a file and write the statements of the selection to it, with their sources."""
        return self._ask("Write a cited report to", "report.md", self._report)

    def do_picture(self) -> str | None:
        """Ask for a file and draw the screen into it."""
        return self._ask("Draw the screen as SVG into", "nevtui.svg", self._picture)

    def _ask(self, title: str, name: str, then: Callable[[Path], Coroutine[Any, Any, str]]) -> str | None:
        from nevtui.tui.screens.form import FormScreen, Question

        try:
            refuse_guests("writing files")
        except NevtuiError as error:
            return str(error)
        form = FormScreen(title, [Question("file", name, "the ending names the format")], then="writes it")

        def done(filled: tuple[str, ...] | None) -> None:
            if filled and filled[0].strip():
                latest(self._screen, partial(self._do, then, Path(expanduser(filled[0].strip()))), group="out")  # noqa: PTH111 -- Path.expanduser raises where nobody has that name

        self._app.push_screen(form, done)
        return None

    async def _do(self, then: Callable[[Path], Coroutine[Any, Any, str]], path: Path) -> None:
        try:
            said = await then(path)
        except NevtuiError as error:
            said = str(error)
        except OSError as error:
            said = f"{path} cannot be written: {error.strerror or error}."
        self._screen.keys.notice(said)

    async def _export(self, query: Query, path: Path) -> str:
        from nevtui.query.export import export

        self._screen.keys.notice("Writing …")
        rows = await asyncio.to_thread(export, self._app.library, query, path)
        return f"Wrote {plural(rows, 'row')} to {path}."

    async def _report(self, path: Path) -> str:
        from nevtui.format.report import report
        from nevtui.query.export import new_file
        from nevtui.query.questions import CITED

        selection: Selection = self._screen.walk.selection
        rows = await self._screen.engine.fetch(CITED.ask(selection, size=MOST_CITED), rows=MOST_CITED)
        claims = [dict(zip(rows.columns, row, strict=True)) for row in rows.rows]
        total = claims[0]["total"] if claims else 0
        lines = report(_titled(selection), claims, today=date.today(), total=total)

        def write() -> None:
            with new_file(path) as part:
                part.write_text("".join(lines), "utf-8")

        await asyncio.to_thread(write)
        return f"Wrote {plural(len(claims), 'statement')} with their sources to {path}."

    async def _picture(self, path: Path) -> str:
        from nevtui.query.export import new_file

        drawn = self._app.export_screenshot(title="nevtui")
        with new_file(path) as part:
            part.write_text(drawn, "utf-8")
        return f"Drew the screen into {path}."


def whole(query: Query) -> Query:
    """Ask for all rows instead of a window of them."""
    wide = {"begin": 0, "size": _ALL, "keep": None}
    return Query(query.sql, tuple((name, wide.get(name, value)) for name, value in query.params), query.title)


def _titled(selection: Selection) -> str:
    words = " and ".join(clause.words() for clause in selection.clauses)
    return words[:1].upper() + words[1:] if words else "Everything"
