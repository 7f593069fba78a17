"""A pilot that waits for what the app does, and not for time.

Textual's own waits until the process has done little for 20 ms, up to five times a key.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Final

from textual.app import App
from textual.events import Key
from textual.keys import REPLACED_KEYS, key_to_character
from textual.message import Message
from textual.message_pump import MessagePump
from textual.pilot import Pilot

_STILL: Final = 3
"""Times in a row that nothing is handled until it is quiet: to draw may call what sends a message, which may draw."""
_SPINS: Final = 50
"""Turns of the loop before it is left alone for a while: who is busy then waits for something from outside."""


@dataclass
class Handled:
    """How many messages the app has handled."""

    messages: int = 0

    def count(self, message: Message) -> None:
        """Count one."""
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
        while still < _STILL and self.app._exception is None:
            before = self._handled.messages
            await self._answered()
            self.app.screen._on_timer_update()
            await asyncio.sleep(0)
            still = still + 1 if self._handled.messages == before else 0

    async def _answered(self) -> None:
        """Wait until all on the screen wait for messages themselves."""
        spins = 0
        while any(map(_is_busy, self._pumps())) and self.app._exception is None:
            await asyncio.sleep(0 if spins < _SPINS else 0.001)
            spins += 1

    def _pumps(self) -> Iterator[MessagePump]:
        yield self.app
        for screen in self.app.screen_stack:
            yield from screen.walk_children(with_self=True)

    def send(self, *keys: str) -> None:
        """Press keys, and wait for nothing."""
        for key in keys:
            self.app.post_message(Key(key, key_to_character(REPLACED_KEYS.get(key, key))))

    async def press(self, *keys: str) -> None:
        """Press keys one after the other, each once all messages are handled."""
        for key in keys:
            self.send(key)
            await self.pause()


def _is_busy(pump: MessagePump) -> bool:
    """Tell whether it has messages to handle, or is handling one."""
    queue: Any = pump._message_queue
    is_waiting = queue.empty() and bool(queue.ready_event._waiters)
    return not (is_waiting or pump._closing or pump._closed)


@asynccontextmanager
async def running(app: App[Any], *, size: tuple[int, int] = (80, 24)) -> AsyncIterator[QuickPilot]:
    """Run an app without a terminal."""
    handled = Handled()
    async with app.run_test(size=size, message_hook=handled.count):
        yield QuickPilot(app, handled)
