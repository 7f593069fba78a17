"""What people have changed: `corrections.jsonl` beside a library, one JSON object a line, only ever added to.

The file may be written by hand, too: blank lines and lines that begin with `#` are passed over, ids and times may be
left out. Standard library only; laying corrections over what was extracted is `nevtui/ingest/review.py`.
"""

import fcntl
import getpass
import hashlib
import json
import os
import secrets
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Any, Final, overload

from nevtui.library.fields import ENTITY_FIELDS, checked_fields, read_field
from nevtui.model.errors import AskedWrongly, NevtuiError, NoSuchName, unknown
from nevtui.model.statement import Statement

CORRECTIONS: Final = "corrections.jsonl"
"""Name of the file in a library's folder."""

ACTIONS: Final = ("fix", "reject", "add", "merge", "alias", "entity", "accept", "refuse", "undo")

_SNAPSHOT: Final = ("article", "para", "evidence", "subject", "property", "object", "value", "unit", "when")
"""What a correction keeps of its statement, to find it again when a newer extractor gives it another id."""

_NEEDS: Final[Mapping[str, tuple[str, ...]]] = {
    "fix": ("was", "set"),
    "reject": ("was",),
    "add": ("set",),
    "merge": ("name", "type", "into"),
    "alias": ("name", "into", "type"),
    "entity": ("name", "type"),
    "accept": ("name", "type"),
    "refuse": ("name",),
    "undo": ("of",),
}
_ADDED_NEEDS: Final = ("article", "para", "evidence", "subject", "subject_type", "property")


@dataclass(frozen=True, slots=True)
class Correction:
    """One change by one person. Which fields it has depends on `action`; the others are empty."""

    action: str
    """One of `ACTIONS`."""
    id: str = ""
    """Eight hexadecimal digits; made of the line itself where a line written by hand has none."""
    at: str = ""
    """UTC, ISO 8601 with seconds."""
    by: str = ""
    """Login name."""
    note: str | None = None
    statement: str | None = None
    """fix, reject: id of the statement as it was."""
    was: dict[str, Any] = field(default_factory=dict)
    """fix, reject: what the statement said: article, para, evidence, subject, property, object, value, unit, when."""
    set: dict[str, Any] = field(default_factory=dict)
    """fix: the fields that change; add: the whole statement; entity: its fields."""
    name: str | None = None
    """merge: who goes up in another; alias: the alias; entity, accept, refuse: the name."""
    type: str | None = None
    """Of `name`; for an alias of `into`."""
    into: str | None = None
    """merge, alias: canonical name of the entity that is meant."""
    into_type: str | None = None
    """merge: its type where that is another one."""
    removes: bool = False
    """alias: True where the alias is wrong and goes."""
    of: str | None = None
    """undo: id of the correction that no longer holds."""

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> "Correction":
        """Read a row of JSON and check it. Raises AskedWrongly, NoSuchName."""
        action = row.get("action")
        if action not in ACTIONS:
            raise unknown("action", str(action), ACTIONS)
        for name in _NEEDS[action]:
            if row.get(name) in (None, "", {}):
                raise AskedWrongly(f'{action} needs "{name}".')
        texts = ("id", "at", "by", "note", "statement", "name", "type", "into", "into_type", "of")
        strange = next((n for n in texts if not isinstance(row.get(n), str | None)), None)
        if strange is not None:
            raise AskedWrongly(f"{strange} is a text, not {row[strange]!r}.")
        return cls(
            action=action,
            **{name: row[name] for name in texts if row.get(name) is not None},
            removes=row.get("removes") is True,
            was=_was(row.get("was") or {}),
            set=_set(action, row.get("set") or {}),
        )._checked()

    def to_row(self) -> dict[str, Any]:
        """Give what there is, in the order of the class."""
        names = ("id", "at", "by", "action", "statement", "was", "set", "name", "type", "into", "into_type", "removes")
        pairs = ((name, getattr(self, name)) for name in (*names, "of", "note"))
        return {name: value for name, value in pairs if value not in (None, "", {}, False)}

    @property
    def article(self) -> str | None:
        """The article it is about, for fix, reject and add."""
        said = self.was.get("article") or self.set.get("article")
        return str(said) if said and self.action in ("fix", "reject", "add") else None

    def _checked(self) -> "Correction":
        for kind in (self.type, self.into_type):
            if kind is not None:
                read_field("type", kind, known=ENTITY_FIELDS)
        return self


@dataclass(frozen=True)
class Corrections(Sequence[Correction]):
    """All corrections of a library in the order in which they were made."""

    rows: tuple[Correction, ...] = ()
    troubles: tuple[str, ...] = ()
    """A sentence for each line that could not be read."""

    @overload
    def __getitem__(self, index: int) -> Correction: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Correction, ...]: ...
    def __getitem__(self, index: int | slice) -> Correction | tuple[Correction, ...]:
        return self.rows[index]

    def __len__(self) -> int:
        return len(self.rows)

    @cached_property
    def in_force(self) -> tuple[Correction, ...]:
        """Those that hold: not undone, and no undoing itself."""
        void: set[str] = set()
        holding: list[Correction] = []
        for correction in reversed(self.rows):
            if correction.id in void:
                continue
            if correction.action == "undo":
                void.add(correction.of or "")
            else:
                holding.append(correction)
        return tuple(reversed(holding))

    @cached_property
    def by_article(self) -> dict[str, tuple[Correction, ...]]:
        """Give what holds of each article's statements: fix, reject, add."""
        grouped: dict[str, tuple[Correction, ...]] = {}
        for correction in self.in_force:
            if correction.article is not None:
                grouped[correction.article] = (*grouped.get(correction.article, ()), correction)
        return grouped

    @cached_property
    def merges(self) -> dict[tuple[str, str], tuple[str, str]]:
        """Give by name and type what a merge puts in its place, chains followed to their end."""
        merges: dict[tuple[str, str], tuple[str, str]] = {}
        for c in self.in_force:
            if c.action == "merge":
                old, new = (c.name or "", c.type or ""), (c.into or "", c.into_type or c.type or "")
                merges = {name: new if meant == old else meant for name, meant in merges.items() if name != new}
                merges[old] = new
        return merges

    @cached_property
    def merged_names(self) -> dict[str, str]:
        """Give by name alone what a merge puts in its place, for roles that have no type."""
        return {name: new for (name, _), (new, _) in self.merges.items()}

    @cached_property
    def renamed(self) -> dict[str, str]:
        """Give by name, of whatever type, the name that it goes by since it was merged, made an alias or renamed."""
        renamed: dict[str, str] = {}
        for c in self.in_force:
            old, new = c.name or "", c.set.get("name") if c.action == "entity" else c.into
            if new and new != old and c.action in ("merge", "alias", "entity") and not c.removes:
                renamed = {name: new if meant == old else meant for name, meant in renamed.items() if name != new}
                renamed[old] = new
        return renamed

    @cached_property
    def digest(self) -> str:
        """Hash what holds to 16 hexadecimal digits; the same where the same holds, whoever said it."""
        said = [{**c.to_row(), "id": "", "at": "", "by": "", "note": ""} for c in self.in_force]
        plain = json.dumps(said, ensure_ascii=False, sort_keys=True).encode("utf-8", "surrogatepass")
        return hashlib.blake2b(plain, digest_size=8).hexdigest()

    def named(self, id: str) -> Correction:
        """Find a correction by its id or the beginning of it. Raises NoSuchName where none or several are called so."""
        found = [c for c in self.rows if c.id == id] or [c for c in self.rows if id and c.id.startswith(id)]
        if len(found) == 1:
            return found[0]
        if found:
            raise NoSuchName(f'Several corrections begin with "{id}": {", ".join(c.id for c in found[:5])}.')
        raise NoSuchName(f'No correction "{id}". `nevtui review` lists them.')


def read_corrections(folder: Path) -> Corrections:
    """Read the corrections of the library in `folder`; none where there is no file.

    A line that cannot be read is named in `troubles` and passed over. Raises AskedWrongly where the file cannot be.
    """
    path = folder / CORRECTIONS
    try:
        lines = path.read_bytes().decode("utf-8", "replace").split("\n")
    except FileNotFoundError:
        return Corrections()
    except OSError as error:
        raise AskedWrongly(f"{path} cannot be read: {error.strerror}.") from error
    rows: list[Correction] = []
    troubles: list[str] = []
    for number, line in enumerate(lines, start=1):
        if line.strip() and not line.lstrip("\ufeff \t").startswith("#"):
            try:
                rows.append(_read_line(line))
            except AskedWrongly as error:
                troubles.append(f"{CORRECTIONS}, line {number}, is passed over: {error}")
    return Corrections(tuple(rows), tuple(troubles))


def append(folder: Path, correction: Correction) -> Correction:
    """Add `correction` to the file in `folder`, whole or not at all, and synced; give it with id, time and person.

    Several programs may add at once. Raises NevtuiError where it cannot be written: nothing is kept then.
    """
    signed = replace(
        correction, id=correction.id or secrets.token_hex(4), at=correction.at or _now(), by=correction.by or _login()
    )
    line = json.dumps(signed.to_row(), ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n"
    path = folder / CORRECTIONS
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o644)
        try:
            _append(descriptor, line)
        finally:
            os.close(descriptor)
        _sync(folder)
    except OSError as error:
        raise NevtuiError(f"{path} cannot be written: {error.strerror}. The correction was not kept.") from error
    return signed


def snapshot(statement: Statement) -> dict[str, Any]:
    """Give what a correction keeps of `statement`."""
    pairs = ((name, getattr(statement, name)) for name in _SNAPSHOT)
    return {name: value for name, value in pairs if value is not None}


def changes(correction: Correction) -> Iterator[tuple[str, Any, Any]]:
    """Yield field, old and new value of a fix, those that differ; the old one is None where it was not kept."""
    for name, value in correction.set.items():
        if name not in correction.was or correction.was[name] != value:
            yield name, correction.was.get(name), value


def refused_names(corrections: Corrections) -> frozenset[str]:
    """Give the names on the rejected shelf: those whose last word was refusal."""
    return frozenset(name for name, action in _last_words(corrections).items() if action == "refuse")


def accepted_names(corrections: Corrections) -> frozenset[str]:
    """Give the names that were accepted from the candidates, and not refused since."""
    return frozenset(name for name, action in _last_words(corrections).items() if action == "accept")


def _last_words(corrections: Corrections) -> dict[str, str]:
    return {c.name or "": c.action for c in corrections.in_force if c.action in ("accept", "refuse")}


def _read_line(line: str) -> Correction:
    try:
        row = json.loads(line.lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise AskedWrongly("it is no JSON.") from error
    if not isinstance(row, dict):
        raise AskedWrongly("it is no JSON object.")
    correction = Correction.from_row(row)
    made = hashlib.blake2b(line.strip().encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
    return replace(correction, id=correction.id or made)


def _was(was: object) -> dict[str, Any]:
    if not isinstance(was, dict):
        raise AskedWrongly("was is an object with what the statement said.")
    if was and not isinstance(was.get("article"), str):
        raise AskedWrongly('was needs "article".')
    return (
        {"article": was["article"], **checked_fields({n: v for n, v in was.items() if n in _SNAPSHOT[1:]})}
        if was
        else {}
    )


def _set(action: str, fields: object) -> dict[str, Any]:
    if not isinstance(fields, dict):
        raise AskedWrongly("set is an object of fields and values.")
    if action == "entity":
        return checked_fields(fields, known=ENTITY_FIELDS)
    if action != "add":
        return checked_fields(fields)
    missing = next((name for name in _ADDED_NEEDS if fields.get(name) in (None, "")), None)
    if missing is not None:
        raise AskedWrongly(f"A statement that is added needs {missing}.")
    rest = {name: value for name, value in fields.items() if name != "article"}
    return {"article": str(fields["article"]), **checked_fields(rest)}


def _append(descriptor: int, line: bytes) -> None:
    """Write one line under the file's lock, after a line break where a hand left none; take back half a write."""
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    size = os.fstat(descriptor).st_size
    if size and os.pread(descriptor, 1, size - 1) != b"\n":
        line = b"\n" + line
    try:
        if os.write(descriptor, line) != len(line):
            raise OSError(28, "No space left on device")
        os.fsync(descriptor)
    except OSError:
        os.ftruncate(descriptor, size)
        raise


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "unknown"
