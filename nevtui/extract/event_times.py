"""When it happens that a verb tells of: the time behind it, in its chain, or before it. Knows no property."""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.aside_times import is_of_an_aside
from nevtui.extract.grammar import clause
from nevtui.extract.happenings import Event
from nevtui.extract.spans import Findings, Period


def time_of(text: str, findings: Findings, event: Event) -> Period | None:
    """Give when it happens: the first time after the verb in its clause, else one before its actor or in its chain."""
    begin, end = clause(text, event.verb)
    times = [
        p
        for p in findings.periods
        if begin <= p.start < end and (p.role == "time" or text[event.end : p.start] in (" ", " in ", " on "))
    ]
    if times and text.endswith(_RELATIVES, 0, event.start):
        opens, closes = text.rfind(", ", 0, event.start), text.find(", ", event.end)
        times = [p for p in times if opens < p.start < closes] if closes > 0 else times
    times = [p for p in times if not _OF_A_DEAL.search(text, max(event.end, p.start - 50), p.start)]
    inside = [p for p in times if event.start <= p.start < event.verb]
    for period in times:
        if period.start >= event.end and _NEXT_VERB.search(text, event.end, period.start) is None:
            return period
    if inside:
        return inside[-1]
    for period in findings.periods:
        if period.role == "time" and period.start >= end and _AFTER_ASIDE.search(text, event.end, period.start):
            return period
    first = min((m.start for m in event.actors if m.end <= event.verb), default=event.start)
    before = [p for p in times if p.end <= first and _OPENING.fullmatch(text, begin, p.start)]
    before = [p for p in before if not is_of_an_aside(text, p)]
    beside = [p for p in times if first <= p.start < event.verb and _RIGHT_BEFORE.fullmatch(text, p.end, event.start)]
    beside = [p for p in beside if not is_of_an_aside(text, p)]
    told = [p for p in findings.periods if p.role == "report" and p.end <= event.start]
    is_news = event.status == "actual" and _PERFECT.search(text[event.start : event.verb]) is not None
    dated = [p for p in findings.periods if p.role == "time" and p.start == 0 and text.startswith((": ", " – "), p.end)]
    nearest = beside or before or dated or (told if is_news else [])
    return nearest[-1] if nearest else None


_OF_A_DEAL: Final = re.compile(
    r"\b(?:deal|agreement|contract|pact|accord|memorandum|order|licence|license)s? (?:that was |which was )?(?:signed"
    r"|struck|reached|concluded|dated|inked|sealed|announced)(?: (?:in|on|at|last|earlier|back in))?(?: the)? $"
)
"""Before the time of a deal under which something else happens: `will supply Y under a deal signed in (2023)`."""
_RELATIVES: Final = (", which ", ", who ", ", in which ", ", of which ", ", with which ", ", for which ")
"""Before the verb of an aside, to which no time behind the aside belongs: `X, which (supplies Y), opened in 2025`."""
_NEXT_VERB: Final = re.compile(
    r"\b(?:and|but|before|after|which|who|that|while) (?:also |then |later |now |already )?(?:is|are|was|were"
    r"|has|have|had|will|would|plans?|aims?|expects?|hopes?|said|says|to|\w{3,}ed|began|sold|took|made|built|holds?"
    r"|runs?)\b"
)
_OPENING: Final = re.compile(r"\W*(?:[\w’'-]+[,:]? ){0,6}")
"""What may stand before a time that opens its clause."""
_PERFECT: Final = re.compile(r"\b(?:had|has|have)\b")
_AFTER_ASIDE: Final = re.compile(
    r", (?:which|who|whose|where)\b[^,;]{3,90}, (?:in|by|on|from|at|for|during) (?:the )?$"
)
_RIGHT_BEFORE: Final = re.compile(r",? ?(?:has |have |had |was |were )?")
