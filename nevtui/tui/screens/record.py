"""One row, whole: every column with its text, wrapped."""

from nevtui.format.text import pad
from nevtui.tui.screens.overlay import Overlay
from nevtui.tui.widgets.draw import Piece
from nevtui.tui.widgets.wrap import wrap


class RecordScreen(Overlay):
    """Names at the left, texts at the right."""

    def __init__(self, title: str, record: list[tuple[str, str]]) -> None:
        super().__init__(title)
        self._record = record

    def lines_at(self, width: int) -> list[list[Piece]]:
        """Wrap each text beside its name."""
        label = min(max((len(name) for name, _ in self._record), default=0) + 2, max(width // 3, 8))
        lines: list[list[Piece]] = []
        for name, text in self._record:
            parts = [text[begin:end] for begin, end in wrap(text, max(width - label, 10))] or [""]
            lines += [[(pad(name if not n else "", label), "dim"), (part, "text")] for n, part in enumerate(parts)]
        return lines
