"""Short reports on Chinese makers abroad: whose market, country and car is meant from sentence to sentence."""

from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.pipeline import extract
from tests.extract.telling import article_of, said


def test_after_a_group_of_makers_the_whole_market_is_that_of_its_share(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "Chinese brands took 5.1% of the European market in January.",
        "Tesla's share shrank to 1.6%.",
        "Overall registrations fell 0.3% to 1.2 million. Electric cars made up 15.6% of the total.",
    )
    assert told == [
        "Chinese car brands market_share 5.1 percent Europe car market 2026-01",
        "Tesla market_share 1.6 percent Europe car market 2026-01",
        "Europe car market change -0.3 percent registrations 2026-01",
        "Europe car market registrations 1200000 vehicles 2026-01",
        "Europe EV market penetration 15.6 percent 2026-01",
    ]


def test_in_the_country_is_in_the_one_just_named(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "BYD sold 40,000 cars in Mexico in 2025. It wants to build a factory in the country.") == [
        "BYD sales 40000 vehicles 2025",
        "BYD plant Mexico planned",
    ]


def test_a_duty_rises_from_what_it_is(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "Brazil's duty on electric cars rises to 35% in July 2026 from 25% now.") == [
        "Brazil tariff 35 percent China 2026-07 planned",
        "Brazil tariff 25 percent China",
    ]


def test_the_price_that_is_cut_is_that_of_the_car_just_launched(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "XPeng launched the G7 in January. A week later XPeng cut the price by 10,000 yuan.")
    assert told[-1] == "XPeng G7 change -10000 CNY price"


def test_the_countries_of_a_survey_are_nobodys(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "BYD registered 70,500 cars in the 28 countries in January.")
    assert told == ["BYD registrations 70500 vehicles 2026-01"]


def test_where_a_share_is_held_is_kept(gazetteer: Gazetteer) -> None:
    told = extract(article_of("BYD sold 300,000 cars in China in January."), gazetteer, on_error="raise")
    assert [(one.property, one.place) for one in told] == [("sales", "China")]
