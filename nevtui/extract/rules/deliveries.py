"""deliveries: vehicles handed over to buyers. Source: the statement's page, Properties."""

from collections.abc import Iterator

from nevtui.extract.anchors import A_READING
from nevtui.extract.claims import amounts
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (
    (
        "NIO grew. Morgan Stanley expects the company to deliver 290,000 vehicles in 2027.",
        ("NIO deliveries 290000 vehicles 2027 forecast",),
    ),
    (
        "BYD delivered 52,000 cars in May 2024. That compares with 48,000 a year earlier.",
        ("BYD deliveries 52000 vehicles 2024-05", "BYD deliveries 48000 vehicles 2023-05"),
    ),
    ("Hesai shipped 221,300 lidar units in 2023.", ("Hesai deliveries 221300 vehicles 2023",)),
    (
        "In May 2024 BYD delivered 52,000 cars, against 48,000 for Tesla.",
        ("BYD deliveries 52000 vehicles 2024-05", "Tesla deliveries 48000 vehicles 2024-05"),
    ),
    ("Geely delivered 8,240 vehicles under its Zeekr brand in May 2024.", ("Zeekr deliveries 8240 vehicles 2024-05",)),
    ("Dongfeng delivered 3,115 cars from its Voyah family in May 2024.", ("Voyah deliveries 3115 vehicles 2024-05",)),
    ("Li Auto handed over 13,300 units of the Li ONE in May 2022.", ("Li Auto deliveries 13300 vehicles 2022-05",)),
    ("In China BYD has delivered 14,200 cars in May 2024.", ("BYD deliveries 14200 vehicles 2024-05",)),
    ("In China BYD has shown its Voyah rival.", ()),
    ("In May 2025 21,236 customers took delivery of a Nio.", ("NIO deliveries 21236 vehicles 2025-05",)),
    ("XPeng's deliveries have now exceeded 30,000 for seven months running.", ()),
    (
        "XPeng announced its delivery results for May 2025: a record 33,525 Smart EVs.",
        ("XPeng deliveries 33525 vehicles 2025-05",),
    ),
    ("The XPeng P7, after the Mona M03, has 10,000 deliveries.", ("XPeng P7 deliveries 10000 vehicles",)),
    ("The Xiaomi SU7 is popular; 258,000 have been handed over so far.", ("Xiaomi SU7 deliveries 258000 vehicles",)),
    (
        "In May 2025 HIMA delivered 52,747 cars, of which 44,685 were Aitos.",
        (
            "Harmony Intelligent Mobility Alliance deliveries 52747 vehicles 2025-05",
            "AITO deliveries 44685 vehicles 2025-05",
        ),
    ),
    ("NIO delivered 20,797 vehicles in May 2021.", ("NIO deliveries 20797 vehicles 2021-05",)),
    (
        "Voyah delivered 10,022 cars in May 2025, more than 10,000 for the third month in a row.",
        ("Voyah deliveries 10022 vehicles 2025-05",),
    ),
)
CUES = (A_READING + "deliveries",)


def deliveries(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield what a sentence says of vehicles handed over to buyers."""
    yield from amounts(sentence, findings, "deliveries")
