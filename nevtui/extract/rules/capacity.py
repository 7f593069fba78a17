"""capacity: what a plant or a maker can make a year. Source: the statement's page, Properties."""

from collections.abc import Iterator

from nevtui.extract.anchors import A_READING
from nevtui.extract.claims import amounts
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (
    ("BYD has a plant with a capacity of 28 GWh.", ("BYD capacity 28 GWh",)),
    ("CATL will build a 100 GWh battery plant in Debrecen.", ("CATL capacity 100 GWh planned",)),
    ("XPeng can make 100,000 vehicles a year.", ("XPeng capacity 100000 vehicles",)),
)
CUES = (A_READING,)


def capacity(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield capacities of plants and makers."""
    yield from amounts(sentence, findings, "capacity")
