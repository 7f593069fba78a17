"""partnership: an agreement to work together. Source: the statement's page, Rulings."""

import re
from collections.abc import Iterator

from nevtui.extract.claims import link
from nevtui.extract.grammar import pairs_of, period_near
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (
    (
        "Linhai and Geely concluded a strategic cooperation agreement on Nov 10, 2025.",
        ("Linhai partnership Geely 2025-11-10",),
    ),
    ("Geely signed a cooperation agreement with Ningbo.", ("Geely partnership Ningbo",)),
)

_AGREEMENT = (
    r"(?:signed|concluded|sealed|struck|reached|entered(?: into)?)(?: [\w-]+){0,6} "
    r"(?:agreements?|MOU|memorandum(?: of understanding)?|deals?|pacts?|partnerships?|contracts?)"
)
_BOTH = re.compile(rf" (?:have |has |had )?(?:already |also )?{_AGREEMENT}\b")
_WITH = re.compile(rf"(?: has| have| had|, which)? {_AGREEMENT} with (?:the )?(?:government of |[\w-]+ ){{0,3}}?")
_SIDES = ("company", "city", "province", "organization")


def partnership(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield agreements between two that the sentence names."""
    for left, right in pairs_of(findings, _SIDES):
        between = sentence.text[left.end : right.start]
        both = (
            _BOTH.match(sentence.text, right.end)
            if re.fullmatch(r" and (?:the )?(?:government of )?", between)
            else None
        )
        with_right = _WITH.fullmatch(between)
        if both or with_right:
            end = both.end() if both else right.end
            period = period_near(sentence.text, findings, left.start, end)
            yield link(
                sentence,
                findings,
                start=left.start,
                end=end,
                subject=left.entity,
                name="partnership",
                target=right.entity,
                period=period,
            )
