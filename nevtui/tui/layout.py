"""Where things stand at which size. Pure: cells in, cells out. Source: the target pictures' README, Spacing."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

NARROW = 112
"""Cells below which one pane stands alone, the others being tabs."""

SMALL = (60, 16)
"""Cells and lines below which only the list is shown, and a line that says so."""

SHARES: Final = ("usual", "roomy", "even")
"""Ways to share the width: lists as narrow as their names need, lists with room for sparklines, thirds."""

_LISTS: Final = {"usual": ((0.175, 24, 36), (0.205, 26, 44)), "roomy": ((0.26, 28, 54), (0.28, 30, 60))}
"""Share of the width, fewest and most cells of a list: in the first place, and in the others."""

_FEWEST: Final = 40
"""Cells that a wide pane has at least."""

_CLAIM: Final = (44, 84)
"""Fewest and most cells of the claim's side of the evidence."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Widths and heights of the parts of the explore screen, rules included."""

    is_narrow: bool
    is_small: bool
    widths: tuple[int, int, int]
    """Cells of the places; with a rule of one cell between them they fill the screen."""
    said: int
    """Cells of the claim's side of the evidence."""
    evidence: int
    """Lines of the evidence below its rule; 0 where there is no room."""
    years: int
    """Lines of the histogram: 6 with labels, 1 as blocks, 0 where there is no room."""

    @classmethod
    def at(
        cls, width: int, height: int, *, wide: Sequence[bool] = (False, False, True), shares: str = SHARES[0]
    ) -> "Layout":
        """Lay out a terminal of `width` cells and `height` lines; `wide` tells which places hold a wide pane."""
        is_small = width < SMALL[0] or height < SMALL[1]
        is_narrow = width < NARROW
        evidence = 0 if is_small else max(height // 3 - 1, 6)
        years = 6 if height >= 40 and not is_narrow else 1 if height >= 22 else 0
        widths = _widths(width, wide, shares)
        return cls(is_narrow, is_small, widths, _said(width, widths), evidence, years)

    def crossings(self, *, is_hinting: bool) -> dict[int, str]:
        """Tell where vertical rules meet the one above the evidence, and with which sign."""
        if self.is_narrow:
            return {}
        above = {self.widths[0], self.widths[0] + 1 + self.widths[1]}
        below = set() if is_hinting else {self.said}
        signs = {(True, True): "┼", (True, False): "┴", (False, True): "┬"}
        return {at: signs[at in above, at in below] for at in above | below}


def _widths(width: int, wide: Sequence[bool], shares: str) -> tuple[int, int, int]:
    room = max(width - 2, 3)
    even = (room // 3, room // 3, room - 2 * (room // 3))
    wides = sum(wide)
    if shares == "even" or wides in (0, 3):
        return even
    lists = [_list(width, place, shares) for place in range(3)]
    rest = room - sum(cells for cells, is_wide in zip(lists, wide, strict=True) if not is_wide)
    if rest < wides * _FEWEST:
        return _widths(width, wide, "usual") if shares != "usual" else even
    each = [rest // wides] * wides
    each[-1] += rest - sum(each)
    first, second, third = (each.pop(0) if is_wide else cells for cells, is_wide in zip(lists, wide, strict=True))
    return first, second, third


def _list(width: int, place: int, shares: str) -> int:
    share, fewest, most = _LISTS[shares][min(place, 1)]
    return max(fewest, min(round(width * share), most))


def _said(width: int, widths: tuple[int, int, int]) -> int:
    """Give the claim's side: up to a rule between the panes where that suits, so that it runs on, else its own."""
    ends = (widths[0] + 1 + widths[1], widths[0])
    fitting = [end for end in ends if _CLAIM[0] <= end <= min(_CLAIM[1], width - _CLAIM[0])]
    return fitting[0] if fitting else max(min(round(width * 0.4), _CLAIM[1]), 1)
