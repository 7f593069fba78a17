"""An article to read: every statement marked in its text and told beside it; from mark to mark, article to article."""

import asyncio
from collections import Counter
from contextlib import suppress
from functools import partial
from typing import Any, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType

from nevtui.format.moments import long_day
from nevtui.format.signs import Signs
from nevtui.format.text import cells, fit, harmless, plural
from nevtui.model.errors import NevtuiError
from nevtui.model.statement import Field
from nevtui.query.clause import Clause
from nevtui.query.question import Query
from nevtui.query.questions import ARTICLE, ARTICLES, MARKS
from nevtui.query.selection import Selection
from nevtui.tui.bindings import bindings, keys_line
from nevtui.tui.keymap import READER
from nevtui.tui.outgoing import as_text
from nevtui.tui.reading_notes import Columns, about, note, told
from nevtui.tui.reading_text import Laid, Mark, lay_out, marks_of, pieces, places_of
from nevtui.tui.screens.opened import Opened
from nevtui.tui.widgets.draw import Piece, right
from nevtui.tui.widgets.keys import Keys
from nevtui.tui.widgets.line import Heading, Line
from nevtui.tui.widgets.reader import Reader
from nevtui.tui.work import latest

ROOMY = 100
"""Cells from which on statements stand beside the text; below, that of the mark stands under it."""
PROSE = 95
GUTTER = 5
"""Cells left of the text, for the number of the paragraph."""
MOST_ARTICLES = 10_000
"""Articles of the selection that one can step through."""


class ArticleScreen(Opened):
    """The reader."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(READER)

    def __init__(self, signs: Signs, selection: Selection, article: str, *, claim: str | None = None) -> None:
        super().__init__()
        self.signs, self.selection = signs, selection
        self.article = article
        self._selected: tuple[str, ...] | None = None
        """Ids of the selection's articles, once they have been asked for."""
        self._wanted = claim
        """The claim to stand on first."""
        self.head, self.reader = Heading(id="reader_head"), Reader(self._line)
        self.told, self.keys = Line(id="reader_told"), Keys(keys_line(READER), id="keys")
        self.laid: Laid | None = None
        self.marks: tuple[Mark, ...] = ()
        self.at = -1
        """Which mark one stands on."""
        self._facts: dict[str, Any] = {}
        self._texts: tuple[str, ...] = ()
        self._columns = Columns(0, 0, 0)
        self._places: dict[int, tuple[Mark, dict[str, Any]]] = {}
        """Line -> the statement beside it, and its mark."""

    def compose(self) -> ComposeResult:
        """Title, text with notes, how the statement was read, keys."""
        yield self.head
        yield self.reader
        yield self.told
        yield self.keys

    def on_mount(self) -> None:
        """Read the article."""
        self._open(self.article)

    @property
    def mark(self) -> Mark | None:
        """The mark one stands on."""
        return self.marks[self.at] if 0 <= self.at < len(self.marks) else None

    def _open(self, article: str) -> None:
        self.article = article
        latest(self, self._load, group="article")

    async def _load(self) -> None:
        engine = self._app.engine
        try:
            told, said = await asyncio.gather(*(engine.fetch(query) for query in _questions(self.article)))
        except NevtuiError as error:
            self.keys.notice(str(error))
            return
        rows = told.to_dicts()
        if not rows:
            self.keys.notice("This article is not in the library.")
            return
        self._facts, self._texts = rows[0], tuple(str(row["text"]) for row in rows)
        statements = said.to_dicts()
        self.marks = marks_of([row for row in statements if row["para"] > 0])
        self.at = self._first()
        self._show_head()
        await self._lay_out()
        if self._app.start.looks_ahead:
            latest(self, self._look_ahead, group="ahead")

    def _first(self) -> int:
        wanted, self._wanted = self._wanted, None
        places = (n for n, mark in enumerate(self.marks) if any(row["claim"] == wanted for row in mark.rows))
        return next(places, 0 if self.marks else -1)

    async def _lay_out(self) -> None:
        width = self.size.width - 2
        is_roomy = width >= ROOMY
        text = min(width * 11 // 20, PROSE) if is_roomy else min(width, PROSE)
        beside = Counter(mark.para for mark in self.marks for _ in mark.rows) if is_roomy else None
        laid = await asyncio.to_thread(lay_out, self._texts, text - GUTTER - 1, notes=beside)
        places = await asyncio.to_thread(places_of, laid, self.marks) if is_roomy else {}
        self.laid, self._places = laid, places
        self.reader.text_width = text if is_roomy else width + 1
        rows = (row for mark in self.marks for row in mark.rows)
        self._columns = Columns.of(rows, self.signs).within(self._room)
        self._show()

    @property
    def _room(self) -> int:
        """Cells beside the text."""
        return self.size.width - 2 - self.reader.text_width - 1

    def on_resize(self, event: events.Resize) -> None:
        """Lay out anew."""
        if self._texts:
            latest(self, self._lay_out, group="article")

    def _show(self) -> None:
        """Show title, text, and the statement of the mark."""
        if self.laid is None:
            return
        self._show_head()
        self.reader.show(len(self.laid.lines))
        mark = self.mark
        if mark is None:
            self.told.say([("No statement was read from this article.", "dim")])
            return
        self.reader.reveal(self.laid.line_of(mark))
        row = mark.rows[0]
        where = f"{self.at + 1} of {plural(len(self.marks), 'mark')}"
        self.told.say([*told(row, self.signs), (f"  {about(row)}", "dim")], [(where, "dim")])

    def _show_head(self) -> None:
        """Say the title, who wrote it and when: at once, while the text is still being laid out."""
        facts = self._facts
        date = long_day(facts["published"], facts["published_precision"]) if facts["published"] else "undated"
        by = " · ".join(filter(None, (facts["publisher"] or "unknown publisher", facts["author"], date)))
        room = max(self.size.width - 4 - min(cells(by), self.size.width // 3), 10)
        self.head.say([(fit(harmless(facts["title"]), room), "strong accent")], [(by, "dim")])
        self.head.mark((0, 10_000))

    def _line(self, number: int) -> tuple[list[Piece], list[Piece], bool]:
        """Give a line: number of its paragraph and text, the statement beside it, whether one stands on that."""
        assert self.laid is not None
        drawn = pieces(self.laid, number, self.marks, self.mark)
        if number == len(self.laid.lines) - 1 and self.laid.is_cut:
            drawn = [*drawn, (" … the article goes on in the library", "dim")]
        place = self._places.get(number)
        is_here = place is not None and place[0] is self.mark
        beside = note(place[1], self._columns, self._room, self.signs, is_current=is_here) if place else []
        return [self._numbered(number), *drawn], beside, is_here

    def _numbered(self, number: int) -> Piece:
        """Give what stands left of a line: the number of the paragraph that begins there."""
        assert self.laid is not None
        para = self.laid.lines[number].para
        begins = para is not None and (number == 0 or self.laid.lines[number - 1].para != para)
        is_here = self.mark is not None and self.mark.para == para
        return right(str(para) if begins else "", GUTTER - 2)[0] + "  ", "accent" if is_here else "dim"

    def do_down(self) -> str | None:
        """Next mark."""
        return self._step(1)

    def do_up(self) -> str | None:
        """Mark before."""
        return self._step(-1)

    def do_first(self) -> None:
        """First mark, top of the text."""
        self._leap(0)
        self.reader.scroll_lines(-self.reader.count)

    def do_last(self) -> None:
        """Last mark, end of the text."""
        self._leap(len(self.marks) - 1)
        self.reader.scroll_lines(self.reader.count)

    def _leap(self, at: int) -> None:
        if self.marks:
            self.at = at
            self._show()

    def _step(self, by: int) -> str | None:
        if not self.marks:
            self.reader.scroll_lines(by)
            return None
        at = self.at + by
        if not 0 <= at < len(self.marks):
            self.reader.scroll_lines(by)
            return "The last mark." if by > 0 else "The first mark."
        self.at = at
        self._show()
        return None

    def do_page_down(self) -> None:
        """Scroll down."""
        self.reader.scroll_lines(max(self.reader.size.height - 2, 1))

    def do_page_up(self) -> None:
        """Scroll up."""
        self.reader.scroll_lines(-max(self.reader.size.height - 2, 1))

    def do_next(self) -> None:
        """Next article of the selection."""
        latest(self, partial(self._go, 1), group="go")

    def do_previous(self) -> None:
        """Article before."""
        latest(self, partial(self._go, -1), group="go")

    async def _go(self, by: int) -> None:
        try:
            article = await self._beside(by)
        except NevtuiError as error:
            self.keys.notice(str(error))
            return
        if article is None:
            self.keys.notice("The last article of the selection." if by > 0 else "The first article of the selection.")
            return
        self._open(article)

    async def _beside(self, by: int) -> str | None:
        """Give the article of the selection that stands `by` places from this one."""
        if self._selected is None:
            query = ARTICLES.ask(self.selection, size=MOST_ARTICLES)
            self._selected = tuple(row[1] for row in await self._app.engine.gather(query, rows=MOST_ARTICLES))
        ids = self._selected
        at = ids.index(self.article) + by if self.article in ids else 0
        return ids[at] if 0 <= at < len(ids) else None

    async def _look_ahead(self) -> None:
        """Ask ahead for the articles that `n` and `N` go to."""
        with suppress(NevtuiError):
            for by in (1, -1):
                article = await self._beside(by)
                for query in _questions(article) if article is not None else ():
                    await self._app.engine.foresee(query)

    def query_shown(self) -> Query:
        """Ask for everything the article says."""
        return MARKS.ask(Selection(), article=self.article)

    def row_text(self) -> str:
        """Give the statement of the mark."""
        return as_text(told(self.mark.rows[0], self.signs)) if self.mark is not None else ""

    def cited(self) -> dict[str, Any] | None:
        """Give the words of the mark."""
        mark = self.mark
        if mark is None:
            return None
        return {**self._facts, "evidence": self._texts[mark.para][mark.begin : mark.end], "para": mark.para}

    def do_card(self) -> str | None:
        """Open the card of the subject."""
        if self.mark is None:
            return "No statement stands here whose card could be opened."
        self._app.open_card(self.mark.rows[0]["subject_id"])
        return None

    def do_correct(self) -> str | None:
        """Correct the statement of the mark."""
        if self.mark is None:
            return "No statement to correct here."
        return self._app.correct(self.mark.rows[0]["claim"])

    def do_take(self) -> None:
        """Look at everything the article says in the panes."""
        title = str(self._facts.get("title", self.article))
        self._app.take(Clause("articles", Field.ARTICLE, (self.article,), labels=(title,)))


def _questions(article: str) -> tuple[Query, Query]:
    """Give what is asked of an article: its paragraphs, and what it says."""
    return ARTICLE.ask(Selection(), article=article), MARKS.ask(Selection(), article=article)
