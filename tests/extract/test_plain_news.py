"""Plain sentences of wire reports, property by property: what they say, and what they only seem to."""

import pytest

from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.pipeline import extract
from tests.extract.telling import article_of, said

TIMES = (
    ("Toyota sold 10.8 million cars in the fiscal year that ended in March.", "2024-04..2025-03"),
    ("BYD sold 50,000 cars in the year that ended on March 31.", "2024-04..2025-03"),
    ("In the week to February 8 NIO sold 5,100 cars.", "2026-02-02..2026-02-08"),
    ("In the week of February 2 NIO sold 5,100 cars.", "2026-02-02..2026-02-08"),
    ("Between February 1 and 18, NIO sold 5,100 cars.", "2026-02-01..2026-02-18"),
    ("Between January 28 and February 3 NIO sold 5,100 cars.", "2026-01-28..2026-02-03"),
    ("In the first 18 days of February NIO sold 5,100 cars.", "2026-02-01..2026-02-18"),
    ("On February 3 alone NIO sold 5,100 cars.", "2026-02-03"),
    ("Ten years ago BYD sold 50,000 cars.", "2016"),
    ("A decade ago BYD sold 50,000 cars.", "2016"),
)


@pytest.mark.parametrize(("text", "when"), TIMES)
def test_a_span_of_days_and_a_fiscal_year_are_told_as_such(text: str, when: str, gazetteer: Gazetteer) -> None:
    (told,) = said(gazetteer, text)
    assert told.endswith(f" vehicles {when}")


HOLDINGS = (
    ("BAIC is BYD's largest shareholder with 9.98%.", ("BAIC Group stake 9.98 percent BYD",)),
    ("BAIC, the largest shareholder of BYD with 9.98%, agreed.", ("BAIC Group stake 9.98 percent BYD",)),
    ("Geely's stake in Volvo Cars fell below 70% in July.", ("Geely stake 70 percent Volvo Cars at_most",)),
    (
        "Geely's stake in Volvo Cars was cut to 70% from 78%.",
        ("Geely stake 70 percent Volvo Cars", "Geely stake 78 percent Volvo Cars"),
    ),
    (
        "Stellantis owns 51% of Leapmotor International, Leapmotor the rest.",
        ("Stellantis stake 51 percent Leapmotor International", "Leapmotor stake 49 percent Leapmotor International"),
    ),
    (
        "Smart is a 50:50 joint venture of Mercedes-Benz and Geely.",
        ("Mercedes-Benz stake 50 percent Smart", "Geely stake 50 percent Smart"),
    ),
    (
        "FAW-Volkswagen is owned 60% by FAW and 40% by Volkswagen.",
        ("FAW Group stake 60 percent FAW-Volkswagen", "Volkswagen stake 40 percent FAW-Volkswagen"),
    ),
    (
        "Beijing Hyundai is owned half each by BAIC and Hyundai.",
        ("BAIC Group stake 50 percent Beijing Hyundai", "Hyundai stake 50 percent Beijing Hyundai"),
    ),
    (
        "Avatr is owned by Changan (41%), CATL (14%) and Huawei (10%).",
        (
            "Changan Automobile stake 41 percent Avatr",
            "CATL stake 14 percent Avatr",
            "Huawei stake 10 percent Avatr",
        ),
    ),
)


@pytest.mark.parametrize(("text", "told"), HOLDINGS)
def test_holders_are_told_from_either_side(text: str, told: tuple[str, ...], gazetteer: Gazetteer) -> None:
    found = said(gazetteer, text)
    assert [one for one in found if " stake " in one] == list(told)
    assert not any(" owns " in one for one in found)


SUPPLIES = (
    ("The cells in Tesla's Berlin cars come from BYD.", "BYD supplies Tesla"),
    ("XPeng's older cars run on Nvidia's chips.", "Nvidia supplies XPeng"),
    ("Hesai won an order for lidars from Toyota.", "Hesai supplies Toyota"),
    ("GM will import batteries from CATL.", "CATL supplies General Motors planned"),
)


@pytest.mark.parametrize(("text", "told"), SUPPLIES)
def test_parts_come_from_their_maker(text: str, told: str, gazetteer: Gazetteer) -> None:
    assert said(gazetteer, text) == [told]


POSTS = (
    ("Yin Tongyue has led Chery since 2004.", "Yin Tongyue", "head"),
    ("Maria Davino heads BYD's business in Europe.", "Maria Davino", "head of the business in Europe"),
    ("Maria Davino runs BYD in central Europe.", "Maria Davino", "head in central Europe"),
    ("Wang Xia chairs CAAM.", "Wang Xia", "chairman"),
)


@pytest.mark.parametrize(("text", "person", "title"), POSTS)
def test_who_runs_what_is_told_with_the_part_that_is_run(
    text: str, person: str, title: str, gazetteer: Gazetteer
) -> None:
    told = extract(article_of(text), gazetteer, on_error="raise")
    assert [(one.subject, one.property, one.title) for one in told] == [(person, "role", title)]


@pytest.mark.parametrize("text", ["The Seal runs BYD's software.", "Greenland Hydrogen runs BYD buses."])
def test_what_runs_is_no_person(text: str, gazetteer: Gazetteer) -> None:
    assert not any(" role " in one for one in said(gazetteer, text))


def test_what_firms_and_goods_are_worth(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "XPeng's market value is $18 billion, NIO's $14 billion.") == [
        "XPeng valuation 18000000000 USD",
        "NIO valuation 14000000000 USD",
    ]
    assert said(gazetteer, "Wang, who owns 17% of BYD, is worth $23 billion.") == []
    (price,) = said(gazetteer, "A tonne of lithium carbonate costs 84,000 yuan.")
    assert price.startswith("China lithium carbonate market price 84000 CNY")


def test_a_models_price_is_that_of_a_country(gazetteer: Gazetteer) -> None:
    told = extract(article_of("In Britain the BYD Seal costs 45,695 pounds."), gazetteer, on_error="raise")
    assert [(one.property, one.place) for one in told] == [("price", "United Kingdom")]


def test_a_price_is_cut_by_so_much(gazetteer: Gazetteer) -> None:
    assert "Zeekr 7X change -10000 CNY price" in said(gazetteer, "The price of the Zeekr 7X was cut by 10,000 yuan.")


NOTHING = (
    "BYD is in talks to buy Sunwoda's plant in Hungary.",
    "If it sold 5 million cars, BYD would be third.",
    "BYD's 4.27 million made it China's biggest.",
)


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_not_so_is_not_told(text: str, gazetteer: Gazetteer) -> None:
    assert said(gazetteer, text) == []


def test_a_car_with_anothers_software_is_its_makers(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "Audi's first car with Huawei's software, the Q6L, came out in January.") == [
        "Audi makes Audi Q6L",
        "Audi launch Audi Q6L 2026-01",
    ]


def test_ground_is_broken_at_a_time(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "CATL broke ground on its plant in Debrecen in November.") == ["CATL plant Debrecen 2025-11"]


def test_a_millionth_car_counts_no_works(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "BYD's 13 millionth electric car left the works in Xi'an in January.")
    assert told == ["BYD milestone 13000000 vehicles 2026-01"]


def test_a_first_ends_with_its_own_words(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "BYD opened its first European plant in Szeged in October.")
    assert "BYD milestone first European plant in Szeged 2025-10" in told


def test_in_a_relative_clause_the_place_is_that_before_it(gazetteer: Gazetteer) -> None:
    told = extract(article_of("BYD grew in Germany, where it sold 1,000 cars in January."), gazetteer, on_error="raise")
    assert [(one.property, one.place) for one in told] == [("sales", "Germany")]


SHARES = (
    ("Tesla's slice of Europe's market halved to 1.2%.", "Tesla market_share 1.2 percent Europe car market"),
    ("BYD leads the Brazilian market with 70%.", "BYD market_share 70 percent Brazil car market"),
    ("With a share of 37.9% CATL led the world market.", "CATL market_share 37.9 percent global car market"),
    ("Electric cars make up 10% of all cars on Chinese roads.", "China share_of 10 percent vehicles in use"),
    (
        "Yibin, where CATL has its biggest plant, made 15% of China's power batteries.",
        "Yibin share_of 15 percent China's power batteries",
    ),
)


@pytest.mark.parametrize(("text", "told"), SHARES)
def test_a_share_is_of_the_market_that_is_named(text: str, told: str, gazetteer: Gazetteer) -> None:
    assert [one for one in said(gazetteer, text) if "percent" in one and " change " not in one] == [told]


def test_what_is_done_where_somebody_else_is_at_home(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "Hefei, where NIO made 200,000 cars in 2025, built 1.37 million cars.") == [
        "NIO production 200000 vehicles 2025",
        "Hefei production 1370000 vehicles 2025",
    ]


def test_a_rival_that_is_outsold_is_not_of_the_same_maker(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "Xiaomi's SU7 outsold the Model 3 in China in January.")
    assert [one for one in told if " makes " in one] == ["Xiaomi makes Xiaomi SU7"]


def test_a_unit_is_bought_and_not_its_firm(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "XPeng took over Didi's car unit for $744 million.") == [
        "XPeng acquisition 744000000 USD Didi's car unit"
    ]


def test_a_part_is_taken_over_as_a_whole_number(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "Geely took over 34% of Renault Korea in 2022.") == [
        "Geely stake 34 percent Renault Korea 2022"
    ]


def test_the_great_wall_that_builds_is_the_maker(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "Great Wall opened a plant in Brazil in 2025.")[0] == "Great Wall Motor plant Brazil 2025"
    assert said(gazetteer, "Tourists like the Great Wall of China.") == []


def test_stations_built_together_are_counted_for_none(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "CATL and Sinopec will build 500 swap stations this year.") == []


def test_workers_are_those_of_a_plant(gazetteer: Gazetteer) -> None:
    told = extract(article_of("BYD's Zhengzhou plant employs 60,000 people."), gazetteer, on_error="raise")
    assert [one.place for one in told if one.property == "employees"] == ["Zhengzhou"]


def test_the_level_of_exports_goes_where_their_growth_went(gazetteer: Gazetteer) -> None:
    text = "China's exports of electric cars to the EU fell 10% to 500,000."
    told = extract(article_of(text), gazetteer, on_error="raise")
    assert [(one.property, one.place) for one in told] == [("change", "European Union"), ("exports", "European Union")]


def test_an_association_tells_of_cars_without_the_word(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "Sales in China rose 6.3% to 1.8 million in January, the CPCA said.") == [
        "China car market change 6.3 percent sales 2026-01",
        "China car market sales 1800000 vehicles 2026-01",
    ]


NUMBERS = (
    ("BYD sold 514.809 cars in January.", "BYD sales 514809 vehicles 2026-01"),
    ("BYD sold three quarters of a million cars in January.", "BYD sales 750000 vehicles 2026-01"),
    ("BYD sold just shy of 300,000 cars in January.", "BYD sales 300000 vehicles 2026-01 approx"),
    ("BYD's sales rose by a factor of three in January.", "BYD change 3 times sales 2026-01"),
    ("BYD's sales doubled in Britain.", "BYD change 2 times sales"),
    ("BYD's sales grew tenfold in Britain in January.", "BYD change 10 times sales 2026-01"),
)


@pytest.mark.parametrize(("text", "told"), NUMBERS)
def test_numbers_are_read_as_they_are_meant(text: str, told: str, gazetteer: Gazetteer) -> None:
    assert said(gazetteer, text) == [told]
