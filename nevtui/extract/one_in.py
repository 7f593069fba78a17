"""Reads a share of a market that is told by counting: `one in ten cars sold in Brazil was a BYD`. Knows no rules."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from nevtui.extract import markets
from nevtui.extract import patterns as re
from nevtui.extract.spans import Findings, Mention, Quantity
from nevtui.extract.topics import classes_in
from nevtui.model.entity import Entity

CUES: Final = (
    "ne in ",
    "ne of every ",
    "ne out of ",
    "very fifth",
    "very tenth",
    "very third",
    "very second",
    "very fourth",
)
"""Without one of these nothing is counted so."""
_SOLD: Final = re.compile(
    r"(?: (?:new|battery|electric|plug-in|passenger|hybrid|all|purely|and|NEVs?|EVs?)){0,4} ?"
    r"(?:cars?|vehicles?|EVs?|NEVs?|SUVs?)? ?(?:that (?:was|were) )?(?:sold|registered|bought|delivered)[^,;.:]{0,70}?"
    r" (?:was|were|is|are|wears?|wore|carried|carries|bore|bears)"
    r" (?:now |already |made by |built by |from )?(?:an? |the badge of |the logo of )?"
)


@dataclass(frozen=True, slots=True)
class Counted:
    """A maker's share. Offsets count from the beginning of the sentence."""

    maker: Mention
    quantity: Quantity
    market: Entity


def one_in(text: str, findings: Findings) -> Iterator[Counted]:
    """Yield the shares that a sentence tells by counting cars."""
    for quantity in findings.quantities:
        found = _SOLD.match(text, quantity.end) if quantity.unit == "percent" else None
        maker = next((m for m in findings.mentions if found and m.start == found.end()), None)
        if found is None or maker is None or maker.entity.type not in ("company", "model"):
            continue
        inside = (m.entity for m in findings.mentions if quantity.end <= m.start < maker.start)
        place = next((one for one in inside if one.type in ("country", "bloc")), findings.home)
        classes = classes_in(text, quantity.end, maker.start)
        if place:
            yield Counted(maker, quantity, markets.of(place, classes[-1] if classes else "car"))
