"""Goes through a text once and finds its expressions of time."""

from datetime import date
from functools import cache
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.anchors import Anchors
from nevtui.extract.times import rules_clock, rules_dates, rules_relative, rules_spans, rules_vague
from nevtui.extract.times.layout import Layout
from nevtui.extract.times.lexicon import PARTS_OF_DAY
from nevtui.extract.times.scene import Scene
from nevtui.extract.times.spans import Rule, Time
from nevtui.extract.word_index import WordIndex

_RULES: Final[tuple[Rule, ...]] = (
    *rules_clock.RULES,
    *rules_dates.RULES,
    *rules_relative.RULES,
    *rules_vague.RULES,
    *rules_spans.RULES,
)
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_PART_OF: Final = re.compile(
    r"\b(?:the )?(?:early |late )?(?P<part>morning|afternoon|evening|night) of (?:the )?\Z", re.IGNORECASE
)
"""What stands before a day that only a part of is meant: `the morning of April 2`."""
_REACH: Final = 48
"""How many characters before an expression may belong to it: `the latter part of early`."""


def find_times(text: str, published: date | None) -> tuple[Time, ...]:
    """Give the expressions of time of a whole text, in order; none lie one in another.

    What leaves a year, a month or a day unsaid is resolved against `published`, what was spoken of
    before and the tense of its verb; where nothing tells it, its value has `X` in its place or is
    `PAST_REF`, `PRESENT_REF` or `FUTURE_REF`.
    """
    layout = Layout(text)
    scene = Scene(layout.text, published)
    found: list[Time] = []
    end = 0
    for start, last, place, match in _matches(layout.text):
        if start < end:
            continue
        rule = _RULES[place]
        try:
            meaning = rule.read(match, scene)
        except (ValueError, OverflowError):
            continue
        if meaning is None:
            continue
        first, value = _extended(layout.text, start, end, rule), meaning.value
        if _DAY.fullmatch(value) and (part := _PART_OF.search(layout.text, max(end, first - _REACH), first)):
            first, value = part.start(), value + PARTS_OF_DAY[part["part"].lower()]
        begin = layout.offset(first)
        after = layout.offset(last - 1) + 1
        found.append(Time(begin, after, text[begin:after], value, meaning.end_value))
        if meaning.moment is not None:
            scene.speaks_of(start, meaning.moment)
        end = last
    return tuple(found)


def _matches(text: str):  # type: ignore[no-untyped-def]
    """Give all matches of all rules, the leftmost and longest first."""
    found = []
    for place, starts in _anchors().places(text).items():
        pattern = _RULES[place].pattern
        for start in starts:
            match = pattern.match(text, start)
            if match:
                found.append((match.start(), match.end(), place, match))
    found.sort(key=lambda hit: (hit[0], -hit[1], hit[2]))
    return found


def _extended(text: str, start: int, floor: int, rule: Rule) -> int:
    """Give where an expression begins with what belongs to it of the words before."""
    if rule.before is None:
        return start
    base = max(floor, start - _REACH)
    found = rule.before.search(text[base:start])
    return base + found.start() if found else start


@cache
def _anchors() -> Anchors:
    return Anchors([rule.beginnings for rule in _RULES], index=WordIndex())
