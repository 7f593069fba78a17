"""sales: vehicles sold. Source: the statement's page, Properties."""

from collections.abc import Iterator

from nevtui.extract.anchors import A_READING
from nevtui.extract.claims import amounts
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (("In 2024 BYD sold 40,000 cars in Mexico.", ("BYD sales 40000 vehicles 2024",)),)
CUES = (A_READING,)


def sales(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield what a sentence says of vehicles sold."""
    yield from amounts(sentence, findings, "sales")
