"""What newsrooms tell in passing: whose figure goes on, what is compared, what a firm is before it does something."""

import pytest

from nevtui.extract.gazetteer import Gazetteer
from tests.extract.telling import said

TOLD = {
    "cars by what they run on are cars": (
        ("NIO delivered 12,000 battery-powered cars in January.",),
        ("NIO deliveries 12000 vehicles 2026-01",),
    ),
    "that is up": (
        ("BYD sold 233,000 cars in January. That's up 150 percent from 93,945 units a year ago.",),
        ("BYD change 150 percent sales 2026-01", "BYD sales 93945 vehicles 2025-01"),
    ),
    "a capacity to build": (
        ("NIO has the capacity to build 100,000 vehicles a year.",),
        ("NIO capacity 100000 vehicles",),
    ),
    "duties against subsidies are duties": (
        ("The EU has put anti-subsidy duties of 17 percent on BYD.",),
        ("European Union tariff 17 percent BYD",),
    ),
    "what it was once seen as": (
        ("Byton, once seen as a Tesla challenger, will suspend its operations in China.",),
        ("Byton closure China planned",),
    ),
    "a town and its country before the firm": (
        ("Guangzhou, China-based XPeng sold 10,000 cars in January.",),
        ("XPeng headquarters Guangzhou", "XPeng sales 10000 vehicles 2026-01"),
    ),
    "a town and its country where a firm is based": (
        ("NIO has a plant in Hefei, China, where NIO is headquartered.",),
        ("NIO headquarters Hefei",),
    ),
    "its headquarters are somewhere": (
        ("NIO grew. Its global headquarters is in Shanghai.",),
        ("NIO headquarters Shanghai",),
    ),
    "the company is the maker of the model told": (
        ("The XPeng G9 is new. The company sold 2,000 cars in January.",),
        ("XPeng sales 2000 vehicles 2026-01",),
    ),
    "the business of a firm in a country is the firm's": (
        (
            "Tesla China's retail sales in January were 26,006 units.",
            "BYD was first with 90,000; Tesla China second with 60,365.",
        ),
        ("Tesla sales 26006 vehicles 2026-01", "Tesla rank 2 rank 2026-01"),
    ),
    "the starting price of the car": (
        ("The P7 is a sedan by XPeng. The starting price of the vehicle is 179,000 yuan.",),
        ("XPeng P7 price 179000 CNY at_least",),
    ),
    "each year of a span has a figure": (
        ("BYD's sales from 2021 to 2023 were 0.7 million, 1.8 million and 3 million vehicles, respectively.",),
        ("BYD sales 700000 vehicles 2021", "BYD sales 1800000 vehicles 2022", "BYD sales 3000000 vehicles 2023"),
    ),
    "what is so far delivered is of no year told before": (
        ("NIO delivered 2,000 ES8 in 2024. To date, NIO has delivered 15,337 ES8.",),
        ("NIO deliveries 15337 vehicles",),
    ),
    "a base moved": (
        ("NIO moved its base of operations from Shanghai to Hefei.",),
        ("NIO relocation Hefei",),
    ),
}
NOT_TOLD = {
    "a country that is part of a firm's name": (
        ("Tesla China's retail sales in January were 26,006 units.",),
        ("China car market",),
    ),
    "two months that are no town": (
        ("Penetration of NEVs in China reached 14 percent, compared with 10.2 percent in January-June, a record.",),
        ("January-June",),
    ),
    "duties that are no subsidy": (
        ("The EU has put anti-subsidy duties of 17 percent on BYD.",),
        ("subsidy",),
    ),
    "a rival named for what a firm was seen as": (
        ("Byton, once seen as a Tesla challenger, will suspend its operations in China.",),
        ("Tesla",),
    ),
    "a base moved that is no plant": (
        ("NIO moved its base of operations from Shanghai to Hefei.",),
        ("plant",),
    ),
    "a range told twice": (
        ("The Model 3 runs 602 km (374 miles) on one charge.",),
        ("601.",),
    ),
    "a share's short name that is no firm": (
        ("The ADS rose 3 percent. ADR sold 3,000 cars in January.",),
        ("ADR sales",),
    ),
}


@pytest.mark.parametrize("story", TOLD)
def test_what_is_told_in_passing_is_read(gazetteer: Gazetteer, story: str) -> None:
    paragraphs, told = TOLD[story]
    found = said(gazetteer, *paragraphs)
    assert [statement for statement in told if statement not in found] == []


@pytest.mark.parametrize("story", NOT_TOLD)
def test_what_words_in_passing_do_not_say_is_not_read(gazetteer: Gazetteer, story: str) -> None:
    paragraphs, words = NOT_TOLD[story]
    found = said(gazetteer, *paragraphs)
    assert [statement for statement in found if any(word in statement for word in words)] == []
