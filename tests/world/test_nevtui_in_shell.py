"""nevtui as a command: what it says where it cannot open a screen, and what a terminal gets of foreign text."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.world.program import NEVTUI
from tests.world.terminal import Terminal

pytestmark = pytest.mark.world

Open = Callable[..., Terminal]


def said(argv: list[str | Path], home: Path, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "xterm-256color"} | more
    return subprocess.run(
        argv, stdin=subprocess.DEVNULL, capture_output=True, text=True, env=environment, timeout=60, check=False
    )


def is_one_sentence(text: str) -> bool:
    return len(text.strip().splitlines()) == 1 and "Traceback" not in text and "\x1b" not in text


def test_a_dumb_terminal_is_told_in_one_line_what_to_do(open_terminal: Open) -> None:
    terminal = open_terminal([NEVTUI], term="dumb", columns=200)
    assert terminal.wait_for_exit() == 2
    assert is_one_sentence(terminal.received.decode())
    assert "nevtui" in terminal.text


def test_without_a_terminal_it_says_in_one_line_what_to_do(home: Path) -> None:
    ran = said([NEVTUI], home)
    assert (ran.returncode, ran.stdout, is_one_sentence(ran.stderr)) == (2, "", True)


@pytest.mark.parametrize("library", ["nowhere", "empty", "broken"])
def test_a_library_that_is_none_is_one_sentence(library: str, home: Path, open_terminal: Open) -> None:
    (home / "empty").mkdir()
    (home / "broken").mkdir()
    (home / "broken" / "library.json").write_text("{")
    terminal = open_terminal([NEVTUI, "--library", home / library], columns=200)
    assert terminal.wait_for_exit() == 2
    assert is_one_sentence(terminal.received.decode())


def test_a_query_is_answered_without_a_terminal(home: Path) -> None:
    ran = said([NEVTUI, "sql", "select count(*) > 1000 as many from statements", "--format", "csv"], home)
    assert (ran.returncode, ran.stdout.split(), ran.stderr) == (0, ["many", "true"], "")


FOREIGN = (
    "\x1b]52;c;aGFja2Vk\x07 \x1b]0;owned\x07 \x9b31mred \x1b[41mback [/b] [bold]x[/bold] [@click=app.quit]y[/] "
    "\u202ereversed\u202c \u2066isolated\u2069 \x07\x08\x1f\x7f end"
)
"""Clipboard, title, C1, colours, markup, bidi overrides, bare control codes."""


@pytest.fixture(scope="module")
def foreign_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a library of one article whose title and words would steer a terminal, not to be written to."""
    home = tmp_path_factory.mktemp("foreign")
    article = home / "foreign.txt"
    plain = "NIO makes electric cars and has its headquarters in Hefei. " * 20
    claim = f"In 2020 the city of Hefei invested $787 million in NIO. {FOREIGN}"
    article.write_text(f"NIO {FOREIGN} in Hefei\n\n{claim}\n\n{plain}\n")
    ran = said([NEVTUI, "ingest", article, "--library", home / "library"], home)
    assert ran.returncode == 0, ran.stderr
    return home / "library"


STEERING = (
    b"\x1b]52",
    b"\x1b]0;owned",
    b"\x9b31m",
    b"\xc2\x9b",
    b"\x1b[41m",
    "\u202e".encode(),
    "\u2066".encode(),
    b"\x00",
)


def test_foreign_text_on_the_screen_steers_nothing(foreign_library: Path, open_terminal: Open) -> None:
    terminal = open_terminal([NEVTUI, "--library", foreign_library], columns=160, rows=48).wait_for("Hefei")
    terminal.press("down", "2", "down", "3", "home", "4", "down").wait_for(" end").wait_until_quiet()
    assert [code for code in STEERING if code in terminal.received] == []
    assert terminal.press("q").wait_for_exit() == 0


@pytest.mark.parametrize("table", ["articles", "paragraphs", "statements"])
def test_foreign_text_from_a_query_steers_nothing(table: str, foreign_library: Path, open_terminal: Open) -> None:
    asked = [NEVTUI, "sql", f"select * from {table}", "--library", foreign_library]
    terminal = open_terminal(asked, columns=200, rows=50)
    assert terminal.wait_for_exit() == 0
    assert terminal.received
    assert [code for code in (*STEERING, b"\x07", b"\x08") if code in terminal.received] == []
