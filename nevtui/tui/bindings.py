"""Which keys hold: those of the keymap, of a preset or one's own; as Textual's bindings and as words."""

from collections.abc import Mapping
from typing import Final

from textual.binding import Binding, BindingType

from nevtui.tui.keymap import EXPLORE, ROWS, SQL, Action

_WIDGETS_OWN: Final = frozenset(("undo", "redo"))
"""Keys of the SQL prompt that the editor understands by itself."""

_URGENT: Final = frozenset(
    ("next_pane", "previous_pane", "palette", "field_down", "field_up", "next_shelf", "previous_shelf")
) | (frozenset(action.name for action in SQL) - _WIDGETS_OWN)
"""Actions whose keys a focused widget must not take."""


PRESETS: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "usual": {},
    "vim": {
        "page_down": ("pagedown", "ctrl+d"),
        "page_up": ("pageup", "ctrl+u", "ctrl+b"),
        "back": ("backspace", "left_square_bracket", "ctrl+o"),
        "search": ("ctrl+f", "ctrl+slash"),
        "export": ("e", "ctrl+w"),
    },
    "function": {
        "help": ("f1", "question_mark"),
        "sql": ("f2", "colon"),
        "search": ("f3", "ctrl+f"),
        "filter": ("f4", "slash"),
        "again": ("f5", "r"),
        "next_pane": ("f6", "tab"),
        "compare": ("f7", "x"),
        "conflicts": ("f8", "exclamation_mark"),
        "card": ("f9", "i"),
        "quit": ("f10", "q", "ctrl+q"),
        "article": ("f11", "a"),
        "goto": ("f12", "g"),
    },
}
"""Keys of the panes instead of the usual ones, by action. Arrows work in all of them."""
_OWN: dict[str, tuple[str, ...]] = {}
"""Keys of the panes that were chosen, by action; laid down by `wear_keys` before any screen is imported."""


def wear_keys(preset: str, own: Mapping[str, tuple[str, ...]]) -> None:
    """Let a preset and one's own keys take the place of the usual ones; to be called before screens are imported."""
    _OWN.clear()
    _OWN.update(PRESETS[preset])
    _OWN.update(own)


def keys_of(action: Action) -> tuple[str, ...]:
    """Give the keys of an action, as Textual names them."""
    return _OWN.get(action.name, action.keys) if action in EXPLORE else action.keys


def shown_of(action: Action) -> str:
    """Give the keys of an action as words."""
    own = _OWN.get(action.name) if action in EXPLORE else None
    if not own:
        return action.shown
    words = (_WORDS.get(key, key.replace("ctrl+", "Ctrl+").replace("shift+", "Shift+")) for key in own)
    return " ".join(words)


_WORDS: Final = {
    "left_square_bracket": "[", "right_square_bracket": "]", "question_mark": "?", "colon": ":", "slash": "/",
    "pagedown": "PgDn", "pageup": "PgUp", "backspace": "Backspace", "tab": "Tab", "exclamation_mark": "!",
    "escape": "Esc", "enter": "Enter", "space": "Space", "ctrl+slash": "Ctrl+/",
    **{f"f{number}": f"F{number}" for number in range(1, 13)},
}  # fmt: skip


def bindings(actions: tuple[Action, ...]) -> list[BindingType]:
    """Give Textual's bindings for `actions`; each calls the screen's `act`."""
    return [
        Binding(
            ",".join(keys_of(action)),
            f"act('{action.name}')",
            action.title,
            show=False,
            priority=action.name in _URGENT,
        )
        for action in actions
    ]


def movement(verb: str, *, page: int | None = None) -> list[BindingType]:
    """Give Textual's bindings for going through lines: they call `verb` with how many. `page` says how many a page has;
    where it is not said, they call `page` with how many pages.
    """
    page_up, page_down = (f"{verb}(-{page})", f"{verb}({page})") if page else ("page(-1)", "page(1)")
    moves = (("up,k", f"{verb}(-1)"), ("down,j", f"{verb}(1)"), ("pageup", page_up), ("pagedown", page_down),
             ("home", f"{verb}(-{_ALL})"), ("end,G", f"{verb}({_ALL})"))  # fmt: skip
    return [Binding(keys, action, show=False) for keys, action in moves]


def movement_while_typing() -> list[BindingType]:
    """Give Textual's bindings for going through a list while a line above it has the focus."""
    moves = (("up,ctrl+p", "move(-1)"), ("down,ctrl+n", "move(1)"), ("pageup", "page(-1)"), ("pagedown", "page(1)"))
    return [Binding(keys, action, show=False, priority=True) for keys, action in moves]


def row_bindings() -> list[BindingType]:
    """Give Textual's bindings for a result: they hold while its rows have the focus, and call its `look`."""
    moves = (("up,k", "rows(-1)"), ("down,j", "rows(1)"), ("pageup", "page(-1)"), ("pagedown", "page(1)"),
             ("home", "rows(-1000000000000000)"), ("left,h", "columns(-1)"), ("right,l", "columns(1)"))  # fmt: skip
    looks = [(",".join(action.keys), f"look('{action.name}')") for action in ROWS]
    return [Binding(keys, action, show=False) for keys, action in (*moves, *looks)]


_ALL: Final = 10**9
"""More lines than any list has."""

_FIRST: Final = (
    "help", "up", "pin", "sql", "quit", "filter", "next_pane", "run", "stop", "sql_help", "open", "history", "other",
    "back", "clear",
)  # fmt: skip
"""What the keys line keeps longest where it is short of room; the rest follows in its order."""


def keys_line(actions: tuple[Action, ...]) -> tuple[tuple[str, str, int], ...]:
    """Give what the keys line shows: keys in words, a word, and a rank (0 is kept longest) for each that has a word."""
    ranks = {name: rank for rank, name in enumerate(_FIRST)}
    return tuple(
        (
            "↑ ↓" if action.name == "up" else shown_of(action).split(" [")[0],
            action.short,
            ranks.get(action.name, len(ranks)),
        )
        for action in actions
        if action.short
    )
