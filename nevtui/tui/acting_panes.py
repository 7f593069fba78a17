"""What the keys do that change the panes themselves: which stands where, how wide, how it looks at its rows."""

from typing import Final

from nevtui.query.clause import Clause
from nevtui.tui.acting import OnExplore
from nevtui.tui.branching import BranchingPane
from nevtui.tui.pane import Pane
from nevtui.tui.panes.kinds import KINDS
from nevtui.tui.panes.timeline import TimelinePane
from nevtui.tui.ranking import RankingPane

_SHARES: Final = {
    "usual": "Lists as wide as their names need.",
    "roomy": "Roomy lists.",
    "even": "Three panes of the same width.",
}


class ActingOnPanes(OnExplore):
    """The actions, mixed into those of the explore screen."""

    _units_shown = "stated"

    def do_first_pane(self) -> None:
        """Go to the first pane."""
        self._screen.enter(self._screen.panes[0])

    def do_second_pane(self) -> None:
        """Go to the second pane."""
        self._screen.enter(self._screen.panes[1])

    def do_third_pane(self) -> None:
        """Go to the third pane."""
        self._screen.enter(self._screen.panes[2])

    def do_choose_pane(self) -> str | None:
        """Open the menu of panes for the place one stands in."""
        screen, here = self._screen, self._screen.here
        if not isinstance(here, Pane):
            return "v chooses what stands in the place of a list: go to one first."
        from nevtui.tui.screens.choice import Choice, ChoiceScreen

        place = screen.panes.index(here)
        choices = [Choice(kind.key, kind.title, kind.words, kind.name) for kind in KINDS]
        menu = ChoiceScreen(f"Pane {place + 1}", choices, here=here.KIND)
        screen.app.push_screen(menu, lambda kind: screen.put(kind, place) if kind else None)
        return None

    def do_layout(self) -> str | None:
        """Share the width out in the next way."""
        screen = self._screen
        if screen.layout_now.is_narrow:
            return "One pane at a time here: a wider window shows three."
        screen.rearrange(screen.arrangement.sharing_next(), here=screen.walk.pane)
        return _SHARES[screen.arrangement.shares]

    def do_mark(self) -> str | None:
        """Mark the row and go on to the next."""
        pane = self._screen.here
        if not isinstance(pane, Pane):
            return "Space marks rows of a list: go to one first."
        if not pane.mark():
            return f"Nothing to mark in {pane.title}."
        pane.move(1)
        return None

    def do_negate(self) -> str | None:
        """Pin what the row or the marks mean to be left out; what is pinned already is turned round."""
        screen, pane = self._screen, self._screen.here
        if not isinstance(pane, Pane):
            return "~ leaves out what a row of a list means: go to one first."
        clause, pinned = pane.meaning(), screen.walk.pins.of(pane.KIND)
        if clause is None:
            return f"Nothing to leave out in {pane.title}."
        pane.forget_marks()
        screen.step(screen.walk.pinning(_turned(clause, pinned), then=pane.KIND))
        return None

    def do_branch(self) -> str | None:
        """Turn between list and tree."""
        pane = self._screen.here
        if not isinstance(pane, BranchingPane):
            return "z turns the cities and the companies into a tree, and back."
        pane.branch()
        return None

    def do_fold(self) -> str | None:
        """Shut the row, or go to the one above it."""
        return None if self.folds() else "Nothing to shut here: z turns cities and companies into a tree."

    def do_unfold(self) -> str | None:
        """Open the row."""
        return None if self.unfolds() else "Nothing to open here: z turns cities and companies into a tree."

    def do_unfold_all(self) -> str | None:
        """Open all rows of the tree, or shut all again."""
        pane = self._screen.here
        if not isinstance(pane, BranchingPane) or not pane.is_tree:
            return "* opens a tree: z turns cities and companies into one."
        pane.unfold_all()
        return None

    def folds(self) -> bool:
        """Shut the row or go up, where one stands in a tree."""
        pane = self._screen.here
        return isinstance(pane, BranchingPane) and pane.fold()

    def unfolds(self) -> bool:
        """Open the row, where one stands in a tree."""
        pane = self._screen.here
        return isinstance(pane, BranchingPane) and pane.unfold()

    def do_widen(self) -> str | None:
        """Count brands and units, or companies based there."""
        pane = self._screen.here
        if isinstance(pane, BranchingPane) and pane.is_tree:
            return "A tree counts what stands below a row already; z turns to the list."
        if not isinstance(pane, RankingPane) or pane.WIDER is None:
            return "b widens the cities and the companies."
        pane.widen()
        return None

    def do_axis(self) -> str | None:
        """Turn the time axis."""
        if not self._screen.is_placed(TimelinePane.KIND):
            return "t turns the timeline's axis: v puts a timeline here."
        self._screen.timeline.turn_axis()
        return None

    def do_units(self) -> str:
        """Show all figures in the next unit."""
        words = self._app.units.turn()
        self._show_units()
        return words

    def take_units(self, mode: str) -> None:
        """Show all figures as one of `units.MODES` says. Raises NoSuchName."""
        self._app.units.take(mode)
        if mode != self._units_shown:
            self._show_units()

    def on_screen_resume(self) -> None:
        """Coming back from a card: its figures may have been turned."""
        if self._app.units.mode != self._units_shown:
            self._show_units()

    def _show_units(self) -> None:
        self._units_shown = self._app.units.mode
        self._screen.timeline.turn_units()
        self._screen.evidence.turn_units()

    def do_bins(self) -> str | None:
        """Let a bar be a year, a quarter or a month."""
        if not self._screen.is_placed(TimelinePane.KIND):
            return "T turns the timeline's bars: v puts a timeline here."
        self._screen.timeline.turn_unit()
        return None

    def do_brush_back(self) -> str | None:
        """Move the brush to earlier bars."""
        return self._brush(move=-1)

    def do_brush_on(self) -> str | None:
        """Move the brush to later bars."""
        return self._brush(move=1)

    def do_brush_narrow(self) -> str | None:
        """Take a bar off the brush."""
        return self._brush(widen=-1)

    def do_brush_widen(self) -> str | None:
        """Take a bar into the brush."""
        return self._brush(widen=1)

    def _brush(self, *, move: int = 0, widen: int = 0) -> str | None:
        screen = self._screen
        if not screen.is_placed(TimelinePane.KIND):
            return "The brush is the timeline's: v puts a timeline here."
        clause = screen.timeline.brushing(move=move, widen=widen)
        if clause is not None:
            screen.step(screen.walk.brushing(clause))
            return None
        if screen.timeline.brush is None:
            return "No bars to brush."
        return "The brush is one bar wide; Esc drops it." if widen < 0 else "No bars further on."


def _turned(clause: Clause, pinned: Clause | None) -> Clause:
    """Give what is to be left out: more than is already, or what is pinned turned round where that is meant."""
    if pinned is None or (pinned.field, pinned.is_negated) != (clause.field, True):
        return clause.negated()
    return pinned.negated() if set(clause.values) <= set(pinned.values) else pinned.joining(clause)
