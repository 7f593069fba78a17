"""Literals that slow patterns cannot do without, looked for before any pattern runs.

Knows no patterns: who declares cues promises that his pattern never matches without one of them.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from nevtui.extract.word_index import WORDS, WordIndex
from nevtui.extract.word_index import folded as folded

A_READING: Final = "\0"
"""The cue of a reader that only picks from the readings of a sentence; no text has it.

With the name of a property behind it the reader only picks readings of that property.
"""


class Starts:
    """The places of a text where a match may begin: at a word that begins with one of some literals."""

    def __init__(self, words: str) -> None:
        """Take the beginnings of words, in lower case, with `|` between them."""
        self._asker = WORDS.await_places(words.split("|"))

    def places(self, text: str) -> Sequence[int]:
        """Give the offsets of `text`, in order, at which a word begins with one of the literals, in any case."""
        return WORDS.of(text).places.get(self._asker, ())

    def matches(self, pattern: re.Pattern[str], text: str) -> Sequence[re.Match[str]]:
        """Give what `pattern.finditer(text)` would, for a pattern that matches at these places only."""
        places = WORDS.of(text).places.get(self._asker)
        return matches_at(pattern, text, places) if places else ()

    def matches_in(self, pattern: re.Pattern[str], text: str, begin: int, end: int) -> Sequence[re.Match[str]]:
        """Give what `matches` would in the words of `text` from `begin` to `end`, which are mostly none."""
        if begin and _is_of_word(text[begin - 1]) and _is_of_word(text[begin : begin + 1]):
            return self.matches(pattern, text[begin:end])
        inside = [place - begin for place in self.places(text) if begin <= place < end]
        return matches_at(pattern, text[begin:end], inside) if inside else ()


class Anchors:
    """For each of some patterns the places of a text where a match may begin, of all patterns in one pass."""

    def __init__(self, words: Sequence[str], *, index: WordIndex = WORDS) -> None:
        """Take for each pattern the beginnings of its first words, in lower case, with `|` between them."""
        self._of = index.of
        self._numbers = {index.await_places(literals.split("|")): number for number, literals in enumerate(words)}

    def places(self, text: str) -> dict[int, list[int]]:
        """Give, by the number of the pattern, in order, the offsets of `text`; patterns without any are left out."""
        places = self._of(text).places
        return {self._numbers[asker]: places[asker] for asker in sorted(self._numbers.keys() & places.keys())}


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
        self._shift = WORDS.await_cues(opened, len(cues))
        self._all = (1 << len(cues)) - 1

    def opened_by(self, text: str, readings: Iterable[str] = ()) -> int:
        """Give the readers that may find something in `text`, in any case: bit n stands for the n-th.

        `readings` are the properties that readings have been made of in it.
        """
        opened = self._always | WORDS.of(text).opened >> self._shift & self._all
        for name in readings:
            opened |= self._on_reading | self._on_property.get(name, 0)
        return opened


class Cues:
    """Words of which most texts have none: what their words tell in any case spares looking for each."""

    def __init__(self, words: Sequence[str]) -> None:
        """Take the words as they are looked for."""
        self._words = words
        self._gates = Gates([[word.lower() for word in words]])

    def are_in(self, text: str) -> bool:
        """Tell whether `text` has one of the words."""
        return self._gates.opened_by(text) != 0 and any(map(text.__contains__, self._words))


def matches_at(pattern: re.Pattern[str], text: str, places: Iterable[int]) -> list[re.Match[str]]:
    """Give what `pattern.finditer(text)` would, for a pattern that matches at `places`, in order, only."""
    end, match_at = -1, pattern.match
    matches = []
    for start in places:
        if start >= end and (match := match_at(text, start)):
            end = match.end()
            matches.append(match)
    return matches


def places_of(bits: int) -> list[int]:
    """Give the places of the ones in `bits`, the lowest first."""
    places = []
    while bits:
        lowest = bits & -bits
        places.append(lowest.bit_length() - 1)
        bits ^= lowest
    return places


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character == "_"
