"""The histogram over years."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.tui.widgets.years import Year, Years
from tests.tui.widgets.one import lines, showing

HEFEI = [Year(2015, 1), Year(2020, 3), Year(2022, 3), Year(2023, 3), Year(2024, 9), Year(2025, 4)]


async def test_every_year_from_first_to_last_has_its_count_and_a_gap_stays_a_gap() -> None:
    years = Years()
    async with showing(years, size=(100, 6)) as pilot:
        years.show(HEFEI, untimed=22)
        await pilot.pause()
        shown = lines(pilot)
        assert shown[4].split() == [*(str(year) for year in range(2015, 2026)), "no", "time", "said"]
        assert shown[3].split()[-1] == "22"
        assert shown[0].split() == ["9"]
        assert "·" in shown[3]


async def test_on_one_line_the_bars_are_blocks() -> None:
    years = Years()
    years.styles.height = 1
    async with showing(years, size=(60, 6)) as pilot:
        years.show(HEFEI, untimed=22)
        await pilot.pause()
        assert lines(pilot)[0] == "  2015 ▁····▃·▃▃█▄ 2025 · 22 no time said"


async def test_years_that_do_not_fit_stand_together() -> None:
    years = Years()
    async with showing(years, size=(60, 6)) as pilot:
        years.show([Year(year, 1) for year in range(1900, 2026)], untimed=0)
        await pilot.pause()
        labels = lines(pilot)[4].split()
        assert labels == ["1900–", "1920–", "1940–", "1960–", "1980–", "2000–", "2020–"]


async def test_no_bars_leave_only_what_has_no_time() -> None:
    years = Years()
    async with showing(years, size=(60, 6)) as pilot:
        years.show([], untimed=3)
        await pilot.pause()
        assert "no time said" in lines(pilot)[4]


@pytest.mark.parametrize("width", [20, 40, 95, 200])
@given(bars=st.dictionaries(st.integers(1, 9999), st.integers(1, 10**9), max_size=40), untimed=st.integers(0, 10**9))
def test_every_statement_is_in_one_bar(width: int, bars: dict[int, int], untimed: int) -> None:
    years = Years()
    years._years = bars
    bins = years._span(width // 6)
    assert sum(years._count(span) for span in bins) == sum(bars.values())
    assert len(bins) <= max(width // 6, 1)
