"""A key that means nothing says so, and where the keys are told: silence looks like a program that hangs."""

from typing import TYPE_CHECKING, Any, cast

from textual import events

from nevtui.format.text import harmless
from nevtui.tui.widgets.keys import Keys

if TYPE_CHECKING:
    from textual.screen import Screen


class StrangeKeys:
    """Mixed into a screen with a line of keys."""

    keys: Keys

    def on_key(self, event: events.Key) -> None:
        """Say that nothing is bound to a key; what is, or was taken by a widget, goes its way."""
        screen = cast("Screen[Any]", self)
        if not any(event.key in bindings.key_to_bindings for _, bindings in screen._modal_binding_chain):
            self.keys.notice(f"{_called(event)} means nothing here: ? lists the keys.")


def _called(event: events.Key) -> str:
    """Call a key by what is on it."""
    if event.is_printable and event.character:
        return harmless(event.character)
    return "+".join(part.capitalize() for part in event.key.split("+"))
