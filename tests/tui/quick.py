"""A pilot that waits for what the app does, and not for time.

Textual's own waits until the process has done little for 20 ms, up to five times a key.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from textual.app import App
from textual.events import Callback, Key
from textual.keys import REPLACED_KEYS, key_to_character
from textual.message import Message
from textual.pilot import Pilot

_STILL: Final = 3
"""Times in a row that nothing is handled until it is quiet: to draw may call what sends a message, which may draw."""


@dataclass
class Handled:
    """How many messages the app has handled, without those by which a pilot asks whether all are."""

    messages: int = 0

    def count(self, message: Message) -> None:
        """Count one."""
        call = message.callback if isinstance(message, Callback) else None
        if not (isinstance(call, partial) and call.func.__qualname__.startswith("Pilot.")):
            self.messages += 1


class QuickPilot(Pilot[Any]):
    """Presses keys; quiet is when all that is on the screen has answered and nothing else was handled meanwhile."""

    def __init__(self, app: App[Any], handled: Handled) -> None:
        super().__init__(app)
        self._handled = handled

    async def pause(self, delay: float | None = None) -> None:
        """Wait until all messages are handled and all is drawn; or for a time."""
        if delay is not None:
            await super().pause(delay)
            return
        still = 0
        while still < _STILL:
            before = self._handled.messages
            await super().pause(0)
            still = still + 1 if self._handled.messages == before else 0

    def send(self, *keys: str) -> None:
        """Press keys, and wait for nothing."""
        for key in keys:
            self.app.post_message(Key(key, key_to_character(REPLACED_KEYS.get(key, key))))

    async def press(self, *keys: str) -> None:
        """Press keys one after the other, each once all messages are handled."""
        for key in keys:
            self.send(key)
            await self.pause()


@asynccontextmanager
async def running(app: App[Any], *, size: tuple[int, int] = (80, 24)) -> AsyncIterator[QuickPilot]:
    """Run an app without a terminal."""
    handled = Handled()
    async with app.run_test(size=size, message_hook=handled.count):
        yield QuickPilot(app, handled)
