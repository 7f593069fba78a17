"""A state is taken, written, read and shown again: the screen is the same."""

from dataclasses import replace
from pathlib import Path

import pytest

from nevtui.model.errors import AskedWrongly
from nevtui.query.selection import Selection
from nevtui.tui.start import Start
from nevtui.tui.state import State
from tests.tui.story import Story, telling

WAYS: dict[str, tuple[str, ...]] = {
    "as it opens": (),
    "a pin and a cursor": ("down", "enter", "down", "3", "down", "down"),
    "order, filter, axis, bars": ("s", "2", "slash", *"ge", "enter", "3", "s", "t", "T"),
    "other panes, roomy": ("v", "p", "2", "v", "k", "L", "down", "down"),
    "a tree with rows open": ("z", "right", "down", "right", "down", "down"),
    "marks, and one left out": ("2", "escape", "down", "tilde", "1", "space", "space"),
    "a brush": ("down", "enter", "3", "down", "greater_than_sign", "full_stop"),
    "the evidence": ("down", "enter", "enter", "enter", "4"),
}


def beginning(text: str) -> Start:
    """Begin with a state, as `nevtui open` does."""
    return Start(state=State.from_text(text), keeps=False)


def shown(story: Story) -> list[str]:
    """Give the header and the headings: a list may be scrolled otherwise."""
    return story.text().splitlines()[:4]


@pytest.mark.parametrize("keys", WAYS.values(), ids=list(WAYS))
async def test_what_one_looks_at_comes_back_from_its_text_then_and_at_a_start(
    bundled: Path, keys: tuple[str, ...]
) -> None:
    async with telling(bundled) as story:
        await story.press(*keys)
        state, screen = story.screen.state(), shown(story)
    async with telling(bundled) as story:
        story.screen.restore(State.from_text(state.to_text()))
        await story.quiet()
        assert story.screen.state() == state
        if state.pins or story.screen.here is not story.screen.panes[0]:
            assert shown(story) == screen
    async with telling(bundled, start=beginning(state.to_text())) as story:
        assert story.screen.state().panes == state.panes
        assert story.screen.walk.selection == Selection(state.pins + state.cursors)


async def test_the_unit_of_the_figures_comes_back_too(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("down", "enter", "3", "u", "u")
        state = story.screen.state()
        assert "in CNY" in story.text()
    async with telling(bundled, start=beginning(state.to_text())) as story:
        assert "in CNY" in story.text()
        assert "~¥145 bn" in story.text()
        assert story.screen.state() == state
    async with telling(bundled) as story:
        story.screen.restore(State.from_text(state.to_text()))
        await story.quiet()
        assert "~¥145 bn" in story.text()
        story.screen.restore(replace(state, units="stated"))
        await story.quiet()
        assert "in CNY" not in story.text()
        assert "$23 bn" in story.text()


async def test_a_start_that_cannot_begin_with_a_state_says_why_and_shows_the_usual(bundled: Path) -> None:
    text = "1/panes=people,models,martians/at=models"
    async with telling(bundled, start=beginning(text)) as story:
        assert [pane.TITLE for pane in story.screen.panes] == ["Cities", "Companies", "Timeline"]
        assert 'No pane "martians"' in story.text()


async def test_backspace_goes_back_to_what_was_pinned_before(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("down", "enter")
        state = story.screen.state()
        await story.press("escape", "down", "down", "enter")
        before = story.pinned()
        story.screen.restore(state)
        await story.quiet()
        assert story.pinned() == ["Hefei"]
        await story.press("backspace")
        assert story.pinned() == before


async def test_a_restored_state_leaves_the_kept_layout_alone(bundled: Path, own_state: Path) -> None:
    async with telling(bundled) as story:
        story.screen.restore(State.from_text("1/panes=people,models,articles/at=models"))
        await story.quiet()
        assert [pane.TITLE for pane in story.screen.panes] == ["People", "Models", "Articles"]
        assert story.screen.walk.pane == "models"
    assert not (own_state / "nevtui" / "layout.json").exists()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("1/panes=people,models,martians/at=models", 'No pane "martians"'),
        ("1/panes=people,models/at=models", "3 different panes"),
        ("1/panes=people,models,articles/at=models/shares=wild", 'No way to share the width "wild"'),
        ("1/panes=people,models,articles/at=models/units=miles", 'No way to show figures "miles"'),
    ],
)
async def test_a_state_of_panes_that_there_are_not_changes_nothing(bundled: Path, text: str, why: str) -> None:
    async with telling(bundled) as story:
        with pytest.raises(AskedWrongly, match=why):
            story.screen.restore(State.from_text(text))
        assert [pane.TITLE for pane in story.screen.panes] == ["Cities", "Companies", "Timeline"]


async def test_rows_that_are_gone_and_looks_that_are_unknown_do_no_harm(bundled: Path) -> None:
    gone = "cities.key=city:atlantis/cities.sort=x/timeline.unit=eon/cities.y=z"
    text = f"1/panes=cities,companies,timeline/at=cities/{gone}"
    async with telling(bundled) as story:
        story.screen.restore(State.from_text(text))
        await story.quiet()
        assert story.current("cities").name == "Shanghai"
        assert story.screen.timeline.unit == "year"
