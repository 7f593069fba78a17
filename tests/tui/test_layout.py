"""Where things stand at which size."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.tui.layout import SHARES, Layout


@pytest.mark.parametrize(
    ("size", "is_narrow", "is_small", "years"),
    [
        ((160, 48), False, False, 6),
        ((200, 60), False, False, 6),
        ((120, 36), False, False, 1),
        ((80, 24), True, False, 1),
    ],
)
def test_panes_stand_side_by_side_where_there_is_room(
    size: tuple[int, int], is_narrow: bool, is_small: bool, years: int
) -> None:
    layout = Layout.at(*size)
    assert (layout.is_narrow, layout.is_small, layout.years) == (is_narrow, is_small, years)


def test_below_60x16_only_the_list_is_shown() -> None:
    assert Layout.at(59, 40).is_small
    assert Layout.at(80, 15).is_small
    assert Layout.at(59, 15).evidence == 0


SIZES = {"width": st.integers(1, 500), "height": st.integers(1, 200)}
WIDE = st.tuples(st.booleans(), st.booleans(), st.booleans())


@given(**SIZES, wide=WIDE, shares=st.sampled_from(SHARES))
def test_no_size_leaves_a_pane_without_room(width: int, height: int, wide: tuple[bool, ...], shares: str) -> None:
    layout = Layout.at(width, height, wide=wide, shares=shares)
    assert layout.evidence + layout.years < height
    assert min(layout.widths) >= 1
    if not layout.is_narrow:
        assert sum(layout.widths) == width - 2
        assert min(layout.widths) >= 24
        assert all(cells >= 36 for cells, is_wide in zip(layout.widths, wide, strict=True) if is_wide)
        assert 30 <= layout.said <= width - 40


def test_the_timeline_takes_what_the_lists_do_not_need_wherever_it_stands() -> None:
    assert Layout.at(160, 48).widths == (28, 33, 97)
    assert Layout.at(160, 48, wide=(True, False, False)).widths == (92, 33, 33)
    assert Layout.at(160, 48, wide=(False, True, True)).widths == (28, 65, 65)
    assert Layout.at(160, 48, wide=(False, False, False)).widths == (52, 52, 54)


def test_lists_are_wider_where_one_wants_to_see_them_over_time() -> None:
    assert Layout.at(160, 48, shares="roomy").widths == (42, 45, 71)
    assert Layout.at(160, 48, shares="even").widths == (52, 52, 54)


def test_the_rule_before_the_last_pane_runs_on_through_the_evidence() -> None:
    layout = Layout.at(160, 48)
    assert layout.crossings(is_hinting=False) == {28: "┴", 62: "┼"}
    assert layout.crossings(is_hinting=True) == {28: "┴", 62: "┴"}
    turned = Layout.at(160, 48, wide=(True, False, False))
    assert turned.crossings(is_hinting=False) == {92: "┴", 126: "┴", 64: "┬"}
