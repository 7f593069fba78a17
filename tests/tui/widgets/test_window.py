"""The list that holds one window of any length."""

from typing import Any

from textual.pilot import Pilot

from nevtui.tui.widgets.draw import Piece
from nevtui.tui.widgets.window import WindowedList
from tests.tui.quick import running
from tests.tui.widgets.one import OneWidget, lines, showing


def paint(row: Any, width: int, on_cursor: bool) -> list[Piece]:
    return [("> " if on_cursor else "  ", "accent"), (str(row), "text")]


def rows(begin: int, count: int) -> list[str]:
    return [f"row {number}" for number in range(begin, begin + count)]


async def test_a_short_list_is_shown_whole_with_its_cursor() -> None:
    listed: WindowedList[str] = WindowedList(paint)
    async with showing(listed) as pilot:
        listed.lively = True
        listed.show(rows(0, 3), begin=0, total=3, cursor=1)
        await pilot.pause()
        assert lines(pilot) == ["  row 0", "> row 1", "  row 2", "", "", ""]


async def test_a_long_list_says_how_many_rows_are_not_in_view() -> None:
    listed: WindowedList[str] = WindowedList(paint)
    async with showing(listed) as pilot:
        listed.show(rows(0, 50), begin=0, total=10_000_000, cursor=0)
        await pilot.pause()
        assert lines(pilot)[-1] == "  9,999,995 more"
        listed.move(7)
        await pilot.pause()
        assert lines(pilot) == ["  row 3", "  row 4", "  row 5", "  row 6", "  row 7", "  3 above · 9,999,992 more"]


async def test_the_cursor_stops_at_both_ends() -> None:
    listed: WindowedList[str] = WindowedList(paint)
    async with showing(listed):
        listed.show(rows(0, 3), begin=0, total=3, cursor=0)
        listed.move(-5)
        assert listed.cursor == 0
        listed.move(500)
        assert listed.cursor == 2


async def test_rows_outside_the_window_are_asked_for_and_drawn_as_a_dot_until_they_come() -> None:
    wanted: list[int] = []

    class Asking(WindowedList[str]):
        def post_message(self, message: Any) -> bool:
            if isinstance(message, WindowedList.Wanted):
                wanted.append(message.position)
            return super().post_message(message)

    listed = Asking(paint)
    async with showing(listed) as pilot:
        listed.show(rows(0, 20), begin=0, total=10_000, cursor=0)
        listed.move_to(9_000)
        await pilot.pause()
        assert wanted[-1] == 9_000
        assert lines(pilot)[0] == "  ·"
        assert listed.current is None
        listed.show(rows(8_900, 200), begin=8_900, total=10_000, cursor=9_000)
        await pilot.pause()
        assert listed.current == "row 9000"
        assert "row 9000" in "\n".join(lines(pilot))


async def test_words_stand_in_the_place_of_rows_and_are_wrapped() -> None:
    listed: WindowedList[str] = WindowedList(paint)
    async with showing(listed, size=(24, 5)) as pilot:
        listed.say("nothing matches · Esc clears the filter")
        await pilot.pause()
        assert lines(pilot)[:3] == ["  nothing matches ·", "  Esc clears the", "  filter"]
        assert listed.total == 0


async def test_a_burst_of_moves_is_told_once() -> None:
    class Listening(OneWidget):
        told = 0

        def on_windowed_list_moved(self) -> None:
            self.told += 1

    listed: WindowedList[str] = WindowedList(paint)
    app = Listening(listed)
    async with running(app) as pilot:
        listed.show(rows(0, 100), begin=0, total=100, cursor=0)
        for _ in range(30):
            listed.move(1)
        await pilot.pause()
        assert listed.cursor == 30
        assert app.told == 1


async def resized(pilot: Pilot[Any], width: int, height: int) -> None:
    await pilot.resize_terminal(width, height)
    await pilot.pause()


async def test_the_cursor_stays_in_view_when_the_window_shrinks() -> None:
    listed: WindowedList[str] = WindowedList(paint)
    async with showing(listed, size=(40, 20)) as pilot:
        listed.show(rows(0, 100), begin=0, total=100, cursor=15)
        await resized(pilot, 40, 5)
        assert "row 15" in "\n".join(lines(pilot))
