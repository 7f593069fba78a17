"""A correction says on one line what it changed."""

from dataclasses import replace

import pytest

from nevtui.library.corrections import Correction
from nevtui.library.wording import in_words, said

WAS = {"article": "a", "subject": "NIO", "property": "sales", "value": 5.0}


FIX = Correction("fix", was=WAS, set={"value": 6e6, "scope": "retail"})
EMPTY = Correction("fix", was=WAS, set={"value": None}, note="no figure")
MERGE = Correction("merge", name="A", type="company", into="B")


@pytest.mark.parametrize(
    ("correction", "words"),
    [
        (FIX, "fix NIO sales: value 5 -> 6,000,000, scope -> retail"),
        (EMPTY, "fix NIO sales: value 5 -> nothing (no figure)"),
        (Correction("reject", was=WAS), "reject NIO sales: 5"),
        (Correction("reject", was={"article": "a"}), "reject a"),
        (Correction("add", set={**WAS, "unit": "vehicles"}), "add NIO sales: 5 vehicles"),
        (MERGE, "merge A into B (company)"),
        (replace(MERGE, into_type="person"), "merge A into B (company, person)"),
        (Correction("alias", name="A", into="B", type="city"), "A is a name of B (city)"),
        (Correction("alias", name="A", into="B", type="city", removes=True), "A is no name of B (city)"),
        (Correction("entity", name="A", type="city", set={"country": "China"}), "entity A (city): country -> China"),
        (Correction("accept", name="A", type="city"), "accept A (city)"),
        (Correction("refuse", name="A"), "refuse A"),
        (Correction("undo", of="12ab"), "undo 12ab"),
    ],
)
def test_every_action_has_words(correction: Correction, words: str) -> None:
    assert in_words(correction) == words


@pytest.mark.parametrize(
    ("value", "text"), [(None, "nothing"), (True, "yes"), (1234.5, "1,234.5"), (1e20, "1e+20"), ("x", "x")]
)
def test_a_value_is_said_as_one_reads_it(value: object, text: str) -> None:
    assert said(value) == text
