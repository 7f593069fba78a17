"""What stands below an editor: how its query fares, and the rows. One a tab, each with a session of its own.

The seam to the editor is narrow: `run`, `stop`, `close` from above; `Ended` and `RecordWanted` from below.
"""

import time
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar, Final

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.worker import Worker

from nevtui.format.text import cells, harmless, plural
from nevtui.model.errors import NevtuiError, QueryFailed
from nevtui.query.answer import Answer
from nevtui.query.engine import Engine
from nevtui.tui.bindings import row_bindings
from nevtui.tui.sql.looking import NO_ROWS, Looking
from nevtui.tui.widgets.grid import Grid
from nevtui.tui.widgets.line import Line
from nevtui.tui.widgets.typed import Typed
from nevtui.tui.widgets.window import WindowedList
from nevtui.tui.work import latest

WINDOW: Final = 300
"""Rows of a window."""

SLOW: Final = 0.15
"""Seconds after which it is said that a query runs."""


@dataclass(frozen=True, slots=True)
class Ran:
    """How one run went."""

    sql: str
    seconds: float
    """Until the first rows, or until it failed or was stopped."""
    rows: int | None
    """Those known when the first came; None where it failed or was stopped."""
    is_complete: bool
    error: str | None
    """What went wrong, in a sentence."""
    position: int | None = None
    """0-based character of `sql` where, if known."""


class Results(Looking, Vertical):
    """A line that tells how the query fares, and the grid."""

    DEFAULT_CSS = """
    Results { height: 3fr; }
    Results > Line { padding: 0 1; height: 2; }
    Results > Typed { height: 1; border: none; padding: 0 1; margin-bottom: 1; }
    """

    BINDINGS: ClassVar[list[BindingType]] = row_bindings()

    class Ended(Message):
        """A run came to its first rows, failed or was stopped."""

        def __init__(self, results: "Results", ran: Ran) -> None:
            super().__init__()
            self.results, self.ran = results, ran

    class RecordWanted(Message):
        """A row is to be shown whole."""

        def __init__(self, title: str, record: list[tuple[str, str]]) -> None:
            super().__init__()
            self.title, self.record = title, record

    def __init__(self, engine: Engine) -> None:
        super().__init__()
        self.engine, self.session = engine, engine.session()
        self.state, self.grid = Line(), Grid()
        self.typed = Typed()
        self._asked: Callable[[str], None] | None = None
        self.answer: Answer | None = None
        self._work: Worker[None] | None = None
        self._begun = 0.0

    def compose(self) -> ComposeResult:
        """State, rows."""
        yield self.state
        yield self.typed
        yield self.grid

    def on_mount(self) -> None:
        """Say how to begin."""
        self._show_typed(False)
        self.state.say([("F5 runs it", "dim")])

    def run(self, sql: str, params: Mapping[str, Any]) -> None:
        """Run `sql` with the values of its parameters; what runs here is stopped."""
        self._begun = time.monotonic()
        self._work = latest(self, partial(self._run, sql, params), group="sql")

    def stop(self) -> bool:
        """Stop what runs; tell whether anything did."""
        if not self.is_running or self._work is None:
            return False
        self._work.cancel()
        self._work = None  # Esc leads out even while what was stopped does not let go
        self.state.say([("stopped", "strong"), (f"   after {time.monotonic() - self._begun:.1f} s", "dim")])
        return True

    @property
    def is_running(self) -> bool:
        """Tell whether a query or a window of it is under way."""
        return self._work is not None and self._work.is_running

    def enter(self) -> str | None:
        """Go to the rows, be they only on their way; say why not where there are none to come."""
        if self.answer is None and not self.is_running:
            return NO_ROWS
        self.screen.set_focus(self.grid)
        return None

    def close(self) -> None:
        """Let go of the answer and of the temporary tables."""
        if self.answer is not None:
            self.answer.close()
            self.answer = None
        self.session.close()

    def on_unmount(self) -> None:
        """Let go."""
        self.close()

    def action_rows(self, step: int) -> None:
        """Move by rows."""
        self.grid.list.move(step)

    def action_page(self, step: int) -> None:
        """Move by pages."""
        self.grid.list.move(step * self.grid.list.page)

    def action_columns(self, step: int) -> None:
        """Move by columns."""
        self.grid.shift(step)

    def tell(self, words: str) -> None:
        """Say something about the rows where their number stands; empty words bring the number back."""
        if words:
            self.state.say([(harmless(words), "strong")])
        elif self.answer is not None:
            self._say_rows(self.answer)

    def ask(self, what: str, then: Callable[[str], None]) -> None:
        """Let something be typed; Enter hands it to `then`, Esc does not."""
        self._asked = then
        self.typed.placeholder = what
        self.typed.value = ""
        self._show_typed(True)
        self.screen.set_focus(self.typed)

    def on_input_submitted(self, message: Typed.Submitted) -> None:
        """Do with it what it was asked for."""
        message.stop()
        then = self.end_asking()
        if then is not None and message.value.strip():
            then(message.value.strip())

    def end_asking(self) -> Callable[[str], None] | None:
        """Take the line away; give what waited for it."""
        then, self._asked = self._asked, None
        if then is not None:
            self._show_typed(False)
            self.screen.set_focus(self.grid)
        return then

    def _show_typed(self, shown: bool) -> None:
        """Put the line to type in where the number of rows stands, at once: a class would wait for the next idle."""
        self.typed.display, self.state.display = shown, not shown

    def work(self, doing: Coroutine[Any, Any, None]) -> None:
        """Do something with the answer; what else is under way here is stopped, and what fails is said."""
        self._begun = time.monotonic()
        self._work = latest(self, partial(self._working, doing), group="sql")

    async def show_at(self, answer: Answer, row: int) -> None:
        """Show the rows around `row`, 0-based, or around the last one where there are fewer."""
        if (await answer.window(row, 1)).rows == ():
            row = max(answer.known_rows - 1, 0)
        await self._show(answer, max(0, row - WINDOW // 2), row)
        self._say_rows(answer)

    async def show_from_start(self, answer: Answer) -> None:
        """Show the first rows."""
        await self._show(answer, 0, 0)
        self._say_rows(answer)
        if answer.known_rows == 0:
            self.grid.list.say("no rows")

    async def _working(self, doing: Coroutine[Any, Any, None]) -> None:
        ticking = self.set_interval(SLOW, self._tick)
        try:
            await doing
        except NevtuiError as error:
            ticking.stop()
            self.tell(_lines(str(error))[0])
        finally:
            ticking.stop()
            doing.close()

    def on_windowed_list_wanted(self, message: WindowedList.Wanted) -> None:
        """Read on, or back."""
        message.stop()
        if self.answer is not None:
            self._begun = time.monotonic()
            self._work = latest(self, partial(self._window, self.answer, message.position), group="sql")

    def on_windowed_list_moved(self, message: WindowedList.Moved) -> None:
        """Say where one is."""
        message.stop()
        if self.answer is not None:
            self._say_rows(self.answer)

    async def _run(self, sql: str, params: Mapping[str, Any]) -> None:
        ticking = self.set_interval(SLOW, self._tick)
        ran: Ran | None = None
        try:
            if self.answer is not None:
                self.answer.close()
                self.answer = None
            self.session.choose(self._app.chosen())
            self.answer = answer = await self.engine.submit(sql, session=self.session, params=params)
            self.grid.open(answer.columns, answer.types)
            await self.show_from_start(answer)
            ran = Ran(sql, answer.seconds, answer.known_rows, answer.is_complete, None)
        except NevtuiError as error:
            self._fail(error)
            position = error.position if isinstance(error, QueryFailed) else None
            ran = Ran(sql, time.monotonic() - self._begun, None, False, str(error), position)
        finally:
            ticking.stop()
            took = time.monotonic() - self._begun
            self.post_message(self.Ended(self, ran or Ran(sql, took, None, False, "stopped")))

    async def _window(self, answer: Answer, position: int) -> None:
        ticking = self.set_interval(SLOW, self._tick)
        try:
            await self._show(answer, max(0, position - WINDOW // 2), position)
            self._say_rows(answer)
        except NevtuiError as error:
            self._fail(error)
        finally:
            ticking.stop()

    async def _show(self, answer: Answer, begin: int, cursor: int) -> None:
        rows = await answer.window(begin, WINDOW)
        begin = begin if rows.rows else 0
        rows = rows if rows.rows else await answer.window(max(answer.known_rows - WINDOW, 0), WINDOW)
        begin = begin or max(answer.known_rows - WINDOW, 0) if cursor >= answer.known_rows > WINDOW else begin
        self.grid.show(rows.rows, begin=begin, known=answer.known_rows, is_complete=answer.is_complete, cursor=cursor)

    def _say_rows(self, answer: Answer) -> None:
        known = plural(answer.known_rows, "row")
        count = known if answer.is_complete else f"more than {known}"
        many = f"   last of {answer.statements} statements" if answer.statements > 1 else ""
        many += f"   {plural(len(answer.view.filters), 'filter')}" if answer.view.filters else ""
        place = f"row {self.grid.list.cursor + 1:,}" if answer.known_rows else ""
        self.state.say([(count, "strong"), (f"   {answer.seconds * 1000:,.0f} ms{many}", "dim")], [(place, "dim")])

    def say_where(self, where: str, ran: Ran) -> None:
        """Say what went wrong, with its place in the editor, in words."""
        self._say_failure(where, ran.error or "")

    def _fail(self, error: NevtuiError) -> None:
        self._say_failure("", str(error))

    def _say_failure(self, where: str, why: str) -> None:
        """Say it on the line, and wrapped below it where the line is too short for all of it."""
        first, *rest = [harmless(line) for line in _lines(why)]
        self.state.say([(where, "strong"), (first, "warning")])
        is_cut = cells(where + first) > self.state.size.width
        self.grid.clear("  ".join([first, *rest] if is_cut else rest))

    def _tick(self) -> None:
        self.state.say(
            [
                ("running", "strong accent"),
                (f"   {time.monotonic() - self._begun:.1f} s{self._progress()} · Esc stops it", "dim"),
            ]
        )

    def _progress(self) -> str:
        done = self.session.progress
        return "" if done is None else f" · {100 * done:.0f} %"


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()] or ["It failed without saying why."]
