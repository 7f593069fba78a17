"""Correcting from the panes: the form, the shelves of names, and a library that changes below one's feet."""

from pathlib import Path

import pytest

from nevtui.library.corrections import CORRECTIONS, Correction, append, read_corrections
from nevtui.tui.screens.correct import CorrectScreen
from nevtui.tui.screens.names import NamesScreen
from nevtui.tui.widgets.keys import Keys
from tests.own_library import make_library, nevtui
from tests.tui.story import Story, telling


@pytest.fixture
def library(own_library: Path) -> Path:
    return own_library


def said(story: Story) -> str:
    """Give what the last line says instead of keys."""
    return story.app.screen.query_one(Keys).plain


async def open_form(story: Story, words: str) -> CorrectScreen:
    """Go to the one statement that `words` filter out and press R."""
    await story.press("3", "escape", "slash")
    await story.type(words)
    await story.press("enter", "R")
    assert isinstance(story.app.screen, CorrectScreen), said(story)
    return story.app.screen


async def retype(story: Story, text: str) -> None:
    """Type `text` in the place of what stands in the field."""
    await story.press("end", "ctrl+u")
    await story.type(text)


async def test_r_needs_a_statement_and_a_library_of_ones_own(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("R")
        assert "go to the timeline or the evidence first" in said(story)
        await story.press("3", "R")
        assert "not written to" in said(story)
        await story.press("U", "a")
        assert "not written to" in said(story)


async def test_the_form_shows_the_words_and_esc_leaves_everything_as_it_is(library: Path) -> None:
    async with telling(library) as story:
        await open_form(story, "leap")
        text = story.text()
        assert "Leapmotor delivered 14,567 vehicles" in text
        assert "14,567" in text
        await story.press("down", "down", "down", "down")
        await retype(story, "1")
        assert "Will be:" in story.text()
        await story.press("escape")
        assert len(story.app.screen_stack) == 1
    assert not (library / CORRECTIONS).exists()


async def test_a_figure_set_right_is_shown_at_once_with_the_cursor_on_it(library: Path) -> None:
    async with telling(library, size=(80, 24)) as story:
        form = await open_form(story, "leap")
        await story.press("down", "down", "down", "down")
        assert form.lines[3].input.has_focus
        await retype(story, "15 thousand")
        assert "15,000" in story.text()
        await story.press("enter")
        assert said(story) == "The correction is in the library."
        told = story.current("timeline")
        assert (told.value, told.sentence) == (15_000, "Leapmotor delivers")
        assert story.evidence.row is not None
        assert story.evidence.row["origin"] == "corrected"
        assert story.screen.timeline.match == "leap"
    (kept,) = read_corrections(library)
    assert (kept.action, kept.set, kept.was["value"]) == ("fix", {"value": 15_000.0}, 14_567.0)


async def test_x_rejects_once_it_was_asked(library: Path) -> None:
    async with telling(library) as story:
        await open_form(story, "leap")
        await story.press("x")
        assert "x again takes this statement out" in said(story)
        await story.press("down", "up", "x")
        assert isinstance(story.app.screen, CorrectScreen)
        await story.press("x")
        assert len(story.app.screen_stack) == 1
        assert story.sentences() == []
        await story.press("escape")
        assert "Leapmotor delivers" not in story.sentences()


async def test_what_cannot_be_is_told_and_not_saved(library: Path) -> None:
    async with telling(library) as story:
        await open_form(story, "leap")
        await story.press("enter")
        assert "Nothing was changed" in said(story)
        await story.press("down", "down", "down", "down")
        await retype(story, "many")
        await story.press("ctrl+s")
        assert 'value cannot be "many"' in said(story)
        await retype(story, "14,567")
        await story.press("up", "up")
        await retype(story, "Leapmoto")
        await story.press("enter")
        assert "Nobody is called “Leapmoto”" in said(story)
        await story.press("right", "enter")
        assert "Nothing was changed" in said(story)
    assert not (library / CORRECTIONS).exists()


async def test_a_correction_that_cannot_be_made_says_why(library: Path) -> None:
    async with telling(library) as story:
        await open_form(story, "leap")
        (library / CORRECTIONS).mkdir()
        await story.press("x", "x")
        assert "corrections.jsonl cannot be written" in said(story)
        assert story.current("timeline").sentence == "Leapmotor delivers"


async def test_a_guest_may_look_only(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEVTUI_GUEST", "1")
    async with telling(library) as story:
        await story.press("3", "R")
        assert "Guests of this nevtui may only look" in said(story)
        await story.press("U", "x")
        assert "Guests of this nevtui may only look" in said(story)
    assert not (library / CORRECTIONS).exists()


async def test_names_are_accepted_and_refused_with_a_key_and_applied_when_one_leaves(library: Path) -> None:
    async with telling(library) as story:
        await story.press("U")
        shelves = story.app.screen
        assert isinstance(shelves, NamesScreen)
        assert "Zephyra Motor" in story.text()
        while shelves.list.current is not None and shelves.list.current.name != "Zephyra Motor":
            await story.press("down")
        assert "also showed a model" in story.text()
        await story.press("a")
        assert said(story).startswith("Enter company   p person")
        await story.press("o")
        assert "accepted: organization" in story.text()
        await story.press("home")
        while shelves.list.current is not None and shelves.list.current.name != "Zephyra Motor":
            await story.press("down")
        await story.press("u", "x", "up", "a", "enter", "tab", "shift+tab", "escape")
        assert "corrections are in the library" in said(story)
        await story.press("U", "tab")
        assert "Zephyra Motor" in story.text()
    assert [(c.action, c.type) for c in read_corrections(library).in_force] == [("accept", "company")]


async def test_a_refused_name_lies_on_its_shelf(library: Path) -> None:
    async with telling(library, size=(80, 24)) as story:
        await story.press("U")
        shelves = story.app.screen
        assert isinstance(shelves, NamesScreen)
        refused = shelves.list.current
        assert refused is not None
        await story.press("x", "escape", "U", "shift+tab")
        assert shelves is not story.app.screen
        assert refused.name in story.text()
        await story.press("enter")
        assert "seems to be" in story.text()


async def test_a_version_made_elsewhere_is_offered_and_shown_where_one_stood(library: Path) -> None:
    async with telling(library) as story:
        await story.press("slash")
        await story.type("hefei")
        await story.press("enter", "enter", "enter", "down")
        assert story.pinned()[:1] == ["Hefei"]
        pinned = story.pinned()
        story.screen.look()
        await story.press("ctrl+r")
        assert said(story) == "The library has no new version."

        await story.press("colon", "escape")
        append(library, Correction("refuse", name="Zephyra Motor", type="company"))
        assert nevtui("review", "apply", "--library", library).returncode == 0
        story.screen.look()
        await story.press("up")
        before = story.current("timeline")
        assert "Ctrl+R reloads" in story.text()
        await story.press("ctrl+r")
        assert "shown as of version" in said(story)
        assert story.current("timeline") == before
        assert story.pinned() == pinned
        await story.press("colon")
        assert "SQL" in story.text()
        await story.press("escape")
        assert len(story.app.screen_stack) == 1
        story.screen.look()
        await story.press("up")
        assert "Ctrl+R reloads" not in story.text()


@pytest.mark.parametrize("size", [(80, 24), (160, 48)])
async def test_the_evidence_says_how_many_articles_say_so_and_how_many_are_no_reprints(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with telling(make_library(tmp_path, reprints=3), size=size) as story:
        await story.press("3", "escape", "slash")
        await story.type("invest")
        await story.press("enter", "4")
        assert "5 articles, 2 independent" in story.text()
        assert "1 of 2 that say so" in story.text()
