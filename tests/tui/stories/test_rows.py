"""What one does with the rows of an answer: sort, filter, hide, freeze, sum up, chart, copy, export, take."""

import csv
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from nevtui.tui.screens.explore import ExploreScreen
from nevtui.tui.screens.sql import SqlScreen
from nevtui.tui.widgets.grid import Grid
from nevtui.tui.widgets.line import Heading
from tests.tui.story import Story, telling

STAKES = "select subject, object, value, evidence from statements where property = 'stake' order by statement"


@asynccontextmanager
async def looking_at(bundled: Path, sql: str, *, size: tuple[int, int] = (160, 48)) -> AsyncIterator[Story]:
    """Run `sql` and stand in its rows."""
    async with telling(bundled, size=size) as story:
        await story.press("colon")
        assert isinstance(story.app.screen, SqlScreen)
        story.app.screen.editor.replace_all(sql)
        await story.press("f5", "f6")
        yield story


def grid(story: Story) -> Grid:
    assert isinstance(story.app.screen, SqlScreen)
    return story.app.screen.grid


def column(story: Story, number: int) -> list[object]:
    return [row[number] for row in grid(story).list.rows]


def heads(story: Story) -> list[str]:
    return grid(story).query_one(Heading).plain.split()


async def test_s_sorts_by_the_column_and_again_no_more(bundled: Path) -> None:
    async with looking_at(bundled, STAKES) as story:
        before = column(story, 2)
        await story.press("right", "right", "S")
        values = [value for value in column(story, 2) if isinstance(value, float)]
        assert values == sorted(values, reverse=True)
        assert "value ▼" in story.text()
        await story.press("s")
        assert "value ▲" in story.text()
        await story.press("s")
        assert column(story, 2) == before


async def test_the_last_row_is_counted_and_any_row_is_gone_to(bundled: Path) -> None:
    async with looking_at(bundled, "select a.statement, b.name from statements a, cities b") as story:
        assert "more than" in story.text()
        await story.press("G")
        total = grid(story).list.total
        assert f"{total:,} rows" in story.text()
        assert grid(story).list.cursor == total - 1
        await story.press("g")
        await story.type("1,000,001")
        await story.press("enter")
        assert grid(story).list.cursor == 1_000_000
        await story.press("g")
        await story.type("many")
        await story.press("enter")
        assert "many is no row" in story.text()


async def test_a_slash_filters_by_what_is_typed_and_a_backslash_shows_all(bundled: Path) -> None:
    async with looking_at(bundled, STAKES) as story:
        rows = grid(story).list.total
        await story.press("slash")
        await story.type("hefei")
        await story.press("enter")
        assert all("hefei" in str(name).lower() for name in column(story, 0))
        assert 0 < grid(story).list.total < rows
        assert "1 filter" in story.text()
        await story.press("right", "right", "slash")
        await story.type("> 500")
        await story.press("enter")
        assert "no rows" in story.text()
        await story.press("backslash")
        assert grid(story).list.total == rows
        await story.press("backslash")
        assert "neither sorted nor filtered" in story.text()


async def test_a_filter_that_is_nonsense_is_said_and_the_rows_stay(bundled: Path) -> None:
    async with looking_at(bundled, STAKES) as story:
        rows = grid(story).list.total
        await story.press("right", "right", "slash")
        await story.type("> much")
        await story.press("enter")
        assert "much" in story.text()
        assert grid(story).list.total == rows


async def test_escape_takes_the_question_away_and_not_the_prompt(bundled: Path) -> None:
    async with looking_at(bundled, STAKES) as story:
        await story.press("slash", "escape")
        assert grid(story).has_focus


async def test_columns_are_hidden_frozen_and_shown_again(bundled: Path) -> None:
    wide = "select 'anchor' as a, " + ", ".join(f"repeat('x', 30) as c{n}" for n in range(9)) + ", 7 as final"
    async with looking_at(bundled, wide, size=(100, 30)) as story:
        await story.press("f", *["right"] * 10)
        assert "anchor" in story.text()
        assert heads(story)[0] == "a"
        assert heads(story)[-1] == "final"
        await story.press("minus")
        assert heads(story)[-1] == "c8"
        assert grid(story).columns.hidden == {10}
        await story.press("plus")
        assert grid(story).columns.hidden == frozenset()


async def test_a_column_is_summed_up_with_bars(bundled: Path) -> None:
    async with looking_at(bundled, "select property, value from statements") as story:
        await story.press("F")
        text = story.text()
        assert "2,578" in text
        assert "change" in text
        assert "━" in text
        assert "different" in text
        await story.press("escape")
        assert grid(story).has_focus


async def test_two_columns_are_drawn_as_bars(bundled: Path) -> None:
    async with looking_at(bundled, "from (values ('gain', 4), ('loss', -2), ('none', null)) as t(what, n)") as story:
        await story.press("c")
        lines = {line.split()[0]: line for line in story.text().splitlines() if line.split()[:1]}
        text = story.text()
        assert "n by what" in text
        gain = next(line for line in text.splitlines() if "gain" in line)
        loss = next(line for line in text.splitlines() if "loss" in line)
        assert gain.index("━") > loss.index("━")
        assert lines


async def test_nested_values_are_laid_out_whole(bundled: Path) -> None:
    async with looking_at(bundled, "select {'city': 'Hefei', 'stakes': [17, 24]} as nested") as story:
        assert '"city": "Hefei"' in story.text()
        await story.press("v")
        assert [line.strip() for line in story.text().splitlines() if "17," in line]


async def looked_at_in_full(bundled: Path, times: int) -> float:
    """Read cells of half a megabyte so many times over, one and all; give the seconds of processor time it took."""
    long = f"select repeat('xyz ', {125_000 * times}) as big, repeat('合', {50_000 * times}) as wide"
    async with looking_at(bundled, f"{long}, range({150_000 * times}) as many", size=(80, 24)) as story:
        begun = time.process_time()
        await story.press("v")
        assert "xyz xyz" in story.text()
        await story.press("end")
        assert f"{500_000 * times - 200_000:,} characters more" in story.text()
        await story.press("escape", "right", "left", "space", "escape")
        return time.process_time() - begun


async def test_megabytes_in_a_cell_take_no_more_than_their_length(bundled: Path) -> None:
    """Eight times at most, where the square would be 64; looked at anew where another worker was in the way."""
    eight = one = float("inf")
    for _ in range(5):
        eight, one = min(eight, await looked_at_in_full(bundled, 8)), min(one, await looked_at_in_full(bundled, 1))
        if eight < 8 * one:
            return
    raise AssertionError(f"{eight:.2f} s for eight times what takes {one:.2f} s")


async def test_null_is_told_from_nothing(bundled: Path) -> None:
    async with looking_at(bundled, "select null as a, '' as b, 'null' as c") as story:
        row = grid(story).list.current
        assert row is not None
        assert [name for text, name in grid(story)._paint(row, 80, False) if text.strip() == "null"] == ["null", "text"]


async def test_rows_go_into_a_file_as_they_are_looked_at(bundled: Path, tmp_path: Path) -> None:
    async with looking_at(bundled, STAKES) as story:
        rows = grid(story).list.total
        await story.press("right", "right", "s", "e")
        target = tmp_path / "stakes.csv"
        story.app.screen.results.typed.value = str(target)  # type: ignore[attr-defined]
        await story.press("enter")
        assert f"Wrote {rows} rows" in story.text()
        with target.open(newline="") as file:
            header, *lines = csv.reader(file)
        assert header == ["subject", "object", "value", "evidence"]
        values = [float(line[2]) for line in lines if line[2]]
        assert values == sorted(values)
        await story.press("e")
        story.app.screen.results.typed.value = str(target)  # type: ignore[attr-defined]
        await story.press("enter")
        assert "is there already" in story.text()


async def test_a_guest_writes_no_file(bundled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEVTUI_GUEST", "1")
    async with looking_at(bundled, STAKES) as story:
        await story.press("e")
        story.app.screen.results.typed.value = str(tmp_path / "x.csv")  # type: ignore[attr-defined]
        await story.press("enter")
        assert "Guests of this nevtui may only look" in story.text()
        assert not (tmp_path / "x.csv").exists()


async def test_a_value_is_copied_and_it_is_said(bundled: Path) -> None:
    async with looking_at(bundled, "select 'Hefei' as city") as story:
        await story.press("y")
        assert "Copied the value of city: 5 characters." in story.text()
        assert story.app.clipboard == "Hefei"


async def test_a_column_becomes_the_selection_of_the_panes(bundled: Path) -> None:
    async with looking_at(bundled, STAKES + " limit 5") as story:
        await story.press("t")
        assert isinstance(story.app.screen, ExploreScreen)
        taken = {row.subject for row in story.screen.timeline.list.rows if hasattr(row, "subject")}
        assert story.pinned()
        assert story.screen.timeline.list.total > 0
        await story.press("backspace")
        assert story.pinned() == []
        assert taken is not None


async def test_enter_on_a_statement_shows_its_evidence(bundled: Path) -> None:
    found = "select statement, subject from statements where evidence like '%$787 million in NIO%' limit 1"
    async with looking_at(bundled, found) as story:
        await story.press("enter")
        assert isinstance(story.app.screen, ExploreScreen)
        assert story.screen.timeline.list.total == 1
        assert "$787 million in NIO" in story.words()


async def test_what_the_panes_cannot_follow_is_said(bundled: Path) -> None:
    async with looking_at(bundled, "select 42 as answer") as story:
        await story.press("t")
        assert "The panes follow a column of statement" in story.text()


async def test_sel_is_what_the_panes_show(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("slash")
        await story.type("hefei")
        await story.press("enter", "enter", "colon")
        assert isinstance(story.app.screen, SqlScreen)
        story.app.screen.editor.replace_all(
            "select count(*) as many, count(*) = (select count(*) from statements) as is_all from sel"
        )
        await story.press("f5")
        row = grid(story).list.current
        assert row is not None
        assert row[0] > 0
        assert row[1] is False


@pytest.mark.parametrize("key", ["enter", "t"])
@pytest.mark.parametrize(("value", "name"), [("24231", "when"), ("'soon'", "year"), ("'2020..9'", "published")])
async def test_what_the_panes_cannot_follow_is_said_and_the_rows_stay(
    key: str, value: str, name: str, bundled: Path
) -> None:
    async with looking_at(bundled, f'select {value} as "{name}"') as story:
        await story.press(key)
        assert isinstance(story.app.screen, SqlScreen)
        assert "is no span of time" in story.text() or "is no year" in story.text()
