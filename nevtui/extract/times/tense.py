"""Tells from the verbs around an expression whether it lies ahead or behind."""

from bisect import bisect_right
from collections import deque
from collections.abc import Sequence
from typing import Final

from nevtui.extract import patterns as re

_PAST_VERBS: Final = (
    "was|were|had|did|said|told|began|fell|rose|won|lost|made|took|came|went|gave|got|saw|sold|bought|brought|met"
    "|held|led|left|paid|sent|spoke|stood|struck|became|built|cut|found|grew|hit|kept|knew|put|ran|set|shot|shut"
    "|spent|thought|threw|wrote|broke|chose|drew|drove|flew|hung|heard|sought|slid|sank|swept"
    "|tore|died|born|fought|taught|caught|understood"
    "|shrank|swung|lent|dealt|(?!Szeged|United|Limited|Mohamed|Ahmed)[a-z]{2,20}ed"
)
_FUTURE: Final = (
    r"(?:will|shall|'ll|’ll|won't|won’t|would|could|(?-i:may)|might|should|must|can|going to"
    r"|about to|set to|due|ready to"
    r"|(?:is|are|be|been|was|were) (?:to|expected|scheduled|slated|planned|likely|supposed|projected|forecast"
    r"|promised|foreseen|pencill?ed|targeted)"
    r"|expects?|expected|plans?|planned|planning|intends?|intending|hopes?|hoping|wants?|aims?|aiming|scheduled|slated"
    r"|seeks?|proposes?|proposed|upcoming|coming|deadline|ahead of|starting|beginning|effective|prepar\w{1,6}"
    r"|forecasts?|outlook|agreed to|decided to|vowed to|pledged to|promised to)"
)
_VERB: Final = re.compile(
    rf"\b(?:(?P<future>{_FUTURE}\b(?: (?!said|told|says)[\w'’-]{{1,20}}){{0,3}})|(?P<past>(?:{_PAST_VERBS})\b)"
    r"|(?P<present>(?:is|are|has|have|says)\b))",
    re.IGNORECASE,
)
_SENTENCE_END: Final = re.compile(r"[.!?][\"'’”]?\s{1,3}(?=[\"'‘“`]?[A-Z])|\n\s{0,3}\n|[;:]\s")
_ABBREVIATED: Final = re.compile(
    r"\b(?:[A-Z]|Mr|Ms|Mrs|Dr|St|Gen|Sen|Rep|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Inc|Corp|Co"
    r"|Ltd|a\.m|p\.m|U\.S|No|vs)\.$"
)
_SINCE: Final = re.compile(r"\b[Ss]ince (?:early |late |mid-|the (?:end|beginning|start) of )?$")
_UNTIL: Final = re.compile(
    r"\b(?:[Uu]ntil|[Tt]ill|[Ee]xpires? (?:in|on)) (?:early |late |mid-|the (?:end|beginning|start) of |at least )?$"
)
_LASTING: Final = (
    "was",
    "were",
    "had",
    "did",
    "lasted",
    "waited",
    "stayed",
    "remained",
    "ran",
    "served",
    "lived",
    "worked",
    "took",
    "held",
    "led",
)
_WINDOW: Final = 110
_NEAR: Final = 40


def tense_at(text: str, start: int, end: int, begins: Sequence[int]) -> str:
    """Give `future`, `past`, `present` or nothing, from the verb before the expression, else the one after it.

    `begins` are the `clauses` of the text.
    """
    floor = max(0, start - _NEAR)
    if _SINCE.search(text, floor, start):
        return "past"
    is_until = _UNTIL.search(text, floor, start) is not None
    found = _last_verb(text, max(clause_at(begins, start), start - _WINDOW), start)
    if is_until and (found is None or found[0].lower() not in _LASTING):
        return "future"
    if found is None or found.lastgroup == "present":
        after = text[end : end + 70]
        over = _SENTENCE_END.search(after)
        found = _VERB.search(after[: over.start() if over else None]) or found
    return found.lastgroup or "" if found else ""


def tense_of(words: str) -> str:
    """Give `future`, `past`, `present` or nothing for the last verb of some words."""
    found = _last_verb(words, 0, len(words))
    return found.lastgroup or "" if found else ""


def _last_verb(text: str, begin: int, end: int) -> re.Match[str] | None:
    return next(iter(deque(_VERB.finditer(text, begin, end), maxlen=1)), None)


def clauses(text: str) -> list[int]:
    """Give where the clauses of a text begin: after a full stop, a semicolon, a colon, an empty line."""
    return [0] + [
        stop.end()
        for stop in _SENTENCE_END.finditer(text)
        if not _ABBREVIATED.search(text, max(0, stop.start() - 6), stop.start() + 1)
    ]


def clause_at(begins: Sequence[int], place: int) -> int:
    """Give where the clause of `place` begins."""
    return begins[bisect_right(begins, place) - 1]
