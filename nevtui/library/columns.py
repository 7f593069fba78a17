"""What a table is made of: columns with a type and a meaning. Pure data; nothing heavy is imported here."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its Polars type by name (`List(String)` too) and a note that says unit and when it is null."""

    name: str
    type: str
    note: str


@dataclass(frozen=True, slots=True)
class Table:
    """One table: what one row is, and its columns in order."""

    name: str
    row: str
    columns: tuple[Column, ...]


def columns_of(text: str) -> tuple[Column, ...]:
    """Read columns, one a line: name, type, note."""
    lines = (line.split(None, 2) for line in text.strip().splitlines())
    return tuple(Column(name, kind, note) for name, kind, note in lines)
