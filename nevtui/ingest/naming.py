"""Names in statements -> entities. A name that no entity has gets one of its own, the same whenever it comes."""

from collections.abc import Iterable, Mapping, Set

from nevtui.model.entity import Entity
from nevtui.model.identifiers import made_id, slug
from nevtui.model.vocabulary import ENTITY_TYPES

_REMEMBERED = 10_000
"""New entities that are remembered: they can be made again."""

_PLACES = ("city", "province", "country", "bloc", "organization", "company", "industry", "model", "person")
_SOURCES = ("person", "organization", "company", "country", "bloc", "province", "city", "industry", "model")

Said = Mapping[str, Set[str]]
"""By name the types that the statements of one article give it."""


class Names:
    """The entities that are known beforehand, by name. What it gives for a name depends on nothing that came before."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._entities = tuple(sorted(entities, key=lambda entity: entity.id))
        self._ids = {entity.id for entity in self._entities}
        self._by_name: dict[tuple[str, str], Entity] = {}
        self._by_alias: dict[tuple[str, str], Entity] = {}
        self._new: dict[tuple[str, str], Entity] = {}
        for entity in self._entities:
            self._by_name.setdefault((entity.type, entity.name), entity)
            for alias in (*entity.aliases, *((entity.chinese,) if entity.chinese else ())):
                self._by_alias.setdefault((entity.type, alias), entity)

    @property
    def entities(self) -> tuple[Entity, ...]:
        """The entities that were known beforehand, by id."""
        return self._entities

    def typed(self, name: str, type: str) -> Entity:
        """Give the entity `name` of `type`, by its canonical name, else by an alias, else a new one."""
        return self._by_name.get((type, name)) or self._by_alias.get((type, name)) or self._made(name, type)

    def place(self, name: str, said: Said) -> Entity:
        """Give the place `name`, a city before a province before a country; else what its article calls it; else a
        new city.
        """
        return self._first(name, _PLACES, "city", said)

    def source(self, name: str, said: Said) -> Entity:
        """Give whom an article credits as `name`, a person before an organization; else what the article calls them;
        else a new organization.
        """
        return self._first(name, _SOURCES, "organization", said)

    def company(self, name: str) -> Entity | None:
        """Give the company of exactly that canonical name."""
        return self._by_name.get(("company", name))

    def _first(self, name: str, types: tuple[str, ...], otherwise: str, said: Said) -> Entity:
        for known in (self._by_name, self._by_alias):
            for type in types:
                if (type, name) in known:
                    return known[type, name]
        here = said.get(name, frozenset())
        return self._made(name, next((type for type in types if type in here), otherwise))

    def _made(self, name: str, type: str) -> Entity:
        if type not in ENTITY_TYPES:
            raise ValueError(f"{type!r} is no type of an entity")
        made = self._new.get((type, name))
        if made is None:
            if len(self._new) >= _REMEMBERED:
                self._new.clear()
            made = self._new[type, name] = Entity(
                id=made_id(name, type, is_taken=f"{type}:{slug(name)}" in self._ids), name=name, type=type
            )
        return made


def types_said(names: Iterable[tuple[str | None, str | None]]) -> Said:
    """Collect the types that names are given."""
    said: dict[str, set[str]] = {}
    for name, type in names:
        if name and type:
            said.setdefault(name, set()).add(type)
    return said
