"""A name that nobody has becomes an entity, the same whenever it comes and whatever came before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.ingest.naming import Names
from nevtui.model.entity import Entity

KNOWN = (Entity("company:nio", "NIO", "company", ("Nio Inc",)), Entity("company:foo-motors", "FOO", "company"))


def test_a_plain_name_has_a_plain_id() -> None:
    assert Names(()).typed("Foo Motors", "company").id == "company:foo-motors"


def test_an_id_that_an_entity_has_is_not_given_again() -> None:
    assert Names(KNOWN).typed("Foo Motors", "company").id.startswith("company:foo-motors-")


def test_names_that_differ_in_signs_only_have_ids_of_their_own() -> None:
    names = Names(())
    ids = {names.typed(name, "company").id for name in ("Foo Motors", "foo motors", "Foo-Motors", "FOO Motors!")}
    assert len(ids) == 4


@given(order=st.permutations(["Foo Motors", "foo motors", "Foo-Motors", "汽车", "汽-车", "Nio Inc"]))
def test_the_order_in_which_names_come_does_not_matter(order: list[str]) -> None:
    names, fresh = Names(KNOWN), Names(KNOWN)
    assert {name: names.typed(name, "company") for name in order} == {
        name: fresh.typed(name, "company") for name in sorted(order)
    }


def test_a_source_is_what_its_article_calls_it() -> None:
    names = Names(KNOWN)
    assert names.source("Jane Doe", {"Jane Doe": {"person"}}).type == "person"
    assert names.source("Jane Doe", {}).type == "organization"
    assert names.place("Nowhere", {}).type == "city"


def test_a_type_that_there_is_none_of_is_refused() -> None:
    with pytest.raises(ValueError, match="'planet' is no type"):
        Names(()).typed("Mars", "planet")
