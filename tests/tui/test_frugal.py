"""Only changed cells are written, and the terminal shows what it would show otherwise."""

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style

from nevtui.tui.frugal import Cell, Page, _cells, _look, _sequences, _turn

WIDTH, HEIGHT = 24, 3
LOOKS = [
    "", "bold", "red", "bold red on blue", "#8acb9c on #101317", "dim on #101317", "underline", "reverse on #101317",
    "color(100) on color(200)", "bright_cyan", "on bright_black",
]  # fmt: skip
Pieces = list[tuple[str, str]]
PIECES = st.lists(st.tuples(st.text("ab 合肥é─", max_size=8), st.sampled_from(LOOKS)), max_size=4)


def line(pieces: Pieces, width: int) -> list[Segment]:
    """Make a line of exactly `width` cells out of pieces."""
    segments = [Segment(text, Style.parse(look)) for text, look in pieces if text]
    return Segment.adjust_line_length(segments, width, style=Style.parse("on #101317"))


def screen() -> tuple[pyte.Screen, pyte.Stream]:
    shown = pyte.Screen(WIDTH, HEIGHT)
    return shown, pyte.Stream(shown)


def look_of(char: pyte.screens.Char) -> tuple[object, ...]:
    """Give what of a cell can be seen: of a blank only what is behind it."""
    seen = (char.bg, char.underscore, char.reverse)
    return seen if char.data == " " and not (char.underscore or char.reverse) else (*seen, char.fg, char.bold)


def shows(shown: pyte.Screen) -> list[list[tuple[str, tuple[object, ...]]]]:
    rows = ([shown.buffer[y][x] for x in range(WIDTH)] for y in range(HEIGHT))
    return [[(char.data, look_of(char)) for char in row] for row in rows]


LINES = st.dictionaries(st.integers(0, HEIGHT - 1), PIECES, min_size=1)


@given(st.lists(LINES, min_size=1, max_size=5))
def test_the_terminal_shows_what_it_would_if_all_were_written(updates: list[dict[int, Pieces]]) -> None:
    page = Page()
    page.forget(WIDTH, HEIGHT)
    (frugal, frugally), (whole, wholly) = screen(), screen()
    for lines in updates:
        runs: list[tuple[int, int, list[Cell]]] = []
        for y, pieces in lines.items():
            segments = line(pieces, WIDTH)
            cells = _cells(segments, ColorSystem.TRUECOLOR)
            assert len(cells) == WIDTH
            runs += page.written(0, y, cells)
            drawn = "".join(style.render(text) if style else text for text, style, _ in segments)
            wholly.feed(f"\x1b[{y + 1};1H{drawn}")
        frugally.feed(_sequences(runs))
        assert shows(frugal) == shows(whole)


def test_a_look_that_stands_in_many_lines_is_said_once() -> None:
    page = Page()
    page.forget(WIDTH, HEIGHT)
    runs: list[tuple[int, int, list[Cell]]] = []
    for y, city in enumerate(("Hefei", "Ningde", "Wuhan")):
        cells = _cells(line([(city, "color(188)"), (" 53", "color(246)")], 12), ColorSystem.EIGHT_BIT)
        runs += page.written(0, y, cells)
    sequences = _sequences(runs)
    assert sequences.count("38;5;188") == sequences.count("38;5;246") == 1
    assert sequences.index("Wuhan") < sequences.index("53")


def test_what_is_shorter_line_by_line_is_written_so() -> None:
    page = Page()
    page.forget(WIDTH, HEIGHT)
    cells = _cells(line([("53 ", "red"), ("statements ", "bold"), ("in 40", "red")], 19), ColorSystem.EIGHT_BIT)
    sequences = _sequences(list(page.written(0, 0, cells)))
    assert sequences.index("statements") < sequences.index("in 40")


def test_what_is_there_already_is_not_written_again() -> None:
    page = Page()
    page.forget(WIDTH, HEIGHT)
    cells = _cells(line([("Hefei", "bold red")], WIDTH), ColorSystem.TRUECOLOR)
    assert list(page.written(0, 0, cells))
    assert list(page.written(0, 0, cells)) == []
    assert _sequences([]) == ""


def test_a_run_is_moved_to_and_a_colour_said_once() -> None:
    page = Page()
    page.forget(WIDTH, HEIGHT)
    list(page.written(0, 1, _cells(line([("53 statements", "red")], WIDTH), ColorSystem.TRUECOLOR)))
    cells = _cells(line([("45 statements", "red")], WIDTH), ColorSystem.TRUECOLOR)
    assert _sequences(list(page.written(0, 1, cells))) == "\x1b[2;1H\x1b[0;31m45\x1b[0m"


@pytest.mark.parametrize(
    ("first", "move"),
    [("ab", "\x1b[8C"), ("合", "\x1b[11G"), ("─ ", "\x1b[11G")],
    ids=["known widths are stepped from", "a wide letter may be drawn narrow", "a rule may be drawn wide"],
)
def test_the_next_run_of_a_line_is_gone_to_from_the_one_before(first: str, move: str) -> None:
    look = _look("31")
    cells = [(letter, look) for letter in first]
    cells += [("", look)] * (2 - len(cells))
    runs = [(0, 0, cells), (10, 0, [("x", look)]), (4, 1, [("y", look)])]
    assert _sequences(runs) == f"\x1b[1;1H\x1b[0;31m{first}{move}x\x1b[2;5Hy\x1b[0m"


def test_half_a_wide_letter_is_never_written() -> None:
    page = Page()
    page.forget(WIDTH, HEIGHT)
    list(page.written(0, 0, _cells(line([("合肥", "")], WIDTH), ColorSystem.TRUECOLOR)))
    written = list(page.written(0, 0, _cells(line([("合作", "")], WIDTH), ColorSystem.TRUECOLOR)))
    assert [(x, [letter for letter, _ in cells]) for x, _, cells in written] == [(2, ["作", ""])]


def test_what_lies_beyond_the_page_is_left_out() -> None:
    page = Page()
    page.forget(4, 1)
    cells = _cells([Segment("abcdef", Style.parse("red"))], ColorSystem.TRUECOLOR)
    assert [(x, len(run)) for x, _, run in page.written(1, 0, cells)] == [(1, 3)]
    assert list(page.written(0, 5, cells)) == []


def test_a_page_is_written_whole_where_it_is_another_one_and_not_twice_at_once() -> None:
    page, cells = Page(), _cells(line([("Hefei", "red")], WIDTH), ColorSystem.TRUECOLOR)

    def writes(width: int, *, is_other: bool) -> bool:
        page.renew(width, HEIGHT, is_other=is_other)
        return bool(list(page.written(0, 0, cells[:width])))

    assert writes(WIDTH, is_other=True)
    assert not writes(WIDTH, is_other=True)
    page._forgotten -= 1
    assert not writes(WIDTH, is_other=False)
    assert writes(WIDTH, is_other=True)
    assert writes(WIDTH - 1, is_other=False)


@pytest.mark.parametrize(
    ("before", "after", "codes"),
    [
        ("38;2;1;2;3;48;2;4;5;6", "38;2;7;8;9;48;2;4;5;6", "38;2;7;8;9"),
        ("1;31", "31", "0;31"),
        ("31;44", "44", "39"),
        ("38;5;100;48;5;200", "38;5;100", "49"),
        ("90", "96;100", "96;100"),
    ],
)
def test_one_look_turns_into_another_with_what_differs(before: str, after: str, codes: str) -> None:
    assert _turn(_look(before), _look(after)) == f"\x1b[{codes}m"
