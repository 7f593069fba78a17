"""What is left is forgotten: a screen that was opened and left a hundred times takes no more memory than once."""

import gc

from textual.strip import Strip

from nevtui.library.dataset import bundled_library
from tests.tui.story import Story, telling


async def test_lines_that_were_drawn_are_let_go_with_their_screen() -> None:
    async with telling(bundled_library()) as story:
        await opened_and_left(story, times=4)
        before = lines_held()
        await opened_and_left(story, times=8)
        assert lines_held() < before * 1.5


async def opened_and_left(story: Story, *, times: int) -> None:
    for _ in range(times):
        await story.press("i")
        await story.press("escape")


def lines_held() -> int:
    gc.collect()
    return sum(isinstance(each, Strip) for each in gc.get_objects())
