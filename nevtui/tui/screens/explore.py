"""The linked panes. The screen owns the walk; panes ask and paint, and speak to each other through it only."""

from collections import deque
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.geometry import Size
from textual.screen import Screen

from nevtui.format.signs import Signs
from nevtui.model.access import is_guest
from nevtui.model.errors import NevtuiError
from nevtui.query.engine import Engine
from nevtui.query.questions import SUMMARY
from nevtui.query.selection import Selection
from nevtui.tui.actions import Acting
from nevtui.tui.arrangement import Arrangement
from nevtui.tui.bindings import bindings, keys_line
from nevtui.tui.calm import Calm
from nevtui.tui.foresight import Foresight
from nevtui.tui.heading import Totals, header, tabs
from nevtui.tui.keymap import EXPLORE
from nevtui.tui.layout import Layout
from nevtui.tui.pane import Pane
from nevtui.tui.panes.evidence import EvidencePane
from nevtui.tui.placing import Placing
from nevtui.tui.restoring import Restoring
from nevtui.tui.reviewing import Reviewing
from nevtui.tui.screens.hints import hint
from nevtui.tui.settings import switch
from nevtui.tui.state import State
from nevtui.tui.strange_keys import StrangeKeys
from nevtui.tui.walk import Walk
from nevtui.tui.widgets.keys import Keys
from nevtui.tui.widgets.line import Heading, Line, Rule
from nevtui.tui.work import latest

MOST_WAITING = 64
"""Keys that wait at the most: more than anybody types ahead on purpose."""


class ExploreScreen(Acting, Placing, Restoring, Reviewing, StrangeKeys, Foresight, Calm, Screen[None]):
    """Three panes, as they come cities, companies and timeline, and below them the evidence."""

    AUTO_FOCUS: ClassVar[str | None] = None
    ACTIONS = EXPLORE
    BINDINGS: ClassVar[list[BindingType]] = bindings(EXPLORE)

    def __init__(
        self, engine: Engine, totals: Totals, signs: Signs, pins: Selection, *, state: State | None = None
    ) -> None:
        super().__init__()
        self.engine, self.totals, self.signs = engine, totals, signs
        if state is not None:
            self.begin_from(state)
        else:
            self.arrange_from(Arrangement.kept())
            self.walk = Walk.beginning(pins, order=self.arrangement.kinds)
        self.evidence = EvidencePane(engine)
        self.header, self.tabs = Line(id="header"), Heading(id="tabs")
        self.floor, self.keys = Rule(id="floor"), Keys(keys_line(EXPLORE), id="keys")
        self.layout_now = Layout.at(80, 24)
        self._is_hinting = not pins.clauses and state is None
        self.waiting: deque[tuple[str, events.Key]] = deque(maxlen=MOST_WAITING)
        """Names of actions that wait for rows on their way, each with its key."""
        self._is_reading = False
        """Whether one stands in the evidence, below the pane that the walk knows."""
        self._laid_out = Size()
        self._is_started = state is not None
        """Whether the first pane is there, whose cursor filters the others from the start."""

    @property
    def here(self) -> Pane | EvidencePane:
        """The pane one stands in."""
        return self.evidence if self._is_reading else self.pane_named(self.walk.pane)

    def compose(self) -> ComposeResult:
        """Header, panes, evidence, keys; laid out before they are mounted, so that it is done once."""
        self.evidence.signs = self.signs
        self.number_panes()
        self.lay_out()
        yield self.header
        yield self.tabs
        yield from self.compose_panes()
        yield self.floor
        yield self.evidence
        yield self.keys

    def on_mount(self) -> None:
        """Ask the first pane, whose cursor filters the others from the start."""
        self._is_hinting = self._is_hinting and self._app.start.hints
        if self._is_hinting:
            self.evidence.hint(hint())
        self.cross()
        self.keys.notice(self._app.start.says)
        self.stand()
        self.relink()
        self._start()
        self.count()
        self.keep_watch()

    # The walk: every step ends in `relink`, which shows the panes what they are now filtered by.

    def step(self, walk: Walk) -> None:
        """Take a step of the walk, and show it."""
        was, self.walk = self.walk, walk
        self._is_reading = False
        if walk.pins != was.pins:
            self.totals = self.totals.choosing(None)
            self.count()
            if walk.pins.clauses:
                self.end_hint()
        self.stand()
        self.relink()

    def count(self) -> None:
        """Count what is pinned; the cursors do not change it."""
        if self.walk.pins.clauses:
            latest(self, self._count, group="summary")

    def stand(self) -> None:
        """Give the coloured row to the pane one stands in."""
        for pane in self.panes:
            pane.stand(pane is self.here)
        self.arrange_panes()
        self.show_tabs()

    def relink(self) -> None:
        """Hand the selection to all panes; those that ask the same as before do nothing."""
        selection = self.walk.selection
        for pane in self.panes:
            pane.about = self._about(pane)
        for pane in self.panes if self._is_started else self.panes[:1]:
            pane.show(selection)
        self.relight()
        self.show_header()
        self.look_ahead()

    def _about(self, pane: Pane) -> str:
        """Say what the cursors of the other panes filter `pane` by."""
        return " and ".join(clause.words() for clause in self.walk.cursors.clauses if clause.source != pane.KIND)

    def relight(self) -> None:
        """Light in each pane what the row one stands on names, what filters, what is pinned."""
        here = self.pane_named(self.walk.pane)
        lit = here.named()
        for pane in self.panes:
            filtering = None if pane.is_here else self.walk.cursors.of(pane.KIND)
            pinned = self.walk.pins.of(pane.KIND)
            values = frozenset(pinned.values if pinned else ())
            is_out = pinned is not None and pinned.is_negated
            pane.light(
                lit=lit,
                filtering=frozenset(filtering.values if filtering else ()),
                pinned=frozenset() if is_out else values,
                excluded=values if is_out else frozenset(),
            )

    def end_hint(self) -> None:
        """Show evidence where the hint stood; with the first pin it goes for good."""
        if self._is_hinting:
            self._is_hinting = False
            if self._app.start.keeps and self.walk.pins.clauses and not is_guest():
                switch("hint", on=False)
            self.cross()
            self.show_evidence()

    def show_evidence(self) -> None:
        """Show the words of the claim under the cursor, of the pane one stands in or else of the last one of claims."""
        telling = [pane for pane in (self.pane_named(self.walk.pane), *reversed(self.panes)) if pane.TELLS]
        if not self._is_hinting:
            self.evidence.show(telling[0].claim() if telling else None, is_told=bool(telling))

    def on_pane_moved(self, message: Pane.Moved) -> None:
        """Filter the other panes by the row one stands on; in the timeline show its evidence."""
        pane = message.pane
        if pane.TELLS:
            if pane.is_here:
                self.end_hint()
            self.show_evidence()
        if not pane.FILTERS:
            self.relight()
        elif self._filters(pane, by_hand=message.by_hand) and (clause := pane.meaning()) is not None:
            self.walk = self.walk.moving(clause)
            self.relink()
        if pane.TELLS:
            self.look_ahead()

    def _filters(self, pane: Pane, *, by_hand: bool) -> bool:
        return pane.is_here and (by_hand or self.walk.cursors.of(pane.KIND) is not None)

    def on_pane_painted(self) -> None:
        """Counts in the tabs are new; with the first cities the other panes begin."""
        self._start()
        self.show_tabs()
        self.act_on()
        self.look_ahead()

    def _start(self) -> None:
        """Let the other panes begin, once the first is there whose cursor filters them."""
        first = self.panes[0]
        if self._is_started or not (first.is_painted or not first.FILTERS):
            return
        self._is_started = True
        self._walk_from(first)
        self.relink()

    def _walk_from(self, pane: Pane) -> None:
        """Let the cursor of `pane` filter, unless something is pinned."""
        clause = pane.meaning() if pane.FILTERS else None
        if clause is not None and not self.walk.pins.clauses:
            self.walk = self.walk.moving(clause)

    def enter(self, pane: Pane | EvidencePane) -> None:
        """Go to a pane."""
        if isinstance(pane, EvidencePane):
            self.end_hint()
            self._is_reading = True
            self.stand()
        else:
            self.step(self.walk.entering(pane.KIND))

    def renew(self, engine: Engine, totals: Totals, *, claim: str | None = None) -> None:
        """Show another version of the library: pins and cursors stay as far as they are still there."""
        self.engine, self.totals = engine, totals
        self.waiting.clear()
        for pane in self.known.values():
            pane.renew(engine, keep=claim if pane.TELLS else None, is_shown=pane in self.panes)
        self.evidence.renew(engine)
        self.count()
        self.show_header()

    def preview(self) -> None:
        """After a step back: let the cursor of the pane one stands in filter, unless something is pinned."""
        if isinstance(self.here, Pane):
            self._walk_from(self.here)
            self.relink()

    def settle(self) -> None:
        """Show the panes as they are arranged now."""
        self._is_reading = False
        self.stand()
        self.relink()
        self.show_evidence()

    def on_click(self, event: events.Click) -> None:
        """Go to the pane that is clicked; its list has moved the cursor."""
        for widget in event.widget.ancestors_with_self if event.widget is not None else ():
            if isinstance(widget, Pane | EvidencePane) and widget is not self.here:
                self.enter(widget)

    # What stands where, and the lines at the edges.

    def on_resize(self, event: events.Resize) -> None:
        """Lay out anew."""
        self.lay_out()

    def lay_out(self, *, anew: bool = False) -> None:
        """Give every part its place at the present size; `anew` also where that is the old one."""
        size = self.size or self.app.size
        if size == self._laid_out and not anew:
            return
        self._laid_out = size
        wide = [pane.WIDE for pane in self.panes]
        now = self.layout_now = Layout.at(size.width, size.height, wide=wide, shares=self.arrangement.shares)
        self.set_class(now.is_narrow, "-narrow")
        self.set_class(now.is_small, "-small")
        self.widen_panes(now)
        for pane in self.panes:
            pane.lay_out(now)
        self.evidence.lay_out(now.evidence, said_width=now.said, is_narrow=now.is_narrow)
        self.cross()
        self.arrange_panes()
        self.show_header()
        self.show_tabs()

    def cross(self) -> None:
        """Draw where rules meet: one before a pane runs on through the evidence, where it suits that."""
        self.floor.cross(self.layout_now.crossings(is_hinting=self._is_hinting))

    def arrange_panes(self) -> None:
        """Show all panes side by side, or where it is narrow the one that one stands in."""
        for pane in self.panes:
            pane.display = not self.layout_now.is_narrow or self.walk.pane == pane.KIND

    def show_header(self) -> None:
        """Say what is pinned, and what the library is."""
        width, height = self.size or self.app.size
        size = (width, height) if self.layout_now.is_small else None
        self.header.say(*header(self.totals, self.walk.pins, self.signs, width=width, size=size))

    def show_tabs(self) -> None:
        """Say the panes with their counts, where they do not stand side by side."""
        counted = [(pane.number, pane.title, pane.list.total) for pane in self.panes]
        pieces, heavy = tabs(counted, self.arrangement.kinds.index(self.walk.pane))
        self.tabs.say(pieces, self.pane_named(self.walk.pane).remarks()[:2])
        self.tabs.mark(heavy)

    async def _count(self) -> None:
        try:
            rows = await self.engine.fetch(SUMMARY.ask(self.walk.pins), rows=1)
        except NevtuiError as error:
            self.keys.notice(str(error))
            return
        statements, articles = rows.rows[0][:2]
        self.totals = self.totals.choosing(statements, articles)
        self.show_header()
