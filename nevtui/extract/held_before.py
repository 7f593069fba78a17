"""Finds the firm of which words tell a part, for what follows: `10% of Yinwang`. Knows mentions, no figures."""

from collections.abc import Sequence
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.grammar import is_possessive
from nevtui.extract.spans import Mention
from nevtui.model.entity import Entity


def held_told(text: str, mentions: Sequence[Mention]) -> Entity | None:
    """Give the last firm of which a part is told in a sentence, or None."""
    if not any(map(text.__contains__, _CUES)):
        return None
    found = held_before(text, mentions, len(text))
    return found.entity if found else None


def held_before(text: str, mentions: Sequence[Mention], position: int) -> Mention | None:
    """Give the last firm before `position` of which a part is told, or None."""
    firms = (m for m in reversed(mentions) if m.end <= position and m.entity.type == "company")
    return next((m for m in firms if m.text.lower() not in _PRONOUNS and _is_told(text, m)), None)


def _is_told(text: str, firm: Mention) -> bool:
    if _IN_WHICH.match(text, firm.end):
        return True
    is_part = _PART_OF.search(text, max(0, firm.start - 60), firm.start) is not None
    return is_part and not is_possessive(text, firm) and _ENDS.match(text, firm.end) is not None


_PRONOUNS: Final = ("it", "its", "they", "their", "whose")
_CUES: Final = ("%", "per cent", "percent", "stake", "holding", "shareholder", "interest in", "a tenth", "a quarter of")
_PART_OF: Final = re.compile(
    r"(?:%|\bper ?cent|\b(?:stakes?|shareholding|holding|interest|shares|shareholders?|owners?|tenth|third|quarter"
    r"|half)) (?:of|in) (?:the )?"
    r"(?:(?:enlarged |issued |registered |total )?(?:share capital|capital|shares|equity) of )?(?:the )?$"
)
_ENDS: Final = re.compile(
    r"(?: \([^)]{1,30}\))?"
    r"(?:[,.;)]|$| (?:for|from|to|in|and|by|at|after|before|last|on|with|while|is|was|are|were|will|has)\b)"
)
_IN_WHICH: Final = re.compile(r"(?:, (?:an?|the) [a-z][\w -]{2,40})?,? in which (?:[A-Z]|it\b|the )")
