"""The main views at three sizes and with all, sixteen and no colours: lines that fit, columns that line up."""

from pathlib import Path

import pytest

from nevtui.format.text import cells
from nevtui.tui.widgets.palette import DARK, MONO, SIXTEEN
from tests.tui.story import telling

VIEWS = {
    "panes": "down",
    "timeline": "3",
    "card": "i",
    "article": "3 a",
    "conflicts": "exclamation_mark",
    "chart": "c 1",
}
SIZES = ((80, 24), (120, 36), (200, 60))


@pytest.mark.parametrize("size", SIZES)
async def test_every_line_fits_and_rules_meet(size: tuple[int, int], bundled: Path) -> None:
    for keys in VIEWS.values():
        async with telling(bundled, size=size) as story:
            await story.press(*keys.split())
            lines = story.text().splitlines()
            assert max(map(cells, lines)) <= size[0]
            assert len(lines) <= size[1]


@pytest.mark.parametrize("size", SIZES[1:])
async def test_columns_stand_under_each_other_beside_chinese_names(size: tuple[int, int], bundled: Path) -> None:
    async with telling(bundled, size=size) as story:
        await story.press("g", *"leap", "enter")
        lines = story.text().splitlines()
        assert "零跑汽车" in lines[0]
        rules = [{cells(line[:at]) for at, letter in enumerate(line) if letter == "│"} for line in lines if "│" in line]
        assert rules
        assert max(map(len, rules)) <= 2


@pytest.mark.parametrize("keys", [keys for view, keys in VIEWS.items() if view != "chart"])
async def test_nothing_is_said_by_colour_alone(keys: str, bundled: Path) -> None:
    shown = []
    for theme in (DARK, SIXTEEN, MONO):
        async with telling(bundled, size=(120, 36), theme=theme) as story:
            await story.press(*keys.split())
            shown.append(story.text())
    assert shown[0] == shown[1] == shown[2]
