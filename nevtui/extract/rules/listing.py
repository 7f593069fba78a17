"""listing: a company's shares begin to trade; object is the exchange. Source: the statement's page, Properties."""

import re
from collections.abc import Iterator

from nevtui.extract.claims import link
from nevtui.extract.grammar import mention_at, period_near, subject_before
from nevtui.extract.spans import Claim, Findings, Sentence
from nevtui.model.entity import Entity

EXAMPLES = (
    (
        "Chery began trading on the Hong Kong Stock Exchange on September 25, 2025.",
        ("Chery listing Hong Kong Stock Exchange 2025-09-25",),
    ),
    ("When Chery listed in Hong Kong, shares rose.", ("Chery listing Hong Kong Stock Exchange",)),
    ("Voyah will be listed on the Hong Kong Stock Exchange.", ("Voyah listing Hong Kong Stock Exchange planned",)),
)
CUES = (
    " list",
    "be listed",
    "trading",
    "first session",
    "debut",
    "went public",
    "go public",
    "flotation",
    " ipo",
    " float",
)

_LISTS = re.compile(
    r"\b(?:listed|lists?|be listed|began trading|started trading|first (?:session|day of trading)"
    r"|debut(?:ed)?|went public|go public|flotation|IPO|listing|float(?:ed)?)\b(?: \w+)? (?:on"
    r"|in) (?:the )?"
)


_EXCHANGES = ("Hong Kong", "Shenzhen", "Shanghai")
"""Cities with one exchange for shares each; New York has two."""


def _exchange(entity: Entity) -> Entity | None:
    if entity.type == "organization":
        return entity if "Exchange" in entity.name or entity.name.upper() == "NASDAQ" else None
    if entity.name not in _EXCHANGES:
        return None
    name = f"{entity.name} Stock Exchange"
    return Entity(f"organization:{name.lower().replace(' ', '-')}", name, "organization")


def listing(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield listings with exchange and day; an exchange named by its city alone is taken as its exchange."""
    for match in _LISTS.finditer(sentence.text):
        named = mention_at(findings, match.end(), ("organization", "city"))
        exchange = _exchange(named.entity) if named else None
        subject = subject_before(sentence.text, findings, match.start())
        if named and exchange and subject:
            period = period_near(sentence.text, findings, match.start(), named.end)
            yield link(
                sentence,
                findings,
                start=subject.start,
                end=named.end,
                subject=subject.entity,
                name="listing",
                target=exchange,
                period=period,
            )
