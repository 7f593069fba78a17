"""funding: subject raises money. Source: the statement's page, Properties."""

import re
from collections.abc import Iterator

from nevtui.extract.claims import link
from nevtui.extract.grammar import period_near, subject_before
from nevtui.extract.spans import Claim, Findings, Sentence
from nevtui.model.vocabulary import is_currency

EXAMPLES = (("WM Motor raised 20 billion yuan in 2018.", ("WM Motor funding 20000000000 CNY 2018",)),)
CUES = (
    " rais",
    "took in",
    "take in",
    "secure",
    "closed a series",
    "collected",
)

_RAISES = re.compile(
    r"\b(?:rais(?:e|es|ed|ing)|took in|take in|secured?|closed a Series \w worth"
    r"|collected)(?: (?:about|around|as much as|up to|some|nearly|more than|over|another|a|another"
    r"|roughly|close to|funds of))* $"
)


def funding(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield money that companies raise."""
    for quantity in findings.quantities:
        if not is_currency(quantity.unit) or quantity.value < 1e5:
            continue
        if _RAISES.search(sentence.text[max(0, quantity.start - 60) : quantity.start]):
            subject = subject_before(sentence.text, findings, quantity.start)
            if subject and not re.match(r" investment (?:in|from)", sentence.text[quantity.end :]):
                period = period_near(sentence.text, findings, quantity.start, quantity.end)
                yield link(
                    sentence,
                    findings,
                    start=subject.start,
                    end=quantity.end,
                    subject=subject.entity,
                    name="funding",
                    period=period,
                    quantity=quantity,
                )
