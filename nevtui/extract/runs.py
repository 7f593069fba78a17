"""Rows of capitalised words in a text: where a name may stand. Knows spelling, not who is who."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.records import dataclass
from nevtui.extract.spans import Mention

_UPPER: Final = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪİĶĹŁŃŇŐŘŚŞŠŤŪŮŰŹŻŽȘȚ"
_TOKEN: Final = rf"(?:[{_UPPER}]|\d{{1,3}}[A-Z])[\w+]*(?:[-‑&][\w+]+)*(?:['’](?!s\b)\w+)?"
RUN: Final = re.compile(rf"\b{_TOKEN}(?:(?:(?<=(?<!\w)[A-Z])\. ?|[ \xa0]| & ){_TOKEN}){{0,7}}")
"""Capitalised words in a row; `J. B. Smith` and `A & B` are one, a possessive `s` is left outside."""
TOKEN: Final = re.compile(r"\S+")
_MADE: Final = re.compile(r"-[a-z]+ (?=\w)")
"""What stands behind a place or a firm in an adjective: `Deyang` in `Deyang-based`."""


@dataclass(frozen=True, slots=True)
class Run:
    """A row of capitalised words. Offsets count from the beginning of the paragraph."""

    start: int
    end: int
    words: tuple[str, ...]


def find_runs(text: str) -> Iterator[Run]:
    """Yield the rows of capitalised words of a paragraph, in order."""
    for match in RUN.finditer(text):
        start = match.start()
        while start and text[start - 1] == "-" and text[start - 2 : start - 1].isalpha():
            start -= 2
        yield Run(start, match.end(), tuple(text[start : match.end()].split()))


@lru_cache(maxsize=256)
def runs_of(text: str) -> tuple[Run, ...]:
    """Give the rows of capitalised words of a paragraph; several look at those of each paragraph of an article."""
    return tuple(find_runs(text))


def outside(run: Run, text: str, mentions: Sequence[Mention]) -> Iterator[Run]:
    """Yield what of `run` is under none of `mentions`, those of its paragraph."""
    begin = run.start
    for mention in mentions:
        if mention.end > begin and mention.start < run.end:
            yield from _part(text, begin, min(mention.start, run.end))
            begin = max(begin, mention.end)
    yield from _part(text, begin, run.end)


def _part(text: str, begin: int, end: int) -> Iterator[Run]:
    if begin < end and text[begin] == "-":  # `-based Foo` behind a town that is known
        begin = text.find(" ", begin, end)
    if begin < 0 or begin >= end:
        return
    made = _MADE.match(text, begin, end)
    begin = made.end() if made else begin
    words = text[begin:end]
    start = begin + len(words) - len(words.lstrip(" -–&.'’"))
    stripped = words.strip(" -–&.'’")
    if stripped and (stripped[0].isupper() or stripped[0].isdigit()):
        yield Run(start, start + len(stripped), tuple(stripped.split()))


def without_first(run: Run, text: str, count: int) -> Run | None:
    """Give `run` without its first `count` words, or None where nothing is left."""
    if count >= len(run.words):
        return None
    tokens = list(TOKEN.finditer(text, run.start, run.end))
    return Run(tokens[count].start(), run.end, run.words[count:])


def is_shouted(text: str) -> bool:
    """Tell a heading in which every word has a capital: there a capital tells nothing."""
    if len(text) > 160 or text.endswith((".", "。")):
        return False
    words = [word for word in text.split() if word[0].isalpha() and len(word) > 3]
    return len(words) > 3 and sum(word[0].isupper() for word in words) > 0.7 * len(words)
