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
    (
        "CATL led with 15.2 GWh in May 2023, followed by BYD with 8.1 GWh.",
        ("CATL installations 15.2 GWh 2023-05", "BYD installations 8.1 GWh 2023-05"),
    ),
    ("Gotion was fourth (3.1 GWh).", ("Gotion High-Tech installations 3.1 GWh",)),
    ("CALB slipped from third to fifth with 2.4 GWh in May 2023.", ("CALB installations 2.4 GWh 2023-05",)),
    ("Usage of batteries reached 62 GWh in May 2023.", ("China power battery market installations 62 GWh 2023-05",)),
    (
        "Battery installations worldwide came to 894 GWh in 2024.",
        ("global power battery market installations 894 GWh 2024",),
    ),
    ("The institute put CATL's share at 37.9% on installations of 190.9 GWh.", ("CATL installations 190.9 GWh",)),
    ("Installed capacity at CATL's plant in Erfurt is 14 GWh.", ()),
    ("Gotion, fourth with a project of 20 GWh, built on.", ()),
    ("CATL signed a contract for 10 GWh.", ()),
    ("BYD's storage business stood at 26 GWh.", ()),
)
CUES = (A_READING + "installations",)


def installations(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield what a sentence says of GWh of batteries fitted to vehicles."""
    yield from amounts(sentence, findings, "installations")
