"""Cuts paragraphs into sentences. Knows abbreviations, nothing of what is said."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.spans import Sentence

LONGEST: Final = 1200
"""Characters: whatever has no full stop is cut here, so that no text makes a rule slow."""

_END = re.compile(r"[.!?。！？][\"'”’)\]]{0,3}(?=\s|$)|[。！？]|\n\s*")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Inc|Corp|Co|Ltd|Jr|Sr|No|vs|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
    r"|\b[A-Z]|\b[ap]\.m|\be\.g|\bi\.e)\.$"
)
_DESIGNATION = re.compile(r"\b(?:Model|Series|Type|Class|Phase|Plan|Hall|Line|Round) [A-Z]\.$")
"""A name that ends in a letter and is no initial: `the Model Y.`"""
_STARTS = re.compile(r"\s+(?:[A-Z][\w'’]*|\d[\d.,]*) [a-z\d]|\s+[A-Z][\w'’]+,? |\s*$")
_NUMBERED = re.compile(r"(?:.*\W)?no\. \d")
_LONGEST_NUMBER: Final = 3
"""Digits of the number that an item of a list begins with, as `1.` does."""
_GOES_ON = re.compile(r"\s+[a-z]")
_NAME_GOES_ON = re.compile(r"\s+(?:[a-z\d(,]|[A-Z]\.)")


def sentences(text: str, *, para: int) -> Iterator[Sentence]:
    """Yield the sentences of one paragraph in order, trimmed; offsets count from its beginning.

    `Co.`, `Dec. 4` and `U.S.` end no sentence unless a capital word follows that cannot belong to them.
    """
    begin = 0
    for match in _END.finditer(text):
        if _is_end(text, match):
            yield from _trimmed(text, begin, match.end(), para)
            begin = match.end()
    yield from _trimmed(text, begin, len(text), para)


def _is_end(text: str, match: re.Match[str]) -> bool:
    sign = match[0]
    if sign[0] in "!?" and len(sign) > 1 and re.match(r"\s[a-z]", text[match.end() : match.end() + 2]):
        return False
    if sign[0] != ".":
        return True
    following = text[match.end() + 1 : match.end() + 2]
    if following.isdecimal() and _NUMBERED.fullmatch(text, max(0, match.start() - 3), match.end() + 2):
        return False
    if match.start() <= _LONGEST_NUMBER and text[: match.start()].isdecimal():
        return False
    abbreviation = _ABBREVIATION.search(text[max(0, match.start() - 8) : match.start() + 1])
    if abbreviation is None:
        may_go_on = following.islower() or following.isspace()
        return not may_go_on or _GOES_ON.match(text, match.end(), match.end() + 3) is None
    if _DESIGNATION.search(text, max(0, match.start() - 10), match.start() + 1):
        return _STARTS.match(text, match.end()) is not None
    if abbreviation[0] in ("Co.", "Inc.", "Corp.", "Ltd.", "S.", "K.", "m."):
        return _NAME_GOES_ON.match(text, match.end()) is None and _starts_clause(text, match.end())
    return False


def _starts_clause(text: str, position: int) -> bool:
    return (
        re.match(r"\s+(?:The|It|Its|In|On|At|He|She|They|This|That|But|By|For|As|From|With)\b", text[position:][:12])
        is not None
    )


def _trimmed(text: str, begin: int, end: int, para: int) -> Iterator[Sentence]:
    while begin < end:
        cut = min(end, begin + LONGEST)
        if cut < end:
            space = text.rfind(" ", begin + LONGEST // 2, cut)
            cut = space if space > 0 else cut
        words = text[begin:cut]
        stripped = words.strip()
        if stripped[:1].isalnum() or any(character.isalnum() for character in stripped):
            yield Sentence(para, begin + len(words) - len(words.lstrip()), stripped)
        begin = cut
