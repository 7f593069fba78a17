"""Reads which market a maker enters, and a second launch told in step with a first. Knows no rules."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.demonyms import countries_in
from nevtui.extract.events import FIRMS, Event, events
from nevtui.extract.governments import country_named
from nevtui.extract.mentions_at import mention_at
from nevtui.extract.owners import governed
from nevtui.extract.spans import Findings, Mention, Period, Sentence
from nevtui.extract.verbs import Verbs
from nevtui.model.entity import Entity

CUES: Final = ("enter", "debut", "launch")
_ENTERS: Final = Verbs(
    {
        "enter": (
            "enter",
            "launch in",
            "debut in",
            "make its debut in",
            "make its market debut in",
            "start sales in",
            "begin sales in",
            "start selling in",
        )
    }
)
_MARKET: Final = re.compile(r" the (?P<land>[A-Z][a-z]+)(?: [a-z-]+){0,2} market\b")
_THEN: Final = re.compile(
    r"(?: of (?:this|next|the) year)?,? and(?: then)?(?: the| its)? (?:(?:new|larger|smaller|cheaper) )?"
)
_SOON: Final = 12


def entries(sentence: Sentence, findings: Findings) -> Iterator[tuple[Event, Mention, Entity]]:
    """Yield the makers that enter the market of a country, each with that country: `BYD entered Japan in 2023`."""
    for event in events(sentence, findings, _ENTERS, FIRMS):
        place = None if event.is_denied or event.is_passive else _country(sentence.text, findings, event.end)
        for maker in event.actors if place else ():
            if place:
                yield event, governed(sentence.text, findings.mentions, maker), place


def _country(text: str, findings: Findings, position: int) -> Entity | None:
    """Give Japan for `(entered) Japan`, `(entered) the Japanese market`; None for a thing that is entered."""
    named = mention_at(findings, position + 1, ("country",), slack=4)
    if named and not text.startswith(("-", " and its ", " with its "), named.end):
        return named.entity
    market = _MARKET.match(text, position)
    lands = countries_in(market["land"]) if market else ()
    return country_named(lands[0]) if lands else None


def launched_next(text: str, findings: Findings, period: Period | None) -> tuple[Mention, Period] | None:
    """Give the P7 and its time for `will launch the G7 in June and the P7 in the third quarter`."""
    then = _THEN.match(text, period.end) if period else None
    model = mention_at(findings, then.end(), ("model",)) if then else None
    if model is None:
        return None
    times = (p for p in findings.periods if p.role == "time" and 0 < p.start - model.end <= _SOON)
    told = next(times, None)
    return (model, told) if told else None
