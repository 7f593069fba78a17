"""A driver that asks the terminal for clicks and the wheel only, and gives it back when the program is told to end."""

import asyncio
import os
import signal
import threading
from codecs import getincrementaldecoder
from collections.abc import Iterable
from contextlib import suppress
from functools import partial
from typing import IO, Any, Final, cast

from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

_ENDS: Final = (signal.SIGTERM, signal.SIGHUP)
"""Without a handler these end the process at once; the shell is left a raw terminal with the mouse on (Textual 8.2)."""
_MOST: Final = 4096
"""Bytes that are read at a time."""
_LONGEST: Final = 0.11
"""Seconds after which no more of a sequence is waited for: a little more than Textual's delay."""
_A_MOMENT: Final = 0.002
"""Seconds that the screen's thread gives the one that writes: enough for a terminal that takes what it gets."""


class Outgoing:
    """The file of the terminal; `gone` is set while nothing waits to be written."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file
        self.gone = threading.Event()

    def write(self, text: str) -> None:
        """Write on the thread that writes."""
        self._file.write(text)

    def flush(self) -> None:
        """Send it off; the thread calls it where no more waits."""
        self._file.flush()
        self.gone.set()

    def fileno(self) -> int:
        """Give the descriptor."""
        return self._file.fileno()


class QuietDriver(LinuxDriver):
    """Textual's driver without reports of every motion (DEC mode 1003): they cost kilobytes over SSH.

    Keys are read where they are answered. Textual 8.2 reads them in a thread of their own, that looks ten times a
    second whether it should end; beside a long query each thread that a key has to wake waits for a core.

    What is drawn goes off at once. The thread that writes it needs Python's lock, which a thread that works on keeps
    for 5 ms: as long as it takes to work out what follows from a key.
    """

    _reading: "asyncio.AbstractEventLoop | None" = None
    """The loop that keys are read on; None where the terminal is no file that one can wait for."""

    def __init__(self, *what: Any, **how: Any) -> None:
        super().__init__(*what, **how)
        self._file: Any = Outgoing(self._file)

    def start_application_mode(self) -> None:
        """Take the terminal; leave it in good order on SIGTERM and SIGHUP, with the shell's exit code for them."""
        loop = asyncio.get_running_loop()
        self._parser = XTermParser(self._debug)
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        with suppress(OSError):
            loop.add_reader(self.fileno, self._read)
            self._reading = loop
        super().start_application_mode()  # type: ignore[no-untyped-call]
        cast("Any", self._app).forget_page()
        for number in _ENDS:
            loop.add_signal_handler(number, partial(self._app.exit, return_code=128 + number))

    def disable_input(self) -> None:
        """Leave what is typed from now on to whoever reads next."""
        self._stop_reading()
        super().disable_input()

    def _run_input_thread(self) -> None:
        if self._reading is None:
            super()._run_input_thread()

    def _read(self) -> None:
        """Read what is there, and look again whether a sequence that has only begun is a key by itself."""
        try:
            read = os.read(self.fileno, _MOST)
        except OSError:
            read = b""
        if not read:
            self._lose()
        elif text := self._decode(read):
            self._tell(self._parser.feed(text))
            asyncio.get_running_loop().call_later(_LONGEST, self._look_again)

    def _look_again(self) -> None:
        if self._reading is not None:
            self._tell(self._parser.tick())

    def _tell(self, messages: Iterable[Message]) -> None:
        for message in messages:
            self.process_message(message)

    def _lose(self) -> None:
        """End, as on SIGHUP, where the terminal is gone; a file that has ended says nothing any more."""
        self._stop_reading()
        if self.input_tty:
            self._app.exit(return_code=128 + signal.SIGHUP)

    def _stop_reading(self) -> None:
        if self._reading is not None:
            self._reading.remove_reader(self.fileno)
            self._reading = None

    def write(self, data: str) -> None:
        """Write to the terminal; asking for any motion becomes asking for clicks."""
        self._file.gone.clear()
        super().write("" if data == "\x1b[?1003h" else data)

    def flush(self) -> None:
        """Let what is written go, for a moment; a slow line is not waited for."""
        self._file.gone.wait(_A_MOMENT)
