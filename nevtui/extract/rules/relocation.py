"""relocation: subject moves its headquarters to object. Source: the statement's page, Properties."""

import re
from collections.abc import Iterator

from nevtui.extract.claims import link
from nevtui.extract.grammar import mention_at, period_near, subject_before
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (("NIO agreed to move its headquarters to Hefei in 2020.", ("NIO relocation Hefei 2020 planned",)),)
CUES = (
    "relocat",
    " mov",
    " shift",
    "transfer",
)

_MOVES = re.compile(
    r"\b(?:relocat(?:e|es|ed|ing)|mov(?:e|es|ed|ing)|shift(?:s|ed|ing)?|transfer(?:s|red|ring)?) "
    r"(?:its|their) (?:[\w-]+ )?(?:headquarters|head office|base|seat)(?: (?:from"
    r"|out of) [A-Z][\w ]{2,20})? to (?:the city of )?"
)


def relocation(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield moves of headquarters from one place to another."""
    for match in _MOVES.finditer(sentence.text):
        place = mention_at(findings, match.end(), ("city", "province", "country"))
        mover = subject_before(sentence.text, findings, match.start(), ("company", "organization"))
        if place and mover:
            yield link(
                sentence,
                findings,
                start=mover.start,
                end=place.end,
                subject=mover.entity,
                name="relocation",
                target=place.entity,
                period=period_near(sentence.text, findings, match.start(), place.end),
            )
