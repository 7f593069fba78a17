"""Who reported it, and when: the articles that the selected statements stand in."""

from datetime import date
from typing import Any, NamedTuple

from nevtui.format.text import cells
from nevtui.model.statement import Field
from nevtui.query.clause import Clause
from nevtui.query.question import Query
from nevtui.query.questions import ARTICLES
from nevtui.query.rows import Rows
from nevtui.query.windows import WINDOW
from nevtui.tui.pane import Pane
from nevtui.tui.widgets.draw import Piece, bar, left, right


class Reported(NamedTuple):
    """A row of the question `articles`."""

    position: int
    article: str
    title: str
    publisher: str | None
    published: date | None
    published_precision: str | None
    statements: int
    entities: list[str] | None
    total: int
    most: int
    kept: int | None


class ArticlesPane(Pane):
    """Day, publisher, title, how many of the statements it makes; a row means the article."""

    KIND = "articles"
    TITLE = "Articles"
    ROWS = "articles"
    SORTS = (
        ("latest", "latest first"),
        ("earliest", "earliest first"),
        ("statements", "by count"),
        ("publisher", "by publisher"),
        ("title", "by title"),
    )
    WIDE = True
    ROOMY = (50, 80)
    """Cells from which on there is room for a short publisher, and for a long one and a bar."""

    _publisher_width = 0

    def query_for(self, *, begin: int, keep: str | None) -> Query:
        """Ask for a window of the articles."""
        selection = self.selection.for_pane(self.KIND)
        return ARTICLES.ask(selection, match=self.folded, sort=self.sort, begin=begin, keep=keep, size=WINDOW)

    def paint(self, rows: Rows) -> None:
        """Paint the window; the column of publishers is as wide as they need."""
        window = [Reported(*row) for row in rows.rows]
        self._publisher_width = max((cells(row.publisher or "–") for row in window), default=0)
        self.place(window)

    def paint_row(self, row: Any, width: int, on_cursor: bool) -> list[Piece]:
        """Paint sign, day, publisher, title, bar, count."""
        reported: Reported = row
        sign, name = self.sign_of(reported.article, on_cursor)
        some, much = (width >= cells for cells in self.ROOMY)
        count_width = len(f"{reported.most:,}") + 1
        publisher = min(self._publisher_width, 16 if much else 11) + 1 if some else 0
        bars = 6 if much else 0
        room = max(width - 2 - 11 - publisher - bars - count_width - bool(bars), 1)
        style = f"strong {name}".strip() if name or on_cursor else "text"
        return [
            left(sign, 2, name or "text"),
            left(_day(reported), 11, "strong" if on_cursor else "dim"),
            *([left(reported.publisher or "–", publisher - 1, "dim"), (" ", "text")] if publisher else []),
            left(reported.title, room, style),
            *([(" ", "text"), (bar(reported.statements / max(reported.most, 1), bars), name or "bar")] if bars else []),
            right(f"{reported.statements:,}", count_width, style if name or on_cursor else "dim"),
        ]

    def clause(self) -> Clause | None:
        """The article under the cursor."""
        reported: Reported | None = self.list.current
        if reported is None:
            return None
        return Clause(self.KIND, Field.ARTICLE, (reported.article,), labels=(reported.title,))

    def key(self) -> str | None:
        """The article's id."""
        reported: Reported | None = self.list.current
        return reported.article if reported else None

    def named(self) -> frozenset[str]:
        """The entities that the selected statements of the article name."""
        reported: Reported | None = self.list.current
        return frozenset(reported.entities or ()) if reported else frozenset()


def _day(reported: Reported) -> str:
    keep = {"year": 4, "month": 7}.get(reported.published_precision or "day", 10)
    return reported.published.isoformat()[:keep] if reported.published else "undated"
