"""gdp_growth: growth of a place's economy. Source: the statement's page, Properties."""

import re
from collections.abc import Iterator

from nevtui.extract.claims import link
from nevtui.extract.grammar import period_near, subject_before
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (("Shaanxi's gross domestic product grew 4.3 percent in 2022.", ("Shaanxi gdp_growth 4.3 percent 2022",)),)
CUES = (
    "gross domestic product",
    "gdp",
    "economy",
)

_GROWS = re.compile(
    r"\b(?:gross domestic product|GDP|economy) (?:grew|expanded|rose|grows|increased)(?: by)?(?: at an?)? $"
)


def gdp_growth(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield growth of gross domestic product."""
    for quantity in findings.quantities:
        grows = _GROWS.search(sentence.text[max(0, quantity.start - 60) : quantity.start])
        if quantity.unit != "percent" or grows is None:
            continue
        begin = quantity.start - len(grows[0])
        owners = [m for m in findings.mentions if m.end <= begin and m.entity.type in ("city", "province", "country")]
        owner = (
            owners[-1]
            if owners and begin - owners[-1].end < 4
            else subject_before(sentence.text, findings, begin, ("city", "province", "country"))
        )
        if owner:
            period = period_near(sentence.text, findings, quantity.start, quantity.end)
            yield link(
                sentence,
                findings,
                start=begin,
                end=quantity.end,
                subject=owner.entity,
                name="gdp_growth",
                period=period,
                quantity=quantity,
            )
