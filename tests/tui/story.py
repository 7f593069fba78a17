"""A robot user: presses keys in the real app, waits until it is quiet, and tells what stands on the screen."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from textual.keys import _character_to_key

from nevtui.format.signs import UNICODE, Signs
from nevtui.library.dataset import open_library
from nevtui.query.engine import Engine
from nevtui.query.opening import Opening
from nevtui.query.selection import Selection
from nevtui.tui.app import NevtuiApp
from nevtui.tui.panes.evidence import EvidencePane
from nevtui.tui.screens.explore import ExploreScreen
from nevtui.tui.start import Start
from nevtui.tui.widgets.palette import DARK
from tests.tui.quick import QuickPilot, running


@dataclass(frozen=True)
class Story:
    """One user in front of one app."""

    pilot: QuickPilot
    app: NevtuiApp

    async def press(self, *keys: str) -> None:
        """Press keys one after the other, each as soon as the app is quiet."""
        for key in keys:
            self.pilot.send(key)
            await self.quiet()

    async def type(self, text: str) -> None:
        """Type a text, ahead of what each letter makes the app ask."""
        self.pilot.send(*map(_character_to_key, text))
        await self.quiet()

    async def quiet(self) -> None:
        """Wait until no query runs, all is drawn and every message is handled."""
        await self.pilot.pause()
        while self._is_at_work():
            while self._is_at_work():
                await asyncio.sleep(0.001)
            await self.pilot.pause()

    def _is_at_work(self) -> bool:
        if self.app.holds_keys or any(not worker.is_finished for worker in self.app.workers):
            return True
        return bool(self.app.screen._callbacks)  # those of a covered screen wait for it to be seen

    @property
    def screen(self) -> ExploreScreen:
        """The screen with the panes."""
        return next(screen for screen in self.app.screen_stack if isinstance(screen, ExploreScreen))

    @property
    def evidence(self) -> EvidencePane:
        """The evidence below the panes."""
        return self.screen.evidence

    def names(self, pane: str) -> list[str]:
        """Give the names in a ranking, from the top."""
        return [row.name for row in self.screen.pane_named(pane).list.rows]

    def sentences(self) -> list[str]:
        """Give the sentences of the timeline, from the top."""
        return [row.sentence for row in self.screen.timeline.list.rows]

    def current(self, pane: str) -> Any:
        """Give the row under the cursor of a pane."""
        return self.screen.pane_named(pane).list.current

    def pinned(self) -> list[str]:
        """Give what is pinned, in words."""
        return [" or ".join(clause.labels) for clause in self.screen.walk.pins.clauses]

    def words(self) -> str:
        """Give what is in view of the paragraph of the evidence."""
        paragraph = self.evidence.paragraph
        return " ".join(" ".join(paragraph.render_line(y).text for y in range(paragraph.size.height)).split())

    def text(self) -> str:
        """Give the whole screen as text."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in line).rstrip() for line in strips)


@asynccontextmanager
async def telling(
    library: Path,
    *,
    size: tuple[int, int] = (160, 48),
    pins: Selection | None = None,
    theme: str = DARK,
    signs: Signs = UNICODE,
    start: Start | None = None,
) -> AsyncIterator[Story]:
    """Open the app on a library, quiet, and close it again."""
    opened = open_library(library)
    with closing(Engine.open(opened)) as engine:
        Opening(engine, opened, pins or Selection()).prepare()
        app = NevtuiApp(engine, opened, theme=theme, signs=signs, pins=pins or Selection(), start=start)
        async with running(app, size=size) as pilot:
            story = Story(pilot, app)
            await story.quiet()
            try:
                yield story
            finally:
                await story.quiet()
                app.engine.close()
