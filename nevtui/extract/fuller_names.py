"""Longer forms of names that one article told: where `Dunhe` is a firm, `Dunhe Power` is one, and its full name.

Knows words that firms are called by, no article.
"""

from typing import Final

from nevtui.extract import cues
from nevtui.extract import patterns as re
from nevtui.extract.named import Name

_LONGER: Final = re.compile(r" (?P<more>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,2})(?![\w-])")


def fuller_name(text: str, start: int, end: int, taken: bytearray) -> Name | None:
    """Give the longer form of the firm's name from `start` to `end`; None where it has none or is `taken`."""
    stop = _end_of(text, start, end)
    if stop is None or any(taken[start:stop]):
        return None
    return Name(start, stop, text[start:stop], "company", "longer form")


def _end_of(text: str, start: int, end: int) -> int | None:
    """Give where the longer form of the name from `start` to `end` ends; None where it has none."""
    if start and (text[start - 1].isalnum() or text[start - 1] == "-"):
        return None
    longer = _LONGER.match(text, end)
    if longer is None:
        return None
    words = longer["more"].split()
    is_trade = all(word in cues.TRADES for word in words) and words[-1] in cues.TRADE_ENDS
    return longer.end() if is_trade else None
