"""What is selected, drawn: the counts of a pane, money by city, shares, capacity against demand."""

import pytest

from nevtui.library.dataset import bundled_library
from nevtui.tui.screens.chart import ChartScreen
from nevtui.tui.widgets.palette import MONO, SIXTEEN
from tests.tui.story import telling


async def test_each_chart_draws_what_is_stated() -> None:
    async with telling(bundled_library()) as story:
        for key, words in {"1": "Shanghai", "2": "Hefei", "3": "CATL", "4": "2025", "5": "BYD"}.items():
            story.screen.walk = story.screen.walk.clearing()
            await story.press("escape", "c", key)
            assert isinstance(story.app.screen, ChartScreen)
            assert words in story.app.screen.lines.plain
            assert "━" in story.app.screen.lines.plain
            await story.press("escape")


@pytest.mark.parametrize("theme", [SIXTEEN, MONO])
async def test_a_chart_needs_no_colour(theme: str) -> None:
    async with telling(bundled_library(), theme=theme, size=(80, 24)) as story:
        await story.press("c", "1")
        assert "━" in story.text()


async def test_a_chart_of_nothing_says_so() -> None:
    async with telling(bundled_library()) as story:
        await story.press("slash")
        await story.type("oslo")
        await story.press("enter", "enter", "c", "4")
        assert "Nothing of this is stated" in story.screen.keys.plain


async def test_whom_a_chart_ranks_is_not_narrowed_by_the_one_stood_on_but_lit() -> None:
    async with telling(bundled_library()) as story:
        await story.press("down", "c", "2")
        chart = story.app.screen
        assert isinstance(chart, ChartScreen)
        assert [each.name for each, _ in chart._bars if each.is_lit] == ["Hefei"]
        assert len(chart._bars) > 10


async def test_money_is_shown_as_everywhere_else_and_counts_are_whole() -> None:
    async with telling(bundled_library()) as story:
        await story.press("c", "2")
        assert " bn " in story.text()
        assert "000,000,000" not in story.text()
        await story.press("escape", "c", "5")
        assert "cars" in story.text()
