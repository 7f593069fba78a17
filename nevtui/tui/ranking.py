"""A pane that ranks the entities of one type by how many of the selected statements name them."""

from typing import Any, ClassVar, NamedTuple

from nevtui.model.statement import Field
from nevtui.query.clause import Clause
from nevtui.query.question import Query, Question
from nevtui.query.rows import Rows
from nevtui.query.windows import ranking_window
from nevtui.tui.pane import Pane
from nevtui.tui.widgets.draw import Piece, bar, left, right


class Ranked(NamedTuple):
    """A row of the question `ranking`."""

    position: int
    entity: str
    name: str
    chinese: str | None
    parent: str | None
    statements: int
    articles: int
    latest: object
    total: int
    most: int
    kept: int | None


class RankingPane(Pane):
    """Names with a bar and a count; a row means the entity, in whatever role."""

    QUESTION: ClassVar[Question]
    FIELD: ClassVar[Field]
    NAME_CELLS: ClassVar[int]
    """Cells that names should have before bars grow."""
    WIDER: ClassVar[str | None] = None
    """The reach that a key turns on: `group` or `based`; None where there is none."""
    WIDER_WORDS: ClassVar[str] = ""
    SORTS = (("statements", "by count"), ("name", "by name"), ("latest", "latest first"), ("articles", "by articles"))

    reach = "named"

    def query_for(self, *, begin: int, keep: str | None) -> Query:
        """Ask for a window of the ranking."""
        selection = self.selection.for_pane(str(self.id))
        return ranking_window(
            self.QUESTION, selection, reach=self.reach, match=self.folded, sort=self.sort, begin=begin, keep=keep
        )

    def paint(self, rows: Rows) -> None:
        """Paint the window."""
        self.place([Ranked(*row) for row in rows.rows])

    def paint_row(self, row: Any, width: int, on_cursor: bool) -> list[Piece]:
        """Paint sign, name, bar, count."""
        ranked: Ranked = row
        sign, name = self._sign(ranked, on_cursor)
        count = f"{ranked.statements:,}"
        count_width = max(len(f"{ranked.most:,}"), 3)
        bar_width = max(min(9, width - 4 - self.NAME_CELLS - count_width), 4)
        name_width = width - 2 - bar_width - count_width - 2
        return [
            left(sign, 2, name or "text"),
            left(ranked.name, name_width, f"strong {name}".strip() if name or on_cursor else "text"),
            (" ", "text"),
            (bar(ranked.statements / max(ranked.most, 1), bar_width), name or "bar"),
            right(count, count_width + 1, f"strong {name}".strip() if name or on_cursor else "dim"),
        ]

    def clause(self) -> Clause | None:
        """The entity under the cursor."""
        ranked: Ranked | None = self.list.current
        if ranked is None:
            return None
        return Clause(str(self.id), self.FIELD, (ranked.entity,), labels=(ranked.name,), reach=self.reach)

    def key(self) -> str | None:
        """The entity's id."""
        ranked: Ranked | None = self.list.current
        return ranked.entity if ranked else None

    def widen(self) -> None:
        """Turn the wider reach on or off."""
        self.reach = self.WIDER if self.WIDER and self.reach == "named" else "named"
        self.ask(keep=self.key())
        self.post_message(self.Moved(self, by_hand=True))

    def remarks(self) -> list[Piece]:
        """Say the wider reach, too."""
        parts = super().remarks()
        wider = [(self.WIDER_WORDS + (" · " if parts else ""), "dim")] if self.reach != "named" else []
        return [*wider, *parts]

    def _sign(self, ranked: Ranked, on_cursor: bool) -> tuple[str, str]:
        if ranked.entity in self.pinned:
            return self.signs.pinned, "pinned"
        if on_cursor:
            return self.signs.cursor, "accent"
        if ranked.entity in self.lit or ranked.entity in self.marked:
            return self.signs.cursor, "accent"
        return "", ""
