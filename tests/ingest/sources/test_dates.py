"""A day is found as it is written, and none is made up."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.ingest.sources.dates import day_in, has_month_and_day


@pytest.mark.parametrize(
    "text",
    [
        "2025-03-04",
        "2025/3/4",
        "2025.03.04 10:00",
        "2025年3月4日",
        "March 4, 2025",
        "Mar. 4th 2025",
        "4 mar 2025",
        "4TH MARCH, 2025",
    ],
)
def test_a_full_day_is_found(text: str) -> None:
    assert day_in(f"Published {text} in Beijing") == date(2025, 3, 4)


@pytest.mark.parametrize(
    "text", ["", "Nov. 22", "2025", "2025-03", "2025-02-30", "12025-03-04", "3025-03-04", "marching 4 2025"]
)
def test_less_than_a_full_day_is_none(text: str) -> None:
    assert day_in(text) is None


def test_a_day_that_is_none_does_not_hide_one_that_is() -> None:
    assert day_in("2025-13-45 or 2025-03-04") == date(2025, 3, 4)


@pytest.mark.parametrize(("text", "is_there"), [("(Yicai) Nov. 22", True), ("BYD", False), ("22 November", False)])
def test_a_month_and_day_are_seen_without_a_year(text: str, is_there: bool) -> None:
    assert has_month_and_day(text) is is_there


@given(day=st.dates(date(1900, 1, 1), date(2099, 12, 31)), shape=st.sampled_from(["%Y-%m-%d", "%B %d, %Y", "%d %b %Y"]))
def test_every_day_of_two_centuries_is_found(day: date, shape: str) -> None:
    assert day_in(day.strftime(shape)) == day
