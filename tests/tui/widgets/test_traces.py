"""Several series in one plot: level with the axis, joined by dots, named at the end, the one in focus in colour."""

from dataclasses import replace
from datetime import date
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from nevtui.format.text import cells
from nevtui.tui.widgets.canvas import Canvas
from nevtui.tui.widgets.dots import Dot
from nevtui.tui.widgets.plot import drawn
from nevtui.tui.widgets.traces import MARKERS

NAMES = ("Leapmotor", "NIO")


def month(year: int, number: int, value: float, *, series: int = 0, is_firm: bool = True) -> Dot:
    day = date(year, number, 1)
    return Dot(day, day, value, f"{value:,.0f}", series=series, is_firm=is_firm, key=f"{series}-{year}-{number}")


DOTS = (
    month(2022, 1, 10_000),
    month(2023, 1, 40_000),
    month(2022, 3, 20_000, series=1),
    month(2024, 6, 30_000, series=1),
)


def lines_of(canvas: Canvas) -> list[str]:
    return ["".join(sign for sign, _ in row) for row in canvas]


def places(canvas: Canvas, marker: str) -> list[tuple[int, int]]:
    return [(y, x) for y, x in product(range(len(canvas)), range(len(canvas[0]))) if canvas[y][x][0] == marker]


def test_a_marker_stands_level_with_the_number_of_its_value() -> None:
    lines = lines_of(drawn(DOTS, 100, 20, names=NAMES))
    assert next(line for line in lines if line.strip().startswith("40k")).count("●") == 1


def test_markers_are_joined_by_dots_in_the_colour_of_the_series_in_focus() -> None:
    canvas = drawn(DOTS, 100, 20, names=NAMES, focus=1)
    joined = {style for row in canvas for sign, style in row if "\u2800" < sign <= "\u28ff"}
    assert joined == {"accent", "bar"}
    assert {canvas[y][x][1] for y, x in places(canvas, MARKERS[1])} == {"strong accent"}
    assert {canvas[y][x][1] for y, x in places(canvas, MARKERS[0])} == {"text"}


def test_figures_of_another_scope_are_not_joined() -> None:
    canvas = drawn([replace(dot, kin=dot.key) for dot in DOTS], 100, 20, names=NAMES)
    assert not [sign for row in canvas for sign, _ in row if "\u2800" < sign <= "\u28ff"]
    assert len(places(canvas, MARKERS[0])) == len(places(canvas, MARKERS[1])) == 2


def test_each_series_is_named_at_its_end_with_its_last_figure() -> None:
    text = "\n".join(lines_of(drawn(DOTS, 100, 20, names=NAMES)))
    assert "● Leapmotor 40,000" in text
    assert "▲ NIO 30,000" in text


def test_narrow_plots_name_nothing() -> None:
    assert "NIO" not in "\n".join(lines_of(drawn(DOTS, 60, 12, names=NAMES)))


def test_the_figure_one_stands_on_is_written_once() -> None:
    first = "\n".join(lines_of(drawn(DOTS, 100, 20, names=NAMES, lit="0-2022-1")))
    last = "\n".join(lines_of(drawn(DOTS, 100, 20, names=NAMES, lit="0-2023-1")))
    assert first.count("10,000") == 1
    assert last.count("40,000") == 1


def test_a_wide_name_takes_the_cells_that_it_has() -> None:
    canvas = drawn(DOTS, 100, 20, names=("零跑汽车", "蔚来"))
    assert "● 零跑汽车 40,000" in "\n".join(lines_of(canvas))
    assert {cells("".join(sign for sign, _ in row)) for row in canvas} == {100}


def test_what_is_planned_has_a_marker_of_its_own() -> None:
    planned = (*DOTS, month(2025, 1, 35_000, is_firm=False))
    assert len(places(drawn(planned, 100, 20, names=NAMES), "◇")) == 1


def test_one_series_of_several_that_are_compared_is_named_too() -> None:
    assert "● Leapmotor 40,000" in "\n".join(lines_of(drawn(DOTS[:2], 100, 20, names=NAMES)))


@given(
    values=st.lists(
        st.tuples(st.integers(1, 12), st.floats(0, 1e300) | st.floats(-1e300, 0), st.integers(0, 4)),
        min_size=1,
        max_size=30,
    ),
    width=st.integers(16, 200),
    height=st.integers(5, 60),
)
def test_any_figures_fit_any_size(values: list[tuple[int, float, int]], width: int, height: int) -> None:
    dots = [month(2020, number, value, series=series) for number, value, series in values]
    canvas = drawn(dots, width, height, names=["n" * 30] * 5)
    assert [len(row) for row in canvas] == [width] * height
    assert len({(y, x) for marker in MARKERS for y, x in places(canvas, marker)}) <= len(dots)
