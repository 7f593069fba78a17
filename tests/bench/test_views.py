"""How long a key takes: to the first byte that answers it, and until the panes have settled; and what a key writes.

Each view is driven through a pty at 160x48, on the bundled library and on a large one, and while a long query runs.
"""

import os
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

import pytest

from nevtui.library.dataset import bundled_library
from tests.tools.big_library import big_library
from tests.world.program import NEVTUI
from tests.world.terminal import Terminal

pytestmark = pytest.mark.bench

STATEMENTS = 200_000
WANTED_WORDS = "p95 of the first byte 16 ms, settled 50 ms; median bytes of a step 4,000, of a page 12,000"
"""Source: issue 5, How good."""
STEPS = ("down",) * 11 + ("up",) * 5
PAGES = ("pagedown", "pageup") * 4


@dataclass(frozen=True)
class Pressed:
    """What one key did, from the press on."""

    first: float
    """Milliseconds until the first byte."""
    settled: float
    """Milliseconds until the last byte before it was quiet."""
    written: int


VIEWS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "cities": (("1",), STEPS),
    "companies": (("2",), STEPS),
    "timeline": (("3",), STEPS),
    "evidence": (("4",), STEPS),
    "properties": (("1", "v", "p"), STEPS),
    "articles": (("1", "v", "a"), STEPS),
    "tree": (("1", "z"), STEPS),
    "map": (("1", "m"), STEPS),
    "card": (("i",), STEPS),
    "article": (("3", "a"), STEPS),
    "conflicts": (("!",), STEPS),
    "plans": (("P",), STEPS),
    "unread": (("W",), STEPS),
    "chart": (("c",), ("tab", "right", "left") * 6),
    "go to": (("g",), tuple("hefei") + ("backspace",) * 5),
    "search": (("ctrl+f",), tuple("battery")),
    "help": (("?",), STEPS),
    "pages": (("3",), PAGES),
    "pages of cities": (("1",), PAGES),
}


def played(terminal: Terminal, keys: Sequence[str]) -> list[Pressed]:
    """Press keys, each when the screen is quiet; those that write nothing, at an end of a list say, are passed over."""
    took = []
    for key in keys:
        terminal.take()
        pressed = time.monotonic()
        terminal.press(key).wait_until_quiet(quiet_seconds=0.25)
        if terminal.arrivals:
            first, last = terminal.arrivals[0][0], terminal.arrivals[-1][0]
            took.append(Pressed((first - pressed) * 1000, (last - pressed) * 1000, terminal.bytes_received))
    return took


def p95(numbers: Sequence[float]) -> float:
    return quantiles(numbers, n=20)[-1] if len(numbers) > 1 else max(numbers, default=0.0)


def row(name: str, took: list[Pressed]) -> str:
    """Write a line of the table."""
    if not took:
        return f"{name:24} nothing to move\n"
    first, settled = [each.first for each in took], [each.settled for each in took]
    written = [each.written for each in took]
    return (
        f"{name:24} {median(first):7.1f} {p95(first):7.1f}   {median(settled):7.0f} {p95(settled):7.0f}"
        f"   {median(written):9,.0f} {len(took):4}\n"
    )


HEAD = (
    f"\n{'':24} {'first byte, ms':>15}   {'settled, ms':>15}   {'bytes':>9} keys"
    f"\n{'':24} {'median':>7} {'p95':>7}   {'median':>7} {'p95':>7}      median\n"
)


@pytest.fixture(scope="session")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Give the bundled library and a large one; NEVTUI_BIG names the folder that it is kept in."""
    kept = os.environ.get("NEVTUI_BIG")
    large = big_library(Path(kept) if kept else tmp_path_factory.mktemp("big") / "library", STATEMENTS)
    return {"bundled": bundled_library(), "large": large.folder}


def opened(library: Path, home: Path) -> Terminal:
    argv: list[str | Path] = [NEVTUI, "--fresh", "--library", library]
    terminal = Terminal(argv, columns=160, rows=48, environment={"HOME": str(home)})
    return terminal.wait_for("Timeline", seconds=60).wait_until_quiet()


@pytest.mark.parametrize("name", ["bundled", "large"])
def test_every_view_answers_a_key_at_once(name: str, libraries: dict[str, Path], tmp_path: Path) -> None:
    sys.stdout.write(f"\n{name}, 160x48; wanted {WANTED_WORDS}{HEAD}")
    answers: list[Pressed] = []
    for view, (way, keys) in VIEWS.items():
        with opened(libraries[name], tmp_path) as terminal:
            for key in way:
                terminal.press(key).wait_until_quiet(quiet_seconds=0.4)
            took = played(terminal, keys)
            sys.stdout.write(row(view, took))
            answers += took
    sys.stdout.write(row("all", answers))
    assert median(each.first for each in answers) < 100


def test_a_key_is_answered_while_a_query_runs(tmp_path: Path) -> None:
    with opened(bundled_library(), tmp_path) as terminal:
        terminal.press(":").wait_until_quiet().press("ctrl+n").wait_until_quiet()
        terminal.type("select count(*) from statements a, statements b, statements c").wait_until_quiet().press("f5")
        terminal.wait_for("runs")
        took = []
        for letter in "abcdefghijklmnopqrstuvwxyz":
            terminal.take()
            pressed = time.monotonic()
            terminal.press(letter).wait_for(lambda screen: screen.bytes_received > 0, seconds=5)
            took.append(Pressed((terminal.arrivals[0][0] - pressed) * 1000, 0.0, 0))
    sys.stdout.write(f"{HEAD}{row('a letter, a query runs', took)}")


def test_idle_and_the_mouse_cost_nothing(tmp_path: Path) -> None:
    with opened(bundled_library(), tmp_path) as terminal:
        terminal.wait_until_quiet(quiet_seconds=1.5).take()
        terminal.type("".join(f"\x1b[<35;{x};20M" for x in range(2, 150))).wait_until_quiet(quiet_seconds=1.5)
        sys.stdout.write(f"\nidle and 148 movements of the mouse: {terminal.bytes_received} bytes\n")
        assert terminal.bytes_received == 0
