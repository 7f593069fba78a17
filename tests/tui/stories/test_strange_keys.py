"""A key that means nothing says so; no key is swallowed in silence, and none that means something is called strange."""

import pytest
from textual.events import Key

from nevtui.library.dataset import bundled_library
from nevtui.tui.screens.opened import Opened
from nevtui.tui.screens.plans import PlansScreen
from tests.tui.story import telling


@pytest.mark.parametrize(("key", "called"), [("percent_sign", "%"), ("f4", "F4"), ("ctrl+y", "Ctrl+Y"), ("中", "中")])
async def test_in_the_panes(key: str, called: str) -> None:
    async with telling(bundled_library()) as story:
        await story.press(key)
        assert story.screen.keys.plain == f"{called} means nothing here: ? lists the keys."
        await story.press("down")
        assert "means nothing" not in story.screen.keys.plain


@pytest.mark.parametrize("way", ["i", "a", "exclamation_mark", "P", "W"])
async def test_on_the_screens_that_are_opened_from_them(way: str) -> None:
    async with telling(bundled_library()) as story:
        await story.press("3", "down", way)
        screen = story.app.screen
        assert isinstance(screen, Opened)
        await story.press("percent_sign")
        assert screen.keys.plain == "% means nothing here: ? lists the keys."
        for key in ("down", "up", "pagedown", "home", "end"):
            await story.press(key)
            assert "means nothing" not in screen.keys.plain


async def test_what_is_typed_into_a_filter_is_not_strange() -> None:
    async with telling(bundled_library()) as story:
        await story.press("slash")
        await story.type("x%z")
        assert "means nothing" not in story.screen.keys.plain


async def test_keys_that_wait_for_rows_are_forgotten_where_another_screen_was_opened_meanwhile() -> None:
    async with telling(bundled_library()) as story:
        panes = story.screen
        await story.press("question_mark")
        helped = story.app.screen
        panes.waiting.append(("pane_sql", Key("S", "S")))
        panes.act_on()
        await story.quiet()
        assert story.app.screen is helped
        assert not panes.waiting


async def test_keys_that_wait_behind_one_that_opens_another_screen_are_for_that_one() -> None:
    async with telling(bundled_library()) as story:
        panes = story.screen
        panes.waiting.extend((("plans", Key("P", "P")), ("down", Key("j", "j")), ("help", Key("question_mark", "?"))))
        panes.act_on()
        await story.quiet()
        screens = story.app.screen_stack
        assert [type(screen).__name__ for screen in screens] == ["ExploreScreen", "PlansScreen", "HelpScreen"]
        assert isinstance(screens[1], PlansScreen)
        assert screens[1].list.cursor == 1
        assert panes.panes[0].list.cursor == 0
