"""What leaves the panes: copied rows and citations, files of rows, a cited report, a picture of the screen."""

import asyncio
from datetime import date
from pathlib import Path
from typing import Any, ClassVar, Final

from nevtui.format.text import plural
from nevtui.query.question import Query
from nevtui.query.selection import Selection
from nevtui.tui.acting import OnExplore
from nevtui.tui.outgoing import WIDE, Outgoing, as_text
from nevtui.tui.panes.evidence import EvidencePane

MOST_CITED: Final = 2_000
"""Claims of a report."""


class ActingOut(Outgoing, OnExplore):
    """The actions, mixed into those of the explore screen."""

    WHAT_IS_WRITTEN: ClassVar[str] = "the rows of the pane"

    def query_shown(self) -> Query:
        """Give the query of the pane one stands in."""
        return self._screen.here.query_shown()

    def row_text(self) -> str:
        """Give the row one stands on as one line of text; in the evidence that is the statement."""
        here = self._screen.here
        if isinstance(here, EvidencePane):
            return str(here.row["sentence"]) if here.row is not None else ""
        row = here.list.current
        return as_text(here.paint_row(row, WIDE, False)) if row is not None else ""

    def cited(self) -> dict[str, Any] | None:
        """Give the statement in the evidence."""
        return self._screen.evidence.cited

    def do_report(self) -> str | None:
        """Ask for a file and write the statements of the selection to it, with their sources."""
        return self.ask_for_file("Write a cited report to", "report.md", self._report)

    def do_picture(self) -> str | None:
        """Ask for a file and draw the screen into it."""
        return self.ask_for_file("Draw the screen as SVG into", "nevtui.svg", self._picture)

    async def _report(self, path: Path) -> str:
        from nevtui.format.report import report
        from nevtui.query.export import new_file
        from nevtui.query.questions import CITED

        selection: Selection = self._screen.walk.selection
        rows = await self._screen.engine.fetch(CITED.ask(selection, size=MOST_CITED), rows=MOST_CITED)
        claims = rows.to_dicts()
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


def _titled(selection: Selection) -> str:
    words = " and ".join(clause.words() for clause in selection.clauses)
    return words[:1].upper() + words[1:] if words else "Everything"
