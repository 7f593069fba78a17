"""orders: vehicles ordered. Source: the statement's page, Properties."""

from collections.abc import Iterator

from nevtui.extract.anchors import A_READING
from nevtui.extract.claims import amounts
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (
    ("BMW buys from CATL for 10 billion euros. CATL's order accounts for 7.3 billion.", ()),
    ("BYD won an order for 500 buses from Santiago.", ("BYD orders 500 vehicles",)),
    ("BYD landed a contract worth $300 million.", ("BYD orders 300000000 USD",)),
    ("The order backlog of XPeng stood at 44,000 vehicles in May 2021.", ("XPeng orders 44000 vehicles 2021-05",)),
    ("Orders at XPeng reached 30,000 units in May 2021.", ("XPeng orders 30000 vehicles 2021-05",)),
    ("Sunwoda won orders worth 3.2 billion yuan in 2024.", ("Sunwoda orders 3200000000 CNY 2024",)),
    ("XPeng had taken 10,030 orders within 48 hours in May 2021.", ("XPeng orders 10030 vehicles 2021-05",)),
    ("In May 2021 XPeng took 12,500 firm orders.", ("XPeng orders 12500 vehicles 2021-05",)),
)
CUES = (A_READING + "orders",)


def orders(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield what a sentence says of vehicles ordered."""
    yield from amounts(sentence, findings, "orders")
