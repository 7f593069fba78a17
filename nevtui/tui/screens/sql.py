"""The SQL prompt: tabs of an editor above and rows below. It asks the engine, which lets through what only reads."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING, Any, ClassVar, Final

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import TextArea

from nevtui.format.text import harmless_lines
from nevtui.query.engine import Engine
from nevtui.query.selection import Selection
from nevtui.tui.bindings import bindings, keys_line
from nevtui.tui.calm import Calm
from nevtui.tui.history import History, Kept, history_file
from nevtui.tui.keymap import SQL
from nevtui.tui.screens.form import FormScreen
from nevtui.tui.screens.record import RecordScreen
from nevtui.tui.screens.sql_help import SqlHelpScreen
from nevtui.tui.settings import is_set
from nevtui.tui.sql.actions import SqlActing
from nevtui.tui.sql.completion import Completion
from nevtui.tui.sql.drafts import Desk, Draft, Drafts, drafts_folder
from nevtui.tui.sql.params import named, questions, value_of
from nevtui.tui.sql.results import Ran, Results
from nevtui.tui.sql.tabs import Tabs
from nevtui.tui.widgets.editor import Editor
from nevtui.tui.widgets.find import FindBar
from nevtui.tui.widgets.grid import Grid
from nevtui.tui.widgets.keys import Keys
from nevtui.tui.widgets.line import Heading
from nevtui.tui.widgets.vim import Vim

if TYPE_CHECKING:
    from nevtui.tui.app import NevtuiApp

BEGIN: Final = 'select subject, property, object, value, unit, "when", article\nfrom statements\nlimit 100\n'
"""What stands in the prompt the first time, so that F5 shows something."""

SOON: Final = 0.5
"""Seconds after a change until the tabs are kept."""


def installed(app: "NevtuiApp", prompt: "SqlScreen | None") -> "SqlScreen":
    """Give the app's prompt: `prompt`, or a new one at first and where the library has a new version since."""
    if prompt is not None and prompt.engine is app.engine:
        return prompt
    if prompt is not None and not retired(app, prompt):
        return prompt
    made = SqlScreen(app.engine, name=app.library.name, chosen=app.chosen)
    app.install_screen(made, "sql")
    return made


def retired(app: "NevtuiApp", prompt: "SqlScreen") -> bool:
    """Take the prompt of an older version of the library away, and close that; tell whether nobody was in it."""
    if prompt in app.screen_stack:
        return False
    prompt.let_go()
    app.uninstall_screen(prompt)
    prompt.remove()
    Thread(target=prompt.engine.close, name="nevtui-close", daemon=True).start()
    return True


class SqlScreen(SqlActing, Calm, Screen[None]):
    """Ad-hoc SQL over the same Parquet as the panes."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(SQL), Binding("q", "act('stop')", show=False)]

    def __init__(self, engine: Engine, *, name: str, chosen: Callable[[], Selection]) -> None:
        super().__init__()
        self.engine, self._library_name, self.chosen = engine, name, chosen
        self.history, self._drafts = History(history_file()), Drafts(drafts_folder())
        self.tabs = Tabs(engine, self._begin(), before=self._before)
        self.head, self.keys = Heading(id="sql_head"), Keys(keys_line(SQL), id="keys")
        self._keeping: Timer | None = None
        self.completion = Completion(engine)
        self.vim = Vim(self.wish) if is_set("vim") else None
        """Vim's keys, where they are on."""

    def compose(self) -> ComposeResult:
        """Header, the tabs, keys."""
        # the list first: what comes before another widget decides on its place in the order, and with it, is drawn anew
        yield self.completion.list
        yield self.head
        yield self.tabs
        yield self.keys

    def give(self, text: str | None) -> None:
        """Open `text` in a tab of its own, unless it stands in one."""
        if text is not None:
            self.tabs.open(Draft(text, given=text))
            self.show_head()

    @property
    def editor(self) -> Editor:
        """The editor in view."""
        self.tabs.tab.make()
        assert self.tabs.tab.editor is not None
        return self.tabs.tab.editor

    @property
    def results(self) -> Results:
        """What stands below it."""
        self.tabs.tab.make()
        assert self.tabs.tab.results is not None
        return self.tabs.tab.results

    @property
    def grid(self) -> Grid:
        """The rows in view."""
        return self.results.grid

    def on_mount(self) -> None:
        """Say where one is, and learn what has a name."""
        self.show_head()
        self.run_worker(self.completion.wake(), group="wake")

    def on_screen_resume(self) -> None:
        """Stand in the editor again."""
        if self.tabs.tab.is_mounted and self.focused is None:
            self.tabs.tab.enter()

    def on_resize(self) -> None:
        """Other titles may fit."""
        self.show_head()

    def on_unmount(self) -> None:
        """Keep the tabs, for the next start."""
        self.let_go()

    def let_go(self) -> None:
        """Keep the tabs and leave them to another screen or app."""
        self.keep()
        self._drafts.close()
        self.completion.stop()

    def show_head(self) -> None:
        """Say the tabs, the one in view first of all."""
        before = f"SQL {self.vim.mode.upper()}   " if self.vim is not None else "SQL   "
        room = (self.size.width or self.app.size.width) - len(before) - 2
        pieces, (begin, end) = self.tabs.strip(room)
        aside = [(f"{self._library_name} · read only", "dim")]
        self.head.say([(before, "strong accent"), *pieces], aside)
        self.head.mark((begin + len(before), end + len(before)))

    def show_help(self) -> None:
        """Show all keys."""
        self.app.push_screen(SqlHelpScreen())

    def run_sql(self, sql: str, start: int) -> str | None:
        """Run `sql`, which begins at character `start` of the editor; give a sentence where there is nothing to run."""
        if not sql.strip():
            return "Nothing to run: type a query, for instance  from cities"
        self.keep()
        asked = questions(sql, self.tabs.tab.params, self.chosen())
        if asked:
            form = FormScreen("The query asks for", asked, then="runs it")
            self.app.push_screen(form, partial(self._run_filled, sql, start))
            return None
        self._run_with(sql, start, {})
        return None

    def _run_filled(self, sql: str, start: int, typed: tuple[str, ...] | None) -> None:
        """Run with what was filled in, and remember it; do nothing where the form was left."""
        if typed is not None:
            filled = named(sql, typed)
            self.tabs.tab.params.update(filled)
            self._run_with(sql, start, {name: value_of(value) for name, value in filled.items()})

    def _run_with(self, sql: str, start: int, params: dict[str, Any]) -> None:
        self.tabs.tab.run_text(sql, start=start, params=params)
        self.show_head()

    def on_results_ended(self, message: Results.Ended) -> None:
        """Keep how it went."""
        ran: Ran = message.ran
        state = "ran" if ran.error is None else "stopped" if ran.error == "stopped" else "failed"
        kept = Kept(ran.sql.strip(), 0.0, ran.seconds, ran.rows, ran.is_complete, state, ran.error)
        if self.is_current:
            self.call_after_refresh(self._remember, kept)  # writing takes as long as painting: the rows go first
        else:
            self._remember(kept)

    def _remember(self, kept: Kept) -> None:
        complaint = self.history.add(kept)
        if complaint:
            self.keys.notice(complaint)
        self.show_head()

    def on_results_record_wanted(self, message: Results.RecordWanted) -> None:
        """Show a row whole."""
        self.app.push_screen(RecordScreen(message.title, message.record))

    def on_key(self, event: events.Key) -> None:
        """Keep what is typed while a tab is being opened."""
        if self.focused is None and (event.is_printable or event.key == "enter"):
            self.tabs.tab.early.append("\n" if event.key == "enter" else event.character or "")

    def on_paste(self, event: events.Paste) -> None:
        """Keep what is pasted while a tab is being opened."""
        if self.focused is None:
            self.tabs.tab.early.append(harmless_lines(event.text))

    def _before(self, event: events.Key) -> bool:
        """Let the list of completions, then vim, use a key before the editor does."""
        if self.completion.key(event.key):
            return True
        if self.vim is None:
            return False
        mode = self.vim.mode
        is_used = self.vim.key(event, self.editor)
        if self.vim.mode != mode:
            self.show_head()
        return is_used

    def wish(self, name: str) -> None:
        """Do what vim asks of the screen."""
        if name == "leave":
            self.app.pop_screen()
        else:
            self.action_act(name)

    def on_find_bar_stepped(self, message: FindBar.Stepped) -> None:
        """Go to the next one found."""
        self.keys.notice(self.tabs.tab.find_again(message.by) or "")

    def on_editor_typed(self, message: Editor.Typed) -> None:
        """Offer what fits."""
        message.stop()
        if message.editor.has_focus:
            self.completion.typed(message.editor)

    def on_text_area_changed(self, message: TextArea.Changed) -> None:
        """Keep the tabs soon."""
        message.stop()
        self.call_later(self.completion.check)
        if self._keeping is None:
            self._keeping = self.set_timer(SOON, partial(self.keep, tell=True))

    def on_text_area_selection_changed(self, message: TextArea.SelectionChanged) -> None:
        """Take a list away that is for another place."""
        message.stop()
        self.call_later(self.completion.check)

    def keep(self, *, tell: bool = False) -> None:
        """Keep the texts of all tabs now."""
        if self._keeping is not None:
            self._keeping.stop()
            self._keeping = None
        complaint = self._drafts.keep(self.tabs.desk)
        if complaint and tell:
            self.keys.notice(complaint)
        self.show_head()

    def _begin(self) -> Desk:
        """Take over the tabs of the last time; else begin with the newest query or an example, to be typed over."""
        desk = self._drafts.take_over()
        text = self.history.older("") or BEGIN
        drafts = desk.drafts or (Draft(text, given=text),)
        return Desk(tuple(map(_offered, drafts)) if not is_set("vim") else drafts, desk.at)


def _offered(draft: Draft) -> Draft:
    """Offer what nobody has touched, to be run as it is or typed over."""
    return replace(draft, is_offered=draft.is_given and draft.cursor == (0, 0))
