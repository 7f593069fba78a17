"""The actions of the SQL screen on the text itself: lay out, comment, find, brackets, undo, another editor."""

from nevtui.model.errors import AskedWrongly, NevtuiError
from nevtui.query.layout import laid_out, parse_error
from nevtui.tui.settings import switch
from nevtui.tui.sql.acting import OnScreen
from nevtui.tui.sql.external import edited_elsewhere
from nevtui.tui.widgets.vim import Vim
from nevtui.tui.work import latest


class Writing(OnScreen):
    """A method `do_<name>` for each key of the group Write."""

    def do_layout(self) -> None:
        """Lay the marked text, or all, out anew."""
        latest(self._screen, self._lay_out, group="layout")

    def do_comment(self) -> None:
        """Comment lines out or in."""
        self._screen.editor.toggle_comment()

    def do_find(self) -> None:
        """Open the line to find something."""
        self._screen.tabs.tab.start_find()

    def do_find_next(self) -> str | None:
        """Find the next one."""
        return self._screen.tabs.tab.find_again(1)

    def do_find_previous(self) -> str | None:
        """Find the one before."""
        return self._screen.tabs.tab.find_again(-1)

    def do_bracket(self) -> str | None:
        """Go to the other bracket."""
        return None if self._screen.editor.to_bracket() else "No bracket here that has a partner."

    def do_undo(self) -> None:
        """Undo, from the rows too."""
        self._screen.editor.undo()

    def do_redo(self) -> None:
        """Redo, from the rows too."""
        self._screen.editor.redo()

    def do_editor(self) -> str | None:
        """Go on in the user's own editor."""
        editor = self._screen.editor
        before = editor.text
        try:
            after = edited_elsewhere(self._screen.app, before)
        except AskedWrongly as error:
            return str(error)
        if after != before:
            editor.replace_all(after)
        return None

    def do_vim(self) -> str:
        """Turn vim's keys on or off, for good."""
        screen = self._screen
        screen.vim = Vim(screen.wish) if screen.vim is None else None
        screen.show_head()
        complaint = switch("vim", on=screen.vim is not None)
        return complaint or ("Vim keys are on; F12 turns them off." if screen.vim else "Vim keys are off.")

    async def _lay_out(self) -> None:
        screen = self._screen
        editor = screen.editor
        begin, text = editor.marked() or (0, editor.text)
        is_all = text == editor.text
        try:
            problem = await parse_error(screen.engine, text)
        except NevtuiError as error:
            problem = str(error)
        if problem:
            screen.keys.notice(f"Left as it is: {problem}")
        elif editor.text[begin : begin + len(text)] == text and (made := laid_out(text)) != text:
            editor.put(made if is_all else made.rstrip("\n"), begin, begin + len(text))
