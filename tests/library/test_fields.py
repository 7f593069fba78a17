"""What a person types for a field is read as that field, or refused with what to type instead."""

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.library.fields import ENTITY_FIELDS, choices_of, read_field, read_pairs, with_fields
from nevtui.model.errors import AskedWrongly
from nevtui.model.statement import Statement

STATEMENT = Statement("a", 1, "sold 5 cars", "NIO", "company", "sales", 5.0, unit="vehicles", when="2024")


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("value", "787000000", 787e6), ("value", "280,000", 280_000.0), ("value", "1.2 bn", 1.2e9),
        ("value", "787 million", 787e6), ("value", "-3.5", -3.5), ("value", "−3.5", -3.5), ("value", "17 %", 17.0),
        ("value", "26亿", 2.6e9), ("value", "1e9", 1e9), ("value", ".5", 0.5), ("value", "0.1", 0.1),
        ("value", "", None), ("value", "-", None), ("object", "null", None),
        ("unit", "%", "percent"), ("unit", "USD", "USD"), ("unit", "GWh", "GWh"), ("unit", "RMB", "CNY"),
        ("when", "2020-Q2", "2020-Q2"), ("when", "2020-04-29", "2020-04-29"),
        ("status", "planned", "planned"), ("cumulative", "yes", True), ("para", "12", 12),
        ("subject", "  Z   Motor ", "Z Motor"), ("evidence", "two  blanks", "two  blanks"),
    ],
)  # fmt: skip
def test_what_is_typed_is_read(name: str, text: str, value: Any) -> None:
    assert read_field(name, text) == value


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("value", "many", 'cannot be "many"'), ("value", "5 parsecs", "787 million"),
        ("value", "1e999", "cannot be inf"),
        ("unit", "vehicle", 'Did you mean "vehicles"?'), ("when", "last year", "2020-04-29"),
        ("when", "2020-13", "2020-04-29"), ("status", "plannd", 'Did you mean "planned"?'),
        ("property", "sale", 'Did you mean "sales"?'), ("subject", "", "cannot be empty"),
        ("valeu", "5", 'Did you mean "value"?'), ("para", "two", "whole number"), ("cumulative", "maybe", "true or"),
        ("article", "b", 'No field "article"'),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_with_what_can(name: str, text: str, why: str) -> None:
    with pytest.raises(AskedWrongly) as refused:
        read_field(name, text)
    assert why in str(refused.value)


def test_pairs_are_split_at_the_first_sign() -> None:
    assert read_pairs(("value=5", "scope=a=b")) == {"value": 5.0, "scope": "a=b"}
    with pytest.raises(AskedWrongly, match="sets no field"):
        read_pairs(("value",))
    assert read_pairs(("city=Hefei",), known=ENTITY_FIELDS) == {"city": "Hefei"}


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"when": None, "when_end": "2025"}, "only where it has a beginning"),
        ({"when_end": "2023"}, "ends .2023. before it begins"),
        ({"value_high": 4.0}, "upper end"),
        ({"object_type": "city"}, "needs an object"),
    ],
)
def test_fields_that_contradict_each_other_are_refused(fields: dict[str, Any], why: str) -> None:
    with pytest.raises(AskedWrongly, match=why):
        with_fields(STATEMENT, fields)


def test_units_and_closed_lists_are_offered() -> None:
    assert choices_of("unit")[:2] == ("CNY", "USD")
    assert "planned" in choices_of("status")
    assert choices_of("subject") == ()


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_any_number_that_was_written_is_read_back(value: float) -> None:
    assert read_field("value", repr(value)) == pytest.approx(value, rel=1e-9, abs=1e-9)


@given(st.text())
def test_any_text_is_read_or_refused_in_a_sentence(text: str) -> None:
    for name in ("value", "unit", "when", "status", "subject", "cumulative", "para"):
        with suppress(AskedWrongly):
            assert read_field(name, text) is None or text.strip()
