"""founding: when a company was set up. Source: the statement's page, Properties."""

import re
from collections.abc import Iterator

from nevtui.extract.claims import link
from nevtui.extract.grammar import mention_at, subject_before
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (
    ("XPeng was founded in 2014.", ("XPeng founding 2014",)),
    ("Founded in 2015, CALB makes batteries.", ("CALB founding 2015",)),
)

_FOUNDED = re.compile(r"\b(?:[Ff]ounded|[Ee]stablished|[Ss]et up|[Cc]reated) (?:\w+ )?in (?:early |late |the )?")
_IS = re.compile(r"(?:,? (?:which )?(?:was |were )(?:only |first )?|, (?:a|an|the) [\w -]{3,40} |, )")


def founding(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield the founding of companies and brands, with its time."""
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
