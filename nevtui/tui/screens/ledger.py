"""A ledger over the selection: a list of rows, and below it the words behind the row, two articles side by side.

Conflicts, plans and unread paragraphs are ledgers: each says its question, how a row looks and what stands behind it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal

from nevtui.format.moments import long_day
from nevtui.format.signs import Signs
from nevtui.format.text import plural
from nevtui.model.errors import NevtuiError
from nevtui.model.statement import Field
from nevtui.query.clause import Clause
from nevtui.query.engine import Engine
from nevtui.query.question import Query, Question
from nevtui.query.rows import Rows
from nevtui.query.selection import Selection
from nevtui.query.windows import WINDOW, window_beyond, window_over
from nevtui.tui.bindings import bindings, keys_line, movement
from nevtui.tui.keymap import LEDGER
from nevtui.tui.outgoing import WIDE, as_text
from nevtui.tui.screens.opened import Opened
from nevtui.tui.widgets.draw import Piece
from nevtui.tui.widgets.keys import Keys
from nevtui.tui.widgets.line import Divider, Heading, Rule
from nevtui.tui.widgets.paragraph import Paragraph
from nevtui.tui.widgets.window import WindowedList
from nevtui.tui.work import latest

NARROW = 100
"""Cells below which the two articles do not fit beside each other: then one is shown, and n turns to the other."""


@dataclass(frozen=True)
class Entry:
    """One row, by the columns of its question."""

    row: dict[str, Any]
    position: int = field(default=0)

    def __getitem__(self, name: str) -> Any:
        return self.row[name]


@dataclass(frozen=True, slots=True)
class Side:
    """The words behind a row, of one article."""

    says: Sequence[Piece]
    headline: str
    publisher: str | None
    published: Any
    text: str
    begin: int = 0
    end: int = 0


class LedgerScreen(Opened):
    """A list and what stands behind its row. To write one: `QUESTION`, `paint_row`, `sides`, `statements`."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(LEDGER), *movement("rows")]
    QUESTION: ClassVar[Question]
    TITLE_WORDS: ClassVar[str]
    NOTHING: ClassVar[str]
    """What to say where there is none."""

    def __init__(self, engine: Engine, signs: Signs, selection: Selection) -> None:
        super().__init__()
        self.engine, self.signs, self.selection = engine, signs, selection
        self.head = Heading(id="ledger_head")
        self.list: WindowedList[Entry] = WindowedList(self._paint)
        self.left, self.right, self.between = Paragraph(), Paragraph(), Divider()
        self.below = Horizontal(id="sides")
        self.keys = Keys(keys_line(LEDGER), id="keys")
        self.is_turned = False
        """Whether, where only one article fits, the second is shown."""
        self._asked: Query | None = None
        self._stood = 0
        """The row one stood on before."""

    def paint_row(self, entry: Entry, width: int, on_cursor: bool) -> list[Piece]:
        """Draw a row."""
        raise NotImplementedError

    def sides(self, entry: Entry) -> tuple[Side, ...]:
        """Give the words behind a row: of one article or of two."""
        raise NotImplementedError

    def statements(self, entry: Entry) -> tuple[str, ...]:
        """Give the ids of the statements that a row is about."""
        raise NotImplementedError

    def read(self, entry: Entry, *, second: bool) -> tuple[str, str | None]:
        """Give the article behind a row, or its second one, and the claim to stand on."""
        raise NotImplementedError

    def summary(self, first: Entry | None) -> str:
        """Say beside the title how many there are."""
        return f"{first['total']:,}" if first else "none"

    def compose(self) -> ComposeResult:
        """Heading, list, words, keys."""
        yield self.head
        yield self.list
        yield Rule()
        with self.below:
            yield self.left
            yield self.between
            yield self.right
        yield self.keys

    def on_mount(self) -> None:
        """Ask for the first window."""
        self.list.enliven(True)
        self.list.say("…")
        self._ask(0)

    def on_resize(self, event: events.Resize) -> None:
        """Give the words a third."""
        self.below.styles.height = max(event.size.height // 3, 5) if event.size.height >= 16 else 0
        self._show()

    def _query(self, begin: int) -> Query:
        return self.QUESTION.ask(self.selection, begin=begin, size=WINDOW)

    def _ask(self, begin: int) -> None:
        query = self._query(begin)
        if query != self._asked:
            self._asked = query
            latest(self, partial(self._load, query), group="load")

    async def _load(self, query: Query) -> None:
        try:
            self._take(await self.engine.fetch(query, rows=WINDOW))
        except NevtuiError as error:
            self._asked = None
            self.list.say(str(error))

    def _take(self, answer: Rows) -> None:
        entries = [Entry(row, row["position"]) for row in answer.to_dicts()]
        if entries:
            begin, total = entries[0].position - 1, entries[0]["total"]
            self.list.show(entries, begin=begin, total=total, cursor=self.list.cursor)
        else:
            chosen = " in what is selected: Esc, then Esc again drops the pins" if self.selection.clauses else ""
            self.list.say(self.NOTHING + chosen)
        self._show()

    def _look_ahead(self) -> None:
        """Ask for the window that a page further on needs, where the present one ends before."""
        step = self.list.cursor - self._stood
        self._stood = self.list.cursor
        further = self.list.cursor + (self.list.page if step > 0 else -self.list.page)
        further = max(0, min(further, self.list.total - 1))
        begin = window_beyond(self.list.cursor, further, self.list.page)
        is_asking = any(worker.group == "ahead" and not worker.is_finished for worker in self.workers)
        if self.list.row_at(further) is None and begin is not None and not is_asking:
            latest(self, partial(self._foresee, begin), group="ahead")

    async def _foresee(self, begin: int) -> None:
        query = self._query(begin)
        answer = await self.engine.foresee(query, rows=WINDOW) if query != self._asked else None
        if answer is None:
            return
        near = (max(0, min(self.list.cursor + by, self.list.total - 1)) for by in (-self.list.page, self.list.page))
        if all(begin <= row < begin + len(answer.rows) for row in near):
            self.workers.cancel_group(self, "load")
            self._asked = query
            self._take(answer)

    def _show(self) -> None:
        """Show heading and words of the row."""
        entry = self.list.current
        first = self.list.row_at(self.list.top) or entry
        about = f"   {self.selection.phrase()}" if self.selection.clauses else ""
        self.head.say([(self.TITLE_WORDS, "strong accent"), (f"  {self.summary(first)}", "dim")], [(about, "dim")])
        self.head.mark((0, 10_000))
        shown = self.sides(entry) if entry is not None else ()
        is_pair = len(shown) > 1 and self.size.width >= NARROW
        if len(shown) > 1 and not is_pair:
            shown = shown[::-1] if self.is_turned else shown
        self.between.display = self.right.display = is_pair
        for paragraph, side in zip((self.left, self.right), (*shown, None, None), strict=False):
            if side is None:
                paragraph.show("", begin=0, end=0)
            else:
                paragraph.show(side.text, begin=side.begin, end=side.end, head=_head(side))

    def _paint(self, entry: Entry, width: int, on_cursor: bool) -> list[Piece]:
        return self.paint_row(entry, width, on_cursor)

    def on_windowed_list_moved(self) -> None:
        """Show the words of the row."""
        self._show()
        self._look_ahead()

    def on_windowed_list_wanted(self, message: WindowedList.Wanted) -> None:
        """Fetch the window around the cursor."""
        self._ask(window_over(message.position))

    def action_rows(self, step: int) -> None:
        """Move by rows."""
        self.keys.notice("")
        self.list.move(step)

    def action_page(self, step: int) -> None:
        """Move by pages."""
        self.action_rows(step * self.list.page)

    def query_shown(self) -> Query:
        """Ask for all rows."""
        return self.QUESTION.ask(self.selection)

    def row_text(self) -> str:
        """Give the row one stands on."""
        entry = self.list.current
        return as_text(self.paint_row(entry, WIDE, False)) if entry is not None else ""

    def cited(self) -> dict[str, Any] | None:
        """Give the words behind the row, of the article that is turned to."""
        entry = self.list.current
        shown = self.sides(entry) if entry is not None else ()
        if not shown:
            return None
        side = shown[-1] if self.is_turned else shown[0]
        words = side.text[side.begin : side.end] or side.text
        return {"evidence": words, "publisher": side.publisher, "published": side.published, "title": side.headline}

    def do_take(self) -> str | None:
        """Go to the panes with the statements of the row."""
        entry = self.list.current
        ids = self.statements(entry) if entry is not None else ()
        if entry is None or not ids:
            return "No statement stands behind this row."
        label = f"{self.TITLE_WORDS.lower()} {entry.position:,}: {plural(len(ids), 'statement')}"
        self._app.take(Clause("ledger", Field.STATEMENT, ids, labels=(label, *[label] * (len(ids) - 1))))
        return None

    def do_turn(self) -> str | None:
        """Turn to the other article, where only one fits."""
        entry = self.list.current
        if entry is None or len(self.sides(entry)) < 2:
            return "Only one article stands behind this row."
        self.is_turned = not self.is_turned
        if self.size.width >= NARROW:
            return f"Both are shown; Y and a now mean the {'second' if self.is_turned else 'first'}."
        self._show()
        return None

    def do_card(self) -> str | None:
        """Open the card of the subject."""
        entry = self.list.current
        entity = entry.row.get("subject_id") if entry is not None else None
        if not entity:
            return "There is nobody here whose card could be opened."
        self._app.open_card(entity)
        return None

    def do_article(self) -> str | None:
        """Read the article, the second one's where that is turned to."""
        entry = self.list.current
        if entry is None:
            return "There is no article here."
        is_second = self.is_turned and len(self.sides(entry)) > 1
        article, claim = self.read(entry, second=is_second)
        self._app.open_article(article, self.selection, claim=claim)
        return None


def _head(side: Side) -> list[list[Piece]]:
    date = long_day(side.published) if side.published else "undated"
    return [list(side.says), [(f"{side.publisher or 'unknown publisher'} · {date} · {side.headline}", "dim")], []]
