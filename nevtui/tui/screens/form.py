"""A few lines to fill in, in a box: names, values. Enter goes on, on the last line it is done; F5 is done at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from nevtui.tui.calm import Calm
from nevtui.tui.widgets.line import Heading, Line
from nevtui.tui.widgets.typed import Typed


@dataclass(frozen=True, slots=True)
class Question:
    """One line of a form."""

    label: str
    value: str = ""
    note: str = ""
    """What to know about it, at the right of the label."""


class FormScreen(Calm, ModalScreen[tuple[str, ...] | None]):
    """Gives what was filled in, in order; None where it was left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False, priority=True),
        Binding("f5", "done", show=False, priority=True),
        Binding("enter", "on", show=False, priority=True),
        Binding("down,tab", "go(1)", show=False, priority=True),
        Binding("up,shift+tab", "go(-1)", show=False, priority=True),
    ]

    def __init__(self, title: str, questions: Sequence[Question], *, then: str) -> None:
        """Ask `questions`; `then` says what happens after the last one: `run it`."""
        super().__init__()
        self._title, self._questions, self._then = title, questions, then
        self._heading = Heading(id="box_title", overlay=True)
        self._lines = [Typed(question.value, select_on_focus=True) for question in questions]

    def compose(self) -> ComposeResult:
        """Title, then for each question its label and a line."""
        with Vertical(id="form"):
            yield self._heading
            for question, line in zip(self._questions, self._lines, strict=True):
                label = Line(overlay=True)
                label.say([(question.label, "text"), (f"   {question.note}" if question.note else "", "dim")])
                yield label
                yield line

    def on_mount(self) -> None:
        """Stand on the first line that is empty."""
        self._heading.say([(self._title, "strong accent")], [(f"Enter, at last {self._then} · Esc leaves", "dim")])
        self._heading.mark((0, 10_000))
        next((line for line in self._lines if not line.value), self._lines[-1]).focus()

    def action_go(self, by: int) -> None:
        """Go to another line, round the ends."""
        self._lines[(self._at() + by) % len(self._lines)].focus()

    def action_on(self) -> None:
        """Go on, or be done."""
        if self._at() == len(self._lines) - 1:
            self.action_done()
        else:
            self.action_go(1)

    def action_done(self) -> None:
        """Hand over what was filled in."""
        self.dismiss(tuple(line.value for line in self._lines))

    def action_leave(self) -> None:
        """Leave it."""
        self.dismiss(None)

    def _at(self) -> int:
        return next((at for at, line in enumerate(self._lines) if line.has_focus), 0)
