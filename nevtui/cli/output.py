"""The only place that writes to the process's streams and to files that a user names.

What goes to a terminal passes the gate for foreign text; what goes to a pipe or a file is left as it is.
"""

import os
import shutil
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, NoReturn

from nevtui.model.errors import AskedWrongly, NevtuiError


def is_screen() -> bool:
    """Tell whether a person can sit before stdin and stdout."""
    return sys.stdin is not None and sys.stdin.isatty() and is_terminal()


def is_terminal() -> bool:
    """Tell whether stdout is a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def is_watched() -> bool:
    """Tell whether stderr is a terminal, so that a line of progress is seen."""
    return sys.stderr is not None and sys.stderr.isatty()


def draws_blocks() -> bool:
    """Tell whether stderr can show signs that are not ASCII."""
    return "utf" in (getattr(sys.stderr, "encoding", None) or "").lower()


def width_cells() -> int:
    """Give the width of the terminal."""
    return shutil.get_terminal_size().columns


def say(text: str) -> None:
    """Write a line of data to stdout."""
    write([text + "\n"])


def write(pieces: Iterable[str]) -> None:
    """Write text to stdout as it comes; raises BrokenPipeError when nobody reads any more."""
    sys.stdout.flush()
    if is_terminal():
        from nevtui.format.text import harmless

        for piece in pieces:
            sys.stdout.write("\n".join(map(harmless, piece.split("\n"))))
        sys.stdout.flush()
        return
    stream = sys.stdout.buffer
    for piece in pieces:
        stream.write(piece.encode(errors="surrogateescape"))
    stream.flush()


def copy_file(path: Path) -> None:
    """Write the bytes of a file to stdout."""
    with path.open("rb") as file:
        shutil.copyfileobj(file, sys.stdout.buffer)
    sys.stdout.buffer.flush()


def complain(text: str) -> None:
    """Write a sentence to stderr."""
    from nevtui.format.text import harmless_lines

    _to_stderr(harmless_lines(text) + "\n")


def narrate(text: str) -> None:
    """Write a sentence to stderr where a person reads it there."""
    if sys.stderr is not None and sys.stderr.isatty():
        complain(text)


def progress(text: str) -> None:
    """Write over the last line of stderr where a person reads it there; an empty text takes it away."""
    from nevtui.format.text import fit, harmless

    if sys.stderr is not None and sys.stderr.isatty():
        text = fit(harmless(text), width_cells() - 1)
        _to_stderr(f"\r\x1b[K{text}")


def read_stdin() -> str | None:
    """Read what is piped in; None where stdin is a terminal. Raises AskedWrongly for what is no UTF-8."""
    if sys.stdin is None or sys.stdin.isatty():
        return None
    try:
        return sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise AskedWrongly("What came on stdin is no UTF-8 text.") from error


@contextmanager
def new_file(path: Path) -> Iterator[Path]:
    """Give a path beside `path` to write to; it takes the place of `path` when the block ends well, else it is removed.

    A device or a pipe is given as it is. Raises AskedWrongly for a folder that is not there.
    """
    target = path.resolve()
    if target.is_dir():
        raise AskedWrongly(f"{path} is a folder: name a file.")
    if target.exists() and not target.is_file():
        yield target
        return
    if not target.parent.is_dir():
        raise AskedWrongly(f"There is no folder {path.parent} to write {path.name} to.")
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        part.open("xb").close()
        yield part
        if target.exists():
            part.chmod(stat.S_IMODE(target.stat().st_mode))
        part.replace(target)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise NevtuiError(f"{path} cannot be written: {error.strerror or error}.") from error
    finally:
        with suppress(OSError):
            part.unlink()


def write_file(path: Path, pieces: Iterable[str]) -> None:
    """Write text to `path` as it comes, in UTF-8."""
    with path.open("wb") as file:
        _write_all(file, pieces)


def flush() -> None:
    """Hand over what stdout still holds; raises BrokenPipeError, OSError."""
    if sys.stdout is not None:
        sys.stdout.flush()


def hush() -> None:
    """Send what is still in the buffer of stdout nowhere: its reader is gone."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError, AttributeError):
            os.dup2(nowhere, 1 if stream is sys.stdout else 2)
    os.close(nowhere)


def leave(code: int) -> NoReturn:
    """Leave at once: a thread of DuckDB's does not listen, and Python's own way out would wait or complain of it."""
    hush()
    os._exit(code)


def _write_all(file: BinaryIO, pieces: Iterable[str]) -> None:
    for piece in pieces:
        file.write(piece.encode(errors="surrogateescape"))


def _to_stderr(text: str) -> None:
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except (OSError, ValueError):
        return
