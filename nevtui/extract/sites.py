"""Where the plant stands that a sentence speaks of, for the sentences after it."""

from collections.abc import Sequence

from nevtui.extract import patterns as re
from nevtui.extract.anchors import Cues
from nevtui.extract.grammar import is_possessive
from nevtui.extract.spans import Mention
from nevtui.model.entity import Entity

_PLANT = re.compile(r"\b(?:plants?|factor(?:y|ies)|gigafactory|production base|site|complex)\b")
_INSIDE = re.compile(r"\b(?:in|at|near) (?:the |the city of )?$")


_PLANT_CUES = Cues(("plant", "factor", "production base", "site", "complex"))
"""Without one of these the pattern, which is tried at every word, does not match."""


def site_spoken_of(text: str, mentions: Sequence[Mention]) -> Entity | None:
    """Give the city, else the place, of the plant that a sentence names, or None."""
    if not _PLANT_CUES.are_in(text) or _PLANT.search(text) is None:
        return None
    places = [
        m.entity
        for m in mentions
        if m.entity.type in ("city", "province", "country")
        and (_INSIDE.search(text[max(0, m.start - 14) : m.start]) or _PLANT.match(text, m.end + 1))
    ]
    owning = [m.entity for m in mentions if m.entity.type == "city" and is_possessive(text, m)]
    places = places or owning
    return next((place for place in places if place.type == "city"), places[0] if places else None)
