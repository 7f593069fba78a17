"""What stands for a tie that several statements tell."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from nevtui.library.dataset import bundled_library, open_library
from nevtui.query.engine import Engine
from nevtui.query.question import Query
from nevtui.query.questions import LINKS
from nevtui.query.selection import Selection

MIXED = """
    select subject_id as entity, property, object_id as other from statements
    where object_id is not null and object_id <> subject_id
    group by all having bool_or(status = 'actual') and max_by(status, published) <> 'actual' order by all
"""


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with closing(Engine.open(open_library(bundled_library()))) as opened:
        yield opened


def test_what_has_come_to_be_stands_for_a_tie_before_what_was_planned_later(engine: Engine) -> None:
    ties = engine.ask(Query(MIXED)).to_dicts()
    assert ties
    for tie in ties:
        rows = engine.ask(LINKS.ask(Selection(), entity=tie["entity"])).to_dicts()
        (row,) = [
            row
            for row in rows
            if (row["direction"], row["property"], row["other"]) == ("out", tie["property"], tie["other"])
        ]
        assert row["status"] == "actual"
