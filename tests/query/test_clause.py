"""A clause as SQL, as words, as an argument."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.model.errors import AskedWrongly, NoSuchName
from nevtui.model.statement import Field
from nevtui.query.clause import OPERATORS, Clause


@pytest.mark.parametrize(
    ("argument", "phrase"),
    [
        ("subject=Hefei", "subject is Hefei"),
        ("subject=Hefei,Xi'an", "subject is Hefei or Xi'an"),
        ("property!=statement", "property is not statement"),
        ("year=2020..2023", "year is 2020..2023"),
        (r"source=Zhu\, Jiangming", "source is Zhu, Jiangming"),
    ],
)
def test_a_clause_says_itself_and_writes_itself_as_it_was_read(argument: str, phrase: str) -> None:
    clause = Clause.from_arg(argument)
    assert clause.phrase() == phrase
    assert clause.to_arg() == argument


@given(
    field=st.sampled_from([field for field in Field if field is not Field.YEAR]),
    sign=st.sampled_from([operator.sign for operator in OPERATORS]),
    values=st.lists(st.text(st.characters(exclude_characters=r"\\="), min_size=1), min_size=1, max_size=3),
)
def test_whatever_is_asked_comes_back_from_the_argument(field: Field, sign: str, values: list[str]) -> None:
    clause = Clause("where", field, tuple(value.strip() for value in values), sign)
    assert Clause.from_arg(clause.to_arg()) == clause


def test_values_are_parameters_never_sql() -> None:
    sql, params = Clause.from_arg("subject='; drop table statements --").condition("c0")
    assert sql == '"subject" = any($c0_values)'
    assert params == {"c0_values": ["'; drop table statements --"]}


def test_the_labels_stand_for_ids_in_words() -> None:
    clause = Clause("cities", Field.CITY, ("city:hefei",), labels=("Hefei",))
    assert clause.phrase() == "city is Hefei"
    assert clause.condition("c")[1] == {"c_values": ["city:hefei"], "c_via": ["named"]}


def test_a_wider_reach_takes_in_what_stands_for_the_entity() -> None:
    clause = Clause("companies", Field.COMPANY, ("company:geely",), reach="group")
    assert clause.condition("c")[1]["c_via"] == ["named", "group"]


def test_years_are_spelled_out() -> None:
    assert Clause.from_arg("year=2020..2022,2024").condition("c")[1] == {"c_values": [2020, 2021, 2022, 2024]}


@pytest.mark.parametrize(
    ("argument", "sentence"),
    [
        ("Hefei", '"Hefei" is no condition. Write field=value, for instance subject=Hefei.'),
        ("year=last", '"last" is no year. Write year=2020 or year=2020..2023.'),
    ],
)
def test_what_is_no_clause_is_refused_in_a_sentence(argument: str, sentence: str) -> None:
    with pytest.raises(AskedWrongly) as refused:
        Clause.from_arg(argument)
    assert str(refused.value) == sentence


def test_an_unknown_field_names_the_nearest_one() -> None:
    with pytest.raises(NoSuchName, match=r'No field "subjects"\. Did you mean "subject"\?'):
        Clause.from_arg("subjects=Hefei")
