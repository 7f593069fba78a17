"""The linked panes. The screen owns the walk; panes ask and paint, and speak to each other through it only."""

from collections import deque
from collections.abc import Iterable
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.geometry import Size
from textual.screen import Screen

from nevtui.format.signs import Signs
from nevtui.model.errors import NevtuiError
from nevtui.query.engine import Engine
from nevtui.query.questions import SUMMARY
from nevtui.query.selection import Selection
from nevtui.tui.actions import Acting
from nevtui.tui.calm import Calm
from nevtui.tui.heading import Totals, header, tabs
from nevtui.tui.keymap import EXPLORE, bindings, keys_line
from nevtui.tui.layout import Layout
from nevtui.tui.pane import Pane
from nevtui.tui.panes.cities import CitiesPane
from nevtui.tui.panes.companies import CompaniesPane
from nevtui.tui.panes.evidence import EvidencePane
from nevtui.tui.panes.timeline import TimelinePane
from nevtui.tui.ranking import RankingPane
from nevtui.tui.reviewing import Reviewing
from nevtui.tui.screens.hints import hint
from nevtui.tui.walk import Walk
from nevtui.tui.widgets.keys import Keys
from nevtui.tui.widgets.line import Divider, Heading, Line, Rule
from nevtui.tui.work import latest

MOST_WAITING = 64
"""Keys that wait at the most: more than anybody types ahead on purpose."""


class ExploreScreen(Acting, Reviewing, Calm, Screen[None]):
    """Cities, companies, timeline, and below them the evidence."""

    AUTO_FOCUS: ClassVar[str | None] = None
    ACTIONS = EXPLORE
    BINDINGS: ClassVar[list[BindingType]] = bindings(EXPLORE)

    def __init__(self, engine: Engine, totals: Totals, signs: Signs, pins: Selection) -> None:
        super().__init__()
        self.engine, self.totals, self.signs = engine, totals, signs
        self.walk = Walk.beginning(pins)
        self.cities, self.companies, self.timeline = CitiesPane(engine), CompaniesPane(engine), TimelinePane(engine)
        self.evidence = EvidencePane(engine)
        self.header, self.tabs = Line(id="header"), Heading(id="tabs")
        self.floor, self.keys = Rule(id="floor"), Keys(keys_line(EXPLORE), id="keys")
        self.layout_now = Layout.at(80, 24)
        self._is_hinting = not pins.clauses
        self.waiting: deque[str] = deque(maxlen=MOST_WAITING)
        """Names of actions that wait for rows on their way."""
        self._is_reading = False
        """Whether one stands in the evidence, below the pane that the walk knows."""
        self._laid_out = Size()
        self._is_started = False
        """Whether the cities are there, whose cursor filters the other panes from the start."""

    @property
    def panes(self) -> tuple[Pane, ...]:
        """The linked panes, left to right."""
        return self.cities, self.companies, self.timeline

    @property
    def here(self) -> Pane | EvidencePane:
        """The pane one stands in."""
        return self.evidence if self._is_reading else self.pane_named(self.walk.pane)

    def pane_named(self, name: str) -> Pane:
        """Give a linked pane by its id."""
        return next(pane for pane in self.panes if pane.id == name)

    def compose(self) -> ComposeResult:
        """Header, panes, evidence, keys; laid out before they are mounted, so that it is done once."""
        for pane in self.all_signed():
            pane.signs = self.signs
        self.lay_out()
        yield self.header
        yield self.tabs
        yield Horizontal(self.cities, Divider(), self.companies, Divider(), self.timeline, id="panes")
        yield self.floor
        yield self.evidence
        yield self.keys

    def on_mount(self) -> None:
        """Ask the cities, whose cursor filters the others from the start."""
        if self._is_hinting:
            self.evidence.hint(hint())
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
        cursors = [clause for clause in self.walk.cursors.clauses if clause.source != "timeline"]
        self.timeline.about = " and ".join(" or ".join(clause.labels) for clause in cursors)
        for pane in self.panes if self._is_started else (self.cities,):
            pane.show(selection)
        self.relight()
        self.show_header()

    def relight(self) -> None:
        """Light in the lists what the timeline's row names, what filters, what is pinned."""
        told = self.timeline.told
        lit = frozenset(told.entities or ()) if told and self.walk.pane == "timeline" else frozenset()
        for pane in (self.cities, self.companies):
            marked = None if pane.is_here else self.walk.cursors.of(str(pane.id))
            pinned = self.walk.pins.of(str(pane.id))
            pane.light(
                lit=lit,
                marked=frozenset(marked.values if marked else ()),
                pinned=frozenset(pinned.values if pinned else ()),
            )

    def end_hint(self) -> None:
        """Show evidence where the hint stood."""
        if self._is_hinting:
            self._is_hinting = False
            self.cross()
            self.evidence.show(self.timeline.key())

    def on_pane_moved(self, message: Pane.Moved) -> None:
        """Filter the other panes by the row one stands on; in the timeline show its evidence."""
        pane = message.pane
        if pane is self.timeline:
            self.timeline.light()
            self.relight()
            if self.walk.pane == "timeline":
                self.end_hint()
            if not self._is_hinting:
                self.evidence.show(self.timeline.key())
        elif self._filters(pane, by_hand=message.by_hand) and (clause := pane.clause()) is not None:
            self.walk = self.walk.moving(clause)
            self.relink()

    def _filters(self, pane: Pane, *, by_hand: bool) -> bool:
        return pane.is_here and (by_hand or self.walk.cursors.of(str(pane.id)) is not None)

    def on_pane_painted(self) -> None:
        """Counts in the tabs are new; with the first cities the other panes begin."""
        self._start()
        self.show_tabs()
        self.act_on()

    def _start(self) -> None:
        """Let the other panes begin, once the cities are there."""
        if self._is_started or not self.cities.is_painted:
            return
        self._is_started = True
        self._walk_from(self.cities)
        self.relink()

    def _walk_from(self, pane: RankingPane) -> None:
        """Let the cursor of `pane` filter, unless something is pinned."""
        clause = pane.clause()
        if clause is not None and not self.walk.pins.clauses:
            self.walk = self.walk.moving(clause)

    def enter(self, pane: Pane | EvidencePane) -> None:
        """Go to a pane."""
        if isinstance(pane, EvidencePane):
            self.end_hint()
            self._is_reading = True
            self.stand()
        else:
            self.step(self.walk.entering(str(pane.id)))

    def renew(self, engine: Engine, totals: Totals, *, claim: str | None = None) -> None:
        """Show another version of the library: pins and cursors stay as far as they are still there."""
        self.engine, self.totals = engine, totals
        self.waiting.clear()
        for pane in self.panes:
            pane.renew(engine, keep=claim if pane is self.timeline else None)
        self.evidence.renew(engine)
        self.count()
        self.show_header()

    def preview(self) -> None:
        """After a step back: let the cursor of the pane one stands in filter, unless something is pinned."""
        if isinstance(self.here, RankingPane):
            self._walk_from(self.here)
            self.relink()

    def on_click(self, event: events.Click) -> None:
        """Go to the pane that is clicked; its list has moved the cursor."""
        for widget in event.widget.ancestors_with_self if event.widget is not None else ():
            if isinstance(widget, Pane | EvidencePane) and widget is not self.here:
                self.enter(widget)

    # What stands where, and the lines at the edges.

    def on_resize(self, event: events.Resize) -> None:
        """Lay out anew."""
        self.lay_out()

    def lay_out(self) -> None:
        """Give every part its place at the present size."""
        size = self.size or self.app.size
        if size == self._laid_out:
            return
        self._laid_out = size
        now = self.layout_now = Layout.at(size.width, size.height)
        self.set_class(now.is_narrow, "-narrow")
        self.set_class(now.is_small, "-small")
        self.cities.styles.width = "1fr" if now.is_narrow else now.cities
        self.companies.styles.width = "1fr" if now.is_narrow else now.companies
        self.timeline.years.styles.height = now.years
        self.timeline.years.display = now.years > 0
        self.evidence.styles.height = now.evidence
        self.evidence.is_narrow = now.is_narrow
        self.evidence.said_width = now.cities + 1 + now.companies
        self.cross()
        self.arrange_panes()
        self.show_header()
        self.show_tabs()

    def cross(self) -> None:
        """Draw where rules meet: the one before the timeline runs on through the evidence, where that is."""
        now, below = self.layout_now, "┴" if self._is_hinting else "┼"
        self.floor.cross({} if now.is_narrow else {now.cities: "┴", now.cities + 1 + now.companies: below})

    def arrange_panes(self) -> None:
        """Show all panes side by side, or where it is narrow the one that one stands in."""
        for pane in self.panes:
            pane.display = not self.layout_now.is_narrow or pane.id == self.walk.pane

    def show_header(self) -> None:
        """Say what is pinned, and what the library is."""
        width, height = self.size or self.app.size
        size = (width, height) if self.layout_now.is_small else None
        self.header.say(*header(self.totals, self.walk.pins, self.signs, width=width, size=size))

    def show_tabs(self) -> None:
        """Say the panes with their counts, where they do not stand side by side."""
        counted = [(pane.NUMBER, pane.TITLE, pane.list.total) for pane in self.panes]
        pieces, heavy = tabs(counted, self.walk.pane)
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

    def all_signed(self) -> Iterable[Pane | EvidencePane]:
        """Give everything that draws signs."""
        return (*self.panes, self.evidence)
