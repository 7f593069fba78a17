"""A driver that asks the terminal for clicks and the wheel only, and gives it back when the program is told to end."""

import asyncio
import signal
from functools import partial
from typing import Any, Final, cast

from textual.drivers.linux_driver import LinuxDriver

_ENDS: Final = (signal.SIGTERM, signal.SIGHUP)
"""Without a handler these end the process at once; the shell is left a raw terminal with the mouse on (Textual 8.2)."""


class QuietDriver(LinuxDriver):
    """Textual's driver without reports of every motion (DEC mode 1003): they cost kilobytes over SSH."""

    def start_application_mode(self) -> None:
        """Take the terminal; leave it in good order on SIGTERM and SIGHUP, with the shell's exit code for them."""
        super().start_application_mode()  # type: ignore[no-untyped-call]
        cast("Any", self._app).forget_page()
        loop = asyncio.get_running_loop()
        for number in _ENDS:
            loop.add_signal_handler(number, partial(self._app.exit, return_code=128 + number))

    def write(self, data: str) -> None:
        """Write to the terminal; asking for any motion becomes asking for clicks."""
        super().write("" if data == "\x1b[?1003h" else data)
