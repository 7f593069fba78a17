"""What is drawn without what is covered is what Textual draws with it, on every screen and in every part of one."""

from collections.abc import Mapping, Sequence

import pytest
from textual._compositor import Compositor
from textual.geometry import Region
from textual.strip import Strip

from nevtui.library.dataset import bundled_library
from nevtui.tui.covering import Covering
from tests.tui.story import Story, telling

WAYS = (
    ("down", "tab", "pagedown", "enter"),
    ("i", "down", "escape", "g", "h", "escape"),
    ("slash", "h", "e", "enter", "a", "ctrl+o", "escape"),
    ("m", "right", "question_mark", "pagedown", "escape", "v"),
    ("colon", "s", "e", "l", "tab"),
    ("c", "enter", "down", "space", "P"),
)


@pytest.mark.parametrize("size", [(160, 48), (60, 16)])
@pytest.mark.parametrize("way", WAYS, ids=" ".join)
async def test_a_screen_looks_as_textual_draws_it(way: tuple[str, ...], size: tuple[int, int]) -> None:
    async with telling(bundled_library(), size=size) as story:
        for key in way:
            await story.press(key)
            ours, theirs = drawn(story)
            assert ours == theirs, key


PARTS = (Region(0, 3, 40, 2), Region(30, 0, 100, 30), Region(159, 47, 1, 1), Region(7, 40, 90, 9))


@pytest.mark.parametrize("part", PARTS)
async def test_a_part_looks_as_it_does_in_the_whole(part: Region) -> None:
    async with telling(bundled_library(), size=(160, 48)) as story:
        whole = Compositor._render_chops(covering(story), Region(0, 0, 160, 48), lambda y: True)
        covering(story)._dirty_regions = {part}
        update = covering(story).render_partial_update()
        assert update is not None
        seen = {(x, y): strip for y, line in enumerate(update.chops) for x, strip in line.items() if strip is not None}
        assert seen == {(x, y): whole[y][x] for x, y in seen}
        assert {y for _, y in seen} == set(part.intersection(Region(0, 0, 160, 48)).line_range)
        assert covering(story).render_partial_update() is None


def covering(story: Story) -> Covering:
    compositor = story.app.screen._compositor
    assert isinstance(compositor, Covering)
    return compositor


def drawn(story: Story) -> tuple[list[Strip], list[Strip]]:
    """Draw the screen both ways."""
    ours = covering(story)
    whole = ours.size.region
    theirs = Compositor._render_chops(ours, whole, lambda y: True)
    return joined(ours._render_chops(whole, lambda y: True)), joined(theirs)


def joined(chops: Sequence[Mapping[int, Strip]]) -> list[Strip]:
    return [Strip.join(line.values()).simplify() for line in chops]
