"""Reads money that nouns tell the use of: `R&D spending rose to 2 billion yuan`, `12 projects with an investment of`.

Knows no verbs of investing.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.grammar import is_possessive, period_near, subject_before
from nevtui.extract.spans import Claim, Findings, Quantity, Sentence
from nevtui.model.entity import Entity
from nevtui.model.vocabulary import is_currency

CUES: Final = (
    "apex",
    "apital expenditure",
    "apital spending",
    "esearch and development",
    "R&D",
    "r&d",
    "nvestment of",
    "nvestment in",
    "nvestments in",
)
_LEAST: Final = 1e6


def outlays(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield what a firm spends on research, and what the projects of a place come to."""
    text = sentence.text
    for quantity in findings.quantities if any(map(text.__contains__, CUES)) else ():
        if not is_currency(quantity.unit) or quantity.value < _LEAST:
            continue
        before = text[max(0, quantity.start - 130) : quantity.start]
        if research := _RESEARCH.search(before):
            owner = _firm(sentence, findings, quantity.start - len(before) + research.start())
            if owner:
                yield _claim(sentence, findings, owner, quantity, None)
        elif abroad := _IN_PLACE.search(before):
            owner = _firm(sentence, findings, quantity.start - len(before) + abroad.start())
            inside = (m for m in findings.mentions if m.start == quantity.start - len(before) + abroad.start("where"))
            target = next((m.entity for m in inside if m.entity.type in _PLACES), None)
            if owner and target:
                yield replace(
                    _claim(sentence, findings, owner, quantity, "actual"), object=target.name, object_type=target.type
                )
        elif projects := _PROJECTS.search(before):
            place = _place(findings, quantity.start)
            if place:
                signed = _SIGNED.search(text) is not None and "built" not in projects[0]
                yield _claim(sentence, findings, place, quantity, "planned" if signed else None)


_PLACES: Final = ("city", "province", "country")
_IN_PLACE: Final = re.compile(
    r"\b[Ii]nvestments? in (?:the )?(?P<where>[A-Z][\w’' -]{2,30}?|country|province|city)(?: so far| to date)?"
    r" (?:has |have |had |will )?(?:come|came|comes|totals?|totall?ed|amounts?|amounted|reach|reaches|reached"
    r"|stands|stood|was|is)"
    r"(?: to| at)? (?:about |around |some |nearly |more than |over |a total of )?$"
)
"""`X's investment in Thailand came to`."""


def _claim(sentence: Sentence, findings: Findings, owner: Entity, quantity: Quantity, stands: str | None) -> Claim:
    period = period_near(sentence.text, findings, quantity.start, quantity.end) or (None if stands else findings.spoken)
    return link(
        sentence, findings, start=quantity.start, end=quantity.end, subject=owner, name="investment", period=period,
        quantity=quantity, stands=stands or "actual",
    )  # fmt: skip


def _firm(sentence: Sentence, findings: Findings, position: int) -> Entity | None:
    """Give whose research it is: `X's`, the subject before, or whom the text is about."""
    before = [m for m in findings.mentions if m.end <= position + 1 and m.entity.type == "company"]
    if before and is_possessive(sentence.text, before[-1]) and position - before[-1].end < _NEAR:
        return before[-1].entity
    subject = subject_before(sentence.text, findings, position)
    return subject.entity if subject else findings.company


_NEAR: Final = 30


def _place(findings: Findings, position: int) -> Entity | None:
    """Give the town named last before, or the one that the text is about."""
    named = [m.entity for m in findings.mentions if m.end <= position and m.entity.type in ("city", "province")]
    about = findings.focus if findings.focus and findings.focus.type in ("city", "province") else findings.city
    return named[-1] if named else about


_TO: Final = (
    r"(?:to|of|was|were|is|reached|totall?ed|hit|came to|amounted to|stood at|at)"
    r"(?: (?:about|around|some|nearly|more than|over|almost|roughly|a record|a total of|as much as))? $"
)
_RESEARCH: Final = re.compile(
    r"\b(?:[Cc]apital (?:expenditures?|spending|outlays?|investment)|[Cc]apex"
    r"|(?:[Rr]esearch and development|R&D)(?: and [a-z]+)? (?:spending|expenses?|expenditures?|costs|outlays?"
    rf"|investments?))\b[^;]{{0,90}}?\b{_TO}"
)
_PROJECTS: Final = re.compile(
    r"\b(?:projects|companies|enterprises|firms|contracts|agreements)\b[^;.]{0,60}? (?:with|representing|carrying"
    r"|involving) (?:an? )?(?:(?:total|combined|planned|aggregate|overall|cumulative) ){0,2}investment of"
    r"(?: (?:about|around|some|nearly|more than|over|almost))? $"
)
_SIGNED: Final = re.compile(r"\b(?:signed|signing|agreed|planned|launched|kicked off|will|to be)\b")
