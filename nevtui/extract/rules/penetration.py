"""penetration: the share of new cars that are new-energy vehicles. Source: the statement's page, Properties."""

from collections.abc import Iterator

from nevtui.extract.anchors import A_READING
from nevtui.extract.claims import amounts
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (
    (
        "In Norway, 138,265 new cars were registered in 2022, 79.3% of them electric.",
        ("Norway EV market penetration 79.3 percent 2022",),
    ),
    ("NEV penetration in China reached 52% in 2025.", ("China NEV market penetration 52 percent 2025",)),
    ("NEVs made up 48 percent of new car sales in China in 2025.", ("China NEV market penetration 48 percent 2025",)),
    (
        "Nearly half of all new cars sold in China in 2024 were electric.",
        ("China NEV market penetration 50 percent 2024 approx",),
    ),
    (
        "EVs' share of new-car registrations in Germany climbed to 19 percent.",
        ("Germany EV market penetration 19 percent",),
    ),
    (
        "In Jiangsu NEVs were 48 percent of all those licensed in 2025.",
        ("Jiangsu penetration 48 percent 2025",),
    ),
    ("One in two cars registered in Shenzhen was a new-energy vehicle.", ("Shenzhen penetration 50 percent",)),
    ("One in five cars that BYD sold was electric.", ()),
    ("NEVs made up 30% of BYD's sales.", ()),
    ("Steel made up 30% of the cost.", ()),
)
CUES = (A_READING + "penetration",)


def penetration(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield what a sentence says of the share of new cars that are new-energy vehicles."""
    yield from amounts(sentence, findings, "penetration")
