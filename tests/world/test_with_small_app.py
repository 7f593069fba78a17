"""The harness with a full-screen program in it: in a pty, in tmux, and over ssh."""

import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.world.sshd import SshServer
from tests.world.terminal import Terminal
from tests.world.tmux import Tmux

pytestmark = pytest.mark.world

APP: list[str | Path] = [sys.executable, Path(__file__).with_name("small_app.py")]


@pytest.mark.parametrize("key", ["down", "ctrl+right", "shift+tab", "f5", "alt+x", "pageup", "x", "ctrl+t"])
def test_a_key_arrives_under_its_name(key: str, open_terminal: Callable[..., Terminal]) -> None:
    open_terminal(APP).wait_for("no key yet").press(key).wait_for(f"key {key}.")


def test_a_resize_is_drawn(open_terminal: Callable[..., Terminal]) -> None:
    open_terminal(APP).wait_for("size 80x24.").resize(120, 40).wait_for("size 120x40.")


def test_wide_characters_stand_where_they_should(open_terminal: Callable[..., Terminal]) -> None:
    assert open_terminal(APP).wait_for("no key yet").lines[0] == "杭州 Hangzhou"


def test_what_is_drawn_is_there_before_what_follows_from_it_is_worked_out(
    open_terminal: Callable[..., Terminal],
) -> None:
    terminal = open_terminal([sys.executable, "-m", "tests.world.busy_app"]).wait_for("no key yet").wait_until_quiet()
    terminal.take()
    terminal.press("x").wait_for("key x.").wait_for("done at")
    done = float(terminal.text.split("done at ")[1].split()[0])
    assert terminal.arrivals[0][0] < done


def test_quitting_gives_the_terminal_back(open_terminal: Callable[..., Terminal]) -> None:
    terminal = open_terminal(["sh", "-c", 'echo before; "$@"; echo after', "sh", *APP]).wait_for("no key yet")
    assert {"1049", "1003"} <= terminal.modes
    terminal.press("q").wait_for_exit()
    assert terminal.lines[:2] == ["before", "after"]
    assert (terminal.modes & {"1049", "1000", "1002", "1003", "2004"}, terminal.cursor_shown) == (frozenset(), True)
    assert terminal.settings == terminal.settings_before


def test_a_killed_program_leaves_its_mouse_mode_behind(open_terminal: Callable[..., Terminal]) -> None:
    terminal = open_terminal(APP).wait_for("no key yet").kill(signal.SIGKILL)
    assert terminal.wait_for_exit() == -signal.SIGKILL
    assert "1003" in terminal.modes


def test_it_runs_in_tmux(open_tmux: Callable[..., Tmux]) -> None:
    tmux = open_tmux(APP, columns=100, rows=30).wait_for("size 100x30.")
    tmux.press("Down").wait_for("key down.").resize(90, 20).wait_for("size 90x20.")
    assert tmux.alternate
    assert tmux.press("q").wait_for_exit() == 0


def test_it_runs_over_ssh(sshd: SshServer, open_terminal: Callable[..., Terminal]) -> None:
    terminal = open_terminal(sshd.client(APP), columns=90, rows=25).wait_for("size 90x25.")
    terminal.press("down").wait_for("key down.").resize(100, 30).wait_for("size 100x30.")
    assert terminal.press("q").wait_for_exit() == 0
