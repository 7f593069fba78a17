"""A screen in memory that understands what a full-screen program sends: pyte, and what pyte does not know.

It answers no question that the program asks of its terminal, as the dumbest of terminals would not.
"""

import contextlib
import re

import pyte

SEQUENCE = re.compile(
    rb"\x1b(?:"
    rb"\[(?P<private>[<=>?]?)(?P<parameters>[0-9:;]*)(?P<between>[ -/]*)(?P<final>[@-~])"
    rb"|\](?P<command>[^\x07\x1b]*)(?:\x07|\x1b\\)"
    rb"|[PX^_][^\x1b]*\x1b\\"
    rb"|[ -/]*[0-OQ-WYZ\\`-~]"
    rb")"
)
"""One whole control sequence: CSI, OSC, a string (DCS, SOS, PM, APC), or a short escape. Source: ECMA-48, section 5."""

_KNOWN_TO_PYTE = {"5", "6", "7", "25"}
"""Private modes that pyte carries out by itself: reverse screen, origin, wrap, cursor."""

_ALTERNATE = {"47", "1047", "1049"}
_TO_THE_TERMINAL = (b"c", b"n", b"t", b"u", b"x")
"""Finals of CSI sequences that ask or steer the terminal itself; they draw nothing."""


class Emulator:
    """Two screens of `columns` x `rows` cells, the main and the alternate one, and which private modes are on."""

    def __init__(self, columns: int, rows: int) -> None:
        self.modes: set[str] = set()
        """Numbers of the private modes that are set: `1049` alternate screen, `1003` mouse, `2004` pasting."""
        self.commands: list[str] = []
        """All OSC strings that came, without their brackets: `52;c;…`, `0;title`."""
        self._screens = {on: pyte.Screen(columns, rows) for on in (False, True)}
        self._streams = {on: pyte.ByteStream(screen) for on, screen in self._screens.items()}
        self._unfinished = b""

    @property
    def screen(self) -> pyte.Screen:
        """The screen that one sees now."""
        return self._screens[self.alternate]

    @property
    def lines(self) -> list[str]:
        """The rows that one sees. pyte's own `display` fails where half a wide letter is left (0.8)."""
        screen = self.screen
        return ["".join(screen.buffer[y][x].data for x in range(screen.columns)).rstrip() for y in range(screen.lines)]

    @property
    def alternate(self) -> bool:
        """Is the alternate screen shown?"""
        return bool(self.modes & _ALTERNATE)

    def feed(self, received: bytes) -> None:
        """Carry out `received`; a sequence that is cut at its end waits for its rest."""
        received, done = self._unfinished + received, 0
        for match in SEQUENCE.finditer(received):
            self._draw(received[done : match.start()])
            self._obey(match)
            done = match.end()
        begun = received.find(b"\x1b", done)
        begun = len(received) if begun < 0 else begun
        self._draw(received[done:begun])
        self._unfinished = received[begun:]

    def resize(self, columns: int, rows: int) -> None:
        """Make both screens `columns` x `rows`."""
        for screen in self._screens.values():
            screen.resize(rows, columns)

    def _draw(self, received: bytes) -> None:
        # pyte 0.8 raises for a sequence with more parameters than it knows; a terminal passes over it
        with contextlib.suppress(TypeError):
            self._streams[self.alternate].feed(received)

    def _obey(self, match: re.Match[bytes]) -> None:
        if match["command"] is not None:
            self.commands.append(match["command"].decode(errors="replace"))
        elif match["private"] == b"?" and match["final"] in b"hl" and not match["between"]:
            self._switch(match)
        elif match["final"] is None and match[0][1:2] in b"PX^_":
            pass
        elif not match["private"] and not match["between"] and match["final"] not in _TO_THE_TERMINAL:
            self._draw(match[0])

    def _switch(self, match: re.Match[bytes]) -> None:
        for mode in match["parameters"].decode().split(";"):
            if mode in _KNOWN_TO_PYTE:
                self._draw(b"\x1b[?" + mode.encode() + match["final"])
            entering = mode in _ALTERNATE and not self.alternate and match["final"] == b"h"
            (self.modes.add if match["final"] == b"h" else self.modes.discard)(mode)
            if entering:
                self.screen.reset()
