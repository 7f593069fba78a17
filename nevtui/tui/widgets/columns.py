"""Which columns of a grid are in view: hidden, frozen at the left, scrolled. Pure, so that it can be tested by hand."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

CUT: Final = 8
"""Cells that a cut text at the right edge has at least; below that its column waits for the next step."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns by their place in the answer, as they are looked at."""

    count: int = 0
    hidden: frozenset[int] = frozenset()
    frozen: int = 0
    """How many of those shown stay at the left."""
    at: int = 0
    """Place among those shown of the one the cursor is in."""
    first: int = 0
    """Place among those shown of the first behind the frozen ones that is in view."""

    @property
    def shown(self) -> tuple[int, ...]:
        """Those that are not hidden, in order."""
        return tuple(column for column in range(self.count) if column not in self.hidden)

    @property
    def current(self) -> int:
        """The column the cursor is in."""
        return self.shown[self.at] if self.shown else 0

    def moved(self, by: int) -> "Columns":
        """Move the cursor; it stops at both ends."""
        return replace(self, at=max(0, min(self.at + by, len(self.shown) - 1)))

    def hide(self) -> "Columns":
        """Hide the column under the cursor, unless it is the last one shown."""
        if len(self.shown) <= 1:
            return self
        frozen = self.frozen - (self.at < self.frozen)
        return replace(self, hidden=self.hidden | {self.current}, frozen=frozen).moved(0)

    def show_all(self) -> "Columns":
        """Hide none."""
        current = self.current
        return replace(self, hidden=frozenset(), at=current)

    def freeze(self) -> "Columns":
        """Let the columns up to the cursor stay at the left; none any more where that is so already."""
        frozen = 0 if self.frozen == self.at + 1 else self.at + 1
        return replace(self, frozen=frozen, first=frozen)

    def in_view(self, widths: Sequence[int], numeric: Sequence[bool], room: int) -> list[tuple[int, int]]:
        """Give the columns that fit in `room` cells, with their widths: a text may be cut at the edge, no number is."""
        shown = self.shown
        behind = shown[max(self.first, self.frozen) :]
        chosen: list[tuple[int, int]] = []
        used = 0
        for column in (*shown[: self.frozen], *behind):
            wanted, left = widths[column], room - used
            if wanted > left and chosen and (numeric[column] or left < CUT):
                break
            chosen.append((column, min(wanted, max(left, 1))))
            used += wanted + 2
            if used >= room:
                break
        return chosen

    def scrolled(self, widths: Sequence[int], numeric: Sequence[bool], room: int) -> "Columns":
        """Scroll as little as brings the cursor's column into view, whole where there is room for it."""
        scrolled = replace(self, first=max(self.first, self.frozen))
        if scrolled.at < scrolled.frozen:
            return scrolled
        if scrolled.at < scrolled.first:
            return replace(scrolled, first=scrolled.at)
        while scrolled.first < scrolled.at:
            chosen = dict(scrolled.in_view(widths, numeric, room))
            if chosen.get(scrolled.current, 0) >= min(widths[scrolled.current], room):
                break
            scrolled = replace(scrolled, first=scrolled.first + 1)
        return scrolled
