"""The help of the SQL prompt: its keys, those on the rows, and what to know; made from the keymap."""

from typing import Final

from nevtui.tui.keymap import ROWS, SQL, Action
from nevtui.tui.screens.overlay import Overlay
from nevtui.tui.widgets.draw import Piece, beside, side_by_side, wrapped

NOTES: Final = (
    "sel is a view of the statements that are selected in the panes; the other tables hold everything.",
    "$city in the text asks for a value, filled in from the panes where a field is called so: city, company, year …",
    "Each tab has a session of its own: temporary tables and views of one are not seen by another, and go with it.",
    "Tabs, the history and saved queries outlive the program; closing a tab puts its text into the history.",
    "The library is only read: what would write, or reach a file or the network, is refused with the reason.",
)
_KEYS_WIDE: Final = 18
"""Cells for the keys of each block, the longest being `Ctrl+J Ctrl+Enter`."""


class SqlHelpScreen(Overlay):
    """All keys, in one or two columns."""

    def __init__(self) -> None:
        super().__init__("SQL prompt")

    def lines_at(self, width: int) -> list[list[Piece]]:
        """Lay the groups out, the notes below."""
        columns = 2 if width >= 110 else 1
        room = width // columns - 2
        blocks = [
            _block(group, [one for one in SQL if one.group == group], room)
            for group in ("Run", "Write", "Tabs", "Keep")
        ]
        rows = _block("On the rows (F6)", list(ROWS), room)
        written: list[list[Piece]] = [line for block in blocks for line in [*block, []]]
        lines = side_by_side([written, rows], width // 2) if columns == 2 else [*written, *rows]
        notes = wrapped([[(note, "dim")] for note in NOTES], max(width - 2, 20))
        return [*lines, [], *notes]


def _block(title: str, actions: list[Action], width: int) -> list[list[Piece]]:
    rows = [(one.shown, one.title) for one in actions]
    return [[(title, "strong")], *wrapped(beside(rows, least_cells=_KEYS_WIDE), width)]
