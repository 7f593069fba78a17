"""The legend: one sign for each meaning, in both sets."""

import pytest

from nevtui.format.signs import ASCII, BOUND_SIGNS, LEGEND, STATUS_SIGNS, UNICODE, Signs, legend
from nevtui.format.text import cells
from nevtui.model.vocabulary import BOUNDS, STATUSES


def test_every_status_and_bound_has_its_sign() -> None:
    assert tuple(STATUS_SIGNS) == STATUSES
    assert tuple(BOUND_SIGNS) == BOUNDS
    assert [UNICODE.status(status) for status in STATUSES] == ["", "▷", "◇", "✕"]
    assert [UNICODE.bound(bound) for bound in BOUNDS] == ["", "~", "≥", "≤"]


def test_an_unknown_status_or_bound_has_no_sign() -> None:
    assert UNICODE.status("approx") == UNICODE.bound("minus") == UNICODE.status("rumoured") == ""


@pytest.mark.parametrize("signs", [UNICODE, ASCII])
def test_no_two_meanings_share_a_sign(signs: Signs) -> None:
    rows = [sign for sign, meaning in legend(signs) if not meaning.startswith("where you are")]
    assert len(set(rows)) == len(rows) == len(LEGEND) - 1


def test_the_ascii_signs_are_ascii_and_short() -> None:
    assert all(sign.isascii() and 1 <= cells(sign) <= 2 for sign, _ in legend(ASCII))
