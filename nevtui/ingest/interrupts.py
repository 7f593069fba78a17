"""Ctrl-C and SIGTERM during a run: the first asks it to finish what it has in hand, the second ends it at once."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any


class AtOnce(KeyboardInterrupt):
    """Raised by the second interrupt."""


class Interrupts:
    """Whether the user wants the run to end."""

    is_wanted = False

    def note(self, number: int = signal.SIGINT, frame: FrameType | None = None) -> None:
        """Note one interrupt. Raises AtOnce for the second."""
        if self.is_wanted:
            raise AtOnce
        self.is_wanted = True


@contextmanager
def noted_interrupts() -> Iterator[Interrupts]:
    """Note interrupts instead of breaking off; outside the main thread, where none arrive, do nothing."""
    interrupts = Interrupts()
    before: dict[int, Any] = {}
    if threading.current_thread() is threading.main_thread():
        before = {number: signal.signal(number, interrupts.note) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield interrupts
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
