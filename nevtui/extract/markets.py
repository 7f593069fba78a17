"""Names the market that a figure is about: `NEV sales` in China are those of the `China NEV market`."""

from nevtui.model.entity import Entity

_OVERALL = {"European Union": "EU", "World": "global"}


def of(place: Entity | None, group: str) -> Entity:
    """Give the market of a country or bloc for a class of vehicles: `NEV`, `EV`, `passenger car`, `car`, `power battery`.

    Outside China new-energy vehicles are called EVs.
    """
    where = place.name if place else "China"
    where = _OVERALL.get(where, where)
    kind = "EV" if group == "NEV" and where != "China" else group
    name = f"{where} {kind} market"
    return Entity(
        f"industry:{name.lower().replace(' ', '-')}",
        name,
        "industry",
        country=where if place and place.type == "country" else None,
    )
