"""inventory: vehicles in stock. Source: the statement's page, Properties."""

from collections.abc import Iterator

from nevtui.extract.anchors import A_READING
from nevtui.extract.claims import amounts
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (("The inventory of BYD came to 50,000 vehicles in 2024.", ("BYD inventory 50000 vehicles 2024",)),)
CUES = (A_READING + "inventory",)


def inventory(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield what a sentence says of vehicles in stock."""
    yield from amounts(sentence, findings, "inventory")
