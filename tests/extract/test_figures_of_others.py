"""Figures of other goods, of several firms together and of a part of one: nobody's, or told with what they are of."""

import pytest

from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.pipeline import extract
from tests.extract.telling import article_of, said

OTHER_GOODS = (
    "Smartphone sales in China rose 5% to 23 million in January.",
    "China's steel output fell 5% to 80 million tonnes in January.",
    "Exports of auto parts from China rose 8% to $9 billion.",
    "Xiaomi's smartphone sales rose 3% to 42 million.",
    "China's motorcycle makers sold 1.9 million units in January.",
    "China's exports rose 5% in January.",
    "China's car exports worry Europe. China's exports rose 5% in January to $310 billion.",
    "China's power demand rose 4.4%.",
    "Sales of used cars in China rose 5% to 1.6 million in January.",
    "Used-car sales in China rose 5% to 1.6 million in January.",
    "Sales of imported cars in China fell 20% to 30,000.",
    "Sales of Chinese-made electric cars in Germany rose to 20,000.",
    "Geely's ship can carry 7,000 cars.",
    "BYD's ships will carry 7,000 cars each.",
    "Geely aims to buy 20,000 tonnes of green steel a year.",
    "Turkey waives the 40% levy for BYD.",
)


@pytest.mark.parametrize("text", OTHER_GOODS)
def test_what_is_no_car_is_not_counted_as_one(text: str, gazetteer: Gazetteer) -> None:
    assert said(gazetteer, text) == []


TOGETHER = (
    "NIO and XPeng delivered 50,000 cars in January.",
    "Sales of NIO and XPeng rose 20% in January.",
    "BYD and Tesla sold 4 million cars between them.",
    "BYD, Geely and Chery account for half of the market.",
    "Twelve Chinese carmakers sold 50,000 cars in Spain.",
    "BYD and other Chinese carmakers sold 50,000 cars in Spain.",
    "Carmakers such as BYD sold 5 million cars in Spain.",
)


@pytest.mark.parametrize("text", TOGETHER)
def test_what_several_did_together_is_told_of_none(text: str, gazetteer: Gazetteer) -> None:
    assert said(gazetteer, text) == []


def test_a_ventures_figure_is_neither_partners(gazetteer: Gazetteer) -> None:
    venture = "SAIC Motor joint_venture General Motors"
    assert said(gazetteer, "SAIC's venture with GM sold 50,000 cars in January.") == [venture]
    assert said(gazetteer, "Sales at SAIC's venture with GM fell 12% to 90,000.") == [venture]


def test_each_of_a_row_may_have_its_own_figure(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "NIO and XPeng each delivered 30,000 cars in January.") == [
        "NIO deliveries 30000 vehicles 2026-01",
        "XPeng deliveries 30000 vehicles 2026-01",
    ]
    assert said(gazetteer, "NIO and XPeng delivered 20,000 and 30,000 cars in January.") == [
        "NIO deliveries 20000 vehicles 2026-01",
        "XPeng deliveries 30000 vehicles 2026-01",
    ]


NATIONS = (
    ("Sales of Chinese cars rose 20% in Spain in January.", "Chinese car brands change 20 percent sales 2026-01"),
    ("Chinese car sales in Spain rose 20% in January.", "Chinese car brands change 20 percent sales 2026-01"),
    ("Chinese car sales rose 20% in January.", "China car market change 20 percent sales 2026-01"),
    ("Spain registered 50,000 Chinese cars in January.", "Chinese car brands registrations 50000 vehicles 2026-01"),
    ("Sales of Japanese cars in China fell to 300,000.", "Japanese car brands sales 300000 vehicles"),
    ("Chinese models had 12% of the Spanish market.", "Chinese car brands market_share 12 percent Spain car market"),
    (
        "Chinese makers won 5.1% of the European market.",
        "Chinese car brands market_share 5.1 percent Europe car market",
    ),
    (
        "Chinese brands such as BYD took 12% of the Brazilian market.",
        "Chinese car brands market_share 12 percent Brazil car market",
    ),
    (
        "BYD likes Spain, where Chinese cars had 12% of the market.",
        "Chinese car brands market_share 12 percent Spain car market",
    ),
    ("BYD grew. Sales of foreign brands fell 9 percent.", "foreign car brands change -9 percent sales"),
    ("Foreign brands had 31% of the Chinese market.", "foreign car brands market_share 31 percent China car market"),
)


@pytest.mark.parametrize(("text", "told"), NATIONS)
def test_cars_of_a_nation_are_those_of_its_brands(text: str, told: str, gazetteer: Gazetteer) -> None:
    assert said(gazetteer, text) == [told]


def test_duties_and_exports_stay_a_countrys(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "The EU puts tariffs of 35% on Chinese cars.") == ["European Union tariff 35 percent China"]


SCOPES = (
    ("Sales of heavy trucks in China rose to 89,000 in January.", "China car market", "heavy trucks"),
    ("Bus sales in China came to 8,900 in January.", "China car market", "buses"),
    ("BYD sold 3,000 electric buses in January.", "BYD", "electric buses"),
    ("Xiaomi's smartphone revenue came to 45.5 billion yuan.", "Xiaomi", "smartphone"),
    ("CATL's revenue from energy storage came to 57 billion yuan.", "CATL", "energy storage"),
    ("Xiaomi's EV business lost 300 million yuan in the quarter.", "Xiaomi", "EV"),
    ("NIO's vehicle margin rose to 10.2%.", "NIO", "vehicle"),
    ("Tesla's energy business had a margin of 26%.", "Tesla", "energy"),
    ("BYD's revenue came to 777 billion yuan.", "BYD", None),
    ("Nine-month net profit of BYD rose to 25 billion yuan.", "BYD", None),
)


@pytest.mark.parametrize(("text", "subject", "scope"), SCOPES)
def test_a_part_is_told_as_one(text: str, subject: str, scope: str | None, gazetteer: Gazetteer) -> None:
    told = extract(article_of(text), gazetteer, on_error="raise")
    assert [(statement.subject, statement.scope) for statement in told] == [(subject, scope)]


def test_money_is_earned_where_it_is_said(gazetteer: Gazetteer) -> None:
    told = extract(article_of("Tesla's revenue in China fell 10% to $4.6 billion."), gazetteer, on_error="raise")
    assert [(statement.property, statement.place) for statement in told] == [("change", "China"), ("revenue", "China")]


PARTS = (
    ("China had 12.8 million charging points, three quarters of them private.", "charging points", "private"),
    ("BYD sold 300,000 cars in January, a third of them abroad.", "sales", "abroad"),
    ("BYD made 300,000 cars in January. Nearly half of them were plug-in hybrids.", "production", "plug-in hybrids"),
)


@pytest.mark.parametrize(("text", "whole", "part"), PARTS)
def test_of_them_names_what_it_is_a_part_of(text: str, whole: str, part: str, gazetteer: Gazetteer) -> None:
    told = [one for one in extract(article_of(text), gazetteer, on_error="raise") if one.property == "share_of"]
    assert [(one.object, one.scope) for one in told] == [(whole, part)]


def test_a_part_of_nothing_told_is_none(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "Stellantis paid 1.5 billion euros for a fifth of it.") == []
