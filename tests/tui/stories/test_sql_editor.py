"""Writing SQL in the prompt: tabs, completion, layout, finding, parameters, what is kept, told by a user."""

from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from textual.events import Paste

from nevtui.library.dataset import open_library
from nevtui.query.engine import Engine
from nevtui.query.examples import examples
from nevtui.tui.screens.form import FormScreen
from nevtui.tui.screens.shelf import ShelfScreen
from nevtui.tui.screens.sql import SqlScreen
from nevtui.tui.sql.drafts import drafts_folder, read_desk
from nevtui.tui.sql.saved import read_queries, saved_folder
from tests.tui.story import Story, telling


def prompt(story: Story) -> SqlScreen:
    assert isinstance(story.app.screen, SqlScreen)
    return story.app.screen


async def begin(story: Story, text: str = "") -> SqlScreen:
    """Open the prompt with `text` in a tab of its own."""
    await story.press("colon", "ctrl+n")
    prompt(story).editor.replace_all(text)
    await story.quiet()
    return prompt(story)


async def test_tabs_have_texts_and_rows_of_their_own(bundled: Path) -> None:
    async with telling(bundled) as story:
        screen = await begin(story, "select 'first' as a")
        await story.press("f5", "ctrl+n")
        await story.type("select 'second' as b")
        await story.press("f5")
        assert "second" in story.text()
        await story.press("alt+left")
        assert screen.editor.text == "select 'first' as a"
        assert "first" in story.text()
        await story.press("f9")
        assert len(screen.tabs.tabs) == 2
        assert "Ctrl+R finds its text" in story.text()


async def test_temporary_tables_are_a_tabs_own(bundled: Path) -> None:
    async with telling(bundled) as story:
        await begin(story, "create temp table mine as select 42 as answer; from mine")
        await story.press("f5")
        assert "42" in story.text()
        await begin_tab(story, "from mine")
        await story.press("f5")
        assert "does not exist" in story.text()


async def begin_tab(story: Story, text: str) -> None:
    await story.press("ctrl+n")
    prompt(story).editor.replace_all(text)
    await story.quiet()


async def test_tabs_come_back_after_the_next_start_with_their_names(bundled: Path) -> None:
    async with telling(bundled) as story:
        await begin(story, "select 1")
        await story.press("f2")
        await story.type("my tab")
        await story.press("enter", "ctrl+n")
        await story.type("select 2")
    async with telling(bundled) as story:
        await story.press("colon")
        assert "my tab" in story.text()
        assert prompt(story).editor.text == "select 2"


async def test_what_is_typed_is_on_disk_half_a_second_later(bundled: Path) -> None:
    async with telling(bundled) as story:
        await begin(story)
        await story.type("select 'typed'")
        while prompt(story)._keeping is not None:
            await story.pilot.pause(0.02)
        kept = [read_desk(file) for file in drafts_folder().glob("*.json")]
        assert any("select 'typed'" in draft.text for desk in kept if desk for draft in desk.drafts)


async def test_enter_and_down_are_never_taken_from_who_types(bundled: Path) -> None:
    async with telling(bundled) as story:
        screen = await begin(story)
        await story.type("select sub")
        assert screen.completion.list.is_open
        await story.press("enter")
        assert screen.editor.text == "select sub\n"
        assert not screen.completion.list.is_open


async def test_tab_takes_the_first_and_down_goes_into_the_list(bundled: Path) -> None:
    async with telling(bundled) as story:
        screen = await begin(story)
        await story.type("from citi")
        await story.press("tab")
        assert screen.editor.text == "from cities"
        await story.type(" where name = 'Hef")
        while not screen.completion.list.is_open:
            await story.pilot.pause(0.02)
        await story.press("down", "enter")
        assert screen.editor.text == "from cities where name = 'Hefei'"
        await story.press("f5")
        assert "1 row " in story.text()


async def test_esc_closes_the_list_and_then_leaves(bundled: Path) -> None:
    async with telling(bundled) as story:
        screen = await begin(story)
        await story.type("sel")
        await story.press("escape")
        assert prompt(story) is screen
        assert not screen.completion.list.is_open
        await story.press("escape")
        assert story.app.screen is story.screen


async def test_the_statement_under_the_cursor_and_the_marked_text_run_alone(bundled: Path) -> None:
    async with telling(bundled) as story:
        screen = await begin(story, "select 'one' as a;\n\nselect 'two' as a, nix;")
        screen.editor.move_cursor((0, 3))
        await story.press("ctrl+j")
        assert "1 row " in story.text()
        screen.editor.move_cursor((2, 0))
        await story.press("ctrl+j")
        assert "line 3, column 20:" in story.text()
        screen.editor.mark(20, 39)
        await story.press("f5")
        assert screen.grid.record()[0] == ("a", "two")


async def test_layout_keeps_comments_and_leaves_what_is_no_sql(bundled: Path) -> None:
    async with telling(bundled) as story:
        screen = await begin(story, "select a,b -- why\nfrom t where a=1")
        await story.press("f4")
        assert screen.editor.text == "select a, b -- why\nfrom t\nwhere a = 1\n"
        await story.press("ctrl+z")
        assert screen.editor.text == "select a,b -- why\nfrom t where a=1"
        screen.editor.replace_all("selec 1")
        await story.press("f4")
        assert "Left as it is: syntax error" in story.text()
        assert screen.editor.text == "selec 1"


async def test_comments_brackets_and_finding(bundled: Path) -> None:
    async with telling(bundled) as story:
        screen = await begin(story, "select (1 + ')')\n  from t")
        await story.press("ctrl+underscore")
        assert screen.editor.text == "select (1 + ')')\n  -- from t"
        await story.press("ctrl+underscore")
        assert screen.editor.text == "select (1 + ')')\n  from t"
        screen.editor.move_cursor((0, 7))
        await story.press("ctrl+right_square_bracket")
        assert screen.editor.cursor_location == (0, 15)
        await story.press("ctrl+f")
        await story.type("FROM")
        assert "FROM" in story.text()
        await story.press("escape", "ctrl+f")
        await story.type("t")
        await story.press("enter")
        assert "of 2" in story.text()
        await story.press("escape")
        assert screen.editor.has_focus


async def test_a_parameter_is_asked_for_and_remembered(bundled: Path) -> None:
    async with telling(bundled) as story:
        await begin(story, "select $who || '!' as said, $n + 1 as more")
        await story.press("f5")
        assert isinstance(story.app.screen, FormScreen)
        await story.type("me")
        await story.press("enter")
        await story.type("41")
        await story.press("enter")
        assert "me!" in story.text()
        assert "42" in story.text()
        await story.press("f5", "f5")
        assert "me!" in story.text()
        await story.press("f5", "escape")
        assert prompt(story).editor.has_focus


async def test_a_parameter_takes_what_is_selected_in_the_panes(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("slash")
        await story.type("Hefei")
        await story.press("enter", "enter")
        await begin(story, "select $city as chosen")
        await story.press("f5")
        assert "from the panes" in story.text()
        await story.press("f5")
        assert prompt(story).grid.record() == [("chosen", "Hefei")]


async def test_a_query_is_saved_under_a_name_found_and_deleted(bundled: Path) -> None:
    async with telling(bundled) as story:
        screen = await begin(story, "select 7 as seven")
        await story.press("ctrl+s")
        await story.type("My seven")
        await story.press("enter")
        await story.type("shows 7")
        await story.press("enter")
        assert (saved_folder() / "My seven.sql").read_text() == "-- shows 7\nselect 7 as seven\n"
        await story.press("ctrl+o")
        await story.type("seven")
        assert "shows 7" in story.text()
        await story.press("enter")
        assert screen.editor.text == "-- shows 7\nselect 7 as seven\n"
        await story.press("ctrl+o", "tab")
        story.pilot.send(*"tariffs", "enter")
        await story.quiet()
        assert "'tariff'" in screen.editor.text, "Enter overtook the letters"
        await story.press("ctrl+o", "ctrl+d", "ctrl+d")
        assert read_queries(saved_folder()) == []


async def test_the_history_says_how_it_went_and_is_filtered(bundled: Path) -> None:
    async with telling(bundled) as story:
        await begin(story, "select 'works'")
        await story.press("f5")
        await begin_tab(story, "select nix")
        await story.press("f5", "ctrl+r")
        assert "1 row" in story.text()
        assert "failed" in story.text()
        await story.press("ctrl+r", "ctrl+r")
        assert "works" not in "".join(entry.title for entry in shelf(story).list.rows)
        await story.press("ctrl+r", "ctrl+r", "ctrl+r")
        await story.type("wrks")
        assert [entry.text for entry in shelf(story).list.rows] == ["select 'works'"]
        await story.press("enter")
        assert prompt(story).editor.text == "select 'works'"


def shelf(story: Story) -> ShelfScreen:
    assert isinstance(story.app.screen, ShelfScreen)
    return story.app.screen


async def test_every_example_runs_and_gives_rows(bundled: Path) -> None:
    given_values = {"city": "Hefei", "company": "NIO", "words": "battery"}
    assert len(examples()) == 20
    async with telling(bundled) as story:
        for example in examples():
            assert all((example.title, example.shows)), example.name
            reading = story.app.engine.read(example.text, params=given_values)
            assert next(reading.pages(), []), example.name


async def test_a_broken_editor_is_told_and_a_good_one_writes(
    bundled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with telling(bundled) as story:
        screen = await begin(story, "select 1")
        monkeypatch.setenv("VISUAL", "/nowhere/editor")
        await story.press("ctrl+g")
        assert screen.editor.text == "select 1"
        assert "cannot be lent" in story.text() or "does not start" in story.text()


async def test_a_megabyte_is_pasted_and_the_editor_lives(bundled: Path) -> None:
    text = "select subject, value from statements where subject = 'Hefei' -- x\n" * 15_000
    async with telling(bundled) as story:
        screen = await begin(story)
        story.app.post_message(Paste(text))
        await story.quiet()
        assert screen.editor.text == text
        await story.press("x", "ctrl+z", "ctrl+z")
        assert screen.editor.text == ""
        await story.press("ctrl+y")
        assert screen.editor.text == text


KEYS = st.sampled_from(
    ["a", "s", "quotation_mark", "apostrophe", "left_parenthesis", "full_stop", "space", "enter", "tab", "shift+tab",
     "backspace", "delete", "up", "down", "left", "right", "home", "end", "pageup", "pagedown", "shift+up", "shift+end",
     "ctrl+w", "ctrl+k", "ctrl+u", "ctrl+z", "ctrl+y", "ctrl+underscore", "ctrl+space", "ctrl+f", "escape", "f3", "f4",
     "f7", "f8", "ctrl+n", "ctrl+t", "alt+left", "ctrl+right_square_bracket", "colon", "f12"]
)  # fmt: skip
PASTES = st.sampled_from(
    ["select ", "'", '"', "$$", "/*", "合肥\t'", "from cities c\n", "\x1b[31m", "a\r\nb", "x" * 5_000, "(((\n" * 50]
)


@settings(max_examples=4, suppress_health_check=list(HealthCheck))
@given(steps=st.lists(KEYS | PASTES.map(lambda text: Paste(text)), min_size=5, max_size=40))
async def test_no_keys_and_pastes_crash_it_or_lose_a_text(bundled: Path, steps: list[str | Paste]) -> None:
    async with telling(bundled, size=(80, 24)) as story:
        screen = await begin(story)
        for step in steps:
            if isinstance(step, Paste):
                story.app.post_message(Paste(step.text))
            else:
                await story.pilot.press(step)
            if story.app.screen is story.screen:
                await story.pilot.press("colon")
        await story.quiet()
        assert story.app.is_running
        texts = [tab.draft.text for tab in screen.tabs.tabs if tab.draft.text.strip()]
        screen.keep()
    async with telling(bundled) as story:
        await story.press("colon")
        kept = [tab.draft.text for tab in prompt(story).tabs.tabs]
        assert set(texts) <= set(kept)


async def test_the_prompt_follows_the_library_to_a_new_version_with_its_tabs(bundled: Path) -> None:
    async with telling(bundled) as story:
        await begin(story, "select 1 as one")
        await story.press("escape")
        with closing(Engine.open(open_library(bundled))) as engine:
            story.app.engine = engine
            await story.press("colon")
            assert prompt(story).engine is engine
            assert prompt(story).editor.text == "select 1 as one"
            await story.press("f5")
            assert "1 row " in story.text()
            await story.press("escape")


async def test_vim_keys_are_remembered_and_esc_stays_in_the_prompt(bundled: Path) -> None:
    async with telling(bundled) as story:
        await begin(story, "select 1")
        await story.press("f12", "0", "c", "w")
        await story.type("from")
        await story.press("escape", "escape")
        assert prompt(story).editor.text == "from 1"
        assert "ZZ goes back" in story.text()
        await story.press("u", "Z", "Z")
        assert story.app.screen is story.screen
    async with telling(bundled) as story:
        await story.press("colon")
        assert "SQL NORMAL" in story.text()
