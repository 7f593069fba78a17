"""The SQL prompt: an editor above, the rows below. It asks the engine, which lets through what only reads."""

import time
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.worker import Worker

from nevtui.format.text import harmless, plural
from nevtui.library.schema import TABLES
from nevtui.model.errors import NevtuiError, QueryFailed
from nevtui.query.answer import Answer
from nevtui.query.engine import Engine
from nevtui.tui.history import History, history_file
from nevtui.tui.keymap import SQL, bindings, keys_line
from nevtui.tui.screens.record import RecordScreen
from nevtui.tui.widgets.editor import Editor
from nevtui.tui.widgets.grid import Grid
from nevtui.tui.widgets.keys import Keys
from nevtui.tui.widgets.line import Heading, Line, Rule
from nevtui.tui.widgets.window import WindowedList
from nevtui.tui.work import latest

BEGIN = 'select subject, property, object, value, unit, "when", article\nfrom statements\nlimit 100\n'
"""What stands in the prompt the first time, so that F5 shows something."""

WINDOW = 300
"""Rows of a window."""

SLOW = 0.15
"""Seconds after which it is said that a query runs."""


class SqlScreen(Screen[None]):
    """Ad-hoc SQL over the same Parquet as the panes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(SQL),
        Binding("up,k", "rows(-1)", show=False),
        Binding("down,j", "rows(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home", "rows(-1000000000)", show=False),
        Binding("end,G", "rows(1000000000)", show=False),
        Binding("left,h", "columns(-1)", show=False),
        Binding("right,l", "columns(1)", show=False),
        Binding("enter", "record", show=False),
        Binding("q", "act('stop')", show=False),
    ]

    def __init__(self, engine: Engine, *, text: str | None, name: str) -> None:
        super().__init__()
        self.engine, self._library_name = engine, name
        self.history = History(history_file())
        self.editor = Editor(text if text is not None else self.history.older("") or BEGIN)
        self.head = Heading(id="sql_head")
        self.state, self.grid = Line(id="sql_state"), Grid()
        self.keys = Keys(keys_line(SQL), id="keys")
        self.answer: Answer | None = None
        self._work: Worker[None] | None = None
        self._begun = 0.0

    def compose(self) -> ComposeResult:
        """Header, editor, state, rows, keys."""
        yield self.head
        yield self.editor
        yield Rule(id="sql_rule")
        yield self.state
        yield self.grid
        yield self.keys

    def on_mount(self) -> None:
        """Begin in the editor."""
        self.head.say(
            [("nevtui   ", "strong"), ("SQL", "strong accent"), ("   DuckDB, read only", "dim")],
            [(self._library_name, "dim")],
        )
        self.head.mark((0, 14))
        self.state.say([("F5 runs it", "dim")])
        self.editor.focus()

    def action_act(self, name: str) -> None:
        """Do what a key means."""
        self.keys.notice("")
        getattr(self, f"do_{name}")()

    def do_run(self) -> None:
        """Run what is typed."""
        sql = self.editor.text.strip()
        if not sql:
            self.keys.notice("Nothing to run: type a query, for instance  from cities")
            return
        problem = self.history.add(sql)
        if problem:
            self.keys.notice(problem)
        self._begun = time.monotonic()
        self._work = latest(self, partial(self._run, self.editor.text), group="sql")

    def do_stop(self) -> None:
        """Stop what runs; else go back to the panes."""
        if self._work is not None and self._work.is_running:
            self._work.cancel()
            self.state.say([("stopped", "strong"), (f"   after {time.monotonic() - self._begun:.1f} s", "dim")])
            return
        self.dismiss()

    def do_other(self) -> None:
        """Go from the editor to the rows or back."""
        (self.editor if self.grid.has_focus else self.grid).focus()

    def do_older(self) -> None:
        """Show the query before."""
        self._recall(self.history.older(self.editor.text), "The oldest query.")

    def do_newer(self) -> None:
        """Show the query after."""
        self._recall(self.history.newer(), "The newest query.")

    def do_sql_help(self) -> None:
        """Show tables and columns."""
        described = [(table.name, table.row + ": " + ", ".join(c.name for c in table.columns)) for table in TABLES]
        self.app.push_screen(RecordScreen("Tables and their columns", described))

    def action_rows(self, step: int) -> None:
        """Move by rows."""
        self.grid.list.move(step)

    def action_page(self, step: int) -> None:
        """Move by pages."""
        self.grid.list.move(step * self.grid.list.page)

    def action_columns(self, step: int) -> None:
        """Move by columns."""
        self.grid.shift(step)

    def action_record(self) -> None:
        """Show the row whole."""
        record = self.grid.record()
        if record:
            self.app.push_screen(RecordScreen(f"Row {self.grid.list.cursor + 1:,}", record))

    def on_windowed_list_wanted(self, message: WindowedList.Wanted) -> None:
        """Read on, or back."""
        message.stop()
        if self.answer is not None:
            self._begun = time.monotonic()
            self._work = self.run_worker(
                partial(self._window, self.answer, message.position), exclusive=True, group="sql"
            )

    def on_unmount(self) -> None:
        """Let go of the answer."""
        if self.answer is not None:
            self.answer.close()

    async def _run(self, sql: str) -> None:
        ticking = self.set_interval(SLOW, self._tick)
        try:
            if self.answer is not None:
                self.answer.close()
                self.answer = None
            self.answer = await self.engine.submit(sql)
            self.grid.open(self.answer.columns, self.answer.types)
            await self._show(self.answer, 0, 0)
            self._say_rows(self.answer)
            if self.answer.known_rows == 0:
                self.grid.list.say("no rows")
        except NevtuiError as error:
            self._fail(error)
        finally:
            ticking.stop()

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
        place = f"row {self.grid.list.cursor + 1:,}" if answer.known_rows else ""
        self.state.say([(count, "strong"), (f"   {answer.seconds * 1000:,.0f} ms{many}", "dim")], [(place, "dim")])

    def on_windowed_list_moved(self, message: WindowedList.Moved) -> None:
        """Say where one is."""
        message.stop()
        if self.answer is not None:
            self._say_rows(self.answer)

    def _fail(self, error: NevtuiError) -> None:
        where = ""
        if isinstance(error, QueryFailed) and error.position is not None:
            line, column = self.editor.go_to(error.position)
            where = f"line {line}, column {column}: "
        lines = [line for line in str(error).splitlines() if line.strip()] or ["It failed without saying why."]
        self.state.say([(where, "strong"), (harmless(lines[0]), "warning")])
        self.grid.clear("  ".join(harmless(line) for line in lines[1:]))

    def _tick(self) -> None:
        self.state.say(
            [("running", "strong accent"), (f"   {time.monotonic() - self._begun:.1f} s · Esc stops it", "dim")]
        )

    def _recall(self, sql: str | None, otherwise: str) -> None:
        if sql is None:
            self.keys.notice(otherwise)
        else:
            self.editor.replace_all(sql)
