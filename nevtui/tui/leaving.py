"""Leaving a screen once: keys that were on their way to it when it went do not take the screen below away."""

from typing import Any

from textual._context import active_message_pump
from textual.app import App
from textual.await_complete import AwaitComplete
from textual.screen import Screen


class Leaving(App[None]):
    """Mixed into the app."""

    def pop_screen(self) -> AwaitComplete:
        """Leave the screen on top, unless who asks for it is a screen that is not on top any more."""
        asking = active_message_pump.get(None)
        screen: Any = asking if isinstance(asking, Screen) else None
        if screen is not None and screen is not self.screen:
            return AwaitComplete().call_next(self)
        return super().pop_screen()

    def leave_all(self, kind: type[Screen[Any]]) -> None:
        """Leave screens until one of `kind` is on top."""
        while not isinstance(self.screen, kind):
            super().pop_screen()
