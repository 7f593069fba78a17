"""What a figure measures that no word near it tells: what the figure before it did. Knows a scene, no rules."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from nevtui.extract import markets
from nevtui.extract import patterns as re
from nevtui.extract.leftover_words import kind_of, properties_of
from nevtui.extract.records import replace
from nevtui.extract.spans import Quantity, Reading
from nevtui.model.entity import Entity

if TYPE_CHECKING:
    from nevtui.extract.scene import Scene

_ALIKE: Final = {"named": 200, "bare": 20}
"""How many times as large or as small a figure may be as the one before it; with a unit of its own, and without."""
_MAKERS: Final = ("company", "model")
_CARRIED: Final = {
    **{kind: properties_of(kind) for kind in ("vehicles", "energy", "tonnes")},
    "percent": ("market_share", "penetration"),
}


def carried(scene: "Scene", quantity: Quantity, kind: str) -> Reading | None:
    """Give the reading that a figure without a word of its own goes on with, or None."""
    if kind not in _CARRIED or (scene.topic and scene.topic.property in properties_of(kind)):
        return None
    told = next((one for one in reversed([*scene.told.values()]) if is_amount(one, kind)), None)
    before = scene.antecedents.amounts[: 1 if kind == "percent" else None]
    last = told or next((one for one in before if is_amount(one, kind)), None)
    if last is None or last.property not in _CARRIED[kind]:
        return None
    if quantity.unit != last.quantity.unit and kind != "vehicles":
        return None
    size = max(quantity.value, last.quantity.value) / max(1e-9, min(quantity.value, last.quantity.value))
    return last if kind == "percent" or size <= _ALIKE["named" if quantity.unit else "bare"] else None


def level_reached(scene: "Scene", quantity: Quantity, kind: str) -> Reading | None:
    """Give the level that a growth read loosely led to: `the market as a whole grew 4.4 percent to 20.146 million`."""
    growth = scene.growth
    if growth is None or growth.property not in properties_of(kind):
        return None
    if _UP_TO.fullmatch(scene.text, growth.quantity.end, quantity.start) is None:
        return None
    return replace(growth, quantity=quantity, is_change=False)


_TO: Final = r",? to (?:about |around |some |nearly |almost |over |more than |just |only |a record )*"
_UP_TO: Final = re.compile(_TO)
COUNT_BEHIND: Final = re.compile(
    rf"{_TO}"
    r"(?:\d{1,3}(?:,\d{3})+|[\d.]+ million)(?: (?:units|vehicles|cars)\b|[.,;](?!\d)| (?:in|or|and|from)\b)"
)
"""Behind a growth that vehicles are counted of: `rising 25% to 1.19 million, or`."""


def amounts_after(before: tuple[Reading, ...], readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Give the last amount told of each kind of unit, the last one first."""
    found: dict[str | None, Reading] = {}
    for one in (*reversed(readings), *before):
        if not one.is_change:
            found.setdefault(kind_of(one.quantity.unit), one)
    return tuple(found.values())


def is_amount(reading: Reading, kind: str) -> bool:
    """Tell an amount of a kind of unit from a growth and from other amounts."""
    return not reading.is_change and kind_of(reading.quantity.unit) == kind


def is_alike(owner: Entity, last: Reading) -> bool:
    """Tell whether figures of one kind may be told of both: of makers, or of markets."""
    if last.property == "exports" and last.subject.type == "industry" != owner.type:
        return False
    if owner.type in _MAKERS:
        return last.subject.type in (*_MAKERS, "industry")
    if owner.type == "industry" == last.subject.type:
        return markets.place_of(owner) == markets.place_of(last.subject)
    return owner.type == last.subject.type
