"""The values of `$name`s: asked for in a form, filled in from the last time or from the panes' selection. Pure."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from nevtui.query.lexer import parameters
from nevtui.query.selection import Selection
from nevtui.tui.screens.form import Question

_INTEGER: Final = re.compile(r"[+-]?\d{1,18}")
_NUMBER: Final = re.compile(r"[+-]?(?:\d+\.\d*|\.\d+|\d+)(?:[eE][+-]?\d+)?")
_WORDS: Final[Mapping[str, Any]] = {"null": None, "true": True, "false": False}


def questions(sql: str, remembered: Mapping[str, str], selection: Selection) -> list[Question]:
    """Ask for each parameter of `sql`; what is selected goes before what was typed the last time."""
    chosen = chosen_values(selection)
    return [
        Question(
            f"${name}",
            chosen.get(name.lower(), remembered.get(name, "")),
            "from the panes" if name.lower() in chosen else "as last time" if remembered.get(name) else "",
        )
        for name in parameters(sql)
    ]


def chosen_values(selection: Selection) -> dict[str, str]:
    """Give what a selection says by the names of its fields: of several values the first."""
    chosen: dict[str, str] = {}
    for clause in selection.clauses:
        if clause.sign == "=" and clause.values:
            chosen.setdefault(str(clause.field), (clause.labels or clause.values)[0])
    return chosen


def value_of(typed: str) -> Any:
    """Read a value as typed: `2020` is a number, `'2020'` a text, `null` nothing, all else a text as it stands."""
    text = typed.strip()
    if len(text) > 1 and text[0] == text[-1] == "'":
        return text[1:-1].replace("''", "'")
    if text.lower() in _WORDS:
        return _WORDS[text.lower()]
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _NUMBER.fullmatch(text) else text


def named(sql: str, typed: Sequence[str]) -> dict[str, str]:
    """Put what was typed under the names of the parameters."""
    return dict(zip(parameters(sql), typed, strict=True))
