"""inventory: vehicles in stock. Source: the statement's page, Properties."""

from collections.abc import Iterator

from nevtui.extract.anchors import A_READING
from nevtui.extract.claims import amounts
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (
    ("The inventory of BYD came to 50,000 vehicles in 2024.", ("BYD inventory 50000 vehicles 2024",)),
    ("In May 2024 dealers held 2.1 million unsold cars.", ("China car market inventory 2100000 vehicles 2024-05",)),
    ("Dealers' inventories stood at 3.2 million in 2024.", ("China car market inventory 3200000 vehicles 2024",)),
    (
        "The stock of unsold cells in China was 95 GWh in October 2024.",
        ("China power battery market inventory 95 GWh 2024-10",),
    ),
    ("Stocks at BYD's dealers reached 170,000 cars in 2024.", ("BYD inventory 170000 vehicles 2024",)),
    ("Zeekr's finished-goods inventory swelled to 9.2 billion yuan in 2025.", ("Zeekr inventory 9200000000 CNY 2025",)),
    ("Unsold stock at Byton amounts to 2,914 cars.", ("Byton inventory 2914 vehicles",)),
    (
        "In May 2025 some 3.4 million cars stood unsold in China.",
        ("China car market inventory 3400000 vehicles 2025-05 approx",),
    ),
    ("In 2024 BYD had 3,000 cars at the races.", ()),
)
CUES = (A_READING + "inventory",)


def inventory(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield what a sentence says of vehicles in stock."""
    yield from amounts(sentence, findings, "inventory")
