"""Finds the story of each article among all that came before: candidates by shared keys, then by what they share.

Lives in the main process, in arrays instead of objects: some 500 bytes an article. Knows fingerprints, no texts.
"""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from nevtui.ingest.alike import resemblance_of_copy
from nevtui.ingest.fingerprint import BANDS, Fingerprint
from nevtui.ingest.laid_aside import LaidAside

_CHAINS: Final = 1 << 21
"""Chains of keys: some six entries each at 200,000 articles, whose tags tell the keys apart."""
_STEPS: Final = 32
"""Entries of one chain that are passed, the newest first: a key that more articles share tells nothing."""
_COMPARED: Final = 12
"""Candidates that are compared, those with most keys in common first."""
_NONE: Final = 0xFFFFFFFF


class Stories:
    """Which articles tell one story: the first that came, and the copies of it.

    A copy is found through any article of a story, but is one only where it is a copy of the first: so a line that a
    publisher puts under everything, or a round-up, never ties two stories together. The order of arrival matters, so
    it must be a stable one: a story is called after the article that came first; what came before the longer text
    that it was cut from stands for the story; an article that holds two others joins the one it resembles more, but
    where it came before them, both are copies of it.
    """

    def __init__(self, stored: Iterable[tuple[str, str, bytes]] = ()) -> None:
        """Take what is stored as (article, its story, its packed fingerprint); a story's first before its others.

        It is read when the first article is placed or forgotten: a run without news does not wait for it. Fingerprints
        of another version are passed over: their articles are as unknown here.
        """
        self._stored: Iterable[tuple[str, str, bytes]] = stored
        self._articles: list[str | None] = []
        self._numbers: dict[str, int] = {}
        self._firsts = array("I")
        self._heads = array("I", [_NONE]) * _CHAINS
        self._next, self._tags = array("I"), array("B")
        self._kept = LaidAside()

    def __len__(self) -> int:
        """Give the number of articles that can be compared with."""
        self._read_stored()
        return len(self._numbers)

    def place(self, article: str, print: Fingerprint) -> str | None:
        """Give the article whose story `article` tells, and remember it; None where it tells one of its own.

        An article that is here already keeps its story; where its text has changed it must be forgotten first.
        """
        self._read_stored()
        if article in self._numbers:
            first = self._firsts[self._numbers[article]]
            return self._articles[first] if first != self._numbers[article] else None
        if not print.shingles:
            return None
        first_of_story = self._story_of(print)
        self._put(article, print, first_of_story)
        return None if first_of_story is None else self._articles[first_of_story]

    def forget(self, article: str) -> tuple[str, ...]:
        """Take `article` out; give the others of its story where it was the first of them, in order of arrival.

        They are taken out, too: they are to be placed anew, and to be read anew, for what they repeat was left out.
        """
        self._read_stored()
        number = self._numbers.get(article)
        if number is None:
            return ()
        is_first = self._firsts[number] == number
        gone = [other for other, first in enumerate(self._firsts) if first == number] if is_first else [number]
        names = [name for other in gone if (name := self._articles[other]) is not None]
        for other, name in zip(gone, names, strict=True):
            self._articles[other] = None
            self._firsts[other] = _NONE
            del self._numbers[name]
        return tuple(name for name in names if name != article)

    def _read_stored(self) -> None:
        stored, self._stored = self._stored, ()
        for article, story, packed in stored:
            print = Fingerprint.unpacked(packed)
            if print is not None and print.shingles:
                self._put(article, print, self._numbers.get(story))

    def _put(self, article: str, print: Fingerprint, first: int | None) -> None:
        number = len(self._articles)
        self._articles.append(article)
        self._numbers[article] = number
        self._firsts.append(number if first is None else first)
        head = array("I", (print.shingles, len(print.sample)))
        self._kept.append(head + print.sample + print.figures if first is None else array("I"))
        for key in print.bands:
            chain = key % _CHAINS
            self._next.append(self._heads[chain])
            self._tags.append(key >> 24)
            self._heads[chain] = len(self._next) - 1

    def _story_of(self, print: Fingerprint) -> int | None:
        """Find the first article that `print` is a copy of; of several that it resembles most, else the oldest."""
        best, most = None, 0.0
        for first in sorted(self._candidates(print)):
            resemblance = resemblance_of_copy(print, self._print(first))
            if resemblance > most:
                best, most = first, resemblance
        return best

    def _candidates(self, print: Fingerprint) -> Iterator[int]:
        """Yield the first articles of those stories that share most keys."""
        shared: Counter[int] = Counter()
        for key in print.bands:
            entry, tag = self._heads[key % _CHAINS], key >> 24
            for _ in range(_STEPS):
                if entry == _NONE:
                    break
                if self._tags[entry] == tag:
                    shared[self._firsts[entry // BANDS]] += 1
                entry = self._next[entry]
        del shared[_NONE]
        ranked = sorted(shared.items(), key=lambda pair: (-pair[1], pair[0]))
        yield from (first for first, _ in ranked[:_COMPARED])

    def _print(self, first: int) -> Fingerprint:
        kept = self._kept[first]
        shingles, sample = kept[:2]
        return Fingerprint(shingles, array("I"), kept[2 : 2 + sample], kept[2 + sample :])
