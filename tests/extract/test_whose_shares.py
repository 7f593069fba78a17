"""Shares and rates of growth: whose they are, and which figures beside them are levels and no growth."""

import pytest

from nevtui.extract.gazetteer import Gazetteer
from tests.extract.telling import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "NEVs made up 51% of car sales in China in January 2026, down from a record high of 57% in December.",
            ["China NEV market penetration 51 percent 2026-01", "China NEV market penetration 57 percent 2025-12"],
        ),
        ("BYD sold 900 cars in May 2025. One in four had a hook (24.6%, up from 19.1%).", []),
    ],
)
def test_what_a_share_came_from_is_no_growth(gazetteer: Gazetteer, text: str, expected: list[str]) -> None:
    told = said(gazetteer, text)
    assert [line for line in told if line in expected] == expected
    assert not [line for line in told if " change " in line]


def test_a_share_in_brackets_is_one(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "BYD sold 900 cars in May 2025. Its share (3.4% in China) is small.")
    assert told[-1] == "BYD market_share 3.4 percent China car market 2025-05"


def test_electric_cars_are_counted_among_those_of_some_makers(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "NEV penetration in China was 50% in May 2025.",
        "Among local brands the rate was 64%, among foreign makers 31% and among joint ventures just 6%.",
        title="Sales in China",
    )
    assert told[1:] == [
        "Chinese car brands penetration 64 percent 2025-05",
        "China NEV market penetration 31 percent 2025-05",
        "China NEV market penetration 6 percent 2025-05",
    ]


def test_makers_who_are_only_counted_share_nobodys_part(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "BYD sold 900 cars in May 2025.", "Four suppliers held 72% of the market between them.")
    assert not [line for line in told if line.startswith("BYD market_share")]


def test_a_note_of_the_editor_says_nothing(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "(Corrects BYD's market share in paragraph 3 to 12%, from 21%)", "BYD sold 900 cars.")
    assert told == ["BYD sales 900 vehicles"]
