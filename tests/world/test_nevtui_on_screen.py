"""nevtui in the terminals of the world: sizes, tmux, ssh, without colour, and how it leaves them."""

import os
import re
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from nevtui.library.dataset import bundled_library
from tests.world.program import NEVTUI, shows_the_library
from tests.world.sshd import SshServer
from tests.world.terminal import Terminal
from tests.world.tmux import Tmux

pytestmark = pytest.mark.world

Open = Callable[..., Terminal]

LEFT_BEHIND = {"47", "1000", "1002", "1003", "1004", "1006", "1015", "1047", "1049", "2004", "2026", "2048"}
"""Private modes that a shell would suffer from: other screen, mouse, focus, pasting, held drawing, resize reports."""

IN_A_SHELL = ["sh", "-c", 'echo before; "$@"; echo "after $?"; read x', "sh", NEVTUI]


def is_as_before(terminal: Terminal) -> bool:
    restored = not terminal.modes & LEFT_BEHIND and terminal.cursor_shown
    return restored and terminal.settings == terminal.settings_before


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (160, 48), (200, 60)])
def test_it_opens_at_any_size(columns: int, rows: int, open_terminal: Open) -> None:
    terminal = open_terminal([NEVTUI], columns=columns, rows=rows).wait_for(shows_the_library)
    assert terminal.press("q").wait_for_exit() == 0


@pytest.mark.parametrize(("columns", "rows"), [(40, 10), (20, 5), (1, 1)])
def test_a_tiny_window_does_not_crash_it(columns: int, rows: int, open_terminal: Open) -> None:
    terminal = open_terminal([NEVTUI], columns=columns, rows=rows).wait_until_quiet(quiet_seconds=1.0)
    terminal.press("down", "tab", "enter").resize(100, 30).wait_for("Timeline")
    assert terminal.press("q").wait_for_exit() == 0


def test_a_resize_is_followed(open_terminal: Open) -> None:
    terminal = open_terminal([NEVTUI], columns=160, rows=48).wait_for(shows_the_library)
    terminal.resize(80, 24).wait_for(lambda screen: len(screen.lines) == 24 and "Hefei" in screen.text)
    terminal.resize(200, 60).wait_for(shows_the_library)


def test_quitting_gives_the_terminal_back(open_terminal: Open) -> None:
    terminal = open_terminal(IN_A_SHELL, columns=120, rows=36).wait_for("Hefei").press("q").wait_for("after 0")
    assert terminal.lines[:2] == ["before", "after 0"]
    assert is_as_before(terminal)


@pytest.mark.parametrize("keys", ["qLLvL", "qzmvL:", "qigx!PW", "q?/eE"])
def test_keys_that_come_with_the_last_one_are_not_heard(keys: str, open_terminal: Open) -> None:
    terminal = open_terminal([NEVTUI], columns=160, rows=48).wait_for(shows_the_library)
    assert terminal.type(keys).wait_for_exit() == 0


def test_a_crash_leaves_one_sentence_and_the_terminal_as_it_was(open_terminal: Open, tmp_path: Path) -> None:
    crashing = tmp_path / "crashing.py"
    crashing.write_text(
        "from nevtui.tui.panes.companies import CompaniesPane\n"
        "def break_down(self, rows): raise ValueError('a pane broke')\n"
        "CompaniesPane.paint = break_down\n"
        "from nevtui.cli.main import main\n"
        "main()\n"
    )
    shell = ["sh", "-c", 'echo before; "$@"; echo "after $?"; read x', "sh", sys.executable, crashing]
    terminal = open_terminal(shell, columns=120, rows=36).wait_for("after 1")
    said = [line for line in terminal.lines if line.strip()]
    assert said[0] == "before"
    assert "nevtui failed, and should not have: ValueError: a pane broke." in " ".join(said)
    assert "Traceback" not in terminal.text
    assert is_as_before(terminal)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_ends_it_and_gives_the_terminal_back(number: signal.Signals, open_terminal: Open) -> None:
    terminal = open_terminal([NEVTUI]).wait_for("Hefei").kill(number)
    terminal.wait_for_exit()
    assert is_as_before(terminal)


def test_ctrl_c_does_not_end_it_without_being_asked(open_terminal: Open) -> None:
    terminal = open_terminal([NEVTUI]).wait_for("Hefei").press("ctrl+c").wait_until_quiet()
    assert terminal.press("q").wait_for_exit() == 0
    assert is_as_before(terminal)


def test_after_kill_9_the_shell_works(open_terminal: Open) -> None:
    shell = open_terminal(["bash", "--norc", "-i"]).type(f"{NEVTUI}\r").wait_for("Hefei")
    children = Path(f"/proc/{shell.process.pid}/task/{shell.process.pid}/children")
    os.kill(int(children.read_text().split()[0]), signal.SIGKILL)
    shell.wait_for("illed").type("\recho $((40 + 2)) again\r").wait_for("42 again")


def test_closing_the_window_ends_it(open_terminal: Open) -> None:
    terminal = open_terminal([NEVTUI]).wait_for("Hefei").hang_up()
    terminal.process.wait(10)


def test_it_writes_nothing_while_nobody_does_anything(open_terminal: Open) -> None:
    terminal = open_terminal([NEVTUI], columns=160, rows=48).wait_for(shows_the_library).wait_until_quiet()
    before = terminal.bytes_received
    with pytest.raises(AssertionError):
        terminal.wait_for(lambda screen: screen.bytes_received > before, seconds=3)


@pytest.mark.parametrize(("key", "whole_pages"), [("i", 1), ("!", 1), (":", 1), ("?", 0), ("g", 0)])
def test_a_screen_is_written_once_and_what_stands_on_another_leaves_that_as_it_is(
    key: str, whole_pages: int, open_terminal: Open
) -> None:
    terminal = open_terminal([NEVTUI, "--fresh"], columns=160, rows=48).wait_for(shows_the_library)
    terminal.wait_until_quiet(quiet_seconds=1.0)
    for pressed in (key, "escape"):
        terminal.take()
        terminal.press(pressed).wait_until_quiet(quiet_seconds=0.6)
        assert terminal.bytes_received > 1000
        begun = sum(terminal.received.count(b"\x1b[%d;1H" % row) for row in range(1, 49))
        assert begun < 48 * (whole_pages + 1)


def test_it_asks_for_no_report_of_every_motion(open_terminal: Open) -> None:
    assert "1003" not in open_terminal([NEVTUI]).wait_for("Hefei").modes


COLOUR = re.compile(rb"\x1b\[[0-9;]*m")


def hues(received: bytes) -> set[bytes]:
    """Give the parameters of all SGR sequences that choose a colour other than grey."""
    chosen = set()
    for sequence in COLOUR.findall(received):
        parameters = sequence[2:-1].split(b";")
        numbers = [int(number or b"0") for number in parameters]
        if any(30 <= n <= 37 or 40 <= n <= 47 or 90 <= n <= 107 or n in (38, 48) for n in numbers):
            chosen.add(sequence[1:])
    return chosen


def test_no_color_is_heeded(open_terminal: Open) -> None:
    terminal = open_terminal([NEVTUI], environment={"NO_COLOR": "1"}, columns=160, rows=48).wait_for(shows_the_library)
    terminal.press("down").wait_until_quiet()
    assert hues(terminal.received) == set()


def test_colours_come_without_no_color(open_terminal: Open) -> None:
    assert hues(open_terminal([NEVTUI]).wait_for("Hefei").received)


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (160, 48)])
def test_it_runs_in_tmux(columns: int, rows: int, open_tmux: Callable[..., Tmux]) -> None:
    tmux = open_tmux([NEVTUI], columns=columns, rows=rows).wait_for("Hefei")
    assert tmux.alternate
    assert tmux.press("Down", "Down", "q").wait_for_exit() == 0
    assert not tmux.alternate


def test_it_runs_over_ssh(sshd: SshServer, open_terminal: Open) -> None:
    terminal = open_terminal(sshd.client([NEVTUI]), columns=160, rows=48).wait_for(shows_the_library)
    terminal.press("down").wait_until_quiet().resize(80, 24).wait_for("Hefei")
    assert terminal.press("q").wait_for_exit() == 0
    assert is_as_before(terminal)


def test_over_ssh_without_a_terminal_it_says_what_to_do(sshd: SshServer, open_terminal: Open) -> None:
    terminal = open_terminal(sshd.client([NEVTUI], terminal=False), columns=200)
    assert terminal.wait_for_exit() == 2
    assert len([line for line in terminal.lines if line]) == 1


@pytest.mark.parametrize("key", ["pageup", "pagedown"])
def test_paging_in_a_palette_that_shows_nothing_does_not_crash_it(key: str, open_terminal: Open) -> None:
    terminal = open_terminal([NEVTUI], columns=100, rows=30).wait_for("Hefei")
    terminal.press("ctrl+p", key, *"zzzz", key).wait_until_quiet().press("escape").wait_until_quiet()
    assert terminal.press("q").wait_for_exit() == 0
    assert "Traceback" not in terminal.text + terminal.received.decode(errors="replace")
    assert "KeyError" not in terminal.received.decode(errors="replace")


def test_panes_changed_faster_than_they_are_drawn_come_to_rest(open_terminal: Open) -> None:
    terminal = open_terminal([NEVTUI], columns=160, rows=48).wait_for(shows_the_library).wait_until_quiet()
    terminal.type("12" * 30 + "3" + "21" * 30).wait_until_quiet()
    assert terminal.press("q").wait_for_exit() == 0


def test_a_guest_gets_no_editor_writes_nothing_and_leaves_no_trace(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    environment = {
        "HOME": str(home),
        "NEVTUI_GUEST": "1",
        "EDITOR": f"touch {tmp_path}/escaped; true",
        "SHELL": "/bin/sh",
    }
    with Terminal([NEVTUI], columns=120, rows=40, environment=environment) as terminal:
        terminal.wait_for(shows_the_library).wait_until_quiet().press(":").wait_until_quiet()
        terminal.press("ctrl+g").wait_for("Guests of this nevtui may only look").wait_until_quiet()
        terminal.press("ctrl+n").wait_until_quiet().type("from cities").wait_until_quiet().press("f5").wait_for(
            "more than"
        )
        terminal.press("escape").wait_until_quiet().press("R").wait_until_quiet().press("q")
        assert terminal.wait_for_exit() == 0
    assert not (tmp_path / "escaped").exists()
    assert list(home.rglob("*")) == []


def test_ctrl_z_gives_the_shell_back_and_fg_the_screen(open_terminal: Open) -> None:
    def asks(it: Terminal) -> bool:
        """Tell whether the shell waits for a command: what is typed before goes to nevtui, or is thrown away."""
        return [line for line in it.lines if line][-1:] == ["what next?"]

    shell = open_terminal(["bash", "--norc", "-i"], columns=120, rows=36, environment={"PS1": "what next? "})
    shell.wait_for(asks).type(f"{NEVTUI} --fresh\r").wait_for(shows_the_library).press("down").wait_for("▸ Hefei")
    shell.press("ctrl+z").wait_for("topped").wait_for(asks)
    assert not shell.modes & LEFT_BEHIND - {"2004"}  # the one that the shell itself sets
    shell.type("echo $((40 + 2)) again\r").wait_for("42 again").wait_for(asks).type("fg\r")
    shell.wait_for(lambda it: "1049" in it.modes).wait_for("▸ Hefei")
    shell.press("down").wait_for(lambda it: "▸ Hefei" not in it.text)
    shell.press("q").wait_for(asks).type("echo $((50 + 2)) left\r").wait_for("52 left")


def test_tmux_takes_it_away_and_brings_it_back_whole(open_tmux: Callable[..., Tmux]) -> None:
    tmux = open_tmux([NEVTUI, "--fresh"], columns=120, rows=36).wait_for("Hefei").press("Down").wait_for("▸ Hefei")
    with Terminal(tmux.attaching, columns=100, rows=30) as client:
        client.wait_for("Hefei").wait_until_quiet().hang_up()
    tmux.resize(120, 36).press("Down").wait_for("▸ Xi'an")
    assert tmux.press("q").wait_for_exit() == 0


def running(word: str) -> list[int]:
    """Give the nevtui processes that have `word` among their arguments."""
    found = []
    for place in Path("/proc").iterdir():
        with suppress(OSError):
            arguments = (place / "cmdline").read_bytes().split(b"\0") if place.name.isdigit() else []
            if word.encode() in arguments and any(b"nevtui" in each for each in arguments[:2]):
                found.append(int(place.name))
    return found


def test_a_dropped_line_ends_it_on_the_other_side(sshd: SshServer, open_terminal: Open, tmp_path: Path) -> None:
    link = tmp_path / "a-library-of-its-own"
    link.symlink_to(bundled_library())
    terminal = open_terminal(sshd.client([NEVTUI, "--library", link]), columns=100, rows=30)
    terminal.wait_for("Hefei").wait_until_quiet()
    assert running(str(link))
    terminal.kill(signal.SIGKILL).process.wait(10)
    deadline = time.monotonic() + 10
    while running(str(link)) and time.monotonic() < deadline:
        terminal.wait_until_quiet(quiet_seconds=0.1)
    assert running(str(link)) == []
