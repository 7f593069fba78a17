"""Cards, comparisons, ledgers, the reader and charts leave the app as rows of the panes do: written, copied, cited."""

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from nevtui.library.dataset import bundled_library
from nevtui.model.access import GUEST
from nevtui.tui.screens.chart import ChartScreen
from nevtui.tui.screens.form import FormScreen
from nevtui.tui.screens.opened import Opened
from tests.tui.story import Story, telling

MAKERS = (("company:leapmotor", "Leapmotor"), ("company:nio", "NIO"))

OPENINGS: dict[str, Callable[[Story], Any]] = {
    "card": lambda story: story.app.open_card("company:leapmotor"),
    "compare": lambda story: story.app.open_compare(MAKERS),
    "conflicts": lambda story: story.screen._open_ledger("conflicts"),
    "plans": lambda story: story.screen._open_ledger("plans"),
    "unread": lambda story: story.screen._open_ledger("unread"),
    "reader": lambda story: story.app.open_article("seeds-01-jinhua-leapmotor", story.screen.walk.selection),
}


async def opened(story: Story, name: str) -> Opened:
    OPENINGS[name](story)
    await story.quiet()
    screen = story.app.screen
    assert isinstance(screen, Opened)
    return screen


async def written(story: Story, path: Path) -> list[dict[str, str]]:
    await story.press("e")
    form = story.app.screen
    assert isinstance(form, FormScreen)
    form._lines[0].value = str(path)
    await story.press("enter")
    return list(csv.DictReader(path.read_text("utf-8").splitlines()))


@pytest.mark.parametrize("name", OPENINGS)
async def test_what_a_screen_shows_is_written_whole(name: str, tmp_path: Path) -> None:
    async with telling(bundled_library(), size=(160, 48)) as story:
        screen = await opened(story, name)
        rows = await written(story, tmp_path / "out.csv")
        assert screen.keys.plain == f"Wrote {len(rows):,} rows to {tmp_path / 'out.csv'}."
        assert len(rows) > 10


async def test_a_card_writes_figures_or_ties_whichever_one_stands_in(tmp_path: Path) -> None:
    async with telling(bundled_library(), size=(160, 48)) as story:
        await opened(story, "card")
        figures = await written(story, tmp_path / "figures.csv")
        await story.press("tab")
        ties = await written(story, tmp_path / "ties.csv")
        assert {"70327.0", "70327"} & {row["value"] for row in figures}
        assert "Stellantis" in {row["name"] for row in ties}


async def test_a_comparison_writes_the_figures_of_all_with_their_words(tmp_path: Path) -> None:
    async with telling(bundled_library(), size=(160, 48)) as story:
        await opened(story, "compare")
        rows = await written(story, tmp_path / "out.csv")
        assert {row["subject"] for row in rows} == {"Leapmotor", "NIO"}
        assert {row["property"] for row in rows} == {"deliveries"}
        assert "Leapmotor delivered 70,327 units" in {row["evidence"] for row in rows}


@pytest.mark.parametrize("name", OPENINGS)
async def test_row_and_citation_are_copied_and_it_is_said(name: str) -> None:
    async with telling(bundled_library(), size=(160, 48)) as story:
        screen = await opened(story, name)
        await story.press("y")
        assert screen.keys.plain.startswith("Copied the row: ")
        assert story.app.clipboard == screen.row_text() != ""
        await story.press("Y")
        assert screen.keys.plain.startswith("Copied the citation: ")
        assert story.app.clipboard.startswith("“")


async def test_in_a_conflict_either_article_is_cited() -> None:
    async with telling(bundled_library(), size=(160, 48)) as story:
        await opened(story, "conflicts")
        await story.press("Y")
        first = story.app.clipboard
        await story.press("n", "Y")
        assert story.app.clipboard != first


async def test_a_chart_is_written_as_it_is_drawn(tmp_path: Path) -> None:
    async with telling(bundled_library(), size=(160, 48)) as story:
        await story.press("c", "2")
        chart = story.app.screen
        assert isinstance(chart, ChartScreen)
        rows = await written(story, tmp_path / "money.csv")
        assert [row["name"] for row in rows][:3] == [each.name for each, _ in chart._bars][:3]
        assert {row["unit"] for row in rows} == {"USD"}


async def test_a_guest_writes_nothing_and_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(GUEST, "1")
    async with telling(bundled_library(), size=(160, 48)) as story:
        screen = await opened(story, "card")
        await story.press("e")
        assert story.app.screen is screen
        assert "guest" in screen.keys.plain.lower()
