"""joint_venture: companies that run one together. Source: the statement's page, Rulings."""

import re
from collections.abc import Iterator

from nevtui.extract.claims import link
from nevtui.extract.grammar import subject_before
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (
    ("Stellantis and CATL are forming a joint venture.", ("Stellantis joint_venture CATL planned",)),
    ("Toyota and BYD have set up their joint venture.", ("Toyota joint_venture BYD",)),
    ("Magna has a joint venture with BAIC Group.", ("Magna joint_venture BAIC Group",)),
)
CUES = ("joint venture",)

_VENTURE = re.compile(r"\bjoint venture\b")
_WITH = re.compile(r"(?: company)?(?: in [A-Z]\w+)? (?:with|between) (?:the )?")
_FORMING = re.compile(
    r"\b(?:are forming|is forming|to form|have formed|formed|set up|have formally set up|establish\w*"
    r"|to build|sign\w*)\b"
)


def joint_venture(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield ventures of two companies: `A and B form a joint venture`, `A's joint venture with B`."""
    firms = [m for m in findings.mentions if m.entity.type == "company"]
    for match in _VENTURE.finditer(sentence.text):
        partner = _WITH.match(sentence.text, match.end())
        second = next((m for m in firms if partner and m.start == partner.end()), None)
        first = subject_before(sentence.text, findings, match.start())
        if second is None and first:
            pair = [m for m in firms if m.end < first.start and sentence.text[m.end : first.start] == " and "]
            forming = _FORMING.search(sentence.text[first.end : match.start()])
            first, second = (pair[-1], first) if pair and forming else (None, None)
        if first and second and first.entity != second.entity:
            stands = "planned" if "forming" in sentence.text[first.start : match.end()] else None
            yield link(
                sentence,
                findings,
                start=first.start,
                end=max(match.end(), second.end),
                subject=first.entity,
                name="joint_venture",
                target=second.entity,
                stands=stands,
            )
