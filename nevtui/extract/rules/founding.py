"""founding: when a company was set up. Source: the statement's page, Properties."""

import re
from collections.abc import Iterator

from nevtui.extract.claims import link
from nevtui.extract.grammar import mention_at, pairs_of, period_near, subject_before
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (
    ("XPeng was founded in 2014.", ("XPeng founding 2014",)),
    ("Geely set up Zeekr as its EV arm in March 2021.", ("Zeekr founding 2021-03",)),
    ("Founded in 2015, CALB makes batteries.", ("CALB founding 2015",)),
)
CUES = (
    "founded",
    "established",
    "set up",
    "created",
)

_FOUNDED = re.compile(r"\b(?:[Ff]ounded|[Ee]stablished|[Ss]et up|[Cc]reated) (?:\w+ )?in (?:early |late |the )?")
_BY_PARENT = re.compile(
    r"(?: has| had)? (?:set up|founded|created|established) (?:the )?(?:[\w-]+ ){0,3}?(?:brand |marque )?"
)
_IS = re.compile(r"(?:,? (?:which )?(?:was |were )(?:only |first )?|, (?:a|an|the) [\w -]{3,40} |, )")


def founding(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield the founding of companies and brands, with its time."""
    yield from _by_parent(sentence, findings)
    for match in _FOUNDED.finditer(sentence.text):
        period = next((p for p in findings.periods if match.end() - 2 <= p.start <= match.end() + 1), None)
        subject = subject_before(sentence.text, findings, match.start(), ("company", "organization"))
        if subject and not _IS.fullmatch(sentence.text, subject.end, match.start()):
            subject = None
        if subject is None and period and match.start() == 0:
            subject = mention_at(findings, period.end, ("company", "organization"), slack=4)
        if subject and period:
            start, end = min(subject.start, match.start()), max(subject.end, period.end)
            yield link(
                sentence,
                findings,
                start=start,
                end=end,
                subject=subject.entity,
                name="founding",
                period=period,
                stands="actual",
            )


def _by_parent(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `Geely set up Zeekr in 2021`."""
    for parent, child in pairs_of(findings, ("company",)):
        period = period_near(sentence.text, findings, child.end, child.end)
        if period and period.start > child.end and _BY_PARENT.fullmatch(sentence.text, parent.end, child.start):
            yield link(
                sentence,
                findings,
                start=parent.start,
                end=period.end,
                subject=child.entity,
                name="founding",
                period=period,
            )
