"""The explore screen as a value, and showing one again: bookmarks, sessions and `nevtui open` stand on it."""

from nevtui.query.selection import Selection
from nevtui.tui.acting import OnExplore
from nevtui.tui.arrangement import Arrangement
from nevtui.tui.state import State
from nevtui.tui.walk import Walk


class Restoring(OnExplore):
    """Mixed into the explore screen."""

    def state(self) -> State:
        """Give all that one looks at."""
        screen = self._screen
        return State(
            tuple(pane.state() for pane in screen.panes),
            screen.walk.pane,
            screen.walk.pins.clauses,
            screen.walk.cursors.clauses,
            screen.arrangement.shares,
            screen.here is screen.evidence,
            self._app.units.mode,
        )

    def begin_from(self, state: State) -> None:
        """Take over a state before anything is shown. Raises AskedWrongly for panes or units that there are not."""
        screen = self._screen
        screen.arrange_from(_arrangement(state))
        self._app.units.take(state.units)
        for pane in state.panes:
            screen.pane_named(pane.kind).recall(pane)
        walk = Walk.beginning(Selection(state.pins), order=screen.arrangement.kinds)
        screen.walk = walk.restored(Selection(state.pins), Selection(state.cursors), pane=state.at)

    def restore(self, state: State) -> None:
        """Show a state; back goes to what was pinned before. The kept layout stays as it is.

        Raises AskedWrongly for panes or units that there are not, before anything has changed.
        """
        screen, arrangement = self._screen, _arrangement(state)
        screen.take_units(state.units)
        for pane in state.panes:
            screen.pane_named(pane.kind).recall(pane)
        screen.show_arrangement(arrangement, here=state.at)
        screen.step(screen.walk.restored(Selection(state.pins), Selection(state.cursors), pane=state.at))
        screen.end_hint()
        screen.show_evidence()
        if state.reads and not screen.layout_now.is_small:
            screen.enter(screen.evidence)


def _arrangement(state: State) -> Arrangement:
    return Arrangement.of(tuple(pane.kind for pane in state.panes), state.shares)
