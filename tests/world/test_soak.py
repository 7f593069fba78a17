"""An impatient stranger at hostile data: keys, windows and pastes at random. It stays whole, and does not grow."""

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.world.hostile_library import hostile_library
from tests.world.program import NEVTUI
from tests.world.robot import Robot, megabytes
from tests.world.terminal import Terminal

pytestmark = pytest.mark.world

KEYS = int(os.environ.get("NEVTUI_SOAK_KEYS", "100000"))
GROWTH = 1.5
"""How much more memory it may hold at the end than after its first fifth."""

Open = Callable[..., Terminal]


@pytest.fixture
def robot_at(open_terminal: Open, tmp_path: Path) -> Callable[[int], Robot]:
    library = hostile_library(tmp_path / "library")
    workplace = tmp_path / "work"
    workplace.mkdir()
    argv = [NEVTUI, "--library", library]

    def opened() -> Terminal:
        return open_terminal(
            argv, columns=160, rows=48, directory=workplace, environment={"EDITOR": "true", "NEVTUI_DEBUG": "1"}
        )

    return lambda seed: Robot(opened, seed)


def test_some_keys_at_random_leave_it_whole(robot_at: Callable[[int], Robot]) -> None:
    robot = robot_at(1)
    robot.play(400)
    assert robot.leave() == 0


@pytest.mark.soak
def test_very_many_keys_at_random_leave_it_whole_and_slim(robot_at: Callable[[int], Robot]) -> None:
    seed = int(os.environ.get("NEVTUI_SOAK_SEED") or random.SystemRandom().randrange(10**6))
    print(f"\nseed {seed}; NEVTUI_SOAK_SEED={seed} presses the same keys again", flush=True)
    robot = robot_at(seed)
    held = []
    for part in range(1, 11):
        robot.play(KEYS // 10)
        held.append(megabytes(robot.terminal.process.pid))
        played = f"{robot.pressed:,} keys, {robot.begun} starts, {robot.written / 1e6:.1f} MB written"
        print(f"{played}, {held[-1]:.0f} MB held ({part}/10)", flush=True)
    assert robot.leave() == 0
    assert held[-1] / max(held[:2]) <= GROWTH
