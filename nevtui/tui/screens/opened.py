"""What the screens that are opened from the panes share: the app they know, how keys act, the ways on from each."""

from typing import Any, ClassVar

from textual.screen import Screen

from nevtui.tui.calm import Calm
from nevtui.tui.outgoing import Outgoing
from nevtui.tui.strange_keys import StrangeKeys
from nevtui.tui.widgets.window import WindowedList


class Keyed(StrangeKeys):
    """Mixed into a screen with a line of keys and a method `do_<name>` for each row of its keymap."""

    def action_act(self, name: str) -> None:
        """Do what a key means; say why, where it does nothing."""
        self.keys.notice("")
        reason = getattr(self, f"do_{name}")()
        if reason:
            self.keys.notice(reason)


class Opened(Keyed, Outgoing, Calm, Screen[None]):
    """A screen that is left to where it was opened from; what it shows can be copied, cited and written to a file."""

    AUTO_FOCUS: ClassVar[str | None] = ""

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
