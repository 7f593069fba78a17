"""sales: vehicles sold. Source: the statement's page, Properties."""

from collections.abc import Iterator

from nevtui.extract.anchors import A_READING
from nevtui.extract.claims import amounts
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (
    ("BYD's goal for 2025 is 5.4 million vehicles.", ("BYD sales 5400000 vehicles 2025 planned",)),
    ("Xpeng kept its full-year target of 240,000 vehicles.", ("XPeng sales 240000 vehicles 2026 planned",)),
    ("The sales target of NIO for 2024 was 220,000 units.", ("NIO sales 220000 vehicles 2024 planned",)),
    ("Li Auto set itself a delivery target of 610,000 for 2025.", ()),
    ("BYD reached its target of 20 models.", ()),
    ("Leapmotor grew. The Hangzhou carmaker sold 12,000 cars.", ("Leapmotor sales 12000 vehicles",)),
    ("The Aito M9 found 11,208 buyers in January 2025.", ("AITO M9 sales 11208 vehicles 2025-01",)),
    ("In 2019 BYD beat the 426,113 vehicles that it sold in 2018.", ("BYD sales 426113 vehicles 2018",)),
    (
        "Geely did better than the almost 233,100 cars it sold in January and February 2021.",
        ("Geely sales 233100 vehicles 2021-01..2021-02 approx",),
    ),
    ("The stand of BYD had 11,208 visitors in January 2025.", ()),
    ("Geely built the 20,100 cars that it lent to drivers.", ()),
    ("BYD earned 40 billion yuan in 2024. Sold 294,000 cars in 2025.", ("BYD sales 294000 vehicles 2025",)),
    ("Sales of the Wuling brand: 152,000, down 3%.", ("Wuling sales 152000 vehicles",)),
    ("MG retailed 6,304 units in May 2025.", ("MG sales 6304 vehicles 2025-05",)),
    ("Buyers snapped up 15,000 BYD Dolphin Surfs in May 2025.", ("BYD Seagull sales 15000 vehicles 2025-05",)),
    ("GAC missed its goal of 2.3 million by 300,000 cars in 2024.", ("GAC Group sales 2300000 vehicles 2024 planned",)),
    (
        "The bestsellers of May 2025: BYD Seal 38,715, Tesla Model Y 24,770.",
        ("BYD Seal sales 38715 vehicles 2025-05", "Tesla Model Y sales 24770 vehicles 2025-05"),
    ),
    ("The BYD Seagull is sold from 69,800 yuan and goes 205 or 305 km.", ()),
    ("NIO once dreamed of selling 100,000 cars in 2019.", ()),
    ("Chery sold 33,000 cars in Turkey. The Turks bought 70,000 cars.", ("Chery sales 33000 vehicles",)),
    ("One in three cars sold in China in 2024 was red.", ()),
    (
        "Leapmotor sold 25,170 cars. According to CPCA, retail sales of new energy vehicles reached 744,000.",
        ("Leapmotor sales 25170 vehicles", "China NEV market sales 744000 vehicles"),
    ),
    (
        "Geely sold 1.41 million cars in 2024, of which 725,200 were new-energy models.",
        ("Geely sales 1410000 vehicles 2024", "Geely sales 725200 vehicles 2024"),
    ),
    ("In 2024 BYD sold 40,000 cars in Mexico.", ("BYD sales 40000 vehicles 2024",)),
    ("Geely expanded. Its Zeekr brand sold 12,000 cars.", ("Zeekr sales 12000 vehicles",)),
    ("Kia grew. Its own Landuo brand sold 19,000 cars.", ("Landuo sales 19000 vehicles",)),
    ("Kia grew. The Landuo unit sold 19,000 vans.", ("Landuo sales 19000 vehicles",)),
    ("Neither Kia nor Voyah sold 30,000 cars in May 2025.", ()),
    ("Analysts doubt that Voyah can sell 440,000 cars in 2026.", ()),
    ("Of its 14,300 vans sold in 2025, Kia gave away 20.", ("Kia sales 14300 vehicles 2025",)),
    (
        "In May 2025, sales of Kia rose 15% (382,476 units), of Voyah 46% (235,208).",
        ("Kia sales 382476 vehicles 2025-05", "Voyah sales 235208 vehicles 2025-05"),
    ),
    ("Of 10 cars sold in Norway in May 2025, nine were electric.", ()),
    ("The CPCA ranked Kia second with 205,000 retail sales.", ("Kia sales 205000 vehicles",)),
    ("NIO sells the ET7 at 448,000 yuan, Voyah wants to sell at 150,000.", ()),
    ("Kia grew. A smaller rival, Landuo, sold 19,000 cars.", ("Landuo sales 19000 vehicles",)),
    ("Voyah needs to sell 20,000 cars a month to earn money.", ()),
    ("A Kia dealer, Anna Berg, said she sold 130 cars a month.", ()),
    ("Had Byton sold 40,000 cars, it would still be there.", ()),
    ("GAC does not expect to sell 2 million cars in 2026.", ()),
    ("Traders put the sales of Voyah at 21,000 in May, a figure that the brand disputed.", ()),
    ("NIO sold 21,000 cars in May 2025, but it denied that it lost money.", ("NIO sales 21000 vehicles 2025-05",)),
)
CUES = (A_READING + "sales",)


def sales(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield what a sentence says of vehicles sold."""
    yield from amounts(sentence, findings, "sales")
