"""The map: where a place lies on it, its outline, its names. Pure but for the file that ships."""

from math import isclose, pi

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.format.text import cells
from nevtui.library.dataset import reference_folder
from nevtui.tui.widgets.canvas import runs, write
from nevtui.tui.widgets.map_outline import drawn, outlines
from nevtui.tui.widgets.map_places import Spot, nearest, planned, sizes, spelled
from nevtui.tui.widgets.map_views import VIEWS, Frame, View, albers, azimuthal, natural_earth, view_named

OUTLINE = reference_folder() / "outlines.bin"
HEFEI, SHANGHAI, BARCELONA = (117.28, 31.86), (121.47, 31.23), (2.16, 41.39)
CHINA = view_named("china")


def test_alberss_projection_gives_the_figures_of_snyders_example() -> None:
    x, y = albers(-96, 23, 29.5, 45.5)(-75, 35) or (0, 0)
    assert isclose(x, 0.2952720, abs_tol=1e-6)
    assert isclose(-y, 0.2416774, abs_tol=1e-6)


def test_the_azimuthal_projection_keeps_areas_and_leaves_the_far_side_out() -> None:
    project = azimuthal(0, 90)
    x, y = project(0, 0) or (0, 0)
    assert isclose(pi * (x * x + y * y), 2 * pi, rel_tol=1e-9)
    assert project(0, -1) is None


def test_the_whole_earth_is_as_wide_and_high_as_its_source_says() -> None:
    project = natural_earth(0)
    assert isclose((project(90, 0) or (0, 0))[0] * 2, pi * 0.8707, rel_tol=1e-6)
    assert isclose(-(project(0, 90) or (0, 0))[1], 1.42239, rel_tol=1e-4)


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
@pytest.mark.parametrize("dots", [(32, 16), (120, 96), (600, 380), (40, 400)])
def test_what_a_view_names_is_in_view_at_every_size(view: View, dots: tuple[int, int]) -> None:
    frame = Frame.fitting(view, *dots)
    inside = [(view.west, view.south), (view.east, view.north), ((view.west + view.east) / 2, view.north)]
    assert all(frame.seen(*place) is not None for place in inside)


@given(st.floats(-180, 180), st.floats(-90, 90), st.sampled_from(VIEWS))
def test_a_dot_in_view_lies_on_the_canvas(longitude: float, latitude: float, view: View) -> None:
    frame = Frame.fitting(view, 120, 90)
    dot = frame.seen(longitude, latitude)
    assert dot is None or (0 <= round(dot[0]) <= 120 and 0 <= round(dot[1]) <= 90)


def test_east_is_right_and_north_is_up() -> None:
    frame = Frame.fitting(CHINA, 120, 90)
    hefei, shanghai, beijing = (frame.place(*place) or (0, 0) for place in (HEFEI, SHANGHAI, (116.4, 39.9)))
    assert hefei[0] < shanghai[0]
    assert beijing[1] < hefei[1]
    assert frame.seen(*BARCELONA) is None
    assert frame.seen(None, 3.0) is None


def test_the_outlines_that_ship_are_small_and_lie_on_the_earth() -> None:
    lines = outlines(OUTLINE)
    assert OUTLINE.stat().st_size < 150_000
    assert len(lines) > 1000
    assert all(len(longitudes) == len(latitudes) >= 2 for longitudes, latitudes in lines)
    assert all(-18000 <= x <= 18000 and -6000 <= y <= 9000 for line in lines for x, y in zip(*line, strict=True))


def test_no_line_runs_along_the_cut_at_180_degrees() -> None:
    for longitudes, latitudes in outlines(OUTLINE):
        steps = zip(longitudes, longitudes[1:], latitudes, latitudes[1:], strict=False)
        assert not any(abs(x) == abs(then) == 18000 and y != next_y for x, then, y, next_y in steps)


def test_a_file_that_is_not_there_gives_no_outline_but_a_map() -> None:
    assert outlines(OUTLINE.with_name("nowhere.bin")) == ()
    assert drawn((), Frame.fitting(CHINA, 8, 8)) == ["    ", "    "]


def test_the_coast_is_drawn_in_braille_or_in_ascii() -> None:
    frame = Frame.fitting(CHINA, 120, 96)
    braille, plain = drawn(outlines(OUTLINE), frame), drawn(outlines(OUTLINE), frame, is_ascii=True)
    assert {len(line) for line in [*braille, *plain]} == {60}
    assert len(braille) == len(plain) == 24
    assert all("\u2800" < sign <= "\u28ff" for line in braille for sign in line if sign != " ")
    assert set("".join(plain)) == set(" .:'")
    assert [[sign == " " for sign in line] for line in braille] == [[sign == " " for sign in line] for line in plain]


def test_names_stand_beside_their_dots_and_never_over_one_another() -> None:
    spots = [Spot(f"Town {number}", 112 + number % 5, 28 + number // 5, 40 - number) for number in range(30)]
    plan = planned(spots, Frame.fitting(CHINA, 120, 96))
    names = [(x, label.y) for label in plan.labels.values() for x in range(label.x, label.x + cells(label.text))]
    assert len(names) == len(set(names))
    assert not set(names) & {cell for cell in plan.at if cell is not None}
    assert 0 in plan.labels


def test_places_out_of_view_or_of_unknown_place_are_elsewhere() -> None:
    spots = [Spot("Hefei", *HEFEI, 5), Spot("Barcelona", *BARCELONA, 3), Spot("Nowhere", None, None, 1)]
    assert planned(spots, Frame.fitting(CHINA, 120, 96)).elsewhere == [1, 2]


def test_arrows_find_the_nearest_place_in_their_direction() -> None:
    spots = [Spot("Hefei", *HEFEI, 5), Spot("Shanghai", *SHANGHAI, 3), Spot("Tokyo", 139.7, 35.7, 1)]
    plan = planned(spots, Frame.fitting(view_named("asia"), 200, 160))
    assert nearest(plan, 0, 1, 0) == 1
    assert nearest(plan, 1, 1, 0) == 2
    assert nearest(plan, 1, -1, 0) == 0
    assert nearest(plan, 0, -1, 0) is None


@pytest.mark.parametrize(("most", "steps"), [(53, (5, 15)), (1, (2, 3)), (12_000, (1000, 3000)), (6, (2, 3))])
def test_the_sizes_of_dots_begin_at_round_counts(most: int, steps: tuple[int, int]) -> None:
    assert sizes(most) == steps


@given(
    st.lists(
        st.tuples(st.integers(-3, 12), st.text(alphabet="aé合肥\u0301👩👧🇨🇳ｗ﷽\u200d\ufe0f", max_size=6)), max_size=8
    )
)
def test_a_line_keeps_its_width_whatever_is_written_over_it(texts: list[tuple[int, str]]) -> None:
    canvas = [[(" ", "text")] * 10]
    for x, text in texts:
        write(canvas, x, 0, spelled(text), "text")
    assert len(canvas[0]) == 10
    assert sum(cells(text) for text, _ in runs(canvas[0])) == 10
