"""The SQL prompt, told in the words of a user."""

import asyncio
from pathlib import Path

import pytest
from textual import events

from nevtui.tui.screens import sql as sql_screen
from nevtui.tui.screens.sql import SqlScreen
from nevtui.tui.widgets.editor import Editor
from nevtui.tui.widgets.grid import Grid
from tests.tui.story import Story, telling


def prompt(story: Story) -> SqlScreen:
    assert isinstance(story.app.screen, SqlScreen)
    return story.app.screen


async def run(story: Story, sql: str) -> None:
    prompt(story).query_one(Editor).replace_all(sql)
    await story.press("f5")


async def test_the_example_of_the_prompt_is_typed_over(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("colon")
        await story.type("select 42")
        assert prompt(story).editor.text == "select 42"


async def test_the_example_of_the_prompt_stays_where_one_goes_into_it(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("colon", "down")
        await story.type("-- ")
        assert prompt(story).editor.text.splitlines()[1] == "-- from statements"


async def test_colon_opens_the_prompt_and_f5_runs_what_stands_there(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("colon", "f5")
        assert "100 rows" in story.text()
        await run(story, "select name, population from cities where name = 'Hefei'")
        assert "1 row " in story.text()
        assert "Hefei" in story.text()
        await story.press("escape")
        assert "1 Cities" in story.text()


async def test_s_opens_the_prompt_with_what_filled_the_pane_ready_to_run(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("down", "enter", "3", "S")
        assert "where true and ordinal in" in story.text()
        await story.press("f5")
        assert "37 rows" in story.text()
        assert "Hefei invests in NIO" in story.text()


async def test_an_error_says_where_and_what_and_the_cursor_goes_there(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("colon")
        await run(story, "select subject,\n  nam from statements")
        assert "line 2, column 3:" in story.text()
        assert "nam" in story.text()
        assert prompt(story).query_one(Editor).cursor_location == (1, 2)


async def test_an_error_longer_than_its_line_stands_below_it_whole(bundled: Path) -> None:
    async with telling(bundled, size=(80, 24)) as story:
        await story.press("colon")
        await run(story, "select 1; select nme from cities")
        assert "Candidate bindings" in " ".join(prompt(story).grid.list.words.split())


async def test_what_would_write_is_refused_with_the_reason(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("colon")
        await run(story, "copy cities to 'x.csv'")
        assert "may not run here: it writes a file" in story.text()
        assert not Path("x.csv").exists()


async def test_the_rows_of_600_million_are_there_at_once_and_scroll(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("colon")
        await run(story, "select a.statement, b.label from statements a, statements b, articles c")
        assert "more than" in story.text()
        await story.press("f6", "pagedown", "pagedown")
        assert prompt(story).grid.list.total < 10_000
        await story.press("end")
        assert prompt(story).grid.list.total == 2578 * 2578 * 154
        await story.press("home")
        assert prompt(story).grid.list.cursor == 0


async def test_esc_stops_a_running_query_and_leaves_the_prompt_alive(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("colon")
        prompt(story).query_one(Editor).replace_all(
            "select count(*) from statements a, statements b, statements c where a.label || b.label < c.label"
        )
        await story.pilot.press("f5")
        while "running" not in story.text():
            await asyncio.sleep(0.02)
        await story.press("escape")
        assert "stopped" in story.text()
        await run(story, "select 42 as answer")
        assert "42" in story.text()


async def test_history_is_kept_over_starts(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("colon")
        await run(story, "select 1 as one")
        await run(story, "select 2 as two")
    async with telling(bundled) as story:
        await story.press("colon")
        assert prompt(story).query_one(Editor).text == "select 2 as two"
        await story.press("f7")
        assert prompt(story).query_one(Editor).text == "select 1 as one"
        await story.press("f7")
        assert "The oldest query." in story.text()
        await story.press("f8")
        assert prompt(story).query_one(Editor).text == "select 2 as two"


async def test_an_unreadable_history_is_no_obstacle(bundled: Path, own_state: Path) -> None:
    kept = own_state / "nevtui" / "history.jsonl"
    kept.parent.mkdir(parents=True)
    kept.write_bytes(b'{"sql": "select 7"}\n\xff\xfe not json\n[1]\n{"sql": 3}\n')
    async with telling(bundled) as story:
        await story.press("colon")
        assert prompt(story).query_one(Editor).text == "select 7"


async def test_a_history_that_cannot_be_written_is_told_and_the_query_runs(
    bundled: Path, own_state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That the tabs cannot be kept either is told half a second later, in its place."""
    monkeypatch.setattr(sql_screen, "SOON", 60.0)
    own_state.write_text("a file where a folder should be")
    async with telling(bundled) as story:
        await story.press("colon")
        await run(story, "select 42 as answer")
        assert "The history cannot be kept" in story.text()
        assert "42" in story.text()


async def test_a_number_is_never_cut_and_columns_at_the_right_are_counted(bundled: Path) -> None:
    async with telling(bundled, size=(60, 30)) as story:
        await story.press("colon")
        await run(story, "select repeat('x', 40) as a, 246913578024691356 // 2 as b, 3 as c")
        grid = prompt(story).query_one(Grid)
        assert "1234567890" not in story.text()
        await story.press("f6", "right")
        assert grid.column == 1
        assert "123456789012345678" in story.text()


async def test_enter_on_a_row_shows_it_whole(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("colon")
        await run(story, "select text from paragraphs where article = 'seeds-01-jinhua-leapmotor' and para = 10")
        await story.press("f6", "enter")
        assert "In 2020 the city invested $787 million in NIO" in " ".join(story.text().split())
        await story.press("escape", "escape")
        assert "1 Cities" in story.text()


async def test_nothing_typed_is_nothing_run(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("colon")
        await run(story, "  \n")
        assert "Nothing to run" in story.text()


async def test_one_stays_in_the_editor_where_there_are_no_rows_to_go_to(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("colon", "f6")
        assert "There are no rows yet" in story.text()
        assert prompt(story).editor.has_focus
        await story.press("f5", "f6")
        assert prompt(story).results.grid.has_focus


async def test_no_rows_and_null_are_said(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("colon")
        await run(story, "from cities where false")
        assert "no rows" in story.text()
        await run(story, "select null as a, '' as b")
        assert "null" in story.text()


async def test_what_is_typed_before_a_new_tab_stands_there_is_not_lost(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("colon")
        typed = (("ctrl+n", None), ("s", "s"), ("space", " "), ("x", "x"), ("enter", "\r"), ("y", "y"))
        for key, letter in typed:
            story.app.post_message(events.Key(key, letter))
        await story.quiet()
        assert prompt(story).editor.text.strip() == "s x\ny"


async def test_a_guest_fills_no_disk(bundled: Path, own_state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEVTUI_GUEST", "1")
    async with telling(bundled) as story:
        await story.press("colon")
        await run(story, f"select 1 -- {'long ' * 100_000}")
        await story.press("ctrl+s")
        assert "saving queries is switched off" in story.text()
        written = sum(file.stat().st_size for file in own_state.rglob("*") if file.is_file())
        assert written < 100_000


async def test_an_error_goes_when_the_next_query_runs(bundled: Path) -> None:
    async with telling(bundled, size=(80, 24)) as story:
        await story.press("colon")
        await run(story, "select 1; select nme from cities")
        await run(story, "select 42 as answer")
        assert "nme" not in story.text()
        assert "42" in story.text()
