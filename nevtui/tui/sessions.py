"""What one comes back to: the last session of each library, and bookmarks with names. A guest keeps neither."""

import json
import os
from hashlib import blake2b
from pathlib import Path
from typing import Final

from nevtui.model.access import is_guest
from nevtui.model.errors import NevtuiError
from nevtui.tui.state import State

MOST_BOOKMARKS: Final = 500


def last_session(library: Path) -> State | None:
    """Give where the last session on the library in `library` ended; None where that is not known or not understood."""
    if is_guest():
        return None
    try:
        return State.from_text(_session_file(library).read_text("utf-8"))
    except (OSError, ValueError, NevtuiError):
        return None


def keep_session(library: Path, state: State) -> None:
    """Keep where a session ends; what cannot be written is let go."""
    if not is_guest():
        _write(_session_file(library), state.to_text() + "\n")


def bookmarks() -> dict[str, str]:
    """Give the bookmarks: names and states, in the order they were kept; those that cannot be read are none."""
    try:
        kept = json.loads(_bookmarks_file().read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(name): str(text) for name, text in kept.items()} if isinstance(kept, dict) else {}


def keep_bookmark(name: str, state: State) -> str:
    """Keep a state under a name, in the place of the one that has it; give a sentence that says what was done."""
    if is_guest():
        return "Guests of this nevtui keep nothing."
    kept = bookmarks()
    is_other = name in kept
    kept[name] = state.to_text()
    why = _write(
        _bookmarks_file(), json.dumps(dict(list(kept.items())[-MOST_BOOKMARKS:]), ensure_ascii=False, indent=1)
    )
    return why or (f"Bookmark “{name}” is now here." if is_other else f"Kept as “{name}”; ' opens it.")


def drop_bookmark(name: str) -> str:
    """Forget a bookmark; give a sentence."""
    kept = bookmarks()
    if kept.pop(name, None) is None:
        return f"There is no bookmark “{name}”."
    return _write(_bookmarks_file(), json.dumps(kept, ensure_ascii=False, indent=1)) or f"Forgot “{name}”."


def _session_file(library: Path) -> Path:
    named = blake2b(str(library.resolve()).encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()
    state = os.environ.get("XDG_STATE_HOME") or str(Path.home() / ".local" / "state")
    return Path(state) / "nevtui" / f"session-{named}.txt"


def _bookmarks_file() -> Path:
    """Give where bookmarks lie. Source: XDG Base Directory Specification, configuration."""
    config = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(config) / "nevtui" / "bookmarks.json"


def _write(file: Path, text: str) -> str | None:
    """Write a file whole or not at all; give a sentence where it cannot be."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        new = file.with_name(f".{file.name}.{os.getpid()}.new")
        new.write_text(text, "utf-8")
        new.replace(file)
    except OSError as error:
        return f"{file} cannot be written: {error.strerror or error}."
    return None
