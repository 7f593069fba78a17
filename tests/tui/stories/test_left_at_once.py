"""A screen that is left before it is drawn: keys pressed together, on a slow line or a busy machine."""

from collections.abc import Callable
from typing import Any

import pytest
from textual.screen import Screen

from nevtui.library.dataset import bundled_library
from nevtui.tui.screens.card import CardScreen
from nevtui.tui.screens.chart import Bar, ChartScreen
from nevtui.tui.screens.choice import Choice, ChoiceScreen
from nevtui.tui.screens.explore import ExploreScreen
from nevtui.tui.screens.form import FormScreen, Question
from nevtui.tui.screens.help import HelpScreen
from nevtui.tui.screens.plans import PlansScreen
from nevtui.tui.screens.schema import SchemaScreen
from nevtui.tui.widgets.typed import Typed
from tests.tui.story import Story, telling

SCREENS: dict[str, Callable[[Story], Screen[Any]]] = {
    "choice": lambda story: ChoiceScreen("Draw", [Choice("a", "one", "", "a")]),
    "form": lambda story: FormScreen("Write to", [Question("file")], then="writes it"),
    "help": lambda story: HelpScreen(story.screen.signs),
    "chart": lambda story: ChartScreen("Bars", [Bar("one", 1)], is_whole=True),
    "schema": lambda story: SchemaScreen(story.screen.engine, {}),
    "card": lambda story: CardScreen(story.screen.engine, story.screen.signs, "company:nio"),
    "plans": lambda story: PlansScreen(story.screen.engine, story.screen.signs, story.screen.walk.selection),
}


@pytest.mark.parametrize("name", SCREENS)
async def test_a_screen_that_is_left_before_it_is_composed_does_no_harm(name: str) -> None:
    async with telling(bundled_library()) as story:
        for _ in range(3):
            screen = SCREENS[name](story)
            story.app.push_screen(screen)
            story.app.pop_screen()
            await story.quiet()
        assert isinstance(story.app.screen, ExploreScreen)
        before = story.current("cities")
        await story.press("down")
        assert story.current("cities") != before


async def test_a_filter_that_is_opened_twice_at_once_is_one_line_and_leaves_with_one_esc() -> None:
    async with telling(bundled_library()) as story:
        story.pilot.send("slash", "slash")
        await story.quiet()
        assert len(story.screen.query(Typed)) == 1
        await story.press("escape")
        assert "Enter keeps it" not in story.text()
        assert not story.screen.query(Typed)
        before = story.current("cities")
        await story.press("down")
        assert story.current("cities") != before


@pytest.mark.parametrize(
    "keys", [("slash", "escape", "slash"), ("slash", "2", "slash", "1"), ("slash", "tab", "slash")]
)
async def test_a_filter_that_is_opened_and_left_in_a_burst_takes_no_key_with_it(keys: tuple[str, ...]) -> None:
    async with telling(bundled_library()) as story:
        for _ in range(4):
            story.pilot.send(*keys)
        await story.quiet()
        assert len(story.screen.query(Typed)) <= 1
        await story.press("escape", "escape")
        assert story.app.focused is None
        assert not story.screen.query(Typed)
