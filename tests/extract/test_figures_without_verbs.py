"""Figures that no verb and no noun beside them tells of, and those of people whom nobody names."""

from nevtui.extract.gazetteer import Gazetteer
from tests.extract.telling import said


def test_a_count_behind_a_colon_is_that_of_the_firm_before_it(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "BYD had 15,300 registrations in January 2026.",
        "Volvo was once again ahead of all others in the north: 21,400 cars, up 12%.",
    )
    assert told[1:] == [
        "Volvo Cars registrations 21400 vehicles 2026-01",
        "Volvo Cars change 12 percent registrations 2026-01",
    ]


def test_what_is_sold_with_a_best_seller_is_its_own(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer, "The BYD Seagull was the top-selling hatchback in China in January 2026, with 31,762 units sold."
    )
    assert "BYD Seagull sales 31762 vehicles 2026-01" in told


def test_the_figure_of_a_rival_without_a_name_is_nobodys(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "BYD's 440,000 registrations in 2025-Q1 beat the Japanese' 327,200 and its rival's 280,100.")
    assert not any("327200" in one or "280100" in one for one in told)


def test_half_a_peak_is_no_share(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "Tesla's share of China's NEV market shrank to 6%, about half its peak of 12%.")
    assert not any("50 percent" in one and "market_share 50" in one for one in told)


def test_a_profit_is_made_in_the_currency_spoken_of(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "NIO lost 21.1 billion yuan in 2024. Li Auto made 7bn. BYD made 39bn yuan in 2024.")
    assert told[1:] == ["Li Auto profit 7000000000 CNY 2024", "BYD profit 39000000000 CNY 2024"]


def test_demand_for_cells_is_no_carmakers(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer, "XPeng sold 31,100 cars in January 2026. Demand for storage cells will rise to 820 GWh in 2026."
    )
    assert not any(one.startswith("XPeng demand") for one in told)


def test_imported_cars_in_stock_are_an_inventory(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "Stocks of imported electric cars came down to 28,000 in January 2026.",
        title="Brazil's EV market cools",
    )
    assert "inventory 28000 vehicles 2026-01" in " ".join(told)


def test_a_leader_keeps_its_count_behind_an_aside(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "In January 2026 XPeng delivered 25,100 vehicles.",
        "Leapmotor, in which Stellantis has put money, led the band of start-ups with 41,300.",
    )
    assert "Leapmotor deliveries 41300 vehicles 2026-01" in told


def test_plug_ins_take_a_share_of_all_cars_not_of_the_model_before(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "The BYD Seagull led China's ranking in January 2026 with 34,900 sales.",
        "Plug-ins took 53.3% of all retail car sales in January 2026.",
    )
    assert "China NEV market penetration 53.3 percent 2026-01" in told
