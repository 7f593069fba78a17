"""Reads a figure that no verb and no noun tells of: `MG is the biggest badge: 29,100 cars`. Knows a scene, no rules."""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.neighbours import fronted_level
from nevtui.extract.other_owners import VEHICLE_TOPICS
from nevtui.extract.scene import Scene
from nevtui.extract.spans import Quantity
from nevtui.model.entity import Entity

_BEHIND: Final = re.compile(
    r"(?P<said>[^:;.]{3,120})(?:: | [–—] )(?:about |around |some |nearly |more than |over |almost |just |only )?$"
)
_IS_PLACED: Final = re.compile(
    r"\b(?:biggest|largest|best|top|leads?|led|leader|ahead|first|second|third|record|grew|fastest|strongest|weakest"
    r"|worst|best-sell\w+|behind|well|better|slump\w*|jump\w*|surg\w+|soar\w*|rose|fell)\b"
)
"""What is said of a seller whose number follows."""
_LEAST: Final = 100


def level_alone(scene: Scene, quantity: Quantity) -> tuple[str, Entity | None] | None:
    """Give what a figure counts, and whose, that stands before its clause or behind the colon that ends it."""
    return fronted_level(scene, quantity) or _behind_colon(scene, quantity)


def _behind_colon(scene: Scene, quantity: Quantity) -> tuple[str, Entity] | None:
    """Read `MG is still the biggest badge: 29,100 cars` as what was counted before."""
    name = scene.antecedents.property
    counted = name if name in VEHICLE_TOPICS else scene.antecedents.counted
    is_count = quantity.unit in ("vehicles", "units") and quantity.value >= _LEAST
    subject = scene.subject
    if scene.topic or scene.last or counted is None or not is_count or subject is None:
        return None
    found = _BEHIND.match(scene.text, 0, quantity.start)
    found = found if found and _IS_PLACED.search(found["said"]) else None
    heads = [m.entity for m in scene.mentions if m.start in scene.heads and m.end <= quantity.start]
    is_of_one = found is not None and heads == [subject] and subject.type in ("company", "model")
    return (counted, subject) if is_of_one else None
