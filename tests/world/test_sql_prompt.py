"""The SQL prompt in a real terminal: killed, lent to another editor, and under a robot's hands."""

import random
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.world.program import NEVTUI, shows_the_library
from tests.world.terminal import Terminal

pytestmark = pytest.mark.world

Open = Callable[..., Terminal]


def opened(open_terminal: Open, home: Path, **environment: str) -> Terminal:
    """Open the prompt in 80x24, on a home of its own."""
    terminal: Terminal = open_terminal([NEVTUI], columns=80, rows=24, environment={"HOME": str(home)} | environment)
    return terminal.wait_for(shows_the_library).press(":").wait_for("F5 run")


def test_what_was_typed_survives_a_kill(open_terminal: Open, tmp_path: Path) -> None:
    terminal = opened(open_terminal, tmp_path).press("ctrl+n").type("select 'typed just now'")
    terminal.wait_for("typed just now")
    kept = tmp_path / ".local/state/nevtui/tabs"
    terminal.wait_for(lambda screen: any("typed just now" in file.read_text() for file in kept.glob("*.json")))
    terminal.kill(signal.SIGKILL)
    opened(open_terminal, tmp_path).wait_for("select 'typed just now'")


def test_another_editor_gets_the_text_and_the_terminal_and_gives_both_back(open_terminal: Open, tmp_path: Path) -> None:
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\necho "in another editor"\nread line\necho "select \'$line\'" > "$1"\n')
    editor.chmod(0o755)
    terminal = opened(open_terminal, tmp_path, EDITOR=str(editor)).press("ctrl+n", "ctrl+g")
    terminal.wait_for("in another editor").type("said there\n").wait_for("F5 run").wait_for("select 'said there'")
    terminal.press("f5").wait_for("1 row")


def test_an_editor_that_fails_is_told_and_the_text_stays(open_terminal: Open, tmp_path: Path) -> None:
    terminal = (
        opened(open_terminal, tmp_path, EDITOR="/nowhere/editor").press("ctrl+n").type("select 1").press("ctrl+g")
    )
    terminal.wait_for("does not start").wait_for("select 1")
    terminal = opened(open_terminal, tmp_path, EDITOR="false").press("ctrl+n").type("select 2").press("ctrl+g")
    terminal.wait_for("ended with code 1").wait_for("select 2")


def test_a_megabyte_of_paste_is_there_within_seconds(open_terminal: Open, tmp_path: Path) -> None:
    lines = "\n".join(f"select {number} as number, 'Hefei' as city;" for number in range(26_000))
    terminal = opened(open_terminal, tmp_path).press("ctrl+n").type(f"\x1b[200~{lines}\x1b[201~")
    terminal.wait_for("select 25999").type("-- and on").wait_for("-- and on")


KEYS = (
    "a", "s", "'", '"', "(", ".", " ", "enter", "tab", "shift+tab", "backspace", "up", "down", "left", "right", "home",
    "end", "pageup", "ctrl+w", "ctrl+k", "ctrl+u", "ctrl+z", "ctrl+y", "ctrl+_", "ctrl+f", "f3", "f4", "f5", "f6", "f7",
    "f8", "ctrl+n", "ctrl+t", "escape", "f12", ":", "f1", "ctrl+r", "ctrl+o", "合", "é",
    "\x1b[200~from (cities\x1b[201~",
)  # fmt: skip


@pytest.mark.parametrize("seed", [1, 2])
def test_a_robot_does_not_bring_it_down(seed: int, open_terminal: Open, tmp_path: Path) -> None:
    chance = random.Random(seed)
    terminal = opened(open_terminal, tmp_path)
    for _ in range(150):
        key = chance.choice(KEYS)
        if len(key) > 12 or not key.isascii():
            terminal.type(key)
        else:
            terminal.press(key)
    terminal.wait_until_quiet(quiet_seconds=1.0)
    assert terminal.process.poll() is None
    terminal.kill(signal.SIGTERM).wait_for_exit()
