"""Go to anything: part of a name in any spelling, and Enter opens its card, or the article."""

from functools import partial
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from nevtui.format.text import plural
from nevtui.model.errors import NevtuiError
from nevtui.query.engine import Engine
from nevtui.query.questions import GOTO
from nevtui.query.selection import Selection
from nevtui.tui.acting import InApp
from nevtui.tui.bindings import movement_while_typing
from nevtui.tui.calm import Calm
from nevtui.tui.screens.opened import Finding
from nevtui.tui.widgets.draw import Piece, left, right
from nevtui.tui.widgets.line import Heading
from nevtui.tui.widgets.typed import Typed
from nevtui.tui.widgets.window import WindowedList
from nevtui.tui.work import latest

MOST = 60


class Target(NamedTuple):
    """A row of the question `goto`."""

    kind: str
    id: str
    name: str
    type: str
    chinese: str | None
    hint: str | None
    statements: int
    distance: int


class GotoScreen(Finding, InApp, Calm, ModalScreen[None]):
    """A line to type in and the names that fit, the likeliest first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False, priority=True),
        Binding("ctrl+o", "pin", show=False, priority=True),
        Binding("tab", "move(1)", show=False, priority=True),
        *movement_while_typing(),
    ]

    def __init__(self, engine: Engine) -> None:
        super().__init__()
        self.engine = engine
        self.head, self.line = (
            Heading(id="goto_head", overlay=True),
            Typed(placeholder="name, 名字, pinyin", id="goto_line"),
        )
        self.list: WindowedList[Target] = WindowedList(_paint, overlay=True)
        self._is_due = False
        """Whether Enter waits for the names of what was typed."""

    def compose(self) -> ComposeResult:
        """Title, what is typed, names."""
        with Vertical(id="goto"):
            yield self.head
            yield self.line
            yield self.list

    def on_mount(self) -> None:
        """Wait for what is typed."""
        self.list.lively = True
        self.head.say([("Go to", "strong accent")], [("Enter card · Ctrl+O in the panes · Esc", "dim")])
        self.head.mark((0, 10_000))
        self.line.focus()
        latest(self, partial(self._find, ""), group="find")

    def on_input_changed(self, message: Input.Changed) -> None:
        """Find what fits."""
        message.stop()
        latest(self, partial(self._find, message.value), group="find")

    async def _find(self, typed: str) -> None:
        try:
            answer = await self.engine.fetch(GOTO.ask(Selection(), typed=typed.strip(), size=MOST), rows=MOST)
        except NevtuiError as error:
            self._is_due = False
            self.list.say(str(error))
            return
        targets = [Target(*row) for row in answer.rows]
        if targets:
            self.list.show(targets, begin=0, total=len(targets), cursor=0)
        else:
            self.list.say(f"nothing is called like “{typed}” here")
        if self._is_due:
            self._is_due = False
            self._go()

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Open the card or the article; where the names are still on their way, once they are there."""
        message.stop()
        if any(worker.group == "find" and not worker.is_finished for worker in self.workers):
            self._is_due = True
        else:
            self._go()

    def _go(self) -> None:
        target = self.list.current
        if target is None:
            return
        self.dismiss()
        if target.kind == "article":
            self._app.open_article(target.id, Selection())
        else:
            self._app.open_card(target.id)

    def action_pin(self) -> None:
        """Look at it in the panes."""
        target = self.list.current
        if target is None:
            return
        from nevtui.model.statement import Field
        from nevtui.query.clause import Clause

        field = Field.ARTICLE if target.kind == "article" else Field.ENTITY
        self.dismiss()
        self._app.take(Clause("goto", field, (target.id,), labels=(target.name,)))

    def action_leave(self) -> None:
        """Close it."""
        self.dismiss()


def _paint(target: Target, width: int, on_cursor: bool) -> list[Piece]:
    name = " ".join(filter(None, (target.name, target.chinese if target.chinese != target.name else None)))
    kind, count = 13, 16
    hint = max(min(30, width - 2 - kind - count - 24), 0)
    return [
        ("▸ " if on_cursor else "  ", "accent"),
        left(name, max(width - 2 - kind - hint - count, 8), "strong" if on_cursor else "text"),
        left(f" {target.type}", kind, "dim"),
        *([left(f" {target.hint or ''}", hint, "dim")] if hint else []),
        right(plural(target.statements, "statement"), count, "dim"),
    ]
