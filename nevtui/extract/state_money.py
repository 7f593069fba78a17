"""Reads money that a place's own funds have put in, told as a noun: `thanks to $3 billion in state investments`."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.grammar import clause
from nevtui.extract.spans import Claim, Findings, Sentence
from nevtui.model.vocabulary import is_currency

_LEAST: Final = 1e6


def state_money(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `$3 billion in state investments over the past decade`: those of the place that the text is about."""
    text, place = sentence.text, findings.focus
    for quantity in findings.quantities if "nvestment" in text else ():
        told = _STATE_MONEY.match(text, quantity.end) if is_currency(quantity.unit) else None
        owed = _OWED_TO.search(text, max(0, quantity.start - 60), quantity.start)
        if told is None or owed is None or quantity.value < _LEAST:
            continue
        named = [m for m in findings.mentions if m.entity.type in ("city", "province") and m.end <= quantity.start]
        owner = named[-1].entity if named else place
        if owner is None or owner.type not in ("city", "province"):
            continue
        _, stop = clause(text, quantity.end)
        period = next((p for p in findings.periods if p.role == "time" and told.end() <= p.start < stop), None)
        yield link(
            sentence, findings, start=quantity.start, end=period.end if period else told.end(), subject=owner,
            name="investment", period=period, quantity=quantity, stands="actual",
        )  # fmt: skip


_STATE_MONEY: Final = re.compile(
    r" (?:in|of|worth of) (?:[\w-]+ ){0,3}?(?:government|state|public|municipal|city|provincial|guidance|fund)"
    r"(?:[- ][\w-]+){0,3}? investments?\b"
)
_OWED_TO: Final = re.compile(
    r"\b(?:due to|thanks to|owed to|owes (?:much )?to|rests on|the result of|because of|built on|on the back of"
    r"|followed|made|after|with|by|behind it (?:are|lie|stand))(?: [\w-]+){0,3} $"
)
