"""How long a key takes in every view: to the first byte that answers it, and until the panes have settled.

Each view is driven through a pty at 160x48, on the bundled library and on a large one, and while a long query runs.
"""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from statistics import median

import pytest

from nevtui.library.dataset import bundled_library
from tests.bench.pressing import Pressed, played, tell, tell_head, typed
from tests.tools.big_library import big_library
from tests.world.program import NEVTUI
from tests.world.terminal import Terminal

pytestmark = pytest.mark.bench

STATEMENTS = 200_000
LISTS: Mapping[str, tuple[str, ...]] = {
    "step": ("down",) * 14 + ("up",) * 6,
    "page": ("pagedown", "pagedown", "pagedown", "pageup") * 2,
}
VIEWS: Mapping[str, tuple[tuple[str, ...], Mapping[str, tuple[str, ...]]]] = {
    "cities": (("1",), LISTS),
    "companies": (("2",), LISTS),
    "timeline": (("3",), LISTS),
    "evidence": (("4",), LISTS),
    "people": (("1", "v", "p"), LISTS),
    "models": (("1", "v", "m"), LISTS),
    "properties": (("1", "v", "k"), LISTS),
    "articles": (("1", "v", "a"), LISTS),
    "tree": (("1", "z"), LISTS),
    "map": (("1", "m"), {"step": LISTS["step"]}),
    "card": (("i",), LISTS),
    "article": (("3", "down", "a"), {**LISTS, "turn": ("n",) * 6 + ("N",) * 3}),
    "conflicts": (("!",), LISTS),
    "plans": (("P",), LISTS),
    "unread": (("W",), LISTS),
    "chart": (("c", "enter"), LISTS),
    "go to": (("g",), {"letter": (*"hefei", *("backspace",) * 5, *"nio es", *("backspace",) * 6)}),
    "filter": (("1", "/"), {"letter": (*"hefei", *("backspace",) * 5)}),
    "search": (("ctrl+f",), {"letter": (*"battery", *("backspace",) * 4)}),
    "help": (("?",), LISTS),
}
"""The way to each view, and by kind the keys that are pressed there. Each has a home of its own."""
LONG = "select sum(hash(a.label || b.label || c.label) % 7) from statements a, statements b, statements c"
"""Hours, and both cores: of 17 thousand million rows."""


@pytest.fixture(scope="session")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Give the bundled library and a large one; NEVTUI_BIG names the folder that it is kept in."""
    kept = os.environ.get("NEVTUI_BIG")
    large = big_library(Path(kept) if kept else tmp_path_factory.mktemp("big") / "library", STATEMENTS)
    return {"bundled": bundled_library(), "large": large.folder}


def opened(library: Path, home: Path) -> Terminal:
    argv: list[str | Path] = [NEVTUI, "--fresh", "--library", library]
    terminal = Terminal(argv, columns=160, rows=48, environment={"HOME": str(home)})
    return terminal.wait_for("Timeline", seconds=60).wait_until_quiet(quiet_seconds=1.0)


@pytest.mark.parametrize("name", ["bundled", "large"])
def test_every_view_answers_a_key_at_once(name: str, libraries: dict[str, Path], tmp_path: Path) -> None:
    tell_head(f"{name}, 160x48")
    by_kind: dict[str, list[Pressed]] = {}
    for view, (way, keys_by_kind) in VIEWS.items():
        (tmp_path / view).mkdir()
        with opened(libraries[name], tmp_path / view) as terminal:
            for key in way:
                terminal.press(key).wait_until_quiet(quiet_seconds=0.4)
            for kind, keys in keys_by_kind.items():
                took = played(terminal, keys)
                tell(view, kind, took)
                by_kind.setdefault(kind, []).extend(took)
    for kind, took in by_kind.items():
        tell("all", kind, took)
    everything = [each for took in by_kind.values() for each in took]
    tell("all", "all", everything)
    assert median(each.first for each in everything) < median(each.settled for each in everything) * 2


@pytest.mark.parametrize("name", ["bundled", "large"])
def test_a_key_is_answered_while_a_query_runs(name: str, libraries: dict[str, Path], tmp_path: Path) -> None:
    tell_head(f"{name}, 160x48, while a query of hours runs on both cores")
    with opened(libraries[name], tmp_path) as terminal:
        terminal.press(":").wait_until_quiet().press("ctrl+n").wait_until_quiet()
        terminal.type(LONG).wait_until_quiet().press("f5").wait_for("Esc stops it").press("ctrl+n")
        terminal.wait_until_quiet()
        letters = typed(terminal, "QXZJKVWYGBUFHPMD" * 2)
        tell("SQL prompt", "letter", letters)
        terminal.press("escape").wait_for("Cities").wait_until_quiet(quiet_seconds=1.0)
        for view in ("cities", "timeline"):
            terminal.press(*VIEWS[view][0]).wait_until_quiet(quiet_seconds=1.0)
            for kind, keys in LISTS.items():
                tell(view, kind, played(terminal, keys))
        terminal.press(":").wait_until_quiet().press("alt+left").wait_for("Esc stops it")
    assert len(letters) == 32


def test_idle_and_the_mouse_cost_nothing(tmp_path: Path) -> None:
    with opened(bundled_library(), tmp_path) as terminal:
        terminal.wait_until_quiet(quiet_seconds=1.5).take()
        terminal.type("".join(f"\x1b[<35;{x};20M" for x in range(2, 150))).wait_until_quiet(quiet_seconds=1.5)
        sys.stdout.write(f"\nidle and 148 movements of the mouse: {terminal.bytes_received} bytes\n")
        assert terminal.bytes_received == 0
