"""Figures in other units: what is multiplied by what, and what stays as stated."""

import pytest

from nevtui.format.figures import figure_text
from nevtui.format.signs import UNICODE
from nevtui.tui.units import MARK, MODES, Bases, Turned, Units

PLANT = Bases("a", 2.98e9, 2e10, "Hefei", 5_000_000, 350_000, "vehicles", "b")
MAROCCAN = Bases("m", None, None, None, None, 20, "GWh", "c")


def units(mode: str) -> Units:
    return Units(mode, {"a": PLANT, "m": MAROCCAN, "n": None})


def shown(turned: Turned) -> str:
    figure = figure_text(turned.value, turned.unit, value_high=turned.value_high, bound=turned.bound)
    return figure + turned.mark


@pytest.mark.parametrize(
    ("mode", "figure"),
    [
        ("stated", "¥20 bn"),
        ("usd", "~$2.98 bn"),
        ("cny", "¥20 bn"),
        ("head", "~¥4,000 /head"),
        ("capacity", "~¥57,100 /car"),
    ],
)
def test_money_is_told_in_every_unit(mode: str, figure: str) -> None:
    assert shown(units(mode).turned("a", 2e10, None, "CNY", "exact")) == figure


def test_a_range_and_a_bound_stay_what_they_are() -> None:
    assert shown(units("usd").turned("a", 2e10, 3e10, "CNY", "at_least")) == "≥$2.98–4.47 bn"


def test_counts_are_told_per_thousand_heads_and_shares_are_not() -> None:
    assert shown(units("head").turned("a", 1e6, None, "vehicles", "exact")) == "~200 cars/1,000"
    assert shown(units("head").turned("a", 17, None, "percent", "exact")) == f"17 %{MARK}"


@pytest.mark.parametrize("mode", [mode for mode in MODES if mode not in ("stated", "capacity")])
def test_what_has_no_rate_and_no_city_stays_as_stated_and_is_marked(mode: str) -> None:
    assert shown(units(mode).turned("m", 12.8e9, None, "MAD", "exact")) == f"MAD 12.8 bn{MARK}"
    assert shown(units(mode).turned("n", 3, None, "GWh", "exact")) == f"3 GWh{MARK}"


def test_a_currency_without_a_rate_can_still_be_told_per_gwh() -> None:
    assert shown(units("capacity").turned("m", 12.8e9, None, "MAD", "exact")) == "~MAD 640 m/GWh"


def test_the_units_go_round_and_begin_again_as_stated() -> None:
    turning = Units()
    said = [turning.turn() for _ in MODES]
    assert "in USD" in said[0]
    assert said[-1] == "Figures as stated."
    assert turning.is_stated


def test_it_says_what_a_figure_is_reckoned_with() -> None:
    assert units("head").reckoning("a", UNICODE) == "/ 5,000,000 people of Hefei"
    assert units("capacity").reckoning("a", UNICODE) == "/ 350,000 cars a year"


def test_units_of_articles_are_never_taken_apart() -> None:
    assert figure_text(160, "Wh/kg") == "160 Wh/kg"
