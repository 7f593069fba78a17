"""Reads when making began off what has gone on since: `X has assembled cars in Thailand since May 2024`."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.events import FIRMS, events
from nevtui.extract.plants import plants
from nevtui.extract.spans import Claim, Findings, Sentence
from nevtui.extract.verbs import Verbs
from nevtui.extract.whereabouts import places_from


def started_since(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `X has assembled cars in Thailand since May 2024`: they began to be made then."""
    text = sentence.text
    if _SINCE.search(text) is None:
        return
    for event in events(sentence, findings, _GOES_ON_MAKING, FIRMS):
        period = next(
            (p for p in findings.periods if p.start >= event.end and _SINCE_TIME.search(text[: p.start + 6])), None
        )
        is_perfect = re.search(r"\b(?:has|have) ", text[event.start : event.verb]) is not None
        if event.is_denied or period is None or not is_perfect:
            continue
        site = next((s for s in plants(sentence, findings) if s.places and s.owners and s.start < period.start), None)
        places = (
            [place.entity for place in site.places]
            if site and (event.is_passive or not event.actors)
            else [
                place.entity for place in places_from(text, findings, event.end, reach=60) if place.start < period.start
            ]
        )
        for maker in event.actors or (site.owners if site else ()):
            if places:
                yield link(
                    sentence,
                    findings,
                    start=event.begin,
                    end=period.end,
                    subject=maker.entity,
                    name="production_start",
                    target=places[0],
                    period=replace(period, when_end=None),
                    stands="actual",
                )


_GOES_ON_MAKING: Final = Verbs(
    {"make": ("make", "build", "assemble", "produce", "manufacture", "turn out", "run", "operate", "churn out")}
)
_SINCE_TIME: Final = re.compile(r"\b[Ss]ince (?:\w+ ){0,3}$|\b[Ss]ince\b.{0,6}$")


_SINCE: Final = re.compile(r"\b[Ss]ince\b")
