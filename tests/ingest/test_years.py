"""A year that a dateline leaves out is inferred from what the story says, or not at all."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.ingest.years import infer_year

NOVEMBER_22 = (11, 22)


@pytest.mark.parametrize(
    ("text", "day", "weekday", "year"),
    [
        ("It rose to eighth in 2022 from the year before. It grew last year; 9 GWh by 2025.", NOVEMBER_22, None, 2023),
        ("BYD sold 300,000 cars in October 2023.", (11, 2), None, 2023),
        ("In December 2023 BYD sold 340,000 cars.", (1, 3), None, 2024),
        ("Sales so far in 2024 came to 2 million.", (9, 3), None, 2024),
        ("Sales rose by a third from the same period of 2022.", (9, 3), None, 2023),
        ("This year, 2021, is a good one; last year (2020) was not.", (9, 3), None, 2021),
        ("In 2023 the company earned 30 billion yuan.", (3, 4), 0, 2024),
        ("2023年4月，新能源汽车销量为六十万辆。", (5, 9), None, 2023),
        ("销量高于2022年同期。", (5, 9), None, 2023),
    ],
)  # fmt: skip
def test_a_year_is_inferred(text: str, day: tuple[int, int], weekday: int | None, year: int) -> None:
    assert infer_year([text], day, weekday) == year


@pytest.mark.parametrize(
    ("text", "day", "weekday"),
    [
        ("Several provinces are at it.", NOVEMBER_22, None),
        ("In 2023 the company earned 30 billion yuan.", (3, 4), None),
        ("Sales rose from 200,000 in October 2022.", (11, 2), None),
        ("BYD will build it by 2030; its sales were 400,000 in 2019.", NOVEMBER_22, None),
        ("The company was founded in 2014.", NOVEMBER_22, None),
        ("It delivered 2,022 cars and 2023 units.", NOVEMBER_22, None),
        ("It opened on June 3, 2023. Sales rose in 2022 from the year before; last year was good.", (5, 9), None),
        ("So far in 2024 sales rose; this year, 2023, they did not.", NOVEMBER_22, None),
        ("Sales so far in 2023 came to 2 million.", (2, 29), None),
        ("In October 2023 BYD sold 300,000 cars.", (11, 22), 0),
        ("The 2024 model came out in 2021.", NOVEMBER_22, None),
    ],
)  # fmt: skip
def test_where_it_is_not_safe_there_is_no_year(text: str, day: tuple[int, int], weekday: int | None) -> None:
    assert infer_year([text], day, weekday) is None


PARTS = (
    "in", "2021", "2022", "2023",
    "from the year before", "last year", "this year,", "October", "same period of", "so far",
)  # fmt: skip


@given(parts=st.lists(st.sampled_from(PARTS), max_size=12), day=st.dates(date(2020, 1, 1), date(2025, 12, 31)))
def test_an_inferred_day_lies_after_all_that_is_told(parts: list[str], day: date) -> None:
    year = infer_year([f"{' '.join(parts)}. It opened on May 3, 2024."], (day.month, day.day))
    assert year is None or date(year, day.month, day.day) >= date(2024, 5, 3)
