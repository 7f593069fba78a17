"""The help: keys, signs and questions, made from the keymap, the legend and the list of questions."""

from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input

from nevtui.format.signs import Signs, legend
from nevtui.format.text import fold
from nevtui.query.questions import QUESTIONS
from nevtui.tui.bindings import shown_of
from nevtui.tui.keymap import CARD, COMPARE, EXPLORE, LEDGER, READER, SQL, Action
from nevtui.tui.screens.overlay import Overlay
from nevtui.tui.widgets.draw import Piece, beside, side_by_side, wrapped
from nevtui.tui.widgets.typed import Typed

Block = list[list[Piece]]
_KEYS: Final = 13
"""Cells for keys at least."""

RULES = (
    "A moving cursor filters the panes; Enter keeps it. A pane never filters itself.",
    "A statement counts for whoever it names: as subject, object, place or source.",
    "Statements that say no time are counted beside the axis and stand at the end.",
    "Every figure shows the words it was read from.",
)


class HelpScreen(Overlay):
    """All keys, in as many columns as there is room for; `/` searches in it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("slash", "search", show=False)]

    def __init__(self, signs: Signs) -> None:
        super().__init__("Help")
        self._signs = signs
        self._wanted = ""
        """What is searched for."""
        self.line = Typed(placeholder="what do you look for?", id="help_line")
        self.line.display = False

    def compose(self) -> ComposeResult:
        """Title, what is searched for, lines."""
        with Vertical(id="box"):
            yield self.heading
            yield self.line
            yield self.lines

    def keys(self) -> str:
        """Say how to search."""
        return "/ searches · Esc closes"

    def action_search(self) -> None:
        """Type what is looked for."""
        self.line.display = True
        self.line.focus()

    def on_input_changed(self, message: Input.Changed) -> None:
        """Show the lines that have it."""
        message.stop()
        self._wanted = fold(message.value.strip())
        self.lines.say(self.lines_at(self.lines.size.width))

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Go on to the lines."""
        message.stop()
        self.lines.focus()

    def lines_at(self, width: int) -> list[list[Piece]]:
        """Lay the blocks out in one, two or three columns."""
        groups = ("Move", "Select", "Look", "Follow", "Out", "Review", "Ask")
        blocks = [_keys(name, [action for action in EXPLORE if action.group == name]) for name in groups]
        screens = (
            ("A card", CARD),
            ("Side by side", COMPARE),
            ("Reading", READER),
            ("Conflicts, plans, unread", LEDGER),
        )
        blocks += [_keys(title, list(actions)) for title, actions in screens]
        blocks += [_keys("SQL prompt", list(SQL)), _signs(self._signs), _questions()]
        if self._wanted:
            return wrapped(_found(blocks, self._wanted), width - 2)
        columns = 3 if width >= 135 else 2 if width >= 88 else 1
        columned = [wrapped(block, width // columns - 2) for block in blocks]
        rules = wrapped([[], *([(rule, "dim")] for rule in RULES)], width - 2)
        return [*side_by_side(_shared_out(columned, columns), width // columns), *rules]


def _found(blocks: list[Block], wanted: str) -> Block:
    """Give the lines that have what is wanted, under their titles."""
    lines: Block = []
    for title, *rest in blocks:
        hits = [line for line in rest if wanted in fold("".join(text for text, _ in line))]
        lines += [*([[]] if lines and hits else []), *([title, *hits] if hits else [])]
    return lines or [[("Nothing in the help has these words.", "dim")]]


def _keys(title: str, actions: list[Action]) -> Block:
    return [[(title, "strong")], *beside([(shown_of(action), action.title) for action in actions], least_cells=_KEYS)]


def _signs(signs: Signs) -> Block:
    rows = [*legend(signs), ("+2", "two more articles say it"), ("(2024-10)", "no time said, reported then")]
    brief = [(sign, meaning.partition(":")[0]) for sign, meaning in rows]
    return [[("Signs", "strong")], *beside(brief, least_cells=_KEYS, style="text")]


def _questions() -> Block:
    rows = [(question.name, question.title) for question in QUESTIONS]
    return [[("From the shell: nevtui ask …", "strong")], *beside(rows, least_cells=_KEYS)]


def _shared_out(blocks: list[Block], columns: int) -> list[Block]:
    """Put the blocks one below the other into columns of about the same height."""
    height = -(-sum(len(block) + 1 for block in blocks) // columns)
    shared: list[Block] = [[]]
    for block in blocks:
        if len(shared) < columns and shared[-1] and len(shared[-1]) + len(block) // 2 > height:
            shared.append([])
        shared[-1] += [*([[]] if shared[-1] else []), *block]
    return shared
