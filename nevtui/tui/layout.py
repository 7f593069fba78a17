"""Where things stand at which size. Pure: cells in, cells out. Source: the target pictures' README, Spacing."""

from dataclasses import dataclass

NARROW = 112
"""Cells below which one pane stands alone, the others being tabs."""

SMALL = (60, 16)
"""Cells and lines below which only the list is shown, and a line that says so."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Widths and heights of the parts of the explore screen, rules included."""

    is_narrow: bool
    is_small: bool
    cities: int
    companies: int
    evidence: int
    """Lines of the evidence below its rule; 0 where there is no room."""
    years: int
    """Lines of the histogram: 6 with labels, 1 as blocks, 0 where there is no room."""

    @classmethod
    def at(cls, width: int, height: int) -> "Layout":
        """Lay out a terminal of `width` cells and `height` lines."""
        is_small = width < SMALL[0] or height < SMALL[1]
        is_narrow = width < NARROW
        evidence = 0 if is_small else max(height // 3 - 1, 6)
        years = 6 if height >= 40 and not is_narrow else 1 if height >= 22 else 0
        cities = max(24, min(round(width * 0.175), 36))
        companies = max(26, min(round(width * 0.205), 44))
        return cls(is_narrow, is_small, cities, companies, evidence, years)
