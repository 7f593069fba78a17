"""Opening the explorer: the library and the first screen's questions before Textual, which takes longest to load."""

import gc
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from nevtui.cli import output
from nevtui.model.access import is_guest
from nevtui.model.errors import AskedWrongly, unknown


def explore(
    folder: Path, *, where: tuple[str, ...], theme: str | None, ascii_signs: bool, trusted: bool = False
) -> int:
    """Open the explorer and give its exit code. Raises AskedWrongly before the screen is taken."""
    _check_screen()
    gc.disable()  # imports make much and drop nothing: a fifth of their time; the app turns it on again
    from nevtui.library.dataset import open_library
    from nevtui.query.connection import Limits
    from nevtui.query.engine import Engine
    from nevtui.query.memory import fence
    from nevtui.query.opening import Opening
    from nevtui.query.selection import Selection

    if not trusted:
        fence(Limits.usual().memory)
    library, pins = open_library(folder), Selection.from_args(where)
    with _own_traces(), closing(Engine.open(library, trusted=trusted, is_watched=True)) as engine:
        opening = Opening(engine, library, pins)
        opening.prepare()
        from nevtui.tui.app import run
        from nevtui.tui.widgets.palette import THEMES

        if theme is not None and theme not in THEMES:
            raise unknown("theme", theme, THEMES)
        return run(engine, library, pins=pins, theme=theme, ascii_signs=ascii_signs, opened=opening.remember)


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
