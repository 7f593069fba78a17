"""market_share: the part of a market that a maker has. Source: the statement's page, Properties."""

from collections.abc import Iterator

from nevtui.extract.anchors import A_READING
from nevtui.extract.claims import amounts
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (("In 2025 BYD had a market share of 11%.", ("BYD market_share 11 percent China car market 2025",)),)
CUES = (A_READING,)


def market_share(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield what a sentence says of the part of a market that a maker has."""
    yield from amounts(sentence, findings, "market_share")
