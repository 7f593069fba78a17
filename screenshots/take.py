"""Take the pictures: play a storyboard through the real app on the bundled library, and save what it shows.

`make screenshots`, or one picture alone: `make screenshots ARGS=explore-dark`.
"""

import asyncio
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from textual.app import App
from textual.pilot import Pilot

from screenshots.draw import save
from screenshots.png import FontMissing

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture: the file's name, a title for those who cannot see it, the window, and what was pressed before."""

    name: str
    title: str
    keys: tuple[str, ...] = ()
    columns: int = 160
    rows: int = 48
    theme: str | None = None
    """A theme of the app; None is the one it starts with."""
    no_color: bool = False


STORYBOARD: tuple[Scene, ...] = (
    Scene("first-start", "nevtui as it opens: cities, companies, timeline, and the words behind a statement"),
)


def opened_app() -> App[Any]:
    """Make the real app on the bundled library."""
    from nevtui.tui.app import NevtuiApp

    return NevtuiApp()


async def take(scene: Scene, folder: Path) -> None:
    """Play `scene` and save its last frame. Raises FontMissing."""
    os.environ.pop("NO_COLOR", None)
    if scene.no_color:
        os.environ["NO_COLOR"] = "1"
    app = opened_app()
    async with app.run_test(size=(scene.columns, scene.rows)) as pilot:
        if scene.theme:
            app.theme = scene.theme
        await settled(pilot)
        for key in scene.keys:
            await pilot.press(key)
            await settled(pilot)
        save(app, folder, scene.name, title=scene.title)


async def settled(pilot: Pilot[Any]) -> None:
    """Wait until no worker runs and all messages are handled; a worker's last message may start another worker."""
    for _ in range(3):
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


def main(names: Sequence[str]) -> int:
    """Take the pictures named, or all. Gives an exit code."""
    unknown = set(names) - {scene.name for scene in STORYBOARD}
    if unknown:
        print(f"no picture {', '.join(sorted(unknown))}; there are: {', '.join(scene.name for scene in STORYBOARD)}")
        return 2
    for scene in STORYBOARD:
        if not names or scene.name in names:
            try:
                asyncio.run(take(scene, FOLDER))
            except FontMissing as error:
                print(error)
                return 2
            print(f"screenshots/{scene.name}.svg and .png")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
