"""range: how far a car goes on one charge or with its battery. Source: the statement's page, Properties."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.owners import product_spoken_of
from nevtui.extract.spans import Claim, Findings, Quantity, Sentence

EXAMPLES = (
    ("The Model 3 travels 606km on one charge.", ("Tesla Model 3 range 606 km",)),
    ("The Xiaomi SU7 has a CLTC range of 830 km.", ("Xiaomi SU7 range 830 km",)),
    ("With a range of up to 405 km, the BYD Seagull is enough for the city.", ("BYD Seagull range 405 km at_most",)),
    ("The BYD Dolphin can go 420 kilometers on a single charge.", ("BYD Dolphin range 420 km",)),
    ("The Model Y offers 593 km of range.", ("Tesla Model Y range 593 km",)),
    ("The ranges of the BYD Seagull are 305 km and 405 km.", ("BYD Seagull range 305 km", "BYD Seagull range 405 km")),
    ("The BYD Seagull managed 252 km with a battery of 25 kWh.", ("BYD Seagull range 252 km",)),
    ("The BYD Seagull costs 69,800 yuan and goes 305 km.", ("BYD Seagull range 305 km",)),
    (
        "The entry-level Model 3 has a range of 602 km. The two dearer versions manage 702 km.",
        ("Tesla Model 3 range 602 km", "Tesla Model 3 range 702 km"),
    ),
    ("The Model 3 was driven 400 km from Xi'an to Lanzhou.", ()),
)
CUES = ("range", "charge", "cltc", "wltp", "nedc", "epa", "travel", "cruis", "kwh", " goes ", " go ", " manage")

_BEFORE: Final = re.compile(
    r"\b(?:ranges?|mileage)(?: \([^)]{1,20}\))?(?: (?!extender|anxiety)[\w-]+){0,4}? (?:of|is|are|was|were|at|to"
    r"|reaches"
    r"|reaching|exceeds|exceeding|comes to|between)"
    r"(?: (?:up to|about|around|more than|over|some|at least|nearly|as much as|roughly))* $"
    r"|\b(?:got|gets|gives?|gave|manages?|managed|does|did|goes|achieve[sd]?|(?:is |are )?(?:good|enough"
    r"|sufficient) for|drives?|travels?|covers?|runs?)(?:"
    r" (?:up to|about|around|just|only))? $"
    r"|\b(?:CLTC|WLTP|NEDC|EPA)(?: [a-z]+){0,3}(?: of| at)? $",
    re.I,
)
_AFTER: Final = re.compile(
    r"[ -](?:of |in )?(?:(?:pure |all-|battery-)?(?:electric |driving |cruising |CLTC |WLTP |NEDC |EPA |combined"
    r" |total |rated ){0,3})range\b"
    r"|[^.;,]{0,30}? (?:on|per|with|from|between) (?:a |one |each |every |its )?(?:single |full |one )?charges?\b"
    r"|[^.;]{0,24}? (?:under|by|in|on|according to)(?: the)? (?:[A-Z]\w+['’]s )?(?:CLTC|WLTP|NEDC|EPA)\b"
)
_LEAST, _MOST = 30, 2_500
"""Kilometres: below and above these no car's range is told."""


def range(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield how far models go."""
    last = 0
    for quantity in findings.quantities:
        goes_on = last > 0 and sentence.text[last : quantity.start] in (" and ", " or ", ", ")
        if quantity.unit != "km" or not _LEAST <= quantity.value <= _MOST:
            continue
        if not goes_on and not _is_range(sentence.text, quantity):
            continue
        last = quantity.end
        owner = product_spoken_of(sentence.text, findings, quantity)
        if owner:
            yield link(
                sentence,
                findings,
                start=quantity.start,
                end=quantity.end,
                subject=owner,
                name="range",
                quantity=quantity,
            )


def _is_range(text: str, quantity: Quantity) -> bool:
    before = text[max(0, quantity.start - 80) : quantity.start]
    return _BEFORE.search(before) is not None or _AFTER.match(text, quantity.end) is not None
