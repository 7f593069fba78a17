"""milestone: the n-th vehicle, or overtaking another. Source: the statement's page, Properties."""

import re
from collections.abc import Iterator

from nevtui.extract import numbers
from nevtui.extract.claims import link
from nevtui.extract.grammar import pairs_of, period_near, subject_before
from nevtui.extract.spans import Claim, Findings, Period, Quantity, Sentence

EXAMPLES = (
    ("BYD passed Tesla in production volume in 2024.", ("BYD milestone Tesla 2024",)),
    ("BYD built its 14 millionth new energy vehicle in 2025.", ("BYD milestone 14000000 vehicles 2025",)),
)
CUES = (
    *numbers.ORDINAL_CUES,
    "passed",
    "overtook",
    "overtak",
    "outsold",
    "edged past",
    "moved past",
    "pulled ahead",
    "millionth",
    "thousandth",
)

_PASSED = re.compile(
    r",?(?: had| has| have)? (?:\w+ly )?(?:passed|surpassed|overtook|overtaken|outsold|edged past"
    r"|moved past|pulled ahead of|overtakes)"
    r"(?: (?:rivals?|the US firm|market leader|US rival|both))* (?:the )?"
)
_NTH = re.compile(
    rf"\b(?P<figure>{numbers.FIGURES}|one|two|three|five|ten)(?P<scale> ?(?:million|thousand))?(?:th|st|nd|rd) "
    r"(?:[\w-]+ ){0,4}(?:car|vehicle|NEV|EV|unit)\b"
)


def milestone(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield who overtook whom, and round numbers of vehicles built or delivered."""
    for left, right in pairs_of(findings, ("company", "country", "model", "city", "province")):
        is_one = left.entity.type == right.entity.type and left.start in findings.heads
        if is_one and _PASSED.fullmatch(sentence.text, left.end, right.start):
            period = _period(sentence, findings, left.start, right.end)
            yield link(
                sentence, findings, start=left.start, end=right.end, subject=left.entity, name="milestone",
                target=right.entity, period=period,
            )  # fmt: skip
    for match in _NTH.finditer(sentence.text):
        subject = subject_before(sentence.text, findings, match.start())
        owner = subject.entity if subject else findings.company
        figure = numbers.number(match["figure"])
        if owner and figure and figure * numbers.scale(match["scale"]) >= 1000:
            quantity = Quantity(match.start(), match.end(), figure * numbers.scale(match["scale"]), "vehicles")
            period = _period(sentence, findings, match.start(), match.end())
            yield link(
                sentence, findings, start=match.start(), end=match.end(), subject=owner, name="milestone",
                period=period, quantity=quantity,
            )  # fmt: skip


def _period(sentence: Sentence, findings: Findings, start: int, end: int) -> Period | None:
    return period_near(sentence.text, findings, start, end) or next(
        (p for p in findings.periods if p.role == "time"), None
    )
