"""The actions of the SQL screen on what is kept: names, saved queries, the shelves."""

from functools import partial

from nevtui.model.access import is_guest
from nevtui.tui.screens.form import FormScreen, Question
from nevtui.tui.screens.shelf import ShelfScreen, Taken
from nevtui.tui.sql.acting import OnScreen
from nevtui.tui.sql.drafts import Draft
from nevtui.tui.sql.saved import file_for, first_comment, read_queries, save_query, saved_folder
from nevtui.tui.sql.tab import Tab


class Keeping(OnScreen):
    """A method `do_<name>` for each key that names, saves or opens."""

    def do_rename_tab(self) -> None:
        """Ask for a name."""
        tab = self._screen.tabs.tab
        asked = [Question("Name", tab.draft.name, "empty: its first words")]
        self._screen.app.push_screen(FormScreen("Name the tab", asked, then="names it"), partial(self._rename, tab))

    def do_save(self) -> str | None:
        """Ask for name and comment, then save."""
        tab = self._screen.tabs.tab
        if not tab.draft.text.strip():
            return "Nothing to save: the tab is empty."
        if is_guest():
            return "Guests of this nevtui may only look: saving queries is switched off."
        asked = [
            Question("Name", tab.draft.name, f"becomes a .sql file in {saved_folder()}"),
            Question("Comment", first_comment(tab.draft.text), "what it shows; stands on its first line"),
        ]
        form = FormScreen("Save the query", asked, then="saves it")
        self._screen.app.push_screen(form, partial(self._save, tab))
        return None

    def do_open(self) -> None:
        """Open the shelf at what is saved, at the examples where nothing is."""
        self._open_shelf("saved" if read_queries(saved_folder()) else "examples")

    def do_history(self) -> None:
        """Open the shelf at the history; with vim's keys in normal mode it redoes."""
        screen = self._screen
        if screen.vim is not None and screen.vim.mode == "normal" and screen.editor.has_focus:
            screen.editor.redo()
            return
        self._open_shelf("history")

    def _open_shelf(self, shelf: str) -> None:
        self._screen.app.push_screen(ShelfScreen(self._screen.history, shelf), self._put_up)

    def _put_up(self, taken: Taken | None) -> None:
        """Open what was taken from a shelf in a tab."""
        if taken is not None:
            self._screen.tabs.open(Draft(taken.text, taken.name, given=taken.text))
            self._screen.show_head()

    def _rename(self, tab: Tab, typed: tuple[str, ...] | None) -> None:
        if typed is not None:
            tab.name_given = " ".join(typed[0].split())
            self._screen.keep()

    def _save(self, tab: Tab, typed: tuple[str, ...] | None) -> None:
        if typed is not None:
            self._screen.keys.notice(self._saved(tab, *typed))
            self._screen.keep()

    def _saved(self, tab: Tab, name: str, comment: str) -> str:
        """Save, and say how it went."""
        file = file_for(name, saved_folder())
        if file is None:
            return "Not saved: a query needs a name with a letter or a figure in it."
        if file.exists() and file.stem != tab.name_given:
            return f"Not saved: there is a {file.stem} already. Take another name, or delete it (Ctrl+O, Ctrl+D)."
        complaint = save_query(file, tab.draft.text, comment)
        if complaint is None:
            tab.name_given = file.stem
        return complaint or f"Saved as {file.stem}; Ctrl+O opens it."
