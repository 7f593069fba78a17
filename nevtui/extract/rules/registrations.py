"""registrations: vehicles registered. Source: the statement's page, Properties."""

from collections.abc import Iterator

from nevtui.extract.anchors import A_READING
from nevtui.extract.claims import amounts
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (
    (
        "BYD led with 1,702 registrations in May 2024, ahead of Tesla on 611.",
        ("BYD registrations 1702 vehicles 2024-05", "Tesla registrations 611 vehicles 2024-05"),
    ),
    ("In June 2025 6,120 new Xiaomi vehicles were registered.", ("Xiaomi registrations 6120 vehicles 2025-06",)),
    ("Spain was BYD's best market, with 10,800 registrations in 2025.", ("BYD registrations 10800 vehicles 2025",)),
    (
        "In April 2025 7,231 BYDs and 7,165 Teslas were registered.",
        ("BYD registrations 7231 vehicles 2025-04", "Tesla registrations 7165 vehicles 2025-04"),
    ),
    (
        "Registered in Israel in May 2025: 1,911 Chery cars, 1,204 BYDs.",
        ("Chery registrations 1911 vehicles 2025-05", "BYD registrations 1204 vehicles 2025-05"),
    ),
    (
        "Haval launched the Haval H6. The hybrid, which is built in Brazil, had 24,000 registrations in 2025.",
        ("Haval H6 registrations 24000 vehicles 2025",),
    ),
    ("BYD registered 70,500 cars in June 2025.", ("BYD registrations 70500 vehicles 2025-06",)),
)
CUES = (A_READING + "registrations",)


def registrations(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield what a sentence says of vehicles registered."""
    yield from amounts(sentence, findings, "registrations")
