"""profit: money earned, negative where it is a loss. Source: the statement's page, Properties."""

import re
from collections.abc import Iterator
from dataclasses import replace

from nevtui.extract.anchors import A_READING
from nevtui.extract.claims import amounts
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (
    ("Net profit of BYD was 6.4 billion yuan in 2025.", ("BYD profit 6400000000 CNY 2025",)),
    ("The net loss of NIO came to 137 million yuan in 2024.", ("NIO profit -137000000 CNY 2024",)),
)
CUES = (A_READING,)

_LOSS = re.compile(r"\b(?:loss(?:es)?|lost)\b[^,;]*$")


def profit(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield profits and losses."""
    for claim in amounts(sentence, findings, "profit"):
        is_loss = _LOSS.search(sentence.text[claim.start : claim.end]) is not None
        yield replace(claim, value=-claim.value) if is_loss and claim.value else claim
