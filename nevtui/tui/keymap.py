"""Every action: name, keys, words, group. Keys line, help, README and tests are made from it."""

from dataclasses import dataclass
from typing import Final

from textual.binding import Binding, BindingType


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a key does. The screen has a method `do_<name>`, and may have `why_not_<name>` that gives a reason."""

    name: str
    keys: tuple[str, ...]
    """As Textual names them, the first one is the one to show."""
    shown: str
    """The keys as words: `Enter`, `↑ ↓`."""
    title: str
    """What it does, for the help; begins with a verb or names the thing."""
    group: str
    short: str = ""
    """A word or two for the keys line; empty where it is not on it."""


EXPLORE: Final = (
    Action("up", ("up", "k"), "↑ k", "row up", "Move", "move"),
    Action("down", ("down", "j"), "↓ j", "row down", "Move"),
    Action("page_up", ("pageup", "ctrl+b"), "PgUp", "page up", "Move"),
    Action("page_down", ("pagedown", "ctrl+f"), "PgDn", "page down", "Move"),
    Action("first", ("home",), "Home", "first row", "Move"),
    Action("last", ("end", "G"), "End G", "last row", "Move"),
    Action("left", ("left", "h"), "← h", "pane at the left", "Move"),
    Action("right", ("right", "l"), "→ l", "pane at the right", "Move"),
    Action("next_pane", ("tab",), "Tab", "next pane", "Move", "pane"),
    Action("previous_pane", ("shift+tab",), "Shift+Tab", "pane before", "Move"),
    Action("cities", ("1",), "1", "cities", "Move"),
    Action("companies", ("2",), "2", "companies", "Move"),
    Action("timeline", ("3",), "3", "timeline", "Move"),
    Action("evidence", ("4",), "4", "evidence, to scroll it", "Move"),
    Action("pin", ("enter",), "Enter", "pin the row and go on", "Select", "pin"),
    Action("back", ("backspace", "left_square_bracket"), "Backspace [", "back", "Select", "back"),
    Action("forward", ("right_square_bracket",), "]", "forward", "Select"),
    Action("clear", ("escape",), "Esc", "drop filter, then pins", "Select", "clear"),
    Action("filter", ("slash",), "/", "filter this pane by name", "Select", "filter"),
    Action("sort", ("s",), "s", "next order", "Look", "sort"),
    Action("widen", ("b",), "b", "count brands and units, companies based there", "Look"),
    Action("axis", ("t",), "t", "time of event or day of report", "Look"),
    Action("next_said", ("n",), "n", "next article that says the same", "Look"),
    Action("previous_said", ("N",), "N", "article before", "Look"),
    Action("again", ("r",), "r", "ask again after a failure", "Look"),
    Action("sql", ("colon",), ":", "SQL prompt", "Ask", "SQL"),
    Action("pane_sql", ("S",), "S", "SQL of this pane", "Ask"),
    Action("help", ("question_mark", "f1"), "?", "this help", "Ask", "help"),
    Action("palette", ("ctrl+p",), "Ctrl+P", "palette: themes, signs, all actions", "Ask"),
    Action("quit", ("q", "ctrl+q"), "q", "quit", "Ask", "quit"),
)

SQL: Final = (
    Action("run", ("f5", "ctrl+enter", "ctrl+j"), "F5 Ctrl+Enter", "run", "SQL", "run"),
    Action("stop", ("escape",), "Esc", "stop a query; back to the panes", "SQL", "stop, panes"),
    Action("other", ("f6",), "F6", "between editor and rows", "SQL", "rows"),
    Action("older", ("ctrl+up", "f7"), "F7 Ctrl+↑", "older query", "SQL", "older"),
    Action("newer", ("ctrl+down", "f8"), "F8 Ctrl+↓", "newer query", "SQL", "newer"),
    Action("sql_help", ("f1",), "F1", "tables and columns", "SQL", "tables"),
)

_URGENT: Final = frozenset(
    ("next_pane", "previous_pane", "palette", "run", "stop", "other", "older", "newer", "sql_help")
)
"""Actions whose keys a focused widget must not take."""


def bindings(actions: tuple[Action, ...]) -> list[BindingType]:
    """Give Textual's bindings for `actions`; each calls the screen's `act`."""
    return [
        Binding(
            ",".join(action.keys), f"act('{action.name}')", action.title, show=False, priority=action.name in _URGENT
        )
        for action in actions
    ]


_FIRST: Final = ("help", "up", "pin", "sql", "quit", "filter", "next_pane", "run", "stop", "sql_help", "back", "clear")
"""What the keys line keeps longest where it is short of room; the rest follows in its order."""


def keys_line(actions: tuple[Action, ...]) -> tuple[tuple[str, str, int], ...]:
    """Give what the keys line shows: keys in words, a word, and a rank (0 is kept longest) for each that has a word."""
    ranks = {name: rank for rank, name in enumerate(_FIRST)}
    return tuple(
        (
            "↑ ↓" if action.name == "up" else action.shown.split(" [")[0],
            action.short,
            ranks.get(action.name, len(ranks)),
        )
        for action in actions
        if action.short
    )
