"""Literals that slow patterns cannot do without, looked for in one pass before any pattern runs.

Knows no patterns: who declares cues promises that his pattern never matches without one of them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from ahocorasick_rs import AhoCorasick

A_READING: Final = "\0"
"""The cue of a reader that only picks from the readings of a sentence; no text has it.

With the name of a property behind it the reader only picks readings of that property.
"""

_LOWER: Final = {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)}


class Starts:
    """The places of a text where a match may begin: at a word that begins with one of some literals."""

    def __init__(self, words: str) -> None:
        """Take the beginnings of words, in lower case, with `|` between them."""
        self._finder = AhoCorasick(words.split("|"))

    def places(self, text: str) -> list[int]:
        """Give the offsets of `text`, in order, at which a word begins with one of the literals, in any case."""
        found = self._finder.find_matches_as_indexes(folded(text), overlapping=True)
        if not found:
            return []
        places = {start for _, start, _ in found}
        return sorted(start for start in places if start == 0 or not _is_of_word(text[start - 1]))

    def matches(self, pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
        """Yield what `pattern.finditer(text)` would, for a pattern that matches at these places only."""
        return matches_at(pattern, text, self.places(text))


class Anchors:
    """For each of some patterns the places of a text where a match may begin, of all patterns in one pass."""

    def __init__(self, words: Sequence[str]) -> None:
        """Take for each pattern the beginnings of its first words, in lower case, with `|` between them."""
        patterns: dict[str, list[int]] = {}
        for pattern, literals in enumerate(words):
            for literal in literals.split("|"):
                patterns.setdefault(literal, []).append(pattern)
        self._patterns = [frozenset(numbers) for numbers in patterns.values()]
        self._finder = AhoCorasick(list(patterns))

    def places(self, text: str) -> dict[int, list[int]]:
        """Give, by the number of the pattern, in order, the offsets of `text`; patterns without any are left out."""
        found = self._finder.find_matches_as_indexes(folded(text), overlapping=True)
        begun: dict[int, frozenset[int]] = {}
        for index, start, _ in found:
            if start == 0 or not _is_of_word(text[start - 1]):
                begun[start] = begun[start] | self._patterns[index] if start in begun else self._patterns[index]
        places: dict[int, list[int]] = {}
        for start in sorted(begun):
            for pattern in begun[start]:
                if pattern in places:
                    places[pattern].append(start)
                else:
                    places[pattern] = [start]
        return dict(sorted(places.items()))


class Gates:
    """For each of some readers the literals without one of which it finds nothing."""

    def __init__(self, cues: Sequence[Sequence[str]]) -> None:
        """Take the cues of each reader, in lower case; a reader without cues is always open.

        A cue that begins with a space stands at the beginning of a word, whatever comes before it.
        """
        opened: dict[str, int] = {}
        self._always = 0
        for place, literals in enumerate(cues):
            if not literals:
                self._always |= 1 << place
            for literal in literals:
                opened[literal] = opened.get(literal, 0) | 1 << place
        self._on_reading = opened.pop(A_READING, 0)
        self._on_property = {cue[1:]: opened.pop(cue) for cue in list(opened) if cue.startswith(A_READING)}
        self._opened = list(opened.values())
        self._begins_word = [literal.startswith(" ") for literal in opened]
        self._finder = AhoCorasick([literal.removeprefix(" ") for literal in opened])

    def opened_by(self, text: str, readings: Iterable[str] = ()) -> int:
        """Give the readers that may find something in `text`, in any case: bit n stands for the n-th.

        `readings` are the properties that readings have been made of in it.
        """
        opened = self._always
        for name in readings:
            opened |= self._on_reading | self._on_property.get(name, 0)
        lower = text.lower()
        for index, start, _ in self._finder.find_matches_as_indexes(lower, overlapping=True):
            new = self._opened[index]
            if new & ~opened and (start == 0 or not self._begins_word[index] or not _is_of_word(lower[start - 1])):
                opened |= new
        return opened


def matches_at(pattern: re.Pattern[str], text: str, places: Iterable[int]) -> Iterator[re.Match[str]]:
    """Yield what `pattern.finditer(text)` would, for a pattern that matches at `places`, in order, only."""
    end, match_at = -1, pattern.match
    for start in places:
        if start >= end and (match := match_at(text, start)):
            end = match.end()
            yield match


def places_of(bits: int) -> Iterator[int]:
    """Yield the places of the ones in `bits`, the lowest first."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


def folded(text: str) -> str:
    """Give `text` in lower case at the same offsets: `str.lower` makes two characters of an `İ`."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text.translate(_LOWER)


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character == "_"
