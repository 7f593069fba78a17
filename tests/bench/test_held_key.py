"""A held-down arrow key never queues: after the last press the screen is soon the one that slow presses give."""

import threading
import time
from pathlib import Path
from statistics import median

import pytest

from tests.world.program import NEVTUI, shows_the_library
from tests.world.terminal import Terminal

pytestmark = pytest.mark.bench

PRESSES_PER_SECOND = 30
KEYS = (["down"] * 25 + ["up"] * 20) * 2
"""Three seconds, there and back twice: the lists that the keys run through have more than 35 rows."""
DOWN, UP = (2, 3, 5, 4, 2, 6, 3), (3, 2, 5, 4, 6)
"""The same way in bursts, none as long as the one before: where one lands was not foreseen, as after a held key."""
WANTED_SECONDS = 0.1
"""What a reader should wait at most after letting go; printed. Source: issue 2, How good."""
LIMIT = 3
"""How many times the wait after a burst the wait after a held key may be; that holds on any machine."""


def opened(home: Path) -> Terminal:
    return Terminal([NEVTUI], columns=160, rows=48, environment={"HOME": str(home)})


def hold(terminal: Terminal, keys: list[str]) -> float:
    """Press `keys` as fast as a keyboard repeats, and give the moment of the last press."""
    clock, begin = threading.Event(), time.monotonic()
    for count, key in enumerate(keys):
        clock.wait(max(0.0, begin + count / PRESSES_PER_SECOND - time.monotonic()))
        terminal.press(key)
    return time.monotonic()


def press_in_bursts(terminal: Terminal) -> float:
    """Press the keys in bursts, each when the screen is quiet; give the median of seconds until it was, the first time
    down: after that many an answer is kept.
    """
    waits = []
    for key, count in (*(("down", count) for count in DOWN), *(("up", count) for count in UP)) * 2:
        pressed = time.monotonic()
        terminal.press(*(key,) * count).wait_until_quiet(quiet_seconds=0.3)
        waits.append(terminal.arrivals[-1][0] - pressed)
    return median(waits[: len(DOWN)])


@pytest.mark.parametrize("pane", ["1", "3"], ids=["cities", "timeline"])
def test_the_screen_is_right_soon_after_the_last_press(pane: str, tmp_path: Path) -> None:
    with opened(tmp_path) as slowly:
        slowly.wait_for(shows_the_library).press(pane).wait_until_quiet()
        single = press_in_bursts(slowly)
        expected = slowly.text
    with opened(tmp_path) as terminal:
        terminal.wait_for(shows_the_library).press(pane).wait_until_quiet()
        before = terminal.bytes_received
        last_press = hold(terminal, KEYS)
        terminal.wait_until_quiet(quiet_seconds=1.0)
        held = terminal.arrivals[-1][0] - last_press
        each = (terminal.bytes_received - before) / len(KEYS)
        verdict = "within" if held <= WANTED_SECONDS else "BEYOND"
        print(f"\npane {pane}: right {held * 1000:.0f} ms after the last of {len(KEYS)} presses ({verdict} 100 ms),")
        print(f"  {single * 1000:.0f} ms after a burst, ratio {held / single:.2f}; {each:,.0f} bytes a press")
        assert terminal.text == expected
    assert held / single <= LIMIT
