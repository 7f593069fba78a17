"""Reads how many cars are electric among those of some makers: `among luxury brands the rate was 24 %`. Knows a scene.

Told once that it is a penetration, the others of a row follow: `among joint ventures 5 %`.
"""

from typing import Final

from nevtui.extract import markets, share_words
from nevtui.extract import patterns as re
from nevtui.extract.scene import Scene
from nevtui.extract.spans import Period, Quantity, Reading

CUES: Final = ("mong ",)
"""Without one of these nothing is read."""
_AMONG: Final = re.compile(
    r"\b[Aa]mong (?:the )?(?P<who>(?:[\w-]+ ){0,3}?(?:brands|marques|makers|carmakers|automakers|ventures|firms"
    r"|companies|start-?ups)),?"
    r"(?P<rate> (?:the|their) (?:NEV |EV |electric )?(?:share|rate|penetration(?: rate)?|figure|proportion))?"
    rf"(?: (?:it|they))?(?: (?:was|were|is|stood|stands|came|reached|hit))?(?: (?:at|to))?{share_words.BOUND} $"
)
_DOMESTIC: Final = re.compile(r"(?:Chinese|domestic|local|home-?grown|own|indigenous|self-owned)(?: own)?(?: car)? \w+")
_NEAR: Final = 90


def read_among(scene: Scene, quantity: Quantity, period: Period | None) -> Reading | None:
    """Read the share of electric cars among those of `Chinese brands`, where such shares are spoken of."""
    if not any(map(scene.text.__contains__, CUES)):
        return None
    found = _AMONG.search(scene.text, max(0, quantity.start - _NEAR), quantity.start)
    if found is None or not _is_of_electric(scene, found["rate"] or ""):
        return None
    country = scene.country()
    is_domestic = _DOMESTIC.fullmatch(found["who"]) is not None and (country is None or country.name == "China")
    owner = markets.brands("Chinese") if is_domestic else markets.of(country, "NEV")
    scope = None if is_domestic else found["who"]
    return Reading(quantity, "penetration", owner, scene.evidence_start(quantity), period, scope=scope)


def _is_of_electric(scene: Scene, rate: str) -> bool:
    """Tell whether a `rate`, the figure before or the market spoken of tells that electric cars are counted."""
    told = scene.last.property if scene.last else scene.antecedents.property
    spoken_of = rate and markets.is_of(scene.antecedents.market, "NEV")
    return told == "penetration" or bool(spoken_of) or _ELECTRIC.search(rate) is not None


_ELECTRIC: Final = re.compile(r"EV|electric|penetration")
