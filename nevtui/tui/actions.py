"""What the keys of the explore screen do: a method `do_<name>` for each row of the keymap."""

from typing import Final

from nevtui.model.errors import unknown
from nevtui.tui.acting_charts import ActingOnCharts
from nevtui.tui.acting_doors import ActingOnDoors
from nevtui.tui.acting_map import ActingOnMap
from nevtui.tui.acting_out import ActingOut
from nevtui.tui.acting_session import ActingOnSessions
from nevtui.tui.keymap import Action
from nevtui.tui.pane import Pane
from nevtui.tui.panes.evidence import EvidencePane
from nevtui.tui.panes.timeline import TimelinePane
from nevtui.tui.walk import BRUSH

_ON_ROWS: Final = frozenset(
    (
        "up", "down", "page_up", "page_down", "first", "last", "left", "right", "next_pane", "previous_pane",
        "first_pane", "second_pane", "third_pane", "evidence", "pin", "mark", "negate", "branch", "unfold", "fold",
        "card", "article", "compare", "correct", "copy_row", "copy_citation", "copy_state", "bookmark", "pane_sql",
    )
)  # fmt: skip
"""Actions that mean a row of the list one stands in, or leave it with that row for a filter."""

_ON_THE_ROW: Final = frozenset(("pin", "pane_sql"))

_ON_BARS: Final = frozenset(("brush_back", "brush_on", "brush_narrow", "brush_widen"))

_AT_ONCE: Final = frozenset(("clear", "back", "quit"))
"""Actions that do not wait, and forget those that do."""


class Acting(ActingOnMap, ActingOnDoors, ActingOnCharts, ActingOut, ActingOnSessions):
    """The actions, mixed into the explore screen."""

    ACTIONS: tuple[Action, ...]

    def action_act(self, name: str) -> None:
        """Do what a key means, or let it wait for the rows it means: those on their way, not those still shown."""
        screen = self._screen
        screen.hold()
        if name in _AT_ONCE:
            screen.waiting.clear()
        elif screen.waiting or self._must_wait(name):
            screen.waiting.append((name, self._app.key_for(self._keys_of(name))))
            return
        self._act(name)

    def act_on(self) -> None:
        """Do what waits, once the rows are there; the keys behind it find what it has led to."""
        waiting = self._screen.waiting
        if not waiting or self._must_wait(waiting[0][0]):
            return
        (name, _), *rest = waiting
        waiting.clear()
        if self._app.screen is self._screen:
            self._act(name)
            self._app.again([key for _, key in rest])

    def _keys_of(self, name: str) -> tuple[str, ...]:
        return next(action.keys for action in self.ACTIONS if action.name == name)

    def _must_wait(self, name: str) -> bool:
        here = self._screen.here
        is_row_coming = (name in _ON_ROWS and here.is_loading) or (name in _ON_THE_ROW and here.lacks_row)
        return is_row_coming or (name in _ON_BARS and self._lacks_bars())

    def _lacks_bars(self) -> bool:
        screen = self._screen
        return screen.is_placed(TimelinePane.KIND) and screen.timeline.lacks_bars

    def _act(self, name: str) -> None:
        """Do it; say why, where it does nothing."""
        self._screen.keys.notice("")
        if not hasattr(self, f"do_{name}"):
            raise unknown("action", name, tuple(action.name for action in self.ACTIONS))
        reason = getattr(self, f"do_{name}")()
        if reason:
            self._screen.keys.notice(reason)

    def do_up(self) -> None:
        """Row up; on the map north."""
        if not self.goes_up_or_down(-1):
            self._screen.here.move(-1)

    def do_down(self) -> None:
        """Row down; on the map south."""
        if not self.goes_up_or_down(1):
            self._screen.here.move(1)

    def do_page_up(self) -> None:
        """Page up."""
        self._screen.here.move(-self._screen.here.page)

    def do_page_down(self) -> None:
        """Page down."""
        self._screen.here.move(self._screen.here.page)

    def do_first(self) -> None:
        """First row."""
        self._screen.here.move(-(10**9))

    def do_last(self) -> None:
        """Last row."""
        self._screen.here.move(10**9)

    def do_left(self) -> str | None:
        """Pane at the left; in a tree shut the row first, or go to the one above."""
        return None if self.folds() else self._beside(-1)

    def do_right(self) -> str | None:
        """Pane at the right; in a tree open the row first."""
        return None if self.unfolds() else self._beside(1)

    def do_next_pane(self) -> None:
        """Next pane, the evidence included."""
        self._cycle(1)

    def do_previous_pane(self) -> None:
        """Pane before."""
        self._cycle(-1)

    def do_evidence(self) -> str | None:
        """Go to the evidence."""
        screen = self._screen
        if screen.layout_now.is_small:
            return "The window is too small for the evidence."
        screen.enter(screen.evidence)
        return None

    def do_pin(self) -> str | None:
        """Pin the row under the cursor and go on to the pane at the right."""
        screen, pane = self._screen, self._screen.here
        if isinstance(pane, EvidencePane):
            return "Nothing to pin here: Enter in a list pins its row."
        clause = pane.meaning()
        if clause is None:
            return f"Nothing to pin in {pane.title}."
        pane.forget_marks()
        panes = screen.panes
        then = pane if pane.TELLS else panes[min(panes.index(pane) + 1, len(panes) - 1)]
        pane.filter("")
        screen.step(screen.walk.pinning(clause, then=then.KIND))
        if pane.TELLS:
            self.do_evidence()
        return None

    def do_back(self) -> str | None:
        """Go back to what was pinned before; from the evidence to the pane of its claim."""
        screen = self._screen
        if isinstance(screen.here, EvidencePane) and screen.walk.pins.of(screen.walk.pane) is None:
            screen.enter(screen.pane_named(screen.walk.pane))
            return None
        if screen.walk.trail.at == 0:
            return "Nothing to go back to."
        screen.step(screen.walk.back())
        screen.preview()
        return None

    def do_forward(self) -> str | None:
        """Go forward again."""
        screen = self._screen
        if screen.walk.trail.at == len(screen.walk.trail.states) - 1:
            return "Nothing to go forward to."
        screen.step(screen.walk.forward())
        return None

    def do_clear(self) -> str | None:
        """Drop the pane's filter, else its marks, else the brush, else all pins."""
        screen, pane = self._screen, self._screen.here
        if isinstance(pane, EvidencePane):
            screen.enter(screen.pane_named(screen.walk.pane))
            return None
        if pane.match or pane.is_typing:
            pane.end_filter(keep=False)
            return None
        if pane.marks:
            pane.unmark()
            return None
        if screen.walk.pins.of(BRUSH) is not None:
            screen.step(screen.walk.brushing(None))
            return None
        if not screen.walk.pins.clauses and not screen.walk.cursors.clauses:
            return "Nothing to clear."
        had_pins = bool(screen.walk.pins.clauses)
        screen.step(screen.walk.clearing())
        screen.preview()
        return "All pins dropped; Backspace brings them back." if had_pins else None

    def do_filter(self) -> str | None:
        """Type to filter the pane."""
        pane = self._screen.here
        if isinstance(pane, EvidencePane):
            return "The evidence cannot be filtered; a list can."
        pane.start_filter()
        return None

    def do_sort(self) -> str | None:
        """Take the next order."""
        pane = self._screen.here
        if isinstance(pane, EvidencePane):
            return "The evidence has no order; a list has."
        pane.cycle_sort()
        pane.head()
        return None

    def do_next_said(self) -> str | None:
        """Next article that says the same; on the map the next city by count."""
        if self.goes_by_count(1):
            return None
        return None if self._screen.evidence.step(1) else "No other article says the same."

    def do_previous_said(self) -> str | None:
        """Article before; on the map the city before."""
        if self.goes_by_count(-1):
            return None
        return None if self._screen.evidence.step(-1) else "No other article says the same."

    def do_again(self) -> None:
        """Ask again."""
        for pane in self._screen.panes:
            pane.again()

    def do_sql(self) -> None:
        """Open the SQL prompt."""
        self._app.open_sql(None)

    def do_pane_sql(self) -> str | None:
        """Open the SQL prompt with what filled the pane."""
        pane = self._screen.here
        self._app.open_sql(pane.query_shown().as_text())
        return None

    def do_help(self) -> None:
        """Open the help."""
        self._app.open_help()

    def do_palette(self) -> None:
        """Open the palette."""
        self._app.action_command_palette()

    def do_suspend(self) -> str | None:
        """Give the terminal back to the shell until `fg`."""
        if not self._app.can_suspend:
            return "No shell waits for nevtui here, so none could bring it back with fg."
        self._app.action_suspend_process()
        return None

    def do_quit(self) -> None:
        """Quit."""
        self._app.exit()

    def _beside(self, by: int) -> str | None:
        screen, pane = self._screen, self._screen.here
        if isinstance(pane, EvidencePane):
            screen.enter(screen.pane_named(screen.walk.pane))
            return None
        at = screen.panes.index(pane) + by
        if 0 <= at < len(screen.panes):
            screen.enter(screen.panes[at])
            return None
        return "The last pane." if by > 0 else "The first pane."

    def _cycle(self, by: int) -> None:
        screen = self._screen
        panes: list[Pane | EvidencePane] = [*screen.panes]
        if not screen.layout_now.is_small:
            panes.append(screen.evidence)
        here = screen.here if screen.here in panes else screen.pane_named(screen.walk.pane)
        screen.enter(panes[(panes.index(here) + by) % len(panes)])
