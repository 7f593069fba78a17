"""output_value: the worth of what an industry makes. Source: the statement's page, Properties."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.anchors import A_READING
from nevtui.extract.claims import amounts, link
from nevtui.extract.grammar import period_near, subject_before
from nevtui.extract.spans import Claim, Findings, Sentence
from nevtui.model.vocabulary import is_currency

EXAMPLES = (
    ("Output value of Ningbo rose to 433 billion yuan in 2025.", ("Ningbo output_value 433000000000 CNY 2025",)),
    ("Sichuan's battery output was worth 180 billion yuan.", ("Sichuan output_value 180000000000 CNY",)),
    ("BYD turned out vehicles worth 100 billion yuan in 2024.", ("BYD output_value 100000000000 CNY 2024",)),
    ("Output fell in Ningbo, which owes its suppliers 200 million yuan.", ()),
    ("Parts made by suppliers are worth 100 billion yuan.", ()),
    (
        "In 2025 the battery industry in Yibin reached an output value of 88.9 billion yuan.",
        ("Yibin battery industry output_value 88900000000 CNY 2025",),
    ),
    (
        "Wuhu made 41,000 cars in 2025, lifting the output value of the sector to 9.8 billion yuan.",
        ("Wuhu output_value 9800000000 CNY 2025",),
    ),
)
CUES = (A_READING + "output_value", " worth ")


def output_value(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield what a sentence says of the worth of what an industry makes."""
    yield from amounts(sentence, findings, "output_value")
    for quantity in findings.quantities if " worth " in sentence.text else ():
        made = _MADE_WORTH.search(sentence.text, 0, quantity.start) if is_currency(quantity.unit) else None
        maker = subject_before(sentence.text, findings, made.start(), _MAKERS) if made else None
        if maker and quantity.value >= _LEAST:
            period = period_near(sentence.text, findings, quantity.start, quantity.end)
            yield link(
                sentence, findings, start=quantity.start, end=quantity.end, subject=maker.entity, name="output_value",
                quantity=quantity, period=period,
            )  # fmt: skip


_MAKERS: Final = ("company", "city", "province", "industry")
_LEAST: Final = 1e8
_MADE_WORTH: Final = re.compile(
    r"(?<!ly )(?<!-)\b(?:turn(?:ed|s)? out|produc(?:ed|es?)|made|makes?|built|manufactured) (?:[\w-]+ ){0,3}(?:goods"
    r"|cars|vehicles"
    r"|products|batteries|cells|components|parts|materials) worth (?:about |around |some |nearly |more than |over )?$"
)
"""Before the worth of what was made: `turned out cars worth`."""
