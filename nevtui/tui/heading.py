"""The first line and the tabs, as pieces. Pure."""

from dataclasses import dataclass, replace
from datetime import date

from nevtui.format.moments import span_of_days
from nevtui.format.signs import Signs
from nevtui.format.text import cells, plural
from nevtui.library.dataset import Library
from nevtui.query.selection import Selection
from nevtui.tui.widgets.draw import Piece


@dataclass(frozen=True, slots=True)
class Totals:
    """What the whole library holds, and how much of it the pins choose."""

    name: str
    articles: int
    statements: int
    first: date | None
    last: date | None
    chosen_statements: int | None = None
    chosen_articles: int = 0

    @classmethod
    def of(cls, library: Library) -> "Totals":
        """Say what `library` holds."""
        counts = library.counts
        return cls(
            library.name, counts["articles"], counts["statements"], library.first_published, library.last_published
        )

    def choosing(self, statements: int | None, articles: int = 0) -> "Totals":
        """Take over how much is chosen; None while it is not known."""
        return replace(self, chosen_statements=statements, chosen_articles=articles)


def header(
    totals: Totals, pins: Selection, signs: Signs, *, width: int, size: tuple[int, int] | None = None
) -> tuple[list[Piece], list[Piece]]:
    """Give the left and the right end of the first line: what is pinned, and the library; or a too small `size`."""
    begin: list[Piece] = [("nevtui", "strong"), ("   ", "dim")]
    for clause in pins.clauses:
        begin.append((f"{signs.pinned} {clause.words()}  ", "strong pinned"))
    if size is not None:
        return begin, [(f"small window: list only, {size[0]}x{size[1]}", "dim")]
    begin += _chosen(totals, pins)
    whole = [totals.name, plural(totals.articles, "article")]
    whole += [] if pins.clauses else [plural(totals.statements, "statement")]
    whole += [span_of_days(totals.first, totals.last)] if totals.first and width >= NARROW_HEADER else []
    return begin, [(" · ".join(whole), "dim")] if width >= NARROW_HEADER else _narrow_end(totals, pins)


NARROW_HEADER = 100
"""Cells below which the right end says only how many statements there are."""


def _chosen(totals: Totals, pins: Selection) -> list[Piece]:
    if not pins.clauses:
        return [("nothing pinned", "dim")]
    if totals.chosen_statements is None:
        return []
    chosen = f"{totals.chosen_statements:,} of {plural(totals.statements, 'statement')}"
    return [(f"{chosen} · {plural(totals.chosen_articles, 'article')}", "dim")]


def _narrow_end(totals: Totals, pins: Selection) -> list[Piece]:
    return [] if pins.clauses else [(plural(totals.statements, "statement"), "dim")]


def tabs(named: list[tuple[str, str, int]], here: int) -> tuple[list[Piece], tuple[int, int]]:
    """Give the line of tabs (number, title, count), and from which to before which cell that of `here` reaches."""
    pieces: list[Piece] = []
    heavy, at = (0, 0), 0
    for place, (number, title, count) in enumerate(named):
        text = f"{number} {title} {count:,}"
        is_here = place == here
        name = "accent" if is_here else "dim"
        pieces += [(f"{number} ", name), (title, "strong accent" if is_here else "strong"), (f" {count:,}    ", "dim")]
        heavy = (at, at + cells(text)) if is_here else heavy
        at += cells(text) + 4
    return pieces, heavy
