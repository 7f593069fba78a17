"""What the keys of the SQL screen do: a method `do_<name>` for each row of the keymap."""

from typing import TYPE_CHECKING, cast

from nevtui.query.lexer import statement_at
from nevtui.tui.history import Kept
from nevtui.tui.screens.schema import SchemaScreen
from nevtui.tui.sql.drafts import Draft
from nevtui.tui.sql.keeping import Keeping
from nevtui.tui.sql.writing import Writing

if TYPE_CHECKING:
    from nevtui.tui.app import NevtuiApp


class SqlActing(Writing, Keeping):
    """The actions, mixed into the SQL screen."""

    def action_act(self, name: str) -> None:
        """Do what a key means; say why, where it does nothing."""
        self._screen.keys.notice("")
        if name not in ("stop", "complete"):
            self._screen.completion.close()
        reason = getattr(self, f"do_{name}")()
        if reason:
            self._screen.keys.notice(reason)

    def do_run(self) -> str | None:
        """Run the marked text, or all."""
        editor = self._screen.editor
        start, sql = editor.marked() or (0, editor.text)
        return self._screen.run_sql(sql, start)

    def do_run_one(self) -> str | None:
        """Run the marked text, or the statement under the cursor."""
        editor = self._screen.editor
        marked = editor.marked()
        if marked:
            return self._screen.run_sql(marked[1], marked[0])
        text = editor.text
        span = statement_at(text, editor.position)
        return self._screen.run_sql(text[span[0] : span[1]], span[0]) if span else "No statement here."

    def do_stop(self) -> None:
        """Take the list away; else stop what runs; else go back to the panes."""
        screen = self._screen
        if screen.completion.close() or screen.tabs.tab.end_find() or screen.results.end_asking() is not None:
            return
        if screen.editor.has_focus and screen.vim is not None:
            if screen.vim.escape(screen.editor):
                screen.show_head()
            elif not screen.results.stop():
                screen.keys.notice("ZZ goes back to the panes.")
            return
        if not screen.results.stop():
            screen.app.pop_screen()

    def do_complete(self) -> str | None:
        """Offer what fits here, even where nothing has been typed."""
        screen = self._screen
        screen.set_focus(screen.editor)
        return None if screen.completion.typed(screen.editor, asked=True) else "Nothing to complete here."

    def do_other(self) -> str | None:
        """Go from the editor to the rows or back."""
        screen = self._screen
        if screen.editor.has_focus:
            return screen.results.enter()
        screen.set_focus(screen.editor)
        return None

    def do_new_tab(self) -> None:
        """Open an empty tab."""
        self._screen.tabs.open(Draft(""))
        self._screen.show_head()

    def do_next_tab(self) -> str | None:
        """Go to the next tab."""
        return self._go(1)

    def do_previous_tab(self) -> str | None:
        """Go to the tab before."""
        return self._go(-1)

    def do_close_tab(self) -> None:
        """Close the tab."""
        screen = self._screen
        draft = screen.tabs.close()
        if draft.text.strip() and not draft.is_given:
            complaint = screen.history.add(Kept(draft.text, state="closed"))
            screen.keys.notice(complaint or f"Closed {draft.title}; Ctrl+R finds its text.")
        screen.show_head()
        screen.keep()

    def do_older(self) -> str | None:
        """Show the query before."""
        return self._recall(self._screen.history.older(self._screen.editor.text), "The oldest query.")

    def do_newer(self) -> str | None:
        """Show the query after."""
        return self._recall(self._screen.history.newer(), "The newest query.")

    def do_schema(self) -> None:
        """Show the tables as a tree; the name that is taken is typed into the editor."""
        screen, app = self._screen, cast("NevtuiApp", self._screen.app)

        def typed(name: str | None) -> None:
            if name is not None:
                screen.editor.insert(name)
                screen.set_focus(screen.editor)

        app.push_screen(SchemaScreen(screen.engine, dict(app.library.counts)), typed)

    def do_sql_help(self) -> None:
        """Show keys, tables and columns."""
        self._screen.show_help()

    def _go(self, by: int) -> str | None:
        screen = self._screen
        if len(screen.tabs.tabs) == 1:
            return "There is one tab; Ctrl+N opens another."
        screen.tabs.go(by)
        screen.show_head()
        return None

    def _recall(self, sql: str | None, otherwise: str) -> str | None:
        if sql is None:
            return otherwise
        self._screen.editor.replace_all(sql)
        return None
