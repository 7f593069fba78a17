"""Numbers of countable things: what they count, in which unit, and what counts nothing."""

import pytest

from nevtui.extract.countables import counted, unit_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NIO runs 3,445 swap stations.", [(3445.0, "sites", "swap stations")]),
        (
            "It has six EV makers and 500 suppliers.",
            [(6.0, "companies", "EV makers"), (500.0, "companies", "suppliers")],
        ),
        ("sold in 50 countries and regions", [(50.0, None, "countries and regions")]),
        ("3.5 million public chargers", [(3_500_000.0, "units", "public chargers")]),
        ("one of the four plants", [(4.0, "sites", "plants")]),
        ("holds 31,800 patents", [(31_800.0, "patents", "patents")]),
    ],
)
def test_a_number_is_counted_with_its_noun_and_unit(text: str, expected: list[tuple[float, str | None, str]]) -> None:
    assert [(found.value, found.unit, found.things) for found in counted(text)] == expected


@pytest.mark.parametrize(
    "text", ["in 2024 plants closed", "3.5 percentage points", "$300 stores", "a 24-hour shop", ""]
)
def test_years_points_and_prices_count_nothing(text: str) -> None:
    assert counted(text) == ()


def test_a_noun_phrase_alone_has_a_unit() -> None:
    assert unit_of("charging piles") == "units"
    assert unit_of("battery suppliers") == "companies"
    assert unit_of("zebras") == "units"
