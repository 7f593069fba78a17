"""Short reports on Chinese makers abroad: whose market, country and car is meant from sentence to sentence."""

import pytest

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


def test_production_there_is_at_the_plant(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "CATL raised money in Hong Kong for its plant in Debrecen. Production there is to start by the end of 2026.",
    )
    assert told[-1] == "CATL production_start Debrecen 2026 planned"


def test_a_figure_behind_an_earlier_level_is_of_the_time_told_first(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "Xiaomi's loss narrowed to 300 million yuan in the fourth quarter from 500 million in the third, on revenue of "
        "20.6 billion yuan.",
    )
    assert "Xiaomi revenue 20600000000 CNY 2025-Q4" in told


def test_who_counts_batteries_tells_of_no_cars(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "CATL held 37.9% of the world market in 2025, SNE Research said.") == [
        "CATL market_share 37.9 percent global power battery market 2025"
    ]


def test_a_part_of_what_was_sold_another_year_is_no_share(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer, "Honda sold 852,269 cars in China last year, about half of the 1.63 million it sold in 2020."
    )
    assert told == ["Honda sales 852269 vehicles 2025", "Honda sales 1630000 vehicles 2020"]


def test_partners_that_one_has_are_no_plan(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "By 2027 Volkswagen and its three partners will bring out more than 20 electric models.")
    assert told[0] == "Volkswagen count 3 companies partners"


def test_capacities_stand_where_the_plant_does(gazetteer: Gazetteer) -> None:
    text = "Nissan will close its plant in Wuhan, which can make 300,000 cars a year."
    told = extract(article_of(text), gazetteer, on_error="raise")
    assert [one.place for one in told if one.property == "capacity"] == ["Wuhan"]
    text = "Honda's capacity will fall to 960,000 cars a year from 1.2 million as it shuts lines in Guangzhou."
    told = extract(article_of(text), gazetteer, on_error="raise")
    assert [one.place for one in told if one.property == "capacity"] == [None, None]


def test_what_somebody_remains_is_not_somebody_else(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "BYD sold 24,200 cars in Britain in January.",
        "MG, owned by SAIC, remains the best-selling Chinese brand with 26,000 cars, ahead of BYD.",
    )
    assert [one for one in told if "26000" in one] == ["MG sales 26000 vehicles 2026-01"]


def test_shares_in_one_and_those_in_another(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "Shares in Ganfeng rose 21% in Hong Kong, those in Tianqi 18%.") == [
        "Ganfeng Lithium change 21 percent share price",
        "Tianqi Lithium change 18 percent share price",
    ]


def test_a_value_behind_an_aside_is_not_the_last_backers(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "Momenta, whose backers include SAIC and Mercedes-Benz, was last valued at $6 billion.")
    assert [one for one in told if " valuation " in one] == ["Momenta valuation 6000000000 USD"]


def test_a_firm_founded_then_has_its_people_now(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "Founded in 2016 by Cao Xudong, Momenta employs 1,800 people.")
    assert told[-1] == "Momenta employees 1800 people"


def test_what_makers_may_do_is_no_part_of_the_union(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "The EU will let carmakers sell 10% of their cars with engines after 2035.") == []


def test_a_capacity_is_not_of_the_time_at_which_the_plant_stopped(gazetteer: Gazetteer) -> None:
    text = "Hozon's plant in Tongxiang, which can make 300,000 cars a year, has stood still since January."
    assert "Hozon capacity 300000 vehicles" in said(gazetteer, text)


def test_inhabitants_are_not_what_a_city_made(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "Hefei, a city of 10 million, made 1.37 million electric cars last year.")
    assert told == ["Hefei production 1370000 vehicles 2025", "Hefei population 10000000 people"]


def test_the_last_of_nine_has_not_paid_for_all(gazetteer: Gazetteer) -> None:
    text = "Nine makers, among them BYD, Great Wall and Neta, have put 100 billion baht into Thai plants."
    assert said(gazetteer, text) == []


def test_brands_go_on_behind_the_first(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "NIO's deliveries came to 72,056 in the fourth quarter, of which 47,132 were of the NIO brand, "
        "17,081 of Onvo and 7,843 of Firefly.",
    )
    assert told[2:] == ["Onvo deliveries 17081 vehicles 2025-Q4", "Firefly deliveries 7843 vehicles 2025-Q4"]


def test_a_part_of_what_one_did_is_no_share(gazetteer: Gazetteer) -> None:
    text = "Li Auto sold 31,767 cars in January, less than two thirds of what it did in October 2024."
    assert said(gazetteer, text) == ["Li Auto sales 31767 vehicles 2026-01"]


def test_a_months_figure_and_that_of_as_many_months(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "XPeng sold 42,013 cars in October. It sold 355,209 in ten months.")[-1] == (
        "XPeng sales 355209 vehicles 2025-01..2025-10"
    )


def test_aid_for_a_plant_abroad_is_not_chinas(gazetteer: Gazetteer) -> None:
    text = "Gotion keeps its works in Manteno, Illinois, which got $536 million in state aid."
    assert not any(" subsidy " in one for one in said(gazetteer, text))


def test_a_brand_of_two_has_its_own_deliveries(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "NIO delivered 30,000 cars in January. The Aito brand of Seres and Huawei reached 40,012.",
    )
    assert told[-1] == "AITO deliveries 40012 vehicles 2026-01"


def test_two_cars_for_each_are_no_output(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "Thailand wants makers to build two cars for each one imported in 2026.") == []


def test_a_duty_one_does_without_is_none(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "Turkey would give BYD an entry to the EU without its duty of 27%.") == []


def test_of_all_cars_sold_a_part_goes_abroad(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "In 2024 Changan sold 2.68 million cars, 536,000 of them abroad.") == [
        "Changan Automobile sales 2680000 vehicles 2024",
        "Changan Automobile exports 536000 vehicles 2024",
    ]


def test_an_owner_told_beside_has_no_dealers(gazetteer: Gazetteer) -> None:
    text = "Leapmotor International, of which Stellantis owns 51%, had 600 dealers in Europe at the end of December."
    assert "Leapmotor International count 600 sites dealers 2025-12" in said(gazetteer, text)


def test_a_capacity_is_not_of_the_time_of_another_clause(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "Changan made its first car in Rayong in January; the plant can make 100,000 cars a year.")
    assert "Changan Automobile capacity 100000 vehicles" in told


def test_what_one_exports_another_does_not(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "China's exports of cars to Russia fell by half to 357,700 in 2025. Lada led the market, with 213,000 cars.",
    )
    assert not any("Lada exports" in one for one in told)


def test_a_plant_that_one_wants_to_buy_is_not_ones_own(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "Chery wants to buy Nissan's plant in Rosslyn.") == []


PLACES_OF_ONE = (
    ("Tesla sold 384,000 cars in the fourth quarter.", "Sales in Germany fell to 8,890."),
    ("Tesla sold 384,000 cars in the fourth quarter.", "In Germany sales fell to 8,890."),
)


@pytest.mark.parametrize("paragraphs", PLACES_OF_ONE)
def test_sales_in_a_country_are_those_of_whom_the_text_is_about(
    paragraphs: tuple[str, ...], gazetteer: Gazetteer
) -> None:
    told = list(extract(article_of(*paragraphs), gazetteer, on_error="raise"))[-1]
    assert (told.subject, told.property, told.value, told.place) == ("Tesla", "sales", 8890, "Germany")


def test_new_cars_sold_in_a_country_are_its_markets(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "Tesla sold 384,000 cars in 2025. In Germany new-car sales fell to 236,000.")
    assert told[-1] == "Germany car market sales 236000 vehicles 2025"


def test_a_figure_has_not_the_time_of_a_plan_beside_it(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "XPeng sold 103,181 cars, 242% more, and aims to break even in the fourth quarter.")
    assert told == ["XPeng sales 103181 vehicles", "XPeng change 242 percent sales"]


def test_a_whole_with_its_parts_is_the_wholes(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "Geely sold 300,000 cars in January. BYD as a whole, with Denza, Fangchengbao and Yangwang, came to 441,706.",
    )
    assert told[-1] == "BYD sales 441706 vehicles 2026-01"


def test_what_one_has_to_sell_for_a_goal_is_not_sold(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "To reach its goal BYD has to sell 900,000 cars in two months.") == []


def test_cells_of_a_kind_have_no_maker(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "BYD builds a sodium plant. In 2024 sodium cells had less than 1% of the market.")
    assert not any(" market_share " in one for one in told)


def test_charging_points_and_prices_are_not_sold(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer, "Liuzhou made 1.6 million vehicles in 2024. The region of Guangxi has 320,000 charging points."
    )
    assert told == ["Liuzhou production 1600000 vehicles 2024"]
    told = said(gazetteer, "Jiyue sold 14,000 cars in 2024. Its 01 cost 249,900 yuan at first and 199,900 at last.")
    assert not any(" sales 199900 " in one for one in told)


def test_lidars_are_units(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "Lidar maker Hesai shipped 352,095 units in the fourth quarter.") == [
        "Hesai deliveries 352095 units 2025-Q4"
    ]


def test_each_commissioner_has_his_own_post(gazetteer: Gazetteer) -> None:
    text = "China's commerce minister, Wang Wentao, and the EU's trade commissioner, Maros Sefcovic, spoke on Tuesday."
    assert said(gazetteer, text) == [
        "Wang Wentao role China commerce minister",
        "Maros Sefcovic role European Union trade commissioner",
    ]


def test_stations_built_are_no_cars_nor_are_those_to_come(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "CATL had built 700 of its Choco-Swap stations by January and wants 1,000 this year, 10,000 in three years.",
    )
    assert not any(" production " in one for one in told)


def test_groups_of_makers_that_dominate_are_not_ranked(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "Foreign carmakers like GM and Honda dominated the Chinese market in 2015.") == []


NO_PROFIT = (
    "China's 40 insurers of cars lost 5.7 billion yuan on electric ones in 2024.",
    "Sales of fuel-cell cars fell in China. SinoHytec, the market leader, lost 456 million yuan.",
    "Beijing pays up to 1.87 billion yuan to each of five regions that reach their targets.",
)


@pytest.mark.parametrize("text", NO_PROFIT)
def test_a_market_earns_and_loses_nothing(text: str, gazetteer: Gazetteer) -> None:
    assert said(gazetteer, text) == []


def test_a_brand_called_by_a_word_has_its_own_sales(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "Great Wall sold 569,789 vehicles. Haval accounts for 315,000, Tank for 104,000.")
    assert told[1:] == ["Haval sales 315000 vehicles", "Tank sales 104000 vehicles"]
