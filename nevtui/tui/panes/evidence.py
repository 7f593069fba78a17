"""Who says so: the statement under the cursor, and the paragraph that carries it with the words marked."""

import asyncio
from collections.abc import Sequence
from functools import partial
from typing import Any, Final

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.geometry import Size

from nevtui.format.moments import long_day
from nevtui.format.signs import UNICODE, Signs
from nevtui.model.errors import NevtuiError
from nevtui.query.engine import Engine
from nevtui.query.question import Query
from nevtui.query.questions import BESIDE, DISPUTES, ELSEWHERE, EVIDENCE
from nevtui.query.rows import Rows
from nevtui.query.selection import Selection
from nevtui.tui.acting import InApp
from nevtui.tui.claim import beside, disputed, fields, headline, in_other_unit, in_short, told_by
from nevtui.tui.layout import NARROW, SMALL
from nevtui.tui.widgets.draw import Piece, ends, side_by_side
from nevtui.tui.widgets.line import Divider
from nevtui.tui.widgets.lines import Lines
from nevtui.tui.widgets.paragraph import Paragraph
from nevtui.tui.work import latest

MOST_SAYING, MOST_AROUND = 200, 20
"""Rows of a claim's statements, and of what stands beside it."""
_NOWHERE: Final = "no pane here tells claims: v puts the timeline in the place of this pane"


class EvidencePane(InApp, Horizontal):
    """The claim in fields on the left, the article's words on the right; where it is narrow, one above the other."""

    ROOMY = 54
    """Cells of the claim's side from which on there is room for what stands beside it."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(id="evidence")
        self.engine = engine
        self.signs: Signs = UNICODE
        self.said, self.paragraph = Lines(id="said"), Paragraph()
        self.said_width = 60
        """Cells of the claim's side, where both sides stand next to each other."""
        self.is_narrow = False
        """Whether claim and words stand one above the other."""
        self._claim: str | None = None
        self._nowhere = ""
        """What to say instead where no pane is there whose rows are claims."""
        self._rows: Sequence[dict[str, Any]] = ()
        self._at = 0
        self._around: list[list[Piece]] = []

    is_loading = lacks_row = False
    """No key waits for the words of a claim."""

    def compose(self) -> ComposeResult:
        """Claim, what stands beside it, words."""
        yield self.said
        yield Divider()
        yield self.paragraph

    def show(self, claim: str | None, *, is_told: bool = True) -> None:
        """Show the evidence of a claim, or nothing; say so where no pane is there that tells claims."""
        nowhere = "" if is_told else _NOWHERE
        if (claim, nowhere) == (self._claim, self._nowhere):
            return
        self._claim, self._nowhere = claim, nowhere
        if nowhere:
            self._hinting(False)
        latest(self, partial(self._load, claim), group="load")

    def renew(self, engine: Engine) -> None:
        """Ask another engine, of a new version."""
        self.engine = engine
        latest(self, partial(self._load, self._claim), group="load")

    @property
    def claim(self) -> str | None:
        """The claim whose evidence is shown."""
        return self._claim

    def lay_out(self, lines: int, *, said_width: int, is_narrow: bool) -> None:
        """Take so many lines; `said_width` cells of the claim's side where it is not narrow."""
        self.styles.height = lines
        self.said_width, self.is_narrow = said_width, is_narrow

    def lay_out_below(self, screen: Size) -> None:
        """Take a quarter of a card or a comparison, and a good quarter of its width for the claim."""
        width, height = screen
        lines = 0 if height < SMALL[1] else max(height // 4, 6)
        self.lay_out(lines, said_width=max(width * 28 // 100, 40), is_narrow=width < NARROW)

    def hint(self, lines: list[list[Piece]]) -> None:
        """Show a hint in the place of evidence."""
        self._claim, self._rows = None, ()
        self.workers.cancel_group(self, "load")
        self.said.say(lines)
        self._hinting(True)

    def step(self, by: int) -> bool:
        """Go to another article that makes the same claim; False where there is none."""
        if len(self._rows) < 2:
            return False
        self._at = (self._at + by) % len(self._rows)
        latest(self, self._load_around, group="load")
        return True

    def move(self, step: int) -> None:
        """Scroll the words."""
        self.paragraph.scroll_lines(step)

    @property
    def page(self) -> int:
        """Lines of a page."""
        return max(self.paragraph.room - 1, 1)

    def query_shown(self) -> Query:
        """Give the query that filled the pane."""
        return EVIDENCE.ask(Selection(), claim=self._claim or "")

    @property
    def row(self) -> dict[str, Any] | None:
        """The statement shown."""
        return self._rows[self._at] if self._rows else None

    @property
    def cited(self) -> dict[str, Any] | None:
        """The statement shown, as a citation wants it."""
        return {**self.row, "title": self.row["headline"]} if self.row is not None else None

    def on_resize(self) -> None:
        """Stand one above the other where it is narrow."""
        self._paint()

    async def _load(self, claim: str | None) -> None:
        self._rows, self._at = (), 0
        try:
            if claim is not None:
                said = await self.engine.fetch(EVIDENCE.ask(Selection(), claim=claim), rows=MOST_SAYING)
                self._rows = said.to_dicts()
        except NevtuiError as error:
            self._fail(error)
        else:
            await self._load_around()

    def look_ahead(self, claims: Sequence[str]) -> None:
        """Ask ahead for claims that may be shown next, where that is wanted."""
        if self._app.start.looks_ahead:
            latest(self, partial(self._look_ahead, claims), group="ahead")

    async def _look_ahead(self, claims: Sequence[str]) -> None:
        for claim in claims:
            if not await self.foresee(claim):
                return

    async def foresee(self, claim: str) -> bool:
        """Ask ahead for what showing `claim` will need; False where that did not come about."""
        told = await self.engine.foresee(EVIDENCE.ask(Selection(), claim=claim), rows=MOST_SAYING)
        if told is None or not told.rows:
            return told is not None
        for query in _around(claim, told.rows[0][told.columns.index("statement")]):
            if await self.engine.foresee(query, rows=MOST_AROUND) is None:
                return False
        return True

    def turn_units(self) -> None:
        """Show the figure in the unit that is asked for now, too."""
        if self.row is not None:
            latest(self, self._load_around, group="load")

    async def _load_around(self) -> None:
        self._around = []
        self._paint()
        if (row := self.row) is None:
            return
        try:
            if self._app.units.lacks(self.engine, [row["statement"]]):
                await self._app.units.learn(self.engine, [row["statement"]])
                self._paint()
            against, same, other = await self._answers(_around(self._claim or "", row["statement"]))
        except NevtuiError as error:
            self._fail(error)
        else:
            self._around = self._beside(row, against.to_dicts(), same.to_dicts(), other.to_dicts())
            self._paint_said()

    async def _answers(self, queries: Sequence[Query]) -> Sequence[Rows]:
        """Ask all at once; what is kept is there at once, too."""
        kept = [self.engine.kept(query, rows=MOST_AROUND) for query in queries]
        whole = [rows for rows in kept if rows is not None]
        if len(whole) == len(queries):
            return whole
        return await asyncio.gather(*(self.engine.fetch(query, rows=MOST_AROUND) for query in queries))

    def _beside(
        self,
        row: dict[str, Any],
        against: list[dict[str, Any]],
        same: list[dict[str, Any]],
        other: list[dict[str, Any]],
    ) -> list[list[Piece]]:
        """Give what others say instead, what else the same words say, what else links the same two."""
        seen = {found["claim"] for found in same}
        blocks = (
            disputed(against, self.signs),
            beside("in the same words", same, self.signs),
            beside(_linked(row), [found for found in other if found["claim"] not in seen], self.signs),
        )
        return [line for block in blocks if block for line in ([], *block)][1:]

    def _fail(self, error: NevtuiError) -> None:
        self.log.error(str(error))
        self.said.say([[(str(error), "warning")]])

    def _hinting(self, yes: bool) -> None:
        self.set_class(yes, "-hint")
        self.said.styles.width = "1fr" if yes else self.said_width

    def _paint(self) -> None:
        is_hinting = self.has_class("-hint") and self.row is None
        self._hinting(is_hinting)
        if is_hinting:
            return
        self._paint_said()
        if (row := self.row) is None:
            self.paragraph.show("", begin=0, end=0)
        else:
            begin, end = row["evidence_start"], row["evidence_end"]
            self.paragraph.show(row["text"], begin=begin, end=end, head=self._head(row))

    def _paint_said(self) -> None:
        row, width = self.row, self.said_width - 2
        if row is None:
            self.said.say([[(self._nowhere, "dim")]] if self._nowhere else [])
            return
        said = fields(row, self.signs, turned=in_other_unit(row, self._app.units, self.signs))
        columns = [said, self._around] if self.said_width >= self.ROOMY else [said]
        told: list[Piece] = [(told_by(self._rows), "dim")]
        self.said.say([headline(row), told, *side_by_side(columns, width // len(columns))])

    def _head(self, row: dict[str, Any]) -> list[list[Piece]]:
        """Give the lines above the words: the article's, or where it is narrow the claim's and the article's."""
        others = f"{self._at + 1} of {len(self._rows)} that say so · n next" if len(self._rows) > 1 else ""
        if self.is_narrow:
            claim, says = in_short(row, self.signs, turned=in_other_unit(row, self._app.units, self.signs))
            told = [(_dotted(others, told_by(self._rows), row["headline"]), "dim")]
            return [ends(claim, says, self.size.width - 2), told, []]
        date = long_day(row["published"], row["published_precision"])
        publisher = row["publisher"] or "unknown publisher"
        origin = _dotted(others, publisher, row["author"], date or "undated", f"¶ {row['para']}")
        address: list[Piece] = [(row["url"] or "no address given", "dim")]
        return [[(row["headline"], "strong")], [(origin, "dim")], address, []]


def _around(claim: str, statement: str) -> tuple[Query, Query, Query]:
    """Give what is asked of a statement shown: who says otherwise, what the same words say, what else links the two."""
    return (
        DISPUTES.ask(Selection(), claim=claim),
        BESIDE.ask(Selection(), statement=statement),
        ELSEWHERE.ask(Selection(), statement=statement),
    )


def _dotted(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)


def _linked(row: dict[str, Any]) -> str:
    return f"{row['subject']} and {row['object']} elsewhere"
