"""A pane: a question asked of the selection, and a painting of the answer. What all panes do is done here, once."""

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.timer import Timer

from nevtui.format.signs import UNICODE, Signs
from nevtui.format.text import fold, harmless
from nevtui.model.errors import NevtuiError
from nevtui.query.clause import Clause
from nevtui.query.engine import Engine
from nevtui.query.question import Query
from nevtui.query.rows import Rows
from nevtui.query.selection import Selection
from nevtui.query.windows import WINDOW, window_over
from nevtui.tui.layout import Layout
from nevtui.tui.marking import Marking
from nevtui.tui.recalling import Recalling
from nevtui.tui.widgets.draw import Piece
from nevtui.tui.widgets.line import Heading
from nevtui.tui.widgets.window import WindowedList, more
from nevtui.tui.windowing import Windowing
from nevtui.tui.work import latest

if TYPE_CHECKING:
    from textual.widgets import Input

STALE_AFTER = 0.15
"""Seconds for which the old picture stays as it is; then it is dimmed. Source: screens.md, Quiet."""


class Pane(Marking, Recalling, Windowing, Vertical):
    """A linked pane. To write one: `query_for` (pure), `paint` (the only place that touches widgets), `clause`.

    Life cycle: the screen sets `selection`; a query that differs from the last is asked, the one before it is stopped;
    its answer is painted. A pane never filters itself.
    """

    KIND: ClassVar[str]
    """Its name in `panes.kinds`: the id of the widget, and the source of its clauses."""
    TITLE: ClassVar[str]
    ROWS: ClassVar[str]
    """What its rows are, for an empty list."""
    SORTS: ClassVar[tuple[tuple[str, str], ...]]
    """Name of each order and how the heading says it; the first is the default and is not said."""
    WIDE: ClassVar[bool] = False
    """Whether its rows are sentences, that want what width there is."""
    FILTERS: ClassVar[bool] = True
    """Whether its cursor, or what is marked, filters the other panes as one moves; else only what is pinned does."""
    MOST_ROWS: ClassVar[int] = WINDOW
    """Rows of an answer at the most."""
    TELLS: ClassVar[bool] = False
    """Whether its rows are claims, whose evidence is shown."""

    class Moved(Message):
        """The cursor stands on another row, or the row under it has changed."""

        def __init__(self, pane: "Pane", *, by_hand: bool) -> None:
            super().__init__()
            self.pane = pane
            self.by_hand = by_hand
            """True for a step, a filter or an order of one's own; False where the row changed with the selection."""

    class Searched(Message):
        """Words were typed behind `?`: to be searched for in the full text."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    class Painted(Message):
        """An answer has been painted; heading and counts are new."""

        def __init__(self, pane: "Pane") -> None:
            super().__init__()
            self.pane = pane

    def __init__(self, engine: Engine) -> None:
        super().__init__(id=self.KIND)
        self.engine = engine
        self.number = ""
        """Of the place it stands in, which is the key to it."""
        self.about = ""
        """What the cursors of other panes filter by, in words."""
        self.marks = {}
        self.signs: Signs = UNICODE
        self.selection = Selection()
        self.match = ""
        """What the rows are filtered by, as typed."""
        self.sort = self.SORTS[0][0]
        self.list: WindowedList[Any] = WindowedList(self.paint_row, note=self.note)
        self._heading = Heading()
        self._typed: Input | None = None
        self._asked: Query | None = None
        self._base: Query | None = None
        """What was asked, wherever its window lies."""
        self._by_hand = False
        self.is_loading = False
        """Whether rows are on their way, to another question than those shown."""
        self.is_here = False
        """Whether one stands in this pane."""
        self.is_painted = False
        """Whether there has been an answer, if only that it failed."""

    def query_for(self, *, begin: int, keep: str | None) -> Query:
        """Ask the pane's question: a window from row `begin` (0-based), or around the row of `keep`."""
        raise NotImplementedError

    def paint(self, rows: Rows) -> None:
        """Paint an answer."""
        raise NotImplementedError

    def paint_row(self, row: Any, width: int, on_cursor: bool) -> list[Piece]:
        """Paint one row of the list."""
        raise NotImplementedError

    def clause(self) -> Clause | None:
        """Say what the row under the cursor means for the other panes."""
        raise NotImplementedError

    def key(self) -> str | None:
        """Give the id of the row under the cursor, by which it is found again in a new answer."""
        raise NotImplementedError

    def claim(self) -> str | None:
        """Give the claim under the cursor, where the rows are claims."""
        return None

    def named(self) -> frozenset[str]:
        """Give the keys of what the row under the cursor names in other panes."""
        return frozenset()

    def summary(self) -> list[Piece]:
        """Say beside the title what is in the list."""
        return [(f"{self.list.total:,}", "dim")]

    def note(self, above: int, below: int) -> str:
        """Say below the list what is not in view."""
        return more(above, below)

    def compose(self) -> ComposeResult:
        """Heading, rule, list."""
        yield self._heading
        yield from self.compose_body()

    def compose_body(self) -> ComposeResult:
        """What stands below the heading."""
        yield self.list

    def show(self, selection: Selection) -> None:
        """Show another selection, unless it asks the same; the cursor stays on the row one chose, if still there."""
        self.selection = selection
        if self.query_for(begin=0, keep=None) != self._base:
            self.ask(keep=self.followed())

    def would_ask(self, selection: Selection) -> list[Query]:
        """Give what `show` would ask for `selection`."""
        before, self.selection = self.selection, selection
        try:
            is_other = self.query_for(begin=0, keep=None) != self._base
            return [self.query_for(begin=0, keep=self.followed())] if is_other else []
        finally:
            self.selection = before

    def forget_answer(self) -> None:
        """Ask anew when a selection is shown next, though it may ask the same."""
        self._asked = self._base = None

    def ask(self, *, begin: int = 0, keep: str | None = None) -> None:
        """Ask, unless just this has been asked already; what is still being asked is stopped."""
        query = self.query_for(begin=begin, keep=keep)
        if query == self._asked:
            return
        base = self.query_for(begin=0, keep=None)
        is_other = base != self._base
        self._stays &= self._base in (None, base)
        self._asked, self._base = query, base
        kept = self.kept(query)
        self.is_loading = kept is None and (is_other or self.is_loading)
        if kept is None:
            latest(self, partial(self._load, query), group="load")
            return
        self.workers.cancel_group(self, "load")
        self._take(kept)

    def kept(self, query: Query) -> Rows | None:
        """Give the answer to `query` where it is there without asking."""
        return self.engine.kept(query, rows=self.MOST_ROWS)

    async def _load(self, query: Query) -> None:
        stale: Timer = self.set_timer(STALE_AFTER, self.list.dim)
        try:
            rows = await self.engine.fetch(query, rows=self.MOST_ROWS)
        except NevtuiError as error:
            self._fail(error)
        else:
            self._take(rows)
        finally:
            stale.stop()

    def _take(self, rows: Rows) -> None:
        self.is_painted, self.is_loading = True, False
        self.paint(rows)
        self.head()
        self.post_message(self.Painted(self))

    def _fail(self, error: NevtuiError) -> None:
        self._asked, self._base = None, None
        self.is_painted, self.is_loading = True, False
        self.log.error(str(error))
        self.list.say(f"{harmless(str(error)).splitlines()[0]} · r asks again")
        self.head()
        self.post_message(self.Painted(self))

    def move(self, step: int) -> None:
        """Step the cursor."""
        self.list.move(step)

    @property
    def page(self) -> int:
        """Rows of a page."""
        return self.list.page

    @property
    def lacks_row(self) -> bool:
        """Whether the row under the cursor is on its way, the cursor having left the window."""
        return self.list.total > 0 and self.list.current is None

    def query_shown(self) -> Query:
        """Give the query that filled the pane."""
        return self._asked or self.query_for(begin=0, keep=None)

    def again(self) -> None:
        """Ask once more, after a failure."""
        self.forget_answer()
        self.ask(keep=self.key())

    def lay_out(self, now: Layout) -> None:
        """Take over what the size of the screen means for the pane; its width is given to it."""

    def renew(self, engine: Engine, *, keep: str | None = None, is_shown: bool = True) -> None:
        """Ask another engine, of a new version: the cursor goes to the row `keep`, else stays on its row or place.

        A pane that is not shown in a place asks when it is.
        """
        self.engine, self._asked, self._base = engine, None, None
        if not is_shown:
            return
        self._stays = True
        self.ask(begin=window_over(self.list.cursor), keep=keep or self.key())

    def take_window(self, query: Query, rows: Rows) -> None:
        """Hold other rows of the list that is shown; rows of it that are on their way are not needed any more."""
        self.workers.cancel_group(self, "load")
        self._asked = query
        self.paint(rows)

    def placed(self, *, is_other: bool) -> None:
        """Say so where another row is under the cursor now."""
        if is_other:
            self.post_message(self.Moved(self, by_hand=self._by_hand))
        self._by_hand = False
        self.wanted = None

    def nothing(self) -> str:
        """Say why the list is empty, and the way out."""
        if self.match:
            return f"nothing like “{self.match}” · Esc drops the filter"
        if not self.selection.for_pane(str(self.id)).clauses:
            return f"no {self.ROWS} in this library"
        return f"no {self.ROWS} here · Esc clears"

    @property
    def title(self) -> str:
        """What it is called in its heading, in tabs and in sentences."""
        return self.TITLE

    def head(self) -> None:
        """Draw heading and rule anew."""
        here = self.is_here
        name = "accent" if here else "dim"
        begin = [(f"{self.number} ", name), (self.title, "strong accent" if here else "strong"), ("  ", "dim")]
        self._heading.say([*begin, *self.summary()], self.remarks())
        self._heading.mark((0, 10_000) if here else None)

    def remarks(self) -> list[Piece]:
        """Say at the right end of the heading what is not as usual: filter and order."""
        parts = [f"{len(self.marks):,} marked"] if self.marks else []
        parts += [f"/{self.match}"] if self.match else []
        parts += [words for name, words in self.SORTS[1:] if name == self.sort]
        return [(" · ".join(parts), "dim")] if parts else []

    def on_resize(self) -> None:
        """Say in the heading what there is room for now; once the list has its size, too."""
        self.call_after_refresh(self.head)

    def stand(self, here: bool) -> None:
        """Have the coloured row and heading, or leave them to the pane one goes to.

        The screen says it: with Textual's focus, each change would style and draw the whole screen anew, twice.
        """
        if here == self.is_here:
            return
        self.is_here = here
        self._is_put |= here
        if not here and self._typed is not None:
            self.end_filter(keep=True)
        self.list.enliven(here)
        self.head()

    def on_windowed_list_moved(self, message: WindowedList.Moved) -> None:
        """Tell the screen; only the last of a burst counts."""
        message.stop()
        self._is_put = True
        self.head()
        self.post_message(self.Moved(self, by_hand=True))

    def cycle_sort(self) -> None:
        """Take the next order."""
        names = [name for name, _ in self.SORTS]
        self.sort, self._by_hand = names[(names.index(self.sort) + 1) % len(names)], True
        self.ask(keep=self.key())

    def start_filter(self) -> None:
        """Open the line to type a filter in, or go back to the one that is open."""
        if self._typed is not None:
            self.screen.set_focus(self._typed)
            return
        from nevtui.tui.widgets.typed import Typed

        self._typed = Typed(self.match, placeholder="type to filter, Enter keeps it, Esc drops it", compact=True)
        self.mount(self._typed)
        self.screen.set_focus(self._typed)

    def end_filter(self, *, keep: bool) -> None:
        """Close it; the filter stays when `keep`."""
        if self._typed is not None:
            self.screen.set_focus(None)
            self._typed.remove()
            self._typed = None
        if not keep:
            self.filter("")

    def filter(self, text: str) -> None:
        """Filter the rows by `text`; without one the cursor stays on its row."""
        if text != self.match:
            self.match, self._by_hand = text, True
            self.ask(keep=None if text else self.key())

    @property
    def is_typing(self) -> bool:
        """Whether one types a filter."""
        return self._typed is not None

    def on_input_changed(self, event: Any) -> None:
        """Filter while typing."""
        event.stop()
        if event.input is self._typed:
            self.filter("" if event.value.startswith("?") else event.value)

    def on_input_submitted(self, event: Any) -> None:
        """Keep the filter and go back to the list."""
        event.stop()
        asked = event.value[1:] if event.value.startswith("?") else ""
        self.end_filter(keep=True)
        if asked.strip():
            self.post_message(self.Searched(asked.strip()))

    @property
    def folded(self) -> str:
        """The filter as the questions compare it."""
        return fold(self.match)
