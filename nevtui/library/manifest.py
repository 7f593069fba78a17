"""The manifest of a library, `library.json`: which files make its present version. Standard library only.

A version is parts (the rows of some articles, files of their own) and whole tables. The manifests of all versions lie
in `versions/<number>.json`.
"""

import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

from nevtui.library.schema import BASED, PART_TABLES, PARTICIPANTS, SCHEMA_VERSION, TABLES, WHOLE_TABLES
from nevtui.model.errors import LibraryUnreadable

MANIFEST = "library.json"
VERSIONS = "versions"
"""Folder of the manifests of earlier versions."""
_HEAD_BYTES = 512
"""The first bytes of a manifest, in which its version stands."""


class OtherSchema(LibraryUnreadable):
    """Raised for a library that is whole and of another version of the schema."""


class BuiltByNewer(OtherSchema):
    """Raised for a library that only a newer nevtui can read."""


@dataclass(frozen=True, slots=True)
class TableFile:
    """One Parquet file of a table."""

    file: str
    """Name in the library's folder: `<table>-<first 16 of hash>.parquet`."""
    rows: int
    size: int
    """Bytes."""
    hash: str
    """BLAKE2b of the content, 16 bytes as hex."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some articles of a library with all rows that belong to them."""

    id: str
    """Made of the content: the first 12 of the hash of its articles."""
    articles: int
    files: Mapping[str, TableFile]
    """One file for each of `schema.PART_TABLES`; those without rows share one."""
    first_published: date | None = None
    last_published: date | None = None

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(file.size for file in self.files.values())


@dataclass(frozen=True, slots=True)
class Manifest:
    """What one version of a library is made of."""

    name: str
    extractor: str
    """Version of nevtui whose extractor read the articles."""
    parts: tuple[Part, ...]
    whole: Mapping[str, TableFile]
    """One file for each of `schema.WHOLE_TABLES`."""
    version: int = 1
    """1 for the first, raised by every commit but those of one run's checkpoints."""
    commit: int = 1
    """Raised by every commit."""
    when: str | None = None
    """ISO 8601 with a zone, to the second; None where a build must be the same bytes each time."""
    command: str | None = None
    """What made this version, e.g. `ingest articles/`."""
    reference: str = ""
    """Digest of the entities, rates and corrections that were laid over; empty where nobody said."""
    schema_version: int = field(default=SCHEMA_VERSION)

    @property
    def tables(self) -> dict[str, tuple[TableFile, ...]]:
        """The files of each public table, parts in order; files without rows only where there is no other."""
        return {table.name: _with_rows(self._files_of(table.name)) for table in TABLES}

    @property
    def counts(self) -> dict[str, int]:
        """Rows by public table."""
        return {table.name: sum(file.rows for file in self._files_of(table.name)) for table in TABLES}

    @property
    def files(self) -> frozenset[str]:
        """Names of all files of this version."""
        return frozenset(file.file for file in self.all_files())

    @property
    def first_published(self) -> date | None:
        """Day of the earliest report; None where no article is dated."""
        return min((part.first_published for part in self.parts if part.first_published), default=None)

    @property
    def last_published(self) -> date | None:
        """Day of the latest report."""
        return max((part.last_published for part in self.parts if part.last_published), default=None)

    def all_files(self) -> Iterator[TableFile]:
        """Yield every file, shared ones more than once."""
        return chain(self.whole.values(), chain.from_iterable(part.files.values() for part in self.parts))

    def _files_of(self, table: str) -> list[TableFile]:
        if table in self.whole:
            return [self.whole[table]]
        names = (table, BASED.name) if table == PARTICIPANTS.name else (table,)
        return [part.files[name] for name in names for part in self.parts]


def read_manifest(folder: Path) -> Manifest:
    """Read the manifest in `folder`. Raises LibraryUnreadable: none there, broken, of another schema version."""
    return read_manifest_file(folder / MANIFEST)


def read_manifest_file(path: Path) -> Manifest:
    """Read the manifest `path`, of the present version or an earlier one. Raises LibraryUnreadable."""
    content = read_content(path)
    try:
        manifest = _from_json(content)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise _broken(path, f"{type(error).__name__}: {error}") from error
    for table in WHOLE_TABLES:
        if table.name not in manifest.whole:
            raise _broken(path, f"it lists no table {table.name}")
    for part in manifest.parts:
        for table in PART_TABLES:
            if table.name not in part.files:
                raise _broken(path, f"its part {part.id} lists no table {table.name}")
    if not manifest.parts:
        raise _broken(path, "it lists no parts")
    return manifest


def read_content(path: Path) -> dict[str, Any]:
    """Read the JSON of a manifest and see that this nevtui can read it. Raises LibraryUnreadable."""
    try:
        content = json.loads(path.read_text("utf-8"))
    except FileNotFoundError as error:
        if not path.parent.exists():
            raise LibraryUnreadable(f"There is no folder {path.parent}.") from error
        raise LibraryUnreadable(f"No library in {path.parent}: it has no {path.name}.") from error
    except OSError as error:
        raise LibraryUnreadable(f"{path} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise _broken(path, "it is no JSON") from error
    version = content.get("schema_version") if isinstance(content, dict) else None
    if not isinstance(version, int):
        raise _broken(path, "it does not say its schema version")
    _check_version(path.parent, version)
    return dict(content)


def version_of(folder: Path) -> int:
    """Give the number of the present version of the library in `folder`, from the head of its manifest; 0 where there
    is none or it cannot be read. Cheap enough to be asked every second.
    """
    return _from_head(folder, b"version")


def commit_of(folder: Path) -> int:
    """Give the number of the last commit likewise: another one whenever anything changes."""
    return _from_head(folder, b"commit")


def _from_head(folder: Path, name: bytes) -> int:
    try:
        with (folder / MANIFEST).open("rb") as file:
            match = re.search(rb'"%s": (\d{1,12})' % name, file.read(_HEAD_BYTES))
    except OSError:
        return 0
    return int(match[1]) if match else 0


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Put `manifest` in the place of the one in `folder`, in one step: a reader sees the old or the new one."""
    write_text(folder / MANIFEST, manifest_text(manifest))


def write_text(path: Path, text: str) -> None:
    """Put a file of `text` in the place of `path` in one step, synced."""
    fresh = path.with_name(f".{path.name}.new")
    with fresh.open("w", encoding="utf-8", errors="replace", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)


def manifest_text(manifest: Manifest) -> str:
    """Write `manifest` as JSON: the head first, then a line for each file."""
    head = json.dumps(_head(manifest), indent=1, ensure_ascii=False)
    whole = ",\n".join(f"  {_line(name, file)}" for name, file in manifest.whole.items())
    parts = ",\n".join(map(_part_text, manifest.parts))
    return f'{head[:-2]},\n "whole": {{\n{whole}\n }},\n "parts": [\n{parts}\n ]\n}}\n'


def _head(manifest: Manifest) -> dict[str, Any]:
    counts = manifest.counts
    return {
        "schema_version": manifest.schema_version,
        "version": manifest.version,
        "commit": manifest.commit,
        "name": manifest.name,
        "when": manifest.when,
        "command": manifest.command,
        "extractor": manifest.extractor,
        "reference": manifest.reference,
        "articles": counts["articles"],
        "statements": counts["statements"],
    }


def _part_text(part: Part) -> str:
    first, last = (day.isoformat() if day else None for day in (part.first_published, part.last_published))
    head = json.dumps({"id": part.id, "articles": part.articles, "first_published": first, "last_published": last})
    files = ",\n".join(f"   {_line(name, file)}" for name, file in part.files.items())
    return f'  {head[:-1]}, "files": {{\n{files}\n  }}}}'


def _line(table: str, file: TableFile) -> str:
    row = {"file": file.file, "rows": file.rows, "size": file.size, "hash": file.hash}
    return f"{json.dumps(table)}: {json.dumps(row, ensure_ascii=False)}"


def _broken(path: Path, why: str) -> LibraryUnreadable:
    return LibraryUnreadable(f"The library's manifest {path} is broken: {why}.")


def _check_version(folder: Path, version: int) -> None:
    if version < SCHEMA_VERSION:
        raise OtherSchema(f"The library {folder} was built by an older nevtui, for schema {version}.")
    if version > SCHEMA_VERSION:
        raise BuiltByNewer(f"The library {folder} was built by a newer nevtui, for schema {version}: update nevtui.")


def _from_json(content: dict[str, Any]) -> Manifest:
    return Manifest(
        name=str(content["name"]),
        extractor=str(content["extractor"]),
        parts=tuple(_part(row) for row in content["parts"]),
        whole={str(table): _file(row) for table, row in content["whole"].items()},
        version=int(content["version"]),
        commit=int(content.get("commit", content["version"])),
        when=content["when"],
        command=content["command"],
        reference=str(content["reference"]),
    )


def _part(row: dict[str, Any]) -> Part:
    return Part(
        id=str(row["id"]),
        articles=int(row["articles"]),
        files={str(table): _file(file) for table, file in row["files"].items()},
        first_published=_day(row["first_published"]),
        last_published=_day(row["last_published"]),
    )


def _file(row: dict[str, Any]) -> TableFile:
    name = str(row["file"])
    if Path(name).name != name:
        raise ValueError(f"{name} is no plain file name")
    return TableFile(name, int(row["rows"]), int(row["size"]), str(row["hash"]))


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _with_rows(files: list[TableFile]) -> tuple[TableFile, ...]:
    filled = tuple(dict.fromkeys(file for file in files if file.rows))
    return filled or tuple(files[:1])
