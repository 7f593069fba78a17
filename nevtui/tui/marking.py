"""Rows that stand out in a pane: marked, pinned, left out, named or filtering elsewhere."""

from functools import reduce
from typing import TYPE_CHECKING, cast

from nevtui.query.clause import Clause

if TYPE_CHECKING:
    from nevtui.tui.pane import Pane


class Marking:
    """What is known of rows by their keys, mixed into every pane."""

    lit: frozenset[str] = frozenset()
    """Keys of what the row names that one stands on in another pane."""
    filtering: frozenset[str] = frozenset()
    """Keys that this pane's cursor filters the others by, while one stands elsewhere."""
    pinned: frozenset[str] = frozenset()
    excluded: frozenset[str] = frozenset()
    """Keys that are pinned to be left out."""
    marks: dict[str, Clause]
    """What the marked rows mean, by their keys."""

    @property
    def _pane(self) -> "Pane":
        return cast("Pane", self)

    def light(
        self, *, lit: frozenset[str], filtering: frozenset[str], pinned: frozenset[str], excluded: frozenset[str]
    ) -> None:
        """Light the rows that another pane's row names, those whose cursor filters, and the pinned ones."""
        now = lit, filtering, pinned, excluded
        if now != (self.lit, self.filtering, self.pinned, self.excluded):
            self.lit, self.filtering, self.pinned, self.excluded = now
            self._pane.list.refresh()

    def sign_of(self, key: str, on_cursor: bool) -> tuple[str, str]:
        """Give the sign of a row and the name of its style: marked, pinned, left out, where one is; or nothing."""
        kept = ((self.marks, "marked"), (self.pinned, "pinned"), (self.excluded, "excluded"))
        for keys, sign in kept:
            if key in keys:
                return str(getattr(self._pane.signs, sign)), "pinned"
        if on_cursor or key in self.lit or key in self.filtering:
            return self._pane.signs.cursor, "accent"
        return "", ""

    def meaning(self) -> Clause | None:
        """Say what the marked rows mean together, or else the row under the cursor."""
        marked = list(self.marks.values())
        return reduce(Clause.joining, marked) if marked else self._pane.clause()

    def mark(self) -> bool:
        """Mark the row under the cursor, or no longer; False where there is none."""
        key, clause = self._pane.key(), self._pane.clause()
        if key is None or clause is None:
            return False
        if self.marks.pop(key, None) is None:
            self.marks[key] = clause
        self._marks_changed()
        return True

    def unmark(self) -> None:
        """Mark no row any more."""
        self.forget_marks()
        self._marks_changed()

    def forget_marks(self) -> None:
        """Mark no row any more, where what they meant is kept otherwise, or nothing."""
        if self.marks:
            self.marks.clear()
            self._pane.list.refresh()
            self._pane.head()

    def _marks_changed(self) -> None:
        self._pane.list.refresh()
        self._pane.head()
        self._pane.post_message(self._pane.Moved(self._pane, by_hand=True))
