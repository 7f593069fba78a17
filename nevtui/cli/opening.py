"""Laying the first screen's answers beside a library that has just been written. `python -m nevtui.cli.opening DIR`."""

import sys
from contextlib import closing, suppress
from pathlib import Path

from nevtui.model.errors import NevtuiError


def lay_beside(folder: Path) -> None:
    """Keep the first screen's answers in the library `folder`. A folder that cannot be written is no obstacle."""
    from nevtui.library.dataset import open_library
    from nevtui.query.engine import Engine
    from nevtui.query.opening import Opening
    from nevtui.query.selection import Selection

    with suppress(NevtuiError, OSError):
        library = open_library(folder)
        with closing(Engine.open(library)) as engine:
            Opening(engine, library, Selection()).ship()


if __name__ == "__main__":
    lay_beside(Path(sys.argv[1]))
