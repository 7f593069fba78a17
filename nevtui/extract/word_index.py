"""Looks up each word of a sentence once for all who wait for words: `Starts`, `Anchors` and `Gates`.

What a word is to all of them is kept by word, and where they stand by sentence. Knows no patterns and no rules.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from nevtui.extract import patterns as re

_WORD: Final = re.compile(r"\w+")
_FIRST_WORD: Final = re.compile(r"(?s)(\W*)(\w+)(.*)")
_LOWER: Final = {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)}
_LONGEST: Final = 40
"""Characters of the longest word that is remembered."""
_MOST: Final = 60_000
"""Words that are remembered."""


class _Literal(NamedTuple):
    """What somebody waits for. A cue waits for itself, whoever takes places for the beginning of a word."""

    asker: int
    """A number for places; the readers that a cue opens, as bits."""
    text: str
    is_cue: bool
    begins_word: bool
    """Whether it stands at the beginning of a word only."""
    before: str
    """The signs before its first word."""
    after: str
    """What follows on its first word, which then goes on to the end of the word that it stands in."""

    @classmethod
    def of(cls, asker: int, text: str, *, is_cue: bool, begins_word: bool) -> "_Literal":
        """Take `text` apart at its first word."""
        found = _FIRST_WORD.fullmatch(text)
        return cls(asker, text, is_cue, begins_word, found[1] if found else text, found[3] if found else "")


class _Marks(NamedTuple):
    """What one word is, before the two characters behind it, to those who wait for words."""

    opens: int
    begins: tuple[int, ...]
    """The askers for whom that is enough."""
    goes_on: tuple[_Literal, ...]
    """What has to be looked up in the sentence: it goes on behind the word or before it."""


class Places(NamedTuple):
    """Where the askers' words begin, and which readers are opened."""

    places: dict[int, list[int]]
    opened: int


class WordIndex:
    """All that is waited for, and what each word is of it."""

    def __init__(self) -> None:
        self._literals: dict[str, list[_Literal]] = defaultdict(list)
        self._wordless: list[tuple[int, str]] = []
        self._signs: list[tuple[int, str]] = []
        self._askers = self._bits = 0
        self._longest = 0
        self.of = lru_cache(maxsize=16)(self._read)
        self._known: dict[str, _Marks] = {}

    def await_places(self, literals: Iterable[str]) -> int:
        """Give the number under which the places stand at which a word begins with one of `literals`."""
        self._askers += 1
        for literal in literals:
            if _is_of_word(literal[0]):
                self._add(_Literal.of(self._askers, literal, is_cue=False, begins_word=True))
            else:
                self._signs.append((self._askers, literal))
        return self._askers

    def await_cues(self, readers_by_cue: dict[str, int], readers: int) -> int:
        """Give by how many bits the readers that are opened by the cues are shifted, of whom there are `readers`."""
        shift, self._bits = self._bits, self._bits + readers
        for cue, opened in readers_by_cue.items():
            begins_word = cue.startswith(" ")
            self._add(_Literal.of(opened << shift, cue[begins_word:], is_cue=True, begins_word=begins_word))
        return shift

    def _add(self, literal: _Literal) -> None:
        found = _FIRST_WORD.fullmatch(literal.text)
        if found is None:
            self._wordless.append((literal.asker, literal.text))
        else:
            self._literals[found[2]].append(literal)
            self._longest = max(self._longest, len(found[2]))
        self.of.cache_clear()
        self._known.clear()

    def _read(self, text: str) -> Places:
        lower = folded(text)
        places: dict[int, list[int]] = {}
        opened = 0
        known = self._known
        for match in _WORD.finditer(lower):
            start, end = match.span()
            opens, begins, goes_on = known.get(lower[start : end + 2]) or self._marks(lower, start, end)
            opened |= opens
            for asker in begins:
                if asker in places:
                    places[asker].append(start)
                else:
                    places[asker] = [start]
            if goes_on:
                opened |= _gone_on(goes_on, lower, start, opened, places)
        for bits, cue in self._wordless:
            if cue in lower:
                opened |= bits
        for asker, sign in self._signs:
            if sign in lower:
                places[asker] = sorted({*places.get(asker, ()), *_behind_no_word(sign, lower)})
        return Places(places, opened)

    def _marks(self, text: str, start: int, end: int) -> _Marks:
        """Look up a word that has not stood before these two characters for long."""
        following = text[end : end + 2]
        begins: dict[int, None] = {}
        opens = 0
        goes_on: list[_Literal] = []
        for literal in self._inside(text[start:end]):
            if not following.startswith(literal.after[:2]):
                continue
            if literal.after[2:] or literal.before:
                goes_on.append(literal)
            elif literal.is_cue:
                opens |= literal.asker
            else:
                begins[literal.asker] = None
        marks = _Marks(opens, tuple(begins), tuple(goes_on))
        if end - start <= _LONGEST:
            if len(self._known) >= _MOST:
                self._known.clear()
            self._known[text[start : end + 2]] = marks
        return marks

    def _inside(self, word: str) -> Iterator[_Literal]:
        """Yield the literals whose first word stands where it has to in `word`."""
        length = len(word)
        for start in range(length):
            for end in range(start + 1, min(length, start + self._longest) + 1):
                for literal in self._literals.get(word[start:end], ()):
                    is_begin = start == 0 or not (literal.begins_word or literal.before)
                    if is_begin and (end == length or not literal.after):
                        yield literal


def _gone_on(literals: Sequence[_Literal], text: str, start: int, opened: int, places: dict[int, list[int]]) -> int:
    """Give the readers that cues open which begin at or about a word, and add it to the places that begin with it."""
    opens = 0
    for literal in literals:
        if literal.is_cue:
            if literal.asker & ~opened and (
                text.startswith(literal.text, start) if literal.begins_word else literal.text in text
            ):
                opens |= literal.asker
        elif text.startswith(literal.text, start):
            beginnings = places.setdefault(literal.asker, [])
            if not beginnings or beginnings[-1] != start:
                beginnings.append(start)
    return opens


def _behind_no_word(literal: str, text: str) -> Iterator[int]:
    start = text.find(literal)
    while start >= 0:
        if start == 0 or not _is_of_word(text[start - 1]):
            yield start
        start = text.find(literal, start + 1)


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def folded(text: str) -> str:
    """Give `text` in lower case at the same offsets: `str.lower` makes two characters of an `İ`."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text.translate(_LOWER)


WORDS: Final = WordIndex()
"""The one of all sentences."""
