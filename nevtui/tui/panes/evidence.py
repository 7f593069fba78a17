"""Who says so: the statement under the cursor, and the paragraph that carries it with the words marked."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from nevtui.format.moments import long_day
from nevtui.format.signs import UNICODE, Signs
from nevtui.model.errors import NevtuiError
from nevtui.query.engine import Engine
from nevtui.query.question import Query
from nevtui.query.questions import BESIDE, ELSEWHERE, EVIDENCE
from nevtui.query.rows import Rows
from nevtui.query.selection import Selection
from nevtui.tui.claim import beside, fields, headline, in_short
from nevtui.tui.widgets.draw import Piece
from nevtui.tui.widgets.line import Divider, Line
from nevtui.tui.widgets.lines import Lines
from nevtui.tui.widgets.paragraph import Paragraph
from nevtui.tui.work import latest


class EvidencePane(Horizontal, can_focus=True):
    """The claim in fields on the left, the article's words on the right; where it is narrow, one above the other."""

    ROOMY = 54
    """Cells of the claim's side from which on there is room for what stands beside it."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(id="evidence")
        self.engine = engine
        self.signs: Signs = UNICODE
        self.claim_lines, self.beside_lines = Lines(id="claim"), Lines(id="beside")
        self.paragraph = Paragraph()
        self.headline = Line(id="headline")
        self.title, self.origin, self.address = Line(), Line(), Line()
        self.said_width = 60
        """Cells of the claim's side, where both sides stand next to each other."""
        self.is_narrow = False
        """Whether claim and words stand one above the other."""
        self._claim: str | None = None
        self._rows: Sequence[dict[str, Any]] = ()
        self._at = 0

    def compose(self) -> ComposeResult:
        """Claim, what stands beside it, words."""
        with Vertical(id="said"):
            yield self.headline
            with Horizontal():
                yield self.claim_lines
                yield self.beside_lines
        yield Divider()
        with Vertical(id="words"):
            yield self.title
            yield self.origin
            yield self.address
            yield Line()
            yield self.paragraph

    def show(self, claim: str | None) -> None:
        """Show the evidence of a claim, or nothing."""
        if claim == self._claim:
            return
        self._claim = claim
        latest(self, partial(self._load, claim), group="load")

    def hint(self, lines: list[list[Piece]]) -> None:
        """Show a hint in the place of evidence."""
        self._claim, self._rows = None, ()
        self.workers.cancel_group(self, "load")
        self._clear()
        self.claim_lines.say(lines)
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
        return max(self.paragraph.size.height - 1, 1)

    def query_shown(self) -> Query:
        """Give the query that filled the pane."""
        return EVIDENCE.ask(Selection(), claim=self._claim or "")

    @property
    def row(self) -> dict[str, Any] | None:
        """The statement shown."""
        return self._rows[self._at] if self._rows else None

    def on_resize(self) -> None:
        """Stand one above the other where it is narrow."""
        self._paint()

    async def _load(self, claim: str | None) -> None:
        self._rows, self._at = (), 0
        try:
            if claim is not None:
                self._rows = _dicts(await self.engine.fetch(EVIDENCE.ask(Selection(), claim=claim), rows=200))
        except NevtuiError as error:
            self.log.error(str(error))
            self._clear()
            self.claim_lines.say([[(str(error), "warning")]])
            return
        await self._load_around()

    async def _load_around(self) -> None:
        self._paint()
        if (row := self.row) is None:
            return
        same = await self.engine.fetch(BESIDE.ask(Selection(), statement=row["statement"]), rows=20)
        other = await self.engine.fetch(ELSEWHERE.ask(Selection(), statement=row["statement"]), rows=20)
        seen = {found["claim"] for found in _dicts(same)}
        lines = beside("in the same words", _dicts(same), self.signs)
        linked = beside(_linked(row), [found for found in _dicts(other) if found["claim"] not in seen], self.signs)
        self.beside_lines.say([*lines, *([[]] if lines and linked else []), *linked])

    def _hinting(self, yes: bool) -> None:
        self.set_class(yes, "-hint")
        self.query_one("#said").styles.width = "1fr" if yes else self.said_width
        self.headline.display = not yes
        self.beside_lines.display = self.said_width >= self.ROOMY

    def _clear(self) -> None:
        for lines in (self.claim_lines, self.beside_lines):
            lines.say([])
        for line in (self.headline, self.title, self.origin, self.address):
            line.say([])
        self.paragraph.show("", begin=0, end=0)

    def _paint(self) -> None:
        row = self.row
        self._hinting(self.has_class("-hint"))
        if row is None:
            if not self.has_class("-hint"):
                self._clear()
            return
        self._hinting(False)
        date = long_day(row["published"], row["published_precision"])
        title, origin = self._titles(row, date)
        self.title.say(*title)
        self.origin.say([(origin, "dim")])
        self.address.display = not self.is_narrow
        self.address.say([(row["url"] or "no address given", "dim")])
        self.headline.say(headline(row))
        self.claim_lines.say([[], *fields(row, self.signs)])
        self.paragraph.show(row["text"], begin=row["evidence_start"], end=row["evidence_end"])

    def _titles(self, row: dict[str, Any], date: str) -> tuple[tuple[list[Piece], list[Piece]], str]:
        """Give the two lines above the words: with room for it the article's, else the claim's and the article's."""
        others = f"{self._at + 1} of {len(self._rows)} that say so · n next" if len(self._rows) > 1 else ""
        if self.is_narrow:
            return in_short(row, self.signs), _dotted(others, row["headline"])
        publisher = row["publisher"] or "unknown publisher"
        title: list[Piece] = [(row["headline"], "strong")]
        return (title, []), _dotted(others, publisher, row["author"], date or "undated", f"¶ {row['para']}")


def _dotted(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)


def _dicts(rows: Rows) -> list[dict[str, Any]]:
    return [dict(zip(rows.columns, row, strict=True)) for row in rows.rows]


def _linked(row: dict[str, Any]) -> str:
    return f"{row['subject']} and {row['object']} elsewhere"
