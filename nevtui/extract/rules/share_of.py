"""share_of: a part of any other whole. Source: the statement's page, Properties."""

from collections.abc import Iterator

from nevtui.extract.anchors import A_READING
from nevtui.extract.claims import amounts
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (("NIO made 60% of all deliveries in 2024.", ("NIO share_of 60 percent 2024",)),)
CUES = (A_READING,)


def share_of(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield what a sentence says of a part of any other whole."""
    yield from amounts(sentence, findings, "share_of")
