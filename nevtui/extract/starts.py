"""Reads when making begins off nouns: `production is due in May`, `the start of production`. Knows no verbs."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.spans import Claim, Findings, Sentence
from nevtui.extract.whereabouts import places_from


def starts_told(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield beginnings of production that a noun tells with a time."""
    yield from _gapped(sentence, findings)
    yield from _due(sentence, findings)


def _due(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `series production is due in May`, `the start of production in 2026` and `the first car should be made`."""
    text = sentence.text
    for match in _DUE.finditer(text):
        period = next((p for p in findings.periods if match.end() <= p.start <= match.end() + 12), None)
        makers = [m.entity for m in findings.mentions if m.start in findings.heads and m.entity.type == "company"]
        maker = makers[0] if makers else findings.company
        places = places_from(text, findings, 0, reach=len(text))
        if period and maker:
            yield link(
                sentence,
                findings,
                start=match.start(),
                end=period.end,
                subject=maker,
                name="production_start",
                target=places[0].entity if places else findings.site,
                period=period,
                stands="actual" if match["start"] else "planned",
            )


_DUE: Final = re.compile(
    r"\b(?:(?:(?i:series|mass|trial|full|serial|volume|full-scale|regular) )?(?i:production)(?: proper)? (?:(?:is"
    r"|are|was)"
    r" (?:due|planned|scheduled|slated|expected|set|targeted)|(?:will|would|should|is to|is expected to) follow)"
    r"|(?P<start>(?:start|beginning|commencement) of (?:series |mass |trial )?(?:production|operations))"
    r"|first (?:model|car|cars|vehicle|vehicles|models|batteries|cells) (?:should|will|would|is to|are to|is due to"
    r"|are due to)"
    r" (?:be (?:made|built|produced)|come off the line))(?: there| here)?(?: by| in| for| from| at| on| during"
    r"| within)? "
)


def _gapped(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `building started in X in 2017 and production in May 2020`."""
    for match in _AND_PRODUCTION.finditer(sentence.text):
        period = next((p for p in findings.periods if match.end() <= p.start <= match.end() + 4), None)
        places = places_from(sentence.text, findings, match.start("began"), reach=60)
        if period and findings.company:
            yield link(
                sentence,
                findings,
                start=match.start("noun"),
                end=period.end,
                subject=findings.company,
                name="production_start",
                target=places[0].entity if places and places[0].start < match.start("noun") else findings.site,
                period=period,
            )


_AND_PRODUCTION: Final = re.compile(
    r"\b(?P<began>began|started|begun)\b[^,;.]{2,80} and (?P<noun>(?:mass |trial |series )?production) (?:in|on"
    r"|at) (?:the )?"
)
