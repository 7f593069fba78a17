"""What was announced, for when, and what became of it: the plan at the left, its outcome at the right."""

from typing import ClassVar, Final

from nevtui.format.figures import figure_text
from nevtui.format.moments import moment
from nevtui.query.question import Question
from nevtui.query.questions import PLANS
from nevtui.tui.screens.ledger import Entry, LedgerScreen, Side
from nevtui.tui.widgets.draw import Piece, left, right

OUTCOMES: Final = {
    "done": "done",
    "partly": "partly done",
    "missed": "missed",
    "cancelled": "called off",
    "overdue": "overdue, no word",
    "open": "open",
}
_AMISS: Final = ("missed", "cancelled", "overdue")


class PlansScreen(LedgerScreen):
    """A plan a row."""

    QUESTION: ClassVar[Question] = PLANS
    TITLE_WORDS = "Plans"
    NOTHING = "Nothing was planned"

    def paint_row(self, entry: Entry, width: int, on_cursor: bool) -> list[Piece]:
        """Draw outcome, sentence, when it is due, what was planned and what it came to."""
        outcome = entry["outcome"]
        name = "warning" if outcome in _AMISS else "strong" if outcome == "done" else "dim"
        value = 16 if width >= 100 else 11
        room = max(width - 2 - 17 - 10 - 2 * value - 6, 8)
        share = f"{entry['share'] * 100:.0f} %" if entry["share"] is not None else ""
        became = figure_text(entry["done_value"], entry["done_unit"], signs=self.signs) or moment(
            entry["done_when"] or ""
        )
        return [
            (f"{self.signs.cursor if on_cursor else self.signs.planned:2}", "accent" if on_cursor else "dim"),
            left(OUTCOMES.get(outcome, outcome), 17, name),
            left(entry["sentence"], room, "strong" if on_cursor else "text"),
            left(f" {moment(entry['due'])}" if entry["due"] else "", 10, "dim"),
            right(figure_text(entry["value"], entry["unit"], bound=entry["bound"], signs=self.signs), value, "text"),
            right(became, value, "text"),
            right(share, 6, "dim"),
        ]

    def sides(self, entry: Entry) -> tuple[Side, ...]:
        """Give the words of the plan, and of what became of it where that is told."""
        plan = Side(
            [("announced", "strong"), (f"  {entry['announced'] or 'undated'}", "dim")],
            entry["headline"], entry["publisher"], entry["published"], entry["text"], entry["begin"], entry["end"],
        )  # fmt: skip
        if entry["done"] is None:
            return (plan,)
        outcome = Side(
            [(OUTCOMES.get(entry["outcome"], ""), "strong")],
            entry["done_headline"], entry["done_publisher"], entry["done_published"],
            entry["done_text"], entry["done_begin"], entry["done_end"],
        )  # fmt: skip
        return plan, outcome

    def statements(self, entry: Entry) -> tuple[str, ...]:
        """Give the plan's, and the outcome's."""
        return tuple(id for id in (entry["statement"], entry["done"]) if id)

    def read(self, entry: Entry, *, second: bool) -> tuple[str, str | None]:
        """Give the plan's, or the outcome's."""
        side = "done_" if second else ""
        return entry[side + "article"], entry[side + "claim"]
