"""Names in statements -> entities. A name that no entity has gets one of its own."""

from collections.abc import Iterable

from nevtui.ingest.reference import with_ids
from nevtui.model.entity import Entity
from nevtui.model.vocabulary import ENTITY_TYPES

_PLACES = ("city", "province", "country", "bloc", "organization", "company", "industry", "model", "person")
_SOURCES = ("person", "organization", "company", "country", "bloc", "province", "city", "industry", "model")


class Names:
    """All entities of a library by name; it grows by those that only statements name."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._entities: list[Entity] = []
        self._ids: set[str] = set()
        self._by_name: dict[tuple[str, str], Entity] = {}
        self._by_alias: dict[tuple[str, str], Entity] = {}
        for entity in entities:
            self._add(entity)

    @property
    def entities(self) -> tuple[Entity, ...]:
        """All entities by id."""
        return tuple(sorted(self._entities, key=lambda entity: entity.id))

    def typed(self, name: str, type: str) -> Entity:
        """Give the entity `name` of `type`, by its canonical name, else by an alias, else a new one."""
        return self._by_name.get((type, name)) or self._by_alias.get((type, name)) or self._new(name, type)

    def place(self, name: str) -> Entity:
        """Give the place `name`, a city before a province before a country; a new city where nothing is called so."""
        return self._first(name, _PLACES, "city")

    def source(self, name: str) -> Entity:
        """Give whom an article credits as `name`, a person before an organization; else a new organization."""
        return self._first(name, _SOURCES, "organization")

    def company(self, name: str) -> Entity | None:
        """Give the company of exactly that canonical name."""
        return self._by_name.get(("company", name))

    def city(self, name: str) -> Entity | None:
        """Give the city of exactly that canonical name."""
        return self._by_name.get(("city", name))

    def _first(self, name: str, types: tuple[str, ...], otherwise: str) -> Entity:
        for known in (self._by_name, self._by_alias):
            for type in types:
                if (type, name) in known:
                    return known[type, name]
        return self._new(name, otherwise)

    def _new(self, name: str, type: str) -> Entity:
        if type not in ENTITY_TYPES:
            raise ValueError(f"{type!r} is no type of an entity")
        (entity,) = with_ids([Entity(id="", name=name, type=type)], taken=self._ids)
        self._add(entity)
        return entity

    def _add(self, entity: Entity) -> None:
        self._entities.append(entity)
        self._ids.add(entity.id)
        self._by_name.setdefault((entity.type, entity.name), entity)
        for alias in (*entity.aliases, *((entity.chinese,) if entity.chinese else ())):
            self._by_alias.setdefault((entity.type, alias), entity)
