"""What is being taken away is neither drawn nor clicked any more, however long it takes to go."""

import asyncio

import pytest
from textual.command import CommandInput, CommandList
from textual.events import Click, MouseDown
from textual.widget import Widget

from nevtui.library.dataset import bundled_library
from tests.tui.story import Story, telling


async def goes(story: Story, widget: Widget) -> None:
    """Take `widget` away; at each turn of the loop until it is gone, draw what is new and click where it was."""
    screen, middle = story.app.screen, widget.region.center
    x, y = int(middle[0]), int(middle[1])
    widget.remove()
    for _ in range(200):
        await asyncio.sleep(0)
        screen._compositor.update_widgets({screen, widget})
        screen._dirty_widgets.add(screen)
        screen._on_timer_update()
        story.app.post_message(MouseDown(None, x, y, 0, 0, 1, False, False, False, screen_x=x, screen_y=y))
    await story.quiet()
    assert not widget.is_attached


@pytest.mark.parametrize("keys", [("colon",), ("slash",), ("g",)], ids=["editor", "filter", "go to"])
async def test_a_widget_that_goes_does_no_harm(keys: tuple[str, ...]) -> None:
    async with telling(bundled_library()) as story:
        await story.press(*keys)
        assert story.app.focused is not None
        await goes(story, story.app.focused)
        await story.press("escape")


async def test_a_click_on_a_command_that_has_gone_does_no_harm() -> None:
    async with telling(bundled_library()) as story:
        await story.press("ctrl+p")
        commands = story.app.screen.query_one(CommandList)
        x, y = commands.region.x + 2, commands.region.y + 3
        assert story.app.screen.get_style_at(x, y).meta["option"] > 0
        click = Click(commands, 2, 3, 0, 0, 1, False, False, False, screen_x=x, screen_y=y)
        click._style = story.app.screen.get_style_at(x, y)
        commands.clear_options()
        commands.post_message(click)
        await story.quiet()
        assert not commands.option_count
        await story.press("escape")
        assert not commands.is_attached


async def test_a_command_chosen_while_the_palette_is_being_left_does_no_harm() -> None:
    async with telling(bundled_library()) as story:
        await story.press("ctrl+p")
        palette = story.app.screen
        commands = palette.query_one(CommandList)
        chosen = CommandList.OptionSelected(commands, commands.get_option_at_index(0), 0)
        await palette.query_one(CommandInput).remove()
        commands.post_message(chosen)
        await story.quiet()
        await story.press("escape")
        assert story.app.screen is story.screen
