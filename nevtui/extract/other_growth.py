"""Reads the growth of another that a growth is compared with: `grew 20%, against 5% for Geely`. Knows a scene."""

from typing import Final

from nevtui.extract import movement
from nevtui.extract import patterns as re
from nevtui.extract.records import replace
from nevtui.extract.scene import Scene
from nevtui.extract.spans import Quantity, Reading
from nevtui.model.entity import Entity

_CUES: Final = ("against", "compared", "versus", "vs", "outpac", "ahead of", "above", "below", "faster", "slower")
_COMPARES: Final = re.compile(
    r"[^.;]{0,60}?\b(?:against|compared (?:with|to)|versus|vs\.?|(?:well |far )?(?:ahead of|above|below)"
    r"|(?:faster|slower) than)(?: (?:an?|the|national|average|growth|of|rate|only|just|about|around|some|nearly))* "
)
_NOUN: Final = (
    rf"(?: (?:(?P<down>{movement.DOWN}|drop|decline|fall|decrease)|(?P<up>{movement.UP}|rise|increase|growth|gain)))?"
)
_OF_WHOM: Final = re.compile(rf"{_NOUN} (?:for|at|in|by|of|across|over)(?: (?:the|all|rival|its|neighbouring))* ?")
_NATIONWIDE: Final = re.compile(
    rf"{_NOUN} (?:nationwide|nationally|countrywide|(?:for|in|across) the (?:whole )?(?:country|nation)\b)"
)
_OUTPACED: Final = re.compile(r"[^.;]{0,40}?\b(?:outpacing|outstripping|ahead of|beating|behind|trailing) (?:the )?")
_AT: Final = re.compile(r"(?: as a whole| overall)? (?:at|with|on) (?:about |around |only |just )?")
_TYPES: Final = ("company", "city", "province", "country", "bloc", "model")


def growth_of_other(scene: Scene, quantity: Quantity) -> Reading | None:
    """Give the growth of whoever else is named right behind it, or before it: `outpacing Anhui at 0.7 percent`."""
    last = scene.last
    if last is None or quantity.unit != "percent" or not (last.is_change or last.property == "gdp_growth"):
        return None
    between = scene.text[last.quantity.end : quantity.start]
    if len(between) > 110 or not any(map(between.__contains__, _CUES)):
        return None
    told = _named_behind(scene, quantity, between) or _named_before(scene, quantity)
    if told is None:
        return None
    owner, word = told
    falls = word["down"] or (not word["up"] and last.quantity.value < 0) if word else last.quantity.value < 0
    value = -abs(quantity.value) if falls else abs(quantity.value)
    whose = owner if last.property == "gdp_growth" else scene.as_market(owner, scene.group_at(quantity))
    start, level = scene.evidence_start(quantity), replace(quantity, value=value)
    return replace(last, quantity=level, subject=whose, start=start)


def _named_behind(scene: Scene, quantity: Quantity, between: str) -> tuple[Entity, re.Match[str] | None] | None:
    """Read `against 5% for Geely` and `compared with 5% nationwide`."""
    if _COMPARES.fullmatch(between) is None:
        return None
    if nationwide := _NATIONWIDE.match(scene.text, quantity.end):
        country = scene.country()
        return (country, nationwide) if country else None
    of = _OF_WHOM.match(scene.text, quantity.end)
    named = next((m.entity for m in scene.mentions if of and of.end() - 4 <= m.start <= of.end()), None)
    return (named, of) if of and named and named.type in _TYPES else None


def _named_before(scene: Scene, quantity: Quantity) -> tuple[Entity, re.Match[str] | None] | None:
    """Read `outpacing Anhui as a whole at 0.7 percent`."""
    begin = scene.last.quantity.end if scene.last else 0
    for mention in scene.mentions:
        is_between = begin <= mention.start and mention.end <= quantity.start and mention.entity.type in _TYPES
        if is_between and _OUTPACED.fullmatch(scene.text, begin, mention.start):
            return (mention.entity, None) if _AT.fullmatch(scene.text, mention.end, quantity.start) else None
    return None
