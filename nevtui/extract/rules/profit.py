"""profit: money earned, negative where it is a loss. Source: the statement's page, Properties."""

from collections.abc import Iterator

from nevtui.extract.anchors import A_READING
from nevtui.extract.claims import amounts, link
from nevtui.extract.grammar import period_near
from nevtui.extract.per_car import CUES as CARS
from nevtui.extract.per_car import per_car
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (
    ("NIO lost 41,000 yuan on every car in 2024.", ("NIO profit -41000 CNY per vehicle 2024",)),
    ("For each car BYD makes about 8,800 yuan.", ("BYD profit 8800 CNY per vehicle approx",)),
    ("Buyers paid 8,800 yuan more for each car of BYD.", ()),
    (
        "Seres made 5.9 billion yuan in 2024 after losing 2.4 billion yuan in 2023.",
        ("Seres profit 5900000000 CNY 2024", "Seres profit -2400000000 CNY 2023"),
    ),
    ("BYD made Rmb9.06bn in 2025.", ("BYD profit 9060000000 CNY 2025",)),
    ("BYD made 1.2 million cars in 2025.", ()),
    (
        "Geely's profit was 9.3 billion yuan in 2025, beating the 8.7 billion yuan consensus.",
        ("Geely profit 9300000000 CNY 2025", "Geely profit 8700000000 CNY 2025 forecast"),
    ),
    (
        "XPeng's net loss shrank to 480 million yuan in 2025, its smallest since 2020.",
        ("XPeng profit -480000000 CNY 2025",),
    ),
    ("NIO lost 6.75 billion yuan. It had 26 billion yuan in cash.", ("NIO profit -6750000000 CNY",)),
    ("NIO lost 6.75 billion yuan. Its cash and equivalents stood at 26 billion yuan.", ("NIO profit -6750000000 CNY",)),
    ("Net profit of BYD was 6.4 billion yuan in 2025.", ("BYD profit 6400000000 CNY 2025",)),
    ("XPeng lost 1.3 billion yuan in 2024.", ("XPeng profit -1300000000 CNY 2024",)),
    ("Losses of NIO widened to 22.4 billion yuan in 2024.", ("NIO profit -22400000000 CNY 2024",)),
    (
        "NIO posted a net loss of RMB 4.11 billion in the third quarter of 2025.",
        ("NIO profit -4110000000 CNY 2025-Q3",),
    ),
    ("BYD earned 40 billion yuan in 2024.", ("BYD profit 40000000000 CNY 2024",)),
    ("VinFast lost VND17.7 trillion in 2024.", ("VinFast profit -17700000000000 VND 2024",)),
    (
        "The net loss of XPeng shrank to 1.8 billion yuan in 2024 from 3.9 billion yuan a year earlier.",
        ("XPeng profit -1800000000 CNY 2024", "XPeng profit -3900000000 CNY 2023"),
    ),
    ("The net loss of NIO came to 137 million yuan in 2024.", ("NIO profit -137000000 CNY 2024",)),
)
CUES = (A_READING + "profit", *CARS)


def profit(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield profits and losses."""
    yield from amounts(sentence, findings, "profit")
    for owner, quantity in per_car(sentence.text, findings):
        period = period_near(sentence.text, findings, quantity.start, quantity.end)
        yield link(
            sentence, findings, start=quantity.start, end=quantity.end, subject=owner, name="profit",
            target="per vehicle", period=None if period and period.is_day else period, quantity=quantity,
        )  # fmt: skip
