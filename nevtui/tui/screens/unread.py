"""Honest recall: paragraphs with figures or known names of which no statement came."""

from typing import ClassVar

from nevtui.format.text import plural
from nevtui.query.question import Question
from nevtui.query.questions import UNREAD
from nevtui.tui.screens.ledger import Entry, LedgerScreen, Side
from nevtui.tui.widgets.draw import Piece, left, right


class UnreadScreen(LedgerScreen):
    """A paragraph a row."""

    QUESTION: ClassVar[Question] = UNREAD
    TITLE_WORDS = "Unread"
    NOTHING = "Every paragraph with a figure or a known name gave a statement"

    def paint_row(self, entry: Entry, width: int, on_cursor: bool) -> list[Piece]:
        """Draw figures, names, and how the paragraph begins."""
        source = 16 if width >= 80 else 0
        return [
            (f"{self.signs.cursor if on_cursor else '':2}", "accent"),
            right(plural(entry["figures"], "figure"), 11, "text"),
            right(plural(entry["names"], "name"), 9, "dim"),
            ("  ", "text"),
            left(entry["text"], max(width - 24 - source, 8), "strong" if on_cursor else "text"),
            *([left(f" {entry['publisher'] or ''}", source, "dim")] if source else []),
        ]

    def sides(self, entry: Entry) -> tuple[Side, ...]:
        """Give the paragraph whole."""
        says = [(f"paragraph {entry['para']}", "strong")]
        return (Side(says, entry["headline"], entry["publisher"], entry["published"], entry["text"]),)

    def statements(self, entry: Entry) -> tuple[str, ...]:
        """None came of it."""
        return ()

    def read(self, entry: Entry, *, second: bool) -> tuple[str, str | None]:
        """Give its article."""
        return entry["article"], None
