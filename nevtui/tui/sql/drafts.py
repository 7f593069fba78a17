"""The texts of the tabs, kept over starts and crashes: one small file an app, locked while it runs.

A start takes over what no running app holds, so nothing that was typed is lost and two apps never share a text.
"""

import fcntl
import json
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

from nevtui.format.text import fit, harmless, harmless_lines
from nevtui.model.access import is_guest

LONGEST_TITLE: Final = 18
"""Cells."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of one tab, and what belongs to it."""

    text: str
    name: str = ""
    """As the user named it; empty where they did not."""
    cursor: tuple[int, int] = (0, 0)
    """Line and column, 0-based."""
    params: Mapping[str, str] = field(default_factory=dict)
    """What was last typed for its parameters."""
    given: str = ""
    """What the program had put there; where it is still the text, the tab may be used for something else."""
    is_offered: bool = False
    """Whether the text is there to be run or typed over: it stands marked. Not kept."""

    @property
    def is_given(self) -> bool:
        """Tell whether nobody has changed what the program had put there."""
        return not self.name and self.text == self.given

    @property
    def title(self) -> str:
        """Call it by its name, else by its first words."""
        words = self.name or next((line.strip(" -;") for line in self.text.splitlines() if line.strip(" -;")), "empty")
        return fit(harmless(" ".join(words.split())), LONGEST_TITLE)


@dataclass(frozen=True, slots=True)
class Desk:
    """All tabs of an app, and the one in view."""

    drafts: tuple[Draft, ...]
    at: int = 0


class Drafts:
    """Keeps one app's desk in a file of its own. `close` it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file: Path | None = None
        self._lock: int | None = None
        self._kept: Desk | None = None

    def take_over(self) -> Desk:
        """Give the tabs that no running app holds, the latest file's last, and keep them from now on as one's own."""
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        name = f"{os.getpid()}-{uuid4().hex[:8]}"
        self._lock = _locked(self._folder / f"{name}.lock")
        self._file = self._folder / f"{name}.json" if self._lock is not None else None
        orphans = [(file, lock) for file in _by_age(self._folder) if (lock := _locked(file.with_suffix(".lock")))]
        desks = [(file, read_desk(file)) for file, _ in orphans]
        desk = merged([desk for _, desk in desks if desk is not None])
        if not desk.drafts or self.keep(desk) is None:
            _sweep([file for file, read in desks if read is not None])
        for _, lock in orphans:
            os.close(lock)
        return desk

    def keep(self, desk: Desk) -> str | None:
        """Write the desk, whole or not at all; a guest's is not kept. Gives a sentence where that cannot be done."""
        if desk == self._kept or is_guest():
            return None
        if self._file is None:
            return f"The tabs cannot be kept in {self._folder}: it cannot be written to."
        content = json.dumps({"at": desk.at, "drafts": [asdict(draft) for draft in desk.drafts]})
        new = self._file.with_suffix(".new")
        try:
            new.write_text(content, "utf-8")
            new.replace(self._file)
        except OSError as error:
            return f"The tabs cannot be kept in {self._folder}: {error.strerror}."
        self._kept = desk
        return None

    def close(self) -> None:
        """Let the next app take over."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock = self._file = None


def drafts_folder() -> Path:
    """Give where the tabs are kept. Source: XDG Base Directory Specification, state files."""
    state = os.environ.get("XDG_STATE_HOME") or str(Path.home() / ".local" / "state")
    return Path(state) / "nevtui" / "tabs"


def read_desk(file: Path) -> Desk | None:
    """Read a desk; None for what is none: it is left where it is."""
    try:
        kept = json.loads(file.read_text("utf-8"))
        drafts = [_draft(one) for one in kept["drafts"]]
        return Desk(tuple(drafts), int(kept["at"]))
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def merged(desks: Sequence[Desk]) -> Desk:
    """Lay desks side by side, the last one in view; empty tabs and copies go."""
    drafts: list[Draft] = []
    at: Draft | None = None
    for desk in desks:
        drafts += [draft for draft in desk.drafts if draft.text.strip() and draft not in drafts]
        at = desk.drafts[desk.at] if 0 <= desk.at < len(desk.drafts) else at
    return Desk(tuple(drafts), drafts.index(at) if at in drafts else max(len(drafts) - 1, 0))


def _draft(kept: Any) -> Draft:
    line, column = kept["cursor"]
    params = {str(name): harmless(str(value)) for name, value in kept["params"].items()}
    given = harmless_lines(str(kept["given"]))
    return Draft(
        harmless_lines(str(kept["text"])), harmless(str(kept["name"])), (int(line), int(column)), params, given
    )


def _locked(file: Path) -> int | None:
    """Lock a file, made at need; None where another app holds it, or it cannot be."""
    try:
        descriptor = os.open(file, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
    except OSError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        return None
    return descriptor


def _by_age(folder: Path) -> list[Path]:
    """Give the files of desks, the oldest first."""
    ages: list[tuple[float, Path]] = []
    for file in folder.glob("*.json"):
        with suppress(OSError):
            ages.append((file.stat().st_mtime, file))
    return [file for _, file in sorted(ages)]


def _sweep(files: Sequence[Path]) -> None:
    for file in files:
        with suppress(OSError):
            file.unlink()
            file.with_suffix(".lock").unlink()
