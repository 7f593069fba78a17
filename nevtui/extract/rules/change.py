"""change: growth or fall of another figure, in per cent, points or times. Source: the statement's page, Rulings."""

from collections.abc import Iterator
from dataclasses import replace

from nevtui.extract.anchors import A_READING
from nevtui.extract.claims import of_reading
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (
    (
        "BYD sold 40,000 cars in May 2021, up 12.5% from a year earlier.",
        ("BYD change 12.5 percent sales 2021-05",),
    ),
    ("Shaanxi's NEV output nearly quadrupled in 2022.", ("Shaanxi change 4 times production 2022 approx",)),
    (
        "Leapmotor sold 280,000 vehicles in 2024, twice as many as a year earlier.",
        ("Leapmotor change 2 times sales 2024",),
    ),
    ("BYD more than doubled its exports in 2024.", ("BYD change 2 times exports 2024 at_least",)),
    ("Exports of Chery rose sevenfold to 96,000 vehicles in 2023.", ("Chery change 7 times exports 2023",)),
    ("NIO aims to double its sales in 2027.", ("NIO change 2 times sales 2027 planned",)),
    ("Sales of Zeekr halved in 2024.", ("Zeekr change -50 percent sales 2024",)),
    ("BYD sold 20,000 cars in 2024, more than twice as many as NIO.", ()),
    (
        "Both production and sales of BYD rose 20% in 2024.",
        ("BYD change 20 percent production 2024", "BYD change 20 percent sales 2024"),
    ),
    (
        "BYD and Geely saw sales rise 30% and 20% in 2024.",
        ("BYD change 30 percent sales 2024", "Geely change 20 percent sales 2024"),
    ),
    (
        "NIO reported a 12.4% year-on-year decline in deliveries in May 2023.",
        ("NIO change -12.4 percent deliveries 2023-05",),
    ),
    ("Deliveries of NIO fell by 23% in May 2021.", ("NIO change -23 percent deliveries 2021-05",)),
)
CUES = (A_READING,)


def change(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield growth and fall; what changes is the `object`."""
    for reading in findings.readings:
        if reading.is_change:
            claim = of_reading(sentence, findings, reading)
            yield replace(
                claim,
                property="change",
                object=reading.property,
                object_type=None,
                unit=reading.quantity.unit,
                compared_with=reading.compared_with,
            )
