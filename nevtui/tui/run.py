"""Running the app, from the first screen to the exit code."""

import os
from collections.abc import Callable

from textual.worker import WorkerFailed

from nevtui.format.signs import ASCII, UNICODE
from nevtui.library.dataset import Library
from nevtui.query.engine import Engine
from nevtui.query.selection import Selection
from nevtui.tui.app import NevtuiApp
from nevtui.tui.start import Start, theme_for
from nevtui.tui.state import State


def run(
    engine: Engine,
    library: Library,
    *,
    pins: Selection,
    start: Start,
    opened: Callable[[], None] = lambda: None,
    left: Callable[[State], None] = lambda state: None,
) -> int:
    """Open the app on a library that `engine` answers for, filtered by `pins`; give the exit code when it is left.

    `opened` is called once the first screen is there, `left` with what one looked at last.
    """
    signs = ASCII if start.ascii_signs else UNICODE
    theme = start.theme or theme_for(os.environ)
    app = NevtuiApp(engine, library, theme=theme, signs=signs, pins=pins, opened=opened, start=start)
    try:
        app.run()
    finally:
        if app.last is not None:
            left(app.last)
        if app.engine is not engine:
            app.engine.close()
    if app._exception is not None:
        raise app._exception.error if isinstance(app._exception, WorkerFailed) else app._exception
    return app.return_code or 0
