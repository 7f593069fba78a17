"""output_value: the worth of what an industry makes. Source: the statement's page, Properties."""

from collections.abc import Iterator

from nevtui.extract.anchors import A_READING
from nevtui.extract.claims import amounts
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (
    ("Output value of Ningbo rose to 433 billion yuan in 2025.", ("Ningbo output_value 433000000000 CNY 2025",)),
)
CUES = (A_READING + "output_value",)


def output_value(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield what a sentence says of the worth of what an industry makes."""
    yield from amounts(sentence, findings, "output_value")
