"""What stands in one column of a result: how many values, the least and the greatest, the commonest with bars."""

from nevtui.format.text import cells, fit, pad, plural
from nevtui.query.derived import Summary
from nevtui.tui.screens.overlay import Overlay
from nevtui.tui.widgets.cell import cell_text
from nevtui.tui.widgets.draw import Piece, bar, right


class ColumnScreen(Overlay):
    """The facts above, the frequencies below."""

    def __init__(self, summary: Summary) -> None:
        super().__init__(f"{summary.column}   {summary.type}")
        self._summary = summary

    def lines_at(self, width: int) -> list[list[Piece]]:
        """Lay out facts and bars."""
        summary = self._summary
        nulls = summary.rows - summary.values
        facts = [
            ("rows", f"{summary.rows:,}"),
            ("values", f"{summary.values:,}" + (f"   {nulls:,} null" if nulls else "   none is null")),
            ("different", f"{summary.distinct:,}"),
            ("least", cell_text(summary.least)),
            ("greatest", cell_text(summary.greatest)),
        ]
        lines: list[list[Piece]] = [
            [(pad(name, 11), "dim"), (fit(text, max(width - 11, 4)), "text")] for name, text in facts
        ]
        return [*lines, [], *self._bars(width)]

    def _bars(self, width: int) -> list[list[Piece]]:
        frequent = self._summary.frequent
        if not frequent:
            return [[("no values", "dim")]]
        texts = [cell_text(value) for value, _ in frequent]
        label = min(max(map(cells, texts)), max(width // 2, 8))
        number = max(len(f"{many:,}") for _, many in frequent)
        room = max(width - label - number - 12, 4)
        most = frequent[0][1]
        lines: list[list[Piece]] = [
            [
                (pad(text, label), "text"),
                right(f"{many:,}", number + 2, "strong"),
                right(f"{100 * many / max(self._summary.rows, 1):.1f} %", 8, "dim"),
                (f"  {bar(many / most, room)}", "bar"),
            ]
            for text, (_, many) in zip(texts, frequent, strict=True)
        ]
        left = self._summary.distinct - len(frequent)
        return [*lines, *([[(f"and {plural(left, 'other value')}", "dim")]] if left > 0 else [])]
