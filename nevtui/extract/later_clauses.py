"""Tells times of a clause behind: `imposed a duty, closing a probe that it opened in 2024`. Knows words only."""

from typing import Final

from nevtui.extract import patterns as re

_OF_ANOTHER: Final = re.compile(
    r"\b(?:that|which|whom|who|whose) (?:(?:it|they|he|she|the [a-z]+|[A-Z][\w-]+) )?(?:had |has |have |was |were )?"
    r"(?:first |also |already |once )?"
    r"(?:opened|launched|began|started|bought|acquired|founded|set up|signed|announced|introduced|imposed|levied"
    r"|adopted|passed|published|issued|filed|listed|joined|built|expired|withdrew|shelved|raised|took over|taken over"
    r"|took effect)"
    r"(?: [a-z]+){0,2} (?:in|on|since|from|last|early in|late in|at the end of)? ?$"
)
_THEN: Final = re.compile(
    r",? (?:before |then |and (?:then |later )?)?(?:rising|growing|climbing|increasing|going up|falling|dropping"
    r"|shrinking|to rise|to grow|to fall) (?:again )?to [^;]{2,40}? (?:in|by|from|until|after) $"
)
"""Before the time at which a figure will be another."""


def is_told_of_another(text: str, end: int, time: int) -> bool:
    """Tell whether the time at `time` is that of a relative clause which begins behind what ends at `end`."""
    if end >= time:
        return False
    return _OF_ANOTHER.search(text, end, time) is not None or _THEN.search(text, end, time) is not None
