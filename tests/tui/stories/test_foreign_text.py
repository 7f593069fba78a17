"""Foreign text reaches the screen harmless, through every widget."""

import unicodedata
from pathlib import Path

import pytest
from textual.events import Paste

from nevtui.tui.screens.compare import CompareScreen
from nevtui.tui.widgets.palette import DARK, LIGHT, MONO, SIXTEEN
from nevtui.tui.widgets.typed import Typed
from tests.tui.foreign import NASTY, foreign_library
from tests.tui.story import Story, telling
from tests.world.hostile_library import hostile_library

DIRECTION = {"\u202e", "\u202c", "\u2066", "\u2069"}


@pytest.fixture(scope="module")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return foreign_library(tmp_path_factory.mktemp("foreign") / "library")


def is_harmless(story: Story) -> bool:
    drawn = "".join(segment.text for line in story.app.screen._compositor.render_strips() for segment in line)
    return not any(unicodedata.category(letter) == "Cc" or letter in DIRECTION for letter in drawn)


@pytest.mark.parametrize("theme", [DARK, LIGHT, SIXTEEN, MONO])
@pytest.mark.parametrize("size", [(160, 48), (80, 24), (50, 12)])
async def test_panes_headings_evidence_and_tabs_draw_it_harmless(
    foreign: Path, size: tuple[int, int], theme: str
) -> None:
    async with telling(foreign, size=size, theme=theme) as story:
        assert is_harmless(story)
        assert "[/b][red]" in story.text()
        for key in ("enter", "enter", "down", "enter", "t", "s", "n", "backspace", "escape"):
            await story.press(key)
            assert is_harmless(story)


async def test_a_filter_typed_or_pasted_is_drawn_harmless(foreign: Path) -> None:
    async with telling(foreign) as story:
        await story.press("slash")
        typed = story.screen.pane_named("cities")._typed
        assert typed is not None
        typed.insert_text_at_cursor(NASTY)
        await story.quiet()
        assert is_harmless(story)
        await story.press("enter")
        assert is_harmless(story)


@pytest.mark.parametrize("key", ["slash", "g", "ctrl+f", "ctrl+p", "colon", "question_mark", "e", "E", "B"])
async def test_whatever_is_pasted_is_drawn_harmless(foreign: Path, key: str) -> None:
    async with telling(foreign) as story:
        await story.press(key, *(("slash",) if key == "question_mark" else ()))
        story.app.post_message(Paste(NASTY))
        await story.quiet()
        assert is_harmless(story)


async def test_the_prompt_its_rows_its_records_and_its_errors_draw_it_harmless(foreign: Path) -> None:
    async with telling(foreign, size=(200, 60)) as story:
        await story.press("enter", "S")
        assert is_harmless(story)
        await story.press("f5")
        assert is_harmless(story)
        await story.press("f6", "enter")
        assert is_harmless(story)
        await story.press("escape", "f6")
        editor = story.app.screen.query_one("Editor")
        editor.replace_all("select text, chr(27) || '[31m' as \"c\x1b[31m\" from paragraphs")  # type: ignore[attr-defined]
        await story.press("f5")
        assert is_harmless(story)
        editor.replace_all(f"select '{NASTY}'::int")  # type: ignore[attr-defined]
        await story.press("f5")
        assert is_harmless(story)
        assert "onver" in story.text()


async def test_what_is_pinned_is_named_harmless_in_the_header(foreign: Path) -> None:
    async with telling(foreign) as story:
        await story.press("enter", "enter")
        assert len(story.pinned()) == 2
        assert is_harmless(story)


@pytest.mark.parametrize("size", [(160, 48), (50, 12)])
async def test_the_form_of_a_correction_draws_it_harmless_and_takes_nothing_for_changed(
    foreign: Path, size: tuple[int, int]
) -> None:
    async with telling(foreign, size=size) as story:
        await story.press("3", "R")
        assert is_harmless(story)
        await story.press("down", "down", "end", "x")
        assert is_harmless(story)
        await story.press("backspace", "enter")
        assert is_harmless(story)
        assert "Nothing was changed" in story.text()


async def test_a_name_that_is_offered_while_typing_is_drawn_harmless(foreign: Path) -> None:
    async with telling(foreign) as story:
        await story.press("3", "R", "down")
        while (line := story.app.focused) is None or line.id != "field_subject":
            await story.press("down")
        await story.press("end", "ctrl+u")
        for letter in "city":
            await story.press(letter)
            assert is_harmless(story)
        assert isinstance(line, Typed)
        assert line._suggestion.startswith("City [/b][red]")
        await story.press("right")
        assert is_harmless(story)
        assert line.value.startswith("City [/b][red]")


async def test_entities_side_by_side_and_what_is_said_of_them_are_drawn_harmless(tmp_path: Path) -> None:
    async with telling(hostile_library(tmp_path / "library")) as story:
        await story.press("2", "space", "space", "space", "x")
        assert isinstance(story.app.screen, CompareScreen)
        for key in ("right", "right", "left", "down", "right", "p", "t", "u", "c"):
            await story.press(key)
            assert is_harmless(story)


async def test_a_notice_is_drawn_harmless(foreign: Path) -> None:
    async with telling(foreign) as story:
        story.screen.keys.notice(f"No figure is stated for {NASTY}.")
        await story.quiet()
        assert is_harmless(story)
