"""What the screens that are opened from the panes share: the app they know, how keys act, the ways on from each."""

from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual.screen import Screen

from nevtui.query.question import Query
from nevtui.tui.calm import Calm
from nevtui.tui.outgoing import Outgoing
from nevtui.tui.strange_keys import StrangeKeys
from nevtui.tui.widgets.window import WindowedList

if TYPE_CHECKING:
    from nevtui.tui.app import NevtuiApp


class InApp:
    """Mixed into a screen that leads on to others: it knows the app."""

    @property
    def _app(self) -> "NevtuiApp":
        return cast("NevtuiApp", cast("Screen[Any]", self).app)


class Keyed(StrangeKeys):
    """Mixed into a screen with a line of keys and a method `do_<name>` for each row of its keymap."""

    def action_act(self, name: str) -> None:
        """Do what a key means; say why, where it does nothing."""
        self.keys.notice("")
        reason = getattr(self, f"do_{name}")()
        if reason:
            self.keys.notice(reason)


class Opened(Keyed, Outgoing, InApp, Calm, Screen[None]):
    """A screen that is left to where it was opened from; what it shows can be copied, cited and written to a file."""

    AUTO_FOCUS: ClassVar[str | None] = ""

    def query_shown(self) -> Query:
        """Give the query that answers with what is shown."""
        raise NotImplementedError

    def row_text(self) -> str:
        """Give the row one stands on as one line of text; empty where there is none."""
        raise NotImplementedError

    def cited(self) -> dict[str, Any] | None:
        """Give the statement one stands on, as a citation wants it."""
        raise NotImplementedError

    def do_export(self) -> str | None:
        """Ask for a file and write what is shown to it."""
        return self.write(self.query_shown())

    def do_copy_row(self) -> str:
        """Copy the row."""
        return self.copy_row(self.row_text())

    def do_copy_citation(self) -> str:
        """Copy the words with who said them, when and where."""
        return self.copy_cited(self.cited())

    def do_leave(self) -> None:
        """Go back to where it was opened from."""
        self.dismiss()

    def do_goto(self) -> None:
        """Go to anything."""
        self._app.open_goto()

    def do_help(self) -> None:
        """Open the help."""
        self._app.open_help()

    def do_quit(self) -> None:
        """Quit."""
        self._app.exit()


class Finding:
    """Mixed into a screen with a list below a line that one types in."""

    list: WindowedList[Any]

    def action_move(self, by: int) -> None:
        """Go to another row."""
        self.list.move(by)

    def action_page(self, by: int) -> None:
        """Go on by a page."""
        self.list.move(by * self.list.page)
