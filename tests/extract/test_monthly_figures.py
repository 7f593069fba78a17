"""What monthly figures, market reports and price lists say in the words of many newsrooms, and what they do not say."""

from datetime import date

import pytest

from nevtui.extract.claims import brief
from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.pipeline import extract
from nevtui.model.article import Article


def said(gazetteer: Gazetteer, *paragraphs: str, title: str = "") -> list[str]:
    """Give what an article of March 4, 2026 says, one statement a line; that a maker makes a model aside."""
    article = Article(id="a", title=title, paragraphs=paragraphs, published=date(2026, 3, 4))
    found = extract(article, gazetteer, on_error="raise")
    return [brief(statement) for statement in found if statement.property != "makes"]


@pytest.mark.parametrize("code", ["601127.SH", "SHA: 601127", "HKEX: 9927", "stock code: 9927", "601127 CH; 9927 HK"])
def test_the_code_of_a_share_is_no_figure(gazetteer: Gazetteer, code: str) -> None:
    told = said(gazetteer, f"Seres ({code}) sold 41,800 cars in January 2026.")
    assert told == ["Seres sales 41800 vehicles 2026-01"]


@pytest.mark.parametrize(
    "text",
    [
        "Of every 1,000 cars sold in China in 2025, 310 were made by BYD.",
        "Last year one in every twelve cars built in China came out of Changsha.",
        "One in 12 cars sold in China in 2025 was red.",
        "The average hybrid sold in China in 2025 carried 31.5 kWh.",
        "China has plants: producers with an output of over 10,000 vehicles may apply.",
    ],
)
def test_what_a_share_or_an_average_is_counted_on_is_no_figure(gazetteer: Gazetteer, text: str) -> None:
    assert said(gazetteer, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Exports of its German competitors fell 9 percent to 41,000.",
        "Sales of smaller brands fell 9 percent.",
        "Rivals saw their sales fall 9 percent.",
        "Deliveries in Hunan rose, while those of its biggest rival fell by 9 percent.",
        "Other start-ups delivered 41,000.",
        "Sales at joint ventures slipped 9 percent to 41,000.",
    ],
)
def test_what_unnamed_others_sell_is_not_the_figure_of_whom_the_text_is_about(gazetteer: Gazetteer, text: str) -> None:
    assert said(gazetteer, f"BYD sold 22,600 cars in Hunan in 2025. {text}")[1:] == []


def test_a_rival_that_is_named_has_its_figure(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer, "BYD sold 22,600 cars in 2025. Its rival, Geely, sold 11,300; sales of its rival NIO fell 8%."
    )
    assert told[1:] == ["Geely sales 11300 vehicles 2025", "NIO change -8 percent sales 2025"]


def test_after_the_parts_of_a_total_the_text_is_about_the_whole_again(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "Great Wall Motor sold 133,200 cars in January 2026. Of these, Haval sold 74,300 and Wey 12,900."
        " Overseas sales were 57,300.",
    )
    assert told[-1] == "Great Wall Motor exports 57300 vehicles 2026-01"


def test_the_output_of_all_batteries_is_that_of_the_country(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "CATL installed 24.8 GWh in January 2026. Production of all batteries ran to 118.3 GWh, of which 23.1 GWh"
        " were exported.",
    )
    assert told[1:] == [
        "China power battery market production 118.3 GWh 2026-01",
        "China power battery market exports 23.1 GWh 2026-01",
    ]


def test_the_biggest_carmaker_of_the_country_is_whom_the_words_stand_beside(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "BYD sold 502,600 cars in January 2026. By comparison, sales at SAIC Motor, until last year the country's"
        " biggest carmaker, dropped 26.6 percent.",
    )
    assert "SAIC Motor rank 1 rank carmaker" in told
    assert not any(line.startswith(("BYD rank", "BYD change")) for line in told)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "BYD said that in November 2025 it built 134,800 cars (November 2024: 128,500; +4.9%).",
            [
                "BYD production 134800 vehicles 2025-11",
                "BYD production 128500 vehicles 2024-11",
                "BYD change 4.9 percent production 2025-11",
            ],
        ),
        (
            "BYD sold 502,600 cars in January 2026. Abroad BYD sold 31,200 cars, twice the 2024 figure.",
            [
                "BYD sales 502600 vehicles 2026-01",
                "BYD exports 31200 vehicles 2026-01",
                "BYD change 2 times exports 2026-01",
            ],
        ),
        (
            "NIO delivered 13,200 cars in January 2026. XPeng managed 20,100, down 8.5%, after 22,000 in December.",
            [
                "NIO deliveries 13200 vehicles 2026-01",
                "XPeng deliveries 20100 vehicles 2026-01",
                "XPeng change -8.5 percent deliveries 2026-01",
                "XPeng deliveries 22000 vehicles 2025-12",
            ],
        ),
        (
            "BYD expects to sell 5.1 million cars in 2026. Revenue rose 34%.",
            ["BYD sales 5100000 vehicles 2026 forecast", "BYD change 34 percent revenue"],
        ),
        (
            "NIO expects to deliver 81,000 cars in the first quarter. It raised its full-year forecast to 460,000.",
            ["NIO deliveries 81000 vehicles 2026-Q1 forecast", "NIO deliveries 460000 vehicles 2026 forecast"],
        ),
        (
            "Geely held 14.2% of China's car market in 2025, down from 15.1%.",
            [
                "Geely market_share 14.2 percent China car market 2025",
                "Geely market_share 15.1 percent China car market",
            ],
        ),
    ],
)
def test_a_figure_has_its_own_time_and_not_that_of_another(
    gazetteer: Gazetteer, text: str, expected: list[str]
) -> None:
    assert said(gazetteer, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In January 2026 CATL and BYD ranked first and second, followed by Gotion High-Tech and CALB.",
            [
                "CATL rank 1 rank 2026-01",
                "BYD rank 2 rank 2026-01",
                "Gotion High-Tech rank 3 rank 2026-01",
                "CALB rank 4 rank 2026-01",
            ],
        ),
        ("BYD overtook Geely's brand Zeekr in January 2026.", ["BYD milestone Zeekr 2026-01"]),
        ("The Xiaomi YU7 outsold Tesla's Model Y in 2025.", ["Xiaomi YU7 milestone Tesla Model Y 2025"]),
        ("BYD overtook Tesla's Model Y in January 2026.", []),
        (
            "NIO passed 50,000 in a month for the first time in January 2026.",
            ["NIO milestone 50000 vehicles 2026-01 at_least"],
        ),
        ("The maker of the Li ONE delivered 7,600 cars in 2025.", ["Li Auto deliveries 7600 vehicles 2025"]),
        ("NIO grew, but the Model Y maker delivered 7,600 cars in 2025.", ["Tesla deliveries 7600 vehicles 2025"]),
    ],
)
def test_a_rank_and_a_milestone_are_of_whom_the_words_mean(
    gazetteer: Gazetteer, text: str, expected: list[str]
) -> None:
    assert said(gazetteer, text) == expected


def test_a_place_told_of_in_the_world_s_market_has_the_same_class_of_cars(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "Some 1.5 million electric cars were sold worldwide in January 2026.",
        "In Europe sales dropped by 12% to 190,000.",
    )
    assert told[1:] == [
        "Europe EV market change -12 percent sales 2026-01",
        "Europe EV market sales 190000 vehicles 2026-01",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Germany and France registered 51,000 electric cars in May 2025, a rise of 8 percent.", []),
        (
            "Car sales in China came to 2.8 million in May 2025, 1.3 million of them new-energy vehicles.",
            ["China car market sales 2800000 vehicles 2025-05", "China NEV market sales 1300000 vehicles 2025-05"],
        ),
        (
            "Great Wall Motor grew in May 2025. Overseas sales were 57,300 vehicles and sales of new energy vehicles"
            " 40,100.",
            ["Great Wall Motor exports 57300 vehicles 2025-05", "Great Wall Motor sales 40100 vehicles 2025-05"],
        ),
        (
            "Changsha grew. BYD's works in Yuhua district built 72,000 cars in 2025. The city government is aiming for"
            " an output of 130,000 cars in 2027.",
            [
                "BYD production 72000 vehicles 2025",
                "BYD plant Yuhua",
                "Changsha production 130000 vehicles 2027 planned",
            ],
        ),
        (
            "Orders for the Leapmotor B10 exceeded 15,000. Market share stood at 8.1% in April 2025.",
            [
                "Leapmotor B10 orders 15000 vehicles at_least",
                "Leapmotor market_share 8.1 percent China car market 2025-04",
            ],
        ),
    ],
)
def test_a_figure_is_of_the_place_the_class_and_the_firm_that_are_meant(
    gazetteer: Gazetteer, text: str, expected: list[str]
) -> None:
    assert said(gazetteer, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "XPeng is yet to reach 41,000 deliveries in a month.",
        "NIO failed to deliver 21,000 cars in January 2026.",
        "XPeng has never sold more than 37,000 cars in a month.",
        "No other maker sold more than 5,100 cars in January 2026.",
        "If BYD sold 5.5 million cars in 2027, all would change.",
        "Analysts asked whether NIO can deliver 440,000 cars in 2026.",
        "Volkswagen denied a report that its sales in China had fallen 30% in January 2026.",
    ],
)
def test_what_is_denied_doubted_or_a_condition_is_not_said(gazetteer: Gazetteer, text: str) -> None:
    assert said(gazetteer, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "BYD not only sold 382,000 cars in January 2026 but also exported 90,000.",
            ["BYD sales 382000 vehicles 2026-01", "BYD exports 90000 vehicles 2026-01"],
        ),
        ("NIO had hoped to deliver 440,000 cars in 2025.", ["NIO deliveries 440000 vehicles 2025 planned"]),
        ("NIO missed its goal of selling 5,100 cars abroad in 2025.", ["NIO exports 5100 vehicles 2025 planned"]),
        (
            "BYD sold 90,000 cars abroad in January 2026 and 292,000 at home.",
            ["BYD exports 90000 vehicles 2026-01", "BYD sales 292000 vehicles 2026-01"],
        ),
        (
            "Chery shipped 103,000 vehicles overseas in January 2026; its domestic volume was 120,000, bringing the"
            " total to 223,000.",
            [
                "Chery exports 103000 vehicles 2026-01",
                "Chery sales 120000 vehicles 2026-01",
                "Chery sales 223000 vehicles 2026-01",
            ],
        ),
        ("BYD sold 382,000 cars in 2025, 43% more than Geely.", ["BYD sales 382000 vehicles 2025"]),
        ("BYD's sales in January 2026 were 43% higher than Tesla's.", []),
        ("BYD sold 382,000 cars in 2025, 5% short of its target.", ["BYD sales 382000 vehicles 2025"]),
        ("NIO grew. The three start-ups delivered 95,000 cars in January 2026.", []),
        (
            "NIO delivered 35,000 cars in January 2026: 6,400 were Onvos and 3,900 Fireflies.",
            ["NIO deliveries 35000 vehicles 2026-01", "Onvo deliveries 6400 vehicles 2026-01"],
        ),
        (
            "Shenzhen regained the top spot from Xi'an, which slid to third, in 2023.",
            ["Shenzhen rank 1 rank", "Xi'an rank 3 rank 2023"],
        ),
    ],
)
def test_a_figure_is_told_as_what_it_is(gazetteer: Gazetteer, text: str, expected: list[str]) -> None:
    assert sorted(said(gazetteer, text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Model Y now starts at 249,900 yuan, 14,000 yuan less than before.",
            ["Tesla Model Y price 249900 CNY at_least", "Tesla Model Y change -14000 CNY price"],
        ),
        (
            "The Tesla Model Y sells for 313,500 yuan, up from 303,500 yuan.",
            ["Tesla Model Y price 313500 CNY", "Tesla Model Y price 303500 CNY"],
        ),
        ("The Xiaomi YU7 is 10,000 yuan cheaper than the Model Y.", []),
        ("The MG4's list price had been 116,900 yuan.", ["MG4 price 116900 CNY"]),
        (
            "Stocks at Chinese car dealers swelled to 3.45 million vehicles at the end of January 2026.",
            ["China car market inventory 3450000 vehicles 2026-01"],
        ),
        (
            "Electric cars registered in the UK in January 2026 numbered 47,300.",
            ["United Kingdom EV market registrations 47300 vehicles 2026-01"],
        ),
        (
            "In Norway, 98% of the cars sold in 2025 were electric; BYD placed sixth with 501 registrations.",
            [
                "BYD rank 6 rank 2025",
                "BYD registrations 501 vehicles 2025",
                "Norway EV market penetration 98 percent 2025",
            ],
        ),
    ],
)
def test_a_price_a_stock_and_a_registration_are_of_what_they_count(
    gazetteer: Gazetteer, text: str, expected: list[str]
) -> None:
    assert sorted(said(gazetteer, text)) == sorted(expected)


def test_a_model_that_ends_in_a_letter_ends_a_sentence(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer, "The Xiaomi YU7 costs 253,500 yuan. It was built with an eye on the Model Y. Its range is 835 km."
    )
    assert "Tesla Model Y range 835 km" not in told


def test_a_text_that_turns_to_a_firm_goes_on_about_it(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "XPeng delivered 34,600 cars in January 2026.",
        "At Li Auto, the mood was sombre. Deliveries tumbled 24.1% to 36,200, and the firm cut its first-quarter"
        " guidance to 108,000.",
    )
    assert told[1:] == [
        "Li Auto change -24.1 percent deliveries 2026-01",
        "Li Auto deliveries 36200 vehicles 2026-01",
        "Li Auto deliveries 108000 vehicles 2026-Q1 forecast",
    ]


def test_the_market_is_that_of_the_country_last_told_of(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer, "Germany registered 47,100 battery cars in January 2026. Overall the market shrank 13.8% to 256,100."
    )
    assert "Germany EV market registrations 47100 vehicles 2026-01" in told
    assert not any(line.startswith("China") for line in told)


def test_the_total_of_the_months_is_that_of_the_market_an_article_is_about(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "Power battery installations in China totalled 61.2 GWh in January 2026.",
        "CALB's 5.9 GWh were not enough. Over the first two months the total was 104 GWh.",
    )
    assert told[-1].startswith("China power battery market installations 104 GWh")


def test_what_analysts_had_pencilled_in_is_a_forecast(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer, "Kia's profit of 6.4 billion yuan fell short of the 10.7 billion yuan analysts had pencilled in."
    )
    assert told == ["Kia profit 6400000000 CNY", "Kia profit 10700000000 CNY forecast"]


def test_whoever_expects_to_have_sold_has_not_yet(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "Kia expects net profit for 2025 to have fallen to 9.9 billion yuan.")
    assert told == ["Kia profit 9900000000 CNY 2025 forecast"]


def test_the_level_of_a_month_may_end_in_though(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer, "Kia sold 19,840 cars in January 2026, a 58% drop from December's 47,200 though still a record."
    )
    assert "Kia sales 47200 vehicles 2025-12" in told


def test_the_chief_for_china_is_no_market(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer, "Kia sold 300 cars in China in 2025.", "China chief Anna Berg said it would grow from 300 to 400."
    )
    assert not any(one.startswith("China car market") for one in told)
