"""Collecting garbage while nobody does anything: all of it takes 20 ms and more, in which no key is answered."""

import asyncio
import gc
import time
from typing import Final

from textual import events

REST: Final = 1.0
"""Seconds without a key or a click after which one is taken to look at what there is."""
_TURNS: Final = 40
"""Collections of what is younger after which everything is looked at anyway, four times as many as Python's."""


class Tidying:
    """Mixed into the app before Textual's."""

    _touched = 0.0
    _due: "asyncio.TimerHandle | None" = None

    def begin_to_tidy(self) -> None:
        """Collect garbage from now on: what is young at any time, everything in a rest."""
        young, middle, _ = gc.get_threshold()
        gc.set_threshold(young, middle, _TURNS)
        gc.enable()

    async def on_event(self, event: events.Event) -> None:
        """Take note of what somebody does."""
        if isinstance(event, events.InputEvent):
            self._touched = time.monotonic()
            self._due = self._due or asyncio.get_running_loop().call_later(REST, self._tidy)
        await super().on_event(event)  # type: ignore[misc]

    def _tidy(self) -> None:
        rest = self._touched + REST - time.monotonic()
        self._due = asyncio.get_running_loop().call_later(rest, self._tidy) if rest > 0 else None
        if self._due is None:
            gc.collect()
