"""gdp_growth: growth of a place's economy. Source: the statement's page, Properties."""

from collections.abc import Iterator

from nevtui.extract.anchors import A_READING
from nevtui.extract.claims import amounts
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (
    ("Shaanxi's gross domestic product grew 4.3 percent in 2022.", ("Shaanxi gdp_growth 4.3 percent 2022",)),
    ("The GDP of Hefei rose by 6.1% in 2024.", ("Hefei gdp_growth 6.1 percent 2024",)),
    ("China's economy expanded 5 percent in 2025.", ("China gdp_growth 5 percent 2025",)),
    ("In 2023 Xi'an's GDP fell 1.2%.", ("Xi'an gdp_growth -1.2 percent 2023",)),
    ("GDP of Changzhou came to 1.01 trillion yuan in 2023, 6.8 percent more than in 2022.",
     ("Changzhou gdp_growth 6.8 percent 2023",)),
    ("Hefei's GDP expanded at a 6 percent clip in 2023.", ("Hefei gdp_growth 6 percent 2023",)),
    ("The GDP of Anhui grew at an annual rate of 5.8% in 2023.", ("Anhui gdp_growth 5.8 percent 2023",)),
    ("Hefei's GDP grew 6 percent in 2024, compared with 5 percent nationwide.",
     ("Hefei gdp_growth 6 percent 2024", "China gdp_growth 5 percent 2024")),
    ("The gross regional product of Hefei rose 6.1% in 2024, outpacing Anhui as a whole at 5.8%.",
     ("Hefei gdp_growth 6.1 percent 2024", "Anhui gdp_growth 5.8 percent 2024")),
    ("The economy of Hefei grew 6 percent in 2025.", ("Hefei gdp_growth 6 percent 2025",)),
    ("Hefei achieved economic growth of 6 percent in 2025.", ("Hefei gdp_growth 6 percent 2025",)),
    ("BYD's revenue grew 4.3 percent in 2022.", ()),
)  # fmt: skip
CUES = (A_READING + "gdp_growth",)


def gdp_growth(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield growth of gross domestic product."""
    yield from amounts(sentence, findings, "gdp_growth")
