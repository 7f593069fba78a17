"""Where the making begins that a verb tells of: in the plant's place, behind the verb, before it. Knows no makers."""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.events import Event
from nevtui.extract.grammar import clause
from nevtui.extract.plants import Plant
from nevtui.extract.spans import Findings, Mention
from nevtui.extract.whereabouts import is_place, places_from


def places_of_start(
    text: str,
    findings: Findings,
    event: Event,
    sites: list[Plant],
    site: Plant | None,
    noun: re.Match[str] | None,
) -> tuple[Mention, ...]:
    """Give the places of the plant, of what stands behind the verb, or of its subject, in that order."""
    if site and site.places:
        return site.places
    begin, end = clause(text, event.verb)
    after = [s for s in sites if event.end <= s.start < end and s.places]
    if after:
        return after[0].places
    named = places_from(text, findings, event.end, reach=90)
    if named and named[0].start < end:
        return tuple(named)
    start = noun.start() if noun else begin
    opened = [m for m in findings.mentions if noun and m.end < start and _WHERE.fullmatch(text, m.end, start)]
    if opened and is_place(opened[-1]):
        return (opened[-1],)
    named = places_from(text, findings, start, reach=60)
    if not named and _FRONTED.fullmatch(text, 0, event.begin):
        named = places_from(text, findings, 0, reach=30)
    return tuple(named) if named and named[-1].end <= event.start else ()


_FRONTED: Final = re.compile(r"In [^,;]{3,40}, (?:where|whose|which) [^,;]{3,60},? ?")
"""Before a clause whose place opens the sentence: `In Y, where labour is cheap, (X began)`."""
_WHERE: Final = re.compile(r",? where (?:(?!(?:the|its|it|they)\b)[a-z-]+ ){0,3}(?:the )?")
"""Between a place and what began there: `in Y, where series (production began)`."""
