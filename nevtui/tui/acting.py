"""What mixins share: the app that screens and panes stand in, and for those of the explore screen that screen."""

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from textual.widget import Widget

    from nevtui.tui.app import NevtuiApp
    from nevtui.tui.screens.explore import ExploreScreen


class InApp:
    """Mixed into a screen or a pane: it knows the app."""

    @property
    def _app(self) -> "NevtuiApp":
        return cast("NevtuiApp", cast("Widget", self).app)


class OnExplore(InApp):
    """Something mixed into the explore screen."""

    @property
    def _screen(self) -> "ExploreScreen":
        return cast("ExploreScreen", self)
