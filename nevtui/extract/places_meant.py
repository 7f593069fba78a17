"""Which place `there` and `in the country` mean. Knows names and what was spoken of, no figures."""

from collections.abc import Sequence

from nevtui.extract.antecedents import PLACES, Antecedents
from nevtui.extract.spans import Mention
from nevtui.model.entity import Entity


def place_meant(kind: str, before: Sequence[Mention], antecedents: Antecedents) -> Entity | None:
    """Give the place that `there` means, or the country of `in the country`; `before` are the mentions before it."""
    return _there(before, antecedents) if kind == "there" else _land(before, antecedents)


def _there(before: Sequence[Mention], antecedents: Antecedents) -> Entity | None:
    """Give the place last spoken of."""
    named = [m.entity for m in before if m.entity.type in PLACES]
    return named[-1] if named else antecedents.scene


def _land(before: Sequence[Mention], antecedents: Antecedents) -> Entity | None:
    """Give Mexico for `has dropped its plan for a plant in the country` where that was named last, else the home."""
    lands = [m.entity for m in before if m.entity.type == "country"]
    scene = None if antecedents.is_new else antecedents.scene
    named = lands[-1] if lands else scene
    return named if named and named.type == "country" else antecedents.of_kind("country")
