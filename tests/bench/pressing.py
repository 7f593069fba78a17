"""What a key costs at a terminal: the time to the first byte that answers it, to the last one, and how many come."""

import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from statistics import median, quantiles

from tests.world.emulator import SEQUENCE
from tests.world.terminal import Terminal

WANTED_FIRST, WANTED_SETTLED = 16.0, 50.0
"""Milliseconds, 95 of a hundred keys. Source: issue 5, How good."""
WANTED_BYTES: Mapping[str, int] = {"step": 4_000, "page": 12_000}
"""Median, at 160x48. Source: issue 5, How good."""
QUIET = 0.25
"""Seconds without a byte after which the panes are taken to have settled."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """What one key did, from the press on."""

    first: float
    """Milliseconds until the first byte."""
    settled: float
    """Milliseconds until the last byte before it was quiet."""
    written: int


def played(terminal: Terminal, keys: Iterable[str]) -> list[Pressed]:
    """Press keys, each when the screen is quiet; those that write nothing, at an end of a list say, are passed over."""
    took = []
    for key in keys:
        terminal.take()
        pressed = time.monotonic()
        terminal.press(key).wait_until_quiet(quiet_seconds=QUIET)
        if terminal.arrivals:
            first, last = terminal.arrivals[0][0], terminal.arrivals[-1][0]
            took.append(Pressed((first - pressed) * 1000, (last - pressed) * 1000, terminal.bytes_received))
    return took


def typed(terminal: Terminal, letters: Iterable[str]) -> list[Pressed]:
    """Type letters where the screen is never quiet: a letter is answered when it is written itself."""
    took = []
    for letter in letters:
        terminal.take()
        pressed = time.monotonic()
        terminal.type(letter).wait_for(partial(_has_come, letter), seconds=10)
        begin = 0
        for moment, end in terminal.arrivals:
            if letter in _plain(terminal.received[begin:end]):
                took.append(Pressed((moment - pressed) * 1000, (moment - pressed) * 1000, end - begin))
                break
            begin = end
    return took


def _has_come(letter: str, terminal: Terminal) -> bool:
    return letter in _plain(terminal.received)


def _plain(received: bytes) -> str:
    return SEQUENCE.sub(b"", received).decode("utf-8", "replace")


def p95(numbers: Sequence[float]) -> float:
    """Give what 95 of a hundred do not exceed: never more than the most there is."""
    return quantiles(numbers, n=20, method="inclusive")[-1] if len(numbers) > 1 else max(numbers, default=0.0)


def tell(name: str, kind: str, took: Sequence[Pressed]) -> None:
    """Print a line of the table; `!` stands behind what is more than wanted."""
    if not took:
        sys.stdout.write(f"{name:24} {kind:7} nothing moves\n")
        return
    first, settled = [each.first for each in took], [each.settled for each in took]
    written = median(each.written for each in took)
    sys.stdout.write(
        f"{name:24} {kind:7}"
        f" {median(first):7.1f} {p95(first):7.1f}{_beyond(p95(first), WANTED_FIRST)}"
        f" {median(settled):8.0f} {p95(settled):7.0f}{_beyond(p95(settled), WANTED_SETTLED)}"
        f" {written:9,.0f}{_beyond(written, WANTED_BYTES.get(kind, written))} {len(took):5}\n"
    )


def tell_head(title: str) -> None:
    """Print the head of the table."""
    sys.stdout.write(
        f"\n{title}; wanted p95 of the first byte {WANTED_FIRST:.0f} ms, settled {WANTED_SETTLED:.0f} ms; median bytes"
        f" of a step {WANTED_BYTES['step']:,}, of a page {WANTED_BYTES['page']:,}; ! is beyond\n"
        f"{'':32} {'first byte, ms':>16} {'settled, ms':>17} {'bytes':>9}\n"
        f"{'':32} {'median':>7} {'p95':>7}  {'median':>8} {'p95':>7}  {'median':>9}   keys\n"
    )


def _beyond(measured: float, wanted: float) -> str:
    return "!" if measured > wanted else " "
