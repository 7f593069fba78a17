"""An entity that stands in no table has the id that it would have there."""

import pytest

from nevtui.model.entity import Entity
from nevtui.model.identifiers import slug


@pytest.mark.parametrize("name", ["Hefei", "Xi'an", "Lynk & Co", "Überherrn", "合肥"])
def test_what_is_called_has_the_id_of_the_tables(name: str) -> None:
    entity = Entity.called("company", name, country="China")
    assert (entity.id, entity.name, entity.type) == (f"company:{slug(name)}", name, "company")
    assert entity.country == "China"
