"""deliveries: vehicles handed over to buyers. Source: the statement's page, Properties."""

from collections.abc import Iterator

from nevtui.extract.anchors import A_READING
from nevtui.extract.claims import amounts
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (("NIO delivered 20,797 vehicles in May 2021.", ("NIO deliveries 20797 vehicles 2021-05",)),)
CUES = (A_READING,)


def deliveries(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield what a sentence says of vehicles handed over to buyers."""
    yield from amounts(sentence, findings, "deliveries")
