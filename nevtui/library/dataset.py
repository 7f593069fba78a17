"""A library on disk, as its readers see it: a folder, its tables, what it holds. Standard library only: it opens in
milliseconds, and neither Polars nor DuckDB is needed to say that a library is broken.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import nevtui
from nevtui.library.footer import NotParquet, column_names
from nevtui.library.manifest import MANIFEST, BuiltByNewer, Manifest, OtherSchema, TableFile, read_manifest
from nevtui.library.manifest import commit_of as commit_of
from nevtui.library.manifest import version_of as version_of
from nevtui.library.schema import TABLES, Table
from nevtui.model.errors import LibraryUnreadable

BUNDLED_NAME = "bundled"
_WHOLLY_CHECKED = 3
"""Files of a table whose ends are read on opening; of the others the size is looked at. `nevtui check` reads all."""


@dataclass(frozen=True, slots=True)
class Library:
    """A library that can be read: every file is there and has the columns of the schema."""

    folder: Path
    name: str
    """`bundled` for the one that ships with nevtui, else the folder's name."""
    tables: Mapping[str, tuple[Path, ...]]
    """The Parquet files of each table, by its name in the schema."""
    counts: Mapping[str, int]
    """Rows by table."""
    first_published: date | None
    """None where no article is dated."""
    last_published: date | None
    version: int = 1
    """Number of the version that was opened."""
    commit: int = 1
    """Number of the commit that was opened: `commit_of` gives another one when there is something new."""


def open_library(folder: Path) -> Library:
    """Open the library in `folder`. Raises LibraryUnreadable in one sentence that says what is wrong and what to do."""
    try:
        _check_folder(folder)
        manifest = read_manifest(folder)
        tables = manifest.tables
        for table in TABLES:
            for number, file in enumerate(tables[table.name]):
                _check_file(folder / file.file, file, table if number < _WHOLLY_CHECKED else None)
    except BuiltByNewer:
        raise
    except LibraryUnreadable as error:
        raise type(error)(f"{error} {_remedy(folder, error)}".rstrip()) from error
    return _library(folder, manifest)


def bundled_library() -> Path:
    """Give the folder of the library that ships with nevtui: in the wheel, else in the repository."""
    return _shipped("library")


def reference_folder() -> Path:
    """Give the folder of the entities, places and exchange rates that ship with nevtui."""
    return _shipped("reference")


def _shipped(name: str) -> Path:
    package = Path(nevtui.__file__).resolve().parent
    inside = package / "bundled" / name
    return inside if inside.is_dir() else package.parent / "data" / name


def _check_folder(folder: Path) -> None:
    try:
        if not folder.exists():
            raise LibraryUnreadable(f"There is no folder {folder}.")
        if not folder.is_dir():
            raise LibraryUnreadable(f"{folder} is a file: a library is a folder.")
        if not any(folder.iterdir()):
            raise LibraryUnreadable(f"The folder {folder} is empty.")
    except OSError as error:
        raise LibraryUnreadable(f"The folder {folder} cannot be read: {error.strerror}.") from error


def _check_file(path: Path, file: TableFile, table: Table | None) -> None:
    """See whether the file is whole: by its size, and where `table` is given by both its ends and the columns, too."""
    try:
        size = path.stat().st_size
        names = column_names(path) if table or size != file.size else ()
    except FileNotFoundError as error:
        raise _damaged(path, "is missing") from error
    except NotParquet as error:
        raise _damaged(path, f"is damaged: {error}") from error
    except OSError as error:
        raise _damaged(path, f"cannot be read: {error.strerror}") from error
    if table and names != tuple(column.name for column in table.columns):
        raise _damaged(path, f"has other columns than the table {table.name}")
    if size != file.size:
        raise _damaged(path, f"is damaged: {size:,} bytes, the manifest says {file.size:,}")


def _damaged(path: Path, what: str) -> LibraryUnreadable:
    return LibraryUnreadable(f"{path.name} in the library {path.parent} {what}.")


def _remedy(folder: Path, error: LibraryUnreadable) -> str:
    """Say what to do about a library that cannot be opened; nothing where it is not the library's fault."""
    try:
        if folder.resolve() == bundled_library().resolve():
            return "It ships with nevtui: install nevtui again, or run `make library` in its repository."
        if isinstance(error, OtherSchema):
            return "Read its articles into a new folder with `nevtui ingest`."
        if (folder / MANIFEST).exists():
            return f"`nevtui check --repair --library {folder}` mends what can be mended."
        is_free = folder.is_dir() and not any(folder.iterdir())
        return f"`nevtui ingest FILE_OR_FOLDER --library {folder}` makes one." if is_free or not folder.exists() else ""
    except OSError:
        return ""


def _library(folder: Path, manifest: Manifest) -> Library:
    resolved = folder.resolve()
    tables = manifest.tables
    return Library(
        folder=folder,
        name=BUNDLED_NAME if resolved == bundled_library().resolve() else resolved.name,
        tables={name: tuple(folder / file.file for file in files) for name, files in tables.items()},
        counts=manifest.counts,
        first_published=manifest.first_published,
        last_published=manifest.last_published,
        version=manifest.version,
        commit=manifest.commit,
    )
