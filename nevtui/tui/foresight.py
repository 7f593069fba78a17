"""What the next key will most likely ask: the rows beside the cursor, as if one stood there already.

Once the panes have settled their questions are asked ahead, one after the other, so that the next step need not wait.
"""

import asyncio
from typing import Final

from nevtui.query.rows import Rows
from nevtui.tui.acting import OnExplore
from nevtui.tui.pane import Pane
from nevtui.tui.work import latest

PAUSE: Final = 0.02
"""Seconds after the last of the panes is painted: who holds a key down needs nothing asked ahead."""


class Foresight(OnExplore):
    """Mixed into the explore screen."""

    _last_stood: tuple[str, int] = ("", 0)
    """The pane one stood in last, and the row there."""
    _step = 1
    """How far the cursor went last."""
    _is_likely = False
    """Whether what is asked ahead now is the likeliest next step."""
    _due: "asyncio.TimerHandle | None" = None

    def look_ahead(self) -> None:
        """Ask ahead, soon; what is asked ahead of where one stood before is not wanted any more."""
        screen = self._screen
        if not self._app.start.looks_ahead:
            return
        screen.workers.cancel_group(screen, "ahead")
        if self._due is not None:
            self._due.cancel()
        self._due = asyncio.get_running_loop().call_later(PAUSE, self._begin)

    def hold(self) -> None:
        """A key is pressed: nothing is asked ahead while it is answered, but what it most likely asks itself."""
        if self._due is not None:
            self._due.cancel()
        if not self._is_likely:
            self._screen.workers.cancel_group(self._screen, "ahead")

    def _begin(self) -> None:
        self._due = None
        if self._screen.is_running:
            latest(self._screen, self._look, group="ahead")

    async def _look(self) -> None:
        """Look from each row one may go to, the likeliest first, until one goes on or nothing comes of it."""
        here = self._screen.here
        if not isinstance(here, Pane):
            return
        pane, row = self._last_stood
        self._last_stood = here.KIND, here.list.cursor
        if pane == here.KIND and row != here.list.cursor:
            self._step = here.list.cursor - row
        for number, position in enumerate(here.beside(self._step)):
            self._is_likely = number == 0
            if await here.foresee(position) and not await self._look_from(here, position):
                return

    async def _look_from(self, here: Pane, position: int) -> bool:
        screen = self._screen
        with here.list.standing_at(position):
            claim = here.claim()
            clause = here.meaning() if here.FILTERS else None
        if clause is not None:
            selection = screen.walk.moving(clause).selection
            asked = [(pane, query) for pane in screen.panes for query in pane.would_ask(selection)]
            for pane, query in asked:
                rows = await screen.engine.foresee(query, rows=pane.MOST_ROWS)
                if rows is None:
                    return False
                if pane.TELLS and claim is None:
                    claim = _claim_in(rows)
        return claim is None or await screen.evidence.foresee(claim)


def _claim_in(rows: Rows) -> str | None:
    """Give the claim that the cursor would stand on, where the rows are claims."""
    if "claim" not in rows.columns or not rows.rows:
        return None
    position, kept = rows.columns.index("position"), rows.columns.index("kept")
    first = rows.rows[0]
    at = first[kept] - first[position] if first[kept] is not None else 0
    claim: str = rows.rows[at][rows.columns.index("claim")]
    return claim
