"""What goes over the line: a screen is drawn anew where something changed, not as a whole."""

from pathlib import Path

import pytest
from textual._compositor import Compositor

from nevtui.tui.screens.sql import SqlScreen
from tests.tui.story import telling


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Gather how many cells each update draws anew; on a busy machine one update may join several."""
    areas: list[int] = []
    render = Compositor.render_update

    def counted(self: Compositor, *given: object, **named: object) -> object:
        areas.append(
            len({(x, y) for region in self._dirty_regions for y in region.line_range for x in region.column_range})
        )
        return render(self, *given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(Compositor, "render_update", counted)
    return areas


async def test_the_list_of_completions_does_not_draw_the_rest_anew(bundled: Path, drawn: list[int]) -> None:
    async with telling(bundled, size=(80, 24)) as story:
        await story.press("colon", "ctrl+n")
        await story.type("select subject from ")
        screen = story.app.screen
        assert isinstance(screen, SqlScreen)
        drawn.clear()
        await story.type("s")
        assert screen.completion.list.is_open
        await story.press("escape")
        assert not screen.completion.list.is_open
        assert max(drawn) < 80 * 24 * 0.7


async def test_going_to_the_rows_does_not_draw_the_rest_anew(bundled: Path, drawn: list[int]) -> None:
    async with telling(bundled, size=(80, 24)) as story:
        await story.press("colon", "f5")
        drawn.clear()
        await story.press("f6")
        assert max(drawn) < 80 * 24
