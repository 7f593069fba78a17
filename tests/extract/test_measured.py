"""Money, shares and physical quantities of any news are read with value and unit, and which way they move."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.extract.measured import measured

ROWS = [
    line.split(" =>")
    for line in (Path(__file__).parent / "news_figures.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def figures(text: str) -> str:
    found = [figure for figure in measured(text) if figure.is_measure or figure.unit == "points"]
    return "; ".join(
        f"{figure.value:g}{'' if figure.value_high is None else f'..{figure.value_high:g}'} {figure.unit}"
        for figure in found
    )


def normal(expected: str) -> str:
    parts = (part.strip().split(" ", 1) for part in expected.split(";") if part.strip())
    return "; ".join(f"{'..'.join(f'{float(end):g}' for end in value.split('..'))} {unit}" for value, unit in parts)


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_a_sentence_of_news_gives_its_figures(text: str, expected: str) -> None:
    assert figures(text) == normal(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prices rose 5 percent.", ["up"]),
        ("Prices fell by about 5 percent.", ["down"]),
        ("Prices fell to 5 euros from 6 euros.", ["down", None]),
        ("A 5 percent drop was seen.", ["down"]),
        ("It was 5 percent higher.", ["up"]),
        ("Shares lost 15 cents, or 1.2 percent.", ["down", "down"]),
        ("It earned 45 cents a share, up from 38 cents.", ["up", None]),
        ("It cut its forecast to $5 million.", [None]),
        ("It cost $5 million.", [None]),
        ("An increase of 3 percentage points was agreed.", ["up"]),
        ("Output was up 12% year on year.", ["up"]),
        ("Rates were raised by 25 basis points.", ["up"]),
    ],
)
def test_a_figure_moves_the_way_its_words_say(text: str, expected: list[str | None]) -> None:
    assert [figure.change for figure in measured(text) if figure.is_measure] == expected


@given(st.text(alphabet="0123456789.,-$€£% mKkpgtC°/()abhlfortyonemilonpercentto", max_size=80))
def test_any_text_is_read(text: str) -> None:
    for figure in measured(text):
        assert 0 <= figure.start < figure.end <= len(text)
