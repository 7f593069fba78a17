"""Keys typed ahead: each goes where the one before it has led, however many come at once over a slow line.

Textual hands a burst on as it comes: what follows a key that opens something goes to what was there before it.
"""

import asyncio
from collections import deque
from typing import Any, Final

from textual import events
from textual.app import App
from textual.dom import DOMNode
from textual.message import Message
from textual.screen import Screen

_LIGHT: Final = frozenset(("up", "down", "pageup", "pagedown", "home", "end", "left", "right", "j", "k", "h", "l"))
"""Keys that lead nowhere else: none that follows need wait for them, and of a burst only the last step is drawn."""
LONGEST: Final = 0.25
"""Seconds that a key waits at the most, where what should answer for the one before it has gone."""


class Passed(Message):
    """Follows a key through everything that may handle it; and once more, behind what its handling has sent."""

    def __init__(self, turn: int, target: DOMNode, screen: Screen[Any] | None, rounds: int) -> None:
        super().__init__()
        self.turn, self.target, self.screen, self.rounds = turn, target, screen, rounds


class TypingAhead(App[None]):
    """Mixed into the app."""

    _turn = 0
    """Counts what is waited for, so that what comes late is known as such."""
    _is_waiting = False
    _has_light = False
    """Whether keys that nobody waited for may still be on their way: a key that acts at once must not overtake them."""

    def __init__(self, *args: Any, **how: Any) -> None:
        super().__init__(*args, **how)
        self._held: deque[events.Key | events.Paste] = deque()

    async def on_event(self, event: events.Event) -> None:
        """Hand a key on, or keep it until the one before it has been handled."""
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            await super().on_event(event)
        elif self._is_waiting:
            self._held.append(event)
        else:
            await self._hand_on(event)

    async def _hand_on(self, event: events.Key | events.Paste) -> None:
        target = self.focused or self.screen
        is_light = isinstance(event, events.Key) and self._is_light(event)
        if self._has_light and not is_light:
            self._held.appendleft(event)
            self._wait_for(target)
            return
        await super().on_event(event)
        self._has_light = is_light
        if not is_light and not self._exit:
            self._wait_for(target if event.is_forwarded else self.focused or self.screen, rounds=2)

    def _is_light(self, event: events.Key) -> bool:
        return event.is_printable if self.focused is not None else event.key in _LIGHT

    def _wait_for(self, target: DOMNode, *, rounds: int = 1) -> None:
        self._turn += 1
        self._has_light = False
        self._is_waiting = target.post_message(Passed(self._turn, target, target.screen, rounds))
        if self._is_waiting:
            late = Passed(self._turn, target, None, 0)
            asyncio.get_running_loop().call_later(LONGEST, self.post_message, late)

    async def on_passed(self, message: Passed) -> None:
        """Hand on what waits; where another screen is there by now, once that is made."""
        message.stop()
        if not self._is_waiting or message.turn != self._turn:
            return
        self._is_waiting = False
        if message.screen is not None and message.screen is not self.screen:
            self._wait_for(self.screen)
        elif message.rounds > 1 and message.target.is_attached:
            self._wait_for(message.target, rounds=message.rounds - 1)
        while self._held and not self._is_waiting:
            await self._hand_on(self._held.popleft())
