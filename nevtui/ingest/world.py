"""Names of the whole world's news, beside those of the field: for texts about anything. From the tables of
`data/reference`.
"""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from nevtui.ingest.reference import read_entities
from nevtui.model.entity import Entity

SMALL: Final = "place:"
"""How the id of a place begins that needs words around it that tell a place."""
KNOWN: Final = 50_000_000
"""People from which on a place needs none."""


def read_world(folder: Path) -> tuple[Entity, ...]:
    """Read what is known of the field and, where it does not name it, of the world."""
    field = read_entities(folder)
    known = {name for entity in field for name in (entity.name, *entity.aliases)}
    return (*field, *_names(folder / "world_names.csv", known), *_places(folder / "world_places.csv", known))


def _names(path: Path, known: set[str]) -> Iterator[Entity]:
    with path.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            names = [name for name in (row["name"], *row["aliases"].split("|")) if name and name not in known]
            if names:
                known.update(names)
                yield Entity(f"world:{row['name']}", row["name"], row["type"], aliases=tuple(names))


def _places(path: Path, known: set[str]) -> Iterator[Entity]:
    with path.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            if row["name"] not in known:
                known.add(row["name"])
                start = SMALL if int(row["population"]) < KNOWN else "world:"
                yield Entity(
                    start + row["name"], row["name"], row["type"],
                    country=row["country"] or None, population=int(row["population"]),
                )  # fmt: skip
