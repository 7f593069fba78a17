"""Tells which part of a capacity is used from other shares. Knows words, no names."""

from collections.abc import Sequence
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.spans import Mention, Quantity
from nevtui.model.entity import Entity

_UTILISATION: Final = re.compile(
    r"\b[Uu]tili[sz]ation(?: rates?)?(?: (?:of|at|in) [^,;.]{2,40}?)?,? (?:[a-z]+ ){0,4}?(?:at|of|to|from|is|was"
    r"|averaged|reached"
    r"|fell|below"
    r"|above|stood at)(?: (?:about|around|just|only|nearly|some|less than|more than|[\d.]+ ?(?:%"
    r"|per ?cent)[^.;]{0,12} to))* $"
)
_RAN_AT: Final = re.compile(
    r"\b(?:r[au]ns?|running|operat(?:es?|ed|ing)|work(?:s|ed|ing))(?P<plants> (?:its|their|the|all) (?:[a-z]+ ){0,2}"
    r"(?:plants|factories|lines|works))? at (?:about |around |just |only |nearly "
    r"|some |barely |over )*$"
)
_OF_CAPACITY: Final = re.compile(r" of (?:its |their |the |full |total |installed |nameplate )*capacity\b")


def whose_is_used(
    text: str, firms: Sequence[Mention], quantity: Quantity, before: str, anyone: Entity | None
) -> Entity | None:
    """Give whose capacity is used to 58% in `utilisation at X dropped to 58%`, `the plant ran at 58% of capacity`."""
    told, ran = _UTILISATION.search(before), _RAN_AT.search(before)
    if told:
        begin = quantity.start - len(before) + told.start()
        return next((firm.entity for firm in firms if begin <= firm.start < quantity.start), anyone)
    return anyone if ran and (ran["plants"] or _OF_CAPACITY.match(text, quantity.end)) else None
