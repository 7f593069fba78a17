"""Where things stand at which size."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.tui.layout import Layout


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


@given(width=st.integers(1, 500), height=st.integers(1, 200))
def test_no_size_leaves_a_pane_without_room(width: int, height: int) -> None:
    layout = Layout.at(width, height)
    if not layout.is_narrow:
        assert width - layout.cities - layout.companies - 2 >= 40
    assert layout.evidence + layout.years < height
