"""How well a name fits what one has typed: whole, beginning, beginning of a word, somewhere, letters in order. Pure."""

import re
from functools import lru_cache
from typing import Final

WHOLE: Final = 1000
BEGINNING: Final = 900
WORD: Final = 700
INSIDE: Final = 500
LETTERS: Final = 200
"""Scores; up to 99 are taken off for what lies between and behind."""


def score(typed: str, name: str) -> int | None:
    """Score `name` against `typed`, both folded to lower case; None where it does not fit. Nothing typed fits all."""
    if not typed:
        return BEGINNING
    at = name.find(typed)
    if at == 0:
        return WHOLE if len(name) == len(typed) else BEGINNING - min(len(name) - len(typed), 99)
    if at > 0:
        begins = not name[at - 1].isalnum() or (name.find("_" + typed) >= 0)
        return (WORD if begins else INSIDE) - min(at + len(name) // 4, 99)
    if len(typed) < 2:
        return None
    match = _letters(typed).search(name)
    if match is None or match.end() - match.start() > 3 * len(typed) + 4:
        return None
    return LETTERS - min(match.end() - match.start() - len(typed) + match.start() * 2, 99)


@lru_cache(maxsize=64)
def _letters(typed: str) -> "re.Pattern[str]":
    """Letters in order, the first one at the beginning of a word."""
    first, *rest = map(re.escape, typed)
    return re.compile(rf"(?:\b|_){first}" + "".join(f"[^\n]*?{letter}" for letter in rest))
