"""orders: vehicles ordered. Source: the statement's page, Properties."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.anchors import A_READING
from nevtui.extract.claims import amounts
from nevtui.extract.records import replace
from nevtui.extract.spans import Claim, Findings, Sentence
from nevtui.model.entity import Entity

EXAMPLES = (
    ("BMW buys from CATL for 10 billion euros. CATL's order accounts for 7.3 billion.", ()),
    ("BYD won an order for 500 buses from Santiago.", ("BYD orders 500 vehicles",)),
    ("BYD landed a contract worth $300 million.", ("BYD orders 300000000 USD",)),
    ("The order backlog of XPeng stood at 44,000 vehicles in May 2021.", ("XPeng orders 44000 vehicles 2021-05",)),
    ("Orders at XPeng reached 30,000 units in May 2021.", ("XPeng orders 30000 vehicles 2021-05",)),
    ("Sunwoda won orders worth 3.2 billion yuan in 2024.", ("Sunwoda orders 3200000000 CNY 2024",)),
    ("XPeng had taken 10,030 orders within 48 hours in May 2021.", ("XPeng orders 10030 vehicles 2021-05",)),
    ("In May 2021 XPeng took 12,500 firm orders.", ("XPeng orders 12500 vehicles 2021-05",)),
    ("Within an hour Xiaomi had 289,000 firm reservations for the YU7.", ("Xiaomi YU7 orders 289000 vehicles",)),
    ("46,000 people have put down deposits for the XPeng G7.", ("XPeng G7 orders 46000 vehicles",)),
    ("Yutong won a tender for 140 e-buses.", ("Yutong orders 140 vehicles",)),
    ("More than 200,000 pre-orders for the Xiaomi YU7 came in.", ("Xiaomi YU7 orders 200000 vehicles at_least",)),
    (
        "Maextro showed the Maextro S800. Huawei says 12,000 people have ordered one.",
        ("Maextro S800 orders 12000 vehicles",),
    ),
    ("King Long signed a contract to supply 150 electric buses.", ("King Long orders 150 vehicles",)),
    (
        "The Xiaomi YU7 starts at 253,500 yuan. Xiaomi received 10,000 orders in the first nine minutes.",
        ("Xiaomi YU7 orders 10000 vehicles",),
    ),
)
CUES = (A_READING + "orders",)


def orders(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield orders, those for a model spoken of as its own."""
    for claim in amounts(sentence, findings, "orders"):
        model = _model(sentence.text, findings, claim) if claim.unit in _CARS else None
        yield replace(claim, subject=model) if model else claim


_CARS: Final = ("vehicles", "units", None)
_FOR_IT: Final = re.compile(
    r"\b(?:orders|reservations|bookings|deposits)(?: in hand| so far)? for (?:the |its )?(?:new |facelifted )?"
)
_AT_ONCE: Final = re.compile(
    r"\b(?:within|in) (?:the |its |their )?(?:first |just |only |about )*(?:[\w-]+ )?(?:minutes?|hours?)\b"
)
"""So soon after its launch only a model is ordered."""
_ORDERED_ONE: Final = re.compile(
    r"\b(?:people|buyers|customers) (?:have |had )?(?:ordered|reserved|booked) (?:one|it)\b"
)
_RESERVED: Final = re.compile(
    r"\bpeople (?:had |have |already ){0,2}(?:put down|placed|paid|left)\b[^.;]{0,30}\b(?:deposits?|orders)\b"
    r"|\bpre-?(?:sale|order)"
)


def _model(text: str, findings: Findings, claim: Claim) -> Entity | None:
    """Give the model that is ordered: behind `orders for`, or the one spoken of where minutes or hours are told."""
    if claim.subject.type != "company":
        return None
    behind = _FOR_IT.search(text, claim.start)
    named = [m.entity for m in findings.mentions if m.entity.type == "model"]
    for_it = [m.entity for m in findings.mentions if behind and m.start <= behind.end() < m.end]
    if for_it and for_it[0].type == "model":
        return for_it[0]
    product = findings.product
    if product and not named and _ORDERED_ONE.search(text):
        return product
    is_its_own = product is not None and claim.subject.name in (product.parent, product.name.split(" ")[0])
    is_of_product = _AT_ONCE.search(text) or _RESERVED.search(text)
    return product if is_its_own and not named and is_of_product else None
