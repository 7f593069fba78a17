"""The like in VisiData and Harlequin, where they are there: the same statements in a table, a step and a page in it.

They show one table, without panes that follow; what is comparable is the first byte and what goes through the line.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pytest

from nevtui.library.dataset import bundled_library, open_library
from tests.bench.peers import peer
from tests.bench.pressing import played, tell, tell_head
from tests.bench.test_views import LISTS
from tests.world.program import NEVTUI
from tests.world.terminal import ScreenNeverCame, Terminal

pytestmark = pytest.mark.bench

SHOWN = "select statement, subject, property, value, unit, first_day, label from statements"


@contextmanager
def visidata(folder: Path) -> Iterator[Terminal]:
    file = folder / "statements.csv"
    duckdb.connect().execute(f"copy (with statements as (from '{_statements()}') {SHOWN}) to '{file}' (header)")
    with _open([peer("vd") or "", file], folder) as terminal:
        yield terminal.wait_for("subject", seconds=60)


@contextmanager
def harlequin(folder: Path) -> Iterator[Terminal]:
    with duckdb.connect(str(folder / "peer.db")) as connection:
        connection.execute(f"create table statements as from '{_statements()}'")
    with _open([peer("harlequin") or "", "--no-download-tzdata", folder / "peer.db"], folder) as terminal:
        terminal.wait_for(lambda screen: "Run Query" in screen.text and "● ●" not in screen.text, seconds=60)
        terminal.type(SHOWN).wait_for("from statements").press("ctrl+j")
        yield terminal.wait_for("Records", seconds=60).press("f5")


@contextmanager
def ourselves(folder: Path) -> Iterator[Terminal]:
    with _open([NEVTUI, "--fresh"], folder) as terminal:
        terminal.wait_for("Timeline").press(":").wait_until_quiet().press("ctrl+n").wait_until_quiet()
        terminal.type(SHOWN).wait_until_quiet().press("f5").wait_for("row 1").press("f6")
        yield terminal


PROGRAMS: dict[str, tuple[str, Callable[[Path], object]]] = {
    "nevtui's SQL prompt": ("", ourselves),
    "VisiData": ("vd", visidata),
    "Harlequin": ("harlequin", harlequin),
}


def test_a_step_and_a_page_beside_the_like(tmp_path: Path) -> None:
    tell_head("2,500 statements in one table, 160x48")
    for name, (program, opened) in PROGRAMS.items():
        if program and peer(program) is None:
            sys.stdout.write(f"{name:24} is not here: NEVTUI_PEERS names the folder of such programs\n")
            continue
        try:
            with opened(tmp_path) as terminal:  # type: ignore[attr-defined]
                terminal.wait_until_quiet(quiet_seconds=1.0)
                for kind, keys in LISTS.items():
                    took = played(terminal, keys)
                    tell(name, kind, took)
                    assert took or program, "a key in our own table writes nothing"
        except ScreenNeverCame as error:
            sys.stdout.write(f"{name} did not come up: {str(error)[:2000]}\n")


def _statements() -> Path:
    return open_library(bundled_library()).tables["statements"][0]


@contextmanager
def _open(argv: list[str | Path], home: Path) -> Iterator[Terminal]:
    with Terminal(argv, columns=160, rows=48, environment={"HOME": str(home)}) as terminal:
        yield terminal
