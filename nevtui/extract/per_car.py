"""Reads what a maker earns or loses on a car: `lost 41,000 yuan on every car`, `for each car it makes 8,800 yuan`."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.grammar import subject_before
from nevtui.extract.spans import Findings, Quantity
from nevtui.model.entity import Entity
from nevtui.model.vocabulary import is_currency

CUES: Final = ("every car", "every vehicle", "each car", "each vehicle", "per car", "per vehicle", "a car", "a vehicle")
_VERB: Final = re.compile(
    r"\b(?:(?P<loses>los(?:t|es|e|ing)|loss of)|earn(?:s|ed|ing)?|ma[dk]e(?:s)?|making|profits? (?:of|was|is|came to"
    r"|fell to|rose to)|netted|nets)(?: (?:about|around|some|nearly|more than|over|almost|only|just|roughly|up to))* $"
)
_CAR: Final = re.compile(
    r" (?:(?:in|of) (?:net |gross )?(?:profit|loss|earnings) )?(?:on|for|per|with|from|off)(?: (?:each|every|an?))?"
    r"(?: (?:single|average|electric|new))? (?:car|vehicle|unit)\b"
)
_CAR_BEFORE: Final = re.compile(
    r"\b(?:[Ff]or|[Oo]n|[Ww]ith|[Pp]er)(?: (?:each|every|an?))? (?:car|vehicle)\b[^.;\d]{0,40}$"
)
_CAR_LOSES: Final = re.compile(r"\b(?:[Ee]ach|[Ee]very) (?:car|vehicle) [^.;\d]{0,24}$")
_MOST: Final = 1e6


def per_car(text: str, findings: Findings) -> Iterator[tuple[Entity, Quantity]]:
    """Yield who earns how much on each car, as a loss with its sign."""
    for quantity in findings.quantities:
        if not is_currency(quantity.unit) or quantity.value > _MOST:
            continue
        before = text[max(0, quantity.start - 80) : quantity.start]
        verb = _VERB.search(before)
        if verb is None:
            continue
        rest = before[: verb.start()]
        if not (_CAR.match(text, quantity.end) or _CAR_BEFORE.search(rest) or _CAR_LOSES.search(rest)):
            continue
        subject = subject_before(text, findings, quantity.start)
        owner = subject.entity if subject else findings.firm
        if owner:
            yield owner, replace(quantity, value=-quantity.value) if verb["loses"] else quantity
