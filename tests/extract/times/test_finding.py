"""The times of whole texts: where they stand and what they mean."""

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.extract.times import find_times

PUBLISHED = date(2016, 11, 16)
"""A Wednesday."""


def found(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str]]:
    return [(time.text, time.value) for time in find_times(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on the morning of April 2, 2015", [("the morning of April 2, 2015", "2015-04-02TMO")]),
        ("more than a month after the quake", [("more than a month", "P1M")]),
        ("The bridge fell on March 3, 2014.", [("March 3, 2014", "2014-03-03")]),
        ("It was signed on 22 May 2009 in Oslo.", [("22 May 2009", "2009-05-22")]),
        ("The second meeting of the 5th of June 2011", [("the 5th of June 2011", "2011-06-05")]),
        ("The parade is on Friday, Nov. 18.", [("Friday, Nov. 18", "2016-11-18")]),
        ("He was born in August 1961.", [("August 1961", "1961-08")]),
        ("The mill closed in 1987.", [("1987", "1987")]),
        ("posted 2014-07-09 by the clerk", [("2014-07-09", "2014-07-09")]),
        ("dated 11/15/2016", [("11/15/2016", "2016-11-15")]),
        ("Rents doubled in the 1990s.", [("the 1990s", "199X")]),
        ("a house of the early 1970s", [("the early 1970s", "197X")]),
        ("poets of the 19th century", [("the 19th century", "18XX")]),
        ("since mid-2012", [("mid-2012", "2012")]),
        ("at the end of 2015", [("the end of 2015", "2015")]),
        ("in late September", [("late September", "2016-09")]),
        ("in the summer of 2012", [("the summer of 2012", "2012-SU")]),
        ("profit in the second quarter of 2015", [("the second quarter of 2015", "2015-Q2")]),
        ("a first-quarter loss", [("first-quarter", "2016-Q1")]),
        ("in the first half of last year", [("the first half of last year", "2015-H1")]),
        ("for fiscal 2014", [("fiscal 2014", "FY2014")]),
        ("on Christmas Eve", [("Christmas Eve", "2016-12-24")]),
        ("on Thanksgiving they will march", [("Thanksgiving", "2016-11-24")]),
        ("on Good Friday 2015", [("Good Friday 2015", "2015-04-03")]),
        ("the January-March period", [("January-March", "2016-01")]),
    ],
)
def test_a_date_is_found_with_its_article_and_modifiers(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor resigned Monday.", [("Monday", "2016-11-14")]),
        ("The court will rule on Monday.", [("Monday", "2016-11-21")]),
        ("They spoke Wednesday night.", [("Wednesday night", "2016-11-16TNI")]),
        ("It snowed early Tuesday morning.", [("early Tuesday morning", "2016-11-15TMO")]),
        ("He left last Friday.", [("last Friday", "2016-11-11")]),
        ("She returns next Thursday.", [("next Thursday", "2016-11-17")]),
        ("Talks failed yesterday.", [("yesterday", "2016-11-15")]),
        ("He spoke late last night.", [("late last night", "2016-11-15TNI")]),
        ("Voters go to the polls tomorrow.", [("tomorrow", "2016-11-17")]),
        ("It closed last week.", [("last week", "2016-W45")]),
        ("Shops open this weekend.", [("this weekend", "2016-W46-WE")]),
        ("Clashes broke out over the weekend.", [("the weekend", "2016-W45-WE")]),
        ("Sales fell last month.", [("last month", "2016-10")]),
        ("It opened earlier this year.", [("earlier this year", "2016")]),
        ("It opens early next year.", [("early next year", "2017")]),
        ("It fell late last year.", [("late last year", "2015")]),
        ("Prices rose in October.", [("October", "2016-10")]),
        ("Prices rose in December.", [("December", "2015-12")]),
        ("The tax will rise in December.", [("December", "2016-12")]),
        ("The tax will rise in March.", [("March", "2017-03")]),
        ("It was last seen in March.", [("March", "2016-03")]),
        ("They married last June.", [("last June", "2016-06")]),
        ("They married last December.", [("last December", "2015-12")]),
        ("It was sold two weeks ago.", [("two weeks ago", "2016-W44")]),
        ("It was sold three years ago.", [("three years ago", "2013")]),
        ("It was sold 10 days ago.", [("10 days ago", "2016-11-06")]),
        ("It was sold several years ago.", [("several years ago", "PAST_REF")]),
        ("The strike began at 9:30 a.m. Monday.", [("9:30 a.m. Monday", "2016-11-14T09:30")]),
        ("Doors open at 8 pm tomorrow.", [("8 pm tomorrow", "2016-11-17T20:00")]),
        ("It was postponed until Saturday.", [("Saturday", "2016-11-19")]),
        ("The ban has held since July.", [("July", "2016-07")]),
        ("He was free this morning.", [("this morning", "2016-11-16TMO")]),
        ("The report is due next month.", [("next month", "2016-12")]),
        ("the week of November 7", [("the week of November 7", "2016-W45")]),
    ],
)
def test_a_relative_date_is_told_from_the_day_of_the_text_and_the_tense(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He waited for about two years.", [("about two years", "P2Y")]),
        ("over the past three months", [("the past three months", "P3M")]),
        ("in the first nine months", [("the first nine months", "P9M")]),
        ("a 52-week low", [("52-week", "P52W")]),
        ("a five-year plan", [("five-year", "P5Y")]),
        ("within 24 hours", [("24 hours", "PT24H")]),
        ("after more than a decade", [("more than a decade", "P1DE")]),
        ("It took two and a half years.", [("two and a half years", "P2.5Y")]),
        ("a wait of half an hour", [("half an hour", "PT30M")]),
        ("several months of talks", [("several months", "PXM")]),
        ("in the next few weeks", [("the next few weeks", "PXW")]),
        ("for twenty-five years", [("twenty-five years", "P25Y")]),
        ("a couple of days", [("a couple of days", "P2D")]),
        ("two fortnights", [("two fortnights", "P4W")]),
        ("$30 a month", [("a month", "P1M")]),
        ("They meet every Monday.", [("every Monday", "XXXX-WXX-1")]),
        ("They meet every two weeks.", [("every two weeks", "P2W")]),
        ("It is held twice a year.", [("twice a year", "P1Y")]),
        ("It is paid annually.", [("annually", "P1Y")]),
        ("They are now free.", [("now", "PRESENT_REF")]),
        ("It recently opened.", [("recently", "PAST_REF")]),
        ("in recent years", [("recent years", "PAST_REF")]),
        ("in the near future", [("the near future", "FUTURE_REF")]),
    ],
)
def test_durations_sets_and_vague_times_are_written_as_timex3_does(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "a 20-year-old man",
        "she is 45 years old",
        "He may march on.",
        "a second chance",
        "They sold 2,016 boats.",
        "Boeing 1900 euros",
        "page 1987",
        "It cost $2000.",
        "a quarter of the voters",
        "the war and the peace",
        "He seconded the motion.",
        "5 percent more",
    ],
)
def test_ages_amounts_and_other_words_are_no_times(text: str) -> None:
    assert found(text) == []


def test_what_was_spoken_of_before_is_what_later_words_refer_to() -> None:
    text = "In 2003 he left. That year she came; the following year they wed. Two years later they parted."
    assert found(text)[1:] == [("That year", "2003"), ("the following year", "2004"), ("Two years later", "2006")]
    text = "Third-quarter profit rose, against a loss a year earlier. In the quarter it sold more."
    assert [value for _, value in found(text)] == ["2016-Q3", "2015-Q3", "2016-Q3"]
    assert found("On May 4, 2010, it sank. The next day divers came.")[1] == ("The next day", "2010-05-05")


def test_a_text_without_a_day_has_x_for_what_is_unknown() -> None:
    assert found("On March 3 and Friday, last year, now", None) == [
        ("March 3", "XXXX-03-03"),
        ("Friday", "XXXX-WXX-5"),
        ("last year", "PAST_REF"),
        ("now", "PRESENT_REF"),
    ]


def test_an_expression_may_run_over_a_line_but_not_over_a_paragraph() -> None:
    text = "It fell last\n   year.\n\nLast\n\nyear"
    (time,) = find_times(text, PUBLISHED)
    assert (time.text, time.value, text[time.start : time.end]) == ("last\n   year", "2015", "last\n   year")


def test_a_span_written_as_one_has_an_end() -> None:
    assert [(time.value, time.end_value) for time in find_times("January-March 2013 and 1998-2001", PUBLISHED)] == [
        ("2013-01", "2013-03"),
        ("1998", "2001"),
    ]


_WORDS = st.sampled_from(
    [
        "the",
        "last",
        "first",
        "next",
        "May",
        "March",
        "3",
        "31",
        "2013",
        "1990s",
        "early",
        "of",
        "in",
        "-",
        ",",
        ".",
        "a",
        "ago",
        "years",
        "week",
        "Monday",
        "noon",
        "10",
        "p.m.",
        "every",
        "two",
        "quarter",
        "to",
        "from",
        "half",
        "\n",
        "century",
        "same",
        "period",
        "later",
        "before",
        "day",
        "Christmas",
        "9999",
        "0",
        "1",
        "½",
        "dozen",
        "Easter",
    ]
)


@given(st.lists(_WORDS, max_size=14), st.dates() | st.none())
def test_words_of_time_in_any_order_give_times_in_order_or_nothing(words: list[str], published: date | None) -> None:
    text = " ".join(words)
    times = find_times(text, published)
    assert all(text[time.start : time.end] == time.text and time.value for time in times)
    assert all(left.end <= right.start for left, right in itertools.pairwise(times))


@given(st.text(max_size=200), st.dates())
def test_any_text_is_read_without_complaint(text: str, published: date) -> None:
    for time in find_times(text, published):
        assert text[time.start : time.end] == time.text
