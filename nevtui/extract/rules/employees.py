"""employees: how many people work for subject, or are to. Source: the statement's page, Properties."""

import re
from collections.abc import Iterator

from nevtui.extract.claims import link
from nevtui.extract.grammar import subject_before
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (("BYD employs 12,000 people there.", ("BYD employees 12000 people",)),)
CUES = (
    "employ",
    " hir",
    " has",
    " have",
    "provide",
    "create",
    "recruit",
)

_WORK = re.compile(
    r"\b(?:employ(?:s|ed|ing)?|hir(?:e|es|ed|ing)|has|have|provide|create|recruit)(?: (?:about|around"
    r"|some|nearly|more than|over|up to|another|an|additional|close|to|almost|at|least))* $"
)


def employees(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield numbers of employees and of jobs to be made."""
    for quantity in findings.quantities:
        if quantity.unit == "people" and _WORK.search(sentence.text[max(0, quantity.start - 50) : quantity.start]):
            subject = subject_before(sentence.text, findings, quantity.start)
            if subject:
                yield link(
                    sentence,
                    findings,
                    start=subject.start,
                    end=quantity.end,
                    subject=subject.entity,
                    name="employees",
                    quantity=quantity,
                )
