"""Where one is: what is pinned, what the cursor filters for the moment, the way back. Immutable, knows no widget."""

from dataclasses import dataclass, field, replace
from typing import Final

from nevtui.query.clause import Clause
from nevtui.query.selection import Selection
from nevtui.query.trail import Trail

ORDER: Final = ("cities", "companies", "timeline")
"""The panes from left to right as they come, as the question goes: where, who, when and what."""

BRUSH: Final = "brush"
"""The source of the clause that the timeline's brush sets: a pin beside that of its rows."""


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
    order: tuple[str, ...] = ORDER
    """The panes from left to right."""

    @classmethod
    def beginning(cls, pins: Selection, *, order: tuple[str, ...] = ORDER) -> "Walk":
        """Stand in the first pane with `pins` from the command line."""
        return cls(Trail((Step(pins, order[0]),)), order=order)

    @property
    def pins(self) -> Selection:
        """What is pinned."""
        return self.trail.here.pins

    @property
    def pane(self) -> str:
        """The pane one stands in; the first where that of the step is in no place any more."""
        pane = self.trail.here.pane
        return pane if pane in self.order else self.order[0]

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
        return replace(self, trail=self.trail.staying(step), cursors=self._left_of(pane, including=True))

    def handing(self, old: str, new: str) -> "Walk":
        """Let what pane `old` has pinned, and what its cursor stands on, be that of pane `new`."""

        def handed(selection: Selection) -> Selection:
            clauses = selection.clauses
            return Selection(tuple(replace(one, source=new) if one.source == old else one for one in clauses))

        here = self.trail.here
        step = Step(handed(self.pins.without(new)), new if here.pane == old else here.pane)
        cursors = handed(self.cursors.without(new))
        return replace(self, trail=self.trail.staying(step), cursors=cursors)

    def arranged(self, order: tuple[str, ...], *, pane: str) -> "Walk":
        """Have the panes in another order and stand in `pane`; what is pinned stays, the cursors left of it too."""
        return replace(self, order=order).entering(pane)

    def pinning(self, clause: Clause, *, then: str) -> "Walk":
        """Keep `clause` and go on to pane `then`; what the cursors at the left stand on is kept with it."""
        pins = self.pins
        for kept in (*self._left_of(clause.source).clauses, clause):
            pins = pins.replacing(kept)
        return self._on(self._went(pins, then))

    def brushing(self, clause: Clause | None) -> "Walk":
        """Keep a span of time as a pin, or drop it. Moving it on is no further step: back goes to before it began."""
        if clause is None:
            return replace(self, trail=self._went(self.pins.without(BRUSH), self.pane))
        step = Step(self.pins.replacing(clause), self.pane)
        has_begun = self.pins.of(BRUSH) is not None
        return replace(self, trail=self.trail.staying(step) if has_begun else self.trail.going(step))

    def restored(self, pins: Selection, cursors: Selection, *, pane: str) -> "Walk":
        """Stand in `pane` with these pins and cursors; it can be gone back on."""
        return replace(self, trail=self.trail.going(Step(pins, pane)), cursors=cursors)

    def taking(self, clause: Clause) -> "Walk":
        """Look at `clause` alone, and stand in the timeline or the last pane; it can be gone back on."""
        pane = "timeline" if "timeline" in self.order else self.order[-1]
        return self._on(self.trail.going(Step(Selection((clause,)), pane)))

    def clearing(self) -> "Walk":
        """Drop all pins and cursors; it can be gone back on."""
        return self._on(self.trail.going(Step(Selection(), self.pane)))

    def back(self) -> "Walk":
        """Go one step back."""
        return self._on(self.trail.back())

    def forward(self) -> "Walk":
        """Go one step forward."""
        return self._on(self.trail.forward())

    def _on(self, trail: Trail[Step]) -> "Walk":
        """Stand on `trail`, where no cursor filters yet."""
        return Walk(trail, order=self.order)

    def _went(self, pins: Selection, pane: str) -> Trail[Step]:
        step = Step(pins, pane)
        return self.trail.staying(step) if pins == self.pins else self.trail.going(step)

    def _left_of(self, pane: str, *, including: bool = False) -> Selection:
        end = self.order.index(pane) + including if pane in self.order else len(self.order)
        return Selection(tuple(clause for clause in self.cursors.clauses if clause.source in self.order[:end]))
