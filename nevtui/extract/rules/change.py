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
