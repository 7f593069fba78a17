"""What the average car of a maker or of a market costs. Knows no models."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import markets
from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.grammar import period_near
from nevtui.extract.mentions_at import mention_at
from nevtui.extract.spans import Claim, Findings, Sentence
from nevtui.extract.topics import group_of
from nevtui.model.entity import Entity
from nevtui.model.vocabulary import is_currency

_AVERAGE: Final = re.compile(
    r"\b[Aa]verage (?:selling |transaction |unit |retail )?price (?:of|for) (?:(?P<own>its|their)|an?|the|all|new)?"
    r"(?: ?[\w-]+){0,2}? ?(?P<kind>cars?|vehicles?|models?|NEVs?|EVs?)(?: sold)?"
    r"(?: (?:by|at) (?P<maker>[A-Z][\w-]+(?: [A-Z][\w-]+)?)| in (?:China|the country))?"
    r" (?:was|is|stood at|came to|reached|(?:rose|fell|climbed|dropped|went up|went down|slipped|declined"
    r"|increased)(?: (?:by )?[\d.]+ ?(?:%"
    r"|per ?cent))? to)(?: (?:about|around|just|only|nearly|some))? $"
)


def averages(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield what the average car of a maker or of a market costs."""
    for quantity in findings.quantities:
        before = sentence.text[max(0, quantity.start - 110) : quantity.start]
        found = _AVERAGE.search(before) if is_currency(quantity.unit) else None
        begin = quantity.start - len(before) + found.start() if found else 0
        owner = _owner(findings, found, quantity.start - len(before)) if found else None
        if found and owner:
            yield link(
                sentence, findings, start=begin, end=quantity.end, subject=owner, name="price", target="average car",
                period=period_near(sentence.text, findings, begin, quantity.end), quantity=quantity,
            )  # fmt: skip


def _owner(findings: Findings, found: re.Match[str], offset: int) -> Entity | None:
    """Give whose cars they are: those of a maker beside them, of the company spoken of, or of a market."""
    if found["maker"]:
        maker = mention_at(findings, offset + found.start("maker"), ("company",))
        return maker.entity if maker else None
    if found["own"]:
        return findings.company
    if findings.focus and findings.focus.type == "industry":
        return findings.focus
    is_market = findings.focus is None or " in " in found[0][found.end("kind") - found.start() :]
    return markets.of(findings.home, group_of(found[0]) or "car") if is_market else None
