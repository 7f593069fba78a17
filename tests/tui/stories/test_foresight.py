"""What the next key will ask is asked before it is pressed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from nevtui.query.question import Query
from nevtui.query.questions import ARTICLES, BESIDE, ELSEWHERE, EVIDENCE, MARKS
from nevtui.query.selection import Selection
from nevtui.query.windows import WINDOW
from nevtui.tui.screens.article import ArticleScreen
from nevtui.tui.screens.card import CardScreen
from nevtui.tui.screens.ledger import LedgerScreen
from nevtui.tui.screens.search import READY
from nevtui.tui.start import Start
from nevtui.tui.widgets.window import WindowedList
from tests.tui.story import Story, telling

LOOKING = Start(keeps=False, looks_ahead=True)


async def until(story: Story, is_so: Callable[[], bool], *, looks: int = 1000) -> bool:
    """Wait until something is so, a few seconds at most."""
    for _ in range(looks):
        if is_so():
            return True
        await story.pilot.pause(0.005)
    return False


def asked_below(story: Story, by: int = 1) -> list[Query]:
    """Give what the panes would ask with the cursor `by` rows further down."""
    here = story.screen.pane_named("cities")
    with here.list.standing_at(here.list.cursor + by):
        clause = here.meaning()
    assert clause is not None
    selection = story.screen.walk.moving(clause).selection
    return [query for pane in story.screen.panes for query in pane.would_ask(selection)]


async def test_the_next_row_is_asked_ahead_and_the_step_shows_what_it_would_have_shown(bundled: Path) -> None:
    async with telling(bundled) as patient:
        await patient.press("down", "down")
        expected = patient.names("companies"), patient.sentences(), patient.words()
    async with telling(bundled, start=LOOKING) as story:
        await story.press("down")
        engine, ahead = story.app.engine, asked_below(story)
        assert {query.title for query in ahead} >= {
            "What was said, in order of time?",
            "Which companies are named most?",
        }
        assert await until(story, lambda: all(engine.kept(query, rows=200) for query in ahead))
        assert asked_below(story) == ahead
        await story.press("down")
        assert [pane.query_shown() for pane in story.screen.panes[1:]] == [ahead[0], ahead[1]]
        assert (story.names("companies"), story.sentences(), story.words()) == expected


async def test_who_goes_back_finds_what_was_shown_there_kept(bundled: Path) -> None:
    async with telling(bundled) as story:
        before = story.names("companies"), story.sentences(), story.words()
        await story.press("down")
        back = asked_below(story, -1)
        assert len(back) > 2
        assert all(story.app.engine.kept(query, rows=200) for query in back)
        await story.press("up")
        assert (story.names("companies"), story.sentences(), story.words()) == before


async def test_the_row_that_one_chose_in_another_pane_is_followed_there_and_back(bundled: Path) -> None:
    async with telling(bundled) as story:
        companies = story.screen.pane_named("companies").list
        await story.press("2", "down")
        assert companies.cursor == 1
        chosen = story.names("companies")[1]
        await story.press("1", "down", "up")
        assert (companies.cursor, story.names("companies")[1]) == (1, chosen)


async def test_the_words_of_the_next_claim_are_asked_ahead(bundled: Path) -> None:
    async with telling(bundled, start=LOOKING) as story:
        await story.press("3", "down")
        below = story.screen.timeline.list.row_at(story.screen.timeline.list.cursor + 1)
        assert below is not None
        questions = [
            EVIDENCE.ask(Selection(), claim=below.claim),
            *(question.ask(Selection(), statement=below.statement) for question in (BESIDE, ELSEWHERE)),
        ]
        assert await until(story, lambda: all(story.app.engine.kept(query) for query in questions))


async def test_the_rows_behind_the_window_are_there_before_one_comes_to_them(long: Path) -> None:
    async with telling(long, start=LOOKING) as story:
        await story.press("1", "v", "a")
        await see_the_window_grow(story, story.screen.pane_named("articles").list)
        await story.press("P")
        assert isinstance(story.app.screen, LedgerScreen)
        await see_the_window_grow(story, story.app.screen.list)


async def test_after_a_leap_the_window_stays_where_one_is(long: Path) -> None:
    async with telling(long, start=LOOKING) as story:
        await story.press("1", "v", "a", "end")
        listed = story.screen.pane_named("articles").list
        assert listed.cursor == listed.total - 1 > 2 * WINDOW
        begins = set()
        for _ in range(100):
            await story.pilot.pause(0.01)
            begins.add(listed.rows[0].position)
        assert len(begins) == 1


async def see_the_window_grow(story: Story, listed: WindowedList[Any]) -> None:
    """Go down to where the next page is not in the window, and see it come while the cursor stays."""
    assert listed.row_at(WINDOW) is None
    assert listed.total > WINDOW
    while listed.cursor + listed.page < WINDOW:
        before = listed.cursor
        await story.press("pagedown")
        assert listed.cursor == before + listed.page
    assert await until(story, lambda: listed.row_at(listed.cursor + listed.page) is not None)
    assert listed.cursor == before + listed.page


async def test_the_search_is_ready_before_one_types(bundled: Path) -> None:
    async with telling(bundled, start=LOOKING) as story:
        await story.press("ctrl+f")
        assert await until(story, lambda: story.app.engine.kept(READY) is not None)


async def test_a_filter_needs_no_question_once_its_line_is_open(bundled: Path) -> None:
    keys = ("h", "e", "backspace", "x", "q", "backspace", "backspace", "backspace", "escape")
    async with telling(bundled) as patient:
        await patient.press("1", "down", "slash")
        expected = [await filtered(patient, key) for key in keys]
    async with telling(bundled, start=LOOKING) as story:
        await story.press("1", "down", "slash")
        here = story.screen.pane_named("cities")
        here.match = "h"
        first = here.query_for(begin=0, keep=None)
        here.match = ""
        assert await until(story, lambda: here.kept(first) is not None)
        assert story.app.engine.kept(first) is None
        assert [await filtered(story, key) for key in keys] == expected


async def filtered(story: Story, key: str) -> tuple[list[str], str, str, list[str]]:
    """Press a key and give the cities, their counts and heading, and what the other panes show."""
    await story.press(key)
    here = story.screen.pane_named("cities")
    others = [story.screen.pane_named(name).list.total for name in ("companies", "timeline")]
    return story.names("cities"), f"{here.summary()} {here.list.cursor} {others}", here.list.words, story.sentences()


async def test_nothing_is_asked_ahead_where_nobody_wants_it(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("down")
        engine, ahead = story.app.engine, asked_below(story)
        assert not await until(story, lambda: any(engine.kept(query, rows=200) for query in ahead), looks=50)


async def test_on_the_map_the_nearest_cities_are_asked_ahead(bundled: Path) -> None:
    async with telling(bundled, start=LOOKING) as story:
        await story.press("m", "right")
        here, walk = story.screen.pane_named("map"), story.screen.walk
        assert len(here.beside(1)) > 1
        ahead = []
        for position in here.beside(1):
            with here.list.standing_at(position):
                clause = here.meaning()
            assert clause is not None
            ahead += story.screen.pane_named("companies").would_ask(walk.moving(clause).selection)
        assert await until(story, lambda: all(story.app.engine.kept(query, rows=200) for query in ahead))
        await story.press("left")
        assert story.screen.pane_named("companies").query_shown() in ahead


async def test_on_a_card_the_words_of_the_next_row_are_asked_ahead(bundled: Path) -> None:
    async with telling(bundled, start=LOOKING) as story:
        await story.press("i", "down")
        card = story.app.screen
        assert isinstance(card, CardScreen)
        claims = [row.claim for by in (1, 2) if (row := card.listed.row_at(card.listed.cursor + by)) and row.claim]
        asked = [EVIDENCE.ask(Selection(), claim=claim) for claim in claims]
        assert asked
        assert await until(story, lambda: all(story.app.engine.kept(query) for query in asked))


async def test_in_the_reader_the_next_article_is_asked_ahead(bundled: Path) -> None:
    async with telling(bundled) as patient:
        await patient.press("3", "down", "a", "n")
        expected = patient.text()
    async with telling(bundled, start=LOOKING) as story:
        await story.press("3", "down", "a")
        first = story.app.screen
        assert isinstance(first, ArticleScreen)
        listed = await story.app.engine.fetch(ARTICLES.ask(first.selection, size=10_000))
        ids = [row[1] for row in listed.rows]
        after = ids[ids.index(first.article) + 1]
        asked = MARKS.ask(Selection(), article=after)
        assert await until(story, lambda: story.app.engine.kept(asked) is not None)
        await story.press("n")
        assert (first.article, story.text()) == (after, expected)
