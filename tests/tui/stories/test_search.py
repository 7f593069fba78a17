"""The full text is searched as one types, and what is found is a selection that the panes follow."""

from nevtui.library.dataset import bundled_library
from nevtui.tui.screens.article import ArticleScreen
from nevtui.tui.screens.explore import ExploreScreen
from nevtui.tui.screens.search import WINDOW, SearchScreen
from tests.tui.story import Story, telling


def search(story: Story) -> SearchScreen:
    screen = story.app.screen
    assert isinstance(screen, SearchScreen)
    return screen


async def typed(story: Story, words: str) -> SearchScreen:
    await story.press("ctrl+f")
    search(story).line.value = words
    await story.quiet()
    return search(story)


async def test_hits_come_as_one_types_and_are_marked() -> None:
    async with telling(bundled_library()) as story:
        await story.press("ctrl+f")
        assert "publisher:Yicai" in story.text()
        for letter in "solid-state":
            await story.press("minus" if letter == "-" else letter)
        screen = search(story)
        assert screen.list.total > 0
        assert all("solid-state" in hit.text.lower() for hit in screen.list.rows)
        assert "paragraph" in screen.head.plain
        assert "solid-state" in screen.preview.plain.lower()


async def test_enter_lets_the_panes_follow_what_is_found() -> None:
    async with telling(bundled_library()) as story:
        everything = story.screen.pane_named("cities").list.total
        screen = await typed(story, '"solid-state" OR tariff after:2023')
        hits = {(hit.article, hit.para) for hit in screen.list.rows}
        await story.press("enter")
        assert isinstance(story.app.screen, ExploreScreen)
        assert story.pinned() == ['“"solid-state" OR tariff after:2023”']
        assert story.sentences()
        assert story.screen.pane_named("cities").list.total < everything
        await story.press("3", "down")
        row = story.evidence.row
        assert row is not None
        assert (row["article"], row["para"]) in hits


async def test_enter_never_overtakes_letters_that_come_all_at_once() -> None:
    async with telling(bundled_library()) as story:
        await story.press("ctrl+f")
        story.pilot.send(*"tariff", "enter")
        await story.quiet()
        assert isinstance(story.app.screen, ExploreScreen)
        assert story.pinned() == ["“tariff”"]


async def test_the_article_of_a_hit_is_one_key_away_and_the_next_ones_are_those_found() -> None:
    async with telling(bundled_library()) as story:
        screen = await typed(story, "tariff")
        assert screen.list.current is not None
        article = screen.list.current.article
        await story.press("ctrl+o")
        assert isinstance(story.app.screen, ArticleScreen)
        assert story.app.screen.article == article
        await story.press("escape")
        assert search(story).line.value == "tariff"


async def test_words_behind_a_question_mark_in_a_filter_are_searched_for() -> None:
    async with telling(bundled_library()) as story:
        await story.press("slash", "question_mark")
        await story.type("lithium")
        await story.press("enter")
        assert search(story).line.value == "lithium"
        assert search(story).list.total > 0


async def test_what_cannot_be_asked_says_why_and_nothing_is_lost() -> None:
    async with telling(bundled_library(), size=(80, 24)) as story:
        screen = await typed(story, "foo:bar")
        assert 'No field "foo"' in screen.head.plain
        screen.line.value = "zzzzzz"
        await story.quiet()
        assert screen.list.words == "nothing is found"
        await story.press("enter")
        assert "Nothing is found" in screen.keys.plain
        await story.press("escape", "escape")
        assert isinstance(story.app.screen, ExploreScreen)


async def test_the_cursor_stays_on_its_hit_where_the_window_before_begins_on_top() -> None:
    async with telling(bundled_library()) as story:
        screen = await typed(story, "the")
        assert screen.list.total > 2 * WINDOW
        for position in (WINDOW + WINDOW // 2, WINDOW // 2):
            screen.list.move_to(position)
            await story.quiet()
            assert (screen.list.cursor, screen.list.current) == (position, screen.list.row_at(position))
            assert screen.list.current is not None
        assert screen.list.row_at(0) is not None
