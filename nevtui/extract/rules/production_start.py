"""production_start: when making begins, by place of the plant. Source: the statement's page, Rulings."""

import re
from collections.abc import Iterator

from nevtui.extract.claims import link
from nevtui.extract.grammar import period_near, subject_before
from nevtui.extract.spans import Claim, Findings, Sentence
from nevtui.model.entity import Entity

EXAMPLES = (
    ("BYD started production in Szeged in 2025.", ("BYD production_start Szeged 2025",)),
    ("Production of CATL in Debrecen is expected to begin in 2026.", ("CATL production_start Debrecen 2026 planned",)),
)
CUES = (
    "start",
    "begin",
    "began",
    "begun",
    "go into",
    "goes into",
    "went into",
    "gone into",
    "on stream",
    "open",
)

_STARTS = re.compile(
    r"\b(?:(?:start|begin)(?:s|ed)?|began|begun|starting|beginning|go(?:es)? into|went into"
    r"|gone into) (?:\w+ )?(?:production|making|building|producing|operations?)\b"
    r"|\b[Pp]roduction\b[^.;]{0,70}?\b(?:(?:is|are) (?:expected|due|planned|meant|scheduled"
    r"|set) to (?:start|begin)|(?:will|should) (?:start|begin)|(?:starts|begins|began|started))\b"
    r"|\b(?:should|will|is to|are to|due to) (?:start up|come on stream|go on stream|start operating|open)\b"
)
_PLACES = ("city", "province", "country")


def production_start(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield beginnings of production that have a time or a place."""
    for match in _STARTS.finditer(sentence.text):
        maker = _maker(sentence, findings, match)
        place = _place(sentence, findings, match) or findings.site
        period = period_near(sentence.text, findings, match.end(), match.end())
        if maker is None or place is None or (period and period.start < match.start() - 80):
            continue
        end = max(match.end(), period.end if period and period.start > match.start() else 0)
        begins_later = re.search(
            r"\b(?:expected|due|planned|meant|scheduled|set|will|should|is to|plans)\b",
            sentence.text[max(0, match.start() - 30) : match.end()],
        )
        yield link(
            sentence,
            findings,
            start=match.start(),
            end=end,
            subject=maker,
            name="production_start",
            target=place,
            period=period,
            stands="planned" if begins_later else None,
        )


def _maker(sentence: Sentence, findings: Findings, match: re.Match[str]) -> Entity | None:
    subject = subject_before(sentence.text, findings, match.start())
    if subject:
        return subject.entity
    inside = next(
        (m.entity for m in findings.mentions if m.entity.type == "company" and match.start() <= m.start < match.end()),
        None,
    )
    focus = findings.focus
    return inside or (focus if focus and focus.type == "company" else None)


def _place(sentence: Sentence, findings: Findings, match: re.Match[str]) -> Entity | None:
    places = [m for m in findings.mentions if m.entity.type in _PLACES]
    near = [m for m in places if match.start() - 60 <= m.start <= match.end() + 60]
    near = [
        m
        for m in near
        if re.search(r"\b(?:in|at|near) (?:the |its )?$", sentence.text[: m.start])
        or re.match(r" (?:plant|factory|site|base)", sentence.text[m.end :])
    ]
    return near[0].entity if near else None
