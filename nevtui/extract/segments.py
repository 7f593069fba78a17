"""The part of a firm whose money is told: `smartphone revenue`, `its energy business earned`. Knows no figures.

A figure of one part is no total: whoever compares figures has to know it.
"""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.records import replace
from nevtui.extract.spans import Topic

_MONEY: Final = ("revenue", "profit", "margin")
_KIND: Final = re.compile(
    r"\b(?P<kind>gross|operating|vehicle|automotive|adjusted|pre-?tax|EBITDA?|GAAP|non-GAAP)\b", re.I
)
"""Of which of its kinds a margin or a profit is; a net profit is just the profit."""
_NO_PART: Final = (
    r"total|net|gross|operating|annual|yearly|monthly|quarterly|group|company|record|higher|lower|its|their|the|of|in|and"
    r"|adjusted|combined|overall|consolidated|first|second|third|fourth|full|half|year|quarter|same|more|less|no|any|own"
    r"|reported|estimated|expected|average|sales|strong|weak|whose|her|his|our|billion|million|yuan|dollars|euros|unit"
    r"|that|this|all|a|an|new|big|biggest|huge|small|modest|further|another|first-half|full-year|half-year|on|to|from|for"
    r"|at|by|as|with|per|percent|year-on-year|industrial|attributable|tax|pre-tax|core|underlying|parent|comparable|bottom"
    r"|[a-z]+-(?:months?|years?|quarters?|days?|weeks?)|best|worst|usual|previous|last|next|this|third-quarter|fourth-quarter"
    r"|second-quarter|first-quarter|interim|cumulative|earlier|planned|projected|forecast"
)
_PART_BEFORE: Final = re.compile(
    r"(?:['’]s?|\b[Ii]ts|\b[Tt]heir) "
    rf"(?P<part>(?!(?:{_NO_PART})\b)[a-z][a-z-]+(?: (?!(?:{_NO_PART})\b)[a-z][a-z-]+){{0,2}}) $"
)
_CAPITAL_BEFORE: Final = re.compile(rf"^(?P<part>(?!(?i:{_NO_PART})\b)[A-Z][a-z-]+(?: [a-z][a-z-]+)?) $")
_PART_BEHIND: Final = re.compile(
    r" from (?:its |their |the )?(?P<part>(?!(?:sales|the|its|that|those|all|more|less|about|around|nearly"
    r"|which|what|continuing|January|last|this)\b)[a-z][a-z-]+(?: (?:and )?[a-z-]+){0,3}?)"
    r"(?= (?:rose|fell|grew|climbed|dropped|increased|declined|jumped|was|were|came|reached|stood|amounted|totall?ed"
    r"|doubled|tripled|hit|at|of|to|in|for|surged|slid|slipped|shrank|made|accounted|contributed)\b|,|\.|;|$)"
)
_UNIT: Final = (
    r"(?P<part>(?!(?:new|main|core|own|former|whole|car-making|Chinese|local|foreign|listed|parent)\b)[a-zA-Z][\w-]+"
    r"(?: (?!(?:business|unit)\b)[a-z][\w-]+){0,2}) (?:business|unit|division|segment|arm|operations|operation|side)"
)
_UNIT_BEFORE: Final = re.compile(rf"(?:['’]s?|\b[Ii]ts|\b[Tt]heir|\b[Tt]he) {_UNIT}['’]?s?,?(?: [a-z]+){{0,4}} $")
_UNIT_BEHIND: Final = re.compile(rf" (?:from|of|in|at) (?:its|their|the) {_UNIT}\b")
_FAR: Final = 60


def of_the_part(text: str, topic: Topic) -> Topic:
    """Give `topic` with the part of a firm that it is told of as scope, where one is told."""
    if topic.property not in _MONEY or topic.scope:
        return topic
    scope = _unit(text, topic) or _kind(text, topic) or (None if topic.is_verb else _part(text, topic))
    return replace(topic, scope=scope) if scope else topic


def _unit(text: str, topic: Topic) -> str | None:
    before = _UNIT_BEFORE.search(text, max(0, topic.start - _FAR), topic.start)
    found = before or _UNIT_BEHIND.match(text, topic.end)
    return found["part"] if found else None


def _kind(text: str, topic: Topic) -> str | None:
    if topic.property == "revenue":
        sold = _FROM.search(text, topic.start, topic.end)
        return sold["what"].lower() if sold else None
    found = _KIND.search(text, topic.start, topic.end)
    kind = found["kind"].lower() if found else None
    return "vehicle" if kind == "automotive" else kind


_FROM: Final = re.compile(r" from (?:the |its |their )?(?P<what>[\w -]+)$")


def _part(text: str, topic: Topic) -> str | None:
    begin = max(0, topic.start - _FAR)
    found = _PART_BEFORE.search(text, begin, topic.start) or _CAPITAL_BEFORE.search(text, 0, topic.start)
    found = found or _PART_BEHIND.match(text, topic.end)
    return found["part"].lower() if found else None
