"""Who and what the field is made of: makers, suppliers, firms, models, organizations, people. From tables of rows.

Knows no places and no articles; what a table leaves open stays open.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from nevtui.ingest.reference_rows import read_rows
from nevtui.model.entity import Entity
from nevtui.model.errors import AskedWrongly


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the field."""

    file: str
    type: str
    """Of its entities, one of `vocabulary.ENTITY_TYPES`."""
    parent: str = "parent"
    """The column with the name of the company above."""


TABLES: Final = (
    Table("companies.csv", "company"),
    Table("suppliers.csv", "company"),
    Table("firms.csv", "company"),
    Table("models.csv", "model", parent="maker"),
    Table("organizations.csv", "organization"),
    Table("people.csv", "person"),
)
"""Columns are looked up by their name, so that a table may have more: `kind`, `source`, and of people `of`."""


def read_field(folder: Path) -> Iterator[Entity]:
    """Yield the entities of the tables in `folder`, without ids; a table that is not there is passed over.

    Raises AskedWrongly for a table that cannot be read and for a row without a name or without a source.
    """
    for table in TABLES:
        path = folder / table.file
        if path.exists():
            yield from (_entity(row, table, path) for row in read_rows(path))


def _entity(row: Mapping[str, str], table: Table, path: Path) -> Entity:
    name = row.get("name")
    if not name or not row.get("source"):
        raise AskedWrongly(f"{path} has a row without a name or a source: {name or row!r}. Fill in both columns.")
    aliases = dict.fromkeys((*_parts(row.get("aliases")), *_parts(row.get("chinese"))))
    return Entity(
        id="",
        name=name,
        type=table.type,
        aliases=tuple(alias for alias in aliases if alias != name),
        chinese=row.get("chinese") or None,
        country=row.get("country") or None,
        city=row.get("city") or None,
        parent=row.get(table.parent) or None,
        ticker=row.get("ticker") or None,
        founded=row.get("founded") or None,
    )


def _parts(cell: str | None) -> list[str]:
    return [part for part in (cell or "").split("|") if part]
