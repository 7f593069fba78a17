"""employees: how many people work for subject, or are to. Source: the statement's page, Properties."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from nevtui.extract.claims import link
from nevtui.extract.grammar import subject_before
from nevtui.extract.spans import Claim, Findings, Period, Quantity, Sentence
from nevtui.model.entity import Entity

EXAMPLES = (
    ("BYD employs 12,000 people there.", ("BYD employees 12000 people",)),
    ("CATL plans to hire another 30,000 workers in Debrecen.", ("CATL employees 30000 people planned",)),
    ("NIO, with 3,200 employees, is based in Hefei.", ("NIO employees 3200 people",)),
    ("BYD has a workforce of 900,000.", ("BYD employees 900000 people",)),
    ("Leapmotor employs 1,900 people, 1,150 of them engineers.",
     ("Leapmotor employees 1900 people", "Leapmotor employees 1150 people")),
    ("Chery will create around 1,250 jobs in Barcelona.", ("Chery employees 1250 people planned approx",)),
    ("BYD has given work to more than 40,000 people.", ("BYD employees 40000 people at_least",)),
    ("SAIC Motor dismissed 1,900 workers.", ()),
    ("NIO invited 500 people to a show.", ()),
)  # fmt: skip
CUES = (
    "employ",
    " hir",
    " job",
    "work",
    "staff",
    "headcount",
    "recruit",
    "engineer",
    "people",
)

_BOUND: Final = r"(?: (?:about|around|some|nearly|more than|over|up to|another|an|additional|close|to|almost|at|least|roughly|as many as|approximately|than|fewer|less|just|only|further|total of|a))*"
_WORK: Final = re.compile(
    rf"\b(?:employ(?:s|ed|ing)?|hir(?:e|es|ed|ing)|has|have|had|provid(?:e|es|ed|ing)|creat(?:e|es|ed|ing)|recruit(?:s|ed|ing)?"
    r"|with|work (?:to|for)|jobs (?:to|for)|add(?:s|ed|ing)?"
    r"|cent(?:er|re) for|counts|its|their|and|the|some|about|around|over|than|nearly)"
    rf"{_BOUND} $"
)
_STRONG: Final = re.compile(
    rf"\b(?:employ(?:s|ed|ing)?|hir(?:e|es|ing)|workforce of|headcount of|staff of|payroll of|workforce (?:to|is|was|stood at)"
    rf"|work to){_BOUND} $"
)
_JOBS: Final = re.compile(r"\b(?:jobs|workers|employees|staff|staffers|engineers)\b")
_PASSIVE: Final = re.compile(
    r" (?:people |workers |employees )?(?:(?:who )?(?:used to |now |currently |will |are to |would |is to |to )?(?:work(?:ed|s|ing)?"
    r"|be hired|be employed|be recruited|are employed|were employed|are hired|be created|be working))\b"
)
_OF_THEM: Final = re.compile(r" of (?:them|whom)\b")
_STANDING: Final = re.compile(r"\b(?:with|its|their)\b(?![^.;]*\b(?:will|hir|employ|recruit|work))[^.;]{0,24}$")
_LEFT: Final = re.compile(
    r"\b(?:dismiss\w*|laid off|lay(?:ing)? off|lay-?offs?|cut(?:s|ting)?|sack\w*|fired|shed(?:s|ding)?|lost|lose|redundan\w*|axe[ds]?"
    r"|job cuts|slash\w*|eliminat\w*|reduc\w*|trim\w*)\b[^,;.]{0,40}$"
)


def employees(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield numbers of employees and of jobs to be made."""
    last: tuple[Quantity, Entity] | None = None
    for quantity in findings.quantities:
        owner = _owner(sentence, findings, quantity, last)
        if owner is None:
            continue
        last = (quantity, owner)
        is_standing = _STANDING.search(sentence.text[max(0, quantity.start - 40) : quantity.start]) is not None
        yield link(
            sentence,
            findings,
            start=quantity.start,
            end=quantity.end,
            subject=owner,
            name="employees",
            period=_time(findings, quantity),
            quantity=replace(quantity, unit="people"),
            stands="actual" if is_standing else None,
        )


def _time(findings: Findings, quantity: Quantity) -> Period | None:
    """Give the time that opens the sentence or follows the figure closely."""
    times = [period for period in findings.periods if period.role == "time" and not period.is_day]
    near = [period for period in times if 0 <= period.start - quantity.end <= 36]
    opening = [period for period in times if period.start <= 14 and period.end <= quantity.start]
    return near[0] if near else opening[0] if opening else None


def _owner(
    sentence: Sentence, findings: Findings, quantity: Quantity, last: tuple[Quantity, Entity] | None
) -> Entity | None:
    """Give whose employees a figure counts, None where it counts something else."""
    text = sentence.text
    if last and quantity.unit in (None, "people") and _OF_THEM.match(text, quantity.end):
        return last[1]
    if not _counts_employees(text, quantity):
        return None
    subject = subject_before(text, findings, quantity.start)
    if subject:
        return subject.entity
    return findings.company


def _counts_employees(text: str, quantity: Quantity) -> bool:
    before = text[max(0, quantity.start - 60) : quantity.start]
    if quantity.unit not in (None, "people") or quantity.value < 10 or quantity.value != int(quantity.value):
        return False
    if _LEFT.search(before) and not re.search(r"\bof (?:its|the|their)(?: \w+)? $", before):
        return False
    if _STRONG.search(before):
        return (
            quantity.unit == "people"
            or re.match(r"\s*(?:$|[.,;)]|(?:in|by|at|there|when|once|and|as|from)\b)", text[quantity.end :]) is not None
        )
    if quantity.unit != "people":
        return False
    if _JOBS.search(text[quantity.start : quantity.end]):
        return _WORK.search(before) is not None or _PASSIVE.match(text, quantity.end) is not None
    is_given_work = re.search(rf"\b(?:work|jobs) (?:to|for){_BOUND} $", before) is not None
    return is_given_work or _PASSIVE.match(text, quantity.end) is not None
