"""The line to find something in a text: what is typed is looked for at once."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from nevtui.tui.widgets.typed import Typed


class FindBar(Typed):
    """One line; Enter goes to the next one found, Esc leaves."""

    DEFAULT_CSS = "FindBar { display: none; height: 1; border: none; padding: 0 1; } FindBar:focus { border: none; }"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,down", "step(1)", show=False),
        Binding("up", "step(-1)", show=False),
    ]

    class Stepped(Message):
        """The next one, or the one before, is wanted."""

        def __init__(self, needle: str, by: int) -> None:
            super().__init__()
            self.needle, self.by = needle, by

    def __init__(self) -> None:
        super().__init__(placeholder="find …  Enter next, ↑ before, Esc back to the text")

    def action_step(self, by: int) -> None:
        """Ask for another one."""
        self.post_message(self.Stepped(self.value, by))
