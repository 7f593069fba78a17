"""count: a number of things that subject has; object names them. Source: the statement's page, Properties."""

import re
from collections.abc import Iterator

from nevtui.extract.claims import link
from nevtui.extract.grammar import subject_before
from nevtui.extract.spans import Claim, Findings, Quantity, Sentence

EXAMPLES = (
    ("Hefei has drawn six EV makers.", ("Hefei count 6 companies EV makers",)),
    ("NIO operates more than 3,000 swap stations.", ("NIO count 3000 sites swap stations at_least",)),
)

_HAS = re.compile(
    r"\b(?:has|have|had|counts|operates|runs|owns|attracted|drawn|gathered|brought together|home to"
    r"|set up|opened|built|hosts|lists)"
    r"(?: (?:about|around|some|nearly|more than|over|at least|almost|close to|upwards of|as many as"
    r"|already|only|now|a total of))* $"
)
_COUNTED = ("companies", "sites", "patents", "units")


def count(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield counts of firms, sites, chargers and models that a subject has."""
    for quantity in findings.quantities:
        if quantity.unit not in _COUNTED or not quantity.noun or quantity.noun in ("units", "shares", "points"):
            continue
        verb = _HAS.search(sentence.text[max(0, quantity.start - 50) : quantity.start])
        subject = subject_before(sentence.text, findings, quantity.start, ("company", "city", "province", "country"))
        if verb and subject and quantity.start - subject.end < 70:
            things = _things(sentence, quantity)
            yield link(
                sentence, findings, start=subject.start, end=quantity.end, subject=subject.entity, name="count",
                target=things, quantity=quantity,
            )  # fmt: skip


def _things(sentence: Sentence, quantity: Quantity) -> str:
    words = sentence.text[quantity.start : quantity.end].split()
    return " ".join(words[1:]) or quantity.noun
