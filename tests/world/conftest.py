"""What the tests of the real program have at hand: terminals that are closed behind them, a home of their own."""

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.world.sshd import SSHD, SshServer, ssh_server
from tests.world.terminal import Terminal
from tests.world.tmux import Tmux

Argv = Sequence[str | Path]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Give an empty home, so that no history or cache of the machine is read or written."""
    place = tmp_path / "home"
    place.mkdir()
    return place


@pytest.fixture
def open_terminal(home: Path) -> Iterator[Callable[..., Terminal]]:
    """Give what opens a Terminal with `HOME` set; all are closed at the end."""
    with ExitStack() as opened:

        def open_terminal(argv: Argv, *, environment: dict[str, str] | None = None, **more: Any) -> Terminal:
            return opened.enter_context(Terminal(argv, environment={"HOME": str(home)} | (environment or {}), **more))

        yield open_terminal


@pytest.fixture
def open_tmux(home: Path) -> Iterator[Callable[..., Tmux]]:
    """Give what opens a Tmux with `HOME` set; all servers end with the test."""
    _must_be_there("tmux", "tmux")
    with ExitStack() as opened:

        def open_tmux(argv: Argv, *, environment: dict[str, str] | None = None, **more: Any) -> Tmux:
            own = {"HOME": str(home)} | (environment or {})
            return opened.enter_context(Tmux(argv, environment=own, **more))

        yield open_tmux


@pytest.fixture
def sshd(tmp_path: Path) -> Iterator[SshServer]:
    """Give a running OpenSSH server and its client."""
    _must_be_there(str(SSHD), "openssh-server")
    _must_be_there("ssh", "openssh-client")
    with ssh_server(tmp_path / "sshd") as server:
        yield server


def _must_be_there(program: str, package: str) -> None:
    if shutil.which(program):
        return
    if os.environ.get("NEVTUI_WITHOUT_WORLD") == "1":
        pytest.skip(f"NEVTUI_WITHOUT_WORLD=1 and no {program}")
    pytest.fail(
        f"{program} is missing: install {package} (as .ci/run does), or set NEVTUI_WITHOUT_WORLD=1", pytrace=False
    )
