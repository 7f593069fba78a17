"""For whom a statement counts: those it names and the companies above them. The cities that companies are based in are
the library's to add: it knows what all articles say of that.
"""

from collections.abc import Iterator

from nevtui.ingest.naming import Names
from nevtui.ingest.records import Record
from nevtui.model.entity import Entity

Participation = tuple[Entity, str, str]
"""Entity, role (subject, object, place, source), via (named, group)."""


def participations(record: Record, names: Names) -> Iterator[Participation]:
    """Yield for whom `record` counts, each entity, role and way once."""
    for role, entity in record.named():
        yield entity, role, "named"
        for company in above(entity, names):
            yield company, role, "group"


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
