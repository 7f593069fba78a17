"""One comes back to where one was: the last session, bookmarks, a state somebody sent."""

from pathlib import Path

import pytest

from nevtui.library.dataset import bundled_library
from nevtui.model.access import GUEST
from nevtui.tui.screens.choice import ChoiceScreen
from nevtui.tui.screens.form import FormScreen
from nevtui.tui.sessions import bookmarks, keep_bookmark, keep_session, last_session
from nevtui.tui.start import theme_for
from nevtui.tui.state import State
from tests.tui.story import telling


async def test_what_one_looks_at_last_is_kept_for_the_next_start() -> None:
    async with telling(bundled_library()) as story:
        await story.press("enter", "2", "down", "down")
        was = story.screen.state()
        await story.press("q")
        assert story.app.last == was
    keep_session(bundled_library(), was)
    assert last_session(bundled_library()) == was
    assert last_session(Path("another")) is None


async def test_a_bookmark_keeps_a_view_under_a_name() -> None:
    async with telling(bundled_library()) as story:
        await story.press("apostrophe")
        assert "No bookmarks yet" in story.screen.keys.plain
        await story.press("enter", "B")
        pinned = story.pinned()
        form = story.app.screen
        assert isinstance(form, FormScreen)
        form._lines[0].value = "my city [/b]"
        await story.press("enter")
        assert "Kept as “my city [/b]”" in story.screen.keys.plain
        await story.press("escape", "escape")
        assert story.pinned() == []
        await story.press("apostrophe")
        assert isinstance(story.app.screen, ChoiceScreen)
        await story.press("enter")
        assert story.pinned() == pinned
        await story.press("apostrophe", "down", "enter")
        assert "Forgot" in story.screen.keys.plain
        assert bookmarks() == {}


async def test_the_state_is_copied_as_a_command() -> None:
    async with telling(bundled_library()) as story:
        await story.press("ctrl+g")
        assert "what you look at" in story.screen.keys.plain or "no terminal" in story.screen.keys.plain


def test_a_broken_session_or_bookmark_is_none(own_state: Path) -> None:
    (own_state / "nevtui").mkdir(parents=True)
    state = State.from_text("1/panes=cities,companies,timeline/at=cities")
    keep_session(bundled_library(), state)
    (kept,) = (own_state / "nevtui").glob("session-*")
    kept.write_text("9/what")
    assert last_session(bundled_library()) is None
    assert "Kept" in keep_bookmark("a", state)
    (own_state.parent / "config" / "nevtui" / "bookmarks.json").write_text("[1")
    assert bookmarks() == {}


def test_a_guest_keeps_nothing(monkeypatch: pytest.MonkeyPatch, own_state: Path) -> None:
    monkeypatch.setenv(GUEST, "1")
    state = State.from_text("1/panes=cities,companies,timeline/at=cities")
    keep_session(bundled_library(), state)
    assert "keep nothing" in keep_bookmark("a", state)
    assert list(own_state.parent.rglob("*nevtui*")) == []


def test_over_ssh_the_terminals_own_colours_are_the_usual() -> None:
    rich = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
    assert theme_for(rich) == "nevtui-dark"
    assert theme_for({**rich, "SSH_CONNECTION": "1.2.3.4 5 6.7.8.9 22"}) == "nevtui-16"
    assert theme_for({**rich, "SSH_TTY": "/dev/pts/1", "NO_COLOR": "1"}) == "nevtui-mono"
