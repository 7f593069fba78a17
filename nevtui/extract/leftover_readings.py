"""Reads a figure of which nothing else tells what it is by the nearest word in its clause. Knows a scene, no rules."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from nevtui.extract import markets, movement
from nevtui.extract import patterns as re
from nevtui.extract.capacities import maker_at, names_plant_of
from nevtui.extract.carried import COUNT_BEHIND, carried, is_alike, is_amount, level_reached
from nevtui.extract.figure_times import period_at
from nevtui.extract.folds import FOLD
from nevtui.extract.grammar import clause, is_possessive
from nevtui.extract.leftover_words import cue_of, kind_of, properties_of
from nevtui.extract.other_owners import is_nobodys
from nevtui.extract.other_sums import MOST_CARS, are_shares, is_holding, is_rate
from nevtui.extract.owners import OWNERS, PLACES
from nevtui.extract.scene import Scene
from nevtui.extract.share_kinds import is_of_firm
from nevtui.extract.spans import Quantity, Reading
from nevtui.extract.strangers import grows_itself, is_beside_another, is_of_price
from nevtui.extract.topics import classes_in
from nevtui.model.entity import Entity

_NO_SUBJECT: Final = re.compile(
    r"\b(?:to|in|for|with|against|from|than|behind|by|at|near|of|into|between|over|per|among|on|outside|like) "
    r"(?:the |its |a )?(?:[a-z-]+ ){0,2}$"
)
_LEVEL: Final = re.compile(
    r"\b(?:to|from|at|beyond|above|below|than)"
    r"(?: (?:about|around|some|nearly|just|only|over|more than|the|a|an|its|record|all-time|(?:peak|high|low) of))* $"
)
"""What stands before the level that something rose to, or was compared with."""
_OTHER_MONEY: Final = re.compile(
    r"\b(?:dividends?|debts?|loans?|bonds?|buybacks?|repurchases?|cash|deposits?|bills?|bonus(?:es)?|fees?|grants?"
    r"|credits?|liabilities|assets|compensation)(?: [a-z]+){0,2} (?:of|worth|totall?ing|to|at) "
    r"(?:about |around |some |nearly |more than |over |up to )?$"
)
"""Before a sum that is no figure of a firm's business: `pays a dividend of`."""
_OTHER_COUNT: Final = re.compile(r" (?:more|fewer|less|level|mark)\b|-")
_ORDINAL: Final = re.compile(
    r" (?:straight|consecutive|successive|running|month|quarter|year|week|day|time|place|half|party|plant|model"
    r"|against)\b"
)
"""What follows the `third` that is no third."""
_ONE_IN: Final = re.compile(r"\w+ (?:in|out of|of) ")
"""How a part begins that is told by counting, which is no growth: `one in four`."""
_BARE: Final = re.compile(
    r"\s*(?:$|[^\w\s]|[A-Z]|(?:in|for|of|to|and|or|at|by|from|on|last|this|that|a|an|the|while|during|over"
    r"|after|next|as"
    r"|with|compared|up|down|between|since|until|but|which|were|was|are|is|had|have|went|found|left|each|under|came"
    r"|units|ordered|sold|delivered|built|made|exported|registered|produced|worldwide|abroad|overseas)\b)"
)
"""What may follow a number that counts vehicles without saying so."""
_DOWN: Final = re.compile(rf"\b(?:{movement.DOWN}|less|below|fewer|cheaper|under|cut|halved)\b", re.I)
_LOSS: Final = re.compile(r"\b(?:loss(?:es)?|lost|loses|losing|deficit|in the red)\b")
_CHARGE: Final = r"(?:stations|piles|chargers|poles|points|posts)"
_COUNTED: Final = (
    r"stores|showrooms|outlets|shops|countries|cities|dealers|dealerships|jobs|workers|employees|people|applications"
)
_NO_CARS: Final = re.compile(
    r"(?:shares|stocks?|bonds|warrants|options|patents|phones|robots|homes|tickets|tyres|tires|packs|cells"
    rf"|batteries|chips|{_CHARGE}|{_COUNTED})$"
)
_NO_CARS_BEHIND: Final = re.compile(
    r" (?:(?:new|own|overseas|foreign|retail|public|private|local|super|fast|paid|subsidy) ){0,2}"
    rf"(?:(?:charging |swap )?{_CHARGE}|{_COUNTED})\b"
)
"""Nouns of what is counted and is no vehicle."""
_LEAST_COUNT: Final = 100
_LEAST_SUM: Final = 1e6
_IN: Final = re.compile(r"\b[Ii]n (?:the )?$")
_NEAR: Final = 14
"""Characters between a name and its figure."""
_AROUND: Final = (70, 30)
"""Characters before and behind a figure that tell its sign."""


def read_loosely(scene: Scene, quantity: Quantity) -> Iterator[Reading]:
    """Yield what a figure may be by the word nearest to it, or nothing."""
    kind = kind_of(quantity.unit)
    if kind and (level := level_reached(scene, quantity, kind)):
        yield level
        return
    if kind is None or _is_nothings(scene, quantity, kind) or _is_sum(scene.text, quantity):
        return
    begin, stop = clause(scene.text, quantity.start)
    name = cue_of(kind, scene.text, begin, quantity.start, quantity.end, stop)
    before_it = None if name else carried(scene, quantity, kind)
    name = before_it.property if before_it else name
    owner = _owner(scene, quantity, begin) if name and name != "other" else None
    if before_it and (owner is None or not is_alike(owner, before_it)):
        return
    name, owner = _maker_instead(scene, quantity, kind, name, owner)
    if name is None or owner is None or (quantity.noun == FOLD and name != "change"):
        return
    if _has_none(owner, name, kind):
        return
    near = scene.text[max(begin, quantity.start - _AROUND[0]) : quantity.end + _AROUND[1]]
    is_change = name == "change"
    changed = _grown(scene, quantity) if is_change else name
    if changed is None:
        return
    falls = _DOWN.search(near) if is_change else name == "profit" and _LOSS.search(near)
    signed = replace(quantity, value=-abs(quantity.value) if falls else abs(quantity.value))
    start, period = scene.evidence_start(quantity), period_at(scene, quantity)
    whole = before_it.whole if before_it else None
    yield Reading(signed, changed, owner, start, period, is_change=is_change, is_loose=True, whole=whole)


def _is_sum(text: str, quantity: Quantity) -> bool:
    """Tell 199,900 of `cost 249,900 yuan at first and 199,900 at last`: it goes on with money."""
    return quantity.unit is None and _MONEY_BEFORE.search(text, max(0, quantity.start - 60), quantity.start) is not None


_MONEY_BEFORE: Final = re.compile(
    r"(?:\d (?:yuan|euros|dollars|pounds|baht|reais|rupees|yen)|[$€£¥]\d[\d,.]*)(?: [a-z]+){0,3},? (?:and|or|to|then) $"
)


def _is_nothings(scene: Scene, quantity: Quantity, kind: str) -> bool:
    """Tell a figure that measures nothing of anybody: an age, a rate, what several hold together, what never came."""
    if not _may_be(scene.text, quantity, kind) or _is_another_s(scene.text, quantity):
        return True
    if _NEVER.match(scene.text, quantity.end) or (kind == "percent" and is_beside_another(scene, quantity)):
        return True
    if kind == "percent" and is_of_firm(scene.text, scene.mentions, quantity):
        return True
    return _is_part_of_others(scene, quantity) or scene.is_joint(quantity)


def _maker_instead(
    scene: Scene, quantity: Quantity, kind: str, name: str | None, owner: Entity | None
) -> tuple[str | None, Entity | None]:
    """Give the maker whose plant makes so much in a place, for the place."""
    begin, _ = clause(scene.text, quantity.start)
    is_town = owner is not None and owner.type in ("city", "province")
    if owner and is_town and name in _OF_PLANTS and names_plant_of(scene, owner):
        owner = maker_at(scene, owner)
    if name == "capacity" and owner and owner.type in PLACES:
        owner = (_maker(scene, quantity) if _PROJECT.search(scene.text, begin, quantity.start) else None) or owner
    if name == "production" and kind == "energy" and owner and owner.type in ("city", "province"):
        owner = _maker(scene, quantity)
        name = "capacity" if _A_YEAR.match(scene.text, quantity.end) else name
    return name, owner


def _has_none(owner: Entity, name: str, kind: str) -> bool:
    """Tell a profit of a place and a capacity of a market of cars: `49,000 a year` are a quota there."""
    is_capacity = name == "capacity" and kind == "vehicles" and owner.type == "industry"
    return is_capacity or (name in ("profit", "margin") and owner.type in PLACES)


def _grown(scene: Scene, quantity: Quantity) -> str | None:
    """Give the figure whose growth so many per cent are; None where they are a price's, a level or somebody else's."""
    changed = _changed(scene, quantity)
    before = scene.text[max(0, quantity.start - _AROUND[0]) : quantity.start]
    if is_of_price(scene, quantity, before) or _THAN_THEIRS.search(before):
        return None
    if changed == "share price" and movement.GROWTH_GOAL.match(scene.text, quantity.end):
        return None
    if COUNT_BEHIND.match(scene.text, quantity.end) and changed not in properties_of("vehicles"):
        last = next((one for one in scene.antecedents.amounts if is_amount(one, "vehicles")), None)
        changed = last.property if last else None
    is_level = _LEVEL.search(scene.text, max(0, quantity.start - 24), quantity.start) is not None
    return None if is_level or changed == "gdp_growth" else changed


_THAN_THEIRS: Final = re.compile(r"\b(?:than|from|below|above|versus|against|after|behind) [A-Z][\w-]*['’]s? $")
"""Before a level that is somebody's, and no growth: `higher than Sweden's 61%`."""
_OF_PLANTS: Final = ("production", "capacity", "output_value", "employees")
_A_YEAR: Final = re.compile(r"[^.;,]{0,45}? (?:a|per|each) year\b")
_NEVER: Final = re.compile(
    r"(?: [\w-]+){0,3}? (?:that |which |who )(?:it |they |he |she |the \w+ )?(?:had |has |have |were "
    r"|was )?(?:never|not yet)\b"
)
"""After what did not come to be: `1,204 buses that it never built`."""


def _may_be(text: str, quantity: Quantity, kind: str) -> bool:
    """Tell a figure that may measure something from an ordinal, an age, a difference and the level compared with."""
    if kind == "money":
        is_other = _OTHER_MONEY.search(text, max(0, quantity.start - 60), quantity.start)
        return quantity.value >= _LEAST_SUM and is_other is None
    if kind != "vehicles":
        is_compared = text.startswith(movement.NO_GROWTH, quantity.end) or movement.EXPECTED.match(text, quantity.end)
        is_part = _ONE_IN.match(text, quantity.start, quantity.end)
        return not (_ORDINAL.match(text, quantity.end) or is_compared or is_part)
    is_level = _LEVEL.search(text, max(0, quantity.start - 24), quantity.start) is not None
    if _NO_CARS.search(quantity.noun) or _NO_CARS_BEHIND.match(text, quantity.end):
        return False
    is_count = quantity.unit is not None or _BARE.match(text, quantity.end) is not None
    is_sane = _LEAST_COUNT <= quantity.value <= MOST_CARS
    return is_count and not is_level and is_sane and not _OTHER_COUNT.match(text, quantity.end)


def _is_another_s(text: str, quantity: Quantity) -> bool:
    """Tell a rate, a sum held and what each of many has: none of them is anybody's total."""
    if _BY_PEOPLE.search(text, max(0, quantity.start - 60), quantity.start):
        return True
    if _MOST_LET_IN.search(text, max(0, quantity.start - 40), quantity.start):
        return True
    is_other = is_rate(text, quantity) or is_holding(text, quantity) or are_shares(text, quantity)
    return is_other or is_nobodys(text, quantity)


_BY_PEOPLE: Final = re.compile(
    r"\b[Tt]he [A-Z][a-z]+s (?:have |had |also )*(?:bought|ordered|registered)\b[^;.]{0,30}$"
)
"""Before what a people bought: `The Turks bought 70,000 cars` are no firm's."""


_MOST_LET_IN: Final = re.compile(
    r"\b(?:quotas?|import (?:caps?|ceilings?|limits?))(?: of| is| was| at|:| stands at| rises to| falls to)"
    r"(?: (?:about|up to|only|some|no more than|at most|now))* $"
)
"""Before how many may come in or be registered: nobody has made or sold them."""


def _is_part_of_others(scene: Scene, quantity: Quantity) -> bool:
    """Tell `1,200 of them` where no cars were counted before: they are people, or something else."""
    if quantity.unit not in (None, "units") or not _OF_THEM.match(scene.text, quantity.end):
        return False
    return scene.last is None or scene.last.quantity.unit not in (None, "vehicles", "units")


_OF_THEM: Final = re.compile(r" of (?:them|these|those|which|whom)\b")


_PROJECT: Final = re.compile(r"\b(?:agreement|deal|contract|project|plant|factory|works|line)\b")


def _maker(scene: Scene, quantity: Quantity) -> Entity | None:
    """Give the firm named last before a capacity, else the one spoken of: a town of a contract makes nothing."""
    named = [m.entity for m in scene.mentions if m.end <= quantity.start and m.entity.type == "company"]
    return named[-1] if named else scene.antecedents.of_kind("company")


def _changed(scene: Scene, quantity: Quantity) -> str | None:
    """Give the figure that grows: the topic, else what was told last; None where something else grows."""
    told = scene.topic.property if scene.topic else scene.last.property if scene.last else None
    return told or (None if grows_itself(scene, quantity) else scene.antecedents.property)


def _owner(scene: Scene, quantity: Quantity, begin: int) -> Entity | None:
    """Give whoever stands right before a figure, is the subject of its clause, or is what the clause counts."""
    before = [m for m in scene.mentions if m.end <= quantity.start and m.entity.type in OWNERS]
    near = before[-1] if before and quantity.start - before[-1].end < _NEAR else None
    if near and not _NO_SUBJECT.search(scene.text, max(0, near.start - 30), near.start):
        return scene.as_market(near.entity, scene.group_at(quantity))
    is_told = any(m.start >= begin and (m.start in scene.heads or is_possessive(scene.text, m)) for m in before)
    is_told = is_told or (scene.subject is not None and scene.subject.type in ("company", "model"))
    classes = [] if is_told else classes_in(scene.text[begin : quantity.start])
    if classes:
        where = [m.entity for m in scene.mentions if begin <= m.start and _IN.search(scene.text, 0, m.start)]
        is_part = any(place.type in ("city", "province") for place in where)
        places = [place for place in where if place.type in ("country", "bloc")]
        return None if is_part else markets.of(places[-1] if places else scene.country(), classes[-1])
    owner = scene.anyone()
    return scene.as_market(owner, scene.group_at(quantity)) if owner else None
