"""What sentences tell of works, seats, suppliers and partners, and what they only seem to tell."""

from datetime import date

import pytest

from nevtui.extract.claims import brief
from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.pipeline import extract
from nevtui.model.article import Article

SUPPLIES = (
    ("Suppliers to Tesla include Panasonic and CATL.", ("Panasonic supplies Tesla", "CATL supplies Tesla")),
    ("Toyota's bZ3 is powered by BYD's blade batteries.", ("BYD supplies Toyota",)),
    ("Hyundai and Kia will use CATL cells.", ("CATL supplies Hyundai", "CATL supplies Kia")),
    ("Samsung SDI has been supplying BMW since 2009.", ("Samsung SDI supplies BMW 2009",)),
    ("LG Chem alone will supply GM with cathodes.", ("LG Chem supplies General Motors planned",)),
    ("BYD and CATL are the suppliers of cells for the Model Y.", ("BYD supplies Tesla", "CATL supplies Tesla")),
    ("CALB will supply XPeng under a deal signed in 2023.", ("CALB supplies XPeng planned",)),
    ("CALB, which supplies XPeng, opened a plant in Sines in 2025.", ("CALB supplies XPeng",)),
    ("Mercedes has dropped Farasis as a supplier.", ()),
    ("Geely stopped buying cells from Farasis last year.", ()),
    ("CATL denied supplying cells to Tesla.", ()),
)
PLANTS = (
    (
        "CATL leads. CATL grew in 2025. SVOLT, which supplies Kia, has new rivals. Its plant in Saarland was dropped.",
        ("SVOLT plant Saarland cancelled",),
    ),
    ("Rumoured for months, a BYD plant in Germany is off the table.", ("BYD plant Germany cancelled",)),
    ("NIO said it had no intention of building a factory in Europe.", ()),
    ("Toyota started making cars in North Carolina in 2025, a year after BYD began in Szeged.", ()),
    (
        "The ministry approved plants of BYD and Chery in Turkey and Spain respectively.",
        ("BYD plant Turkey", "Chery plant Spain"),
    ),
    ("Unlike BYD, Chery has no plant in Hungary.", ()),
    (
        "Gotion High-Tech's three plants, in Göttingen, Rayong and Hefei, are busy.",
        ("Gotion High-Tech plant Göttingen", "Gotion High-Tech plant Rayong", "Gotion High-Tech plant Hefei"),
    ),
    ("Dongfeng is in talks to build cars at Stellantis's plant in Zaragoza.", ("Stellantis plant Zaragoza",)),
    ("GAC Aion took over the plant of GAC Mitsubishi in Changsha in 2023.", ("GAC Aion plant Changsha 2023",)),
    ("Headquartered in Ningde, CATL runs 13 plants worldwide.", ()),
    (
        "Gotion High-Tech, in which Volkswagen is the largest shareholder, is to build a plant in Kenitra.",
        ("Gotion High-Tech plant Kenitra planned",),
    ),
    ("Panasonic has refused to build a plant in China.", ()),
)
FIGURES = (
    ("exports", "In 2024 Hesai shipped 501,889 lidar units to Li Auto.", ()),
    (
        "capacity",
        "Wuling's plant in Indonesia can build 120,000 cars a year but made only 22,000 in 2024.",
        ("Wuling capacity 120000 vehicles",),
    ),
    (
        "capacity",
        "NIO can make 600,000 cars a year, four times what it sold in 2023.",
        ("NIO capacity 600000 vehicles",),
    ),
    (
        "capacity",
        "Leapmotor is to make 50,000 B10s a year from 2027.",
        ("Leapmotor capacity 50000 vehicles 2027 planned",),
    ),
    ("production", "Production was halted, costing NIO 5,000 cars.", ()),
    ("production", "Tesla's plant makes 5,000 cars a week.", ()),
    (
        "plant",
        "Putailai's plant in Sweden, 100,000 tonnes a year, was called off.",
        ("Putailai plant Sweden cancelled",),
    ),
    (
        "capacity",
        "Indonesians registered 1,236 VinFasts, behind BYD's 9,474. The plant in Subang is to make 50,000 cars a year.",
        ("VinFast capacity 50000 vehicles planned",),
    ),
    (
        "capacity",
        "BYD grew. Supply is an issue: the country's makers can produce 1,800 GWh a year.",
        ("China battery industry capacity 1800 GWh",),
    ),
    (
        "production",
        "In 2023 Shanghai came second with 1.02 million cars built, Shenzhen, at 864,000, third.",
        ("Shanghai production 1020000 vehicles 2023", "Shenzhen production 864000 vehicles 2023"),
    ),
    ("sales", "The Hefei-based carmaker grew in 2024. It sold 221,970 vehicles in 2024.", ()),
    ("rank", "BYD is no truck maker any more.", ()),
    (
        "capacity",
        "The Rayong plant of Great Wall Motor has a capacity of 80,000 vehicles a year.",
        ("Great Wall Motor capacity 80000 vehicles",),
    ),
    (
        "production",
        "The Hefei plant of NIO made 71,000 cars in 2023.",
        ("NIO production 71000 vehicles 2023",),
    ),
    ("capacity", "CALB currently has 22 GWh in operation.", ("CALB capacity 22 GWh",)),
    ("production", "The Hefei plant made 71,000 cars in 2023.", ()),
)
STARTS = (
    (
        "In Rayong, where labour is cheap, Changan began building cars in May 2025.",
        ("Changan Automobile production_start Rayong 2025-05",),
    ),
    ("Volkswagen's base in Anhui has yet to start production.", ()),
    (
        "BYD grew. In Debrecen, CATL is hiring for a 7-billion-euro cell plant that began production in January 2026.",
        ("CATL production_start Debrecen 2026-01",),
    ),
    (
        "Stellantis plans to build the Leapmotor B10 at its Zaragoza plant from 2026.",
        ("Stellantis production_start Zaragoza 2026 planned",),
    ),
)
FOUNDINGS = (
    ("Seres's US arm SF Motors, established in Santa Clara in 2016, is gone.", ("SF Motors founding 2016",)),
    (
        "NIO, XPeng and Li Auto were founded in 2014, 2014 and 2015 respectively.",
        ("NIO founding 2014", "XPeng founding 2014", "Li Auto founding 2015"),
    ),
    ("NIO and XPeng were both founded in 2014.", ("NIO founding 2014", "XPeng founding 2014")),
)
SEATS = (("Shanghai is where NIO has its headquarters.", ("NIO headquarters Shanghai",)),)
PARTNERS = (
    ("SAIC-GM-Wuling, whose partners include Gotion, grew.", ("SAIC-GM-Wuling partnership Gotion High-Tech",)),
    ("Mercedes-Benz has ruled out a partnership with BYD.", ()),
    ("There is no agreement between Volkswagen and Gotion High-Tech.", ()),
)
MAKERS = (
    (
        "The XPeng G6 is built under licence by Magna.",
        ("XPeng makes XPeng G6", "Magna makes XPeng G6"),
    ),
    ("Audi's new models use Huawei's driving system.", ()),
)
VENTURES = (
    ("Huayou and LG Chem have given up a joint venture.", ("Huayou Cobalt joint_venture LG Chem cancelled",)),
    ("BMW and Great Wall Motor's venture builds cars.", ("BMW joint_venture Great Wall Motor",)),
    ("Chery runs a joint venture with Skoda's parent, Volkswagen.", ("Chery joint_venture Volkswagen",)),
)
TOLD = (
    *(("supplies", *row) for row in SUPPLIES),
    *(("plant", *row) for row in PLANTS),
    *FIGURES,
    *(("partnership", *row) for row in PARTNERS),
    *(("makes", *row) for row in MAKERS),
    *(("production_start", *row) for row in STARTS),
    *(("founding", *row) for row in FOUNDINGS),
    *(("headquarters", *row) for row in SEATS),
    *(("joint_venture", *row) for row in VENTURES),
)


@pytest.mark.parametrize(("name", "text", "expected"), TOLD)
def test_a_sentence_tells_what_stands_beside_it(
    name: str, text: str, expected: tuple[str, ...], gazetteer: Gazetteer
) -> None:
    article = Article(id="a", title="", paragraphs=(text,), published=date(2026, 3, 4))
    said = extract(article, gazetteer, on_error="raise")
    assert [brief(statement) for statement in said if statement.property == name] == list(expected)
