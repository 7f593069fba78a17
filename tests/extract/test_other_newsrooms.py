"""Sentences as other newsrooms write them: monthly figures, results of a quarter, rows, exports, shares."""

import pytest

from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.pipeline import extract
from tests.extract.telling import article_of, said

TOLD = (
    (
        ("BYD sold 12,000 cars in January. Year to date it has sold 500,000.",),
        (
            "BYD sales 12000 vehicles 2026-01",
            "BYD sales 500000 vehicles 2026-01",
        ),
    ),
    (("NIO's sales more than doubled in January.",), ("NIO change 2 times sales 2026-01 at_least",)),
    (
        ("In January BYD sold 140,000 battery-electric cars, up 39%.",),
        (
            "BYD sales 140000 vehicles 2026-01",
            "BYD change 39 percent sales 2026-01",
        ),
    ),
    (
        ("BYD's oil-fuelled sales fell 50% to 9,600 vehicles in January.",),
        (
            "BYD change -50 percent sales 2026-01",
            "BYD sales 9600 vehicles 2026-01",
        ),
    ),
    (
        (
            "Li Auto fell behind.",
            "Li delivered 24,300 cars in January.",
        ),
        ("Li Auto deliveries 24300 vehicles 2026-01",),
    ),
    (
        (
            "LG Energy Solution came third. BYD installed 30 GWh in January and beat LG's installations, which "
            "grew to 25.7 GWh.",
        ),
        (
            "LG Energy Solution rank 3 rank",
            "BYD installations 30 GWh 2026-01",
            "LG Energy Solution installations 25.7 GWh 2026-01",
        ),
    ),
    (
        ("BYD sold 16,300 cars in January, against 7,200 deliveries from NIO.",),
        (
            "BYD sales 16300 vehicles 2026-01",
            "NIO deliveries 7200 vehicles 2026-01",
        ),
    ),
    (
        ("CATL's sales doubled. CATL closed at 529.9 yuan, up 5.4%.",),
        (
            "CATL change 2 times sales",
            "CATL change 5.4 percent share price",
            "CATL price 529.9 CNY share",
        ),
    ),
    (
        ("BYD sold 50,000 cars in January, with the Seagull topping the sales charts.",),
        (
            "BYD sales 50000 vehicles 2026-01",
            "BYD makes BYD Seagull",
            "BYD Seagull rank 1 rank sales",
        ),
    ),
    (
        ("Xiaomi delivered 28,000 cars in January. Zeekr's deliveries took a hit. It delivered 13,700 cars.",),
        (
            "Xiaomi deliveries 28000 vehicles 2026-01",
            "Zeekr deliveries 13700 vehicles 2026-01",
        ),
    ),
    (
        (
            "BYD, Geely and SAIC sold 41,000, 12,000 and 9,000 cars in January, up 10%, 20% and 30%, and took "
            "market shares of 5%, 4% and 3%.",
        ),
        (
            "BYD sales 41000 vehicles 2026-01",
            "Geely sales 12000 vehicles 2026-01",
            "SAIC Motor sales 9000 vehicles 2026-01",
            "BYD change 10 percent sales 2026-01",
            "Geely change 20 percent sales 2026-01",
            "SAIC Motor change 30 percent sales 2026-01",
            "BYD market_share 5 percent China car market 2026-01",
            "Geely market_share 4 percent China car market 2026-01",
            "SAIC Motor market_share 3 percent China car market 2026-01",
        ),
    ),
    (
        (
            "South Korea's Samsung SDI, China's Gotion and Sunwoda ranked seventh, eighth and ninth, "
            "respectively, with shares of 4.6%, 2.4% and 1.5%.",
        ),
        (
            "Samsung SDI market_share 4.6 percent China car market",
            "Samsung SDI rank 7 rank",
            "Gotion High-Tech rank 8 rank",
            "Sunwoda rank 9 rank",
            "Gotion High-Tech market_share 2.4 percent China car market",
            "Sunwoda market_share 1.5 percent China car market",
        ),
    ),
    (
        ("From February 1 to 10, China's retail sales of passenger NEVs came in at 262,000, up 6%.",),
        (
            "China NEV market sales 262000 vehicles 2026-02-01..2026-02-10",
            "China NEV market change 6 percent sales 2026-02-01..2026-02-10",
        ),
    ),
    (
        ("China's NEV penetration in retail stood at 52.5% in January.",),
        ("China NEV market penetration 52.5 percent 2026-01",),
    ),
    (("NIO is selling 95 million American depositary shares.",), ()),
    (("Hozon closed a round led by China's biggest security firm, Qihoo 360.",), ()),
    (
        ("CATL installed 44.9 GWh in 1H 2025, up 12% from 1H 2024.",),
        (
            "CATL installations 44.9 GWh 2025-H1",
            "CATL change 12 percent installations 2025-H1",
        ),
    ),
    (
        ("BYD, backed by Warren Buffett's Berkshire Hathaway, is the world's second-largest battery producer.",),
        (
            "Warren Buffett investment BYD",
            "BYD rank 2 rank battery producer",
        ),
    ),
    (
        ("Tesla will recall 8,700 Model 3 cars produced in China from Jan. 3, 2022 to Sept. 23, 2023.",),
        (
            "Tesla recall 8700 vehicles Tesla Model 3 planned",
            "Tesla makes Tesla Model 3",
        ),
    ),
    (
        ("Anhui's output of 342,000 NEVs takes up an impressive 9% of China's total.",),
        (
            "Anhui production 342000 vehicles",
            "Anhui share_of 9 percent China's total",
        ),
    ),
    (
        ("Sales of NEVs rose 30% to 200,000 in Germany in 2025.",),
        (
            "Germany EV market change 30 percent sales 2025",
            "Germany EV market sales 200000 vehicles 2025",
        ),
    ),
    (
        (
            "Hefei aims high.",
            "The output of NEVs hit 370,000 in 2025.",
        ),
        ("Hefei production 370000 vehicles 2025",),
    ),
    (("Stellantis will control the joint venture through a 51% share.",), ()),
    (("Volkswagen took a 4.99% share of XPeng.",), ("Volkswagen stake 4.99 percent XPeng",)),
    (
        (
            "BEIJING, China, March 3, 2026 (NEWSWIRE) -- Li Auto Inc. today announced its results.",
            "Total deliveries were 52,500 in the fourth quarter of 2025.",
        ),
        ("Li Auto deliveries 52500 vehicles 2025-Q4",),
    ),
    (
        ("China exported 2.3 million cars in 2025. While Japan exported 2 million, a gain of 17%, it was overtaken.",),
        (
            "China car market exports 2300000 vehicles 2025",
            "Japan car market exports 2000000 vehicles 2025",
            "Japan car market change 17 percent exports 2025",
        ),
    ),
    (("SAIC, Chery and Geely collectively exported over 100,000 cars in 2025.",), ()),
    (
        (
            "NIO delivered 93,200 cars in the fourth quarter of 2025. Revenue was 25.9 billion yuan, down 37% "
            "from 41.3 billion yuan in Q4 2024 and down 10% from 28.9 billion yuan in Q3 2025.",
        ),
        (
            "NIO deliveries 93200 vehicles 2025-Q4",
            "NIO revenue 25900000000 CNY 2025-Q4",
            "NIO change -37 percent revenue 2025-Q4",
            "NIO revenue 41300000000 CNY 2024-Q4",
            "NIO change -10 percent revenue 2025-Q4",
            "NIO revenue 28900000000 CNY 2025-Q3",
        ),
    ),
    (
        (
            "NIO's net loss was 600 million yuan in Q4 2025, compared with net profits of 2.8 billion yuan and "
            "1.1 billion yuan in Q4 2024 and Q3 2025, respectively.",
        ),
        (
            "NIO profit -600000000 CNY 2025-Q4",
            "NIO profit 2800000000 CNY 2024-Q4",
            "NIO profit 1100000000 CNY 2025-Q3",
        ),
    ),
    (
        (
            "In the fourth quarter of 2025 NIO had a margin of 21.1%, up from 18.7% in the third quarter and "
            "19.8% in the same quarter last year.",
        ),
        (
            "NIO margin 21.1 percent 2025-Q4",
            "NIO margin 18.7 percent 2025-Q3",
            "NIO margin 19.8 percent 2024-Q4",
        ),
    ),
    (
        ("NIO's guidance for the first quarter is 30,000 to 32,000 deliveries.",),
        ("NIO deliveries 30000..32000 vehicles 2026-Q1 forecast",),
    ),
    (
        ("NIO delivered 7,600 cars. NIO was up 6.4% to $34.48 in pre-market trading.",),
        (
            "NIO deliveries 7600 vehicles",
            "NIO change 6.4 percent share price",
        ),
    ),
    (
        ("CEO Lei Jun revealed that the SU7 would cost 215,900 yuan.",),
        ("Xiaomi SU7 price 215900 CNY planned",),
    ),
    (("People who scrap a car get 20,000 yuan (2,781 U.S. dollars), others 15,000 yuan.",), ()),
    (
        ("NEVs made up 53% of trade-ins.", "China's auto market kept growing, with sales up 10.8% to 10.06 million."),
        (
            "China NEV market share_of 53 percent trade-ins",
            "China car market change 10.8 percent sales",
            "China car market sales 10060000 vehicles",
        ),
    ),
    (("Lynk & Co grew. Volvo Cars will divest its 30% share.",), ()),
    (
        ("Geely, which owns 65.7% of Zeekr, made an offer for the remaining 34.3% of the company.",),
        ("Geely stake 65.7 percent Zeekr",),
    ),
    (
        ("Zeekr aims for 710,000 sales in 2026, with 320,000 cars under the Zeekr brand and 390,000 under Lynk & Co.",),
        (
            "Zeekr sales 710000 vehicles 2026 planned",
            "Zeekr sales 320000 vehicles 2026 planned",
            "Lynk & Co sales 390000 vehicles 2026 planned",
        ),
    ),
    (
        ("Australia bought 103,000 EVs in 2025, while the overall car market grew just 0.3%.",),
        ("Australia EV market sales 103000 vehicles 2025", "Australia car market change 0.3 percent sales 2025"),
    ),
    (
        ("China exported 370,000 cars to Russia in 2025, a 62% increase.",),
        (
            "China car market exports 370000 vehicles 2025",
            "China car market change 62 percent exports 2025",
        ),
    ),
    (
        (
            "BYD grew.",
            "As it seeks to produce 600,000 EVs a year by 2028, Ford is building a plant.",
        ),
        ("Ford capacity 600000 vehicles 2028 planned",),
    ),
)


@pytest.mark.parametrize(("paragraphs", "told"), TOLD)
def test_what_other_newsrooms_write_is_read(
    paragraphs: tuple[str, ...], told: tuple[str, ...], gazetteer: Gazetteer
) -> None:
    assert said(gazetteer, *paragraphs) == list(told)


@pytest.mark.parametrize(
    ("text", "scope", "place"),
    [
        ("In January BYD sold 140,000 battery-electric cars, up 39%.", "battery-electric", None),
        ("BYD's oil-fuelled sales fell 50% to 9,600 vehicles in January.", "combustion", None),
        ("BYD's battery-powered electric car sales rose 50% to 9,600 in January.", "battery-electric", None),
        ("China exported 370,000 cars to Russia in 2025, a 62% increase.", None, "Russia"),
        ("Exports of China to Mexico reached 625,000 cars in 2025, up 40%.", None, "Mexico"),
    ],
)
def test_a_growth_is_narrowed_as_its_level_is(
    text: str, scope: str | None, place: str | None, gazetteer: Gazetteer
) -> None:
    told = list(extract(article_of(text), gazetteer, on_error="raise"))
    assert {(one.scope, one.place) for one in told} == {(scope, place)}
    assert {one.property for one in told} - {"sales", "exports"} == {"change"}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("In Germany and France, BYD sold 20,000 and 30,000 cars.", {20_000: "Germany", 30_000: "France"}),
        ("In Germany and France BYD sold 20,000 cars.", {20_000: None}),
        ("Registrations of Tesla in Europe fell 28%, with Germany down 48%.", {-28: "Europe", -48: "Germany"}),
        ("BYD sent 30,000 cars abroad. It exported 9,000 cars to Brazil.", {30_000: None, 9_000: "Brazil"}),
    ],
)
def test_each_figure_has_the_place_that_it_is_told_of(
    text: str, places: dict[int, str | None], gazetteer: Gazetteer
) -> None:
    told = extract(article_of(text), gazetteer, on_error="raise")
    assert {int(one.value): one.place for one in told if one.value is not None} == places
