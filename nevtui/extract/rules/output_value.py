"""output_value: the worth of what an industry makes. Source: the statement's page, Properties."""

from collections.abc import Iterator

from nevtui.extract.anchors import A_READING
from nevtui.extract.claims import amounts
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (
    ("Output value of Ningbo rose to 433 billion yuan in 2025.", ("Ningbo output_value 433000000000 CNY 2025",)),
    (
        "In 2025 the battery industry in Yibin reached an output value of 88.9 billion yuan.",
        ("Yibin battery industry output_value 88900000000 CNY 2025",),
    ),
    (
        "Wuhu made 41,000 cars in 2025, lifting the output value of the sector to 9.8 billion yuan.",
        ("Wuhu output_value 9800000000 CNY 2025",),
    ),
)
CUES = (A_READING + "output_value",)


def output_value(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield what a sentence says of the worth of what an industry makes."""
    yield from amounts(sentence, findings, "output_value")
