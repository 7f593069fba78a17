"""Trees of places and groups, marked rows, what is left out, and what rows show over time."""

from pathlib import Path

from nevtui.format.signs import ASCII
from tests.tui.story import Story, telling


def branches(story: Story, pane: str) -> list[tuple[int, str]]:
    return [(row.depth, row.name) for row in story.screen.pane_named(pane).list.rows]


async def test_z_makes_the_cities_a_tree_of_countries_provinces_and_cities(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("z")
        assert story.names("cities")[0] == "China"
        assert {depth for depth, _ in branches(story, "cities")} == {0}
        await story.press("right")
        assert "Anhui" in story.names("cities")
        row = story.names("cities").index("Anhui")
        await story.press(*["down"] * row, "right", "down")
        assert story.current("cities").name == "Hefei"
        assert story.current("cities").depth == 2
        await story.press("enter")
        assert story.pinned() == ["Hefei"]


async def test_a_province_counts_what_its_cities_and_itself_are_named_in(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("z", "asterisk")
        rows = {row.name: row.statements for row in story.screen.pane_named("cities").list.rows}
        assert rows["Anhui"] > rows["Hefei"] + 15
        assert rows["China"] > rows["Anhui"]
        at = story.names("cities").index("Anhui")
        await story.press(*["down"] * at)
        assert f"all Anhui · {rows['Anhui']} statements" in story.text()


async def test_left_shuts_a_row_then_goes_up_then_to_the_pane_at_the_left(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("2", "escape", "z", "home")
        at = story.names("companies").index("NIO")
        await story.press(*["down"] * at, "right", "down")
        assert story.current("companies").depth == 1
        assert story.current("companies").parent == "company:nio"
        await story.press("left")
        assert story.current("companies").name == "NIO"
        assert story.current("companies").is_open
        await story.press("left")
        assert not story.current("companies").is_open
        await story.press("left")
        assert story.screen.walk.pane == "cities"


async def test_a_filter_in_a_tree_shows_what_matches_below_what_it_belongs_to(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("z", "slash")
        await story.type("合肥")
        await story.press("enter")
        assert branches(story, "cities") == [(0, "China"), (1, "Anhui"), (2, "Hefei")]


async def test_z_again_is_the_list_and_the_cursor_stays_on_its_row(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("down", "z")
        assert story.current("cities").name == "China"
        await story.press("asterisk", "z")
        assert len(story.names("cities")) == 61


async def test_marked_rows_are_one_clause_and_enter_pins_them(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("space", "space")
        assert "2 marked" in story.text()
        assert "Shanghai or Hefei · " in story.text()
        both = story.screen.timeline.list.total
        await story.press("down", "down")
        assert story.screen.timeline.list.total == both
        await story.press("enter")
        assert story.pinned() == ["Shanghai or Hefei"]
        assert "● Shanghai or Hefei" in story.text()
        assert "marked" not in story.screen.pane_named("cities")._heading.plain


async def test_a_mark_is_taken_off_by_space_and_all_of_them_by_esc(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("space", "up", "space", "up")
        assert not story.screen.pane_named("cities").marks
        await story.press("space", "space", "escape")
        assert not story.screen.pane_named("cities").marks
        assert story.pinned() == []
        assert "Xi'an · " in story.text()


async def test_tilde_leaves_a_row_out_says_so_and_turns_back(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("2", "escape", "3", "2")
        await story.press("tilde")
        name = story.current("companies").name
        assert f"● not {name}" in story.text()
        assert name not in [label for row in story.sentences() for label in [row.split(" ")[0]]]
        assert f"○ {name}" in story.text()
        await story.press("down", "tilde")
        assert f"● neither {name} nor {story.current('companies').name}" in story.text()
        await story.press("tilde", "backspace", "backspace")
        assert f"● not {name}" in story.text()


async def test_what_is_pinned_is_turned_round_by_tilde(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("down", "enter", "1", "tilde")
        assert "● not Hefei" in story.text()
        await story.press("tilde")
        assert "● Hefei" in story.text()


async def test_roomy_lists_show_ten_years_a_row_and_say_which(bundled: Path) -> None:
    async with telling(bundled) as story:
        assert "2017–26" not in story.text()
        await story.press("L")
        assert story.text().count("2017–26") == 2
        hefei = next(line for line in story.text().splitlines() if "Hefei " in line)
        assert "···▂·▂▂▇▃·" in hefei


async def test_in_ascii_a_tree_and_marks_need_no_other_signs(bundled: Path) -> None:
    async with telling(bundled, signs=ASCII) as story:
        await story.press("z", "right", "space")
        assert "+ - China" in story.text()
        assert not set(story.text()) & set("✓○●▸−")


async def test_keys_of_trees_say_why_they_do_nothing_elsewhere(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("3", "z")
        assert "z turns the cities and the companies into a tree" in story.text()
        await story.press("asterisk")
        assert "* opens a tree" in story.text()
        await story.press("4", "space")
        assert "Space marks rows of a list" in story.text()
        await story.press("1", "z", "b")
        assert "A tree counts what stands below a row already" in story.text()
