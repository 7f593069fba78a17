"""A small app that works on for a while as soon as it has drawn, and gives nobody else a turn by itself."""

import sys
import time
from typing import Any

from textual import events

from nevtui.tui.driver import QuietDriver
from tests.world.small_app import SmallApp

SECONDS = 1.0


class BusyApp(SmallApp):
    """Says, after a key, that it works, and when it was done by the clock that all programs share."""

    _is_due = False

    def forget_page(self) -> None:
        """Textual's own drawing remembers nothing."""

    def on_key(self, event: events.Key) -> None:
        """Draw, then work."""
        super().on_key(event)
        self._is_due = True

    def _display(self, screen: Any, renderable: Any) -> None:
        super()._display(screen, renderable)
        if self._is_due:
            self._is_due = False
            end = time.monotonic() + SECONDS
            while time.monotonic() < end:
                pass
            self.call_later(self.query_one("#heading").update, f"done at {time.monotonic()} .")  # type: ignore[attr-defined]


if __name__ == "__main__":
    sys.setswitchinterval(10 * SECONDS)
    BusyApp(driver_class=QuietDriver).run()
