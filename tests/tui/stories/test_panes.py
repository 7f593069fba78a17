"""What one does in the panes, told in the words of a user."""

from pathlib import Path
from typing import Any

import pytest

from nevtui.format.signs import ASCII
from nevtui.ingest.run import ingest
from nevtui.query.selection import Selection
from nevtui.query.windows import WINDOW
from nevtui.tui.widgets.window import WindowedList
from tests.tui.story import Story, telling


async def test_the_first_screen_shows_cities_and_what_is_said_of_the_first(bundled: Path) -> None:
    async with telling(bundled, size=(120, 36)) as story:
        assert story.names("cities")[:3] == ["Shanghai", "Hefei", "Xi'an"]
        assert story.names("companies") == ["Tesla", "NIO"]
        text = story.text()
        assert "nothing pinned" in text
        assert "bundled · 154 articles · 2,578 statements · 17 Sep 2013 – 26 Mar 2026" in text
        assert "Shanghai · 53 statements" in text
        assert "Start anywhere" in text


async def test_moving_in_the_cities_recounts_the_companies_and_the_timeline_at_once(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("j")
        assert story.names("companies")[:2] == ["NIO", "BYD"]
        assert "Hefei · 45 statements in 37 rows" in story.text()
        assert len(story.names("cities")) == 61


async def test_moving_in_the_companies_recounts_the_cities(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("down", "tab", "down", "up")
        assert story.current("companies").name == "NIO"
        assert story.names("cities")[0] == "Hefei"
        assert len(story.names("cities")) == 5
        assert story.current("cities").name == "Hefei"


async def test_going_back_to_the_cities_brings_all_of_them_back(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("down", "tab", "down", "shift+tab")
        assert len(story.names("cities")) == 61
        assert story.current("cities").name == "Hefei"


async def test_enter_pins_and_goes_right_backspace_goes_back_and_bracket_forward(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("down", "enter")
        assert story.pinned() == ["Hefei"]
        assert "● Hefei  45 of 2,578 statements · 5 articles" in story.text()
        await story.press("enter")
        assert story.pinned() == ["Hefei", "NIO"]
        await story.press("backspace")
        assert (story.pinned(), story.screen.walk.pane) == (["Hefei"], "companies")
        await story.press("left_square_bracket")
        assert (story.pinned(), story.screen.walk.pane) == ([], "cities")
        await story.press("backspace")
        assert "Nothing to go back to." in story.text()
        await story.press("right_square_bracket", "right_square_bracket")
        assert story.pinned() == ["Hefei", "NIO"]


async def test_a_row_of_the_timeline_lights_what_it_names_and_filters_nothing(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("down", "enter", "tab", "down")
        assert story.current("timeline").sentence == "Hefei invests in NIO"
        assert story.screen.pane_named("companies").lit == {"city:hefei", "company:nio"}
        assert len(story.names("companies")) == 8
        assert any(line.count("▸") == 2 or "▸ NIO" in line for line in story.text().splitlines())


async def test_enter_in_the_timeline_pins_the_claim_and_goes_to_its_words(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("down", "enter", "tab", "down", "enter")
        assert story.pinned() == ["Hefei", "Hefei invests in NIO"]
        assert story.names("companies") == ["NIO"]
        assert story.screen.here is story.evidence
        await story.press("backspace")
        assert story.pinned() == ["Hefei"]


async def test_a_filter_finds_chinese_names_and_esc_drops_it(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("slash")
        await story.type("合肥")
        assert story.names("cities") == ["Hefei"]
        assert story.names("companies")[0] == "NIO"
        await story.press("escape")
        assert len(story.names("cities")) == 61
        assert story.current("cities").name == "Hefei"


async def test_a_filter_that_finds_nothing_says_the_way_out(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("slash")
        await story.type("zzzz")
        assert "nothing like “zzzz”" in story.text()
        await story.press("escape")
        assert len(story.names("cities")) == 61


async def test_s_cycles_the_order_and_the_heading_says_it(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("s")
        assert story.names("cities")[:2] == sorted(story.names("cities"), key=str.lower)[:2]
        assert "by name" in story.text()
        assert story.current("cities").name == "Shanghai"
        await story.press("s", "s", "s")
        assert story.names("cities")[0] == "Shanghai"
        assert "by name" not in story.text()


async def test_t_turns_the_axis_to_the_day_of_report_where_nothing_is_without_a_time(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("down", "enter", "3")
        assert "22" in story.text()
        assert "no time said" in story.text()
        await story.press("t")
        assert "no time said" not in story.text()
        assert "by day of report" in story.text()
        published = [row.published for row in story.screen.timeline.list.rows]
        assert published == sorted(published)


async def test_n_steps_through_the_articles_that_say_the_same(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("down", "enter", "enter", "slash")
        await story.type("plant")
        await story.press("enter")
        assert story.current("timeline").articles == 4
        assert "1 of 4 that say so" in story.text()
        first = story.evidence.row
        await story.press("n")
        assert "2 of 4 that say so" in story.text()
        assert first is not None
        assert story.evidence.row is not None
        assert story.evidence.row["article"] != first["article"]
        await story.press("N", "N")
        assert "4 of 4 that say so" in story.text()


async def test_a_company_is_counted_with_its_brands_on_b(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("2", "escape", "slash")
        await story.type("geely")
        await story.press("enter")
        alone = next(row.statements for row in story.screen.pane_named("companies").list.rows if row.name == "Geely")
        await story.press("b")
        wide = next(row.statements for row in story.screen.pane_named("companies").list.rows if row.name == "Geely")
        assert wide > alone
        assert "+ brands" in story.text()


async def test_esc_drops_all_pins_and_backspace_brings_them_back(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("down", "enter", "enter", "escape")
        assert story.pinned() == []
        assert "All pins dropped" in story.text()
        await story.press("backspace")
        assert story.pinned() == ["Hefei", "NIO"]


async def test_pins_from_the_command_line_are_there_from_the_start(bundled: Path) -> None:
    async with telling(bundled, pins=Selection.from_args(["property=tariff"])) as story:
        assert "● property is tariff" in story.text()
        assert {row.property for row in story.screen.timeline.list.rows} == {"tariff"}


@pytest.mark.parametrize("size", [(80, 24), (112, 30), (120, 36), (160, 48), (200, 60)])
async def test_at_every_size_the_figure_and_its_words_are_on_the_screen(bundled: Path, size: tuple[int, int]) -> None:
    async with telling(bundled, size=size) as story:
        await story.press("down", "enter", "enter")
        text = story.text()
        assert "$787 m" in text
        assert "In 2020 the city invested $787 million in NIO" in story.words()
        assert all(len(line) <= size[0] for line in text.splitlines())


async def test_in_80_columns_the_other_panes_are_tabs_with_counts(bundled: Path) -> None:
    async with telling(bundled, size=(80, 24)) as story:
        assert "1 Cities 61    2 Companies 2    3 Timeline 41" in story.text()
        await story.press("2")
        assert "Tesla" in story.text()
        assert "Hefei  " not in story.text()


async def test_in_80_columns_the_claim_stands_on_one_line_with_who_says_it(bundled: Path) -> None:
    async with telling(bundled, size=(80, 24)) as story:
        await story.press("down", "enter")
        assert "$23 bn  Hefei invests  2015 – 2025 · actual · exact   AdminSo, 4 Mar 2025 ¶ 10" in story.text()


async def test_the_axis_is_said_from_the_first_screen_on(bundled: Path) -> None:
    async with telling(bundled) as story:
        assert "by event · t turns to day of report" in story.text()


async def test_a_small_window_says_so_and_shows_the_list_alone(bundled: Path) -> None:
    async with telling(bundled, size=(50, 12)) as story:
        assert "small window: list only, 50x12" in story.text()
        assert "Shanghai" in story.text()
        await story.press("4")
        assert "too small for the evidence" in story.text()


async def test_resizing_keeps_what_one_looks_at(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("down", "enter", "enter")
        for size in ((80, 24), (45, 10), (200, 60)):
            await story.pilot.resize_terminal(*size)
            await story.quiet()
        assert story.pinned() == ["Hefei", "NIO"]
        assert "$787 m" in story.text()


async def test_signs_can_be_ascii(bundled: Path) -> None:
    async with telling(bundled, signs=ASCII) as story:
        await story.press("down", "enter", "3")
        assert ">=1,300,000 cars" in story.text()
        assert "* Hefei" in story.text()
        assert not set(story.text()) & set("▷◇≥●▸")


async def test_the_help_names_every_key_and_closes(bundled: Path) -> None:
    async with telling(bundled, size=(160, 48)) as story:
        await story.press("question_mark")
        assert "Esc closes" in story.text()
        assert "pin the row and go on" in story.text()
        await story.press("escape")
        assert "Esc closes" not in story.text()


async def test_a_library_without_statements_says_so(tmp_path: Path) -> None:
    (tmp_path / "plain.txt").write_text("Nothing to see here.")
    ingest([tmp_path / "plain.txt"], tmp_path / "library")
    async with telling(tmp_path / "library") as story:
        said = [pane.list.words for pane in story.screen.panes]
        assert said == [f"no {rows} in this library" for rows in ("cities", "companies", "statements")]
        await story.press("enter", "3", "enter", "4", "n", "slash", "escape", "escape")
        assert "Nothing to clear." in story.text()


async def test_keys_typed_faster_than_answers_come_mean_the_rows_that_come(bundled: Path) -> None:
    async with telling(bundled) as story:
        for key in ("down", "enter", "enter", "down", "enter"):
            story.app.screen.action_act({"enter": "pin"}.get(key, key))  # type: ignore[attr-defined]
        await story.quiet()
        assert story.pinned() == ["Hefei", "NIO", "Hefei takes a stake in NIO"]


async def test_esc_forgets_the_keys_that_wait(bundled: Path) -> None:
    async with telling(bundled) as story:
        for name in ("down", "pin", "pin", "clear"):
            story.app.screen.action_act(name)  # type: ignore[attr-defined]
        await story.quiet()
        assert story.pinned() == []


async def test_a_long_list_is_paged_through_there_and_back_without_a_row_left_out(long: Path) -> None:
    async with telling(long) as story:
        await story.press("1", "v", "a")
        listed = story.screen.pane_named("articles").list
        page, last = listed.page, listed.total - 1
        assert last > 2 * WINDOW
        turn = -(-WINDOW // page) * page
        assert await paged(story, listed, "pagedown", until=turn) == [*range(page, turn + 1, page)]
        assert await paged(story, listed, "pageup", until=0) == [*range(turn - page, -1, -page)]
        assert await paged(story, listed, "pagedown", until=last) == [*range(page, last, page), last]


async def paged(story: Story, listed: WindowedList[Any], key: str, *, until: int) -> list[int]:
    """Press `key` until the cursor stands on that row; give the rows it stood on, each of which is shown there."""
    rows: list[int] = []
    while listed.cursor != until and len(rows) < listed.total:
        await story.press(key)
        assert listed.current is not None
        assert listed.current.position == listed.cursor + 1
        rows.append(listed.cursor)
    return rows
