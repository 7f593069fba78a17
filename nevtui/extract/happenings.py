"""A verb with what is known of its happening: who does it, whether it is told as a fact. Knows no table of verbs."""

from collections.abc import Callable
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.chains import Chain
from nevtui.extract.denials import is_dismissed
from nevtui.extract.grammar import status
from nevtui.extract.records import dataclass
from nevtui.extract.refusals import is_refused
from nevtui.extract.spans import Mention
from nevtui.extract.verbs import Hit

_HYPOTHETICAL: Final = re.compile(r"(?:^|[,;] |\b)(?:[Ii]f|[Uu]nless|[Ww]hether|should they) ")
_CONDITIONS: Final = ("if ", "If ", "nless ", "hether ", "should they ")
"""Without one of these nothing is hypothetical."""


@dataclass(frozen=True, slots=True)
class Event:
    """A verb with what is known of its happening. Offsets count from the beginning of the sentence."""

    meaning: str
    """What the table files the verb under."""
    lemma: str
    start: int
    """Where the words before the verb begin that belong to it: `has agreed to`."""
    verb: int
    end: int
    """After the verb."""
    is_passive: bool
    text: str
    """The sentence."""
    chain: Chain
    hit: Hit
    doers: "Doers"
    named: tuple[Mention, ...] | None = None
    """Who does it where something else than the words around the verb tells."""

    @property
    def actors(self) -> tuple[Mention, ...]:
        """Give who does it: one, or several that are joined. A passive verb has those of its `by`."""
        return self.doers.found()[0] if self.named is None else self.named

    @property
    def subject(self) -> str:
        """Give the words right before it, where no actor stands there: `the factory`."""
        return self.doers.found()[1]

    @property
    def is_denied(self) -> bool:
        """Tell whether the sentence denies it, asks for it, or makes it a condition."""
        return (
            self.chain.is_denied
            or is_refused(self.text, self.verb)
            or is_dismissed(self.text, self.chain.start)
            or _is_stopped(self.text, self.chain.start)
            or "yet to " in self.text[self.start : self.verb]
            or _is_hypothetical(self.text, self.chain.start)
            or (_leaves_somebody_out(self.text) and any(_is_left_out(self.text, m) for m in self.doers.found()[0]))
        )

    @property
    def status(self) -> str:
        """Tell `actual`, `planned`, `forecast` or `cancelled`; most events are passed over before that is asked."""
        return _status(self.text, self.chain, self.hit)

    @property
    def begin(self) -> int:
        """Give where the words begin that carry it: at the first actor, else at the verb."""
        return min((self.start, *(m.start for m in self.actors if m.end <= self.verb)))


class Doers:
    """Who does what a verb says, looked for when that is first asked: most verbs are passed over before."""

    __slots__ = ("_find", "_found")

    def __init__(self, find: Callable[[], tuple[tuple[Mention, ...], str]]) -> None:
        self._find = find
        self._found: tuple[tuple[Mention, ...], str] | None = None

    def found(self) -> tuple[tuple[Mention, ...], str]:
        """Give who does it and the words before the verb."""
        if self._found is None:
            self._found = self._find()
        return self._found


_IF_SO: Final = re.compile(r"(?:But |And |Yet )?(?:If|Unless) (?!approved|granted|all goes)[^,;]{3,90}, [^;]{0,80}$")
"""Before a verb that a condition opens: `If sales do not recover, X will (close)`."""


def _leaves_somebody_out(text: str) -> bool:
    lower = text.lower()
    return "not " in lower or "nor " in lower or "unlike " in lower or "without " in lower


def _is_left_out(text: str, mention: Mention) -> bool:
    return _NEITHER.search(text, max(0, mention.start - 12), mention.start) is not None


_NEITHER: Final = re.compile(r"\b(?:neither|nor|unlike|not|without) $", re.IGNORECASE)


def _is_stopped(text: str, position: int) -> bool:
    """Tell what somebody no longer does, or would not: `stopped (buying)`, `refused (to build)`, `denied (making)`."""
    if not any(map(text.__contains__, _STOPS)):
        return False
    return _STOPPED.search(text, max(0, position - 24), position) is not None


_STOPS: Final = ("stop", "ceas", " quit", "denie", "deny", "avoid", "refus", "declin", "led out", "les out", " no ")


_STOPPED: Final = re.compile(
    r"\b(?:stop(?:s|ped)?|ceas(?:es?|ed)|quit|den(?:y|ies|ied)|avoid(?:s|ed)?|(?:refus|declin)(?:es?|ed)(?: to)?"
    r"|rul(?:es?|ed) out|no (?:intentions?|plans?|wish|desire|need|reason|interest)(?: of| in)?) (?:to )?$"
)


def _is_hypothetical(text: str, position: int) -> bool:
    if text.endswith("?"):
        return True
    if not any(map(text.__contains__, _CONDITIONS)):
        return False
    if _IF_SO.match(text, 0, position):
        return True
    begin = max(text.rfind(";", 0, position), text.rfind(". ", 0, position), text.rfind(", ", 0, position))
    return _HYPOTHETICAL.search(text[max(0, begin, position - 90) : position]) is not None


def _status(text: str, chain: Chain, hit: Hit) -> str:
    if chain.status and chain.status != "actual":
        return chain.status
    if chain.ends_in_to and chain.status is None and _ALLOWED.search(text[max(0, chain.start - 70) : chain.start]):
        return "planned"
    is_past = "past" in hit.kinds and (chain.status == "actual" or chain.start == hit.start) and not chain.has_be
    is_plain = re.search(r"(?:would|could|might|will|to) have$", text[: hit.start].rstrip()[-12:]) is None
    told = status(text, hit.start, hit.end)
    return "actual" if is_past and is_plain and told != "cancelled" else told


_ALLOWED: Final = re.compile(
    r"\b(?:licen[cs]es?|permits?|approval|permission|rights?|talks|land|agreement|deal|contract|money|funds|bids?"
    r"|cash|loan"
    r"|order|invited|allowed|approached|asked|pressed|urged|lured|hired)\b[^,;.]{0,50}$"
)
"""Before `to build`: it has not been built."""
