"""Figures that no word near them explains: they go on with what was told before, or are nobody's."""

import pytest

from nevtui.extract.gazetteer import Gazetteer
from tests.extract.telling import said

TOLD = (
    (
        ("XPeng delivered 3,040 cars in January. At Li Auto it was 14,087 vehicles.",),
        ("XPeng deliveries 3040 vehicles 2026-01", "Li Auto deliveries 14087 vehicles 2026-01"),
    ),
    (
        ("CATL installed 24.2 GWh in January, a share of 43%.", "CALB came third: 3.9 GWh."),
        (
            "CATL installations 24.2 GWh 2026-01",
            "CATL market_share 43 percent China power battery market 2026-01",
            "CALB rank 3 rank 2026-01",
            "CALB installations 3.9 GWh 2026-01",
        ),
    ),
    (("NIO delivered 20,000 cars in January. It opened 30,000 times.",), ("NIO deliveries 20000 vehicles 2026-01",)),
    (
        ("NIO delivered 20,000 cars in January. It took 4 million orders.",),
        ("NIO deliveries 20000 vehicles 2026-01", "NIO orders 4000000 vehicles 2026-01"),
    ),
    (
        ("Sales of BYD rose 5% in 2025. Meanwhile the market for passenger cars as a whole grew 4% to 20.1 million.",),
        (
            "BYD change 5 percent sales 2025",
            "China passenger car market change 4 percent sales 2025",
            "China passenger car market sales 20100000 vehicles 2025",
        ),
    ),
)


@pytest.mark.parametrize(("paragraphs", "told"), TOLD)
def test_a_figure_goes_on_with_the_one_before(
    paragraphs: tuple[str, ...], told: tuple[str, ...], gazetteer: Gazetteer
) -> None:
    assert said(gazetteer, *paragraphs) == list(told)


REPORTED = (
    (
        "CAAM meanwhile reported that deliveries at home fell 16% in January, to 1.665 million vehicles.",
        (
            "China car market change -16 percent deliveries 2026-01",
            "China car market deliveries 1665000 vehicles 2026-01",
        ),
    ),
    (
        "Registrations fell 16% in January to 265,000, the KBA said.",
        (
            "Germany car market change -16 percent registrations 2026-01",
            "Germany car market registrations 265000 vehicles 2026-01",
        ),
    ),
    (
        "ACEA said registrations rose 2% to 1.1 million in January.",
        (
            "EU car market change 2 percent registrations 2026-01",
            "EU car market registrations 1100000 vehicles 2026-01",
        ),
    ),
)


@pytest.mark.parametrize(("text", "told"), REPORTED)
def test_what_an_association_counts_is_its_countrys_market(
    text: str, told: tuple[str, ...], gazetteer: Gazetteer
) -> None:
    assert said(gazetteer, text) == list(told)


def test_what_an_association_says_in_a_text_on_a_firm_may_be_the_firms(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "BYD sold 300,000 cars in January. CPCA data show exports fell to 63,000.")
    assert told == ["BYD sales 300000 vehicles 2026-01"]
