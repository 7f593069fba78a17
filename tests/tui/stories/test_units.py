"""Figures in other units, told in the words of a user."""

from pathlib import Path

from nevtui.tui.screens.card import CardScreen
from tests.tui.story import telling


async def test_u_tells_the_timeline_in_dollars_and_marks_what_stays(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("down", "enter", "3")
        assert "¥20 bn" in story.text()
        await story.press("u")
        text = story.text()
        assert "in USD · * as stated" in text
        assert "~$2.98 bn" in text
        assert "¥20 bn " not in text
        assert "cars*" in text
        assert "Figures in USD at its own year's rate; * marks what stays as stated." in text


async def test_u_goes_on_through_yuan_heads_and_cars_back_to_what_is_stated(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("down", "enter", "3", "u", "u")
        assert "in CNY" in story.text()
        assert "~¥145 bn" in story.text()
        await story.press("u")
        assert "/head" in story.text()
        assert "cars/1,000" in story.text()
        await story.press("u")
        assert "per car, GWh" in story.text()
        await story.press("u")
        assert "¥20 bn" in story.text()
        assert "as stated" in story.text().splitlines()[-1] or "Figures as stated." in story.text()


async def test_the_evidence_keeps_the_stated_figure_and_says_how_the_other_is_reckoned(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("down", "enter", "3", "home", "u", "u", "u")
        text = story.text()
        assert "$23 bn" in text
        assert "~$4,550 /head" in text
        assert "people of Hefei" in text


async def test_the_evidence_is_left_out_of_what_moves(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("down", "enter", "3", "u", "down", "down", "down", "down")
        assert "~$2.98 bn" in story.text()
        assert "20,000,000,000 CNY" in story.text()


async def test_a_card_shows_the_same_units(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("2", "u", "i")
        assert "drawn as stated" in story.text()
        assert "~$27" in story.text()
        await story.press("u")
        assert "in CNY" in story.text()
        assert "¥183.9 bn" in story.text()
        await story.press("escape")
        assert "in CNY" in story.text()


async def test_the_chart_of_a_card_is_turned_where_its_figures_can_be(bundled: Path) -> None:
    async with telling(bundled) as story:
        story.app.open_card("city:shanghai")
        await story.quiet()
        screen = story.app.screen
        assert isinstance(screen, CardScreen)
        stated = {dot.key: dot.value for dot in screen.plot.dots}
        await story.press("u")
        assert "drawn as stated" in screen.chart_head.plain
        assert {dot.key: dot.value for dot in screen.plot.dots} == stated
        await story.press("u", "u")
        assert "per head, counts per 1,000" in screen.chart_head.plain
        assert "drawn as stated" not in screen.chart_head.plain
        assert {dot.key for dot in screen.plot.dots} == set(stated)
        people = [stated[dot.key] / dot.value * 1000 for dot in screen.plot.dots]
        assert 20_000_000 < max(people) < min(people) * 1.02
        await story.press("u", "u")
        assert {dot.key: dot.value for dot in screen.plot.dots} == stated


async def test_comparing_tells_all_in_one_currency(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("2", "escape", "slash")
        await story.type("nio")
        await story.press("enter", "space", "escape", "slash")
        await story.type("xpeng")
        await story.press("enter", "space", "x")
        assert "Compare" in type(story.app.screen).__name__
        await story.press("u")
        assert "in USD · * as stated" in story.text()
        await story.press("u", "u", "u", "u")
        assert "* as stated" not in story.text()
