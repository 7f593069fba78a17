"""The app explains itself: help that can be searched, a palette with every action."""

import pytest

from nevtui.format.signs import UNICODE
from nevtui.library.dataset import bundled_library
from nevtui.tui.keymap import EXPLORE
from nevtui.tui.screens.conflicts import ConflictsScreen
from nevtui.tui.screens.explore import ExploreScreen
from nevtui.tui.screens.help import HelpScreen
from nevtui.tui.screens.sql_help import SqlHelpScreen
from tests.tui.story import telling


async def test_the_help_can_be_searched() -> None:
    async with telling(bundled_library()) as story:
        await story.press("question_mark", "slash")
        screen = story.app.screen
        assert isinstance(screen, HelpScreen)
        screen.line.value = "bookmark"
        await story.quiet()
        assert "open a bookmark" in screen.lines.plain
        assert "row up" not in screen.lines.plain
        screen.line.value = "zzzz"
        await story.quiet()
        assert "Nothing in the help" in screen.lines.plain
        await story.press("enter", "escape")
        assert isinstance(story.app.screen, ExploreScreen)


async def test_ctrl_z_is_in_the_help_and_says_why_where_there_is_no_shell_to_go_to() -> None:
    async with telling(bundled_library()) as story:
        await story.press("question_mark", "slash")
        screen = story.app.screen
        assert isinstance(screen, HelpScreen)
        screen.line.value = "fg"
        await story.quiet()
        assert "Ctrl+Z" in screen.lines.plain
        await story.press("enter", "escape", "ctrl+z")
        assert "No shell waits" in story.screen.keys.plain


async def test_every_action_is_in_the_help_and_in_the_palette() -> None:
    async with telling(bundled_library()) as story:
        offered = {command.title.lower() for command in story.app.get_system_commands(story.screen)}
        assert {action.title.lower() for action in EXPLORE} <= offered
        await story.press("question_mark")
        screen = story.app.screen
        assert isinstance(screen, HelpScreen)
        told = " ".join(" ".join("".join(text for text, _ in line) for line in screen.lines_at(80)).split())
        assert [action.name for action in EXPLORE if action.title not in told] == []


@pytest.mark.parametrize("width", [18, 40, 76, 100, 138, 200])
def test_no_help_is_cut_off_at_any_width(width: int) -> None:
    helps = (HelpScreen(UNICODE).lines_at(width), SqlHelpScreen().lines_at(width))
    assert [line for told in helps for line in told if "…" in "".join(text for text, _ in line).replace(" …", "")] == []


@pytest.mark.parametrize("size", [(80, 24), (20, 5)])
async def test_the_help_fits_small_terminals(size: tuple[int, int]) -> None:
    async with telling(bundled_library(), size=size) as story:
        await story.press("question_mark", "slash", "k", "enter", "down", "escape")
        assert isinstance(story.app.screen, ExploreScreen)


async def test_the_help_stays_where_one_is_when_the_window_changes() -> None:
    async with telling(bundled_library(), size=(80, 24)) as story:
        await story.press("question_mark", *["pagedown"] * 4)
        before = story.text()
        await story.pilot.resize_terminal(80, 30)
        await story.quiet()
        taller = story.text()
        assert before.splitlines()[8] in taller
        await story.pilot.resize_terminal(160, 48)
        await story.quiet()
        await story.pilot.resize_terminal(80, 24)
        await story.quiet()
        assert "row up" not in story.text()


async def test_what_is_chosen_in_the_palette_is_done() -> None:
    async with telling(bundled_library()) as story:
        await story.press("ctrl+p")
        await story.type("disagree")
        await story.press("enter")
        assert isinstance(story.app.screen, ConflictsScreen)
