"""What stands in the three places of the explore screen: any kind of pane in any, kept for the next start."""

from typing import cast

from textual.app import ComposeResult
from textual.containers import Horizontal

from nevtui.tui.acting import OnExplore
from nevtui.tui.arrangement import Arrangement
from nevtui.tui.layout import Layout
from nevtui.tui.pane import Pane
from nevtui.tui.panes.kinds import kind_named
from nevtui.tui.panes.timeline import TimelinePane
from nevtui.tui.widgets.line import Divider


class Placing(OnExplore):
    """The panes by their place and by their kind, mixed into the explore screen."""

    arrangement: Arrangement
    known: dict[str, Pane]
    """The panes made so far: one that leaves its place stays hidden, and keeps order, filter and cursor."""
    dividers: tuple[Divider, Divider]

    def arrange_from(self, arrangement: Arrangement) -> None:
        """Make the panes of the first arrangement."""
        self.arrangement, self.known = arrangement, {}
        self.dividers = Divider(), Divider()
        for kind in arrangement.kinds:
            self.pane_named(kind)

    @property
    def panes(self) -> tuple[Pane, ...]:
        """The panes in the places, left to right."""
        return tuple(self.known[kind] for kind in self.arrangement.kinds)

    def pane_named(self, name: str) -> Pane:
        """Give a pane by its kind, made at need. Raises NoSuchName."""
        if name not in self.known:
            pane = kind_named(name).load()(self._screen.engine)
            pane.signs = self._screen.signs
            self.known[name] = pane
        return self.known[name]

    @property
    def timeline(self) -> TimelinePane:
        """The timeline, whether it stands in a place or not."""
        return cast("TimelinePane", self.pane_named("timeline"))

    def is_placed(self, kind: str) -> bool:
        """Tell whether a kind of pane stands in a place."""
        return kind in self.arrangement.kinds

    def compose_panes(self) -> ComposeResult:
        """The panes with rules between them."""
        first, second, third = self.panes
        yield Horizontal(first, self.dividers[0], second, self.dividers[1], third, id="panes")

    def number_panes(self) -> None:
        """Call the panes by their places: the number is the key to it."""
        for number, pane in enumerate(self.panes, start=1):
            pane.number = str(number)
            if pane.is_attached:
                pane.head()

    def put(self, kind: str, place: int) -> None:
        """Put a kind of pane into `place` (0-based) and stand in it; what stood here goes where that one was."""
        self.rearrange(self.arrangement.putting(kind, place), here=kind)

    def rearrange(self, arrangement: Arrangement, *, here: str) -> None:
        """Show other panes, or the same in another order, and stand in `here`; it is kept for the next start."""
        self.show_arrangement(arrangement, here=here)
        self._screen.settle()
        complaint = arrangement.keep()
        if complaint:
            self._screen.keys.notice(complaint)

    def show_arrangement(self, arrangement: Arrangement, *, here: str) -> None:
        """Let the panes of `arrangement` stand in the places, and the walk go on in that of `here`."""
        screen = self._screen
        before, self.arrangement = self.panes, arrangement
        screen.walk = screen.walk.arranged(arrangement.kinds, pane=here)
        for kind in arrangement.kinds:
            self.pane_named(kind)
        for pane in before:
            pane.stand(False)
        self._move_widgets()
        self.number_panes()
        screen.lay_out(anew=True)

    def _move_widgets(self) -> None:
        """Let the widgets stand as the panes do; those in no place are hidden behind them."""
        row = self._screen.query_one("#panes", Horizontal)
        for pane in self.panes:
            if not pane.is_attached:
                row.mount(pane)
        first, second, third = self.panes
        row.move_child(first, before=self.dividers[0])
        row.move_child(second, after=self.dividers[0])
        row.move_child(self.dividers[1], after=second)
        row.move_child(third, after=self.dividers[1])
        for pane in self.known.values():
            if pane.is_attached and pane not in self.panes:
                pane.display = False
                row.move_child(pane, after=third)

    def widen_panes(self, now: Layout) -> None:
        """Give the panes their widths: the last takes what is left."""
        for pane, cells in zip(self.panes, now.widths, strict=True):
            pane.styles.width = "1fr" if now.is_narrow or pane is self.panes[-1] else cells
