"""What is known before any article is read: entities, places, exchange rates. From the tables of `data/reference`."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from nevtui.ingest.field import read_field
from nevtui.ingest.reference_rows import read_lines, read_rows
from nevtui.model.entity import Entity
from nevtui.model.errors import AskedWrongly
from nevtui.model.identifiers import slug

PLACE_TABLES = {"provinces.csv": "province", "cities.csv": "city", "countries.csv": "country"}

_FILLED = tuple(field.name for field in fields(Entity) if field.name not in ("id", "name", "type", "aliases"))
"""What a curated entity takes from its row in a table where it leaves it open."""


@dataclass(frozen=True)
class Rates:
    """Average rates of exchange by year and currency. Source: data/SOURCES.md."""

    per_unit: Mapping[tuple[int, str], tuple[float, float]]
    """US dollars and yuan for one unit of a currency, by year and ISO 4217 code."""

    @cached_property
    def years(self) -> frozenset[int]:
        """The years that the table has."""
        return frozenset(year for year, _ in self.per_unit)

    def convert(self, value: float, *, currency: str, year: int) -> tuple[float, float] | None:
        """Give `value` in US dollars and in yuan; None where the table has no rate. The currency itself stays exact."""
        rates = self.per_unit.get((year, currency))
        if rates is None:
            return None
        usd, cny = rates
        return (value if currency == "USD" else value * usd, value if currency == "CNY" else value * cny)


def read_rates(folder: Path) -> Rates:
    """Read `fx.csv` in `folder`. Raises AskedWrongly where it cannot be read."""
    return Rates(
        {
            (int(row["year"]), row["currency"]): (float(row["usd_per_unit"]), float(row["cny_per_unit"]))
            for row in read_rows(folder / "fx.csv")
        }
    )


def read_entities(folder: Path) -> tuple[Entity, ...]:
    """Read the curated entities and those of the tables in `folder`, each once, under ids that stay.

    Who or what is curated too keeps the curated entity, filled up from the table. Raises AskedWrongly for a bad table.
    """
    curated = [_curated(line, folder) for line in read_lines(folder / "entities.jsonl")]
    places = [place for name, type in PLACE_TABLES.items() for place in _places(folder / name, type)]
    tables = [*places, *read_field(folder)]
    known = {(entity.type, entity.name): entity for entity in tables}
    names = {(entity.type, entity.name) for entity in curated}
    filled = [_filled(entity, known.get((entity.type, entity.name))) for entity in curated]
    others = (entity for entity in tables if (entity.type, entity.name) not in names)
    said = _pinyin(folder / "pinyin.csv")
    return with_ids(_said(_housed(entity, known), said) for entity in (*filled, *others))


def with_ids(entities: Iterable[Entity], *, taken: Iterable[str] = ()) -> tuple[Entity, ...]:
    """Give every entity that has none an id made of type and name; a second one of the same slug gets its province."""
    used = set(taken)
    named: list[Entity] = []
    for entity in entities:
        identifier = entity.id or next(candidate for candidate in _candidates(entity) if candidate not in used)
        used.add(identifier)
        named.append(entity if entity.id else replace(entity, id=identifier))
    return tuple(named)


def _candidates(entity: Entity) -> Iterator[str]:
    plain = f"{entity.type}:{slug(entity.name)}"
    yield plain
    for narrower in (entity.province, entity.country):
        if narrower:
            yield f"{plain}-{slug(narrower)}"
    number = 2
    while True:
        yield f"{plain}-{number}"
        number += 1


def _pinyin(path: Path) -> dict[str, str]:
    """Read how Chinese names are said; nothing where the table is not there."""
    return {row["chinese"]: row["pinyin"] for row in read_rows(path)} if path.exists() else {}


def _said(entity: Entity, said: Mapping[str, str]) -> Entity:
    pinyin = said.get(entity.chinese or "")
    return replace(entity, pinyin=pinyin) if pinyin else entity


def _housed(entity: Entity, places: Mapping[tuple[str, str], Entity]) -> Entity:
    """Give who is based in a city the city's province."""
    home = places.get(("city", entity.city)) if entity.city else None
    if home is None or entity.province or entity.country not in (None, home.country):
        return entity
    return replace(entity, province=home.province)


def _filled(entity: Entity, row: Entity | None) -> Entity:
    """Fill what the curated `entity` leaves open from its `row` in a table; aliases of both."""
    if row is None:
        return entity
    aliases = dict.fromkeys((*entity.aliases, *row.aliases))
    missing = {name: getattr(row, name) for name in _FILLED if getattr(entity, name) is None}
    return replace(entity, aliases=tuple(alias for alias in aliases if alias != entity.name), **missing)


def _curated(line: str, folder: Path) -> Entity:
    try:
        row: dict[str, Any] = json.loads(line)
        columns = {key: value for key, value in row.items() if key != "aliases"}
        aliases = tuple(row.get("aliases", ()))
        return Entity(id="", aliases=aliases, **{"chinese": first_chinese(aliases), **columns})
    except (ValueError, TypeError) as error:
        raise AskedWrongly(f"{folder / 'entities.jsonl'} has a line that is no entity: {line[:60]}") from error


def first_chinese(names: Iterable[str]) -> str | None:
    """Give the first of `names` that is written in Chinese characters."""
    return next((name for name in names if re.search(r"[\u4e00-\u9fff]", name)), None)


def _places(path: Path, type: str) -> Iterator[Entity]:
    if not path.exists():
        return
    for row in read_rows(path):
        yield Entity(
            id=row.get("id", ""),
            name=row["name"],
            type=type,
            aliases=tuple(alias for alias in row.get("aliases", "").split("|") if alias),
            chinese=row["chinese"] or None,
            country=row.get("country") or None,
            province=row.get("province") or None,
            latitude=float(row["latitude"]) if row.get("latitude") else None,
            longitude=float(row["longitude"]) if row.get("longitude") else None,
            population=int(row["population"]) if row.get("population") else None,
        )
