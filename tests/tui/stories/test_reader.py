"""An article to read: every statement marked, from mark to mark, from article to article."""

from nevtui.library.dataset import bundled_library
from nevtui.tui.screens.article import ArticleScreen
from nevtui.tui.screens.card import CardScreen
from nevtui.tui.screens.explore import ExploreScreen
from tests.tui.story import Story, telling

SEED = "seeds-01-jinhua-leapmotor"


def reader(story: Story) -> ArticleScreen:
    screen = story.app.screen
    assert isinstance(screen, ArticleScreen)
    return screen


def marked(screen: ArticleScreen) -> str:
    """Give the words in the colour of evidence, in view or not."""
    assert screen.mark is not None
    return screen.laid.texts[screen.mark.para][screen.mark.begin : screen.mark.end] if screen.laid else ""


async def test_a_opens_the_article_on_the_words_of_the_statement() -> None:
    async with telling(bundled_library()) as story:
        await story.press("3", "down")
        words = story.evidence.paragraph.marked
        await story.press("a")
        assert marked(reader(story)) == words
        await story.press("escape")
        assert isinstance(story.app.screen, ExploreScreen)


async def test_one_goes_from_mark_to_mark_and_each_tells_its_statement() -> None:
    async with telling(bundled_library()) as story:
        story.app.open_article(SEED, story.screen.walk.selection)
        await story.quiet()
        screen = reader(story)
        seen = [marked(screen)]
        for _ in range(len(screen.marks) - 1):
            await story.press("down")
            seen.append(marked(screen))
            assert seen[-1].split()[0] in story.text()
        assert len(seen) == len(screen.marks) > 20
        assert "In 2020 the city invested $787 million in NIO" in seen
        await story.press("down")
        assert screen.keys.plain == "The last mark."


async def test_home_and_end_go_to_the_first_and_the_last_mark() -> None:
    async with telling(bundled_library()) as story:
        story.app.open_article(SEED, story.screen.walk.selection)
        await story.quiet()
        screen = reader(story)
        await story.press("end")
        assert screen.at == len(screen.marks) - 1
        assert screen.reader.top > 0
        await story.press("home")
        assert (screen.at, screen.reader.top) == (0, 0)


async def test_n_goes_to_the_next_article_of_the_selection() -> None:
    async with telling(bundled_library()) as story:
        await story.press("enter", "3", "down", "a")
        screen = reader(story)
        first = screen.article
        await story.press("n")
        second = screen.article
        await story.press("N")
        assert (screen.article, second) == (first, second)
        assert second != first or "article of the selection" in screen.keys.plain


async def test_from_the_reader_one_goes_on_to_cards_and_panes() -> None:
    async with telling(bundled_library()) as story:
        story.app.open_article(SEED, story.screen.walk.selection)
        await story.quiet()
        await story.press("i")
        assert isinstance(story.app.screen, CardScreen)
        await story.press("escape", "enter")
        assert isinstance(story.app.screen, ExploreScreen)
        assert story.pinned() == ["Jinhua: The Engine Behind China's Electric Vehicle Surge"]


async def test_the_bundled_library_is_not_corrected_and_says_so() -> None:
    async with telling(bundled_library()) as story:
        story.app.open_article(SEED, story.screen.walk.selection)
        await story.quiet()
        await story.press("R")
        assert "ships with nevtui is not written to" in reader(story).keys.plain


async def test_it_reads_in_a_small_terminal_too() -> None:
    async with telling(bundled_library(), size=(80, 24)) as story:
        story.app.open_article(SEED, story.screen.walk.selection)
        await story.quiet()
        await story.press("down", "pagedown", "pageup", "up")
        assert all(len(line) <= 80 for line in story.text().splitlines())
        assert "checked by hand" in story.text()
        for size in ((20, 5), (300, 100)):
            await story.pilot.resize_terminal(*size)
            await story.press("down", "pagedown")
            assert reader(story).laid is not None
