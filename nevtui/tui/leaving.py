"""Leaving a screen once, and leaving the program for a while."""

import os
from asyncio import InvalidStateError
from functools import partial
from typing import Any

from textual import events, on
from textual._context import active_message_pump
from textual.app import App
from textual.await_complete import AwaitComplete
from textual.driver import Driver
from textual.screen import Screen

from nevtui.model.access import is_guest


class Leaving(App[None]):
    """Mixed into the app."""

    async def on_event(self, event: events.Event) -> None:
        """Take no key after the one that ended the program: those that came with it find the panes half gone."""
        if not (self._exit and isinstance(event, events.Key)):
            await super().on_event(event)

    def pop_screen(self) -> AwaitComplete:
        """Leave the screen on top, unless who asks for it is a screen that is not on top any more.

        Keys that were on their way to it when it went would take the screen below away.
        """
        asking = active_message_pump.get(None)
        screen: Any = asking if isinstance(asking, Screen) else None
        if screen is not None and screen is not self.screen:
            return AwaitComplete().call_next(self)
        return super().pop_screen()

    def push_screen(self, screen: Any, *more: Any, **how: Any) -> Any:
        """Open a screen, which is then left once."""
        if isinstance(screen, Screen):
            vars(screen)["dismiss"] = partial(self._dismiss, screen)
        return super().push_screen(screen, *more, **how)

    def _dismiss(self, screen: Screen[Any], outcome: Any = None) -> AwaitComplete:
        """Leave `screen` where it is on top; nobody may wait for its outcome any more."""
        if screen is not self.screen:
            return AwaitComplete().call_next(self)
        try:
            return type(screen).dismiss(screen, outcome)
        except InvalidStateError:
            return super().pop_screen()

    def leave_all(self, kind: type[Screen[Any]]) -> None:
        """Leave screens until one of `kind` is on top."""
        while not isinstance(self.screen, kind):
            super().pop_screen()

    @property
    def can_suspend(self) -> bool:
        """Whether there is a shell that can have the terminal back and wake nevtui again; a guest's has not."""
        return self._driver is not None and self._driver.can_suspend and _has_shell() and not is_guest()

    def action_suspend_process(self) -> None:
        """Give the terminal back to the shell until `fg`, where that can be."""
        if self.can_suspend:
            super().action_suspend_process()

    @on(Driver.SignalResume)
    def paint_again(self) -> None:
        """Draw all anew after `fg`: the shell has written over it, and Textual 8.2 only does so after an editor."""
        self.refresh(layout=True)


def _has_shell() -> bool:
    """Whether the parent controls jobs: it is in the session, but not in the group of processes. Nobody else would wake
    who is stopped: not tmux, sshd or make.
    """
    try:
        parent = os.getppid()
        return os.getsid(parent) == os.getsid(0) and os.getpgid(parent) != os.getpgrp()
    except OSError:
        return False
