"""What the user maps by --map is read once, and refused where it cannot be meant."""

import pytest

from nevtui.ingest.options import parse_columns
from nevtui.model.errors import AskedWrongly


def test_pairs_name_a_field_and_its_column() -> None:
    assert parse_columns(["title=headline", "text = Body Text"]) == (("title", "headline"), ("text", "Body Text"))


def test_a_date_is_the_day_of_publication() -> None:
    assert parse_columns(["date=day"]) == (("published", "day"),)


@pytest.mark.parametrize(
    ("pairs", "why"),
    [
        (["headline"], "is no pair"),
        (["=headline"], "is no pair"),
        (["title="], "is no pair"),
        (["titel=headline"], 'Did you mean "title"'),
        (["title=a", "title=b"], "gives title twice"),
    ],
)
def test_what_cannot_be_meant_is_refused(pairs: list[str], why: str) -> None:
    with pytest.raises(AskedWrongly, match=why):
        parse_columns(pairs)
