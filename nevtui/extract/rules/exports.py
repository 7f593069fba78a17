"""exports: vehicles sold outside the home market. Source: the statement's page, Properties."""

from collections.abc import Iterator

from nevtui.extract.anchors import A_READING
from nevtui.extract.claims import amounts
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (("In 2022 Anhui exported 822,000 vehicles.", ("Anhui exports 822000 vehicles 2022",)),)
CUES = (A_READING,)


def exports(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield what a sentence says of vehicles sold outside the home market."""
    yield from amounts(sentence, findings, "exports")
