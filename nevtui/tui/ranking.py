"""A pane that ranks things of one kind by how many of the selected statements name them."""

from collections.abc import Mapping
from typing import Any, ClassVar, NamedTuple

from nevtui.model.statement import Field
from nevtui.query.clause import Clause
from nevtui.query.engine import Engine
from nevtui.query.narrowing import narrowed, whole_in, whole_of
from nevtui.query.question import Query, Question
from nevtui.query.questions import SPELLINGS
from nevtui.query.rows import Rows
from nevtui.query.selection import Selection
from nevtui.query.windows import ranking_window
from nevtui.tui.acting import InApp
from nevtui.tui.pane import Pane
from nevtui.tui.widgets.draw import Piece, bar, left, right, sparkline
from nevtui.tui.work import latest

YEARS_CELLS = 10
"""Cells of a sparkline, one a year."""


class Ranked(NamedTuple):
    """A row of the questions `ranking` and `kinds`, or of `tree`, which says the last four too."""

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
    since: int | None
    years: list[int]
    type: str = ""
    depth: int = 0
    children: int = 0
    is_open: bool = False


class RankingPane(InApp, Pane):
    """Names with a bar and a count, and over time where there is room; a row means the entity, in whatever role."""

    QUESTION: ClassVar[Question]
    FIELD: ClassVar[Field]
    NAME_CELLS: ClassVar[int]
    """Cells that names should have before bars grow, and before there is room for a sparkline."""
    WIDER: ClassVar[str | None] = None
    """The reach that a key turns on: `group` or `based`; None where there is none."""
    WIDER_WORDS: ClassVar[str] = ""
    SORTS: ClassVar[tuple[tuple[str, str], ...]] = (
        ("statements", "by count"),
        ("name", "by name"),
        ("latest", "latest first"),
        ("articles", "by articles"),
    )

    reach = "named"
    _shown: tuple[Engine, Query, Rows] | None = None
    """What is painted, and who answered it."""

    def query_for(self, *, begin: int, keep: str | None) -> Query:
        """Ask for a window of the ranking."""
        selection = self.selection.for_pane(self.KIND)
        return ranking_window(
            self.QUESTION, selection, reach=self.reach, match=self.folded, sort=self.sort, begin=begin, keep=keep
        )

    def kept(self, query: Query) -> Rows | None:
        """Give the answer to `query` where it is kept, or made of the whole list and the names in it where both are."""
        answer = super().kept(query)
        if answer is None and self._is_narrowed(query):
            whole, names = self._whole(query), self.engine.kept(self._spellings())
            answer = narrowed(query, whole, dict(names.rows)) if whole and names else None
        return answer

    def _is_narrowed(self, query: Query) -> bool:
        """Tell whether `query` asks for rows by the names of entities: then the whole list holds the answer."""
        return query.title == self.QUESTION.title and "type" in self.QUESTION.fixed

    def _whole(self, query: Query) -> Rows | None:
        """Give the whole list where it is kept, or shown."""
        asked = whole_of(query)
        whole = self.engine.kept(asked)
        if whole is None and self._shown is not None:
            engine, query, rows = self._shown
            whole = whole_in(query, rows) if engine is self.engine and whole_of(query) == asked else None
            if whole is not None:
                engine.keep(asked, whole)
        return whole

    def _spellings(self) -> Query:
        return SPELLINGS.ask(Selection(), type=self.QUESTION.fixed["type"])

    def start_filter(self) -> None:
        """Open the line to type in, and have by the first letter what is needed to answer it."""
        super().start_filter()
        if self._app.start.looks_ahead and self._is_narrowed(self.query_shown()):
            latest(self, self._make_ready, group="ahead")

    async def _make_ready(self) -> None:
        for asked in (self._spellings(), whole_of(self.query_shown())):
            await self.engine.foresee(asked)

    def paint(self, rows: Rows) -> None:
        """Paint the window."""
        self._shown = (self.engine, self.query_shown(), rows)
        self.place([Ranked(*row) for row in rows.rows])

    def paint_row(self, row: Any, width: int, on_cursor: bool) -> list[Piece]:
        """Paint sign, name, years, bar, count."""
        ranked: Ranked = row
        sign, name = self.sign_of(ranked.entity, on_cursor)
        count_width = max(len(f"{ranked.most:,}"), 3)
        room = width - 4 - self.NAME_CELLS - count_width
        years_width = YEARS_CELLS + 1 if self._has_years(width, ranked) else 0
        bar_width = max(min(9, room - years_width), 4)
        name_width = width - 4 - years_width - bar_width - count_width
        return [
            left(sign, 2, name or "text"),
            *self.paint_name(ranked, name_width, f"strong {name}".strip() if name or on_cursor else "text"),
            *([(" " + sparkline(ranked.years), "bar")] if years_width else []),
            (" ", "text"),
            (bar(ranked.statements / max(ranked.most, 1), bar_width), name or "bar"),
            right(f"{ranked.statements:,}", count_width + 1, f"strong {name}".strip() if name or on_cursor else "dim"),
        ]

    def paint_name(self, ranked: Ranked, width: int, style: str) -> list[Piece]:
        """Paint the name on `width` cells."""
        return [left(ranked.name, width, style)]

    def counted(self) -> list[tuple[str, int]]:
        """Give the names at hand with their counts, to be drawn."""
        return [(row.name, row.statements) for row in self.list.rows]

    def clause(self) -> Clause | None:
        """The entity under the cursor."""
        ranked: Ranked | None = self.list.current
        if ranked is None:
            return None
        return Clause(self.KIND, self.FIELD, (ranked.entity,), labels=(ranked.name,), reach=self.reach)

    def key(self) -> str | None:
        """The entity's id."""
        ranked: Ranked | None = self.list.current
        return ranked.entity if ranked else None

    def widen(self) -> None:
        """Turn the wider reach on or off."""
        self.reach = self.WIDER if self.WIDER and self.reach == "named" else "named"
        self.marks.clear()
        self.ask(keep=self.key())
        self.post_message(self.Moved(self, by_hand=True))

    def looks(self) -> dict[str, tuple[str, str]]:
        """How far its rows reach."""
        return {"reach": (self.reach, "named")}

    def take_looks(self, looks: Mapping[str, str]) -> None:
        """Take over how far its rows reach."""
        self.reach = self.WIDER if self.WIDER and looks.get("reach") == self.WIDER else "named"

    def remarks(self) -> list[Piece]:
        """Say the wider reach, too."""
        parts = [text for text, _ in super().remarks()]
        first: Ranked | None = self.list.row_at(self.list.top)
        wider = [self.WIDER_WORDS] if self.reach != "named" else []
        years = [self._years(first)] if first and self._has_years(self.list.size.width, first) else []
        said = " · ".join([*wider, *parts, *years])
        return [(said, "dim")] if said else []

    def _years(self, ranked: Ranked) -> str:
        """Say which years a sparkline is of."""
        first = ranked.since or 0
        return f"{first}{self.signs.dash}{(first + YEARS_CELLS - 1) % 100:02}"

    def _has_years(self, width: int, ranked: Ranked) -> bool:
        """Tell whether rows `width` cells wide have room for a sparkline: one count width holds for all of a list."""
        room = width - 4 - self.NAME_CELLS - max(len(f"{ranked.most:,}"), 3)
        return ranked.since is not None and room >= YEARS_CELLS + 1 + 4
