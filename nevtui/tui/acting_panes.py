"""What the keys do that change the panes themselves: which stands where, how wide, how it looks at its rows."""

from typing import TYPE_CHECKING, Final, cast

from nevtui.tui.pane import Pane
from nevtui.tui.panes.kinds import KINDS
from nevtui.tui.panes.timeline import TimelinePane
from nevtui.tui.ranking import RankingPane

if TYPE_CHECKING:
    from nevtui.tui.screens.explore import ExploreScreen

_SHARES: Final = {
    "usual": "Lists as wide as their names need.",
    "roomy": "Roomy lists.",
    "even": "Three panes of the same width.",
}


class ActingOnPanes:
    """The actions, mixed into those of the explore screen."""

    @property
    def _at(self) -> "ExploreScreen":
        return cast("ExploreScreen", self)

    def do_first_pane(self) -> None:
        """Go to the first pane."""
        self._at.enter(self._at.panes[0])

    def do_second_pane(self) -> None:
        """Go to the second pane."""
        self._at.enter(self._at.panes[1])

    def do_third_pane(self) -> None:
        """Go to the third pane."""
        self._at.enter(self._at.panes[2])

    def do_choose_pane(self) -> str | None:
        """Open the menu of panes for the place one stands in."""
        screen, here = self._at, self._at.here
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
        screen = self._at
        if screen.layout_now.is_narrow:
            return "One pane at a time here: a wider window shows three."
        screen.rearrange(screen.arrangement.sharing_next(), here=screen.walk.pane)
        return _SHARES[screen.arrangement.shares]

    def do_widen(self) -> str | None:
        """Count brands and units, or companies based there."""
        pane = self._at.here
        if not isinstance(pane, RankingPane) or pane.WIDER is None:
            return "b widens the cities and the companies."
        pane.widen()
        return None

    def do_axis(self) -> str | None:
        """Turn the time axis."""
        pane = self._at.timeline
        if not self._at.is_placed(TimelinePane.KIND):
            return "t turns the timeline's axis: v puts a timeline here."
        pane.turn_axis()
        return None
