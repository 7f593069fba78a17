"""Shares and rates of growth: whose they are, and which figures beside them are levels and no growth."""

import pytest

from nevtui.extract.gazetteer import Gazetteer
from tests.extract.telling import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "NEVs made up 51% of car sales in China in January 2026, down from a record high of 57% in December.",
            ["China NEV market penetration 51 percent 2026-01", "China NEV market penetration 57 percent 2025-12"],
        ),
        ("BYD sold 900 cars in May 2025. One in four had a hook (24.6%, up from 19.1%).", []),
    ],
)
def test_what_a_share_came_from_is_no_growth(gazetteer: Gazetteer, text: str, expected: list[str]) -> None:
    told = said(gazetteer, text)
    assert [line for line in told if line in expected] == expected
    assert not [line for line in told if " change " in line]


def test_a_share_in_brackets_is_one(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "BYD sold 900 cars in May 2025. Its share (3.4% in China) is small.")
    assert told[-1] == "BYD market_share 3.4 percent China car market 2025-05"


def test_electric_cars_are_counted_among_those_of_some_makers(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "NEV penetration in China was 50% in May 2025.",
        "Among local brands the rate was 64%, among foreign makers 31% and among joint ventures just 6%.",
        title="Sales in China",
    )
    assert told[1:] == [
        "Chinese car brands penetration 64 percent 2025-05",
        "China NEV market penetration 31 percent 2025-05",
        "China NEV market penetration 6 percent 2025-05",
    ]


def test_makers_who_are_only_counted_share_nobodys_part(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "BYD sold 900 cars in May 2025.", "Four suppliers held 72% of the market between them.")
    assert not [line for line in told if line.startswith("BYD market_share")]


def test_a_note_of_the_editor_says_nothing(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "(Corrects BYD's market share in paragraph 3 to 12%, from 21%)", "BYD sold 900 cars.")
    assert told == ["BYD sales 900 vehicles"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "CATL fitted 40 GWh in May 2025, 37% of a global market that grew 20% to 108 GWh.",
            [
                "CATL market_share 37 percent global power battery market 2025-05",
                "global power battery market change 20 percent installations 2025-05",
                "global power battery market installations 108 GWh 2025-05",
            ],
        ),
        (
            "Geely's sales rose 10% in May 2025 in a Chinese car market that shrank by 4%.",
            ["China car market change -4 percent sales 2025-05"],
        ),
    ],
)
def test_a_market_that_grows_itself_has_the_growth(gazetteer: Gazetteer, text: str, expected: list[str]) -> None:
    told = said(gazetteer, text)
    assert [line for line in told if line in expected] == expected


def test_cars_that_no_name_tells_have_no_share(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "Porsche sold 900 cars in May 2025. Xiaomi-backed brands took 31% of the market.")
    assert not [line for line in told if " market_share " in line]


def test_whom_a_town_is_compared_with_the_text_is_not_about(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "There were 6 million cars in Hefei in May 2025, second only to Xi'an. Of 9,000 cars registered, 40 were new.",
    )
    assert not [line for line in told if line.startswith("Xi'an")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "XPeng aims for 550,000 cars in 2026, NIO has lowered its sights to 400,000 from 460,000.",
            [
                "XPeng sales 550000 vehicles 2026 planned",
                "NIO sales 400000 vehicles 2026 planned",
                "NIO sales 460000 vehicles planned",
            ],
        ),
        (
            "NIO's target of 400,000 cars for 2026 is above the 326,000 it sold in 2025.",
            ["NIO sales 400000 vehicles 2026 planned", "NIO sales 326000 vehicles 2025"],
        ),
        (
            "BYD sold 900 cars. Great Wall's goal of 500,000 would be a rise of 9 percent.",
            [
                "BYD sales 900 vehicles",
                "Great Wall Motor sales 500000 vehicles planned",
                "Great Wall Motor change 9 percent sales planned",
            ],
        ),
        ("BYD's exports rose in May 2025. We don't see them reaching 2 million.", []),
        ("BYD no longer expects sales to reach 5 million cars.", []),
    ],
)
def test_goals_are_those_of_whoever_has_them(gazetteer: Gazetteer, text: str, expected: list[str]) -> None:
    assert said(gazetteer, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Anhui has seven carmakers, five of them in Hefei, and over 3,000 suppliers.",
            [
                "Anhui count 7 companies carmakers",
                "Hefei count 5 companies carmakers",
                "Anhui count 3000 companies suppliers at_least",
            ],
        ),
        (
            "Hefei plans 900 charging piles by 2027, on top of the 2,300 already in service.",
            ["Hefei count 900 units charging piles 2027 planned", "Hefei count 2300 units charging piles"],
        ),
        (
            "Xi'an has 80,000 chargers but wants 95,000 by 2027.",
            ["Xi'an count 80000 units chargers", "Xi'an count 95000 units chargers 2027 planned"],
        ),
        (
            "The number of suppliers in Hefei went up to 420.",
            ["Hefei count 420 companies suppliers"],
        ),
        ("Suppliers have come to Jinhua, which is home to 7.2 million people.", ["Jinhua population 7200000 people"]),
        (
            "BYD's order backlog stood at 31 billion yuan in May 2025, twice its revenue.",
            ["BYD orders 31000000000 CNY 2025-05"],
        ),
        ("BYD and Geely together sold 40% of the cars in May 2025, a share that no other firm comes close to.", []),
    ],
)
def test_what_stands_beside_a_number_is_counted_too(gazetteer: Gazetteer, text: str, expected: list[str]) -> None:
    assert said(gazetteer, text) == expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (
            ("Compared with January, NIO's sales were down 9 percent in February 2026.",),
            ["NIO change -9 percent sales 2026-02"],
        ),
        (
            ("NIO delivered 17,626 cars in May 2025, unchanged from April's 16,977.",),
            ["NIO deliveries 17626 vehicles 2025-05", "NIO deliveries 16977 vehicles 2025-04"],
        ),
        (
            ("BYD sold 4,600 cars in Spain in May 2025, and MG, launched only in January 2025, sold 3,900.",),
            ["BYD sales 4600 vehicles 2025-05", "MG sales 3900 vehicles 2025-05"],
        ),
    ],
)
def test_a_time_in_an_aside_or_compared_with_is_no_other_figure_s(
    gazetteer: Gazetteer, texts: tuple[str, ...], expected: list[str]
) -> None:
    told = said(gazetteer, *texts)
    assert [line for line in told if line in expected] == expected


@pytest.mark.parametrize(
    ("texts", "absent"),
    [
        (("Ganfeng runs mines.", "Demand we put at 1.4 million tonnes in 2026, 19% more than in 2025."), " demand"),
        (("VinFast sold 900 cars in May 2025.", "About 21% of all cars went to GSM."), " market_share "),
        (("BYD builds cars in Rayong.", "The government wants electric cars to make up 30% of output."), "BYD share"),
        (("Xiaomi's car costs $7,000, a quarter of what a Porsche goes for.",), " share_of "),
        (("Only Norway and Denmark have higher shares than Sweden's 61%.",), " 61 percent"),
        (("SAIC's share of the group's profit has dwindled to 4%.",), " market_share "),
        (("With sales of 2.1 million cars, Changan was fourth, 50,000 cars behind Chery.",), " 50000 "),
        (("Nissan is to cut 9,000 posts and 20 percent of its capacity.",), " share_of "),
        (("Hefei has 46 suppliers with annual revenue of 20 million yuan or more each.",), " revenue "),
        (("In May 2025 NIO sold 9,000 cars and came third for the first time.",), " milestone "),
        (("China's NEV exports made up 46% of all passenger car exports in May 2025.",), " penetration "),
    ],
)
def test_what_a_text_does_not_say_of_whom_it_is_about(
    gazetteer: Gazetteer, texts: tuple[str, ...], absent: str
) -> None:
    assert not [line for line in said(gazetteer, *texts) if absent in line]


def test_a_part_may_be_counted_out(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "Guangdong makes one of every four NEVs built in China. Shenzhen alone contributed 2.9 million units in 2024.",
    )
    assert told == [
        "Guangdong share_of 25 percent NEVs built in China",
        "Shenzhen production 2900000 vehicles 2024",
    ]


def test_whoever_is_left_behind_may_have_an_aside(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "In 2025 BYD left Ford, whose sales reached 4.3 million, behind for the first time.")
    assert "BYD milestone Ford 2025" in told
    assert not [line for line in told if "4300000" in line and "milestone" in line]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Shenzhen built 2.9 million cars in 2024, followed by Guangzhou with 570,000.",
            ["Shenzhen production 2900000 vehicles 2024", "Guangzhou production 570000 vehicles 2024"],
        ),
        (
            "NEV sales in China fell 9% to 497,000 units in May 2025, the CPCA reported, taking penetration to 46%.",
            [
                "China NEV market change -9 percent sales 2025-05",
                "China NEV market sales 497000 vehicles 2025-05",
                "China NEV market penetration 46 percent 2025-05",
            ],
        ),
        (
            "BYD sold 118 cars in China in May 2025 for a market share of 5%, behind Toyota.",
            ["BYD sales 118 vehicles 2025-05", "BYD market_share 5 percent China car market 2025-05"],
        ),
        (
            "Sales to the five largest customers represented 71% of CALB's revenue.",
            ["CALB share_of 71 percent CALB's revenue"],
        ),
        ("CATL kept its lead in May 2025.", ["CATL rank 1 rank 2025-05"]),
        ("Hefei is China's No 1 producer of NEVs.", ["Hefei rank 1 rank producer of NEVs"]),
        (
            "XPeng, which had aimed for 1,100 showrooms by the end of 2025, has opened only 690.",
            ["XPeng count 1100 sites showrooms 2025 planned", "XPeng count 690 sites showrooms"],
        ),
        ("Xiaomi booked 240,000 locked-in orders in May 2025.", ["Xiaomi orders 240000 vehicles 2025-05"]),
        (
            "We expect CATL's market share to edge up to 39% next year.",
            ["CATL market_share 39 percent China car market 2027 forecast"],
        ),
        (
            "NIO rose in May 2025. It was the first decline for BYD in 26 months.",
            ["BYD milestone first decline for BYD in 26 months 2025-05"],
        ),
        (
            "In May 2025 BYD ranked first, Tesla China second with 60,365 cars.",
            ["BYD rank 1 rank 2025-05", "Tesla rank 2 rank 2025-05"],
        ),
        (
            "In 2024 Porsche delivered 56,887 cars in China, half as many as in 2021.",
            ["Porsche deliveries 56887 vehicles 2024", "Porsche change -50 percent deliveries 2024"],
        ),
    ],
)
def test_figures_in_a_ranking_and_beside_who_is_credited(gazetteer: Gazetteer, text: str, expected: list[str]) -> None:
    told = [line for line in said(gazetteer, text) if " layoff " not in line]
    assert [line for line in told if line in expected] == expected


def test_what_is_said_of_a_part_of_all_cars_is_no_maker_s(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "HiNa Battery makes cells.", "Two thirds of the cars sold in China in 2024 had small packs.")
    assert not [line for line in told if " market_share " in line]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Denmark's BEV share, at 68% in May 2025, was second only to Norway's 97%.",
            ["Denmark EV market penetration 68 percent 2025-05", "Norway EV market penetration 97 percent 2025-05"],
        ),
        ("Hyundai and Kia together had 3% of the German market in May 2025, half of what they held in 2021.", None),
        (
            "Geely raised its target for 2026 to 3 million cars after selling 1.41 million in January 2026.",
            ["Geely sales 3000000 vehicles 2026 planned", "Geely sales 1410000 vehicles 2026-01"],
        ),
        (
            "XPeng missed its delivery goal of 40,000 for January 2026 by some 3,000 cars.",
            ["XPeng deliveries 40000 vehicles 2026-01 planned"],
        ),
        ("Neither NIO nor XPeng reached 40,000 deliveries in January 2026.", []),
        ("None of the three start-ups delivered more than 40,000 cars in January 2026.", []),
        (
            "Tesla, whose plant had been opened in 2019, sold 9% fewer cars.",
            ["Tesla change -9 percent sales"],
        ),
    ],
)
def test_what_was_missed_denied_or_had_been_done_before(
    gazetteer: Gazetteer, text: str, expected: list[str] | None
) -> None:
    told = [line for line in said(gazetteer, text) if " plant " not in line]
    assert not [line for line in told if " 50 percent" in line] if expected is None else told == expected
