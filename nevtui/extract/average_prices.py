"""What the average car of a maker or of a market costs. Knows no models."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.grammar import period_near
from nevtui.extract.spans import Claim, Findings, Sentence
from nevtui.model.vocabulary import is_currency

_AVERAGE: Final = re.compile(
    r"\b[Aa]verage (?:selling |transaction |unit |retail )?price (?:of|for) (?:(?P<own>its|their)|an?|the|all|new)?"
    r"(?: ?[\w-]+){0,2}? ?(?:cars?|vehicles?|models?|NEVs?|EVs?)(?: sold)? (?:was|is|stood at|came to|reached"
    r"|(?:rose|fell|climbed|dropped|went up|went down|slipped|declined|increased)(?: (?:by )?[\d.]+ ?(?:%"
    r"|per ?cent))? to)(?: (?:about|around|just|only|nearly|some))? $"
)


def averages(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield what the average car of a maker or of a market costs."""
    for quantity in findings.quantities:
        before = sentence.text[max(0, quantity.start - 110) : quantity.start]
        found = _AVERAGE.search(before) if is_currency(quantity.unit) else None
        focus = findings.focus
        owner = findings.company if found and found["own"] else focus if focus and focus.type == "industry" else None
        if found and owner:
            begin = quantity.start - len(before) + found.start()
            yield link(
                sentence, findings, start=begin, end=quantity.end, subject=owner, name="price", target="average car",
                period=period_near(sentence.text, findings, begin, quantity.end), quantity=quantity,
            )  # fmt: skip
