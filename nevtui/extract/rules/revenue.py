"""revenue: money taken in. Source: the statement's page, Properties."""

from collections.abc import Iterator

from nevtui.extract.anchors import A_READING
from nevtui.extract.claims import amounts
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (("Revenue of Chery was RMB 92.618 billion in 2022.", ("Chery revenue 92618000000 CNY 2022",)),)
CUES = (A_READING + "revenue",)


def revenue(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield what a sentence says of money taken in."""
    yield from amounts(sentence, findings, "revenue")
