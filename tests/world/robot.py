"""A robot at the real program: keys, windows, pastes and clicks at random, the same ones for the same seed.

It keeps what it did last, so that a failure says what led to it.
"""

import os
import random
import re
import subprocess
import termios
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import cast

from tests.world.emulator import SEQUENCE, Emulator
from tests.world.hostile_library import NASTY
from tests.world.keys import bytes_of
from tests.world.terminal import ScreenNeverCame, Terminal
from tests.world.wire import leaks, whole_sequences

MOVES = ("down", "up", "pagedown", "pageup", "home", "end", "left", "right", "tab", "shift+tab", "enter", "escape")
LETTERS = (*"1234kjhlGsbztTvLmZixcagPWUnNrRBeEyY+-*/:S?!~<>,.[]' OopuFfd0ä中", "space", "backspace")
OTHERS = ("ctrl+p", "ctrl+f", "ctrl+g", "ctrl+s", "ctrl+r", "ctrl+l", "ctrl+n", "ctrl+t", "ctrl+o", "ctrl+b", "ctrl+c",
          "ctrl+u", "ctrl+w", "ctrl+up", "alt+x", "shift+down", "delete", "insert", "ctrl+enter", "ctrl+j",
          "ctrl+z", *(f"f{number}" for number in range(1, 13)))  # fmt: skip
"""All but those that quit; where a list of actions leads to the end, the robot begins again."""
PASTES = (*NASTY, "Hefei", "?battery", "select * from statements", "x" * 5000, "\x1b[A\x1b[B", "2020\n2021\n", "0" * 50)
HOME = (160, 48)
AT_HOME = re.compile("Nothing to clear|s sort .*q quit")
"""What the keys line says in the panes."""


class Robot:
    """One player, and how much it has played."""

    def __init__(self, opening: Callable[[], Terminal], seed: int) -> None:
        self._opening, self._chance = opening, random.Random(seed)
        self.pressed = self.written = self.begun = 0
        self.last: deque[str] = deque(maxlen=200)
        self._said = self._cut = b""
        self.begin()

    def begin(self) -> None:
        """Open the program, which comes back where it was left."""
        self.terminal = self._opening()
        self.begun += 1
        self.terminal.wait_for(lambda terminal: terminal.bytes_received > 2000).wait_until_quiet()
        self.last.append(f"<begin {self.begun}>")

    def play(self, keys: int) -> None:
        """Press so many keys, and look now and then whether the program still answers."""
        goal, look = self.pressed + keys, self.pressed + 400
        while self.pressed < goal:
            self._burst()
            if self.pressed >= look:
                self.come_home()
                look = self.pressed + 400

    def come_home(self) -> None:
        """Whatever was done, a few times Esc lead to the panes, and they answer. Raises AssertionError."""
        self._resize(*HOME)
        for _ in range(10):
            self._press("escape")
            self._rest(0.15)
            seen = self.screen()
            if AT_HOME.search(seen):
                break
            if "ZZ goes back" in seen:
                self._press("Z", "Z")
                self._rest(0.15)
        else:
            raise AssertionError(self._told("ten times Esc do not lead to the panes", seen))
        self._rest(0.01)
        self._press("?")
        self._until_drawn()
        if (helped := self.screen()) == seen:
            raise AssertionError(self._told("the panes do not answer", helped))
        self._press("escape")
        self._rest(0.15)

    def screen(self) -> str:
        """Draw the whole screen anew, as a window of another size makes the program do, and give it as text."""
        columns, rows = self.terminal.columns, self.terminal.rows
        self._drawn_at(columns + 1, rows)
        picture = Emulator(columns, rows)
        picture.feed(self._drawn_at(columns, rows))
        return "\n".join(picture.lines)

    def _drawn_at(self, columns: int, rows: int) -> bytes:
        """Change the window's size and give what is drawn then."""
        self._rest(0.01)
        self._resize(columns, rows)
        return self._until_drawn()

    def _until_drawn(self) -> bytes:
        """Wait until something is drawn, and then until nothing is any more; give it."""
        with suppress(ScreenNeverCame):
            self.terminal.wait_for(lambda terminal: terminal.bytes_received > 0, seconds=30)
        return self._rest(0.25)

    def leave(self) -> int:
        """Quit from the panes; give the exit code."""
        self.come_home()
        self.terminal.press("q")
        return self.terminal.wait_for_exit()

    def _burst(self) -> None:
        chance = self._chance.random()
        if chance < 0.02:
            self._resize(self._chance.randint(20, 300), self._chance.randint(5, 100))
        elif chance < 0.04:
            self._paste(self._chance.choice(PASTES))
        elif chance < 0.06:
            self._click()
        elif chance < 0.063:
            self._press("q")
            self._rest(0.5)
        else:
            pool = self._chance.choices((MOVES, LETTERS, OTHERS), weights=(5, 6, 1), k=self._chance.randint(1, 12))
            self._press(*(self._chance.choice(keys) for keys in pool))
        self._rest(self._chance.choice((0.005, 0.01, 0.05)))

    def _press(self, *keys: str) -> None:
        self.pressed += len(keys)
        self._send(*keys)

    def _send(self, *keys: str) -> None:
        self.last.extend(keys)
        for key in keys:
            self._write(bytes_of(key).decode())

    def _paste(self, text: str) -> None:
        self.pressed += 1
        self.last.append(f"<paste {text[:30]!r}>")
        self._write(f"\x1b[200~{text.replace(chr(27) + '[201~', '')}\x1b[201~")

    def _click(self) -> None:
        self.pressed += 1
        x, y = self._chance.randint(1, self.terminal.columns), self._chance.randint(1, self.terminal.rows)
        button = self._chance.choice((0, 0, 0, 64, 65, 2))
        self.last.append(f"<mouse {button} {x} {y}>")
        self._write(f"\x1b[<{button};{x};{y}M" + (f"\x1b[<{button};{x};{y}m" if button < 64 else ""))

    def _resize(self, columns: int, rows: int) -> None:
        self.last.append(f"<{columns}x{rows}>")
        self.terminal.resize(columns, rows)

    def _write(self, text: str) -> None:
        try:
            self.terminal.type(text)
        except OSError:
            self._rest(0.01)

    def _rest(self, seconds: float) -> bytes:
        """Wait until it is quiet; check and give what was written. Begin again where it was left as one may leave."""
        try:
            self.terminal.wait_until_quiet(quiet_seconds=seconds)
        except ScreenNeverCame:
            raise AssertionError(self._told("it writes and writes", "")) from None
        deadline = time.monotonic() + 15
        while self._is_cooked() and self.terminal.process.poll() is None and time.monotonic() < deadline:
            with suppress(subprocess.TimeoutExpired):
                self.terminal.process.wait(0.05)
        code = self.terminal.process.poll()
        written = self.terminal.take()
        self.written += len(written)
        self._said = (self._said + written)[-12000:]
        if code is not None and code != 0:
            raise AssertionError(self._told(f"it ended with {code}", self._words()))
        whole, self._cut = whole_sequences(self._cut + written)
        if found := leaks(whole):
            raise AssertionError(self._told(f"raw on the wire: {found[:5]}", ""))
        if code == 0:
            self.begin()
        return written

    def _is_cooked(self) -> bool:
        """Whether the line is as a shell has it: the program is about to end, or an editor runs; Ctrl+C is a signal."""
        return bool(cast("int", self.terminal.settings[3]) & termios.ICANON)

    def _words(self) -> str:
        """Give what was said below the last screen."""
        return SEQUENCE.sub(b"", self._said.rpartition(b"\x1b[?1049l")[2]).decode(errors="replace")

    def _told(self, what: str, seen: str) -> str:
        return f"{what} after {self.pressed:,} keys; the last: {' '.join(list(self.last))}\n{seen}"


def megabytes(process: int) -> float:
    """Give the memory that a process holds (Linux)."""
    pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
