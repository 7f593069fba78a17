"""change: growth or fall of another figure, in per cent, points or times. Source: the statement's page, Rulings."""

from collections.abc import Iterator
from dataclasses import replace

from nevtui.extract.anchors import A_READING
from nevtui.extract.claims import link, of_reading
from nevtui.extract.commodities import moved
from nevtui.extract.grammar import period_near
from nevtui.extract.price_moves import CUES as PRICES
from nevtui.extract.price_moves import price_moves
from nevtui.extract.ranks.moved import CUES as MOVES
from nevtui.extract.ranks.moved import moves
from nevtui.extract.spans import Claim, Findings, Quantity, Sentence

EXAMPLES = (
    (
        "China's auto exports hit 6.4 million units in 2024, up 23%, and Russia alone took 1.16 million of them, a"
        " third more than in 2023.",
        ("China car market change 23 percent exports 2024",),
    ),
    (
        "BYD sold 40,000 cars in May 2021, up 12.5% from a year earlier.",
        ("BYD change 12.5 percent sales 2021-05",),
    ),
    ("Shaanxi's NEV output nearly quadrupled in 2022.", ("Shaanxi change 4 times production 2022 approx",)),
    (
        "Leapmotor sold 280,000 vehicles in 2024, twice as many as a year earlier.",
        ("Leapmotor change 2 times sales 2024",),
    ),
    ("BYD sold 40,000 cars in May 2021. Visitors to its showrooms rose by 12.5%. Costs were down 8%.", ()),
    ("BYD sold 40,000 cars in May 2021. The figure rose by 12.5%.", ("BYD change 12.5 percent sales",)),
    ("BYD more than doubled its exports in 2024.", ("BYD change 2 times exports 2024 at_least",)),
    ("Exports of Chery rose sevenfold to 96,000 vehicles in 2023.", ("Chery change 7 times exports 2023",)),
    ("NIO aims to double its sales in 2027.", ("NIO change 2 times sales 2027 planned",)),
    ("Sales of Zeekr halved in 2024.", ("Zeekr change -50 percent sales 2024",)),
    ("R&D expenses of NIO rose 12% in 2024.", ("NIO change 12 percent R&D spending 2024",)),
    ("Passenger car wholesale slipped 6% in 2024.", ("China passenger car market change -6 percent sales 2024",)),
    ("BYD's sales fell for a third straight month, by 12%, in May 2025.", ("BYD change -12 percent sales 2025-05",)),
    ("The overall market shrank 5.2% in China in 2024.", ("China car market change -5.2 percent sales 2024",)),
    ("XPeng closed 4.2% lower.", ("XPeng change -4.2 percent share price",)),
    ("BYD sold 20,000 cars in 2024, more than twice as many as NIO.", ()),
    (
        "Both production and sales of BYD rose 20% in 2024.",
        ("BYD change 20 percent production 2024", "BYD change 20 percent sales 2024"),
    ),
    (
        "BYD and Geely saw sales rise 30% and 20% in 2024.",
        ("BYD change 30 percent sales 2024", "Geely change 20 percent sales 2024"),
    ),
    (
        "NIO reported a 12.4% year-on-year decline in deliveries in May 2023.",
        ("NIO change -12.4 percent deliveries 2023-05",),
    ),
    ("In 2024 Anhui climbed three places to second in NEV output.", ("Anhui change 3 rank rank 2024",)),
    ("XPeng slipped two spots to fifth in 2022.", ("XPeng change -2 rank rank 2022",)),
    ("Geely moved up four positions in 2024.", ("Geely change 4 rank rank 2024",)),
    ("NIO has lost one place in 2023.", ("NIO change -1 rank rank 2023",)),
    ("In 2021 Zeekr jumped 12 places.", ("Zeekr change 12 rank rank 2021",)),
    (
        "Passenger car sales in China rose 5% in 2024 and those of electric cars fell 3%.",
        ("China passenger car market change 5 percent sales 2024", "China NEV market change -3 percent sales 2024"),
    ),
    ("BYD cut the price of the Atto 3 by 340,000 baht in 2024.", ("BYD Atto 3 change -340000 THB price 2024",)),
    (
        "BYD will raise its prices by 2,000 to 6,000 yuan in January 2027.",
        ("BYD change 2000..6000 CNY price 2027-01 planned",),
    ),
    ("Tesla took 14,000 yuan off the Model Y.", ("Tesla Model Y change -14000 CNY price",)),
    ("BYD cut its price target by 2,000 yuan.", ()),
    (
        "The price of lithium carbonate fell 18% in June 2025.",
        ("China lithium carbonate market change -18 percent price 2025-06",),
    ),
    (
        "Lithium hydroxide rose by a third in 2021.",
        ("China lithium hydroxide market change 33.3 percent price 2021",),
    ),
    ("Output of lithium carbonate rose 18% in June 2025.", ()),
    (
        "BYD registered 1,100 cars in May 2025, almost five times as many as a year earlier.",
        ("BYD change 5 times registrations 2025-05 approx",),
    ),
    ("BYD built cars in five places.", ()),
    (
        "Sales of BYD fell 20% in 2025, compared with a 5% rise for Geely.",
        ("BYD change -20 percent sales 2025", "Geely change 5 percent sales 2025"),
    ),
    (
        "Sales of BYD rose 20% in 2025, against 5% in 2024.",
        ("BYD change 20 percent sales 2025", "BYD change 5 percent sales 2024"),
    ),
    ("Deliveries of NIO fell by 23% in May 2021.", ("NIO change -23 percent deliveries 2021-05",)),
)
CUES = (A_READING, *MOVES, *PRICES, "ithium")


def change(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield growth and fall, in rankings too; what changes is the `object`."""
    for reading in findings.readings:
        if reading.is_change:
            claim = of_reading(sentence, findings, reading)
            yield replace(
                claim,
                property="change",
                object=reading.property,
                object_type=None,
                unit=reading.quantity.unit,
                compared_with=reading.compared_with,
            )
    for move in moves(sentence.text, findings):
        yield link(
            sentence, findings, start=move.start, end=move.end, subject=move.subject, name="change", target="rank",
            period=period_near(sentence.text, findings, move.start, move.end),
            quantity=Quantity(move.start, move.end, float(move.steps), "rank"),
        )  # fmt: skip
    read = {reading.quantity.start for reading in findings.readings if reading.is_change}
    for cut in (*price_moves(sentence.text, findings), *moved(sentence.text, findings)):
        if cut.quantity.start not in read:
            yield link(
                sentence, findings, start=cut.start, end=cut.quantity.end, subject=cut.subject, name="change",
                target="price", period=period_near(sentence.text, findings, cut.start, cut.quantity.end),
                quantity=cut.quantity,
            )  # fmt: skip
