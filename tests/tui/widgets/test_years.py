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


QUARTERS = [Year(2023 * 4 + quarter, quarter + 1) for quarter in range(12)]


async def test_quarters_are_named_below_the_years_in_which_they_begin() -> None:
    years = Years()
    async with showing(years, size=(100, 6)) as pilot:
        years.show(QUARTERS, untimed=22, unit="quarter", coarse=310)
        await pilot.pause()
        shown = lines(pilot)
        assert shown[4].split()[:12] == ["2023", "Q2", "Q3", "Q4", "2024", "Q2", "Q3", "Q4", "2025", "Q2", "Q3", "Q4"]
        assert shown[1].endswith("310")
        assert shown[2].endswith("no quarter said")
        assert shown[4].endswith("no time said")


async def test_of_months_that_do_not_fit_the_fullest_are_shown_or_those_of_cursor_and_brush() -> None:
    years = Years()
    months = [Year(1980 * 12, 1), *(Year(month, 5) for month in range(2020 * 12, 2026 * 12)), Year(2060 * 12, 1)]
    async with showing(years, size=(100, 6)) as pilot:
        years.show(months, untimed=0, unit="month")
        await pilot.pause()
        assert {"2020", "2025"} <= set(lines(pilot)[4].split())
        years.light(1980 * 12)
        await pilot.pause()
        assert "1980" in lines(pilot)[4]
        years.brush(range(2060 * 12, 2060 * 12 + 1))
        await pilot.pause()
        assert "2059" in lines(pilot)[4]
        assert lines(pilot)[5].strip() == "━"


async def test_the_brush_underlines_what_it_covers() -> None:
    years = Years()
    async with showing(years, size=(100, 6)) as pilot:
        years.show(HEFEI, untimed=22)
        years.brush(range(2020, 2022))
        await pilot.pause()
        shown = lines(pilot)
        begin, end = shown[4].index("2020"), shown[4].index("2021") + len("2021")
        assert begin - 1 <= shown[5].index("━") <= begin
        assert end <= len(shown[5]) <= end + 2


@pytest.mark.parametrize("width", [20, 40, 95, 200])
@pytest.mark.parametrize("unit", ["quarter", "month"])
@given(bars=st.dictionaries(st.integers(12, 30_000), st.integers(1, 10**6), max_size=30), data=st.data())
def test_bars_that_are_drawn_fit_and_follow_each_other(
    width: int, unit: str, bars: dict[int, int], data: st.DataObject
) -> None:
    years = Years()
    years._years, years.unit = bars, unit
    years._lit = data.draw(st.sampled_from([None, *bars]))
    bins = [bin[0] for bin in years._window(width)]
    assert len(bins) <= width
    assert bins == list(range(bins[0], bins[0] + len(bins))) if bars else not bins
    assert years._lit is None or years._lit in bins
    assert sum(map(years._count, (range(bar, bar + 1) for bar in bins))) <= sum(bars.values())


async def test_few_years_far_off_are_counted_beside_and_reached_by_the_cursor() -> None:
    years = Years()
    bars = [Year(1983, 1), *(Year(year, 50) for year in range(2016, 2026)), Year(2060, 2)]
    async with showing(years, size=(80, 6)) as pilot:
        years.show(bars, untimed=7)
        await pilot.pause()
        shown = lines(pilot)
        assert [f"{year}" for year in range(2016, 2026)] == [
            label
            for label in shown[4].replace("<", " ").replace(">", " ").split()
            if label.isdecimal() and label < "2026"
        ][-10:]
        assert "<" in shown[4]
        assert ">" in shown[4]
        assert shown[1].split()[-1] == "3"
        assert shown[2].endswith("in other years")
        assert years.step == 1
        years.light(1983)
        await pilot.pause()
        assert "1983" in lines(pilot)[4]
