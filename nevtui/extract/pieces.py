"""Cuts a text as it stands into paragraphs, every character at its place. Knows line breaks, no words."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.spans import Piece

_BLANK_LINES: Final = re.compile(r"(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)\s*")
_LINE: Final = re.compile(r"[^\r\n]+")
_SPACES: Final = str.maketrans(dict.fromkeys("\r\n\t\x0b\x0c\x85\xa0\u2002\u2003\u2009\u202f\u2028\u2029\ufeff", " "))
"""One character for one: a name or a figure may stand on two lines."""
_LEAST_WRAPPED: Final = 3
"""Lines from which on a paragraph may be one that was broken to a width."""
_NARROWEST: Final = 40
_FULL: Final = 0.6
"""Share of the longest line that each line of a wrapped paragraph has at least, the last aside."""


def pieces_of(text: str, *, begin: int = 0) -> Iterator[Piece]:
    """Yield the paragraphs of `text` from `begin` on; lines of a wrapped paragraph are one piece, others one each."""
    start = begin
    for gap in _BLANK_LINES.finditer(text, begin):
        yield from _lines(text, start, gap.start())
        start = gap.end()
    yield from _lines(text, start, len(text))


def spaced(words: str) -> str:
    """Give `words` with a plain space for each line break, tab and wide space."""
    return words if words.isascii() and words.isprintable() else words.translate(_SPACES)


def _lines(text: str, start: int, end: int) -> Iterator[Piece]:
    lines = [match.span() for match in _LINE.finditer(text, start, end)]
    widths = [stop - first for first, stop in lines]
    if len(lines) >= _LEAST_WRAPPED and max(widths) >= _NARROWEST and min(widths[:-1]) >= _FULL * max(widths):
        yield Piece(lines[0][0], spaced(text[lines[0][0] : lines[-1][1]]))
        return
    for first, stop in lines:
        words = text[first:stop]
        if not words.isspace():
            yield Piece(first, spaced(words))
