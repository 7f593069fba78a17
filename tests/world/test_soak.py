"""Minutes of an impatient reader: keys at random, windows of all sizes. It stays alive, and does not grow."""

import os
import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.world.program import NEVTUI
from tests.world.terminal import Terminal

pytestmark = pytest.mark.soak

MINUTES = float(os.environ.get("NEVTUI_SOAK_MINUTES", "3"))
GROWTH = 1.5
"""How much more memory it may hold at the end than after its first tenth."""

KEYS = (
    *("down", "up", "pagedown", "pageup", "home", "end", "left", "right", "tab", "shift+tab", "enter", "escape"),
    *("backspace", "1", "2", "3", "4", "s", "b", "t", "n", "N", "[", "]", "?", "/", ":", "S", "f5", "a", "B"),
)
"""All but those that quit, and the palette, in which Enter may."""


def megabytes(process: int) -> float:
    pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def test_keys_at_random_neither_end_nor_fatten_it(open_terminal: Callable[..., Terminal]) -> None:
    seed = int(os.environ.get("NEVTUI_SOAK_SEED") or random.SystemRandom().randrange(10**6))
    print(f"\nseed {seed}; NEVTUI_SOAK_SEED={seed} presses the same keys again")
    chance = random.Random(seed)
    terminal = open_terminal([NEVTUI], columns=160, rows=48).wait_for("Hefei")
    begin, pressed, early = time.monotonic(), 0, 0.0
    while (spent := time.monotonic() - begin) < MINUTES * 60:
        burst = chance.choices(KEYS, k=chance.randint(1, 12))
        terminal.press(*burst)
        pressed += len(burst)
        if chance.random() < 0.02:
            terminal.resize(chance.randint(40, 220), chance.randint(16, 70))
        terminal.wait_until_quiet(quiet_seconds=chance.choice((0.01, 0.05, 0.3)))
        assert terminal.process.poll() is None, f"it ended after {pressed} keys\n{terminal.text}"
        early = early if early or spent < MINUTES * 6 else megabytes(terminal.process.pid)
    late = megabytes(terminal.process.pid)
    print(f"{pressed:,} keys in {MINUTES:g} min, {early:.0f} -> {late:.0f} MB")
    terminal.resize(160, 48).press("escape").wait_until_quiet().press("ctrl+q")
    assert terminal.wait_for_exit() == 0
    assert late / early <= GROWTH
