"""Reads how many places one has moved in a ranking: `climbed five places`, `down two spots`. Knows no rules."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from nevtui.extract import numbers
from nevtui.extract import patterns as re
from nevtui.extract.ranks import words
from nevtui.extract.ranks.placing import ranked, subject_at
from nevtui.extract.spans import Findings
from nevtui.model.entity import Entity

CUES: Final = (" places", " place ", " place,", " spots", " positions", " notch", " ranks", " slots", " rungs")
_STEPS: Final = re.compile(
    rf"\b(?P<verb>{words.VERBS['move']}|gain(?:ed|s|ing)?|los(?:t|es|ing)|tumbled|plunged|soared|rocketed)"
    rf"(?: (?P<way>up|down|back))?(?: by)? (?:another )?(?P<steps>(?i:{numbers.WORDS})|\d{{1,3}})"
    r" (?:places?|spots?|positions?|notch(?:es)?|ranks?|slots?|rungs?)\b"
)
_WHAT: Final = (" place", " spot", " position", " notch", " rank", " slot", " rung")
_FALLS: Final = re.compile(r"f[ae]ll|drop|slip|slid|sank|sink|down|lo[st]|tumbl|plung")


@dataclass(frozen=True, slots=True)
class Move:
    """So many places up, or down where negative. Offsets count from the beginning of the sentence."""

    start: int
    end: int
    subject: Entity
    steps: int


def moves(text: str, findings: Findings) -> Iterator[Move]:
    """Yield who has moved by how many places."""
    for match in _STEPS.finditer(text) if any(map(text.__contains__, _WHAT)) else ():
        subject, steps = subject_at(text, findings, match.start()), numbers.number(match["steps"])
        if subject and steps:
            is_fall = match["way"] in ("down", "back") or _FALLS.match(match["verb"]) is not None
            yield Move(match.start(), match.end(), ranked(subject.entity), int(-steps if is_fall else steps))
