"""penetration: the share of new cars that are new-energy vehicles. Source: the statement's page, Properties."""

from collections.abc import Iterator

from nevtui.extract.anchors import A_READING
from nevtui.extract.claims import amounts
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (("NEV penetration in China reached 52% in 2025.", ("China NEV market penetration 52 percent 2025",)),)
CUES = (A_READING,)


def penetration(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield what a sentence says of the share of new cars that are new-energy vehicles."""
    yield from amounts(sentence, findings, "penetration")
