"""A box over the dimmed screen, with a title, a rule, and lines that are scrolled."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from nevtui.tui.bindings import movement
from nevtui.tui.calm import Calm
from nevtui.tui.widgets.draw import Piece
from nevtui.tui.widgets.line import Heading
from nevtui.tui.widgets.scroll import ScrolledLines


class Overlay(Calm, ModalScreen[None]):
    """Shows the lines of `lines_at`; Esc closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1", "dismiss", show=False),
        *movement("scroll_by", page=10),
        Binding("space", "scroll_by(10)", show=False),
    ]

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self.heading, self.lines = Heading(id="box_title", overlay=True), ScrolledLines()

    def lines_at(self, width: int) -> list[list[Piece]]:
        """Give the lines for a box `width` cells wide."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Title, rule, lines."""
        with Vertical(id="box"):
            yield self.heading
            yield self.lines

    def on_mount(self) -> None:
        """Say the title; the lines follow with the size."""
        self.say(self.keys())
        self.heading.mark((0, 10_000))
        self.lines.focus()

    def keys(self) -> str:
        """Say what the keys do."""
        return "Esc closes"

    def say(self, words: str) -> None:
        """Say something beside the title."""
        self.heading.say([(self._title, "strong accent")], [(words, "dim")])

    def on_resize(self) -> None:
        """Lay the lines out anew, and stay where one is."""
        self.call_after_refresh(self._lay_out)

    def action_scroll_by(self, step: int) -> None:
        """Scroll."""
        self.lines.move(step)

    def _lay_out(self) -> None:
        self.lines.say_again(self.lines_at(self.lines.size.width))
