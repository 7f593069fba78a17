"""How much of two texts is the same, by their fingerprints, and whether one is then a copy of the other."""

import math
from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

from nevtui.ingest.fingerprint import SAMPLE, SHORTEST, Fingerprint

_SHARED: Final = 0.4
"""Of the shorter text's shingles: copies with a tenth of the words changed and a quarter of foreign text have 0.5 and
more, two reports that quote the same release 0.35 and less. Source: tests/bench/test_near_copies.py."""
_SHARED_IF_SHORT: Final = 0.6
_ENOUGH, _ALIKE = 16, 0.28
"""Fewer shingles than these in common are a publisher's lines, if the texts are not also alike."""
_FOR, _AGAINST = math.log(0.75 / 0.12), math.log(0.25 / 0.88)
"""What a figure says that is the same, or not: copies keep three of four, where words were changed at random; the
reports of two months in the same words share one of eight. Source: the same."""
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
        different = self.figures - self.same_figures
        trusted = _TRUSTED if self.shingles >= _LONG else _TRUSTED_IF_SHORT
        return trusted + _FOR * self.same_figures + _AGAINST * different >= 0


def overlap(print: Fingerprint, other: Fingerprint) -> Overlap:
    """Compare two fingerprints of texts that are not empty."""
    limit = min(_reach(print), _reach(other))
    lengths = [bisect_right(sample, limit) for sample in (print.sample, other.sample)]
    shared = sum(1 for hashed in set(print.sample).intersection(other.sample) if hashed <= limit)
    shorter = lengths[0] if print.shingles <= other.shingles else lengths[1]
    return Overlap(
        containment=shared / max(1, shorter),
        resemblance=shared / max(1, sum(lengths) - shared),
        figures=min(len(print.figures), len(other.figures)),
        same_figures=len(set(print.figures).intersection(other.figures)),
        shingles=min(print.shingles, other.shingles),
    )


def _reach(print: Fingerprint) -> int:
    """Give the hash up to which the sample holds all of the text's."""
    return print.sample[-1] if print.shingles > SAMPLE else 0xFFFFFFFF
