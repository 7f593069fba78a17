"""How long one waits for the first useful screen, against a bare Textual app with DuckDB imported, in the same run."""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest

from tests.world.program import NEVTUI, is_useful
from tests.world.terminal import Terminal

pytestmark = pytest.mark.bench

ROUNDS, LIMIT = 9, 1.3
"""Source: issue 2, How good."""

BARE: list[str | Path] = [sys.executable, Path(__file__).with_name("bare_app.py")]


def seconds_until(shown: Callable[[list[str]], bool], argv: list[str | Path], home: Path) -> float:
    begin = time.monotonic()
    with Terminal(argv, columns=160, rows=48, environment={"HOME": str(home)}) as terminal:
        terminal.wait_for(lambda terminal: terminal.bytes_received > 1000, seconds=30).wait_until_quiet()
        return terminal.moment_of(shown) - begin


def is_bare(lines: list[str]) -> bool:
    return any("ready with DuckDB" in line for line in lines)


def test_the_first_screen_comes_nearly_as_soon_as_a_bare_one(tmp_path: Path) -> None:
    bare: list[float] = []
    ours: list[float] = []
    for _ in range(ROUNDS + 1):
        bare.append(seconds_until(is_bare, BARE, tmp_path))
        ours.append(seconds_until(is_useful, [NEVTUI], tmp_path))
    floor, first = median(bare[1:]), median(ours[1:])
    print(f"\nfirst useful screen {first:.3f} s, bare Textual with DuckDB {floor:.3f} s, ratio {first / floor:.2f}")
    print("  ours", *(f"{seconds:.3f}" for seconds in ours), " bare", *(f"{seconds:.3f}" for seconds in bare))
    assert first / floor <= LIMIT
