"""What is left is forgotten: a screen that was opened and left a hundred times takes no more memory than once."""

import gc

from textual.strip import Strip

from nevtui.library.dataset import bundled_library
from tests.tui.story import telling

TIMES = 12
FEW = 6
"""Screens whose lines may be held a little longer: by a task that has still to end, say."""


async def test_lines_that_were_drawn_are_let_go_with_their_screen() -> None:
    async with telling(bundled_library()) as story:
        before = lines_held()
        await story.press("i")
        drawn = lines_held() - before
        await story.press("escape")
        for _ in range(TIMES - 1):
            await story.press("i", "escape")
        assert drawn > 0
        assert lines_held() - before < FEW * drawn


def lines_held() -> int:
    gc.collect()
    return sum(isinstance(each, Strip) for each in gc.get_objects())
