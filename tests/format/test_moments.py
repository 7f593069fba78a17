"""Times in twelve cells, and days as articles are dated."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.format.moments import WIDTH_CELLS, day, long_day, long_moment, moment, span_of_days
from nevtui.format.text import cells, harmless


@pytest.mark.parametrize(
    ("when", "when_end", "text"),
    [
        ("2020", None, "2020"),
        ("2020-02", None, "2020-02"),
        ("2024-10-21", None, "2024-10-21"),
        ("2025-H1", None, "2025-H1"),
        ("2020-Q3", None, "2020-Q3"),
        ("2015", "2025", "2015–25"),
        ("1999", "2003", "1999–2003"),
        ("2024-01", "2024-09", "2024 Jan–Sep"),
        ("2015-12", "2016-12", "2015–16"),
        ("2023-Q1", "2023-Q3", "2023 Q1–Q3"),
        ("2018", "2026-02", "2018–26"),
        ("2024-10-01", "2024-10-21", "2024-10"),
        ("2024-10-01", "2024-12-21", "2024 Oct–Dec"),
        ("2026-03-01", "2026", "2026 Mar–Dec"),
        ("2020", "2020", "2020"),
        ("2020", "2019", "2020"),
        (None, "2020-12", "–2020-12"),
        (None, None, ""),
        ("soon", None, "soon"),
        ("in the second half of it", None, "in the seco…"),
        ("20\x1b[31m20", None, "20␛[31m20"),
        ("2020", "later", "2020–later"),
    ],
)
def test_a_time_keeps_the_precision_that_was_stated(when: str | None, when_end: str | None, text: str) -> None:
    assert moment(when, when_end) == text


@pytest.mark.parametrize(
    ("when", "when_end", "text"),
    [
        ("2025-11", None, "November 2025"),
        ("2020", None, "2020"),
        ("2025-H1", None, "H1 2025"),
        ("2024-01", "2025-03", "January 2024 – March 2025"),
        ("2024-10-01", "2024-10-21", "1 October 2024 – 21 October 2024"),
        (None, "2020-12", "until December 2020"),
        ("soon", None, "soon"),
    ],
)
def test_a_time_in_full_loses_nothing(when: str | None, when_end: str | None, text: str) -> None:
    assert long_moment(when, when_end) == text


def test_a_day_is_given_by_its_precision() -> None:
    published = date(2025, 3, 4)
    assert (day(published), day(published, "month"), day(published, "year")) == ("4 Mar 2025", "Mar 2025", "2025")
    assert (long_day(published), long_day(published, "month")) == ("4 March 2025", "March 2025")
    assert day(None) == long_day(None) == ""


def test_a_span_of_days_is_given_by_its_ends() -> None:
    assert span_of_days(date(2013, 9, 17), date(2026, 3, 26)) == "17 Sep 2013 – 26 Mar 2026"
    assert span_of_days(date(2013, 9, 17), date(2013, 9, 17)) == span_of_days(None, date(2013, 9, 17)) == "17 Sep 2013"
    assert span_of_days(None, None) == ""


times = st.one_of(
    st.none(),
    st.text(max_size=20),
    st.from_regex(r"[0-9]{4}(-(Q[1-4]|H[12]|[0-9]{2}(-[0-9]{2})?))?", fullmatch=True),
)


@given(times, times)
def test_a_time_never_fails_fits_and_is_harmless(when: str | None, when_end: str | None) -> None:
    text = moment(when, when_end)
    assert cells(text) <= WIDTH_CELLS
    assert harmless(text) == text
    assert harmless(long_moment(when, when_end)) == long_moment(when, when_end)
