"""share_of: a part of any other whole. Source: the statement's page, Properties."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.anchors import A_READING
from nevtui.extract.claims import amounts
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (
    ("CATL's utilisation rate dropped to 58% in 2023.", ("CATL share_of 58 percent capacity 2023",)),
    ("NIO made 60% of all deliveries in 2024.", ("NIO share_of 60 percent all deliveries 2024",)),
    ("Guangdong produced 25 percent of the country's NEVs.", ("Guangdong share_of 25 percent the country's NEVs",)),
    ("Xi'an is small, but Shaanxi made a fifth of its cars there.", ("Shaanxi share_of 20 percent its cars there",)),
    (
        "More than half of the lithium used abroad is refined in China.",
        ("China share_of 50 percent the lithium used abroad at_least",),
    ),
    (
        "Geely sold 200,000 cars in May 2025, or 8% of its yearly goal.",
        ("Geely share_of 8 percent its yearly goal 2025-05",),
    ),
    (
        "BMW, Volkswagen and Audi sell a third of their cars in China.",
        (
            "BMW share_of 33.3 percent their cars in China",
            "Volkswagen share_of 33.3 percent their cars in China",
            "Audi share_of 33.3 percent their cars in China",
        ),
    ),
    (
        "NIO and XPeng made 40% of their sales abroad in 2024.",
        ("NIO share_of 40 percent their sales abroad 2024", "XPeng share_of 40 percent their sales abroad 2024"),
    ),
    ("BYD and Geely together export a fifth of their cars.", ()),
    ("Geely owns 30% of the venture.", ()),
    ("Geely bought 26.4 percent of Renault do Brasil.", ()),
    ("BYD's sales rose 30% in 2024.", ()),
)
CUES = (A_READING + "share_of",)


def share_of(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield what a sentence says of a part of any other whole."""
    for claim in amounts(sentence, findings, "share_of"):
        text = sentence.text
        is_held = _HELD.search(text, max(0, claim.end - 60), claim.end) and _OF_FIRM.match(text, claim.end)
        if not is_held:
            yield claim


_HELD: Final = re.compile(
    r"\b(?:owns?|owned|holds?|held|buys?|bought|acquir\w+|sold|took|takes|for) (?:another |about |some |a further )?"
    r"[\d.]+ ?(?:%|per ?cent)$"
)
_OF_FIRM: Final = re.compile(r" of (?:the )?(?:[a-z-]+ ){0,4}(?:[A-Z][\w ]+(?=[,.;]|$| (?:for|in|and|from|was))|it\b)")
"""A share held in a company is a `stake`."""
