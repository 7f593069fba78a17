"""Search the full text: hits as one types, their words marked; Enter lets what is found be what the panes show."""

from functools import partial
from itertools import pairwise
from typing import Any, ClassVar, Final, NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Input

from nevtui.format.moments import day, long_day
from nevtui.format.text import cells, plural
from nevtui.model.errors import NevtuiError
from nevtui.model.statement import Field
from nevtui.query.clause import Clause
from nevtui.query.engine import Engine
from nevtui.query.questions import FOUND
from nevtui.query.search.asked import Asked
from nevtui.query.selection import Selection
from nevtui.query.windows import window_over
from nevtui.tui.acting import InApp
from nevtui.tui.bindings import movement_while_typing
from nevtui.tui.calm import Calm
from nevtui.tui.screens.opened import Finding
from nevtui.tui.widgets.draw import Piece, left, right
from nevtui.tui.widgets.keys import Keys
from nevtui.tui.widgets.line import Heading, Rule
from nevtui.tui.widgets.scroll import ScrolledLines
from nevtui.tui.widgets.typed import Typed
from nevtui.tui.widgets.window import WindowedList
from nevtui.tui.widgets.wrap import wrap
from nevtui.tui.work import latest

WINDOW: Final = 100
READY: Final = FOUND.ask(Selection(), search="nevtui", size=WINDOW)
"""Any word does: the first search opens the index."""
PROSE: Final = 95
_AROUND: Final = 30
"""Characters of a paragraph before its first hit that a row shows."""
_KEYS: Final = (
    ("Enter", "let it be the selection", 0),
    ("↑ ↓", "hits", 1),
    ("Ctrl+O", "read the article", 2),
    ("Esc", "back", 3),
)
HOW: Final = (
    'words            all of them, in any order; Chinese too          "solid-state battery"   just so',
    "batter*          whatever begins so                              -sodium                 without it",
    "tariff OR duty   either                                          title:plant             in the headline",
    "publisher:Yicai  author:…  article:…                             after:2023  before:2024-06  year:2020",
)


class Hit(NamedTuple):
    """A row of the question `found`."""

    position: int
    article: str
    para: int
    text: str
    title: str
    publisher: str | None
    published: Any
    published_precision: str | None
    weight: float
    statements: int
    total: int
    kept: int | None


class SearchScreen(Finding, InApp, Calm, Screen[None]):
    """A line to type in, hits, and the paragraph of the hit."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False, priority=True),
        Binding("ctrl+o", "read", show=False, priority=True),
        Binding("tab", "move(1)", show=False, priority=True),
        *movement_while_typing(),
    ]

    def __init__(self, engine: Engine, typed: str = "") -> None:
        super().__init__()
        self.engine, self._begin = engine, typed
        self.head, self.line = Heading(id="search_head"), Typed(placeholder="search the articles", id="search_line")
        self.list: WindowedList[Hit] = WindowedList(self._paint)
        self.preview, self.keys = ScrolledLines(overlay=False), Keys(_KEYS, id="keys")
        self.asked: Asked | None = None
        """The search whose hits are shown."""
        self._is_due = False

    def compose(self) -> ComposeResult:
        """What is typed, hits, the paragraph, keys."""
        yield self.head
        yield self.line
        yield self.list
        yield Rule()
        yield self.preview
        yield self.keys

    def on_mount(self) -> None:
        """Wait for what is typed."""
        self.list.lively = True
        self.line.value = self._begin
        self.line.focus()
        self._say("")
        if self._app.start.looks_ahead:
            latest(self, self._make_ready, group="ahead")

    async def _make_ready(self) -> None:
        """Have the index opened by the time that one types: that takes a quarter of a second."""
        await self.engine.foresee(READY, rows=WINDOW)

    def on_resize(self, event: events.Resize) -> None:
        """Give the paragraph a third."""
        self.preview.styles.height = max(event.size.height // 3 - 1, 4) if event.size.height >= 16 else 0
        self.call_after_refresh(self._look)

    def on_input_changed(self, message: Input.Changed) -> None:
        """Search as one types."""
        message.stop()
        latest(self, partial(self._find, message.value), group="find")

    async def _find(self, typed: str, around: int | None = None) -> None:
        """Show the first hits, or those around row `around` (0-based) of the list that is shown: the cursor stays."""
        begin = window_over(around or 0, size=WINDOW)
        if not typed.strip():
            self.asked = None
            self.list.say("")
            self._say("")
            self._look()
            return
        try:
            asked = Asked.parse(typed)
            query = FOUND.ask(Selection(), search=typed, begin=begin, size=WINDOW)
            rows = (await self.engine.fetch(query, rows=WINDOW)).rows
        except NevtuiError as error:
            self._is_due = False
            self._say(str(error))
            return
        self.asked = asked
        hits = [Hit(*row) for row in rows]
        if hits:
            self.list.show(hits, begin=begin, total=hits[0].total, cursor=0 if around is None else self.list.cursor)
            self._say(plural(hits[0].total, "paragraph"))
        else:
            self.list.say("nothing is found")
            self._say("nothing")
        self._look()
        if self._is_due:
            self._is_due = False
            self._take()

    def _say(self, words: str) -> None:
        self.head.say([("Search", "strong accent"), (f"  {words}" if words else "", "dim")])
        self.head.mark((0, 10_000))

    def _look(self) -> None:
        """Show the paragraph of the hit with its words marked; how to search where nothing is typed."""
        hit, width = self.list.current, min(self.size.width - 2, PROSE)
        if self.asked is None or hit is None:
            self.preview.say([] if self.line.value.strip() else [[(line, "dim")] for line in HOW])
            return
        date = long_day(hit.published, hit.published_precision) if hit.published else "undated"
        about = f"{hit.publisher or 'unknown publisher'} · {date} · ¶ {hit.para}"
        marks = self.asked.marks(hit.text)
        lines = [_marked(hit.text, begin, end, marks) for begin, end in wrap(hit.text, max(width - 2, 10))]
        self.preview.say([[(hit.title, "strong")], [(about, "dim")], *lines])

    def _paint(self, hit: Hit, width: int, on_cursor: bool) -> list[Piece]:
        """Draw day, publisher, the words around the first hit."""
        marks = self.asked.marks(hit.text) if self.asked is not None else []
        begin = max(marks[0][0] - _AROUND, 0) if marks else 0
        source = 16 if width >= 80 else 0
        room = max(width - 2 - 12 - source - 5, 8)
        end = min(begin + room, len(hit.text))
        shown = [("…" if begin else "", "dim"), *_marked(hit.text, begin, end, marks)]
        used = sum(cells(text) for text, _ in shown)
        return [
            ("▸ " if on_cursor else "  ", "accent"),
            left(day(hit.published, hit.published_precision) or "undated" if hit.published else "undated", 12, "dim"),
            *([left(hit.publisher or "–", source - 1, "dim"), (" ", "text")] if source else []),
            *shown,
            right(f"{hit.statements or ''}", max(width - 14 - source - used, 3), "dim"),
        ]

    def on_windowed_list_moved(self) -> None:
        """Show the paragraph of the hit."""
        self._look()

    def on_windowed_list_wanted(self, message: WindowedList.Wanted) -> None:
        """Fetch the window around the cursor."""
        latest(self, partial(self._find, self.line.value, message.position), group="find")

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Let the panes follow what is found; where it is still on its way, once it is there."""
        message.stop()
        if any(worker.group == "find" and not worker.is_finished for worker in self.workers):
            self._is_due = True
        else:
            self._take()

    def _take(self) -> None:
        if self.asked is None or not self.list.total:
            self.keys.notice("Nothing is found that could be selected.")
            return
        text = self.line.value.strip()
        self._app.take(Clause("search", Field.FOUND, (self.line.value,), labels=(f"“{text}”",)))

    def action_read(self) -> None:
        """Read the article of the hit."""
        hit = self.list.current
        if hit is None:
            self.keys.notice("There is no article here.")
            return
        chosen = Selection((Clause("search", Field.FOUND, (self.line.value,)),))
        self._app.open_article(hit.article, chosen)

    def action_leave(self) -> None:
        """Empty the line, else leave."""
        if self.line.value:
            self.line.value = ""
        else:
            self.dismiss()


def _marked(text: str, begin: int, end: int, marks: list[tuple[int, int]]) -> list[Piece]:
    """Give a stretch of a text, the words that were hit in the colour of evidence."""
    cuts = [min(max(edge, begin), end) for mark in marks for edge in mark]
    edges = sorted({begin, end, *cuts})
    return [
        (text[a:b], "evidence" if any(start <= a < stop for start, stop in marks) else "text")
        for a, b in pairwise(edges)
    ]
