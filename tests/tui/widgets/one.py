"""An app of ten lines that shows one widget."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.widget import Widget

from nevtui.tui.widgets.palette import DARK, themes
from tests.tui.quick import running


class OneWidget(App[None]):
    """Shows the widget, nothing else."""

    def __init__(self, widget: Widget) -> None:
        super().__init__()
        self._shown = widget
        for theme in themes():
            self.register_theme(theme)
        self.theme = DARK

    def compose(self) -> ComposeResult:
        yield self._shown


@asynccontextmanager
async def showing(widget: Widget, *, size: tuple[int, int] = (40, 6)) -> AsyncIterator[Pilot[Any]]:
    async with running(OneWidget(widget), size=size) as pilot:
        await pilot.pause()
        yield pilot


def lines(pilot: Pilot[Any]) -> list[str]:
    """Give what stands on the screen."""
    strips = pilot.app.screen._compositor.render_strips()
    return ["".join(segment.text for segment in line).rstrip() for line in strips]
