"""Verifies files as such: there, of their size and content, of their columns, types and number of rows."""

from pathlib import Path

import polars

from nevtui.library.footer import NotParquet, column_names
from nevtui.library.frames.faults import Fault
from nevtui.library.frames.files import hash_of, polars_schema
from nevtui.library.manifest import TableFile
from nevtui.library.schema import Table


def check_file(folder: Path, file: TableFile, table: Table, part: str | None) -> list[Fault]:
    """Find what is wrong with one file; nothing is said of how its rows fit others."""
    path = folder / file.file
    try:
        why = _why(path, file, table)
    except FileNotFoundError:
        why = "it is missing"
    except (OSError, NotParquet, polars.exceptions.PolarsError) as error:
        text = error.strerror if isinstance(error, OSError) and error.strerror else str(error).splitlines()[0]
        why = f"it cannot be read: {text}"
    return [Fault("file", f"{table.name}, {file.file}: {why}.", table.name, part, file.file)] if why else []


def _why(path: Path, file: TableFile, table: Table) -> str | None:
    size = path.stat().st_size
    if size != file.size:
        return f"it has {size:,} bytes, the manifest says {file.size:,}"
    if hash_of(path) != file.hash:
        return "its content is not what was written: it has another hash than the manifest says"
    names, wanted = column_names(path), polars_schema(table)
    if names != tuple(wanted):
        other = sorted(set(names) ^ set(wanted)) or ["their order"]
        return f"it has other columns than the table: {', '.join(other)}"
    schema = polars.read_parquet_schema(path)
    differing = [name for name in wanted if schema[name] != wanted[name]]
    if differing:
        return f"its column {differing[0]} is {schema[differing[0]]}, not {wanted[differing[0]]}"
    rows = int(polars.scan_parquet(path).select(polars.len()).collect().item())
    return f"it has {rows:,} rows, the manifest says {file.rows:,}" if rows != file.rows else None
