"""Garbage is collected whole once one rests."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from nevtui.tui import tidying
from tests.tui.story import telling


@contextmanager
def whole_collections() -> Iterator[list[int]]:
    """Give a list that grows by one with each collection of everything."""
    seen: list[int] = []

    def note(phase: str, about: dict[str, int]) -> None:
        if phase == "start" and about["generation"] == 2:
            seen.append(len(seen))

    gc.callbacks.append(note)
    try:
        yield seen
    finally:
        gc.callbacks.remove(note)


async def test_who_rests_has_it_collected_once(bundled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tidying, "REST", 0.05)
    async with telling(bundled) as story:
        with whole_collections() as seen:
            await story.press("down")
            for _ in range(1000):
                if seen:
                    break
                await story.pilot.pause(0.01)
            await story.pilot.pause(0.3)
            assert len(seen) == 1
