"""Entities side by side: figures by time with growth, and words where there is no figure."""

from nevtui.library.dataset import bundled_library
from nevtui.tui.screens.article import ArticleScreen
from nevtui.tui.screens.card import CardScreen
from nevtui.tui.screens.compare import CompareScreen
from tests.tui.story import Story, telling

MAKERS = (("company:leapmotor", "Leapmotor"), ("company:nio", "NIO"), ("company:li-auto", "Li Auto"))


def compare(story: Story) -> CompareScreen:
    screen = story.app.screen
    assert isinstance(screen, CompareScreen)
    return screen


async def opened(story: Story) -> CompareScreen:
    story.app.open_compare(MAKERS)
    await story.quiet()
    return compare(story)


async def test_the_marked_stand_side_by_side() -> None:
    async with telling(bundled_library()) as story:
        await story.press("2", "space", "space", "x")
        screen = compare(story)
        assert len(screen.entities) == 2
        assert screen.list.total > 0
        text = story.text()
        assert all(name in text for _, name in screen.entities)


async def test_one_begins_at_the_latest_figure_and_the_series_one_stands_on_is_lit() -> None:
    async with telling(bundled_library()) as story:
        screen = await opened(story)
        assert screen.cell is not None
        assert not any(line.cells[0] for line in screen.table[: screen.list.cursor])
        assert "NIO 20,797" in screen.plot.plain
        lit = [style for row in screen.plot._canvas for sign, style in row if sign == "▲"]
        await story.press("right")
        now = [style for row in screen.plot._canvas for sign, style in row if sign == "▲"]
        assert set(lit) == {"text"}
        assert set(now) == {"strong accent"}


async def test_one_begins_at_a_figure_though_the_first_has_none() -> None:
    async with telling(bundled_library()) as story:
        story.app.open_compare((("company:ganfeng-lithium", "Ganfeng Lithium"), *MAKERS[1:]))
        await story.quiet()
        screen = compare(story)
        assert not any(line.cells[0] for line in screen.table)
        assert screen.cell is not None
        assert screen.column == 1


async def test_a_figure_of_a_part_bears_a_sign_and_is_not_joined_with_those_of_the_whole() -> None:
    async with telling(bundled_library()) as story:
        story.app.open_compare((("company:volkswagen", "Volkswagen"), ("company:gac-aion", "GAC Aion")))
        await story.quiet()
        screen = compare(story)
        scopes = {cell.point.scope for line in screen.table for cell in line.cells if cell}
        assert len(scopes) > 2
        assert {dot.kin for dot in screen.plot.dots} == {scope or "" for scope in scopes}
        assert "°155,700" in story.text()
        assert "°~4,000,000" in story.text(), "those sold in China"
        assert "≥480,000" in story.text()
        assert "°≥480,000" not in story.text()


async def test_a_cell_has_its_words_its_growth_or_says_that_there_is_no_figure() -> None:
    async with telling(bundled_library()) as story:
        screen = await opened(story)
        screen._turn("deliveries", "quarter")
        at = next(n for n, line in enumerate(screen.table) if line.when == "2024-Q1")
        await story.press("home", *["down"] * at, "right")
        assert screen.cell is not None
        assert (screen.cell.point.value, round(screen.cell.growth or 0)) == (30_053, -3)
        assert screen.evidence is not None
        assert "30,053" in screen.evidence.paragraph.marked
        await story.press("left")
        assert screen.cell is None
        assert screen.keys.plain == "No figure is stated for Leapmotor in 2024-Q1."
        assert "no figure" in story.text()


async def test_properties_and_lengths_of_time_turn() -> None:
    async with telling(bundled_library()) as story:
        screen = await opened(story)
        first = (screen.property, screen.length)
        await story.press("t")
        assert screen.length != first[1]
        await story.press("p")
        assert screen.property != first[0]
        await story.press("P")
        assert screen.property == first[0]


async def test_money_of_two_currencies_is_not_mixed() -> None:
    async with telling(bundled_library()) as story:
        screen = await opened(story)
        for _ in range(12):
            units = {cell.point.unit for line in screen.table for cell in line.cells if cell is not None}
            assert len(units) <= 1
            await story.press("p")


async def test_one_goes_on_to_card_and_article() -> None:
    async with telling(bundled_library()) as story:
        screen = await opened(story)
        while screen.cell is None:
            await story.press("right")
        await story.press("a")
        assert isinstance(story.app.screen, ArticleScreen)
        await story.press("escape", "enter")
        assert isinstance(story.app.screen, CardScreen)


async def test_fewer_than_two_or_more_than_five_are_told() -> None:
    async with telling(bundled_library()) as story:
        await story.press("x")
        assert "2 to 5 can be compared, 0 are marked here" in story.screen.keys.plain
        await story.press(*["space"] * 6, "x")
        assert "6 are marked here" in story.screen.keys.plain
        await story.press("4", "x")
        assert "Mark two to five rows" in story.screen.keys.plain


async def test_it_fits_small_terminals() -> None:
    async with telling(bundled_library(), size=(80, 24)) as story:
        await opened(story)
        assert all(len(line) <= 80 for line in story.text().splitlines())
        await story.pilot.resize_terminal(20, 5)
        await story.press("down", "right", "p", "t", "end")
        await story.pilot.resize_terminal(300, 100)
        assert compare(story).list.total > 0
