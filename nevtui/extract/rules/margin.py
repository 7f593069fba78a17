"""margin: profit as a part of revenue. Source: the statement's page, Properties."""

from collections.abc import Iterator

from nevtui.extract.anchors import A_READING
from nevtui.extract.claims import amounts
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (
    (
        "NIO's gross margin was 14.1% in the second quarter of 2024, compared with minus 2.8% a year before.",
        ("NIO margin 14.1 percent 2024-Q2", "NIO margin -2.8 percent 2023-Q2"),
    ),
    (
        "NIO's gross margin fell to 14.1% in the second quarter of 2024 from 19.8%.",
        ("NIO margin 14.1 percent 2024-Q2", "NIO margin 19.8 percent"),
    ),
    ("Gross margin of BYD was 18.1% in 2024, down 2.4 percentage points.", ("BYD margin 18.1 percent 2024",)),
    ("The gross margin of NIO was 42.1% in 2025.", ("NIO margin 42.1 percent 2025",)),
    (
        "The gross margin of VinFast improved to minus 35% in 2025 from minus 58.7%.",
        ("VinFast margin -35 percent 2025", "VinFast margin -58.7 percent 2024"),
    ),
    ("Kia's margin of 20.1% was higher than Tesla's 17.9%.", ("Kia margin 20.1 percent", "Tesla margin 17.9 percent")),
    ("Byton, in which Kia and Geely each hold 45 percent, had a margin of 7 percent.", ("Byton margin 7 percent",)),
    ("The gross margin of NIO fell by 3 percentage points in 2025.", ()),
)
CUES = (A_READING + "margin",)


def margin(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield what a sentence says of profit as a part of revenue."""
    yield from amounts(sentence, findings, "margin")
