"""One row, whole: every column with its text, wrapped."""

from typing import Final

from nevtui.format.text import pad
from nevtui.tui.screens.overlay import Overlay
from nevtui.tui.widgets.draw import Piece
from nevtui.tui.widgets.wrap import wrap

MOST: Final = 200_000
"""Characters that are laid out, in a fifth of a second; a cell may hold megabytes."""


class RecordScreen(Overlay):
    """Names at the left, texts at the right."""

    def __init__(self, title: str, record: list[tuple[str, str]]) -> None:
        super().__init__(title)
        self._record = bounded(record)

    def lines_at(self, width: int) -> list[list[Piece]]:
        """Wrap each text beside its name."""
        label = min(max((len(name) for name, _ in self._record), default=0) + 2, max(width // 3, 8))
        lines: list[list[Piece]] = []
        for name, text in self._record:
            parts = [text[begin:end] for begin, end in wrap(text, max(width - label, 10))] or [""]
            lines += [[(pad(name if not n else "", label), "dim"), (part, "text")] for n, part in enumerate(parts)]
        return lines


def bounded(record: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Leave out of names and texts what goes beyond MOST characters, and say how much that is."""
    kept: list[tuple[str, str]] = []
    left = MOST
    for name, text in record:
        if left <= 0:
            break
        kept.append((name, text[:left]))
        left -= len(text) + 1
    missing = sum(len(text) for _, text in record) - sum(len(text) for _, text in kept)
    return [*kept, ("", f"… {missing:,} characters more; e writes the rows to a file")] if missing else kept
