"""Silence for libraries that write to standard error themselves, where foreign text must not go."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, suppress
from pathlib import Path


@contextmanager
def quiet() -> Iterator[None]:
    """Let nothing be written to standard error, by Python (warcio 1.8) or below it (polars 2.1 when it panics)."""
    with Path(os.devnull).open("w") as nowhere, redirect_stderr(nowhere):
        kept = None
        with suppress(OSError):  # there may be no standard error at all
            kept = os.dup(2)
            os.dup2(nowhere.fileno(), 2)
        try:
            yield
        finally:
            if kept is not None:
                os.dup2(kept, 2)
                os.close(kept)
