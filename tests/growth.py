"""Tell what takes time in step with the length of what it is given from what takes it with the square of that."""

import time
from collections.abc import Callable

TIMES = 4
MOST = 8.0
"""Times as long for `TIMES` as much: 4 is in step with the length, 16 with its square."""
LEAST_ROUNDS, MOST_ROUNDS = 3, 25
FLOOR = 0.005
"""Seconds below which nothing is told from the steps of the clock."""


def assert_in_step(part: Callable[[], object], whole: Callable[[], object]) -> None:
    """Fail where `whole`, on `TIMES` as much as `part`, never takes less than `MOST` times as long.

    Both take turns and the least processor time of each counts: other programs only ever add to it. Where they add
    all the while, the rounds go on for longer; what grows with the square is not helped by that.
    """
    less = more = float("inf")
    for number in range(MOST_ROUNDS):
        less, more = min(less, _taken(part)), min(more, _taken(whole))
        if number + 1 >= LEAST_ROUNDS and more < MOST * max(less, FLOOR):
            return
    raise AssertionError(f"{more:.3f} s for {TIMES} times what takes {less:.3f} s, in {MOST_ROUNDS} rounds")


def _taken(work: Callable[[], object]) -> float:
    begun = time.thread_time()
    work()
    return time.thread_time() - begun
