"""Reads who holds an unnamed part of a company: `X has a stake in Y`, `Y, in which X took a minority stake`.

Where the part is told in per cent, others read it. Knows the mentions of a sentence, no property.
"""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.events import Event, events, named_at
from nevtui.extract.records import dataclass
from nevtui.extract.spans import Findings, Mention, Sentence
from nevtui.extract.stake_owners import OWNERS
from nevtui.extract.verbs import Verbs

CUES: Final = ("stake", "holding in", "interest in", "shareholder")
"""Without one of these nothing is found."""
_FIRMS: Final = ("company",)
_HOLDS: Final = Verbs(
    {
        "hold": ("own", "hold", "have", "keep", "retain", "control"),
        "get": ("buy", "acquire", "take", "purchase", "pick up", "secure", "obtain", "buy up", "build up", "snap up"),
        "be": ("be", "become", "remain"),
    }
)
_KIND: Final = (
    r"(?:(?:an?|the|another|its|some|minority|majority|controlling|strategic|small|large|big|significant|sizeable"
    r"|substantial|further|undisclosed|indirect|direct|equity|non-controlling|financial|major) )*"
)
_STAKE: Final = rf"{_KIND}(?:stakes?|shareholding|holding|(?<=ity )interest|(?<=controlling )interest)"
_STAKE_IN: Final = re.compile(rf" {_STAKE} in (?:(?:both|the|its (?:rival|supplier|partner|unit)) )?")
_A_STAKE: Final = re.compile(rf" {_STAKE}(?=[,.;)]|$| (?:and|since|through|via|as|for)\b)")
_HOLDER_OF: Final = re.compile(
    r"(?: also| still| now)? an? (?:(?:minority|majority|major|big|strategic|small|long-time|founding) )*"
    r"shareholder (?:of|in) (?:the )?"
)
_WHICH: Final = re.compile(r"(?: \([^)]{1,40}\))?,? in which (?:also |both |the )?")


@dataclass(frozen=True, slots=True)
class Part:
    """An owner of an unnamed part of a company, and the verb that tells so."""

    holder: Mention
    held: Mention
    event: Event


def unsized_holdings(sentence: Sentence, findings: Findings) -> Iterator[Part]:
    """Yield the holdings of which a sentence tells no size; one that tells some is left to others."""
    text = sentence.text
    is_sized = any(quantity.unit in ("percent", "percentage_points") for quantity in findings.quantities)
    if is_sized or not any(map(text.__contains__, CUES)):
        return
    for event in events(sentence, findings, _HOLDS, OWNERS):
        if not (event.is_denied or event.is_passive):
            held = _held(text, findings, event)
            yield from (Part(a, h, event) for a in event.actors for h in held if a.entity != h.entity)


def _held(text: str, findings: Findings, event: Event) -> tuple[Mention, ...]:
    """Give the companies of which the subject of a verb holds a part."""
    if event.meaning == "be":
        behind = _HOLDER_OF.match(text, event.end)
        return named_at(text, findings, behind.end(), _FIRMS, reach=40) if behind else ()
    if behind := _STAKE_IN.match(text, event.end):
        return named_at(text, findings, behind.end(), _FIRMS, reach=40)
    first = min((actor.start for actor in event.actors), default=0)
    firms = (m for m in findings.mentions if m.end < first and m.entity.type == "company")
    is_there = first > 0 and _A_STAKE.match(text, event.end) is not None
    return tuple(m for m in firms if is_there and _WHICH.fullmatch(text, m.end, first))
