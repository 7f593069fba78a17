"""Reads whose figure is the highest: `had the largest tally of the three`, `the second most in the country`."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.ranks import words
from nevtui.extract.ranks.placing import Placing, place_of, ranked, subject_at, where_of
from nevtui.extract.spans import Findings
from nevtui.model.entity import Entity

_HAS: Final = re.compile(
    r"\b(?:has|have|had|boasts?|boasted|posted|recorded|saw|showed|shows|made|reported|enjoys?|enjoyed|registered"
    r"|achieved"
    r"|operates|runs|owns|offers|logged|delivered|took|scored|commands?|commanded)(?: by far| also| now| again)? $"
)
_FIGURES: Final = (
    r"(?:tally|total|sales|deliver(?:y|ies)|share|market share|rise|increase|jump|growth|gain|growth rate|rate"
    r"|number|volume"
    r"|figures?|result|leap|margin|profits?|output|production|exports|fall|drop|decline|slump|surge|installations"
    r"|capacity"
    r"|reserves|network|penetration(?: rate)?|proportion|fleet|range|revenue|turnover|improvement|count|portfolio)"
)
_HAD_MOST: Final = re.compile(
    rf"\b(?:the|country['’]s|world['’]s|nation['’]s) (?:(?P<place>{words.ORDINAL})[- ])?"
    r"(?P<top>largest|biggest|highest|steepest|sharpest|strongest|fastest|best|most|smallest|lowest|greatest"
    r"|fewest)\b"
    rf"(?:(?: (?!ever\b|since\b|of\b|in\b|among\b)[\w-]+){{0,3}}? (?P<class>{_FIGURES})\b)?(?P<more>[^,;.]{{0,50}})"
)
_AMONG: Final = re.compile(
    r" (?:anywhere|among|worldwide|globally|nationwide|of (?:any|all|the)|in (?:the |all of )?(?:world|country|nation"
    r"|industry|sector|region|market|continent|bloc|province|[A-Z]))"
)
_OF_SO_MANY: Final = re.compile(r" (?:of|among|in) (?:the|all) (?:[\w-]+ )?(two|three|four|five|six)\b")
_OF_TIME: Final = re.compile(
    r"\bsince\b|\bin (?:\w+ ){1,2}(?:years|months|quarters)\b|\bever\b|\bhistory\b|record|so far"
)


_TOPS: Final = ("largest", "highest", "biggest", "steepest", "strongest", "fastest")
_END: Final = re.compile(r" ?$|[,.;)]| (?:with|at|of|in|,|and)\b")
_WITH: Final = re.compile(
    r"\b(?:country|city|province|market|company|brand|maker|one|region|carmaker|automaker) with $"
)


def most(text: str, findings: Findings) -> Iterator[Placing]:
    """Yield whose figure a sentence calls the highest, or the lowest of so many."""
    for match in _HAD_MOST.finditer(text):
        yield from _has_most(text, findings, match)


def _has_most(text: str, findings: Findings, match: re.Match[str]) -> Iterator[Placing]:
    """Read `had the largest tally of the three`, `the highest share anywhere` and `the second most in the country`."""
    more, before = match["more"], text[: match.start()]
    count = _OF_SO_MANY.match(more)
    if _OF_TIME.search(more):
        return
    is_least = match["top"] in ("smallest", "lowest", "fewest")
    is_had = _HAS.search(before[-34:]) is not None or _WITH.search(before[-16:]) is not None
    is_apposed = re.search(r"(?:,|,? which (?:also )?(?:was|is|were)| was| were| is|,? or) $", before[-20:]) is not None
    whose = _whose_figure(text, findings, match.start())
    is_compared = count is not None or _AMONG.match(more) is not None
    if not is_compared and not (is_had and match["class"] and _END.match(more) and match["top"] in _TOPS):
        return
    if whose is None or not (is_had or is_apposed) or (is_least and not count) or (is_had and not match["class"]):
        return
    place = place_of(match["place"]) if match["place"] else 1
    if count and is_least:
        place = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}[count[1]]
    by = words.SAME.get(match["class"] or "", match["class"])
    end = match.end("class") if match["class"] else match.end("top")
    yield Placing(
        match.start(), end, ranked(whose), place or 1, by, is_standing=True, where=where_of(text, findings, end)
    )  # fmt: skip


def _whose_figure(text: str, findings: Findings, position: int) -> Entity | None:
    """Give whose figure is the highest by words at `position`: that of the last one told, else the subject."""
    told = [reading for reading in findings.readings if reading.quantity.end <= position]
    if told and position - told[-1].quantity.end < 60:
        return told[-1].subject
    subject = subject_at(text, findings, position)
    if subject:
        return subject.entity
    return findings.focus if re.match(r"(?:Its|Their|It|That)\b", text) else None
