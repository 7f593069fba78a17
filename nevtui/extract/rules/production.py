"""production: vehicles or cells made. Source: the statement's page, Properties."""

from collections.abc import Iterator

from nevtui.extract.anchors import A_READING
from nevtui.extract.claims import amounts
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (("Shaanxi built 1.02 million vehicles in 2022.", ("Shaanxi production 1020000 vehicles 2022",)),)
CUES = (A_READING,)


def production(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield what a sentence says of vehicles or cells made."""
    yield from amounts(sentence, findings, "production")
