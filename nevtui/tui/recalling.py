"""A pane's part of the state: what it looks like now, and looking like that again."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from nevtui.query.clause import Clause
from nevtui.tui.state import PaneState, looks_of

if TYPE_CHECKING:
    from nevtui.tui.pane import Pane


class Recalling:
    """Mixed into every pane; one with looks of its own says and takes them."""

    wanted: str | None = None
    """Key of the row that the cursor is to stand on with the next answer, whatever it stands on now."""

    @property
    def _recalled(self) -> "Pane":
        return cast("Pane", self)

    def looks(self) -> dict[str, tuple[str, str]]:
        """Say by name how it looks at its rows: what is now, and what is usual."""
        return {}

    def take_looks(self, looks: Mapping[str, str]) -> None:
        """Look at the rows as `looks` says, as usual where it says nothing or what is not known; nothing is asked."""

    def state(self) -> PaneState:
        """Give what it looks like now."""
        pane = self._recalled
        sort = "" if pane.sort == pane.SORTS[0][0] else pane.sort
        marks = pane.meaning() if pane.marks else None
        return PaneState(pane.KIND, pane.key(), sort, pane.match, marks, looks_of(self.looks()))

    def recall(self, state: PaneState) -> None:
        """Look like that, from the next time on that a selection is shown; unknown orders are the usual one."""
        pane = self._recalled
        known = [name for name, _ in pane.SORTS]
        pane.sort = state.sort if state.sort in known else known[0]
        pane.match = state.match
        pane.marks = _single(state.marks) if state.marks is not None else {}
        self.take_looks(dict(state.looks))
        self.wanted = state.key
        pane.forget_answer()


def _single(marks: Clause) -> dict[str, Clause]:
    """Part the clause of several rows into those of each."""
    labels = marks.labels or marks.values
    pairs = zip(marks.values, labels, strict=True)
    return {value: replace(marks, values=(value,), labels=(label,)) for value, label in pairs}
