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


def is_told_of_another(text: str, end: int, time: int) -> bool:
    """Tell whether the time at `time` is that of a relative clause which begins behind what ends at `end`."""
    return end < time and _OF_ANOTHER.search(text, end, time) is not None
