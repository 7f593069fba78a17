"""What somebody finds who has read nothing: four questions, each with the keys it takes, at most eight."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tui.story import Story, telling

MOST = 8


def on_the_stake(story: Story) -> bool:
    """Stand on the 2020 stake of Hefei in NIO, with the words of the article below."""
    row = story.current("timeline")
    return (row.sentence, row.when) == ("Hefei takes a stake in NIO", "2020") and "17 %" in story.text()


def on_the_sales(story: Story) -> bool:
    """See Leapmotor's sales as bars, a year each."""
    text = story.text()
    return "Leapmotor  零跑汽车" in text and "years stated" in text and "Sales" in text and "280,000" in text


def on_the_tariffs(story: Story) -> bool:
    """See every tariff in the timeline, counted, and nothing else."""
    rows = story.screen.timeline.list.rows
    return bool(rows) and {row.property for row in rows} == {"tariff"} and f"{len(rows)}" in story.text()


def in_an_article(story: Story) -> bool:
    """Read an article with what it says of Shaanxi marked; n goes to the next one."""
    text = story.text()
    return "2022 Shaanxi makes vehicles" in text and "1,020,000 cars" in text and "n next article" in text


QUESTIONS: dict[str, tuple[str, Callable[[Story], bool]]] = {
    "the 2020 stake of Hefei in NIO": ("down tab tab down down", on_the_stake),
    "Leapmotor's sales by year": ("g l e a p enter p", on_the_sales),
    "all tariffs on Chinese EVs": ("v k slash t a r enter enter", on_the_tariffs),
    "the articles behind Shaanxi's figures": ("g s h a a enter O a", in_an_article),
}


@pytest.mark.parametrize("size", [(160, 48), (120, 36)])
@pytest.mark.parametrize("question", QUESTIONS)
async def test_a_newcomer_finds_it_with_at_most_eight_keys(question: str, size: tuple[int, int], bundled: Path) -> None:
    keys, is_found = QUESTIONS[question]
    assert len(keys.split()) <= MOST
    async with telling(bundled, size=size) as story:
        await story.press(*keys.split())
        assert is_found(story), story.text()
