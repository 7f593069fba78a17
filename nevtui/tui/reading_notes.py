"""What stands beside the text of an article: its statements, a row each, in columns as wide as theirs need. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from nevtui.format.moments import moment
from nevtui.format.signs import Signs
from nevtui.format.text import cells
from nevtui.tui.claim import OPEN, ORIGIN_WORDS, shown_figure, stated_figure
from nevtui.tui.widgets.draw import Piece, left, right

_WIDEST: Final = (12, 12, 6)
"""Cells of time, number and unit, at most."""
_SENTENCE: Final = 16
"""Cells of a sentence below which the time goes, then the unit."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Widths in cells; 0 where no statement of the article has such a thing."""

    when: int
    number: int
    unit: int

    @classmethod
    def of(cls, rows: Iterable[dict[str, Any]], signs: Signs) -> "Columns":
        """Measure the statements of an article."""
        widths = [(cells(_when(row, signs)), *map(cells, _figure(row, signs)[:2])) for row in rows] or [(0, 0, 0)]
        return cls(*(min(max(column), most) for column, most in zip(zip(*widths, strict=True), _WIDEST, strict=True)))

    def within(self, width: int) -> "Columns":
        """Leave out what would take the room of the sentence."""
        for columns in (self, Columns(0, self.number, self.unit), Columns(0, self.number, 0)):
            if columns.sentence(width) >= _SENTENCE:
                return columns
        return Columns(0, 0, 0)

    def sentence(self, width: int) -> int:
        """Give the cells that are left for the sentence."""
        return width - 5 - sum(column + 1 for column in (self.when, self.number, self.unit) if column)


def note(row: dict[str, Any], columns: Columns, width: int, signs: Signs, *, is_current: bool) -> list[Piece]:
    """Draw a statement in columns: sign, time, sentence, figure, unit."""
    number, unit, is_money = _figure(row, signs)
    sign, name = (signs.cursor, "accent") if is_current else (signs.status(row["status"]), "dim")
    text, money = "strong" if is_current else "text", "money" if is_money else ""
    twice = _twice(row, signs)
    room = columns.sentence(width) - sum(cells(piece) + 1 for piece, _ in twice)
    figures = [right(number, columns.number, money or text), left(unit, columns.unit, money or "dim")]
    widths: tuple[int, ...] = (columns.number, columns.unit)
    if not number:
        room, figures, widths = room + sum(column + 1 for column in widths if column), [], ()
    when = left(_when(row, signs), columns.when, text if is_current else "dim")
    return [
        (" ", "text"),
        left(sign, 2, name),
        *([when, (" ", "text")] if columns.when else []),
        left(str(row["sentence"]), room, text),
        *((f" {piece}", style) for piece, style in twice),
        *(part for piece, column in zip(figures, widths, strict=True) if column for part in ((" ", "text"), piece)),
    ]


def told(row: dict[str, Any], signs: Signs) -> list[Piece]:
    """Tell a statement on one line of its own: figure, sentence, time, what there is to look at twice."""
    shown, style = stated_figure(row, signs)
    status, when = signs.status(row["status"]), _when(row, signs)
    return [
        (f"{status} " if status else "", "dim"),
        (f"{shown}  " if shown else "", "strong" if style == "text" else style),
        (row["sentence"], "strong"),
        (f"  {when}" if when else "", "dim"),
        *((f"  {piece}", style) for piece, style in _twice(row, signs)),
    ]


def about(row: dict[str, Any]) -> str:
    """Say how a statement was read, for the line below the text."""
    read = ORIGIN_WORDS.get(row["origin"], "")
    if row["origin"] == "extracted" and row["rule"]:
        sure = f", right in {row['confidence']:.0%} of such cases" if row["confidence"] is not None else ""
        read = f"read by machine, rule {row['rule']}{sure}"
    says = f"says {row['source']}" if row["source"] else ""
    doubt = f"others disagree: {row['cause']}" if row["cause"] else ""
    parts = (read, says, row["sums"], doubt)
    return " · ".join(part for part in parts if part)


def _when(row: dict[str, Any], signs: Signs) -> str:
    return moment(row["when"], row["when_end"], dash=signs.dash) if row["when"] else ""


def _figure(row: dict[str, Any], signs: Signs) -> tuple[str, str, bool]:
    """Give number, unit, and whether it is money; nothing where there is no figure."""
    shown = shown_figure(row, signs)
    return (shown.number, shown.unit, shown.is_money) if shown is not None else ("", "", False)


def _twice(row: dict[str, Any], signs: Signs) -> list[Piece]:
    """Give what there is to look at twice: that sources disagree, that others say the same."""
    doubt = [(signs.conflict, "warning")] if row["cause"] in OPEN else []
    return [*doubt, *([(f"+{row['articles'] - 1}", "dim")] if (row["articles"] or 1) > 1 else [])]
