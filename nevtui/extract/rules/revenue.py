"""revenue: money taken in. Source: the statement's page, Properties."""

from collections.abc import Iterator

from nevtui.extract.anchors import A_READING
from nevtui.extract.claims import amounts
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (
    (
        "Leapmotor posted its first profit in 2025: 80 million yuan on sales of 13.5 billion.",
        ("Leapmotor revenue 13500000000 CNY 2025",),
    ),
    (
        "Revenue of BYD rose to 28.1 billion yuan in 2015; analysts had expected 26.4 billion yuan.",
        ("BYD revenue 28100000000 CNY 2015", "BYD revenue 26400000000 CNY 2015 forecast"),
    ),
    (
        "BYD's revenue rose to 124.9 billion yuan in 2025, missing estimates of 134 billion yuan.",
        ("BYD revenue 124900000000 CNY 2025", "BYD revenue 134000000000 CNY 2025 forecast"),
    ),
    (
        "BYD's revenue was 6.75 billion yuan, below the 7 billion yuan that analysts polled by LSEG expected.",
        ("BYD revenue 6750000000 CNY", "BYD revenue 7000000000 CNY forecast"),
    ),
    (
        "BYD earned 8 billion yuan on revenue of 44 billion in 2015.",
        ("BYD revenue 44000000000 CNY 2015",),
    ),
    ("Revenue of Chery was RMB 92.618 billion in 2022.", ("Chery revenue 92618000000 CNY 2022",)),
)
CUES = (A_READING + "revenue",)


def revenue(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield what a sentence says of money taken in."""
    yield from amounts(sentence, findings, "revenue")
