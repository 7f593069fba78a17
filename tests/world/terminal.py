"""A person at a terminal: runs the real program in a real pty, presses keys, and looks at the screen. No sleeps."""

import contextlib
import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import termios
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.world.emulator import Emulator
from tests.world.keys import bytes_of

_OPEN_AS_CONTROLLING = 'exec 0<>"$PTY_OF_TEST" 1>&0 2>&0; unset PTY_OF_TEST; exec "$@"'
"""The first terminal that the leader of a new session opens becomes its controlling one (Linux)."""

_INHERITED = ("PATH", "LANG", "LC_ALL", "TMPDIR", "USER", "LOGNAME")


PATIENCE = 60.0
"""Seconds until what does not come is given up: many more than anything takes on a machine that does other work too."""


class ScreenNeverCame(AssertionError):
    """Raised when the screen did not show in time what was waited for; its text is the screen."""


class Terminal:
    """One program in a pty of `columns` x `rows`, and the screen it drew."""

    def __init__(
        self,
        argv: Sequence[str | Path],
        *,
        columns: int = 80,
        rows: int = 24,
        term: str = "xterm-256color",
        environment: Mapping[str, str] | None = None,
        directory: Path | None = None,
    ) -> None:
        """Start `argv` with a clean environment (`PATH`, the language, `TERM`) and `environment` on top."""
        self.argv = [str(word) for word in argv]
        self.columns, self.rows = columns, rows
        self.arrivals: list[tuple[float, int]] = []
        """When something came (seconds of `time.monotonic`), and how many bytes had come by then."""
        self._received = bytearray()
        self._drawn = 0
        self._emulator = Emulator(columns, rows)
        self._changed = threading.Condition()
        self._ended = False
        self._master, slave = pty.openpty()
        self._set_size(columns, rows)
        self.settings_before = termios.tcgetattr(self._master)
        """What the line discipline was like before the program touched it."""
        clean = {name: os.environ[name] for name in _INHERITED if name in os.environ}
        self.process = subprocess.Popen(
            ["/bin/sh", "-c", _OPEN_AS_CONTROLLING, "sh", *self.argv],
            env={"LANG": "C.UTF-8"}
            | clean
            | {"TERM": term, "PTY_OF_TEST": os.ttyname(slave)}
            | dict(environment or {}),
            cwd=directory,
            stdin=slave,
            start_new_session=True,
        )
        os.close(slave)
        self._stop, self._stopped = os.pipe()
        self._reader = threading.Thread(target=self._read, name=f"reader of {self.argv[0]}", daemon=True)
        self._reader.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @property
    def lines(self) -> list[str]:
        """The rows of the screen, blanks at their ends cut."""
        return [line.rstrip() for line in self._look().screen.display]

    @property
    def text(self) -> str:
        """The screen as one string."""
        return "\n".join(self.lines)

    @property
    def modes(self) -> frozenset[str]:
        """The private modes that are on: `1049` alternate screen, `1000` and `1003` mouse, `2004` pasting."""
        return frozenset(self._look().modes)

    @property
    def commands(self) -> tuple[str, ...]:
        """All OSC strings that the program sent, without their brackets."""
        return tuple(self._look().commands)

    @property
    def cursor_shown(self) -> bool:
        """Can one see the cursor?"""
        return not self._look().screen.cursor.hidden

    @property
    def received(self) -> bytes:
        """All bytes that the program has written so far."""
        with self._changed:
            return bytes(self._received)

    @property
    def bytes_received(self) -> int:
        """How many bytes the program has written so far."""
        return len(self._received)

    def take(self) -> bytes:
        """Give all bytes since the last `take` and forget them, undrawn: whoever plays for hours keeps no screen."""
        with self._changed:
            taken = bytes(self._received)
            self._received.clear()
            self.arrivals.clear()
            self._drawn = 0
        return taken

    @property
    def settings(self) -> list[object]:
        """What the line discipline is like now, as `settings_before` was before."""
        return termios.tcgetattr(self._master)

    def press(self, *keys: str) -> Self:
        """Press `keys`, one write each, as a keyboard does: `down`, `ctrl+p`, `G`."""
        for key in keys:
            os.write(self._master, bytes_of(key))
        return self

    def type(self, text: str) -> Self:
        """Type `text` in one go."""
        os.write(self._master, text.encode())
        return self

    def wait_for(self, what: str | Callable[["Terminal"], bool], *, seconds: float = PATIENCE) -> Self:
        """Wait until the screen shows `what`, or `what` says yes to this terminal.

        Raises ScreenNeverCame after `seconds`, or as soon as the program has ended without it.
        """
        shown = (lambda terminal: what in terminal.text) if isinstance(what, str) else what
        deadline = time.monotonic() + seconds
        while True:
            ended, seen = self._ended, self.bytes_received
            if shown(self):
                break
            left = deadline - time.monotonic()
            if ended or left <= 0:
                raise ScreenNeverCame(self._complaint(what, ended=ended, seconds=seconds))
            with self._changed:
                self._changed.wait_for(partial(self._is_news, seen), left)
        return self

    def wait_until_quiet(self, *, quiet_seconds: float = 0.3, seconds: float = PATIENCE) -> Self:
        """Wait until the program has written nothing for `quiet_seconds`. Raises ScreenNeverCame after `seconds`."""
        deadline = time.monotonic() + seconds
        with self._changed:
            while time.monotonic() < deadline:
                seen = len(self._received)
                if self._ended or not self._changed.wait_for(partial(self._is_news, seen), quiet_seconds):
                    return self
        raise ScreenNeverCame(self._complaint("silence", ended=False, seconds=seconds))

    def moment_of(self, shown: Callable[[list[str]], bool]) -> float:
        """Draw all that came once more; give the moment (`time.monotonic`) when the lines were first as `shown` wants.

        The drawing takes longer than many a program needs, so what is measured is measured afterwards. Raises
        ScreenNeverCame.
        """
        screen = Emulator(self.columns, self.rows)
        received, done = self.received, 0
        for moment, so_far in self.arrivals:
            screen.feed(received[done:so_far])
            done = so_far
            if shown([line.rstrip() for line in screen.screen.display]):
                return moment
        raise ScreenNeverCame(self._complaint(shown, ended=False, seconds=0))

    def wait_for_exit(self, *, seconds: float = PATIENCE) -> int:
        """Wait for the program to end and for its last words. Give its exit code, negative for a signal."""
        try:
            code = self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            raise ScreenNeverCame(self._complaint("the program's end", ended=False, seconds=seconds)) from None
        self._reader.join(seconds)
        return code

    def resize(self, columns: int, rows: int) -> Self:
        """Make the window `columns` x `rows`; the kernel tells the program with SIGWINCH."""
        self._look().resize(columns, rows)
        self.columns, self.rows = columns, rows
        self._set_size(columns, rows)
        return self

    def kill(self, number: signal.Signals) -> Self:
        """Send signal `number` to the program."""
        self.process.send_signal(number)
        return self

    def hang_up(self) -> Self:
        """Close the window: the program gets SIGHUP, and its terminal is gone."""
        self._stop_reading()
        os.close(self._master)
        self._master = -1
        return self

    def close(self) -> None:
        """End the program if it still runs, and give everything back."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(10)
        self._stop_reading()
        if self._master >= 0:
            os.close(self._master)
            self._master = -1

    def _look(self) -> Emulator:
        """Draw what has come since the last look: whoever does not look does not wait for the drawing."""
        with self._changed:
            received, self._drawn = bytes(self._received[self._drawn :]), len(self._received)
        self._emulator.feed(received)
        return self._emulator

    def _read(self) -> None:
        with contextlib.suppress(OSError):
            while self._stop not in select.select([self._master, self._stop], [], [])[0]:
                received = os.read(self._master, 65536)
                if not received:
                    break
                with self._changed:
                    self._received += received
                    self.arrivals.append((time.monotonic(), len(self._received)))
                    self._changed.notify_all()
        with self._changed:
            self._ended = True
            self._changed.notify_all()

    def _is_news(self, seen: int) -> bool:
        return self._ended or len(self._received) != seen

    def _stop_reading(self) -> None:
        if self._stopped >= 0:
            os.close(self._stopped)
            self._reader.join(10)
            os.close(self._stop)
            self._stopped = -1

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def _complaint(self, what: object, *, ended: bool, seconds: float) -> str:
        wanted = repr(what) if isinstance(what, str) else getattr(what, "__name__", "what was asked")
        how = f"ended with exit code {self.process.poll()}" if ended else f"did not show it in {seconds:g} s"
        frame = "\n".join(f"|{line}" for line in self.lines)
        return f"waited for {wanted}, but {' '.join(self.argv)} {how}; its screen:\n{frame}"
