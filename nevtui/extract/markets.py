"""Names the market that a figure is about: `NEV sales` in China are those of the `China NEV market`."""

from functools import lru_cache

from nevtui.extract import patterns as re
from nevtui.model.entity import Entity

_OVERALL = {"European Union": "EU", "World": "global"}
_IN_FULL = {short: long for long, short in _OVERALL.items()}
_MARKET = re.compile(r"(?P<where>.+?) (?P<group>NEV|EV battery|EV|passenger car|power battery|car) market")


@lru_cache(maxsize=4096)
def _parts(name: str) -> re.Match[str] | None:
    return _MARKET.fullmatch(name)


def of(place: Entity | None, group: str) -> Entity:
    """Give the market of a country or bloc for a class of vehicles: `NEV`, `passenger car`, `car` or `power battery`.

    Outside China new-energy vehicles are called EVs.
    """
    where = place.name if place else "China"
    return _named(_OVERALL.get(where, where), group, place.name if place and place.type == "country" else None)


def brands(nation: str) -> Entity:
    """Give the brands of a nation's makers: `Chinese` ones are the `Chinese car brands`."""
    return Entity.called("industry", f"{nation}{_BRANDS}", country="China" if nation == "Chinese" else None)


def are_brands(industry: Entity) -> bool:
    """Tell the brands of a nation from markets and other industries."""
    return industry.name.endswith(_BRANDS)


_BRANDS = " car brands"


def industry(place: Entity | None, kind: str) -> Entity:
    """Give the industry of a place: `auto` of Anhui is the `Anhui auto industry`."""
    name = f"{place.name if place else 'China'} {kind.strip()} industry"
    country = place.name if place and place.type == "country" else place.country if place else "China"
    return Entity.called("industry", name, country=country)


def industry_or_town(place: Entity, kind: str) -> Entity:
    """Give the industry of a place; for `the industry` alone the town or province itself, whose figures it makes."""
    return place if kind == BARE and place.type in ("city", "province") else industry(place, kind)


BARE = "auto "
"""The kind of `the industry` of which no kind is told."""


def regrouped(market: Entity, group: str) -> Entity:
    """Give the same place's market for another class of vehicles; what is no market of that kind stays."""
    parts = _parts(market.name)
    return _named(parts["where"], group, market.country) if parts else market


def place_of(market: Entity) -> str | None:
    """Give the name of the place whose market it is, None for an industry that is no market."""
    parts = _parts(market.name)
    return _IN_FULL.get(parts["where"], parts["where"]) if parts else None


def whose(market: Entity) -> Entity:
    """Give the country or bloc whose market it is; what is no market of one stays."""
    where = place_of(market)
    if where is None or where == "World":
        return market
    kind = "bloc" if where in ("European Union", "Europe") else "country"
    return Entity.called(kind, where)


def is_of(market: Entity | None, group: str) -> bool:
    """Tell whether something is somebody's market for a class of vehicles, or for batteries."""
    parts = _parts(market.name) if market else None
    return parts is not None and parts["group"] == group


def is_part(market: Entity, whole: Entity) -> bool:
    """Tell the market of electric cars of a place from that of all its cars."""
    parts, all_parts = _parts(market.name), _parts(whole.name)
    if parts is None or all_parts is None or parts["where"] != all_parts["where"]:
        return False
    return parts["group"] in ("NEV", "EV") and all_parts["group"] in ("car", "passenger car")


def group_of(market: Entity | None, place: Entity) -> str | None:
    """Give the class of vehicles of a market if it is the market of `place`."""
    parts = _parts(market.name) if market else None
    return parts["group"] if parts and parts["where"] == _OVERALL.get(place.name, place.name) else None


def group_of_wider(market: Entity | None, place: Entity) -> str | None:
    """Give the class of electric vehicles of the world's or a continent's market, of which that of `place` is told."""
    parts = _parts(market.name) if market else None
    if parts is None or parts["group"] not in ("NEV", "EV", "EV battery", "power battery"):
        return None
    is_wider = parts["where"] == "global" or (parts["where"] in ("Europe", "EU") and place.type == "country")
    return parts["group"] if is_wider and place.name != "World" else None


def of_same_world(told: Entity | None, place: Entity | None, group: str) -> Entity:
    """Give the market of a place for a class; the world's where `told` is that, the market last spoken of."""
    parts = _parts(told.name) if told else None
    is_worlds = parts is not None and parts["where"] == "global" and parts["group"] == group
    return told if told and is_worlds else of(place, group)


def _named(where: str, group: str, country: str | None) -> Entity:
    abroad = {"NEV": "EV", "passenger car": "car"}
    kind = group if where == "China" else abroad.get(group, group)
    name = f"{where} {kind} market"
    return Entity.called("industry", name, country=country)
