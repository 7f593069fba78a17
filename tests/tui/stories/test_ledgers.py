"""Conflicts, plans, unread paragraphs: what stands behind each row is one look away."""

from nevtui.library.dataset import bundled_library
from nevtui.tui.screens.conflicts import ConflictsScreen
from nevtui.tui.screens.explore import ExploreScreen
from nevtui.tui.screens.ledger import LedgerScreen
from tests.tui.story import Story, telling


def ledger(story: Story) -> LedgerScreen:
    screen = story.app.screen
    assert isinstance(screen, LedgerScreen)
    return screen


async def test_conflicts_stand_by_cause_with_the_words_of_both_sides() -> None:
    async with telling(bundled_library()) as story:
        await story.press("exclamation_mark")
        screen = ledger(story)
        assert isinstance(screen, ConflictsScreen)
        causes = [entry["cause"] for entry in screen.list.rows]
        assert causes == sorted(causes, key=["plain", "revision", "period", "currency", "scope", "rounding"].index)
        at = next(n for n, entry in enumerate(screen.list.rows) if entry["property"] == "population")
        await story.press(*["down"] * at)
        assert (screen.left.marked, screen.right.marked) == (
            "which counts 7 million people",
            "Jinhua was once an export base with a population of 700,000",
        )
        assert "10.00×" in story.text()
        await story.press("enter")
        assert isinstance(story.app.screen, ExploreScreen)
        assert len(story.sentences()) == 2


async def test_a_plan_leads_to_its_outcome() -> None:
    async with telling(bundled_library()) as story:
        await story.press("P")
        screen = ledger(story)
        at = next(
            n for n, entry in enumerate(screen.list.rows)
            if (entry["subject"], entry["property"], entry["due"]) == ("Leapmotor", "sales", "2024")
        )  # fmt: skip
        await story.press(*["down"] * at)
        assert screen.list.current is not None
        assert (screen.list.current["outcome"], screen.list.current["done_value"]) == ("done", 280_000)
        assert "250,000" in screen.left.marked
        assert "280,000" in screen.right.marked


async def test_unread_paragraphs_are_shown_whole() -> None:
    async with telling(bundled_library()) as story:
        await story.press("W")
        screen = ledger(story)
        assert screen.list.total > 0
        await story.press("enter")
        assert "No statement stands behind this row" in screen.keys.plain


async def test_they_follow_what_is_pinned_and_fit_small_terminals() -> None:
    async with telling(bundled_library(), size=(80, 24)) as story:
        for key in ("exclamation_mark", "P", "W"):
            await story.press(key)
            every = ledger(story).list.total
            await story.press("n", "escape", "enter", key)
            assert ledger(story).list.total < every
            assert all(len(line) <= 80 for line in story.text().splitlines())
            await story.pilot.resize_terminal(20, 5)
            await story.press("down", "end", "n", "home", "escape")
            assert isinstance(story.app.screen, ExploreScreen)
            await story.pilot.resize_terminal(80, 24)
            await story.press("1", "escape", "escape")
