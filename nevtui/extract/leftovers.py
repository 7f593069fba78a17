"""Makes statements of figures that no rule took: what the nearest word says they measure. The least sure of all.

Knows no rules.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from nevtui.extract.claims import of_reading
from nevtui.extract.spans import Claim, Findings, Reading, Sentence

RULE: Final = "leftover"
"""What stands for the rule that read it."""
SURE: Final = 0.5
"""How often such a statement is right."""


def leftovers(sentence: Sentence, findings: Findings, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield claims for those figures of a sentence that none of `claims` tells of."""
    if not findings.loose or "|" in sentence.text:
        return
    taken = {abs(value) for one in claims for value in (one.value, one.value_high, one.value_alt) if value is not None}
    for reading in findings.loose:
        if abs(reading.quantity.value) not in taken:
            yield replace(_claim(sentence, findings, reading), rule=RULE, confidence=SURE)


def _claim(sentence: Sentence, findings: Findings, reading: Reading) -> Claim:
    claim = of_reading(sentence, findings, reading)
    if not reading.is_change:
        return claim
    return replace(claim, property="change", object=reading.property, unit=reading.quantity.unit)
