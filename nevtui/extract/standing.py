"""The time of a rank, a count or a first: told beside it, where the sentence opens, or the time spoken of."""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.grammar import clause
from nevtui.extract.spans import Findings, Period, Reading
from nevtui.model.entity import Entity

_BESIDE: Final = re.compile(
    r"(?: (?!and\b|but\b|which\b|that\b|who\b|while\b|has\b|have\b|is\b|was\b|to\b)[\w’'&-]+(?:[,.]\d+){0,3}%?"
    r"| \([^)]{1,30}\)){0,6},? ?(?:in |for |of |during |since |by |on |at |over )?"
    r"(?:the |all of |whole of |end of |the end of |early |late |mid-)*"
)
_OPENING: Final = re.compile(r"(?:[A-Za-z]+ ){0,4}|.{0,24}?[,;:(–—] (?:[A-Za-z]+ ){0,4}")
_PRESENT: Final = re.compile(
    r"\b(?:is|are|ranks|rank|leads|lead|has|have|holds|tops|stands|sits|keeps|now|remains|currently|today|takes"
    r"|boasts|runs|operates|counts|owns|there)\b"
)
_NOW: Final = re.compile(r"\b(?:[Cc]urrently|[Nn]ow|[Aa]t present|[Tt]oday|to date|so far)\b")


def time_of(
    text: str,
    findings: Findings,
    start: int,
    end: int,
    *,
    whose: Entity | None = None,
    may_be_day: bool = False,
    is_description: bool = False,
) -> Period | None:
    """Give the time of what stands from `start` to `end`; in the present tense only one told there.

    A description, as an apposition is one, has none but right behind it.
    """
    begin, _ = clause(text, start)
    _, stop = clause(text, max(start, end - 1))
    times = [p for p in findings.periods if p.role == "time" and (may_be_day or not p.is_day or is_as_of(text, p))]
    inside = [p for p in times if start <= p.start < end]
    beside = [p for p in times if end <= p.start < stop + 1 and _BESIDE.fullmatch(text, end, p.start)]
    opening = [p for p in times if p.end <= start and (p.start <= begin + 30) and _opens(text, begin, p)]
    for found in (beside, inside, () if is_description else opening):
        if found:
            return found[0]
    if is_description and (figure := _figure_described(text, findings, start)):
        return figure.period
    if is_description or _PRESENT.search(text[max(begin, start - 20) : end]) or _NOW.search(text[begin:stop]):
        return None
    levels = [r for r in findings.readings if r.period and r.period.role != "comparison"]
    told = [r for r in levels if whose is None or r.subject.name == whose.name]
    near = min(told, key=lambda r: max(r.quantity.start - end, start - r.quantity.end), default=None)
    return near.period if near else findings.spoken


def _figure_described(text: str, findings: Findings, start: int) -> Reading | None:
    """Give the figure that words in apposition are about: `made 2.5 million cars last year, the second most`."""
    figures = (r for r in reversed(findings.readings) if 0 <= start - r.quantity.end <= _NEAR and not r.is_change)
    return next((r for r in figures if _APPOSED.fullmatch(text, r.quantity.end, start)), None)


_APPOSED: Final = re.compile(r"[^,;:.]{0,30}(?:\([^)]{1,30}\))?, ")
_NEAR: Final = 50


def _opens(text: str, begin: int, period: Period) -> bool:
    return _OPENING.fullmatch(text, begin, period.start) is not None


def is_as_of(text: str, period: Period) -> bool:
    """Tell the day up to which something is counted, or of which alone: `as of June 30 it had 388 stores`."""
    if text.startswith(" alone", period.end):
        return True
    return _AS_OF.search(text, max(0, period.start - 16), period.start) is not None


_AS_OF: Final = re.compile(r"\b(?:[Aa]s (?:of|at)|[Bb]y|[Uu]p (?:to|until)|[Aa]t the close of) (?:the end of )?$")


def is_past(text: str, start: int, end: int) -> bool:
    """Tell words that say nothing in the present tense."""
    return _PRESENT.search(text[start:end]) is None
