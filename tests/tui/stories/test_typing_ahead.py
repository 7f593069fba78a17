"""Keys that come faster than the screen: over a slow line they arrive together, and do what they do one by one."""

import asyncio

import pytest
from textual.events import Paste

from nevtui.library.dataset import bundled_library
from nevtui.tui import typing_ahead
from nevtui.tui.screens.card import CardScreen
from nevtui.tui.screens.explore import ExploreScreen
from nevtui.tui.screens.help import HelpScreen
from nevtui.tui.screens.sql import SqlScreen
from nevtui.tui.typing_ahead import LONGEST, Passed
from nevtui.tui.widgets.typed import Typed
from tests.tui.story import Story, telling


def looks(story: Story) -> tuple[object, ...]:
    """What one would see: the screen, what is pinned, where one stands, what is filtered and marked."""
    panes = story.screen.panes
    where = (type(story.app.screen), story.screen.here.id, story.pinned())
    return (*where, *((pane.match, pane.key(), len(pane.marks), pane.sort) for pane in panes))


BURSTS = (
    ("slash", *"hef"),
    ("slash", *"hef", "enter", "tab", "down", "enter"),
    ("slash", *"hef", "enter", "i"),
    ("question_mark", "escape", "slash", *"wu"),
    ("i", "escape", "down", "down", "i"),
    ("g", *"hefei", "enter"),
    ("g", "escape", "s", "space", "space"),
    ("colon", "escape", "tab", "down"),
    ("v", "escape", "3", "slash", *"byd", "escape", "1"),
    ("a", "backspace", "L", "L", "L", "enter"),
    ("s", "i", "z", "g"),
    ("i", "a"),
    ("i", "x", "end", "a"),
    ("t", "full_stop"),
    ("t", "2", "n", "full_stop"),
    ("down", "tab"),
    ("pagedown", "right", "up", "i"),
    ("2", "up", "b", "down"),
    ("right", "down", "tab", "down", "tilde"),
    ("b", "3", "shift+tab", "slash", "3", "exclamation_mark"),
    ("T", "3", "tilde", "3", "T", "tilde", "i"),
)


@pytest.mark.parametrize("keys", BURSTS, ids=" ".join)
async def test_keys_that_come_together_do_what_they_do_one_by_one(
    keys: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also on a machine so busy that a key would be handed on before the rows that it means have come."""
    for limit in ("FILLING", "LONGEST"):
        monkeypatch.setattr(typing_ahead, limit, 60.0)
    async with telling(bundled_library()) as slowly:
        await slowly.press(*keys)
        wanted = looks(slowly)
    async with telling(bundled_library()) as at_once:
        at_once.pilot.send(*keys)
        await at_once.quiet()
        assert looks(at_once) == wanted


async def test_what_is_typed_behind_the_prompts_key_is_sql() -> None:
    async with telling(bundled_library()) as story:
        story.pilot.send("colon", *"select", "space", *"42", "space")
        await story.quiet()
        assert isinstance(story.app.screen, SqlScreen)
        assert story.app.screen.editor.text == "select 42 "


async def test_a_query_typed_with_the_key_that_runs_it_is_the_one_that_runs() -> None:
    async with telling(bundled_library()) as story:
        story.pilot.send("colon", *"select", "space", *"42", "f5")
        await story.quiet()
        assert isinstance(story.app.screen, SqlScreen)
        assert story.app.screen.results.answer is not None
        assert (await story.app.screen.results.answer.window(0, 9)).rows == ((42,),)


async def test_what_is_pasted_behind_a_key_goes_where_the_key_led() -> None:
    async with telling(bundled_library()) as story:
        story.pilot.send("slash")
        story.app.post_message(Paste("Hefei"))
        story.pilot.send("enter")
        await story.quiet()
        assert (story.screen.pane_named("cities").match, story.names("cities")) == ("Hefei", ["Hefei"])
        assert not story.screen.query(Typed)


async def test_keys_come_through_though_nobody_answers_for_the_one_before(monkeypatch: pytest.MonkeyPatch) -> None:
    async with telling(bundled_library()) as story:
        monkeypatch.setattr(Passed, "_bubble_to", lambda *_: None)
        story.pilot.send("question_mark", "escape", "g")
        while isinstance(story.app.screen, ExploreScreen | HelpScreen):
            await asyncio.sleep(0.01)
        await asyncio.sleep(2 * LONGEST)
        monkeypatch.undo()
        await story.press(*"hefei", "enter")
        assert isinstance(story.app.screen, CardScreen)


async def test_a_key_whose_line_has_gone_does_not_stop_the_next() -> None:
    async with telling(bundled_library()) as story:
        story.app._wait_for(Typed())
        await story.press("question_mark")
        assert isinstance(story.app.screen, HelpScreen)


async def test_tabs_that_are_closed_in_one_burst_leave_the_others_whole() -> None:
    async with telling(bundled_library()) as story:
        await story.press("colon", *("ctrl+n", "a") * 5)
        assert isinstance(story.app.screen, SqlScreen)
        story.pilot.send(*("f9",) * 4)
        await story.quiet()
        story.app.screen.refresh()
        await story.type("b")
        assert [tab.draft.text for tab in story.app.screen.tabs.tabs][1:] == ["ab"]
