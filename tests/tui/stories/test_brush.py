"""A brush over the histogram: the list below and the other panes follow it, the bars do not."""

from pathlib import Path

from tests.tui.story import Story, telling


def years(story: Story) -> set[int]:
    return {row.year for row in story.screen.timeline.list.rows}


def bars(story: Story) -> int:
    return sum(story.screen.timeline.years._years.values())


async def test_the_brush_begins_at_the_cursor_and_all_but_the_bars_follow_it(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("down", "enter", "3", "down")
        before = bars(story)
        assert story.current("timeline").year == 2020
        await story.press("greater_than_sign")
        assert story.pinned() == ["Hefei", "2020"]
        assert "● Hefei  ● 2020  3 of 2,5" in story.text()
        assert years(story) == {2020}
        assert story.names("companies") == ["NIO"]
        assert bars(story) == before
        assert "━━━━━" in story.text()


async def test_it_moves_widens_and_narrows_and_back_goes_to_before_it_began(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("down", "enter", "3", "down", "less_than_sign", "full_stop", "full_stop")
        assert story.pinned() == ["Hefei", "2020 – 2022"]
        assert years(story) == {2020, 2022}
        await story.press("greater_than_sign", "comma")
        assert story.pinned() == ["Hefei", "2021 – 2022"]
        await story.press("less_than_sign", "less_than_sign")
        assert story.pinned() == ["Hefei", "2019 – 2020"]
        await story.press("backspace")
        assert story.pinned() == ["Hefei"]


async def test_esc_drops_the_brush_before_other_pins(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("down", "enter", "3", "greater_than_sign", "escape")
        assert story.pinned() == ["Hefei"]
        await story.press("escape")
        assert story.pinned() == []


async def test_it_can_be_moved_from_any_pane(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("greater_than_sign")
        assert len(story.pinned()) == 1
        assert story.screen.walk.pane == "cities"
        assert len(story.names("cities")) < 61


async def test_t_with_shift_turns_the_bars_to_quarters_and_months(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("down", "enter", "3", "T")
        assert "bars are quarters" in story.text()
        assert "no quarter said" in story.text()
        whole = story.screen.timeline.list.total
        await story.press("T")
        assert "no month said" in story.text()
        assert story.screen.timeline.list.total == whole
        await story.press("greater_than_sign")
        assert story.pinned()[-1].split()[-1].isdecimal()
        await story.press("T")
        assert "bars are" not in story.text()
        assert story.screen.timeline.brush is not None


async def test_on_the_axis_of_reports_the_brush_covers_days_of_report(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("down", "enter", "3", "t", "greater_than_sign", "greater_than_sign")
        assert story.pinned()[1].startswith("reported ")
        year = story.pinned()[1].removeprefix("reported ")
        assert {str(row.published.year) for row in story.screen.timeline.list.rows} == {year}


async def test_at_the_ends_it_says_why_it_does_not_move(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("down", "enter", "3", "greater_than_sign", "comma")
        assert "one bar wide" in story.text()
        await story.press("less_than_sign")
        assert "No bars further on." in story.text()


async def test_without_a_timeline_there_is_nothing_to_brush(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("3", "v", "p", "greater_than_sign")
        assert "v puts a timeline here" in story.text()
        await story.press("T")
        assert "v puts a timeline here" in story.text()


async def test_in_80_columns_and_without_colour_the_header_says_the_span(bundled: Path) -> None:
    async with telling(bundled, size=(80, 24), theme="nevtui-mono") as story:
        await story.press("3", "greater_than_sign", "full_stop")
        assert " – " in story.pinned()[0]
        assert f"● {story.pinned()[0]}" in story.text()


async def test_the_cursors_bar_is_that_of_the_bars_shown(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("down", "enter", "3", "pagedown", "T")
        timeline = story.screen.timeline
        told = story.current("timeline")
        assert told.precision != "year" or timeline.years._lit is None
        assert timeline.years._lit is None or timeline.years._lit in timeline.years.reach
        await story.press("T", "T")
        assert timeline.years._lit == told.year


async def test_a_brush_waits_for_bars_of_another_unit(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("down", "enter", "3", "down", "greater_than_sign")
        assert story.pinned() == ["Hefei", "2020"]
        screen = story.screen
        screen.action_act("bins")
        assert screen.timeline.lacks_bars
        screen.action_act("brush_on")
        assert story.pinned() == ["Hefei", "2020"]
        await story.quiet()
        assert story.pinned() == ["Hefei", "Q2 2020 – Q1 2021"]
