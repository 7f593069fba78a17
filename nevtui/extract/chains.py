"""What stands before a verb and belongs to it: `has agreed to`, `is also set to`. Knows words, no entities."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from nevtui.extract.records import dataclass
from nevtui.extract.spans import Period
from nevtui.extract.tokens import tokens_of


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PLANNED: Final = _words(
    """
    will shall 'll plan plans planned planning aim aims aimed aiming intend intends intended intending want wants wanted
    hope hopes hoped hoping mean means meant due set scheduled slated agree agrees agreed agreeing decide decides
    decided pledge pledges pledged vow vows vowed promise promises promised prepare prepares preparing consider
    considers considering mull mulls mulling weigh weighs weighing seek seeks seeking look looking propose proposes
    proposed going committed commits undertake undertakes undertaken ready poised would should must contemplating
    eyes eyeing about ought commit undertook apply applied applies applying file filed files filing considered
    discussed discussing negotiating opt opted chose chosen
    """
)
"""Words of a chain that make a plan of what follows."""
FORECAST: Final = _words("expect expects expected expecting may might could likely forecast predicted tipped projected")
"""Those that make it somebody's expectation."""
DENIED: Final = _words(
    "not never n't no neither nor cannot can't won't didn't doesn't hasn't isn't wasn't failed unable"
)
"""Those that take it back."""
DROPPED: Final = _words(
    """
    scrap scrapped scraps scrapping drop dropped drops shelve shelved shelves abandon abandoned abandons cancel
    cancelled canceled cancels halted suspended ditched ditch withdrew withdrawn axed
    """
)
"""Verbs before `plans to` that say they have come to an end."""
_AUXILIARIES: Final = _words(
    """
    has have had having is are was were be been being to 's 've 'd 're did does do can get got gets
    also already now still soon then just even both each later again ever once together reportedly since first
    alone thereby currently currently, jointly formally officially finally recently previously initially originally
    eventually instead, instead either yet too all only therefore thus meanwhile however today tomorrow yesterday up
    begun began started starting begin starting further separately either formally said
    """
) - {"said", "first"}
_BE: Final = _words("is are was were be been being 's 're get got gets")
_AFTER_TO: Final = _words(
    """
    plan plans planned deal deals agreement agreements contract contracts memorandum mou mous letter letters intent
    understanding intention intentions target targets goal goals proposal proposals decision bid talks pact pacts
    commitment pledge ambition ambitions move moves project approval permission option right preparations effort efforts
    """
)
"""Nouns before `to`: `plans to`, `a deal to`."""
_INSIDE: Final = _words("of a an its their the his in for new firm preliminary binding non-binding framework strategic")
_SIGNING: Final = _words(
    """
    signed sign signs signing inked reached struck sealed announced announces unveiled confirmed revealed outlined
    disclosed approved finalised finalized concluded made makes has have had submitted won received granted cleared
    entered into advanced pushing pursuing pursues laid
    """
)
"""Verbs before those nouns."""
_BEFORE_TIME: Final = _words("in on by at since from during until before after late early mid around the this last")
_LINKS: Final = _AUXILIARIES | PLANNED | FORECAST | DENIED
"""Without one of these, an adverb or a time right before it a verb stands alone."""
_FAR: Final = 24
"""Words: no chain is longer."""


@dataclass(frozen=True, slots=True)
class Chain:
    """The words before a verb that make its time and mood; offsets count from the beginning of the sentence."""

    start: int
    """Where its first word begins; where the verb does if it has none."""
    status: str | None
    """`planned`, `forecast`, `cancelled`; `actual` after `has`; None where the chain does not tell."""
    is_denied: bool
    has_be: bool
    """Whether the word that governs the verb is a form of `be`."""
    ends_in_to: bool
    """Whether the verb follows `to`."""


@dataclass(slots=True)
class _Walk:
    """What the words walked over so far say; it changes from word to word, from the verb backwards."""

    start: int
    status: str | None = None
    is_denied: bool = False
    has_be: bool = False
    is_perfect: bool = False
    seen_to: bool = False
    seen_noun: bool = False
    last: str = ""

    def takes(self, word: str) -> bool:
        """Tell whether a word belongs to the chain, and keep what it says."""
        if word in _LINKS or _is_adverb(word):
            self._hear(word)
            self.last = word
            return True
        if self.seen_to and (word in _AFTER_TO or (self.seen_noun and (word in _INSIDE or word in _SIGNING))):
            self.status, self.seen_noun = "planned", True
            return True
        if self.seen_noun and word in DROPPED:
            self.status, self.seen_noun, self.is_denied = "cancelled", False, False
            return True
        return False

    def _hear(self, word: str) -> None:
        self.has_be = self.has_be or (word in _BE and not self.seen_to and not self.seen_noun)
        if self.status == "cancelled":
            return
        if word in ("was", "were") and self.last == "to":
            self.status = "cancelled" if self.is_perfect else "planned"
            return
        if word in PLANNED:
            self.status = "planned"
        elif word in FORECAST and self.status is None:
            self.status = "forecast"
        self.is_denied = self.is_denied or word in DENIED
        self.is_perfect = self.is_perfect or word in ("has", "have", "had", "was", "were")
        self.seen_to = self.seen_to or word == "to"
        self.seen_noun = self.seen_noun or (self.seen_to and word in _AFTER_TO)


def chain_before(text: str, position: int, periods: Sequence[Period]) -> Chain:
    """Walk back from the verb at `position` over everything that belongs to it."""
    tokens = tokens_of(text)
    place = _index(tokens, position) - 1
    if place < 0 or not (tokens[place][2] in _LINKS or tokens[place][2].endswith("ly") or periods):
        return Chain(position, None, False, False, False)
    is_infinitive = place >= 0 and tokens[place][2] == "to"
    walk = _Walk(position)
    for _ in range(_FAR):
        if place < 0:
            break
        begin, end, word = tokens[place]
        period = _period_at(periods, begin, end) if periods else None
        if period and period.role != "comparison":
            place = _before_time(tokens, period.start)
            walk.start = tokens[place + 1][0]
        elif walk.takes(word):
            walk.start, place = begin, place - 1
        else:
            break
    status = "actual" if walk.status is None and walk.is_perfect and not walk.is_denied else walk.status
    return Chain(walk.start, status, walk.is_denied, walk.has_be, is_infinitive)


def _period_at(periods: Sequence[Period], begin: int, end: int) -> Period | None:
    for period in periods:
        if period.start < end and begin < period.end:
            return period
    return None


def _index(tokens: tuple[tuple[int, int, str], ...], position: int) -> int:
    return bisect_left(tokens, (position, 0, ""))


def _before_time(tokens: tuple[tuple[int, int, str], ...], position: int) -> int:
    """Give the index of the word before a time, its prepositions and a comma: of `BYD` in `BYD, in 2024, opened`."""
    place = _index(tokens, position) - 1
    while place >= 0 and tokens[place][2] in _BEFORE_TIME:
        place -= 1
    return place - 1 if place > 0 and tokens[place][2] == "," else place


def _is_adverb(word: str) -> bool:
    return (
        len(word) > 4
        and word.endswith("ly")
        and word
        not in (
            "supply",
            "family",
            "assembly",
            "italy",
            "july",
            "geely",
            "only",
            "ally",
            "rely",
            "reply",
            "apply",
            "anomaly",
        )
    )
