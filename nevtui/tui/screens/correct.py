"""The form behind R: a statement's words and fields, to be set right or rejected. It changes nothing itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar, Final

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.screen import Screen
from textual.suggester import Suggester, SuggestFromList
from textual.widgets import Input

from nevtui.format.sentences import label
from nevtui.format.signs import Signs
from nevtui.library.fields import choices_of, read_field, with_fields
from nevtui.library.wording import said
from nevtui.model.errors import AskedWrongly, NevtuiError
from nevtui.model.statement import Statement
from nevtui.query.engine import Engine
from nevtui.query.reviewing import entities_query, name_beginning, statement_of
from nevtui.tui.bindings import bindings, keys_line
from nevtui.tui.keymap import CORRECT
from nevtui.tui.screens.opened import Keyed
from nevtui.tui.widgets.draw import Piece
from nevtui.tui.widgets.keys import Keys
from nevtui.tui.widgets.line import Heading, Line
from nevtui.tui.widgets.lines import Lines
from nevtui.tui.widgets.paragraph import Paragraph
from nevtui.tui.widgets.typed import Typed
from nevtui.tui.work import latest

FIELDS: Final = (
    "property", "subject", "object", "value", "value_high", "unit", "when", "when_end", "status", "bound", "scope",
    "place", "source",
)  # fmt: skip
"""What the form shows; `nevtui review fix` reaches every field."""

NOTE: Final = "note"

_NAMES: Final = ("subject", "object", "place", "source")
"""Fields that hold names."""

_WORDS: Final[Mapping[str, str]] = {"value_high": "value, upper", "when_end": "when, end", "source": "credits"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person decided at the form."""

    statement: str
    """Its id."""
    pairs: tuple[str, ...] = ()
    """`field=text` for each field that was changed, as typed; none where it is rejected."""
    note: str = ""
    rejects: bool = False


class Names(Suggester):
    """Completes names of entities from the library."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(use_cache=True, case_sensitive=False)
        self._engine = engine

    async def get_suggestion(self, value: str) -> str | None:
        """Give the name most spoken of that begins as typed."""
        if len(value) < 2:
            return None
        try:
            rows = (await self._engine.fetch(name_beginning(value), rows=1)).rows
        except NevtuiError:
            return None
        return str(rows[0][0]) if rows else None


class FieldLine(Horizontal):
    """A field's name and the line to type in."""

    def __init__(self, name: str, text: str, suggester: Suggester | None) -> None:
        super().__init__()
        self.field = name
        self.input = Typed(text, suggester=suggester, compact=True, id=f"field_{name}")
        self.name_line = Line()
        self.text = self.input.value.strip()
        """What stood there first."""

    def compose(self) -> ComposeResult:
        """Name at the left."""
        yield self.name_line
        yield self.input

    def paint(self) -> None:
        """Mark the field one types in, and one that was changed."""
        style = "accent" if self.input.has_focus else "strong pinned" if self.is_changed else "dim"
        self.name_line.say([("* " if self.is_changed else "  ", style), (_WORDS.get(self.field, self.field), style)])

    @property
    def is_changed(self) -> bool:
        """Whether something else stands there now."""
        return self.input.value.strip() != self.text


class CorrectScreen(Keyed, Screen[Wanted | None]):
    """One statement; gives what is wanted, or None where nothing is."""

    AUTO_FOCUS: ClassVar[str | None] = ""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(CORRECT), Binding("enter", "act('save')", show=False)]

    def __init__(self, engine: Engine, row: dict[str, Any], signs: Signs) -> None:
        super().__init__()
        self._engine, self._row, self._signs = engine, row, signs
        self.statement: Statement = statement_of(row)
        names = Names(engine)
        self.lines = [FieldLine(name, _typed(self.statement, name), _suggester(name, names)) for name in FIELDS]
        self.lines.append(FieldLine(NOTE, "", None))
        self.head, self.paragraph, self.outcome = Heading(id="correct_head"), Paragraph(), Lines(id="outcome")
        self.keys = Keys(keys_line(CORRECT), id="keys")
        self._meant: set[tuple[str, str]] = set()
        """Fields and names that were asked about."""
        self._is_asking = False
        """Whether it was asked if the statement should really go."""

    def compose(self) -> ComposeResult:
        """Words, fields, what will come of it, keys."""
        yield self.head
        yield self.paragraph
        yield VerticalScroll(*self.lines, id="fields", can_focus=False)
        yield self.outcome
        yield self.keys

    def on_mount(self) -> None:
        """Show the words; one stands on the statement as a whole."""
        row = self._row
        self.head.say([("Correct  ", "strong accent"), (row["sentence"], "strong")], [(row["statement"], "dim")])
        self.head.mark((0, 7))
        self.paragraph.show(row["text"], begin=row["evidence_start"], end=row["evidence_end"])
        self.paint()

    def on_resize(self, event: events.Resize) -> None:
        """Give the words what the fields leave, three lines at least."""
        self.paragraph.styles.height = max(3, min(9, event.size.height - len(self.lines) - 7))

    def action_act(self, name: str) -> None:
        """Do what a key means; any other than x is no answer to whether the statement is to go."""
        if name != "reject":
            self._is_asking = False
        super().action_act(name)

    def do_field_down(self) -> None:
        """Go to the next field."""
        self._step(1)

    def do_field_up(self) -> None:
        """Go to the field before; above the first stands the statement as a whole."""
        self._step(-1)

    def do_save(self) -> None:
        """Give what was changed, unless something is wrong with it."""
        try:
            values = self._values()
            with_fields(self.statement, _without_names(values))
        except (AskedWrongly, ValueError) as error:
            self.keys.notice(str(error))
            return
        if values:
            latest(self, partial(self._save, values), group="save")
        else:
            self.keys.notice("Nothing was changed: type into a field, or Esc leaves it as it is.")

    async def _save(self, values: dict[str, Any]) -> None:
        """Give what was changed, once names that the library does not know were meant to be new."""
        for name in _NAMES:
            text = values.get(name)
            if text and self._is_name(name) and (name, text) not in self._meant and not await self._is_known(text):
                self._meant.add((name, text))
                self.keys.notice(f"Nobody is called “{text}” in this library: Enter again makes it a new name.")
                return
        changed = [line for line in self.lines if line.is_changed and line.field != NOTE]
        pairs = tuple(f"{line.field}={line.input.value.strip()}" for line in changed)
        self.dismiss(Wanted(self._row["statement"], pairs, self._note()))

    def _is_name(self, field: str) -> bool:
        """Tell whether a field holds a name; an object may be just a word."""
        return field != "object" or self.statement.object_type is not None

    async def _is_known(self, name: str) -> bool:
        try:
            return bool((await self._engine.fetch(entities_query(name), rows=1)).rows)
        except NevtuiError:
            return True

    def do_reject(self) -> None:
        """Take the statement out, once that was asked."""
        if not self._is_asking:
            self._is_asking = True
            self.keys.notice("x again takes this statement out of the library; any other key does not.")
            return
        self.dismiss(Wanted(self._row["statement"], note=self._note(), rejects=True))

    def do_leave(self) -> None:
        """Leave without a change."""
        self.dismiss(None)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say what would come of it."""
        event.stop()
        self.paint()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter saves."""
        event.stop()
        self.action_act("save")

    def on_descendant_focus(self) -> None:
        """Mark the field one types in."""
        self.paint()

    def paint(self) -> None:
        """Draw marks and outcome."""
        for line in self.lines:
            line.paint()
        self.outcome.say([self._becomes(), self._choices()])

    def _step(self, by: int) -> None:
        at = next((n for n, line in enumerate(self.lines) if line.input.has_focus), -1)
        to = max(-1, min(at + by, len(self.lines) - 1))
        self.set_focus(self.lines[to].input if to >= 0 else None)
        if to >= 0:
            self.lines[to].input.cursor_position = len(self.lines[to].input.value)
        self.paint()

    def _values(self) -> dict[str, Any]:
        """Read the changed fields. Raises AskedWrongly."""
        return {
            line.field: read_field(line.field, line.input.value)
            for line in self.lines
            if line.is_changed and line.field != NOTE
        }

    def _note(self) -> str:
        return self.lines[-1].input.value.strip()

    def _becomes(self) -> list[Piece]:
        """Say in words what saving would do."""
        try:
            values = self._values()
            corrected = with_fields(self.statement, _without_names(values))
        except (AskedWrongly, ValueError) as error:
            return [(str(error), "warning")]
        if not values:
            return [("As it is: ", "dim"), (label(self.statement, signs=self._signs), "text")]
        return [("Will be:  ", "dim"), (label(corrected, signs=self._signs), "strong")]

    def _choices(self) -> list[Piece]:
        """Say what may be typed in the field one is in."""
        line = next((line for line in self.lines if line.input.has_focus), None)
        if line is None:
            return [("↓ goes to the fields, x rejects the statement as a whole", "dim")]
        typed = line.input.value.strip().lower() if line.is_changed else ""
        choices = [choice for choice in choices_of(line.field) if choice.lower().startswith(typed)]
        words = ", ".join(choices) or _HINTS.get(line.field, "")
        return [(words, "dim")]


_HINTS: Final[Mapping[str, str]] = {
    "value": "in base units: 787000000, 787 million, 1.2 bn; empty for none",
    "value_high": "the upper end of a range; empty for none",
    "when": "2020, 2020-H1, 2020-Q2, 2020-04, 2020-04-29; empty for none",
    "when_end": "the end of a span, as in when; empty for none",
    "subject": "a name; → takes the one that is offered",
    "object": "a name, or what is counted, ranked or changes; → takes the one that is offered",
    "place": "a name; → takes the one that is offered",
    "source": "whom the article credits; → takes the one that is offered",
    "scope": "what narrows the figure, as the article says it; empty for none",
    NOTE: "why; kept with the correction",
}


def _suggester(name: str, names: Names) -> Suggester | None:
    if name in _NAMES:
        return names
    return SuggestFromList(choices_of(name), case_sensitive=False) if choices_of(name) else None


def _typed(statement: Statement, name: str) -> str:
    """Write a field's value as one would type it; nothing for none."""
    value = getattr(statement, name)
    return said(value) if value is not None else ""


def _without_names(values: dict[str, Any]) -> dict[str, Any]:
    """Let the type of an object go with it, which is looked up when it is saved."""
    return {**values, "object_type": None} if values.get("object", "") is None else values
