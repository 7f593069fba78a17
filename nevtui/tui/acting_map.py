"""What the keys do on the map: directions, nearness, and changing between it and the list of cities."""

from typing import TYPE_CHECKING, Final, cast

from nevtui.tui.acting_panes import ActingOnPanes
from nevtui.tui.pane import Pane
from nevtui.tui.ranking import RankingPane

if TYPE_CHECKING:
    from nevtui.tui.panes.map import MapPane

_LIST: Final = "cities"
_MAP: Final = "map"


class ActingOnMap(ActingOnPanes):
    """The actions, mixed into those of the explore screen; off the map they do what they do in every pane."""

    def _map_here(self) -> "MapPane | None":
        here = self._screen.here
        return cast("MapPane", here) if isinstance(here, Pane) and here.KIND == _MAP else None

    def do_map(self) -> None:
        """Put the map where the cities stand, or the cities where the map stands; what is pinned stays pinned."""
        screen = self._screen
        kinds = screen.arrangement.kinds
        if _MAP in kinds and _LIST in kinds:
            screen.enter(screen.pane_named(_LIST if screen.walk.pane == _MAP else _MAP))
        elif _MAP in kinds:
            self._change(_MAP, _LIST)
        elif _LIST in kinds:
            self._change(_LIST, _MAP)
        else:
            screen.put(_MAP, kinds.index(screen.walk.pane))

    def _change(self, old: str, new: str) -> None:
        """Put one pane in the other's place: pins, cursor and reach are its own from now on."""
        screen = self._screen
        before, pane = screen.pane_named(old), screen.pane_named(new)
        if isinstance(before, RankingPane) and isinstance(pane, RankingPane):
            pane.reach, pane.wanted = before.reach, before.key()
            pane.forget_answer()
        screen.walk = screen.walk.handing(old, new)
        screen.put(new, screen.arrangement.kinds.index(old))

    def folds(self) -> bool:
        """Go to the nearest city in the west, where one stands on the map."""
        return self._goes(-1, 0, "west") if self._map_here() else super().folds()

    def unfolds(self) -> bool:
        """Go to the nearest city in the east, where one stands on the map."""
        return self._goes(1, 0, "east") if self._map_here() else super().unfolds()

    def goes_up_or_down(self, down: int) -> bool:
        """Go to the nearest city in the north or south; False where one does not stand on the map."""
        return self._map_here() is not None and self._goes(0, down, "south" if down > 0 else "north")

    def goes_by_count(self, step: int) -> bool:
        """Go to the next city by count, or the one before; False where one does not stand on the map."""
        pane = self._map_here()
        if pane is not None:
            pane.move(step)
        return pane is not None

    def _goes(self, across: int, down: int, words: str) -> bool:
        pane = self._map_here()
        if pane is not None and not pane.map.go(across, down):
            self._screen.keys.notice(f"No city further {words} in view; Tab goes to the next pane, Z shows more.")
        return True

    def do_branch(self) -> str | None:
        """Show the map nearer; elsewhere turn between list and tree."""
        pane = self._map_here()
        return pane.zoom(1) if pane is not None else super().do_branch()

    def do_wider(self) -> str | None:
        """Show more of the earth."""
        pane = self._map_here()
        return pane.zoom(-1) if pane is not None else "Z widens the map: m shows it."

    def do_unfold(self) -> str | None:
        """Show the map nearer; elsewhere open the row."""
        pane = self._map_here()
        return pane.zoom(1) if pane is not None else super().do_unfold()

    def do_fold(self) -> str | None:
        """Show more of the earth; elsewhere shut the row."""
        pane = self._map_here()
        return pane.zoom(-1) if pane is not None else super().do_fold()
