"""The table of wordings: nothing missing, nothing that cannot be filled."""

import re

import pytest

from nevtui.format.conditions import always
from nevtui.format.slots import SLOTS
from nevtui.format.wordings import UNKNOWN, WORDINGS
from nevtui.model.vocabulary import PROPERTIES


def test_every_property_has_its_wording() -> None:
    assert sorted(WORDINGS) == sorted(PROPERTIES)


@pytest.mark.parametrize("name", PROPERTIES)
def test_the_last_wording_of_a_property_fits_always(name: str) -> None:
    last = WORDINGS[name][-1]
    outside = re.sub(r"\[[^]]*\]", "", last.template)
    assert last.only is always
    assert re.findall(r"{([^}]*)}", outside) == ["subject"]


def test_every_slot_is_known_and_every_sentence_begins_with_its_subject() -> None:
    templates = [wording.template for wordings in (*WORDINGS.values(), UNKNOWN) for wording in wordings]
    assert {slot for template in templates for slot in re.findall(r"{([^}]*)}", template)} <= set(SLOTS)
    assert all(template.startswith("{subject}") for template in templates)
