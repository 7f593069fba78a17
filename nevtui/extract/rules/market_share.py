"""market_share: the part of a market that a maker has. Source: the statement's page, Properties."""

from collections.abc import Iterator

from nevtui.extract import one_in
from nevtui.extract.anchors import A_READING
from nevtui.extract.claims import amounts, link
from nevtui.extract.grammar import period_near
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (
    (
        "In Norway BYD's share of the car market was 3.1% in 2025, XPeng's 2.4%.",
        (
            "BYD market_share 3.1 percent Norway car market 2025",
            "XPeng market_share 2.4 percent Norway car market 2025",
        ),
    ),
    (
        "Chinese brands' share of the Chinese car market rose to 65.5% in May 2025, that of German ones fell to 15.8%.",
        (
            "Chinese car brands market_share 65.5 percent China car market 2025-05",
            "German car brands market_share 15.8 percent China car market 2025-05",
        ),
    ),
    ("Toyota had a market share of 34% in 2023.", ("Toyota market_share 34 percent China car market 2023",)),
    ("Tesla took 12 percent of the Chinese EV market.", ("Tesla market_share 12 percent China NEV market",)),
    ("BYD makes a third of China's electric cars.", ("BYD market_share 33.3 percent China NEV market",)),
    (
        "CATL had a 37.9 percent share of the global power battery market, and BYD 17 percent.",
        (
            "CATL market_share 37.9 percent global power battery market",
            "BYD market_share 17 percent global power battery market",
        ),
    ),
    (
        "Tesla's share of the Chinese market fell to 6.1 percent in 2025 from 7.8 percent a year earlier.",
        (
            "Tesla market_share 6.1 percent China car market 2025",
            "Tesla market_share 7.8 percent China car market 2024",
        ),
    ),
    (
        "Tesla took 9.8% of the Spanish car market in 2025, after 5.1% in 2024.",
        (
            "Tesla market_share 9.8 percent Spain car market 2025",
            "Tesla market_share 5.1 percent Spain car market 2024",
        ),
    ),
    (
        "CATL held 36.9% of the global battery market in 2023, ahead of BYD with 15.9%.",
        (
            "CATL market_share 36.9 percent global power battery market 2023",
            "BYD market_share 15.9 percent global power battery market 2023",
        ),
    ),
    ("BYD dominates with 76% of battery car sales.", ("BYD market_share 76 percent China NEV market",)),
    (
        "One in ten electric cars sold in Brazil in 2025 was a BYD.",
        ("BYD market_share 10 percent Brazil EV market 2025",),
    ),
    ("One in ten electric cars sold in Brazil in 2025 was red.", ()),
    ("BYD sold 30% of its cars abroad.", ()),
)
CUES = (A_READING + "market_share", *one_in.CUES)


def market_share(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield what a sentence says of the part of a market that a maker has."""
    yield from amounts(sentence, findings, "market_share")
    for found in one_in.one_in(sentence.text, findings):
        start, end = found.quantity.start, found.maker.end
        yield link(
            sentence, findings, start=start, end=end, subject=found.maker.entity, name="market_share",
            target=found.market, quantity=found.quantity, period=period_near(sentence.text, findings, start, end),
        )  # fmt: skip
