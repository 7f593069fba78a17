"""The brush: whole bars, from the first to the last, and the words and values they mean."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.model.statement import Field
from nevtui.query.clause import Clause
from nevtui.tui.brush import UNITS, Brush, bar_of

YEARS = range(2015, 2027)
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("brush", "value", "words"),
    [
        (Brush("year", 2020, 2020), "2020", "2020"),
        (Brush("year", 2020, 2022), "2020..2022", "2020 – 2022"),
        (Brush("quarter", 2020 * 4 + 3, 2021 * 4), "2020-Q4..2021-Q1", "Q4 2020 – Q1 2021"),
        (Brush("month", 2024 * 12 + 2, 2024 * 12 + 2), "2024-03", "March 2024"),
    ],
)
def test_it_says_itself_as_a_clause_and_in_words(brush: Brush, value: str, words: str) -> None:
    assert (brush.value(), brush.words()) == (value, words)


@given(begin=DAYS, end=DAYS, unit=st.sampled_from(UNITS))
def test_what_its_clause_asks_for_is_what_it_covers(begin: date, end: date, unit: str) -> None:
    begin, end = sorted((begin, end))
    brush = Brush.over(begin, end, unit, bars=YEARS)
    clause = Clause("brush", Field.WHEN, (brush.value(),))
    first, last = clause.days()
    assert first is not None
    assert last is not None
    assert first <= begin <= end <= last
    assert Brush.over(first, last, unit, bars=YEARS) == brush
    assert (bar_of(first, unit), bar_of(last, unit)) == (brush.first, brush.last)


def test_an_open_end_reaches_as_far_as_there_are_bars() -> None:
    assert Brush.over(None, date(2020, 5, 1), "year", bars=YEARS) == Brush("year", 2015, 2020)
    assert Brush.over(date(2020, 5, 1), None, "year", bars=YEARS) == Brush("year", 2020, 2026)


def test_it_moves_as_far_as_there_are_bars() -> None:
    brush = Brush("year", 2024, 2025)
    assert brush.moved(1, within=YEARS) == Brush("year", 2025, 2026)
    assert brush.moved(5, within=YEARS) == Brush("year", 2025, 2026)
    assert brush.moved(-100, within=YEARS) == Brush("year", 2015, 2016)


def test_it_widens_at_its_end_then_at_its_beginning_and_narrows_to_one_bar() -> None:
    brush = Brush("year", 2024, 2025)
    assert brush.widened(1, within=YEARS) == Brush("year", 2024, 2026)
    assert brush.widened(1, within=YEARS).widened(1, within=YEARS) == Brush("year", 2023, 2026)
    assert brush.widened(-1, within=YEARS) == brush.widened(-5, within=YEARS) == Brush("year", 2024, 2024)


@given(
    first=st.integers(2015, 2026),
    length=st.integers(0, 11),
    steps=st.lists(st.tuples(st.booleans(), st.integers(-9, 9))),
)
def test_it_never_leaves_the_bars(first: int, length: int, steps: list[tuple[bool, int]]) -> None:
    brush = Brush("year", first, min(first + length, 2026))
    for is_move, by in steps:
        brush = brush.moved(by, within=YEARS) if is_move else brush.widened(by, within=YEARS)
        assert YEARS[0] <= brush.first <= brush.last <= YEARS[-1]


@pytest.mark.parametrize(
    ("unit", "precision", "bar"),
    [
        ("year", "year", 2024),
        ("quarter", "half", None),
        ("quarter", "quarter", 2024 * 4 + 1),
        ("quarter", "day", 2024 * 4 + 1),
        ("month", "quarter", None),
        ("month", "month", 2024 * 12 + 4),
    ],
)
def test_what_is_said_of_a_year_stands_in_no_month(unit: str, precision: str, bar: int | None) -> None:
    assert bar_of(date(2024, 5, 1), unit, precision=precision) == bar
