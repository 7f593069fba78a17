"""Where the plant stands that a sentence speaks of, and whose it is, for the sentences after it."""

from collections.abc import Sequence

from nevtui.extract import patterns as re
from nevtui.extract.anchors import Cues
from nevtui.extract.demonyms import countries_in
from nevtui.extract.grammar import is_possessive
from nevtui.extract.spans import Mention
from nevtui.model.entity import Entity

_PLANT = re.compile(
    r"\b(?:plants?|factor(?:y|ies)|gigafactory|production base|site|complex"
    r"|works(?=,| (?:in|at|near|outside|will|is|was|has|employs)\b))\b"
)
_INSIDE = re.compile(r"\b(?:in|at|near) (?:the |the city of )?$")


_PLANT_CUES = Cues(("plant", "factor", "production base", "site", "complex", "works"))
"""Without one of these the pattern, which is tried at every word, does not match."""


_THE_PLANT = re.compile(
    r"(?:(?:But|And|Once (?:finished|complete)|According to [^,]{3,40}|When complete|At first|Today|So far|Initially"
    r"|Later)"
    r",? )?[Tt](?:he|his) (?:(?!(?:of|in|at|to|for|first|second|third|largest|biggest|only)\b)[\w’'-]+ ){0,2}?"
    r"(?:plant|factory|site|base|complex|gigafactory|works|facility)\b(?! (?:of|by|that|which) )(?: (?:in|at|near"
    r"|outside) [A-Z][\w’-]+)?"
)
"""How a sentence begins that goes on about a plant."""


def plants_after(
    text: str, mentions: Sequence[Mention], told: tuple[tuple[Entity | None, Entity], ...]
) -> tuple[tuple[Entity | None, Entity], ...]:
    """Give place and owner of the plants told so far, the last one first; owners are sure or left out."""
    noun = _PLANT.search(text) if _PLANT_CUES.are_in(text) else None
    if noun is None:
        return told
    firms = [m for m in mentions if m.entity.type == "company"]
    own = [m for m in firms if m.end <= noun.start() <= m.end + _NEAR and is_possessive(text, m)]
    sure = own[-1:] or (firms if len({m.entity.name for m in firms}) == 1 else [])
    if not sure:
        return told
    found = (site_spoken_of(text, mentions), sure[0].entity)
    return (found, *(one for one in told if one[0] != found[0]))[:_KEPT]


def owner_of_the_plant(text: str, told: tuple[tuple[Entity | None, Entity], ...]) -> Entity | None:
    """Give whose plant a sentence goes on about that begins with `the factory` or `the Hungarian plant`."""
    match = _THE_PLANT.match(text) if told else None
    if match is None:
        return None
    words = match[0]
    countries = countries_in(words)
    for place, owner in told:
        if place and (place.name in words or place.country in countries or place.name in countries):
            return owner
    unsure = [owner for place, owner in told if place is None or place.country is None]
    if countries:
        return unsure[0] if unsure else None
    is_bare = re.search(r"[a-z’'] [A-Z]", words) is None
    return told[0][1] if is_bare else None


_NEAR = 60
"""Characters between an owner and the plant."""
_KEPT = 6
"""So many plants are remembered."""


_PLANT_IN = re.compile(
    r"\b(?:plants?|factor(?:y|ies)|works|gigafactory|base)(?: (?!in\b|at\b)[a-z]+){0,3} (?:in|at|near) (?:the )?$"
)
"""Before where a plant stands."""


def site_spoken_of(text: str, mentions: Sequence[Mention]) -> Entity | None:
    """Give the city, else the place, of the plant that a sentence names, or None."""
    if not _PLANT_CUES.are_in(text) or _PLANT.search(text) is None:
        return None
    lands = [m for m in mentions if m.entity.type in ("city", "province", "country")]
    inside = [m for m in lands if _INSIDE.search(text[max(0, m.start - 14) : m.start]) or _PLANT.match(text, m.end + 1)]
    built = [m for m in inside if _PLANT_IN.search(text, max(0, m.start - 50), m.start)]
    places = [m.entity for m in (built if any(m.entity.type == "city" for m in built) else inside)]
    owning = [m.entity for m in mentions if m.entity.type == "city" and is_possessive(text, m)]
    places = places or owning
    return next((place for place in places if place.type == "city"), places[0] if places else None)
