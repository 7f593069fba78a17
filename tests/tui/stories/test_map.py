"""The map, told in the words of a user."""

from pathlib import Path
from typing import cast

import pytest

from nevtui.format.signs import ASCII
from nevtui.tui.panes.map import MapPane
from nevtui.tui.widgets.palette import MONO, SIXTEEN
from tests.tui.story import Story, telling


def map_of(story: Story) -> MapPane:
    return cast(MapPane, story.screen.pane_named("map"))


async def test_m_turns_the_cities_into_a_map_and_back(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("down", "m")
        text = story.text()
        assert "1 Map  China · 39 in view · 20 elsewhere" in text
        assert any("\u2800" < sign <= "\u28ff" for sign in text)
        assert "▸Hefei 45" in text
        assert "Barcelona" in text
        assert "● 15+" in text
        assert story.current("map").name == "Hefei"
        await story.press("m")
        assert story.screen.arrangement.kinds[0] == "cities"
        assert story.current("cities").name == "Hefei"


async def test_its_cursor_filters_the_other_panes_and_enter_pins(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("m", "n")
        assert story.current("map").name == "Hefei"
        assert story.names("companies")[:2] == ["NIO", "BYD"]
        assert "Hefei · 45 statements" in story.text()
        await story.press("enter")
        assert story.pinned() == ["Hefei"]
        assert story.screen.walk.pane == "companies"
        await story.press("1", "m")
        assert story.pinned() == ["Hefei"]
        assert story.screen.pane_named("cities").pinned == {"city:hefei"}


async def test_arrows_go_to_the_nearest_city_and_say_where_there_is_none(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("m")
        here = story.current("map")
        await story.press("left")
        west = story.current("map")
        assert west.longitude < here.longitude
        await story.press("up")
        assert story.current("map").latitude > west.latitude
        for _ in range(30):
            await story.press("right")
        assert "No city further east in view" in story.text()
        assert story.screen.walk.pane == "map"


async def test_z_goes_nearer_and_shift_z_shows_the_world(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("m", "z")
        assert "East China" in story.text()
        await story.press("z")
        assert "as near as the map goes" in story.text()
        await story.press("Z", "Z", "minus")
        assert "The world · 59 in view" in story.text()
        assert "2 of unknown place" in story.text()
        await story.press("Z")
        assert "the whole world" in story.text()


async def test_a_city_elsewhere_is_reached_by_count_and_stands_in_the_corner(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("m", "slash")
        await story.type("szeged")
        await story.press("enter")
        assert story.current("map").name == "Szeged"
        assert "▸ Szeged" in story.text()
        assert "0 in view · 1 elsewhere" in story.text()
        await story.press("escape")
        assert "▸ Szeged" in story.text()
        await story.press("up")
        assert "▸ Barcelona" in story.text()
        await story.press("right")
        assert story.current("map").name == "Shanghai"


async def test_companies_recount_the_dots(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("m", "tab", "down", "up")
        assert story.current("companies").name == "Tesla"
        assert story.names("map")[0] == "Shanghai"
        assert len(story.names("map")) < 20


@pytest.mark.parametrize("size", [(20, 5), (60, 16), (80, 24), (120, 36), (200, 60), (300, 100)])
async def test_it_stands_at_every_size(bundled: Path, size: tuple[int, int]) -> None:
    async with telling(bundled, size=size) as story:
        await story.press("m", "n", "z", "Z", "Z")
        assert max(map(len, story.text().splitlines())) <= size[0]
        assert story.current("map").name == "Hefei"
        if size[0] >= 60:
            assert "Hefei" in story.text()


@pytest.mark.parametrize("theme", [SIXTEEN, MONO])
async def test_the_cursors_city_is_told_by_a_sign_where_there_are_few_colours(bundled: Path, theme: str) -> None:
    async with telling(bundled, theme=theme) as story:
        await story.press("m", "n")
        assert "▸Hefei 45" in story.text()


async def test_without_braille_it_is_drawn_in_ascii(bundled: Path) -> None:
    async with telling(bundled, signs=ASCII) as story:
        await story.press("m")
        assert not any("\u2800" < sign <= "\u28ff" for sign in story.text())
        assert ":'" in map_of(story).map.plain
        assert ">Shanghai 53" in map_of(story).map.plain


async def test_the_view_is_part_of_the_state(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("m", "n", "Z")
        kept = story.screen.state()
        assert "map.zoom=asia" in kept.to_text()
        await story.press("m")
        story.screen.restore(kept)
        await story.quiet()
        assert story.current("map").name == "Hefei"
        assert map_of(story).map.view.name == "asia"


async def test_a_click_goes_to_the_city_that_is_named_there(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("m")
        for name in ("Chengdu", "Barcelona", "Ningde"):
            lines = story.text().splitlines()
            y = next(number for number, line in enumerate(lines) if f"{name} " in line)
            await story.pilot.click(offset=(lines[y].index(name) + 1, y))
            await story.quiet()
            assert story.current("map").name == name


async def test_the_menu_of_panes_has_it_too(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("tab", "v", "w")
        assert story.screen.arrangement.kinds == ("cities", "map", "timeline")
        await story.press("m")
        assert story.screen.walk.pane == "cities"
