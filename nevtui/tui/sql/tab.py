"""One tab of the SQL screen: an editor above, its results below. Mounted when it is first looked at."""

from collections.abc import Callable
from typing import Any

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from nevtui.query.brackets import partner
from nevtui.query.engine import Engine
from nevtui.tui.sql.drafts import Draft
from nevtui.tui.sql.results import Ran, Results
from nevtui.tui.widgets.editor import Editor
from nevtui.tui.widgets.find import FindBar
from nevtui.tui.widgets.line import Rule


class Tab(Vertical):
    """Its draft is what it was opened with until it is mounted, and then what stands in the editor."""

    DEFAULT_CSS = "Tab { height: 1fr; width: 1fr; }"

    def __init__(self, engine: Engine, draft: Draft, *, before: Callable[[events.Key], bool]) -> None:
        """Begin with a draft; `before` may use a key before the editor does."""
        super().__init__()
        self._before = before
        self._engine = engine
        self._draft = draft
        self._offset = 0
        self.name_given = draft.name
        self.params: dict[str, str] = dict(draft.params)
        """What was last typed for each parameter."""
        self.find = FindBar()
        self._find_from = 0
        self.editor: Editor | None = None
        self.results: Results | None = None
        self.early: list[str] = []
        """What was typed before the editor stood there."""

    def make(self) -> None:
        """Make the parts, once: they are there from the moment on that the tab is shown, mounted or not yet."""
        if self.editor is None or self.results is None:
            self.editor = Editor(self._draft.text, before=self._before, partner=partner)
            self.results = Results(self._engine)

    def compose(self) -> ComposeResult:
        """Editor, rule, results."""
        self.make()
        if self.editor is None or self.results is None:
            return
        yield self.editor
        yield self.find
        yield Rule()
        yield self.results

    def on_mount(self) -> None:
        """Stand where one stood."""
        if self.editor is not None:
            self.editor.move_cursor(self._draft.cursor)
            if self._draft.is_offered:
                self.editor.mark(len(self._draft.text), 0)
            self.screen.set_focus(self.editor)
            if self.early:
                self.editor.replace("".join(self.early), *sorted(self.editor.selection))
                self.early.clear()
            self.editor.call_later(self.editor.announce)

    @property
    def draft(self) -> Draft:
        """What is to be kept of it."""
        if self.editor is None:
            return self._draft
        line, column = self.editor.cursor_location
        return Draft(self.editor.text, self.name_given, (line, column), dict(self.params), self._draft.given)

    @property
    def is_running(self) -> bool:
        """Tell whether its query runs."""
        return self.results is not None and self.results.is_running

    def give(self, draft: Draft) -> None:
        """Put another text in the place of one that nobody has changed."""
        self._draft = draft
        if self.editor is not None:
            self.editor.replace_all(draft.text)
            self.editor.move_cursor((0, 0))

    def enter(self) -> None:
        """Go to the editor."""
        if self.editor is not None:
            self.screen.set_focus(self.editor)

    def start_find(self) -> None:
        """Open the line to find something; what is marked stands in it."""
        if self.editor is not None:
            marked = self.editor.marked()
            self._find_from = marked[0] if marked else self.editor.position
            if marked and "\n" not in marked[1]:
                self.find.value = marked[1]
            self.find.display = True
            self.screen.set_focus(self.find)
            self.find.action_select_all()

    def end_find(self) -> bool:
        """Take the line away; tell whether it was there."""
        was_open, self.find.display = bool(self.find.display), False
        if was_open:
            self.enter()
        return was_open

    def find_again(self, by: int) -> str | None:
        """Go to the next one, or to the one before; say where nothing is found."""
        if self.editor is None or not self.find.value:
            return "Nothing to find yet: Ctrl+F asks what."
        found = self.editor.find(self.find.value, by=by)
        return f"{found[0]} of {found[1]}" if found else f"“{self.find.value}” is not in the text."

    def on_input_changed(self, message: Input.Changed) -> None:
        """Go to the first one, while it is typed."""
        message.stop()
        if self.editor is not None and self.find.has_focus:
            self.editor.find_anew(self.find.value, self._find_from)

    def run_text(self, sql: str, *, start: int, params: dict[str, Any]) -> None:
        """Run `sql`, which begins at character `start` of the editor's text."""
        if self.results is not None:
            self._offset = start
            self.results.run(sql, params)

    def on_results_ended(self, message: Results.Ended) -> None:
        """Go to the place of an error; the screen keeps the run."""
        ran: Ran = message.ran
        if ran.position is not None and self.editor is not None:
            line, column = self.editor.go_to(self._offset + ran.position)
            message.results.say_where(f"line {line}, column {column}: ", ran)
