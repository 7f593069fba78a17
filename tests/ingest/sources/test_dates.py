"""A day is found as it is written, and none is made up."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.ingest.sources.dates import Stated, day_in, month_and_day_in, parse_stated


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


@given(day=st.dates(date(1900, 1, 1), date(2099, 12, 31)), shape=st.sampled_from(["%Y-%m-%d", "%B %d, %Y", "%d %b %Y"]))
def test_every_day_of_two_centuries_is_found(day: date, shape: str) -> None:
    assert day_in(day.strftime(shape)) == day


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Tue, 04 Mar 2025 10:00:00 GMT", Stated(date(2025, 3, 4), "day")),
        ("Tue Mar 04 10:00:00 CST 2025", Stated(date(2025, 3, 4), "day")),
        ("2025-03-04T23:30:00Z", Stated(date(2025, 3, 4), "day")),
        ("20250304", Stated(date(2025, 3, 4), "day")),
        ("1741046400", Stated(date(2025, 3, 4), "day")),
        ("1741046400000", Stated(date(2025, 3, 4), "day")),
        ("04.03.2025", Stated(date(2025, 3, 4), "day")),
        ("13/04/2025", Stated(date(2025, 4, 13), "day")),
        ("4. März 2025", Stated(date(2025, 3, 4), "day")),
        ("4 de marzo de 2025", Stated(date(2025, 3, 4), "day")),
        ("2025년 3월 4일", Stated(date(2025, 3, 4), "day")),
        ("2025-03", Stated(date(2025, 3, 1), "month")),
        ("March 2025", Stated(date(2025, 3, 1), "month")),
        ("2025年3月", Stated(date(2025, 3, 1), "month")),
        ("03/04/2025", Stated(date(2025, 1, 1), "year")),
        ("2025", Stated(date(2025, 1, 1), "year")),
    ],
)
def test_a_field_says_a_date_with_its_precision(text: str, said: Stated) -> None:
    assert parse_stated(text) == said


@pytest.mark.parametrize("text", ["", "soon", "3.5", "2025-13-01", "12345", "9999999999999", "31.02.2025", "yesterday"])
def test_a_field_that_says_no_date_is_none(text: str) -> None:
    assert parse_stated(text) is None


@pytest.mark.parametrize(("text", "said"), [("Nov. 22", (11, 22)), ("Nov. 22, 2023", None), ("May 41", None)])
def test_a_month_and_day_are_given_where_no_year_is_said(text: str, said: tuple[int, int] | None) -> None:
    assert month_and_day_in(text) == said


@given(text=st.text(max_size=40))
def test_any_field_is_read_without_a_crash(text: str) -> None:
    said = parse_stated(text)
    assert said is None or said.precision in ("day", "month", "year")
