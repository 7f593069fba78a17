"""The help: keys, signs and questions, made from the keymap, the legend and the list of questions."""

from nevtui.format.signs import Signs, legend
from nevtui.format.text import pad
from nevtui.query.questions import QUESTIONS
from nevtui.tui.keymap import CARD, COMPARE, EXPLORE, LEDGER, READER, SQL, Action, shown_of
from nevtui.tui.screens.overlay import Overlay
from nevtui.tui.widgets.draw import Piece, side_by_side

Block = list[list[Piece]]

RULES = (
    "A moving cursor filters the panes; Enter keeps it. A pane never filters itself.",
    "A statement counts for whoever it names: as subject, object, place or source.",
    "Four in ten statements say no time: they are counted beside the axis and stand at the end.",
    "Every figure shows the words it was read from.",
)


class HelpScreen(Overlay):
    """All keys, in as many columns as there is room for."""

    def __init__(self, signs: Signs) -> None:
        super().__init__("Help")
        self._signs = signs

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
        columns = 3 if width >= 135 else 2 if width >= 88 else 1
        rules: Block = [[], *([(rule, "dim")] for rule in RULES)]
        return [*side_by_side(_shared_out(blocks, columns), width // columns), *rules]


def _keys(title: str, actions: list[Action]) -> Block:
    return [[(title, "strong")], *([(pad(shown_of(action), 14), "key"), (action.title, "dim")] for action in actions)]


def _signs(signs: Signs) -> Block:
    rows = [*legend(signs), ("+2", "two more articles say it"), ("(2024-10)", "no time said, reported then")]
    return [
        [("Signs", "strong")],
        *([(pad(sign, 14), "text"), (meaning.partition(":")[0], "dim")] for sign, meaning in rows),
    ]


def _questions() -> Block:
    return [
        [("From the shell: nevtui ask …", "strong")],
        *([(pad(question.name, 14), "key"), (question.title, "dim")] for question in QUESTIONS),
    ]


def _shared_out(blocks: list[Block], columns: int) -> list[Block]:
    """Put the blocks one below the other into columns of about the same height."""
    height = -(-sum(len(block) + 1 for block in blocks) // columns)
    shared: list[Block] = [[]]
    for block in blocks:
        if len(shared) < columns and shared[-1] and len(shared[-1]) + len(block) // 2 > height:
            shared.append([])
        shared[-1] += [*([[]] if shared[-1] else []), *block]
    return shared
