"""Times, absolute and relative."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.extract.moments import find_periods
from nevtui.model.moment import span

PUBLISHED = date(2025, 3, 4)
"""A Tuesday."""


@pytest.mark.parametrize(
    ("text", "when", "when_end"),
    [
        ("in 2020", "2020", None),
        ("by 2025", "2025", None),
        ("established in 1955", "1955", None),
        ("by the end of 2026", "2026", None),
        ("last year", "2024", None),
        ("so far this year", "2025", None),
        ("next year", "2026", None),
        ("in October", "2024-10", None),
        ("in October 2023", "2023-10", None),
        ("in February", "2025-02", None),
        ("In May BYD grew", "2024-05", None),
        ("up 3% in March 2024", "2024-03", None),
        ("last September", "2024-09", None),
        ("this January", "2025-01", None),
        ("July of last year", "2024-07", None),
        ("last month", "2025-02", None),
        ("On July 24th, 2020", "2020-07-24", None),
        ("Sept 30, 2024", "2024-09-30", None),
        ("31 January 2025", "2025-01-31", None),
        ("on February 28", "2025-02-28", None),
        ("on Monday", "2025-03-03", None),
        ("yesterday", "2025-03-03", None),
        ("the first nine months of 2024", "2024-01", "2024-09"),
        ("the first three quarters of 2023", "2023-Q1", "2023-Q3"),
        ("the six months to June", "2024-H1", None),
        ("between January and September 2022", "2022-01", "2022-09"),
        ("In the January-July period", "2024-01", "2024-07"),
        ("the third quarter", "2024-Q3", None),
        ("the second quarter of 2023", "2023-Q2", None),
        ("Q1 2025", "2025-Q1", None),
        ("the first half of 2025", "2025-H1", None),
        ("the first half of last year", "2024-H1", None),
        ("from 2016 to 2020", "2016", "2020"),
        ("2021-35", "2021", "2035"),
        ("since 2019", "2019", "2025"),
        ("since November 2024", "2024-11", "2025-03"),
        ("over the past decade", "2015", "2025"),
        ("that year", "2022", None),
        ("sales for the quarter", "2022-Q2", None),
        ("in the month", "2022-04", None),
        ("it was sold three years ago", "2022", None),
        ("since last June", "2024-06", "2025-03"),
        ("by mid-2027", "2027", None),
        ("the five months to February", "2024-10", "2025-02"),
        ("prices are lower until the end of June", "2025-06", None),
        ("since the beginning of the year", "2025-Q1", None),
        ("last week", "2025-02", None),
        ("before the year is out", "2025", None),
        ("will open within five years", "2030", None),
        ("over the coming three months", "2025-03", "2025-06"),
        ("its half-year report", "2024-H2", None),
        ("from May 1 until December 31, 2017", "2017-05-01", "2017-12-31"),
        ("At the end of September 310 GWh lay in stock", "2024-09", None),
        ("Deliveries will begin in January", "2026-01", None),
        ("the latter half of this year", "2025-H2", None),
        ("by autumn", "2025", None),
        ("in the current quarter", "2025-Q1", None),
    ],
)
def test_a_time_is_resolved_against_the_day_of_the_article(text: str, when: str, when_end: str | None) -> None:
    (period,) = find_periods(text, PUBLISHED, spoken_of="2022-04")
    assert (period.when, period.when_end) == (when, when_end)


@pytest.mark.parametrize(
    "text", ["last year", "in October", "on Monday", "the second quarter", "so far this year", "yesterday"]
)
def test_relative_times_of_an_undated_article_are_not_told(text: str) -> None:
    assert find_periods(text, None) == ()


def test_absolute_times_of_an_undated_article_are_told() -> None:
    assert [period.when for period in find_periods("In October 2023 and 2020", None)] == ["2023-10", "2020"]


@pytest.mark.parametrize(
    "text", ["it may sell", "2,020 cars", "Model 3", "they march on", "2020 vehicles", "Wang Jun left"]
)
def test_what_is_no_time_is_left_alone(text: str) -> None:
    assert find_periods(text, PUBLISHED) == ()


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("the company said on Monday", "report"),
        ("4 percent more than in 2019", "comparison"),
        ("the fastest growth since 2016", "comparison"),
        ("the weakest reading since July-September 2022", "comparison"),
        ("sold in 2019", "time"),
    ],
)
def test_the_time_of_saying_and_of_comparing_are_told_apart(text: str, role: str) -> None:
    assert [period.role for period in find_periods(text, PUBLISHED)] == [role]


@pytest.mark.parametrize("text", ["Deliveries will start in the fourth quarter", "For the fourth quarter it expects 9"])
def test_a_quarter_to_come_is_the_next_one(text: str) -> None:
    assert [period.when for period in find_periods(text, PUBLISHED)] == ["2025-Q4"]


@pytest.mark.parametrize(
    ("spoken_of", "when"), [(None, "2024-Q4"), ("2023", "2024-Q4"), ("2023-Q3", "2023-Q3"), ("2023-09", "2023-Q3")]
)
def test_the_quarter_is_the_one_spoken_of_or_the_last_that_ended(spoken_of: str | None, when: str) -> None:
    assert [period.when for period in find_periods("in the quarter", PUBLISHED, spoken_of=spoken_of)] == [when]


def test_the_month_is_only_one_spoken_of() -> None:
    assert find_periods("in the month", PUBLISHED, spoken_of="2023") == ()


@given(st.text(max_size=120), st.dates(min_value=date(1990, 1, 1), max_value=date(2060, 1, 1)))
def test_every_time_is_written_as_statements_write_it(text: str, published: date) -> None:
    for period in find_periods(text, published):
        assert span(period.when, period.when_end) is not None


_WORDS = st.sampled_from(
    [
        "January",
        "May",
        "March",
        "2020",
        "2021",
        "31",
        "30",
        "first",
        "second",
        "half",
        "quarter",
        "of",
        "to",
        "from",
        "since",
        "last",
        "this",
        "year",
        "month",
        "Monday",
        "Q4",
        "H2",
        "6",
        "nine",
        "months",
    ]
)


@given(st.lists(_WORDS, max_size=12), st.dates(min_value=date(1990, 1, 1), max_value=date(2060, 1, 1)))
def test_words_of_time_in_any_order_give_times_or_nothing(words: list[str], published: date) -> None:
    for period in find_periods(" ".join(words), published):
        assert span(period.when, period.when_end) is not None
