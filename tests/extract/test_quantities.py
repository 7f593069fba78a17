"""Figures with their units, bounds, ranges and second currencies."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.extract.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7.12 billion yuan ($1 billion)", (7.12e9, None, "CNY", 1e9, "USD", "exact")),
        ("RMB 2 bn", (2e9, None, "CNY", None, None, "exact")),
        ("CNY2.6 billion (USD360 million)", (2.6e9, None, "CNY", 3.6e8, "USD", "exact")),
        ("USD1.4 Billion", (1.4e9, None, "USD", None, None, "exact")),
        ("$787 million", (7.87e8, None, "USD", None, None, "exact")),
        ("€4.1bn (US$4.3bn)", (4.1e9, None, "EUR", 4.3e9, "USD", "exact")),
        ("R$5.5 billion (US$978 million)", (5.5e9, None, "BRL", 9.78e8, "USD", "exact")),
        ("400 billion forints (a little over 1 billion euros)", (4e11, None, "HUF", 1e9, "EUR", "exact")),
        ("a trillion yuan", (1e12, None, "CNY", None, None, "exact")),
        ("HK$34.20", (34.2, None, "HKD", None, None, "exact")),
        ("RMB795.4M", (7.954e8, None, "CNY", None, None, "exact")),
        ("$87–102 billion", (8.7e10, 1.02e11, "USD", None, None, "exact")),
        ("RMB350–450M", (3.5e8, 4.5e8, "CNY", None, None, "exact")),
        ("$2.6 billion to $2.9 billion", (2.6e9, 2.9e9, "USD", None, None, "exact")),
        ("between HK$48 and HK$62", (48.0, 62.0, "HKD", None, None, "exact")),
        ("between 1,000 and 1,200 GWh", (1000.0, 1200.0, "GWh", None, None, "exact")),
        ("280,000 vehicles", (280_000.0, None, "vehicles", None, None, "exact")),
        ("1.02 million units", (1_020_000.0, None, "units", None, None, "exact")),
        ("five million electric vehicles", (5e6, None, "vehicles", None, None, "exact")),
        ("six electric car makers", (6.0, None, "companies", None, None, "exact")),
        ("fifty-three investors", (53.0, None, "companies", None, None, "exact")),
        ("1,200 gigawatt hours", (1200.0, None, "GWh", None, None, "exact")),
        ("12.598GWh", (12.598, None, "GWh", None, None, "exact")),
        ("300 MWh", (300.0, None, "MWh", None, None, "exact")),
        ("17%", (17.0, None, "percent", None, None, "exact")),
        ("17.4pc", (17.4, None, "percent", None, None, "exact")),
        ("14.5 percent", (14.5, None, "percent", None, None, "exact")),
        ("9.7 per cent", (9.7, None, "percent", None, None, "exact")),
        ("3.9 percentage points", (3.9, None, "percentage_points", None, None, "exact")),
        ("7.8 times", (7.8, None, "times", None, None, "exact")),
        ("about a third", (33.3, None, "percent", None, None, "approx")),
        ("nearly half", (50.0, None, "percent", None, None, "approx")),
        ("more than 700,000 NEVs", (700_000.0, None, "vehicles", None, None, "at_least")),
        ("up to 35%", (35.0, None, "percent", None, None, "at_most")),
        ("no less than 9 GWh", (9.0, None, "GWh", None, None, "at_least")),
        ("no fewer than 12,000 cars", (12_000.0, None, "vehicles", None, None, "at_least")),
        ("not more than 20%", (20.0, None, "percent", None, None, "at_most")),
        ("above the 120 GWh of the year before", (120.0, None, "GWh", None, None, "exact")),
        ("beyond the 120 GWh mark", (120.0, None, "GWh", None, None, "at_least")),
        ("10 percent or more", (10.0, None, "percent", None, None, "at_least")),
        ("Rs. 500 crore", (5e9, None, "INR", None, None, "exact")),
        ("₹3.5 lakh crore", (3.5e12, None, "INR", None, None, "exact")),
        ("3.5 lakh cars", (350_000.0, None, "vehicles", None, None, "exact")),
        ("C$12.5m", (1.25e7, None, "CAD", None, None, "exact")),
        ("AU$3bn", (3e9, None, "AUD", None, None, "exact")),
        ("JP¥500", (500.0, None, "JPY", None, None, "exact")),
        ("5 trillion won", (5e12, None, "KRW", None, None, "exact")),
        ("between $3 and $5 million", (3e6, 5e6, "USD", None, None, "exact")),
        ("half a billion dollars", (5e8, None, "USD", None, None, "exact")),
        ("over a million cars", (1e6, None, "vehicles", None, None, "at_least")),
        ("two and a half million people", (2.5e6, None, "people", None, None, "exact")),
        ("5½ years", (5.5, None, "years", None, None, "exact")),
        ("one in five", (20.0, None, "percent", None, None, "exact")),
        ("three-fifths", (60.0, None, "percent", None, None, "exact")),
        ("25 basis points", (0.25, None, "percentage_points", None, None, "exact")),
        ("120 km/h", (120.0, None, "km/h", None, None, "exact")),
        ("100 mph", (160.9344, None, "km/h", None, None, "exact")),
        ("10 miles", (16.0934, None, "km", None, None, "exact")),
        ("2.5 million barrels", (2.5e6, None, "barrels", None, None, "exact")),
        ("1,000 square feet", (92.903, None, "m2", None, None, "exact")),
        ("500 MW", (500_000.0, None, "kW", None, None, "exact")),
        ("35°C", (35.0, None, "°C", None, None, "exact")),
        ("up to 20 degrees Celsius", (20.0, None, "°C", None, None, "at_most")),
        ("10-15 months", (10.0, 15.0, "months", None, None, "exact")),
        ("handed over 50,400 vehicles", (50_400.0, None, "vehicles", None, None, "exact")),
    ],
)
def test_a_figure_is_read_with_its_unit(text: str, expected: tuple[object, ...]) -> None:
    (quantity,) = find_quantities(text)
    read = (quantity.value, quantity.value_high, quantity.unit, quantity.value_alt, quantity.unit_alt, quantity.bound)
    assert read == expected


@pytest.mark.parametrize(
    "text",
    [
        "its 100,000th car",
        "the first half",
        "one of them",
        "ES8 and P7",
        "the 12th place",
        "",
        "at 9:30",
        "open 24/7",
        "a 5G phone",
        "in the 1990s",
        "at 10 a.m.",
        "never in a million",
    ],
)
def test_what_is_no_figure_is_left_alone(text: str) -> None:
    assert find_quantities(text) == ()


def test_signs_of_growth_rates_are_kept() -> None:
    assert [quantity.sign for quantity in find_quantities("8,589 (+11.4% MoM, -2% YoY)")] == [0, 1, -1]


def test_a_minus_in_words_is_a_sign() -> None:
    assert [(quantity.value, quantity.sign) for quantity in find_quantities("minus 5 degrees C")] == [(5.0, -1)]


def test_from_and_to_are_two_figures() -> None:
    assert [quantity.value for quantity in find_quantities("rose from 5.7% to 6.3%")] == [5.7, 6.3]


@given(st.text(alphabet="0123456789.,-–$€%() abBnmMtoGWh'", max_size=80))
def test_figures_are_in_order_and_do_not_overlap(text: str) -> None:
    found = find_quantities(text)
    assert all(0 <= quantity.start < quantity.end <= len(text) for quantity in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
