"""Reads plants off ground that is broken in a place, where no noun tells that it is for one. Knows no figures."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.events import FIRMS, events, time_of
from nevtui.extract.plant_nouns import SITE
from nevtui.extract.spans import Claim, Findings, Sentence
from nevtui.extract.verbs import Verbs
from nevtui.extract.whereabouts import places_from

_BREAKS: Final = Verbs(
    {
        "break": (
            *(
                "break ground",
                "turn the first sod",
                "lay the foundation stone",
                "lay the cornerstone",
                "start building",
            ),
            *("begin building", "start construction", "begin construction", "start construction work"),
        )
    }
)
_IN: Final = re.compile(r"(?: work)? (?:in|at|near|outside) ")
_NO_WORKS: Final = re.compile(
    r"\b(?:station|store|showroom|mine|headquarters|centre|center|dealership|hotel|road|line)s?\b"
)


def ground_broken(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `X broke ground in Y in 2022`."""
    text = sentence.text
    if SITE.search(text) or _NO_WORKS.search(text):
        return
    for event in events(sentence, findings, _BREAKS, FIRMS):
        if event.is_denied or event.is_passive or not _IN.match(text, event.end):
            continue
        for place in places_from(text, findings, event.end, reach=40):
            for actor in event.actors:
                yield link(
                    sentence, findings, start=event.begin, end=place.end, subject=actor.entity, name="plant",
                    target=place.entity, period=time_of(text, findings, event), stands=event.status,
                )  # fmt: skip
