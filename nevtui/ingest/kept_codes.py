"""Keeps what the extractor's patterns compile to from one program to the next: a second of the first article's time.

A file that is missing, torn, or made by another Python or nevtui is as good as none; one that cannot be written, too.
"""

import marshal
import os
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from nevtui import __version__
from nevtui.extract import codes, needs
from nevtui.extract.version import EXTRACTOR_VERSION

_MOST: Final = 6_000
"""Patterns that a file may hold; of those that are gone from the code too many would gather here."""
_SUM_BYTES: Final = 4


@contextmanager
def compiled_before() -> Iterator[None]:
    """Take up what earlier programs compiled; at the end keep what came to it."""
    take_up()
    try:
        yield
    finally:
        keep()


def take_up() -> None:
    """Take up what earlier programs compiled."""
    with suppress(OSError, ValueError, EOFError, TypeError):
        stamp, told = _read(_file().read_bytes())
        if stamp == _stamp() and len(told.codes) <= _MOST:
            codes.adopt(told)


def keep(*, least: int = 1) -> None:
    """Keep what is known by now, where at least so many patterns came to it since."""
    if codes.made() < least:
        return
    with suppress(OSError):
        file = _file()
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh = file.with_suffix(".new")
        fresh.write_bytes(_written(codes.told()))
        fresh.replace(file)


def _read(content: bytes) -> tuple[str, codes.Told]:
    """Take a file apart. Raises ValueError where it is torn."""
    body = content[_SUM_BYTES:]
    if zlib.crc32(body).to_bytes(_SUM_BYTES, "big") != content[:_SUM_BYTES]:
        raise ValueError("torn")
    stamp, of_patterns, needed = marshal.loads(body)
    return stamp, codes.Told(of_patterns, needed)


def _written(told: codes.Told) -> bytes:
    body = marshal.dumps((_stamp(), told.codes, told.needed))
    return zlib.crc32(body).to_bytes(_SUM_BYTES, "big") + body


def _stamp() -> str:
    """Say what a file is good for. Raises OSError where the code does not lie in files."""
    maker = Path(str(needs.__file__)).stat()
    made_by = (codes.MAKE, __version__, EXTRACTOR_VERSION, maker.st_size, maker.st_mtime_ns)
    return repr((sys.hexversion, sys.maxsize, made_by))


def _file() -> Path:
    """Give where it lies. Source: XDG Base Directory Specification, cache."""
    cache = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(cache) / "nevtui" / f"patterns-{sys.implementation.cache_tag}.bin"
