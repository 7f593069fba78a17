"""A private tmux server, for programs that must live inside one."""

import os
import shutil
import subprocess
import time
import uuid
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.world.terminal import PATIENCE, ScreenNeverCame

_RUN_AND_TELL = '"$@"; tmux set -g @exit-code $?; tmux wait-for -S ended'
"""tmux 3.3 itself does not always learn how a program ended (`pane_dead_status` stays empty)."""


class Tmux:
    """One program in one tmux window of `columns` x `rows`; no user's settings are read."""

    def __init__(
        self,
        argv: Sequence[str | Path],
        *,
        columns: int = 80,
        rows: int = 24,
        term: str = "screen-256color",
        environment: Mapping[str, str] | None = None,
    ) -> None:
        """Start `argv` under a server that nobody else knows, with `TERM` set to `term`."""
        self._name = f"nevtui-{os.getpid()}-{uuid.uuid4().hex[:8]}"
        self._environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "SHELL": "/bin/sh", **(environment or {})}
        size = ("-x", str(columns), "-y", str(rows))
        words = ["sh", "-c", _RUN_AND_TELL, "sh", *(str(word) for word in argv)]
        # the window must not vanish with the program, or its last screen could not be read
        options = ("set", "-g", "default-terminal", term, ";", "set", "-g", "status", "off", ";")
        keep = ("set", "-g", "remain-on-exit", "on", ";")
        self._tmux("-f", "/dev/null", *options, *keep, "new-session", "-d", *size, "--", *words)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @property
    def text(self) -> str:
        """What the window shows."""
        return self._tmux("capture-pane", "-p")

    @property
    def attaching(self) -> list[str]:
        """The command of one more who looks at the window."""
        return [shutil.which("tmux") or "tmux", "-L", self._name, "attach"]

    @property
    def alternate(self) -> bool:
        """Is the alternate screen shown?"""
        return self._tmux("display-message", "-p", "#{alternate_on}").strip() == "1"

    def press(self, *keys: str) -> Self:
        """Send `keys` by tmux's names: `Down`, `Enter`, `C-p`, `q`."""
        self._tmux("send-keys", *keys)
        return self

    def type(self, text: str) -> Self:
        """Send `text` as it is."""
        self._tmux("send-keys", "-l", text)
        return self

    def resize(self, columns: int, rows: int) -> Self:
        """Make the window `columns` x `rows`."""
        self._tmux("resize-window", "-x", str(columns), "-y", str(rows))
        return self

    def wait_for(self, text: str, *, seconds: float = PATIENCE) -> Self:
        """Wait until the window shows `text`. Raises ScreenNeverCame with what it shows after `seconds`."""
        deadline = time.monotonic() + seconds
        while text not in (shown := self.text):
            if time.monotonic() > deadline:
                raise ScreenNeverCame(f"waited {seconds:g} s for {text!r} in tmux; its screen:\n{shown}")
        return self

    def wait_for_exit(self, *, seconds: float = PATIENCE) -> int:
        """Wait for the program in the window to end, and give its exit code. Raises ScreenNeverCame after `seconds`."""
        try:
            self._tmux("wait-for", "ended", seconds=seconds)
        except subprocess.TimeoutExpired:
            raise ScreenNeverCame(f"waited {seconds:g} s for the end in tmux; its screen:\n{self.text}") from None
        return int(self._tmux("show-options", "-gv", "@exit-code"))

    def close(self) -> None:
        """End the server and all in it."""
        self._tmux("kill-server")

    def _tmux(self, *words: str, seconds: float = 20.0) -> str:
        program = shutil.which("tmux") or "tmux"
        command = [program, "-L", self._name, *words]
        ran = subprocess.run(
            command, env=self._environment, capture_output=True, text=True, timeout=seconds, check=False
        )
        if ran.returncode:
            raise RuntimeError(f"tmux {' '.join(words)}: {ran.stderr.strip()}")
        return ran.stdout
