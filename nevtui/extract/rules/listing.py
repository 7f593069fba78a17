"""listing: a company's shares begin to trade; object is the exchange. Source: the statement's page, Properties."""

import re
from collections.abc import Iterator

from nevtui.extract.claims import link
from nevtui.extract.grammar import period_near, subject_before
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (
    (
        "Chery began trading on the Hong Kong Stock Exchange on September 25, 2025.",
        ("Chery listing Hong Kong Stock Exchange 2025-09-25",),
    ),
    ("Voyah will be listed on the Hong Kong Stock Exchange.", ("Voyah listing Hong Kong Stock Exchange planned",)),
)

_LISTS = re.compile(
    r"\b(?:listed|lists?|be listed|began trading|started trading|first (?:session|day of trading)"
    r"|debut(?:ed)?|went public|go public|flotation|IPO|listing|float(?:ed)?)\b(?: \w+)? (?:on"
    r"|in) (?:the )?"
)


def listing(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield listings with exchange and day; an exchange named by its city alone is taken as its exchange."""
    for match in _LISTS.finditer(sentence.text):
        exchange = next(
            (m for m in findings.mentions if m.start == match.end() and m.entity.type == "organization"), None
        )
        subject = subject_before(sentence.text, findings, match.start())
        if exchange and subject and "Exchange" in exchange.entity.name:
            period = period_near(sentence.text, findings, match.start(), exchange.end)
            yield link(
                sentence,
                findings,
                start=subject.start,
                end=exchange.end,
                subject=subject.entity,
                name="listing",
                target=exchange.entity,
                period=period,
            )
