"""Where one is, kept and found again: the state as a text to copy, bookmarks with names."""

from nevtui.model.errors import NevtuiError
from nevtui.tui.acting import OnExplore
from nevtui.tui.clipboard import copy_text
from nevtui.tui.sessions import bookmarks, drop_bookmark, keep_bookmark
from nevtui.tui.state import State

_LETTERS = "1234567890abcdefghijklmnoprstuvwxyz"


class ActingOnSessions(OnExplore):
    """The actions, mixed into those of the explore screen."""

    def do_copy_state(self) -> str:
        """Copy all that one looks at as a short text: `nevtui open TEXT` shows it again."""
        return copy_text(self._app, f"nevtui open '{self._screen.state().to_text()}'", "what you look at")

    def do_bookmark(self) -> None:
        """Ask for a name and keep what one looks at under it."""
        from nevtui.tui.screens.form import FormScreen, Question

        screen = self._screen
        usual = " and ".join(clause.words() for clause in screen.walk.pins.clauses) or "everything"

        def done(filled: tuple[str, ...] | None) -> None:
            if filled and filled[0].strip():
                screen.keys.notice(keep_bookmark(filled[0].strip(), screen.state()))

        form = FormScreen("Keep what you look at as", [Question("name", usual)], then="keeps it")
        self._app.push_screen(form, done)

    def do_bookmarks(self) -> str | None:
        """Open the bookmarks."""
        from nevtui.tui.screens.choice import Choice, ChoiceScreen

        kept = dict(reversed(bookmarks().items()))
        if not kept:
            return "No bookmarks yet: B keeps what you look at under a name."
        letters = [*_LETTERS, *[""] * len(kept)]
        choices = [Choice(letters[n], name, "", f"go {name}") for n, name in enumerate(kept)]
        choices += [Choice("", f"forget {name}", "", f"drop {name}") for name in kept]

        def picked(value: str | None) -> None:
            if value is not None:
                what, _, name = value.partition(" ")
                self._open_bookmark(what, name, kept)

        self._app.push_screen(ChoiceScreen("Bookmarks", choices), picked)
        return None

    def _open_bookmark(self, what: str, name: str, kept: dict[str, str]) -> None:
        screen = self._screen
        if what == "drop":
            screen.keys.notice(drop_bookmark(name))
            return
        try:
            screen.restore(State.from_text(kept[name]))
        except NevtuiError as error:
            screen.keys.notice(str(error))
