"""The card of an entity: figures, ties, and steps from card to card."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from nevtui.library.dataset import bundled_library
from nevtui.tui.screens.card import CardScreen
from nevtui.tui.screens.explore import ExploreScreen
from tests.tui.story import Story, telling


def card(story: Story) -> CardScreen:
    screen = story.app.screen
    assert isinstance(screen, CardScreen)
    return screen


@asynccontextmanager
async def opened(name: str, **how: Any) -> AsyncIterator[tuple[Story, CardScreen]]:
    """Open the card of a company."""
    async with telling(bundled_library(), **how) as story:
        story.app.open_card(f"company:{name}")
        await story.quiet()
        yield story, card(story)


async def test_i_opens_the_card_of_what_one_stands_on() -> None:
    async with telling(bundled_library()) as story:
        name = story.current("cities").name
        await story.press("i")
        assert card(story).head.plain.startswith(name)


async def test_a_card_shows_who_it_is_its_figures_and_its_ties() -> None:
    async with opened("leapmotor") as (story, screen):
        assert screen.head.plain.startswith("Leapmotor  零跑汽车   company · Hangzhou, Zhejiang, China · founded 2015")
        assert "Deliveries  7 months stated" in screen.chart_head.plain
        assert "70,327" in screen.plot.plain
        assert [row.text for row in screen.ties.rows if row.kind == "head"] == ["Money", "Ties", "Places", "People"]
        text = story.text()
        assert "Stellantis" in text
        assert "零跑汽车" in text


async def test_a_row_shows_the_words_that_carry_it() -> None:
    async with opened("leapmotor") as (story, screen):
        at = next(n for n, row in enumerate(screen.figures.rows) if row.point and row.point.value == 70_327)
        await story.press(*["down"] * (at - screen.figures.cursor))
        assert screen.evidence.row is not None
        assert screen.evidence.row["value"] == 70_327
        assert "Leapmotor delivered 70,327 units" in screen.evidence.paragraph.marked


async def test_enter_follows_a_tie_and_backspace_comes_back_to_the_same_row() -> None:
    async with opened("leapmotor") as (story, screen):
        await story.press("tab", "end")
        named = screen.ties.current
        assert named is not None
        at = screen.ties.cursor
        await story.press("enter")
        assert screen.card is not None
        assert screen.card.fact.entity == named.entity != "company:leapmotor"
        await story.press("backspace")
        assert screen.card.fact.entity == "company:leapmotor"
        assert screen.ties.cursor == at
        await story.press("right_square_bracket")
        assert screen.card.fact.entity == named.entity
        await story.press("escape")
        assert isinstance(story.app.screen, ExploreScreen)


async def test_the_cursor_stands_on_rows_only() -> None:
    async with opened("byd") as (story, screen):
        for key in ("down", "up", "pagedown", "end", "home", "pageup", "up"):
            for _ in range(7):
                await story.press(key)
                assert screen.figures.current is not None
                assert screen.figures.current.is_told, key


async def test_other_properties_and_lengths_of_time_can_be_drawn() -> None:
    async with opened("byd") as (story, screen):
        first = (screen.drawn, screen.length, screen.plot.plain)
        await story.press("p")
        story.text()
        assert screen.drawn != first[0]
        await story.press("t")
        assert screen.keys.plain or screen.length != first[1]


async def test_what_points_here_is_looked_at_in_the_panes() -> None:
    async with opened("leapmotor") as (story, _screen):
        await story.press("O")
        assert isinstance(story.app.screen, ExploreScreen)
        assert story.pinned() == ["Leapmotor"]


async def test_a_card_fits_a_small_terminal() -> None:
    async with opened("nio", size=(80, 24)) as (story, screen):
        assert screen.figures.display
        text = story.text()
        assert "NIO" in text.splitlines()[0]
        assert all(len(line) <= 80 for line in text.splitlines())
        await story.press("tab")
        assert "Ties" in story.text()
        await story.pilot.resize_terminal(20, 5)
        await story.pilot.resize_terminal(300, 100)
        await story.press("tab", "down")
        assert screen.figures.current is not None


async def test_a_row_that_leads_nowhere_says_why() -> None:
    async with opened("nio") as (story, screen):
        await story.press("enter")
        assert "names nobody else: Tab goes to the ties, a to the article." in screen.keys.plain
        await story.press("tab", "enter")
        assert "names nobody else: a goes to the article." in screen.keys.plain


async def test_crumbs_name_whose_cards_one_came_from() -> None:
    async with opened("leapmotor") as (story, screen):
        screen.follow("company:stellantis")
        await story.quiet()
        assert story.text().splitlines()[0].strip().startswith("Leapmotor › Stellantis")
        await story.press("backspace")
        assert story.text().splitlines()[0].strip().startswith("Leapmotor  ")
