"""Finds makers that a place has drawn: `Hefei has attracted six carmakers, like NIO`. Knows no property."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.events import Event, events, named_at
from nevtui.extract.grammar import is_possessive
from nevtui.extract.spans import Findings, Mention, Sentence
from nevtui.extract.verbs import Verbs

CUES: Final = (
    *("attract", "draw", "lure", "drew", "woo", "bring in", "brought in", "host", " home to", "won over", "win "),
)

_DRAWS: Final = Verbs(
    {
        "draw": (
            *("attract", "draw", "lure", "woo", "bring in", "win over", "land", "host", "house", "gather", "pull in"),
        ),
        "be": ("be", "become"),
    }
)
_MAKERS: Final = (
    r"(?:makers|carmakers|automakers|manufacturers|producers|brands|automobile companies|car companies|auto companies"
    r"|vehicle companies|auto firms|auto groups|car firms|vehicle firms|start-?ups)"
)
_LISTED: Final = re.compile(
    rf"(?: home to)?(?: (?!and\b|which\b|who\b)[\w-]+){{0,8}}? {_MAKERS}(?: there| to (?:the|its) \w+)?"
    r",? ?(?:\(|[–—:-] ?)?(?:including|such as|like|among them|amongst them|among which are|namely)? ?(?:the )?"
)
_PLACES: Final = ("city", "province")


@dataclass(frozen=True, slots=True)
class Settler:
    """A maker that has come to a place. Offsets count from the beginning of the sentence."""

    place: Mention
    maker: Mention
    event: Event


def settlers(sentence: Sentence, findings: Findings) -> Iterator[Settler]:
    """Yield the makers that a city or province is said to have drawn, where they are told as makers of vehicles."""
    text = sentence.text
    if not any(cue in text for cue in CUES):
        return
    for event in events(sentence, findings, _DRAWS, _PLACES):
        if event.is_denied or event.is_passive or len(event.actors) != 1 or event.status != "actual":
            continue
        listed = _LISTED.match(text, event.end)
        is_home = event.meaning != "be" or text.startswith(" home to ", event.end)
        for maker in named_at(text, findings, listed.end(), ("company",), reach=8) if listed and is_home else ():
            if not is_possessive(text, maker):
                yield Settler(event.actors[0], maker, event)
