"""demand: what a market asks for. Source: the statement's page, Properties."""

from collections.abc import Iterator

from nevtui.extract.anchors import A_READING
from nevtui.extract.claims import amounts
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (
    (
        "Demand for power batteries in China reached 261 GWh in 2022.",
        ("China power battery market demand 261 GWh 2022",),
    ),
)
CUES = (A_READING + "demand",)


def demand(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield what a sentence says of what a market asks for."""
    yield from amounts(sentence, findings, "demand")
