"""production: vehicles or cells made. Source: the statement's page, Properties."""

from collections.abc import Iterator

from nevtui.extract.anchors import A_READING
from nevtui.extract.claims import amounts
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (
    (
        "BYD will raise its output from 100,000 to 200,000 cars by 2030.",
        ("BYD production 100000 vehicles", "BYD production 200000 vehicles 2030 planned"),
    ),
    ("Tesla has a plant in Shanghai. Output had averaged 2,000 cars a day.", ()),
    (
        "Other cities that made upwards of 500,000 NEVs in 2023 include Changsha, Guangzhou and Chongqing.",
        (
            "Changsha production 500000 vehicles 2023 at_least",
            "Guangzhou production 500000 vehicles 2023 at_least",
            "Chongqing production 500000 vehicles 2023 at_least",
        ),
    ),
    (
        "Anhui province, of which Hefei is the capital, produced 3.1 million cars in 2024.",
        ("Anhui production 3100000 vehicles 2024",),
    ),
    ("In front is Shenzhen, which made 1.4 million cars in 2023.", ("Shenzhen production 1400000 vehicles 2023",)),
    ("In front is Shenzhen, which is 40 years old.", ()),
    ("Last year 700,000 cars were made at BYD's Changsha plant.", ("BYD production 700000 vehicles 2025",)),
    ("The plant in Wuhan reached its full output of 20 cars an hour.", ()),
    ("Factories in Jilin made 1.59 million cars in 2024.", ("Jilin production 1590000 vehicles 2024",)),
    ("Shaanxi built 1.02 million vehicles in 2022.", ("Shaanxi production 1020000 vehicles 2022",)),
)
CUES = (A_READING + "production",)


def production(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield what a sentence says of vehicles or cells made."""
    yield from amounts(sentence, findings, "production")
