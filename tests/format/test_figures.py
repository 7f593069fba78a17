"""Figures as the pictures show them, and whatever else a float can be."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nevtui.format.figures import Figure, compact, exact_figure, figure, figure_text
from nevtui.format.signs import ASCII
from nevtui.format.text import harmless
from nevtui.model.vocabulary import BOUNDS, MEASURES


@pytest.mark.parametrize(
    ("value", "unit", "number", "shown"),
    [
        (787_000_000, "USD", "$787", "m"),
        (23e9, "USD", "$23", "bn"),
        (20e9, "CNY", "¥20", "bn"),
        (2.7e9, "USD", "$2.7", "bn"),
        (7.12e9, "USD", "$7.12", "bn"),
        (1.5e9, "EUR", "€1.5", "bn"),
        (6.2e9, "HKD", "HK$6.2", "bn"),
        (34, "HKD", "HK$34", ""),
        (11.5, "USD", "$11.5", ""),
        (259_900, "CNY", "¥259,900", ""),
        (1.2e12, "HUF", "HUF 1.2", "tn"),
        (-690e6, "CNY", "−¥690", "m"),
        (0, "USD", "$0", ""),
    ],
)
def test_money_is_shortened_and_keeps_what_was_stated(value: float, unit: str, number: str, shown: str) -> None:
    assert figure(value, unit) == Figure(number, shown, True)


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (486_000, "vehicles", "486,000 cars"),
        (1_020_000, "vehicles", "1,020,000 cars"),
        (1, "vehicles", "1 car"),
        (2, "units", "2 units"),
        (2, "rank", "#2"),
        (17, "percent", "17 %"),
        (17.5, "percent", "17.5 %"),
        (5, "percentage_points", "5 pp"),
        (2, "times", "2 ×"),
        (1200, "GWh", "1,200 GWh"),
        (700_000, "m2", "700,000 m²"),
        (40_000, "people", "40,000 people"),
        (6, None, "6"),
        (0.1 + 0.2, "GWh", "0.3 GWh"),
        (62.8, "GWh", "62.8 GWh"),
    ],
)
def test_measures_stand_in_full_beside_their_unit(value: float, unit: str | None, text: str) -> None:
    assert figure_text(value, unit) == text


@pytest.mark.parametrize(
    ("value", "high", "unit", "text"),
    [
        (5, 7, "GWh", "5–7 GWh"),
        (2.6e9, 2.9e9, "USD", "$2.6–2.9 bn"),
        (900e6, 1.2e9, "CNY", "¥0.9–1.2 bn"),
        (48, 62, "HKD", "HK$48–62"),
        (5, 5, "GWh", "5 GWh"),
        (5, float("nan"), "GWh", "5 GWh"),
    ],
)
def test_a_range_has_one_scale_and_one_unit(value: float, high: float, unit: str, text: str) -> None:
    assert figure_text(value, unit, value_high=high) == text


@pytest.mark.parametrize(
    ("value", "unit", "bound", "text"),
    [
        (1_300_000, "vehicles", "at_least", "≥1,300,000 cars"),
        (50, "percent", "at_most", "≤50 %"),
        (111_000, "vehicles", "approx", "~111,000 cars"),
        (2, "times", "at_least", "≥2 ×"),
        (-30, "percent", "at_least", "≤−30 %"),
        (-1e9, "CNY", "at_most", "≥−¥1 bn"),
    ],
)
def test_the_sign_of_certainty_touches_the_figure(value: float, unit: str, bound: str, text: str) -> None:
    assert figure_text(value, unit, bound=bound) == text


@pytest.mark.parametrize(
    ("value", "high", "unit", "text"),
    [
        (74.4, None, "percent", "+74.4 %"),
        (-11, None, "percent", "−11 %"),
        (9.2, None, "percentage_points", "+9.2 pp"),
        (0, None, "percent", "0 %"),
        (107.16, 148.59, "percent", "+107.16–148.59 %"),
        (-1, -2.5, "percent", "−1 to −2.5 %"),
        (2, None, "times", "2 ×"),
        (5, None, "rank", "+5 ranks"),
        (-389, None, "vehicles", "−389 cars"),
    ],
)
def test_a_change_always_shows_its_sign(value: float, high: float | None, unit: str, text: str) -> None:
    assert figure_text(value, unit, value_high=high, property="change") == text


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (787_000_000, "USD", "787,000,000 USD"),
        (17, "percent", "17 percent"),
        (5, "percentage_points", "5 percentage points"),
        (2, "rank", "number 2"),
        (-690e6, "CNY", "−690,000,000 CNY"),
        (None, "USD", ""),
    ],
)
def test_the_exact_figure_is_in_base_units(value: float | None, unit: str, text: str) -> None:
    assert exact_figure(value, unit) == text


def test_ascii_signs_leave_nothing_of_doubtful_width() -> None:
    shown = (
        figure_text(1.5e9, "EUR", bound="at_least", signs=ASCII),
        figure_text(2, "times", value_high=3, signs=ASCII),
        figure_text(-20e9, "CNY", signs=ASCII),
        figure_text(5, "m2", signs=ASCII),
    )
    assert shown == (">=EUR 1.5 bn", "2-3 x", "-CNY 20 bn", "5 m2")


@pytest.mark.parametrize("value", [None, float("nan"), float("inf"), float("-inf"), 10**400])
def test_what_is_no_number_gives_no_figure(value: float | None) -> None:
    assert figure(value, "USD") is None
    assert figure_text(value, "vehicles") == exact_figure(value, "GWh") == ""


@pytest.mark.parametrize(
    ("count", "text"),
    [(0, "0"), (999, "999"), (80_000, "80k"), (1_300_000, "1.3m"), (2e9, "2bn"), (999_999, "1m"), (-5000, "−5k")],
)
def test_an_axis_has_compact_counts(count: float, text: str) -> None:
    assert compact(count) == text


numbers = st.one_of(st.none(), st.floats(), st.integers(), st.integers(min_value=10**300, max_value=10**320))
units = st.one_of(st.none(), st.sampled_from((*MEASURES, "USD", "CNY", "HUF", "JPY")), st.text(max_size=6))


@example(0.0, None, "0A\x1f", "", None)
@given(numbers, numbers, units, st.sampled_from((*BOUNDS, "")), st.sampled_from((None, "change", "profit")))
def test_a_figure_never_fails_and_is_harmless(
    value: float | None, high: float | None, unit: str | None, bound: str, name: str | None
) -> None:
    text = figure_text(value, unit, value_high=high, bound=bound, property=name)
    exact = exact_figure(value, unit, value_high=high)
    assert harmless(text) == text
    assert harmless(exact) == exact
    assert (figure(value, unit) is None) == (exact == "")


@given(st.integers(min_value=1, max_value=10**9), st.integers(min_value=0, max_value=3))
def test_a_stated_number_is_read_back_from_its_figure(digits: int, places: int) -> None:
    stated = digits / 10**places
    assert float(figure_text(stated, "GWh").removesuffix(" GWh").replace(",", "")) == stated


@given(st.floats())
def test_a_compact_count_is_short(count: float) -> None:
    assert len(compact(count)) <= 9 or abs(count) >= 1e15 or 0 < abs(count) < 1
