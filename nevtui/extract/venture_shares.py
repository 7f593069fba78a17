"""Tells shares in a venture that has no name of its own: `51 percent of the venture`, `a venture in which it has half`.

Knows the mentions of a sentence, no property.
"""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.mentions_at import stand_in
from nevtui.extract.spans import Findings, Mention, Quantity
from nevtui.model.entity import Entity

VENTURE: Final = Entity("venture", "joint venture", "venture")
"""Stands for a venture that nobody names; it is no entity."""
_WORD: Final = r"(?:joint[- ]venture|JV|venture)"
_OF_IT: Final = re.compile(
    rf"(?: each)?(?: stake| share| interest| holding)? (?:of|in) (?:the|this|that|their|its|an?) (?:[\w-]+ ){{0,3}}?"
    rf"{_WORD}\b(?! (?:capital|fund|partner))(?: company)?"
)
_IN_WHICH: Final = re.compile(rf"\b{_WORD}\b[^,;.]{{0,60}}$")
_APPOSED: Final = re.compile(rf",? (?:the|an?|its|their) (?:[\w’'-]+ ){{0,5}}?{_WORD}(?: [\w’' -]{{3,40}}?)?,?$")
_IS_OWNED: Final = re.compile(rf"\b[Tt]h(?:e|is) (?:[\w-]+ ){{0,3}}?{_WORD} (?:is|was|will be) (?:to be )?(?:\w+ )?$")
_IS_VENTURE: Final = re.compile(rf"(?:the|this|that) (?:[\w-]+ ){{0,3}}?{_WORD}", re.IGNORECASE)


def venture_after(text: str, findings: Findings, quantity: Quantity) -> Mention | None:
    """Give the venture of `51 percent of the venture`: whom its words mean, else one without a name."""
    words = _OF_IT.match(text, quantity.end)
    if words is None:
        return None
    inside = (m for m in findings.mentions if words.start() <= m.start and m.end <= words.end())
    meant = next((m for m in inside if m.entity.type == "company" and _IS_VENTURE.match(m.text)), None)
    return meant or unnamed(findings, words.start(), words.end())


def venture_before(text: str, findings: Findings, position: int, quantity: Quantity) -> Mention | None:
    """Give the venture of `a venture with X, in which it has half`, where `in which` begins at `position`."""
    words = _IN_WHICH.search(text, max(0, position - 80), position)
    if words is None:
        return None
    firms = [m for m in findings.mentions if m.end <= words.end() and m.entity.type == "company"]
    named = next((m for m in reversed(firms) if _APPOSED.fullmatch(text, m.end, position)), None)
    return named or unnamed(findings, words.start(), quantity.start)


def venture_owned(text: str, findings: Findings, position: int, quantity: Quantity) -> Mention | None:
    """Give the venture of `the venture is 60% owned by X` where nobody was spoken of that it may mean."""
    words = _IS_OWNED.search(text, max(0, position - 60), position)
    if words is None or any(words.start() <= m.start < position for m in findings.mentions):
        return None
    return unnamed(findings, words.start(), quantity.start)


def unnamed_instead(findings: Findings, held: Mention) -> Mention | None:
    """Give the venture without a name where `the venture` would mean its own owner; None where it is no venture."""
    return unnamed(findings, held.start, held.end) if _IS_VENTURE.match(held.text) else None


def unnamed(findings: Findings, start: int, end: int) -> Mention:
    """Stand for a venture without a name by the words from `start` to `end`."""
    return stand_in(findings, start, end, VENTURE)
