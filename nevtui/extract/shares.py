"""Reads shares: of a market, of new cars, of any other whole. Knows a scene, no rules."""

import re

from nevtui.extract import markets
from nevtui.extract.grammar import clause
from nevtui.extract.scene import Scene
from nevtui.extract.spans import Period, Quantity, Reading

_WHOLE = (
    r"(?:market|sales|total|deliveries|production|output|exports|registrations|cars|vehicles|EVs|NEVs|revenue|figure"
    r"|capacity|turnover|installations|volume)"
)
_OF_WHOLE = re.compile(
    rf" (?:share )?of (?:(?:the|its|their|all|total|overall) )?(?P<what>[\w'’ -]{{0,40}}?)\b{_WHOLE}\b"
    rf"|(?: (?:global|domestic|world|national|overall))?(?: market)? share\b"
)
_SHARE_BEFORE = re.compile(
    r"\b(?:market share|share) (?:of|at|was|is|stood at|reached|came to|rose to|climbed to|fell to"
    r"|to)(?: (?:about|around|nearly|some|just under|almost|more than))? ?$"
)
_PART_BEFORE = re.compile(
    r"\b(?:(?:ma[dk](?:e|es|ing)|making) up|account(?:ed|s|ing)? for|represent(?:ed|s|ing)"
    r"|contribut(?:ed|es|ing)|formed|or|equal to|equivalent to)(?: (?:about|around|nearly|some"
    r"|just under|almost|more than|less than|over|only|slightly less than))? ?$"
)


def read_share(
    scene: Scene, quantity: Quantity, before: str, after: str, *, is_growth: bool, period: Period | None
) -> Reading | None:
    """Give what a per-cent figure is a part of, None where it is no share; `is_growth` where words of growth stand before."""
    if _ARE_ELECTRIC.match(after):
        return _read_penetration(scene, quantity, period)
    name = _kind_of_share(scene, quantity, before, after, is_growth)
    owner = scene.anyone()
    if name is None or owner is None or scene.is_joint(quantity):
        return None
    if name == "margin" and owner.type not in ("company", "industry"):
        return None
    if name == "share_of" and not (_is_owned_noun(scene) or _has_subject_in_clause(scene, quantity)):
        return None
    if name not in ("market_share", "share_of") or owner.type not in ("country", "bloc"):
        owner = scene.as_market(owner, scene.group_at(quantity))
    if (
        owner.type == "industry"
        and name in ("share_of", "market_share")
        and re.search(r" (?:NEV|EV) market$", owner.name)
    ):
        is_of_cars = re.search(
            r"(?:market|new cars|all new|total vehicle|vehicle sales|car sales|cars sold|vehicles sold"
            r"|all (?:cars|vehicles)|sales|registrations)",
            after[:60],
        )
        name = "penetration" if is_of_cars else name
    is_held = name == "market_share" and owner.type in ("company", "model")
    whole = markets.of(scene.country(), "power battery" if _speaks_of_batteries(scene) else "car") if is_held else None
    return Reading(quantity, name, owner, scene.evidence_start(quantity), period, whole=whole)


def _speaks_of_batteries(scene: Scene) -> bool:
    return (scene.last.property if scene.last else scene.antecedents.property) == "installations"


def _is_owned_noun(scene: Scene) -> bool:
    return scene.owner is not None and scene.topic is not None and not scene.topic.is_verb


def _has_subject_in_clause(scene: Scene, quantity: Quantity) -> bool:
    begin, _ = clause(scene.text, quantity.start)
    if scene.last and scene.last.quantity.start >= begin:
        return True
    return any(
        begin <= m.start < quantity.start and (m.start in scene.heads or m.start == begin) for m in scene.mentions
    )


_ARE_ELECTRIC = re.compile(
    r"(?: of (?:all |the )?(?:new )?(?:cars|vehicles)[\w' ]{0,40}?)? (?:were|are|have been"
    r"|was) (?:all-|battery-|fully )?(?:NEVs?|electric\b|new[- ]energy|EVs?\b)"
)


def _read_penetration(scene: Scene, quantity: Quantity, period: Period | None) -> Reading | None:
    """Read `30 percent of the cars bought in X were electric`."""
    places = [m.entity for m in scene.mentions if m.entity.type in ("city", "province", "country", "bloc")]
    owner = places[0] if places else scene.antecedents.focus
    if owner is None or owner.type not in ("city", "province", "country", "bloc", "industry"):
        owner = scene.country()
    if owner is None:
        return None
    return Reading(quantity, "penetration", scene.as_market(owner, "NEV"), scene.evidence_start(quantity), period)


def _kind_of_share(scene: Scene, quantity: Quantity, before: str, after: str, is_growth: bool) -> str | None:
    topic = scene.topic
    if topic and topic.property in ("market_share", "penetration", "margin") and 0 <= quantity.start - topic.end < 100:
        return topic.property if not is_growth or re.search(r" (?:to|at)(?: \w+)? ?$", before) else None
    of_whole = _OF_WHOLE.match(after)
    if _SHARE_BEFORE.search(before) or (
        of_whole
        and (
            re.match(r"(?: (?:global|domestic|world|national|overall))?(?: market)? share\b|[^,]* market\b", after)
            is not None
        )
    ):
        return "market_share" if not is_growth or " to " in before[-12:] else None
    if of_whole or (_PART_BEFORE.search(before) and re.match(r" of\b", after)):
        return "share_of" if not is_growth else None
    return None
