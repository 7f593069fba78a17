"""Owners, goods and numbers in the forms of other newsrooms, and what is not told in them."""

import pytest

from nevtui.extract.gazetteer import Gazetteer
from tests.extract.telling import said

TOLD = (
    ("BYD sold 302,459 pure electric and plug-in hybrid cars in January.", ("BYD sales 302459 vehicles 2026-01",)),
    (
        "International sales of BYD soared 150.7% to 1,046,083 units in 2025.",
        ("BYD change 150.7 percent exports 2025", "BYD exports 1046083 vehicles 2025"),
    ),
    (
        "Over 1.3 million new energy vehicles should roll out of Hefei's factories this year.",
        ("Hefei production 1300000 vehicles 2026 forecast at_least",),
    ),
    ("MG put 17,800 cars on the road in Britain in January.", ("MG registrations 17800 vehicles 2026-01",)),
    ("Of BYD's 380,000 cars in January, 89,000 went abroad.", ("BYD exports 89000 vehicles 2026-01",)),
    ("Nearly 40,000 drivers chose a Leapmotor in January.", ("Leapmotor sales 40000 vehicles 2026-01 approx",)),
    (
        "BYD sold 300,000 cars in the fourth quarter of 2025 after 250,000 in the first.",
        ("BYD sales 300000 vehicles 2025-Q4", "BYD sales 250000 vehicles 2025-Q1"),
    ),
    (
        "Electric cars made up 15.6% of EU registrations in 2025, up from 12.5%.",
        ("EU EV market penetration 15.6 percent 2025", "EU EV market penetration 12.5 percent"),
    ),
    (
        "Tesla's market share in China fell to 4.9%, while BYD's climbed to 27%.",
        (
            "Tesla market_share 4.9 percent China car market",
            "BYD market_share 27 percent China car market",
        ),
    ),
    ("Every third car sold in China is now electric.", ("China NEV market penetration 33.3 percent",)),
    ("Every third car sold in Norway was a Tesla.", ("Tesla market_share 33.3 percent Norway car market",)),
    ("Every third day a car burns in China.", ()),
    ("Beijing approved a 1.2 billion yuan plan to build charging stations.", ("China policy 1.2 billion yuan plan",)),
    ("Beijing approved a 1.2 billion yuan plan by Changan.", ()),
    ("Canada let in Chinese cars at 6.1% for 49,000 a year.", ("Canada restriction 49000 vehicles China",)),
    ("NIO delivered 20,000 cars in 2025. The local economy expanded 6.8%.", ("NIO deliveries 20000 vehicles 2025",)),
    (
        "Hefei is home to NIO. The maker of premium electric cars delivered 20,000 vehicles in January.",
        ("NIO headquarters Hefei", "NIO deliveries 20000 vehicles 2026-01"),
    ),
    (
        "Wenshan Bay, a coastal town in Zhejiang, makes pumps. Wenshan Bay has 820,000 inhabitants.",
        ("Wenshan Bay population 820000 people",),
    ),
    ("Geely built a plant at Hangzhou Bay, Ningbo, in 2018.", ("Geely plant Ningbo 2018",)),
)


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_it_is_read_as_one_would(text: str, told: tuple[str, ...], gazetteer: Gazetteer) -> None:
    assert said(gazetteer, text) == list(told)
