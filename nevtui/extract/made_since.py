"""Reads when making began off what has gone on since: `X has assembled cars in Thailand since May 2024`."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.events import FIRMS, Event, events
from nevtui.extract.grammar import clause
from nevtui.extract.plants import plants
from nevtui.extract.spans import Claim, Findings, Sentence
from nevtui.extract.verbs import Verbs
from nevtui.extract.whereabouts import is_place, places_from
from nevtui.model.entity import Entity


def started_since(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `X has assembled cars in Thailand since May 2024`: they began to be made then."""
    text = sentence.text
    if _SINCE.search(text) is None:
        return
    for event in events(sentence, findings, _GOES_ON_MAKING, FIRMS):
        since = [p for p in findings.periods if _SINCE_TIME.search(text[: p.start + 6])]
        period = next(
            (p for p in since if p.start >= event.end or (text.startswith("Since ") and p.start < _SOON)), None
        )
        is_perfect = re.search(r"\b(?:has|have) ", text[event.start : event.verb]) is not None
        if event.is_denied or period is None or not is_perfect:
            continue
        site = next(
            (
                s
                for s in plants(sentence, findings)
                if s.places and s.owners and s.start < max(period.start, event.start)
            ),
            None,
        )
        places = (
            [place.entity for place in site.places]
            if site and (event.is_passive or not event.actors)
            else [
                place.entity
                for place in places_from(text, findings, event.end, reach=60)
                if place.start < period.start or period.end <= event.start
            ]
        )
        firms = [maker.entity for maker in event.actors or (site.owners if site else ())]
        if not firms and event.is_passive:
            places = [place for place in places if place.type != "country"] or _where(sentence, findings, event)
            firms = _makers_of_models(sentence, findings, event)
        for firm in firms:
            if places:
                yield link(
                    sentence,
                    findings,
                    start=event.begin,
                    end=period.end,
                    subject=firm,
                    name="production_start",
                    target=places[0],
                    period=replace(period, when_end=None),
                    stands="actual",
                )


def running_since(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `the plant, in operation since the end of 2022, can make`."""
    text = sentence.text
    for site in plants(sentence, findings) if " since " in text else ():
        since = _IN_OPERATION.match(text, site.stop)
        period = next((p for p in findings.periods if since and -_SOON < p.start - since.end() < _SOON), None)
        for owner in site.owners if period else ():
            for place in site.places:
                yield link(
                    sentence, findings, start=site.begin, end=period.end if period else site.stop, subject=owner.entity,
                    name="production_start", target=place.entity, stands="actual",
                    period=replace(period, when_end=None) if period else None,
                )  # fmt: skip


_IN_OPERATION: Final = re.compile(
    r",? (?:which has been )?(?:in (?:operation|production|service)|on stream|operational|up and running|open"
    r"|running) since"
)


def _makers_of_models(sentence: Sentence, findings: Findings, event: Event) -> list[Entity]:
    """Give who makes the model that has been made: BYD of `the Seal has been made in X since May`."""
    begin, end = clause(sentence.text, event.verb)
    models = [m.entity for m in findings.mentions if m.entity.type == "model" and begin <= m.start < end]
    return [Entity.called("company", models[0].parent)] if models and models[0].parent else []


def _where(sentence: Sentence, findings: Findings, event: Event) -> list[Entity]:
    """Give Graz of `in Graz, where the G6 has been built since May`."""
    begin, _ = clause(sentence.text, event.verb)
    named = [m.entity for m in findings.mentions if is_place(m) and sentence.text[m.end : begin] == ", where"]
    return named[-1:]


_GOES_ON_MAKING: Final = Verbs(
    {
        "make": (
            *("make", "build", "assemble", "produce", "manufacture", "turn out", "run", "operate", "churn out"),
            *("be up and running", "be in operation", "be in production", "be on stream", "be online", "be in service"),
            *("be operational", "roll off", "come off"),
        )
    }
)
_SOON: Final = 20
"""Where a time still opens a sentence: `Since the end of 2022`."""
_SINCE_TIME: Final = re.compile(r"\b[Ss]ince (?:\w+ ){0,3}$|\b[Ss]ince\b.{0,6}$")


_SINCE: Final = re.compile(r"\b[Ss]ince\b")
