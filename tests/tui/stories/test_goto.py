"""Go to anything: part of a name in any spelling, and Enter opens it."""

from nevtui.library.dataset import bundled_library
from nevtui.tui.screens.article import ArticleScreen
from nevtui.tui.screens.card import CardScreen
from nevtui.tui.screens.explore import ExploreScreen
from nevtui.tui.screens.goto import GotoScreen
from tests.tui.story import Story, telling


def goto(story: Story) -> GotoScreen:
    screen = story.app.screen
    assert isinstance(screen, GotoScreen)
    return screen


SPELLINGS = {
    "leapm": "company:leapmotor",
    "lingpao": "company:leapmotor",
    "lpqc": "company:leapmotor",
    "零跑": "company:leapmotor",
    "hefei": "city:hefei",
    "zhu jiang": "person:zhu-jiangming",
    "model 3": "model:tesla-model-3",
}


async def test_any_spelling_opens_the_card() -> None:
    async with telling(bundled_library()) as story:
        for typed, entity in SPELLINGS.items():
            await story.press("g")
            goto(story).line.value = typed
            await story.quiet()
            await story.press("enter")
            screen = story.app.screen
            assert isinstance(screen, CardScreen)
            assert screen.card is not None
            assert screen.card.fact.entity == entity, typed


async def test_enter_typed_ahead_waits_for_the_names() -> None:
    async with telling(bundled_library()) as story:
        await story.press("g")
        for key in ("h", "e", "f", "e", "i", "enter"):
            await story.pilot.press(key)
        await story.quiet()
        assert isinstance(story.app.screen, CardScreen)
        assert story.app.screen.trail.here.entity == "city:hefei"


async def test_enter_never_overtakes_letters_that_come_all_at_once() -> None:
    async with telling(bundled_library()) as story:
        await story.press("g")
        story.pilot.send(*"hefei", "enter")
        await story.quiet()
        assert isinstance(story.app.screen, CardScreen)
        assert story.app.screen.trail.here.entity == "city:hefei"


async def test_part_of_a_headline_opens_the_article() -> None:
    async with telling(bundled_library()) as story:
        await story.press("g")
        await story.type("engine behind")
        await story.press("enter")
        assert isinstance(story.app.screen, ArticleScreen)
        assert story.app.screen.article == "seeds-01-jinhua-leapmotor"


async def test_it_goes_from_card_to_card_and_to_the_panes() -> None:
    async with telling(bundled_library()) as story:
        await story.press("i", "g")
        await story.type("nio")
        await story.press("enter")
        assert isinstance(story.app.screen, CardScreen)
        assert story.app.screen.trail.here.entity == "company:nio"
        await story.press("g")
        await story.type("byd")
        await story.press("ctrl+o")
        assert isinstance(story.app.screen, ExploreScreen)
        assert story.pinned() == ["BYD"]


async def test_what_nobody_is_called_is_told() -> None:
    async with telling(bundled_library(), size=(40, 12)) as story:
        await story.press("g")
        await story.type("[/b]zzz'%")
        assert "nothing is called like" in goto(story).list.words
        await story.press("enter", "down", "ctrl+o")
        assert isinstance(story.app.screen, GotoScreen)
        await story.press("escape")
        assert isinstance(story.app.screen, ExploreScreen)
