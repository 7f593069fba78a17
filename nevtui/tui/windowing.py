"""A pane's part of a long list: which window of it is held, and where the cursor goes when another one comes."""

from typing import TYPE_CHECKING, Any, cast

from nevtui.query.windows import window_beyond, window_over
from nevtui.tui.widgets.window import WindowedList

if TYPE_CHECKING:
    from nevtui.query.question import Query
    from nevtui.tui.pane import Pane


class Windowing:
    """Mixed into every pane."""

    _stays = False
    """Whether the cursor keeps its place in the list: more rows of it come, or the library has changed below it."""
    _is_put = False
    """Whether one has stood on the row that the cursor is on, or came back to it: nobody chose the first row."""

    @property
    def _windowed(self) -> "Pane":
        return cast("Pane", self)

    def followed(self) -> str | None:
        """Give the key of the row that the cursor follows into another selection.

        Where nobody chose it the answer is the same whatever was shown before, so that it is found again when kept.
        """
        return self._windowed.wanted or (self._windowed.key() if self._is_put else None)

    def place(self, rows: list[Any]) -> None:
        """Put a window into the list: the cursor on the kept row, else where it was in another window, else on top.

        Every row says its own `position` (1-based), and with it the `total` of the list and where the `kept` one is.
        """
        pane = self._windowed
        before = pane.key()
        if rows:
            kept = rows[0].kept
            self._is_put = pane.is_here or kept is not None or (self._stays and self._is_put)
            cursor = kept - 1 if kept is not None else pane.list.cursor if self._stays else 0
            pane.list.show(rows, begin=rows[0].position - 1, total=rows[0].total, cursor=cursor)
        else:
            pane.list.say(pane.nothing())
        self._stays = False
        pane.placed(is_other=pane.key() != before or not rows)

    def on_windowed_list_wanted(self, message: WindowedList.Wanted) -> None:
        """Fetch the window around the cursor."""
        message.stop()
        self._stays = True
        self._windowed.ask(begin=window_over(message.position))

    def beside(self, step: int) -> list[int]:
        """Give the rows (0-based) that one may go to next where one came by `step`, the likeliest first.

        Who goes by pages goes on by pages: also where the list ended before the last page did.
        """
        pane = self._windowed
        cursor, last, page = pane.list.cursor, pane.list.total - 1, pane.page
        steps = (step, -step, 1, -1, page, -page) if abs(step) == 1 else (step, -step, page, -page, 1, -1)
        positions = [max(0, min(cursor + by, last)) for by in steps]
        return [at for at in dict.fromkeys(positions) if at != cursor]

    async def foresee(self, position: int) -> bool:
        """Have row `position`, asked for ahead where the window lacks it; False where that did not come about.

        What is being asked by hand meanwhile goes before it.
        """
        pane = self._windowed
        if pane.list.row_at(position) is not None:
            return True
        query = self._query_beyond(position)
        rows = await pane.engine.foresee(query, rows=pane.MOST_ROWS) if query is not None else None
        if query is None or rows is None or pane.is_loading or query != self._query_beyond(position):
            return False
        self._stays = True
        pane.take_window(query, rows)
        return pane.list.row_at(position) is not None

    def _query_beyond(self, position: int) -> "Query | None":
        pane = self._windowed
        begin = window_beyond(pane.list.cursor, position, pane.page)
        return pane.query_for(begin=begin, keep=None) if begin is not None else None
