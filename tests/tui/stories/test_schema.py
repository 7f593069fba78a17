"""The tables as a tree, from the SQL prompt."""

from pathlib import Path

from nevtui.tui.screens.schema import SchemaScreen
from nevtui.tui.screens.sql import SqlScreen
from tests.tui.story import telling


async def test_tables_are_opened_and_a_name_is_taken_along(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("colon", "ctrl+l")
        assert isinstance(story.app.screen, SchemaScreen)
        text = story.text()
        assert "2,578 rows" in text
        assert "the statements now selected in the panes" in text
        names = [line.split()[1] for line in text.splitlines() if line.strip().startswith("▸")]
        await story.press(*["down"] * names.index("cities"), "right")
        text = story.text()
        assert "degrees, WGS 84" in text
        assert "Float64" in text
        row = next(line for line in text.splitlines() if line.split()[:2] == ["chinese", "String"])
        assert any("\u4e00" <= letter <= "\u9fff" for letter in row)
        await story.press("down", "down", "enter")
        assert isinstance(story.app.screen, SqlScreen)
        assert "name" in story.app.screen.editor.text
        assert story.app.screen.editor.has_focus


async def test_an_open_table_is_shut_from_any_of_its_columns(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("colon", "ctrl+l")
        shut = story.text()
        await story.press("down", "right", "down", "down", "left")
        assert story.text().count("▾") == 0
        await story.press("escape", "ctrl+l")
        assert story.text() == shut
