"""A driver that asks the terminal for clicks and the wheel only: mouse motion costs kilobytes over SSH."""

from textual.drivers.linux_driver import LinuxDriver


class QuietDriver(LinuxDriver):
    """Textual's driver without reports of every motion (DEC mode 1003)."""

    def write(self, data: str) -> None:
        """Write to the terminal; asking for any motion becomes asking for clicks."""
        super().write("" if data == "\x1b[?1003h" else data)
