"""Take the pictures: play a storyboard through the real app on the bundled library, and save what it shows.

`make screenshots`, or one picture alone: `make screenshots ARGS=explore-dark`.
"""

import asyncio
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

from textual.app import App
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from nevtui.format.signs import UNICODE
from nevtui.library.dataset import bundled_library, open_library
from nevtui.query.engine import Engine
from nevtui.query.selection import Selection
from nevtui.tui.app import NevtuiApp
from nevtui.tui.widgets.palette import DARK, LIGHT, MONO, SIXTEEN
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
    theme: str = DARK
    is_own: bool = False
    """Whether it shows a library of one's own: some of the briefs, read as anyone would."""


def _typed(text: str) -> tuple[str, ...]:
    """Give the keys that type `text`."""
    return tuple("enter" if letter == "\n" else _character_to_key(letter) for letter in text)


TO_HEFEI = ("down", "enter")
"""Pins the second city; the cursor goes on to the companies."""
TO_ITS_MONEY = (*TO_HEFEI, "tab", "down")
"""And stands on the row of 2020 that says what Hefei put into NIO."""

TO_TREE = ("L", "z", "right", "down", "right", "down", "enter", "3", "down", "down", "greater_than_sign", "full_stop")
"""Opens China and a province in the tree of places, pins a city and brushes a span of the timeline."""
TO_LEAPMOTOR = ("g", *_typed("lingpao\n"))
TO_COMPARE = (
    "v",
    "o",
    *(
        key
        for name in ("leapm", "nio", "xpeng", "li auto")
        for key in ("slash", *_typed(f"{name}\n"), "space", "escape")
    ),
    "x",
)
"""Puts the companies where the cities stood, marks four of them and puts them side by side."""

STORYBOARD: tuple[Scene, ...] = (
    Scene("first-start", "nevtui as it opens: cities, companies and a timeline of statements", columns=120, rows=36),
    Scene(
        "explore-dark", "Hefei pinned; the statement under the cursor, its figure and the words behind it", TO_ITS_MONEY
    ),
    Scene("explore-light", "The same in the light theme", TO_ITS_MONEY, theme=LIGHT),
    Scene("explore-16-colours", "The same in the terminal's own 16 colours", TO_ITS_MONEY, theme=SIXTEEN),
    Scene("explore-monochrome", "The same without colour", TO_ITS_MONEY, theme=MONO),
    Scene("explore-80x24", "The same in 80 columns: one pane, the others as tabs", TO_ITS_MONEY, columns=80, rows=24),
    Scene("filter", "Cities filtered as one types", ("slash", *"jin")),
    Scene("tree", "Places as a tree, marked rows, a span of time brushed", TO_TREE),
    Scene("card", "The card of Leapmotor: deliveries at the months they are stated for, money, ties", TO_LEAPMOTOR),
    Scene("compare", "Four makers side by side, with growth, and a dash where no figure is stated", TO_COMPARE),
    Scene(
        "conflicts",
        "Where the sources disagree, by cause, the words of both below",
        ("exclamation_mark", "down"),
        columns=130,
        rows=36,
    ),
    Scene(
        "reader",
        "An article with its statements marked and told beside it",
        (*TO_ITS_MONEY, "a"),
        theme=LIGHT,
        columns=130,
        rows=36,
    ),
    Scene(
        "search",
        "The full text searched as one types",
        ("ctrl+f", *_typed("tariff OR duty after:2023")),
        columns=120,
        rows=30,
    ),
    Scene("chart", "Money put in, by city", ("down", "c", "2"), columns=120, rows=36),
    Scene("map", "The cities of the selection on a map that one can move in", ("m",)),
    Scene("sql", "The SQL prompt with the query that filled a pane, and its rows", (*TO_ITS_MONEY, "S", "f5")),
    Scene(
        "completion",
        "Values of a column offered while one types",
        ("colon", "ctrl+n", *_typed("select object, value_usd from statements\nwhere subject = 'Hef")),
        columns=120,
        rows=30,
    ),
    Scene(
        "rows",
        "What stands in a column of a result, with bars",
        ("colon", "ctrl+n", *_typed("select property, subject, value from sel"), "f5", "f6", "F"),
        columns=120,
        rows=36,
    ),
    Scene(
        "correct",
        "The form that corrects a statement, the words that carry it above",
        ("tab", "tab", "down", "R", "down"),
        columns=120,
        rows=36,
        is_own=True,
    ),
    Scene(
        "names", "Names that nobody knows yet, where each was seen", ("down", "U"), columns=120, rows=36, is_own=True
    ),
    Scene("help", "The help over the dimmed screen", (*TO_ITS_MONEY, "question_mark"), columns=120, rows=36),
)


STRANGE = """Zed Motor to build its Comet S7 in Qianhu

Published 2024-05-06

Hefei, May 6 - Zed Motor said on Monday that its Comet S7 sedan would be made in Qianhu county from 2025.
Wang Xiaoli, chief executive of Zed Motor, expects to sell 40,000 cars in the first year.

Li Qiang, an analyst at Northlake Securities, doubts it: Harbour Battery Technology Co., Ltd, which is to
supply the cells, has delivered to nobody so far.
"""
"""Invented from the first word to the last."""


@contextmanager
def opened_app(scene: Scene) -> Iterator[App[Any]]:
    """Make the real app, with a stopwatch that says 1 ms: else no two pictures were alike. Nobody's history shows."""
    stopwatch = SimpleNamespace(perf_counter=partial(next, count(step=0.001)))
    with tempfile.TemporaryDirectory() as folder:
        homes = {f"XDG_{kind}_HOME": folder for kind in ("STATE", "CONFIG", "CACHE")}
        library = open_library(own_library(Path(folder) / "mine") if scene.is_own else bundled_library())
        with (
            patch.dict(os.environ, homes),
            closing(Engine.open(library)) as engine,
            patch("nevtui.query.answer.time", stopwatch),
        ):
            yield NevtuiApp(engine, library, theme=scene.theme, signs=UNICODE, pins=Selection())


def own_library(folder: Path) -> Path:
    """Read the briefs about cities, and a text of names that nobody knows, into a library in `folder`."""
    from nevtui.ingest.run import ingest

    briefs = sorted((Path(__file__).parents[1] / "data/briefs").glob("cities-*.md"))
    strange = folder.with_name("zed-motor.txt")
    strange.write_text(STRANGE, "utf-8")
    ingest([*briefs, strange], folder)
    return folder


async def take(scene: Scene, folder: Path) -> None:
    """Play `scene` and save its last frame. Raises FontMissing."""
    with opened_app(scene) as app:
        async with app.run_test(size=(scene.columns, scene.rows)) as pilot:
            await settled(pilot)
            for key in scene.keys:
                await pilot.press(key)
                await settled(pilot)
            save(app, folder, scene.name, title=scene.title)


async def settled(pilot: Pilot[Any]) -> None:
    """Wait until no worker runs and all messages are handled; a worker's last message may start another worker."""
    for _ in range(3):
        while any(not worker.is_finished for worker in pilot.app.workers):
            with suppress(WorkerCancelled):
                await pilot.app.workers.wait_for_complete()
            await pilot.pause()
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
