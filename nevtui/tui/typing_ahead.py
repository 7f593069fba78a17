"""Keys typed ahead: each goes where the one before it has led, however many come at once over a slow line.

Textual hands a burst on as it comes: what follows a key that opens something goes to what was there before it, and what
follows one that asks for other rows means those that are still shown.
"""

import asyncio
import time
from collections import deque
from collections.abc import Sequence
from typing import Any, Final

from textual import events
from textual.app import App
from textual.dom import DOMNode
from textual.keys import key_to_character
from textual.message import Message
from textual.screen import Screen

_LIGHT: Final = frozenset(("up", "down", "pageup", "pagedown", "home", "end", "left", "right", "j", "k", "h", "l"))
"""Keys that lead nowhere else: none that follows need wait for them, and of a burst only the last step is drawn."""
_SIDEWAYS: Final = frozenset(("left", "right", "h", "l"))
"""Of them those that may go to another list: behind a step in one they wait for what it has changed in the others."""
_LEAVES: Final = frozenset(("escape", "q", "ctrl+c", "ctrl+q"))
"""Keys that mean no row."""
_FILLS: Final = frozenset(("article", "card", "chart", "compare", "find", "load", "shelf", "years"))
"""Groups of work that brings a screen, or a part of it, its rows."""
LONGEST: Final = 0.25
"""Seconds that a key waits at the most, where what should answer for the one before it has gone."""
FILLING: Final = 2.0
"""Seconds for which the keys of a burst wait for rows, all together."""
_ROUNDS: Final = 4
"""How often one is followed: a step in a list goes from there to its pane, and on to the screen that asks for rows."""
_A_LITTLE: Final = 0.005
"""Seconds between two looks whether they have come."""


class Passed(Message):
    """Follows a key through everything that may handle it; and again, behind what its handling has sent."""

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
    _holds_since = 0.0
    """When the first of the keys that wait came."""
    _in_hand: events.Key | None = None
    """The key that was handed on last."""

    def __init__(self, *args: Any, **how: Any) -> None:
        super().__init__(*args, **how)
        self._held: deque[events.Key | events.Paste] = deque()

    @property
    def holds_keys(self) -> bool:
        """Whether keys wait for what those before them have led to."""
        return bool(self._held)

    def key_for(self, keys: Sequence[str]) -> events.Key:
        """Give the key in hand where it is one of `keys`, else the first of them: somebody clicked on what it does."""
        if self._in_hand is not None and self._in_hand.key in keys:
            return self._in_hand
        return events.Key(keys[0], key_to_character(keys[0]))

    def again(self, keys: Sequence[events.Key]) -> None:
        """Hand keys on anew, before all that wait."""
        for key in reversed(keys):
            self._hold(events.Key(key.key, key.character), is_next=True)
        if self._held and not self._is_waiting:
            self._wait_for(self.screen)

    async def on_event(self, event: events.Event) -> None:
        """Hand a key on, or keep it until the one before it has been handled."""
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            await super().on_event(event)
        elif self._is_waiting:
            self._hold(event)
        else:
            await self._hand_on(event)

    def _hold(self, event: events.Key | events.Paste, *, is_next: bool = False) -> None:
        if not self._held:
            self._holds_since = time.monotonic()
        self._held.insert(0 if is_next else len(self._held), event)

    async def _hand_on(self, event: events.Key | events.Paste) -> None:
        target = self.focused or self.screen
        is_light = self._is_light(event)
        if self._has_light and not is_light:
            self._hold(event, is_next=True)
            self._wait_for(target, rounds=_ROUNDS)
            return
        self._in_hand = event if isinstance(event, events.Key) else None
        await super().on_event(event)
        self._has_light = is_light
        if not is_light and not self._exit:
            self._wait_for(target if event.is_forwarded else self.focused or self.screen, rounds=_ROUNDS)

    def _is_light(self, event: events.Key | events.Paste) -> bool:
        if not isinstance(event, events.Key):
            return False
        if self.focused is not None:
            return event.is_printable
        is_turn = self._has_light and self._in_hand is not None and self._in_hand.key not in _SIDEWAYS
        return event.key in _LIGHT and not (is_turn and event.key in _SIDEWAYS)

    def _wait_for(self, target: DOMNode, *, rounds: int = 1) -> None:
        target = target if target.is_attached else self.screen
        self._turn += 1
        self._has_light = False
        self._is_waiting = target.post_message(Passed(self._turn, target, target.screen, rounds))
        if self._is_waiting:
            self._look_again(target, LONGEST)

    def _look_again(self, target: DOMNode, seconds: float) -> None:
        late = Passed(self._turn, target, None, 0)
        asyncio.get_running_loop().call_later(seconds, self.post_message, late)

    async def on_passed(self, message: Passed) -> None:
        """Hand on what waits; where another screen is there by now, once that is made."""
        message.stop()
        if not self._is_waiting or message.turn != self._turn:
            return
        self._is_waiting = False
        if message.screen is not None and message.screen is not self.screen:
            self._wait_for(self.screen)
        elif message.rounds > 1:
            self._wait_for(message.target, rounds=message.rounds - 1)
        while self._held and not self._is_waiting:
            await self._hand_on_next(self.screen)

    async def _hand_on_next(self, there: Screen[Any]) -> None:
        """Hand on the first of those that wait, or look again in a little while whether the rows are there."""
        if self._means_rows(self._held[0]) and self._is_being_filled(there):
            self._turn += 1
            self._is_waiting = True
            self._look_again(there, _A_LITTLE)
        else:
            await self._hand_on(self._held.popleft())

    def _means_rows(self, event: events.Key | events.Paste) -> bool:
        if not isinstance(event, events.Key) or event.key in _LEAVES:
            return False
        return self.focused is None or not event.is_printable

    def _is_being_filled(self, there: Screen[Any]) -> bool:
        """Tell whether rows are on their way to a screen, and it is worth waiting for them."""
        if time.monotonic() - self._holds_since > FILLING:
            return False
        works = (worker for worker in self.workers if worker.group in _FILLS and not worker.is_finished)
        return any(there in worker.node.ancestors_with_self for worker in works)
