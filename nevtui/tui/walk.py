"""Where one is: what is pinned, what the cursor filters for the moment, the way back. Immutable, knows no widget."""

from dataclasses import dataclass, field, replace
from typing import Final

from nevtui.query.clause import Clause
from nevtui.query.selection import Selection
from nevtui.query.trail import Trail

ORDER: Final = ("cities", "companies", "timeline")
"""The panes from left to right, as the question goes: where, who, when and what."""


@dataclass(frozen=True, slots=True)
class Step:
    """A place on the trail: what is pinned, and the pane one stood in."""

    pins: Selection
    pane: str


@dataclass(frozen=True, slots=True)
class Walk:
    """Pins, which stay, and cursors, which filter while one walks.

    The cursor of a pane filters from its first move on, until one goes to a pane left of it, pins, goes back or clears:
    so a list never changes under the cursor that walks it, and what was chosen at the left holds at the right.
    """

    trail: Trail[Step]
    cursors: Selection = field(default_factory=Selection)

    @classmethod
    def beginning(cls, pins: Selection) -> "Walk":
        """Stand in the first pane with `pins` from the command line."""
        return cls(Trail((Step(pins, ORDER[0]),)))

    @property
    def pins(self) -> Selection:
        """What is pinned."""
        return self.trail.here.pins

    @property
    def pane(self) -> str:
        """The pane one stands in."""
        return self.trail.here.pane

    @property
    def selection(self) -> Selection:
        """What the panes show: the pins, each overridden by the cursor of its pane."""
        selection = self.pins
        for clause in self.cursors.clauses:
            selection = selection.replacing(clause)
        return selection

    def moving(self, clause: Clause) -> "Walk":
        """The cursor of a pane stands on a row that means `clause`."""
        return replace(self, cursors=self._left_of(clause.source).replacing(clause))

    def entering(self, pane: str) -> "Walk":
        """Go to another pane: the cursors right of it filter no more."""
        step = replace(self.trail.here, pane=pane)
        return Walk(self.trail.staying(step), self._left_of(pane, including=True))

    def pinning(self, clause: Clause, *, then: str) -> "Walk":
        """Keep `clause` and go on to pane `then`; what the cursors at the left stand on is kept with it."""
        pins = self.pins
        for kept in (*self._left_of(clause.source).clauses, clause):
            pins = pins.replacing(kept)
        return Walk(self._went(pins, then))

    def taking(self, clause: Clause) -> "Walk":
        """Look at `clause` alone, and stand in the timeline; it can be gone back on."""
        return Walk(self.trail.going(Step(Selection((clause,)), "timeline")))

    def clearing(self) -> "Walk":
        """Drop all pins and cursors; it can be gone back on."""
        return Walk(self.trail.going(Step(Selection(), self.pane)))

    def back(self) -> "Walk":
        """Go one step back."""
        return Walk(self.trail.back())

    def forward(self) -> "Walk":
        """Go one step forward."""
        return Walk(self.trail.forward())

    def _went(self, pins: Selection, pane: str) -> Trail[Step]:
        step = Step(pins, pane)
        return self.trail.staying(step) if pins == self.pins else self.trail.going(step)

    def _left_of(self, pane: str, *, including: bool = False) -> Selection:
        end = ORDER.index(pane) + including if pane in ORDER else len(ORDER)
        return Selection(tuple(clause for clause in self.cursors.clauses if clause.source in ORDER[:end]))
