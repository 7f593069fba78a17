"""Whom strangers' sentences mean: brands in makers' own releases, the firm of a heading, the country of a dateline."""

import pytest

from nevtui.extract.gazetteer import Gazetteer
from tests.extract.telling import said

TOLD = {
    "deliveries by brand, as a maker's release has them": (
        (
            "NIO delivered 31,000 vehicles in January. The deliveries consisted of 10,000 vehicles from the Company's "
            "premium smart electric vehicle brand NIO, 17,000 vehicles from the Company's family-oriented smart "
            "electric vehicle brand ONVO, and 4,000 vehicles from its small smart high-end car brand FIREFLY.",
        ),
        (
            "NIO deliveries 31000 vehicles 2026-01",
            "NIO deliveries 10000 vehicles 2026-01",
            "Onvo deliveries 17000 vehicles 2026-01",
            "Firefly deliveries 4000 vehicles 2026-01",
        ),
    ),
    "some of them under a brand": (
        ("NIO delivered 31,000 cars in January; 17,000 of them were sold under the Onvo brand.",),
        ("Onvo sales 17000 vehicles 2026-01",),
    ),
    "a heading says whom the next lines are about": (
        (
            "About Gotion High-tech. The company had revenue of RMB 35 billion in 2024.",
            "About CATL. Founded in 2011 and based in Ningde, the company had revenue of RMB 362 billion in 2024.",
        ),
        (
            "Gotion High-Tech revenue 35000000000 CNY 2024",
            "CATL founding 2011",
            "CATL headquarters Ningde",
            "CATL revenue 362000000000 CNY 2024",
        ),
    ),
    "the country is that of the dateline": (
        (
            "New Delhi: The government of India has cleared a scheme. BYD sold 1,960 cars in India in 2025.",
            "Electric models were a mere 2.2 per cent of new cars sold in the country last year.",
        ),
        ("India EV market penetration 2.2 percent 2025",),
    ),
    "whoever stands behind the verb is told of": (
        (
            "NIO sold 20,000 cars in January.",
            "Most affected was Firefly, its cheaper brand. It delivered 2,600 cars.",
            "Xi'an built 1.02 million cars in 2025, and Shanghai 989,000. In third place was Shenzhen with 849,000.",
        ),
        ("Firefly deliveries 2600 vehicles 2026-01", "Shenzhen production 849000 vehicles 2025"),
    ),
    "registrations of one and of another": (
        ("Registrations of Volkswagen rose 4.8% in January and of Renault 7.8%, those of Stellantis 2.2%.",),
        (
            "Volkswagen change 4.8 percent registrations 2026-01",
            "Renault change 7.8 percent registrations 2026-01",
            "Stellantis change 2.2 percent registrations 2026-01",
        ),
    ),
    "it is whom the last clause is about": (
        ("Xiaomi has no plant.", "Washington taxed such cars, and BYD sells none. It has 750 workers in Lancaster."),
        ("BYD employees 750 people",),
    ),
    "a model sells, and not whoever makes it": (
        ("The Galaxy E5 of Geely, which went on sale in May, sold 13,000 units in January.",),
        ("Geely Galaxy E5 sales 13000 vehicles 2026-01",),
    ),
    "guidance is lowered to a figure, by whoever is told by his town": (
        (
            "Li Auto's deliveries dropped 41% to 28,000 in January, and the Beijing-based company lowered its "
            "first-quarter guidance to between 88,000 and 91,000 vehicles.",
        ),
        (
            "Li Auto change -41 percent deliveries 2026-01",
            "Li Auto deliveries 28000 vehicles 2026-01",
            "Li Auto deliveries 88000..91000 vehicles 2026-Q1 forecast",
        ),
    ),
    "delivery guidance": (
        ("Li Auto cut its delivery guidance to 88,000 vehicles.",),
        ("Li Auto deliveries 88000 vehicles forecast",),
    ),
    "the first months of a year are those that have just ended": (
        ("Deliveries of Deepal in the first two months add up to 47,300, about a tenth of what the brand aims for.",),
        ("Deepal deliveries 47300 vehicles 2026-01..2026-02",),
    ),
}


@pytest.mark.parametrize("story", TOLD)
def test_a_figure_is_whose_its_words_say(gazetteer: Gazetteer, story: str) -> None:
    paragraphs, told = TOLD[story]
    found = said(gazetteer, *paragraphs)
    assert [statement for statement in told if statement not in found] == []
