"""A small menu over the screen: one picks a row by its letter, or by moving to it and Enter."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from nevtui.format.signs import UNICODE, Signs
from nevtui.format.text import cells, pad
from nevtui.tui.calm import Calm
from nevtui.tui.widgets.draw import Piece, left
from nevtui.tui.widgets.line import Heading
from nevtui.tui.widgets.window import WindowedList


@dataclass(frozen=True, slots=True)
class Choice:
    """One row of a menu."""

    key: str
    """The letter that picks it."""
    title: str
    words: str
    value: str
    """What the menu gives where it is picked."""


class ChoiceScreen(Calm, ModalScreen[str | None]):
    """Gives the `value` of the row that is picked, None where one leaves by Esc."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,backspace,q,ctrl+q", "leave", show=False, priority=True),
        Binding("enter", "pick", show=False, priority=True),
        Binding("up", "step(-1)", show=False),
        Binding("down,tab", "step(1)", show=False, priority=True),
        Binding("shift+tab", "step(-1)", show=False, priority=True),
    ]

    def __init__(self, title: str, choices: Sequence[Choice], *, here: str | None = None) -> None:
        super().__init__()
        self._title, self._choices, self._here = title, list(choices), here
        self._width = max((cells(choice.title) for choice in choices), default=0)
        self._list: WindowedList[Choice] = WindowedList(self._row, overlay=True)
        self._menu, self._heading = Vertical(id="menu"), Heading(id="menu_title", overlay=True)

    def compose(self) -> ComposeResult:
        """Title, rule, rows."""
        with self._menu:
            yield self._heading
            yield self._list

    def on_mount(self) -> None:
        """Show the rows, with the cursor where one is."""
        self._heading.say([(self._title, "strong accent")], [("letter or Enter picks, Esc leaves", "dim")])
        self._heading.mark((0, 10_000))
        self._menu.styles.height = len(self._choices) + 5
        self._list.lively = True
        at = next((at for at, choice in enumerate(self._choices) if choice.value == self._here), 0)
        self._list.show(self._choices, begin=0, total=len(self._choices), cursor=at)

    def action_step(self, step: int) -> None:
        """Move."""
        self._list.move(step)

    def action_pick(self) -> None:
        """Take the row one stands on."""
        if self._list.current is not None:
            self.dismiss(self._list.current.value)

    def action_leave(self) -> None:
        """Take nothing."""
        self.dismiss(None)

    def on_key(self, event: events.Key) -> None:
        """Take the row of a letter."""
        picked = next((choice for choice in self._choices if choice.key == event.character), None)
        if picked is not None:
            event.stop()
            self.dismiss(picked.value)

    def on_click(self, event: events.Click) -> None:
        """Take the row that is clicked; leave where one clicks beside the menu."""
        if event.widget is self._list:
            self.action_pick()
        elif event.widget is self:
            self.action_leave()

    def _row(self, choice: Choice, width: int, on_cursor: bool) -> list[Piece]:
        signs: Signs = getattr(self.app, "signs", UNICODE)
        sign = signs.cursor if choice.value == self._here else ""
        return [
            left(sign, 2, "accent"),
            (pad(choice.key, 3), "key"),
            left(choice.title, self._width + 2, "strong" if on_cursor else "text"),
            left(choice.words, max(width - self._width - 7, 0), "dim"),
        ]
