"""The harness itself: what it says of a screen must be so."""

import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.world.emulator import Emulator
from tests.world.keys import bytes_of
from tests.world.terminal import ScreenNeverCame, Terminal

Open = Callable[..., Terminal]
OPEN_FILES = Path("/proc/self/fd")


def test_a_shell_shows_what_it_is_told(open_terminal: Open) -> None:
    terminal = open_terminal(["sh"]).type("echo $((6*7))__\r")
    assert "42__" in terminal.wait_for("42__").text


def test_the_window_has_the_size_and_the_kind_it_was_given(open_terminal: Open) -> None:
    terminal = open_terminal(["sh", "-c", "stty size; echo $TERM; read x"], columns=91, rows=17, term="vt220")
    assert terminal.wait_for("vt220").lines[:2] == ["17 91", "vt220"]


def test_the_program_is_told_of_a_new_size(open_terminal: Open) -> None:
    terminal = open_terminal(["sh", "-c", "trap 'stty size' WINCH; echo ready; while :; do read x; done"])
    terminal.wait_for("ready").resize(100, 30)
    terminal.wait_for("30 100")


def test_the_pty_is_the_controlling_terminal(open_terminal: Open) -> None:
    open_terminal(["sh", "-c", "echo through >/dev/tty; read x"]).wait_for("through")


def test_a_screen_that_never_comes_is_shown_in_the_complaint(open_terminal: Open) -> None:
    terminal = open_terminal(["sh", "-c", "echo here I am; read x"]).wait_for("here I am")
    with pytest.raises(ScreenNeverCame, match=r"(?s)waited for 'nobody'.*\|here I am"):
        terminal.wait_for("nobody", seconds=0.2)


def test_waiting_stops_when_the_program_has_ended(open_terminal: Open) -> None:
    with pytest.raises(ScreenNeverCame, match="ended with exit code"):
        open_terminal(["true"]).wait_for("anything", seconds=60)


def test_the_exit_code_and_the_last_words_are_there(open_terminal: Open) -> None:
    terminal = open_terminal(["sh", "-c", "echo bye; exit 7"])
    assert (terminal.wait_for_exit(), terminal.lines[0]) == (7, "bye")


def test_a_signal_ends_the_program(open_terminal: Open) -> None:
    terminal = open_terminal(["sh", "-c", "echo ready; read x"]).wait_for("ready").kill(signal.SIGKILL)
    assert terminal.wait_for_exit() == -signal.SIGKILL


def test_hanging_up_ends_the_program(open_terminal: Open) -> None:
    terminal = open_terminal(["sh", "-c", "echo ready; exec sleep 60"]).wait_for("ready").hang_up()
    assert terminal.process.wait(10) == -signal.SIGHUP


def test_a_line_discipline_left_raw_is_seen(open_terminal: Open) -> None:
    terminal = open_terminal(["stty", "raw", "-echo"])
    terminal.wait_for_exit()
    assert terminal.settings != terminal.settings_before


def test_a_line_discipline_left_alone_is_seen(open_terminal: Open) -> None:
    terminal = open_terminal(["sh", "-c", 'before=$(stty -g); stty raw; stty "$before"'])
    terminal.wait_for_exit()
    assert terminal.settings == terminal.settings_before


@pytest.mark.parametrize(
    ("key", "sent"),
    [
        ("down", b"\x1b[B"),
        ("ctrl+right", b"\x1b[1;5C"),
        ("shift+tab", b"\x1b[Z"),
        ("ctrl+p", b"\x10"),
        ("alt+x", b"\x1bx"),
        ("f5", b"\x1b[15~"),
        ("G", b"G"),
        ("+", b"+"),
        ("江", "江".encode()),
    ],
)
def test_a_key_sends_what_a_keyboard_sends(key: str, sent: bytes) -> None:
    assert bytes_of(key) == sent


def test_a_key_that_no_keyboard_has_is_refused() -> None:
    with pytest.raises(ValueError, match="no key"):
        bytes_of("dwon")


PRIVATE = (
    b"\x1b[>1u\x1b[?2026h\x1b[?2026$p\x1b[<u\x1b[=5u\x1b[>4;2m\x1b[?u\x1b[c\x1b[6n\x1b[?1003h"
    b"\x1bP+q544e\x1b\\\x1b_G1\x1b\\\x1b[2 q"
)


@pytest.mark.parametrize("step", [1, 2, 7, len(PRIVATE) + 20])
def test_private_sequences_draw_nothing_however_they_are_cut(step: int) -> None:
    emulator, sent = Emulator(20, 2), "江".encode() + PRIVATE + b"\x1b]52;c;aGk=\x07\x1b[1mb\x1b[0m\x1b]0;t\x1b\\c"
    for start in range(0, len(sent), step):
        emulator.feed(sent[start : start + step])
    assert emulator.screen.display[0].rstrip() == "江bc"
    assert emulator.commands == ["52;c;aGk=", "0;t"]
    assert emulator.modes == {"2026", "1003"}


def test_the_main_screen_comes_back_as_it_was() -> None:
    emulator = Emulator(20, 2)
    emulator.feed(b"before\x1b[?1049h\x1b[Hinside")
    inside = emulator.screen.display[0].rstrip()
    emulator.feed(b"\x1b[?1049l")
    assert (inside, emulator.screen.display[0].rstrip(), emulator.alternate) == ("inside", "before", False)


def test_the_environment_of_the_tests_does_not_leak(open_terminal: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    terminal = open_terminal(["sh", "-c", 'echo "[$NO_COLOR$COLUMNS$PTY_OF_TEST]"; read x'])
    assert terminal.wait_for("]").lines[0] == "[]"


@pytest.mark.skipif(not OPEN_FILES.exists(), reason="this system does not list its open files")
def test_nothing_is_left_open(tmp_path: Path) -> None:
    before = len(list(OPEN_FILES.iterdir()))
    for _ in range(3):
        with Terminal(["true"], directory=tmp_path) as terminal:
            terminal.wait_for_exit()
    assert len(list(OPEN_FILES.iterdir())) == before
