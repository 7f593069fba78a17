"""How much of two texts is the same, by their fingerprints, and whether one is then a copy of the other."""

import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from nevtui.ingest.fingerprint import FIGURES, SAMPLE, SHORTEST, Fingerprint

_SHARED: Final = 0.4
"""Of the shorter text's shingles: copies with a tenth of the words changed and a quarter of foreign text have 0.5 and
more, two reports that quote the same release 0.35 and less. Source: tests/bench/test_near_copies.py."""
_SHARED_IF_SHORT: Final = 0.6
_ENOUGH, _ALIKE = 16, 0.28
"""Fewer shingles than these in common are a publisher's lines, if the texts are not also alike."""
_BY_CHANCE: Final = 0.35
"""Share of the telling figures that the reports of two months, or of two companies, in the same words have in common:
totals, targets, what was a month before. Source: the same."""
_LEAST_KEPT, _MOST_KEPT = 0.6, 0.95
"""Share of them that a copy keeps, at least and at most."""
_TRUSTED, _TRUSTED_IF_SHORT = 1.5, 0.3
"""What the figures have to speak against: in a long text one other figure is a changed word."""
_LONG: Final = 90
"""Shingles."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two texts have in common."""

    containment: float
    """Share of the shingles of the shorter text that the longer has: 0 to 1, exact up to 128 shingles."""
    resemblance: float
    """Share of the shingles of both that both have (the Jaccard index)."""
    figures: int
    """How many telling figures the text with fewer has."""
    same_figures: int
    """How many of these the other has."""
    shingles: int
    """Of the shorter text."""

    @property
    def shared(self) -> float:
        """Give how many shingles both texts have."""
        return self.containment * self.shingles

    @property
    def is_copy(self) -> bool:
        """Tell whether one text is a copy of the other, or of most of it."""
        if self.containment < (_SHARED if self.shingles >= SHORTEST else _SHARED_IF_SHORT):
            return False
        if self.shared < _ENOUGH and self.resemblance < _ALIKE:
            return False
        trusted = _TRUSTED if self.shingles >= _LONG else _TRUSTED_IF_SHORT
        return trusted + self._figures_speak() >= 0

    def _figures_speak(self) -> float:
        """Weigh the figures: the logarithm of how much likelier they are in a copy than in a report in the same words.

        A copy of which three words in a row are kept with a share of c keeps a single one with c or more, c ** 0.5
        where a part is foreign text: so the more alike two texts are, the more a figure counts that is not the same.
        """
        kept = min(_MOST_KEPT, max(_LEAST_KEPT, math.sqrt(self.containment)))
        different = self.figures - self.same_figures
        same = self.same_figures * math.log(kept / _BY_CHANCE)
        return same + different * math.log((1 - kept) / (1 - _BY_CHANCE))


def overlap(print: Fingerprint, other: Fingerprint) -> Overlap:
    """Compare two fingerprints of texts that are not empty."""
    limit = min(_reach(print.sample, SAMPLE), _reach(other.sample, SAMPLE))
    own, others, shared = _within(limit, print.sample, other.sample)
    of_shorter = own if print.shingles <= other.shingles else others
    reach = min(_reach(print.figures, FIGURES), _reach(other.figures, FIGURES))
    figures, other_figures, same_figures = _within(reach, print.figures, other.figures)
    return Overlap(
        containment=shared / max(1, of_shorter),
        resemblance=shared / max(1, own + others - shared),
        figures=min(figures, other_figures),
        same_figures=same_figures,
        shingles=min(print.shingles, other.shingles),
    )


def resemblance_of_copy(print: Fingerprint, other: Fingerprint) -> float:
    """Give how much two texts resemble each other where one is a copy of the other, else 0.

    Most are none, and their shingles show it: then nobody looks at their figures.
    """
    limit = min(_reach(print.sample, SAMPLE), _reach(other.sample, SAMPLE))
    own, others, shared = _within(limit, print.sample, other.sample)
    if shared / max(1, own if print.shingles <= other.shingles else others) < _SHARED:
        return 0.0
    common = overlap(print, other)
    return common.resemblance if common.is_copy else 0.0


def _within(limit: int, hashes: Sequence[int], others: Sequence[int]) -> tuple[int, int, int]:
    """Count the hashes of both up to `limit`, and those that both have."""
    shared = set(hashes).intersection(others)
    within = sum([hashed <= limit for hashed in shared])
    return bisect_right(hashes, limit), bisect_right(others, limit), within


def _reach(smallest: Sequence[int], most: int) -> int:
    """Give the hash up to which a list that is cut off at `most` has all of its text's."""
    return smallest[-1] if len(smallest) == most else 0xFFFFFFFF
