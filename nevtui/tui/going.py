"""Widgets that are being taken away: Textual 8.2 draws them, and hands clicks on to them, until the next layout.

By then they have lost their styles and their place: an editor that was closed, or a click on it, ended the program.
"""

from typing import Any

from textual import events
from textual.app import App
from textual.await_remove import AwaitRemove
from textual.dom import DOMNode
from textual.errors import NoWidget
from textual.screen import Screen
from textual.widget import Widget


class Going(App[None]):
    """Mixed into the app."""

    def _prune(self, *nodes: Widget, parent: DOMNode | None = None) -> AwaitRemove:
        """Take widgets away: first out of sight, so that the layout before the next drawing is without them."""
        for node in nodes:
            if not isinstance(node, Screen):
                node.display = False
                if node.is_attached:
                    node.screen.refresh(repaint=False, layout=True)
        return super()._prune(*nodes, parent=parent)

    async def on_event(self, event: events.Event) -> None:
        """Pass over a click or a turn of the wheel where what was there has gone."""
        if not (isinstance(event, events.MouseEvent) and not event.is_forwarded and self._has_gone(event)):
            await super().on_event(event)

    def _has_gone(self, event: events.MouseEvent) -> bool:
        try:
            widget: Any = self.screen.get_widget_at(int(event.x), int(event.y))[0]
        except NoWidget:
            return False
        return not widget.is_attached or widget._pruning
