"""One writer at a time: a lock on the library's folder that the system drops when its holder ends, however it ends."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nevtui.model.errors import AskedWrongly


@contextmanager
def writer_lock(folder: Path) -> Iterator[None]:
    """Hold the library in `folder` for writing; readers are not hindered. Raises AskedWrongly where another holds it
    or the folder may not be written to.

    The folder itself is locked, so no lock file stays behind.
    """
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        raise AskedWrongly(f"The library {folder} cannot be written: Permission denied.")
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise AskedWrongly(
                f"Another nevtui is writing to the library {folder}: try again when it is done."
            ) from error
        yield
    finally:
        os.close(descriptor)
