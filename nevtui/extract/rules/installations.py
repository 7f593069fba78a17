"""installations: GWh of batteries fitted to vehicles. Source: the statement's page, Properties."""

from collections.abc import Iterator

from nevtui.extract.anchors import A_READING
from nevtui.extract.claims import amounts
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (
    ("Installations of CALB came to 9.05 GWh in 2021.", ("CALB installations 9.05 GWh 2021",)),
    (
        "CATL installed 26.4 GWh of batteries in October 2024, BYD 14.1 GWh.",
        ("CATL installations 26.4 GWh 2024-10", "BYD installations 14.1 GWh 2024-10"),
    ),
)
CUES = (A_READING,)


def installations(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield what a sentence says of GWh of batteries fitted to vehicles."""
    yield from amounts(sentence, findings, "installations")
