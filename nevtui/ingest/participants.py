"""For whom a statement counts: those it names, the companies above them, the cities that companies are based in."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from nevtui.ingest.naming import Names
from nevtui.ingest.records import Record
from nevtui.model.entity import Entity

Participation = tuple[Entity, str, str]
"""Entity, role (subject, object, place, source), via (named, group, based)."""

Homes = Mapping[str, tuple[Entity, ...]]
"""By a company's id: the cities it is based in."""


def homes_of(records: Iterable[Record], names: Names) -> Homes:
    """Give where companies are based: as the reference has it, and as articles of the library say they are."""
    homes: dict[str, dict[str, Entity]] = defaultdict(dict)
    for entity in names.entities:
        home = names.city(entity.city) if entity.type == "company" and entity.city else None
        if home is not None:
            homes[entity.id][home.id] = home
    for record in records:
        statement, named = record.statement, dict(record.named())
        if statement.property == "headquarters" and statement.status == "actual" and statement.object_type == "city":
            homes[named["subject"].id][named["object"].id] = named["object"]
    return {company: tuple(cities.values()) for company, cities in homes.items()}


def participations(record: Record, names: Names, homes: Homes) -> Iterator[Participation]:
    """Yield for whom `record` counts, each entity, role and way once."""
    for role, entity in record.named():
        yield entity, role, "named"
        for company in above(entity, names):
            yield company, role, "group"
        for home in homes.get(entity.id, ()) if entity.type == "company" else ():
            yield home, role, "based"


def above(entity: Entity, names: Names) -> Iterator[Entity]:
    """Yield the companies above `entity` by the chain of parents, the nearest first; a chain in a circle ends."""
    seen = {entity.name}
    name = entity.parent
    while name and name not in seen:
        seen.add(name)
        company = names.company(name)
        if company is None:
            return
        yield company
        name = company.parent
