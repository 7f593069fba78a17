"""Opening the explorer: the library and the first screen's questions before Textual, which takes longest to load."""

import gc
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from nevtui.cli import output
from nevtui.model.access import is_guest
from nevtui.model.errors import AskedWrongly, unknown

if TYPE_CHECKING:
    from nevtui.query.connection import Limits
    from nevtui.query.opening import Opening
    from nevtui.tui.config import Config
    from nevtui.tui.start import Start
    from nevtui.tui.state import State


FRAMES = "240"
"""Times a second that the screen may be drawn. What comes in two pieces Textual 8.2 draws one to two ticks apart:
at its usual 60 a key took 33 ms where its work took 8. Where nothing changes nothing is drawn.
"""


def explore(
    folder: Path,
    *,
    where: tuple[str, ...],
    theme: str | None,
    ascii_signs: bool,
    trusted: bool = False,
    state: "State | None" = None,
    is_fresh: bool = False,
) -> int:
    """Open the explorer and give its exit code. It begins with `state`, else where the last session ended, unless
    clauses are given or it is to be fresh. Raises AskedWrongly before the screen is taken.
    """
    _check_screen()
    os.environ.setdefault("TEXTUAL_FPS", FRAMES)
    gc.disable()  # imports make much and drop nothing: a fifth of their time; the app turns it on again
    from nevtui.library.dataset import open_library
    from nevtui.query.engine import Engine
    from nevtui.query.memory import fence
    from nevtui.query.opening import Opening
    from nevtui.query.selection import Selection
    from nevtui.tui.config import read_config

    library, pins = open_library(folder), Selection.from_args(where)
    with _own_traces():
        config = read_config()
        limits = _limits(config["memory_mb"])
        if not trusted:
            fence(limits.memory)
        with closing(Engine.open(library, limits=limits, trusted=trusted, is_watched=True)) as engine:
            opening = Opening(engine, library, pins)
            opening.prepare()
            start = _start(folder, config, theme, ascii_signs, state, comes_back=not (is_fresh or where or state))
            from nevtui.tui.run import run
            from nevtui.tui.sessions import keep_session

            try:
                return run(
                    engine,
                    library,
                    pins=pins,
                    start=start,
                    opened=partial(_settle, opening),
                    left=lambda last: keep_session(folder, last) if config["restore"] else None,
                )
            finally:
                gc.unfreeze()  # what is kept from the collector is a leak to DuckDB, which says so on the way out


def _settle(opening: "Opening") -> None:
    """Once the first screen is there: what was made for it stays, and is not looked at when garbage is collected; a
    whole collection took 60 ms, in which no key was answered.
    """
    gc.freeze()
    opening.remember()


def _start(
    folder: Path, config: "Config", theme: str | None, ascii_signs: bool, state: "State | None", *, comes_back: bool
) -> "Start":
    """Say how to begin, and lay the keys down before any screen is imported."""
    from nevtui.tui.bindings import wear_keys
    from nevtui.tui.sessions import last_session
    from nevtui.tui.start import Start
    from nevtui.tui.widgets.palette import THEMES

    wear_keys(config["preset"], config.keys)
    if theme is not None and theme not in THEMES:
        raise unknown("theme", theme, THEMES)
    return Start(
        theme=theme or config["theme"] or None,
        ascii_signs=ascii_signs or config["ascii"],
        state=last_session(folder) if comes_back and config["restore"] else state,
        says=" ".join(config.troubles),
        hints=config["hint"],
        looks_ahead=True,
    )


def _limits(memory_mb: int) -> "Limits":
    from nevtui.query.connection import Limits

    usual = Limits.usual()
    return replace(usual, memory=f"{memory_mb}MB") if memory_mb and not is_guest() else usual


@contextmanager
def _own_traces() -> Iterator[None]:
    """Let a guest's history and drafts lie in a folder that is gone when they are."""
    if not is_guest():
        yield
        return
    import tempfile

    with tempfile.TemporaryDirectory(prefix="nevtui-guest-") as folder:
        os.environ.update({f"XDG_{kind}_HOME": folder for kind in ("STATE", "CONFIG", "CACHE")})
        yield


def _check_screen() -> None:
    if output.is_screen() and os.environ.get("TERM", "dumb") not in ("dumb", "unknown", ""):
        return
    raise AskedWrongly(
        'nevtui needs a terminal to draw on. `nevtui sql "SHOW TABLES"` and `nevtui ask` answer without one.'
    )
