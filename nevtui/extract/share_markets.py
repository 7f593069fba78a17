"""Finds the market that a share is of, by the words of its whole and the places around. Knows a scene, no rules."""

from nevtui.extract import markets, share_words
from nevtui.extract.demonyms import DEMONYMS
from nevtui.extract.figure_places import is_where
from nevtui.extract.grammar import clause
from nevtui.extract.scene import Scene
from nevtui.extract.spans import Quantity
from nevtui.extract.topics import classes_in, group_of
from nevtui.model.entity import Entity


def _place_told(scene: Scene, quantity: Quantity, types: tuple[str, ...] = ("country", "bloc")) -> Entity | None:
    """Give the one place that a clause says it is of: `In Europe, plug-ins took 28 percent`."""
    begin, end = clause(scene.text, quantity.start)
    named = [m for m in scene.mentions if m.entity.type in types and begin <= m.start < end]
    inside = [m.entity for m in named if share_words.IN_PLACE.search(scene.text, max(0, m.start - 8), m.start)]
    where = [m.entity for m in scene.mentions if m.entity.type in types and is_where(scene.text, m, quantity.start)]
    return where[-1] if where else inside[0] if len(inside) == 1 else None


def market_of_new_cars(scene: Scene, quantity: Quantity, holder: Entity, kind: str | None, words: str = "") -> Entity:
    """Give the market, or the town, of whose new cars, which `words` name, a share is told."""
    group = group_of(kind or "") or "NEV"
    named = _place_of(words)
    told = _place_told(scene, quantity) or (named if named and named.type in ("country", "bloc") else None)
    if told and (kind or holder.type == "industry"):
        return scene.as_market(told, group if group in ("NEV", "EV") else "NEV")
    if kind and holder.type == "industry" and (town := _place_told(scene, quantity, ("city", "province"))):
        return town
    if holder.type in ("country", "bloc", "industry"):
        owner = holder if holder.type != "industry" or markets.place_of(holder) is None else markets.whose(holder)
        return scene.as_market(owner, group if group in ("NEV", "EV") else "NEV")
    if holder.type in ("city", "province"):
        return holder
    return markets.of(scene.country(), "NEV")


def market_of_share(scene: Scene, words: str, quantity: Quantity) -> Entity:
    """Give the market that a share is of, by the place and the class that its words name."""
    begin, end = clause(scene.text, quantity.start)
    near = [m for m in scene.mentions if m.entity.type in ("country", "bloc") and begin <= m.start < end]
    named = [m.entity for m in near if m.text in words]
    industry = [
        m.entity for m in scene.mentions if m.entity.type == "industry" and m.start >= quantity.end and m.text in words
    ]
    if industry and markets.place_of(industry[0]):
        return industry[0]
    place = named[0] if named else _place_of(words) or _place_told(scene, quantity) or scene.country()
    groups = classes_in(words)
    if scene.antecedents.shared and not (words or named or scene.antecedents.is_new):
        return scene.antecedents.shared
    is_place_told = bool(named) or _place_of(words) is not None or _place_told(scene, quantity) is not None
    if _speaks_of_batteries(scene) or (not groups and _is_about_batteries(scene)):
        told_before = scene.antecedents.market if markets.is_of(scene.antecedents.market, "power battery") else None
        return markets.of(place, "power battery") if is_place_told or told_before is None else told_before
    if groups:
        return markets.of(place, groups[-1])
    is_electric = scene.topic is not None and scene.topic.group == "NEV"
    spoken_of = scene.antecedents.market
    told = None if words else _place_told(scene, quantity)
    if told:
        return markets.of(told, "NEV" if is_electric else "car")
    if not words or words in ("the market", "the total", "those", "them", "these") or words.startswith("that"):
        if spoken_of and not named:
            return spoken_of
        return markets.of(place, "NEV" if is_electric else "car")
    return markets.of(place, "car")


def _place_of(words: str) -> Entity | None:
    """Give the country or bloc that an adjective in `words` names: Germany of `the German market`."""
    for word in words.split():
        if word in ("global", "world", "worldwide"):
            return Entity("bloc:world", "World", "bloc")
        if word in ("EU", "EU's", "EU’s"):
            return Entity("bloc:european-union", "European Union", "bloc")
        if word == "European":
            return Entity("bloc:europe", "Europe", "bloc")
        if country := DEMONYMS.get(word):
            return Entity.called("country", country)
    return None


def figure_told(scene: Scene) -> str | None:
    """Give the figure of which a share may be a part where no whole is named."""
    told = scene.last.property if scene.last else scene.antecedents.property
    return (
        told
        if told in ("sales", "deliveries", "production", "exports", "registrations", "installations", "revenue")
        else None
    )


def _speaks_of_batteries(scene: Scene) -> bool:
    if any(m.entity.name in _COUNT_BATTERIES for m in scene.mentions):
        return True
    return (scene.last.property if scene.last else scene.antecedents.property) == "installations"


def _is_about_batteries(scene: Scene) -> bool:
    """Tell a text that goes on about batteries: the last class named in it was theirs, and so was the last market."""
    told = scene.antecedents
    return told.group == "power battery" and markets.is_of(told.market, "power battery")


_COUNT_BATTERIES = ("SNE Research", "CABIA", "China Automotive Battery Innovation Alliance")
"""Who counts the batteries of cars, and no cars."""
