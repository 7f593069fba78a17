"""Where the sources disagree: figures side by side with their cause, and the words of both."""

from typing import ClassVar

from nevtui.format.figures import figure
from nevtui.format.moments import moment
from nevtui.format.text import plural
from nevtui.query.question import Question
from nevtui.query.questions import CONFLICTS
from nevtui.tui.claim import CAUSES, OPEN
from nevtui.tui.screens.ledger import Entry, LedgerScreen, Side
from nevtui.tui.widgets.draw import Piece, left, right


class ConflictsScreen(LedgerScreen):
    """Two statements that give different values for one thing, a row each."""

    QUESTION: ClassVar[Question] = CONFLICTS
    TITLE_WORDS = "Conflicts"
    NOTHING = "No sources disagree"

    def summary(self, first: Entry | None) -> str:
        """Say how many there are, and how many of them nothing explains."""
        return f"{plural(first['total'], 'figure')} stated differently · {first['open']:,} open" if first else "none"

    def paint_row(self, entry: Entry, width: int, on_cursor: bool) -> list[Piece]:
        """Draw cause, what it is about, time, both values."""
        is_open = entry["cause"] in OPEN
        sign = self.signs.conflict if is_open else ""
        name = "warning" if is_open else "dim"
        about = " ".join(filter(None, (entry["subject"], entry["property"].replace("_", " "), entry["object"])))
        when, first, second = (9, 18, 18) if width >= 100 else (8, 11, 15)
        room = max(width - 2 - 17 - when - first - second - 9, 8)
        spread = f"{entry['spread']:,.2f}×" if entry["spread"] is not None else ""
        is_short = width < 100 and entry["unit"] == entry["other_unit"]
        return [
            (f"{self.signs.cursor if on_cursor else sign:2}", "accent" if on_cursor else name),
            left(CAUSES.get(entry["cause"], entry["cause"]), 17, name),
            left(about, room, "strong" if on_cursor else "text"),
            left(f" {moment(entry['when'])}" if entry["when"] else "", when, "dim"),
            right(self._value(entry, "", is_short=is_short), first, "text"),
            right(self._value(entry, "other_"), second, "text"),
            right(spread, 9, "dim"),
        ]

    def sides(self, entry: Entry) -> tuple[Side, ...]:
        """Give the words of both."""
        return tuple(
            Side(
                [
                    (self._value(entry, side), "strong"),
                    (f"  {entry[side + 'scope'] or ''}", "dim"),
                    (f"  {entry[side + 'articles']} independent" if entry[side + "articles"] > 1 else "", "dim"),
                ],
                entry[side + "headline"],
                entry[side + "publisher"],
                entry[side + "published"],
                entry[side + "text"],
                entry[side + "begin"],
                entry[side + "end"],
            )
            for side in ("", "other_")
        )

    def statements(self, entry: Entry) -> tuple[str, ...]:
        """Give both."""
        return entry["statement"], entry["other"]

    def read(self, entry: Entry, *, second: bool) -> tuple[str, str | None]:
        """Give either."""
        side = "other_" if second else ""
        return entry[side + "article"], entry[side + "claim"]

    def _value(self, entry: Entry, side: str, *, is_short: bool = False) -> str:
        """Give a figure; in short without its unit, which the other one has too."""
        if entry[side + "said"]:
            return str(entry[side + "said"])
        shown = figure(
            entry[side + "value"],
            entry[side + "unit"],
            bound=entry[side + "bound"],
            property=entry["property"],
            signs=self.signs,
        )
        return "" if shown is None else shown.number if is_short and not shown.is_money else str(shown)
