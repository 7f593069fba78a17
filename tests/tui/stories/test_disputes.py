"""A figure that sources disagree on says so where it is shown, with what the others give, and why."""

from nevtui.library.dataset import bundled_library
from tests.tui.story import Story, telling


async def stand_on(story: Story, sentence: str, value: float) -> None:
    """Go down the timeline to a statement."""
    rows = story.screen.pane_named("timeline").list
    for _ in range(rows.total):
        told = story.current("timeline")
        if (told.sentence, told.value) == (sentence, value):
            return
        await story.press("down")
    raise AssertionError(f"{sentence} {value} is not in the timeline")


async def test_a_row_that_sources_disagree_on_has_a_sign() -> None:
    async with telling(bundled_library(), size=(160, 48)) as story:
        await story.press("3")
        await stand_on(story, "Tesla makes vehicles in Shanghai", 727_000)
        await story.press("up")
        (row,) = (line for line in story.text().splitlines() if "727,000 cars" in line)
        assert "≠ 2022 " in row
        told = [each for each in story.screen.pane_named("timeline").list.rows if each.value == 632_000]
        assert [each.disputed for each in told] == [False]


async def test_the_evidence_names_the_other_figure_and_who_gives_it() -> None:
    async with telling(bundled_library(), size=(160, 48)) as story:
        await story.press("3")
        await stand_on(story, "Tesla makes vehicles in Shanghai", 727_000)
        said = story.evidence.said.plain
        assert "sources disagree" in said
        assert "≠ 710,000 cars" in said


async def test_what_explains_itself_says_how_and_is_no_warning() -> None:
    async with telling(bundled_library(), size=(160, 48)) as story:
        story.screen.evidence.show(await claim_with(story, "rounding"))
        await story.quiet()
        said = story.evidence.said.plain
        assert "told otherwise elsewhere" in said
        assert "rounding" in said
        assert "≠" not in said


async def claim_with(story: Story, cause: str) -> str:
    """Give a claim all whose conflicts have one cause."""
    from nevtui.query.question import Query

    sql = f"""
        with pairs as (select statement, cause from conflicts union all select other, cause from conflicts)
        select claim from pairs join statements using (statement)
        group by claim having min(cause) = '{cause}' and max(cause) = '{cause}'
    """
    rows = await story.screen.engine.fetch(Query(sql), rows=1)
    return str(rows.rows[0][0])
