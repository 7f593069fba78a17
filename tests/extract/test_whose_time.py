"""Of which time a figure is: that of the article, of an aside, of the best month, of a day, of years later."""

import pytest

from nevtui.extract.gazetteer import Gazetteer
from tests.extract.telling import said

TOLD = {
    "a month is an aside where the year was told": (
        ("BYD sold 4.6 million cars in 2025. It sold 420,000 cars in December.", "Zeekr sold 222,000 cars."),
        ("BYD sales 4600000 vehicles 2025", "BYD sales 420000 vehicles 2025-12", "Zeekr sales 222000 vehicles 2025"),
    ),
    "a year without figures is only the scene of a month": (
        ("Carmakers look back on a good 2025. BYD sold 420,000 cars in December.", "Zeekr sold 22,000 cars."),
        ("BYD sales 420000 vehicles 2025-12", "Zeekr sales 22000 vehicles 2025-12"),
    ),
    "a month is compared with the time that it is the best of": (
        ("Leapmotor delivered 40,000 cars in January. NIO delivered 20,000, its best month of 2025.",),
        ("Leapmotor deliveries 40000 vehicles 2026-01", "NIO deliveries 20000 vehicles 2026-01"),
    ),
    "what something is the sixth of since a time is no time of it": (
        ("Zeekr sold 1,900 cars, the fourth fall of its sales in China since 2023.",),
        ("Zeekr sales 1900 vehicles",),
    ),
    "a comparison may open the sentence": (
        ("BYD sold 190,000 cars in February. Compared with January, sales were down 9.5%.",),
        ("BYD sales 190000 vehicles 2026-02", "BYD change -9.5 percent sales 2026-02"),
    ),
    "the annual total is that of the year": (
        ("Li Auto delivered 14,000 cars in December. The annual total was 90,000.",),
        ("Li Auto deliveries 14000 vehicles 2025-12", "Li Auto deliveries 90000 vehicles 2025"),
    ),
    "over the quarter": (
        ("NIO delivered 20,000 cars in December. Over the quarter it delivered 55,000.",),
        ("NIO deliveries 20000 vehicles 2025-12", "NIO deliveries 55000 vehicles 2025-Q4"),
    ),
    "the month is the last of a span": (
        ("NIO delivered 90,000 cars from January to May 2025. At the end of the month it ran 31 stores.",),
        ("NIO deliveries 90000 vehicles 2025-01..2025-05", "NIO count 31 sites stores 2025-05"),
    ),
    "a count stands as of a day": (
        ("As of January 31, Zeekr had 388 stores in 147 cities.",),
        ("Zeekr count 388 sites stores 2026-01-31", "Zeekr count 147 cities 2026-01-31"),
    ),
    "a sum is reached by a day": (
        ("NIO delivered 25,000 cars in December, and by January 31 it had delivered 917,000 cars in all.",),
        ("NIO deliveries 25000 vehicles 2025-12", "NIO deliveries 917000 vehicles 2026-01-31"),
    ),
    "a fall leads to a level, whose time is its own": (
        ("BYD doubled its profit in the first quarter, then saw it fall 30% to 6.4 billion yuan in the second.",),
        (
            "BYD change 2 times profit 2025-Q1",
            "BYD change -30 percent profit 2025-Q2",
            "BYD profit 6400000000 CNY 2025-Q2",
        ),
    ),
    "against the whole of a year": (
        ("Hyundai sold 242,000 cars in January against 1.14 million in the whole of 2016.",),
        ("Hyundai sales 242000 vehicles 2026-01", "Hyundai sales 1140000 vehicles 2016"),
    ),
    "whoever reports today tells of the time spoken of": (
        ("In the second half of 2025 Hefei made more cars than ever. Its output rose 65%, a paper reported today.",),
        ("Hefei change 65 percent production 2025-H2",),
    ),
    "years later than the time named last, were it long ago": (
        (
            "Chery sold 200,000 cars in January.",
            "In 2004 Wan Gang came back from Germany. Two years later Chery bought Zotye for 640 million yuan.",
        ),
        ("Chery sales 200000 vehicles 2026-01", "Chery acquisition 640000000 CNY Zotye 2006"),
    ),
    "the year after is told by its month": (
        ("Brazil lifted its duty on electric cars from China to 25% in July 2025, and it will be 35% a year later.",),
        ("Brazil tariff 25 percent China 2025-07", "Brazil tariff 35 percent China 2026-07 planned"),
    ),
    "a place is of the figure that it is told of": (
        (
            "Leapmotor delivered 12,500 cars in January, second among startups, and 76,000 in the year before.",
            "In 2025 Anhui made 2.5 million cars, the second most in China.",
        ),
        ("Leapmotor rank 2 rank 2026-01", "Anhui rank 2 rank 2025"),
    ),
    "what had the largest total had it then": (
        ("NIO delivered 20,000 cars in January. Li Auto had the largest tally, 28,000 units.",),
        ("Li Auto rank 1 rank tally 2026-01",),
    ),
    "a record was set at another time": (
        ("Li Auto delivered 51,000 cars in October. NIO's 21,000 were below its record, set in September.",),
        ("NIO deliveries 21000 vehicles 2025-10",),
    ),
    "what has never been since a time is not of it": (
        ("Deepal sold 7,700 cars in January. For the first time since the brand came out in 2022 it outsold NIO.",),
        ("Deepal milestone NIO 2026-01",),
    ),
    "a goal is of the time for which it was set": (
        ("BYD sold 4.6 million cars, roughly 80% of the 5.5 million that it had promised in 2024 for 2025.",),
        ("BYD sales 5500000 vehicles 2025 planned",),
    ),
    "a time in a sentence without figures is an aside": (
        ("BYD sold 189,000 cars in 2025. Rivals hurt it, above all in the first quarter. Its output rose 2%.",),
        ("BYD change 2 percent production 2025",),
    ),
    "what somebody is also to do is planned": (
        ("Farasis is also to set up a factory in Wuhu, and it fell short of the 90,000 cars that it aims for.",),
        ("Farasis plant Wuhu planned",),
    ),
    "the figure that somebody aims for is planned": (
        ("Deepal delivered 14,000 cars in January, or 6% of the 250,000 that the brand aims for this year.",),
        ("Deepal deliveries 14000 vehicles 2026-01", "Deepal deliveries 250000 vehicles 2026 planned"),
    ),
    "prices of shares are those of the session": (
        ("CATL joined the Hong Kong Stock Exchange on Tuesday.", "The shares opened at HK$296."),
        ("CATL listing Hong Kong Stock Exchange 2026-03-03", "CATL price 296 HKD share 2026-03-03"),
    ),
}


@pytest.mark.parametrize("story", TOLD)
def test_a_figure_is_of_the_time_that_its_words_tell(gazetteer: Gazetteer, story: str) -> None:
    paragraphs, told = TOLD[story]
    found = said(gazetteer, *paragraphs)
    assert [statement for statement in told if statement not in found] == []
