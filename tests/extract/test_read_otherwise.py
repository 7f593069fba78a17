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


def test_a_share_is_one_of_the_only_countrys_market(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "India's Tata Motors sold 6,047 electric cars in January, a market share of 39.2%.")
    assert told == [
        "Tata Motors sales 6047 vehicles 2026-01",
        "Tata Motors market_share 39.2 percent India car market 2026-01",
    ]


@pytest.mark.parametrize("link", ["; that in", "; its plant in", ", and its plant in"])
def test_a_capacity_has_neither_time_nor_place_of_another_plant(link: str, gazetteer: Gazetteer) -> None:
    told = said(gazetteer, f"CATL's plant in Erfurt can make 14 GWh a year{link} Debrecen will open in early 2027.")
    assert "CATL capacity 14 GWh" in told


def test_since_a_car_went_on_sale_lasts_until_the_article(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "Xiaomi has handed over 400,000 cars since the SU7 went on sale in March 2024.")
    assert "Xiaomi deliveries 400000 vehicles 2024-03..2026-03" in told
    assert "Xiaomi launch Xiaomi SU7 2024-03" in told


def test_a_time_of_an_aside_is_not_gone_on_with(gazetteer: Gazetteer) -> None:
    text = "BYD sells the Windsor, of which it has sold 36,000 since October. Mahindra tripled its sales to 2,789."
    assert said(gazetteer, text)[-1] == "Mahindra sales 2789 vehicles"


def test_a_second_sum_is_a_ceiling_only_where_that_is_said(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "Buyers in Chongqing get 20,000 yuan for an electric car and 15,000 yuan for a petrol car.")
    assert told == ["Chongqing subsidy 20000 CNY", "Chongqing subsidy 15000 CNY"]
