"""Tells which part of a capacity is used from other shares. Knows words, no names."""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.spans import Quantity

_UTILISATION: Final = re.compile(
    r"\b[Uu]tili[sz]ation(?: rates?)?(?: (?:of|at|in) [^,;.]{2,40}?)?,? (?:[a-z]+ ){0,4}?(?:at|of|to|from|is|was"
    r"|averaged|reached"
    r"|fell|below"
    r"|above|stood at)(?: (?:about|around|just|only|nearly|some|less than|more than|[\d.]+ ?(?:%"
    r"|per ?cent)[^.;]{0,12} to))* $"
)
_RAN_AT: Final = re.compile(
    r"\b(?:r[au]ns?|running|operat(?:es?|ed|ing)|work(?:s|ed|ing)) at (?:about |around |just |only |nearly "
    r"|some |barely |over )*$"
)
_OF_CAPACITY: Final = re.compile(r" of (?:its |their |the |full |total |installed |nameplate )*capacity\b")


def is_used(text: str, quantity: Quantity, before: str) -> bool:
    """Tell 58% of `utilisation dropped to 58%`, of `the plant ran at 58% of capacity`."""
    runs_at = _RAN_AT.search(before) is not None and _OF_CAPACITY.match(text, quantity.end) is not None
    return runs_at or _UTILISATION.search(before) is not None
