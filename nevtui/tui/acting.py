"""What the mixins of the explore screen share: the screen that they are mixed into, and its app."""

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from nevtui.tui.app import NevtuiApp
    from nevtui.tui.screens.explore import ExploreScreen


class OnExplore:
    """Something mixed into the explore screen."""

    @property
    def _screen(self) -> "ExploreScreen":
        return cast("ExploreScreen", self)

    @property
    def _app(self) -> "NevtuiApp":
        return cast("NevtuiApp", self._screen.app)
