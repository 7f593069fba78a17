"""Options that several commands have, and the library they mean."""

from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from nevtui.model.errors import AskedWrongly, unknown

if TYPE_CHECKING:
    from nevtui.query.engine import Engine

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]
FORMATS: Final = ("table", "csv", "tsv", "json", "jsonl", "markdown", "parquet")
_ENDINGS: Final = {
    ".csv": "csv", ".tsv": "tsv", ".tab": "tsv",
    ".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl", ".md": "markdown", ".markdown": "markdown",
    ".parquet": "parquet", ".txt": "table",
}  # fmt: skip

library_option: Final = click.option(
    "--library",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Folder of the library. [default: the one that ships with nevtui]",
)
format_option: Final = click.option(
    "--format",
    "format_name",
    metavar="FORMAT",
    help=f"One of {', '.join(FORMATS)}. [default: by the ending of -o; else table on a terminal, csv in a pipe]",
)
output_option: Final = click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write to FILE; it appears once it is complete. - is stdout.",
)
trust_option: Final = click.option(
    "--trust-me", "trusted", is_flag=True, help="Let your SQL write, attach, install: whatever DuckDB can."
)
limit_option: Final = click.option("--limit", metavar="ROWS", type=click.IntRange(min=0), help="At most so many rows.")


def chosen_library(library: Path | None) -> Path:
    """Give the folder that the command or the one above it names, else the bundled library."""
    from nevtui.library.dataset import bundled_library

    above = click.get_current_context().find_root().params.get("library")
    return library or above or bundled_library()


def written_library(library: Path | None) -> Path:
    """Give the folder that the command or the one above it names, to be written to. Raises AskedWrongly for none."""
    target: Path | None = library or click.get_current_context().find_root().params.get("library")
    if target is None:
        raise AskedWrongly("Which library? Name its folder with --library DIR; the bundled one is not written to.")
    return target


def opened(
    library: Path | None, *, writable: Path | None = None, trusted: bool = False
) -> "AbstractContextManager[Engine]":
    """Open an engine over the library; closed with the block. Raises LibraryUnreadable, NotAllowed."""
    from nevtui.library.dataset import open_library
    from nevtui.query.connection import Limits
    from nevtui.query.engine import Engine
    from nevtui.query.memory import fence

    if not trusted:
        fence(Limits.usual().memory)
    return closing(Engine.open(open_library(chosen_library(library)), writable=writable, trusted=trusted))


def pairs_of(given: tuple[str, ...]) -> list[tuple[str, str]]:
    """Part `NAME=VALUE` of each --param. Raises AskedWrongly for one without a `=`."""
    parted = [text.partition("=") for text in given]
    for name, sign, _ in parted:
        if not sign:
            raise AskedWrongly(f"--param is NAME=VALUE, not {name}.")
    return [(name.strip().removeprefix("$"), value) for name, _, value in parted]


def format_for(name: str | None, path: Path | None, *, default: str) -> str:
    """Choose the format: as named, else by the ending of the file, else `default`. Raises NoSuchName, AskedWrongly."""
    if name is not None:
        if name not in FORMATS:
            raise unknown("format", name, FORMATS)
        return name
    if path is None:
        return default
    ending = _ENDINGS.get(path.suffix.lower())
    if ending is None and path.exists() and not path.is_file():
        return default
    if ending is None:
        raise AskedWrongly(f"The ending of {path.name} names no format: give one with --format.")
    return ending
