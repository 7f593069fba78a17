"""A clause as SQL, as words, as an argument."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.model.errors import AskedWrongly, NoSuchName
from nevtui.model.statement import Field
from nevtui.query.clause import OPERATORS, REACHES, Clause


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


VALUES = {
    Field.YEAR: st.integers(1000, 2098).flatmap(
        lambda begin: st.sampled_from([str(begin), f"{begin}..{begin + 1}", f"{begin}..2099"])
    ),
    Field.FOUND: st.sampled_from(["Hefei", '"solid-state", after:2023', "batter* -sodium OR 零跑"]),
    Field.FOUND: st.sampled_from(["solid-state", '"a phrase"', "begin*, publisher:Yicai"]),
    **dict.fromkeys(
        (Field.WHEN, Field.PUBLISHED),
        st.sampled_from(["2020", "2020-Q2..2021-06", "2024..", "..2019-04-30", "2020-H1", "2020-02-29..2020-03"]),
    ),
}
ENTITIES = (Field.ENTITY, Field.CITY, Field.PROVINCE, Field.COUNTRY, Field.COMPANY, Field.PERSON, Field.MODEL)


@st.composite
def clauses(draw: st.DrawFn) -> Clause:
    field = draw(st.sampled_from(list(Field)))
    values = draw(st.lists(VALUES.get(field, st.text()), min_size=1, max_size=4))
    reach = draw(st.sampled_from(list(REACHES))) if field in ENTITIES else "named"
    sign = draw(st.sampled_from([operator.sign for operator in OPERATORS]))
    return Clause("where", field, tuple(values), sign, reach=reach)


@given(clauses())
def test_any_clause_negated_of_several_values_with_spans_and_reach_comes_back(clause: Clause) -> None:
    assert Clause.from_arg(clause.to_arg()) == clause


@given(st.text())
def test_what_is_typed_is_a_clause_or_refused_in_a_sentence(typed: str) -> None:
    try:
        clause = Clause.from_arg(typed)
    except AskedWrongly:
        return
    assert Clause.from_arg(clause.to_arg()) == clause


@pytest.mark.parametrize(
    ("argument", "values"),
    [
        (r"text=a\b", (r"a\b",)),
        (r"text=a\,b, c ", ("a,b", "c")),
        (r"text=a\\,b", ("a\\", "b")),
        ("text=a=b!=c", ("a=b!=c",)),
        ("subject=", ("",)),
        ("subject=a,", ("a", "")),
    ],
)
def test_commas_part_values_and_a_backslash_keeps_them(argument: str, values: tuple[str, ...]) -> None:
    assert Clause.from_arg(argument).values == values


def test_a_span_of_days_is_met_where_a_time_begins() -> None:
    sql, params = Clause.from_arg("when=2020-Q2..2021-06,..2019").condition("c")
    assert sql == "(first_day >= $c_begin0 and first_day <= $c_end0 or first_day <= $c_end1)"
    assert params == {"c_begin0": date(2020, 4, 1), "c_end0": date(2021, 6, 30), "c_end1": date(2019, 12, 31)}


@pytest.mark.parametrize("value", ["last", "..", "", "2020-13", "2020-02-30", "2020..x", "2020...2021", "0000"])
def test_what_is_no_span_is_refused(value: str) -> None:
    with pytest.raises(AskedWrongly, match="is no span of time"):
        Clause.from_arg(f"published={value}")


def test_only_entities_reach_further_than_themselves() -> None:
    assert Clause.from_arg("company+group!=Geely").reach == "group"
    with pytest.raises(AskedWrongly, match='"\\+group" is for companies and places'):
        Clause.from_arg("property+group=sales")
    with pytest.raises(NoSuchName, match='Did you mean "group"'):
        Clause.from_arg("company+grupp=Geely")


@pytest.mark.parametrize(
    ("clause", "words"),
    [
        (Clause("companies", Field.COMPANY, ("a",), labels=("BYD",)), "BYD"),
        (Clause("companies", Field.COMPANY, ("a",), "!=", labels=("BYD",)), "not BYD"),
        (Clause("companies", Field.COMPANY, ("a", "b"), "!=", labels=("BYD", "NIO")), "neither BYD nor NIO"),
        (Clause("companies", Field.COMPANY, ("a",), labels=("Geely",), reach="group"), "Geely + brands"),
        (Clause("cities", Field.ENTITY, ("a",), labels=("Anhui",), reach="within"), "all Anhui"),
        (Clause("c", Field.CITY, tuple("abcdef"), labels=tuple("abcdef")), "a or b or c or d or 2 more"),
        (Clause("where 1", Field.PROPERTY, ("sales",), "!="), "property is not sales"),
    ],
)
def test_a_header_calls_it_by_its_names(clause: Clause, words: str) -> None:
    assert clause.words() == words


def test_a_clause_takes_in_the_values_of_one_alike_each_once() -> None:
    one = Clause("companies", Field.COMPANY, ("a",), "!=", labels=("BYD",))
    other = Clause("companies", Field.COMPANY, ("a", "b"), labels=("BYD", "NIO"))
    assert one.joining(other) == Clause("companies", Field.COMPANY, ("a", "b"), "!=", labels=("BYD", "NIO"))
