"""The manifest of a library, `library.json`: which files make its present version. Standard library only."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from nevtui.library.schema import SCHEMA_VERSION, TABLES
from nevtui.model.errors import LibraryUnreadable

MANIFEST = "library.json"


class BuiltByNewer(LibraryUnreadable):
    """Raised for a library that only a newer nevtui can read."""


@dataclass(frozen=True, slots=True)
class TableFile:
    """One Parquet file of a table."""

    file: str
    """Name in the library's folder: `<table>-<first 8 of hash>.parquet`."""
    rows: int
    size: int
    """Bytes."""
    hash: str
    """BLAKE2b of the content, 16 bytes as hex."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What one version of a library is made of."""

    name: str
    extractor: str
    """Version of nevtui whose extractor read the articles."""
    tables: Mapping[str, tuple[TableFile, ...]]
    first_published: date | None = None
    last_published: date | None = None
    schema_version: int = field(default=SCHEMA_VERSION)

    @property
    def counts(self) -> dict[str, int]:
        """Rows by table."""
        return {table: sum(file.rows for file in files) for table, files in self.tables.items()}

    @property
    def files(self) -> frozenset[str]:
        """Names of all files of this version."""
        return frozenset(file.file for files in self.tables.values() for file in files)


def read_manifest(folder: Path) -> Manifest:
    """Read the manifest in `folder`. Raises LibraryUnreadable: none there, broken, of another schema version."""
    path = folder / MANIFEST
    try:
        content = json.loads(path.read_text("utf-8"))
    except FileNotFoundError as error:
        raise LibraryUnreadable(f"No library in {folder}: it has no {MANIFEST}.") from error
    except OSError as error:
        raise LibraryUnreadable(f"{path} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise _broken(path, "it is no JSON") from error
    version = content.get("schema_version") if isinstance(content, dict) else None
    if not isinstance(version, int):
        raise _broken(path, "it does not say its schema version")
    _check_version(folder, version)
    try:
        manifest = _from_json(content)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise _broken(path, f"{type(error).__name__}: {error}") from error
    for table in TABLES:
        if not manifest.tables.get(table.name):
            raise _broken(path, f"it lists no table {table.name}")
    return manifest


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Put `manifest` in the place of the one in `folder`, in one step: a reader sees the old or the new one."""
    path, fresh = folder / MANIFEST, folder / f".{MANIFEST}.new"
    with fresh.open("w", encoding="utf-8", newline="\n") as file:
        json.dump(_to_json(manifest), file, indent=1, ensure_ascii=False)
        file.write("\n")
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)


def _broken(path: Path, why: str) -> LibraryUnreadable:
    return LibraryUnreadable(f"The library's manifest {path} is broken: {why}.")


def _check_version(folder: Path, version: int) -> None:
    if version < SCHEMA_VERSION:
        raise LibraryUnreadable(f"The library {folder} was built by an older nevtui, for schema {version}.")
    if version > SCHEMA_VERSION:
        raise BuiltByNewer(f"The library {folder} was built by a newer nevtui, for schema {version}: update nevtui.")


def _to_json(manifest: Manifest) -> dict[str, Any]:
    return {
        "schema_version": manifest.schema_version,
        "name": manifest.name,
        "extractor": manifest.extractor,
        "articles": manifest.counts["articles"],
        "statements": manifest.counts["statements"],
        "first_published": manifest.first_published and manifest.first_published.isoformat(),
        "last_published": manifest.last_published and manifest.last_published.isoformat(),
        "tables": {
            table: [{"file": f.file, "rows": f.rows, "size": f.size, "hash": f.hash} for f in files]
            for table, files in manifest.tables.items()
        },
    }


def _from_json(content: dict[str, Any]) -> Manifest:
    return Manifest(
        name=str(content["name"]),
        extractor=str(content["extractor"]),
        tables={table: tuple(_file(row) for row in rows) for table, rows in content["tables"].items()},
        first_published=_day(content["first_published"]),
        last_published=_day(content["last_published"]),
    )


def _file(row: dict[str, Any]) -> TableFile:
    name = str(row["file"])
    if Path(name).name != name:
        raise ValueError(f"{name} is no plain file name")
    return TableFile(name, int(row["rows"]), int(row["size"]), str(row["hash"]))


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
