"""Reads percentages, points and multiples: growth, shares, margins. Knows a scene, no rules."""

from nevtui.extract import movement
from nevtui.extract import patterns as re
from nevtui.extract.earlier_levels import year_before
from nevtui.extract.figure_times import (
    belongs_to_last,
    period_of_ratio,
    period_right_after,
)
from nevtui.extract.folds import FOLD
from nevtui.extract.neighbours import level_in_brackets, owner_of_level
from nevtui.extract.other_growth import growth_of_other
from nevtui.extract.records import replace
from nevtui.extract.scene import Scene
from nevtui.extract.shares import read_share
from nevtui.extract.spans import Quantity, Reading
from nevtui.extract.strangers import (
    asks_nothing,
    grows_itself,
    is_beside_another,
    is_of_price,
    is_of_several,
    sizes_up,
)
from nevtui.extract.topics import classes_in
from nevtui.extract.utilisation import whose_is_used
from nevtui.model.entity import Entity

_LIST_BEFORE = re.compile(r"(?:%|percent|per cent|pc)(?: [\w'’.-]+){0,4}(?:,| and|, and)(?: [\w'’]+){0,3}(?: by)? $")
_TO_LEVEL = re.compile(r" to (?:[a-z]+ ){0,3}(?:US|HK|RMB|CNY|USD)?[$€¥£]?\s?\d")
_IN_NOUN = re.compile(
    r",? ?-?(?:[\w-]+ ){0,2}(?:more|increase|growth|rise|jump|gain|surge|leap|spike|improvement|expansion"
    r"|rebound|climb|drop"
    r"|decline|fall|decrease|slide|slump|plunge|dip|contraction|tumble|reduction) (?:in|of) (?:the |its |their "
    r"|total |[A-Z][\w-]+['’]s |"
    r"annual |quarterly |monthly |overall )*"
)
_OF_ALL = re.compile(r", (?:together |all )?(?:representing|marking|reflecting|which (?:represents|marks))\b[^;.]*$")
"""What follows an enumeration and speaks of its first figure again."""
_STOOD_FOR_FIGURE = re.compile(
    r"(?:However, |But |And |Still, )?(?:(?:That|This|It|These|The latter|The former)"
    r"|(?:The|That|This|Such a|Its) (?:latest |monthly |quarterly |record |total |first-half |annual )?"
    r"(?:figure|number|result|total|volume|tally|performance|amount|count|reading))"
    r"(?:['’]s| is| was| were| represents?| represented| marks?| marked| means?| compares| equals| amounts to"
    r"| translates| reflects| equates| also represents| would be| would represent)\b"
)
"""How a sentence begins that speaks of the figure before: `That was`, `The number represents`."""


def read_ratio(scene: Scene, quantity: Quantity) -> Reading | None:
    """Give what a percentage, a number of points or a multiple says, or None where that is not clear."""
    before, after = (
        scene.text[max(0, quantity.start - 70) : quantity.start],
        scene.text[quantity.end : quantity.end + 60],
    )
    if re.match(
        r"(?: of)? (?:stake|equity|interest|tariffs?|dut(?:y|ies)"
        r"|shareholding)",
        after,
    ) or movement.EXPECTED.match(after):
        return None
    if other := growth_of_other(scene, quantity):
        return other
    if is_beside_another(scene, quantity):
        return None
    if quantity.unit == "percent" and (used := _read_utilisation(scene, quantity, before)):
        return used
    if quantity.sign < 0 and (below := _read_margin_below_zero(scene, quantity, before)):
        return below
    if level := _read_level_in_brackets(scene, quantity):
        return level
    if quantity.unit == "percent" and (first := _read_first_level(scene, quantity, before, after)):
        return first
    cue = movement.growth_before(scene.text, max(0, quantity.start - 70), quantity.start)
    grows_after = movement.AFTER.match(after) is not None and not after.startswith(movement.NO_GROWTH)
    is_share = quantity.unit == "percent" and not quantity.sign and not grows_after
    share = (
        read_share(scene, quantity, before, after, is_growth=cue is not None, period=period_of_ratio(scene, quantity))
        if is_share
        else None
    )
    if share and is_of_several(scene, quantity):
        return None
    if share and share.property in ("margin", "market_share") and (rival := owner_of_level(scene, quantity)):
        return replace(share, subject=rival)
    sign = quantity.sign or _direction(before, after, scene, cue)
    return share if share or not sign else _read_change(scene, quantity, sign, before, after)


_LEVELS = ("margin", "market_share", "penetration", "share_of")


def _read_level_in_brackets(scene: Scene, quantity: Quantity) -> Reading | None:
    """Read the earlier level in `its share was 2.3% (1H23: 1.6%)`."""
    last = scene.last
    if last is None or last.is_change or last.property not in _LEVELS or quantity.unit != "percent" or quantity.sign:
        return None
    level = level_in_brackets(scene, quantity)
    is_next = level is not None and quantity.start - last.quantity.end < _NEXT
    return replace(last, quantity=quantity, period=level[0], is_level=True) if level and is_next else None


def _read_first_level(scene: Scene, quantity: Quantity, before: str, after: str) -> Reading | None:
    """Read 8 % in `the share rose from 8 to 20 percent`, as if it had risen to it."""
    rises = _RISES_FROM.search(before) if " from " in before and _THEN_TO.match(after) else None
    if rises is None:
        return None
    risen = f"{before[: rises.end('verb')]} to "
    level = read_share(scene, quantity, risen, after, is_growth=True, period=period_right_after(scene, quantity))
    return replace(level, is_level=True) if level else None


_RISES_FROM = re.compile(rf"\b(?P<verb>{movement.UP}|{movement.DOWN}) from (?:about |around |nearly |just |only )?$")
_THEN_TO = re.compile(
    r"(?: (?:in|at) [\w ]{4,20})?,? to (?:about |around |nearly |just |only |over |almost )?[\d.]+ ?(?:%|per ?cent)"
)
_BELOW_ZERO = re.compile(r"\b(?:minus|negative)[ -]$|[-−–]$", re.I)


def _read_margin_below_zero(scene: Scene, quantity: Quantity, before: str) -> Reading | None:
    """Read the level in `gross margin improved to minus 35% from minus 58.7%`."""
    topic, owner = scene.topic, scene.anyone()
    if topic is None or topic.property != "margin" or not 0 <= quantity.start - topic.end < _NEAR_MARGIN:
        return None
    is_written = _BELOW_ZERO.search(before) or scene.text[quantity.start] in "-−–"
    if not is_written or owner is None or owner.type not in ("company", "industry"):
        return None
    start, level = scene.evidence_start(quantity), replace(quantity, value=-abs(quantity.value))
    is_from = scene.last is not None and scene.last.property == "margin" and _FROM_BEFORE.search(before)
    period = year_before(scene.last.period) if is_from and scene.last else period_of_ratio(scene, quantity)
    return Reading(level, "margin", owner, start, period)


_FROM_BEFORE = re.compile(r"\b(?:from|after|against|versus|compared (?:with|to))(?: a)?(?: (?:minus|negative))? ?$")
_NEAR_MARGIN = 100


def _read_utilisation(scene: Scene, quantity: Quantity, before: str) -> Reading | None:
    """Read which part of a capacity is used: `utilisation dropped from 75% in 2022 to 58%`."""
    firms = [m for m in scene.mentions if m.entity.type == "company"]
    owner = whose_is_used(scene.text, firms, quantity, before, scene.anyone())
    if owner is None or owner.type not in ("company", "industry"):
        return None
    start, period = scene.evidence_start(quantity), period_of_ratio(scene, quantity)
    return Reading(quantity, "share_of", owner, start, period, whole="capacity", scope="utilisation")


def _read_change(scene: Scene, quantity: Quantity, sign: int, before: str, after: str) -> Reading | None:
    told = next(
        (t for t in scene.nouns if t.start >= quantity.end and _IN_NOUN.fullmatch(scene.text, quantity.end, t.start)),
        None,
    )
    if told:
        scene.take_up(told)
    if _is_of_unread(scene, quantity):
        return None
    low, high = quantity.value * sign, quantity.value_high * sign if quantity.value_high else None
    if is_of_price(scene, quantity, before):
        return None
    name, owner, belongs = _what_changes(scene, quantity, before, is_named=told is not None)
    if name == "share price" and movement.GROWTH_GOAL.match(after):
        return None
    if owner and owner.type in ("company", "model") and scene.is_joint(quantity):
        return None
    if name == "output_value" and scene.topic and scene.topic.property == "gdp_growth":
        name = "gdp_growth"
    is_place = owner is not None and owner.type in ("city", "province")
    if name == "gdp_growth" and owner and (is_place or owner.type in ("country", "bloc")):
        return Reading(
            replace(quantity, value=low), name, owner, scene.evidence_start(quantity), period_of_ratio(scene, quantity)
        )
    if (
        name in (None, "gdp_growth")
        or owner is None
        or asks_nothing(scene, name or "", owner)
        or (is_place and name in ("revenue", "profit", "value added"))
    ):
        return None
    if name in ("revenue", "profit", "margin") and owner.type == "model":
        owner = scene.antecedents.of_kind("company") or owner
    return Reading(
        replace(quantity, value=low, value_high=high),
        name or "",
        owner if belongs else scene.as_market(owner, scene.group_at(quantity)),
        scene.evidence_start(quantity),
        period_of_ratio(scene, quantity),
        is_change=True,
        compared_with=movement.compared_with(before, after),
        scope=_scope(scene, name or "", belongs=belongs),
    )


def _scope(scene: Scene, name: str, *, belongs: bool) -> str | None:
    """Give what the changed figure is narrowed to: `1.4 million battery-electric cars, up 39%` as its level is."""
    told = scene.last.scope if belongs and scene.last and scene.last.property == name else None
    return told or (scene.topic.scope if scene.topic else None)


def _what_changes(
    scene: Scene, quantity: Quantity, before: str, *, is_named: bool
) -> tuple[str | None, Entity | None, bool]:
    """Give the figure that grows, whose it is, and whether that is the one told last."""
    name = _changed(scene, quantity)
    is_told = scene.topic or scene.last or scene.subject or _speaks_of_market(scene, quantity)
    owner = scene.anyone() if is_told or _STOOD_FOR_FIGURE.match(scene.text) else None
    belongs = not is_named and belongs_to_last(scene, quantity)
    if scene.base is None and len(scene.told) > 2 and _OF_ALL.search(before):
        scene.base = next((reading for reading in scene.told.values() if not reading.is_change), None)
    if scene.base:
        return scene.base.property, scene.base.subject, True
    if one := scene.one_of_two(quantity.start):
        return name, one, belongs
    if scene.part and scene.part.mention:
        return name, scene.part.mention.entity, belongs
    if scene.last and belongs and not (scene.part and scene.part.topic):
        return scene.last.property, scene.last.subject, belongs
    return name, _entity_beside(scene, quantity) or owner, belongs


def read_fold(scene: Scene, quantity: Quantity) -> Reading | None:
    """Read a multiple said in words: of the noun before it, of the one right after it, or of the last figure."""
    after = scene.text[quantity.end : quantity.end + 60]
    if _compares_others(scene, quantity, after):
        return None
    object_after = next(
        (t for t in scene.nouns if t.start >= quantity.end and _TO_NOUN.fullmatch(scene.text, quantity.end, t.start)),
        None,
    )
    if object_after and sizes_up(scene, quantity, object_after.property):
        return None
    if object_after and not _AS_MANY.match(after):
        scene.take_up(object_after)
    before = scene.text[max(0, quantity.start - 70) : quantity.start]
    return _read_change(scene, quantity, quantity.sign or 1, before, after)


def _compares_others(scene: Scene, quantity: Quantity, after: str) -> bool:
    """Tell `twice as many as Shaanxi` from `twice as many as in 2023`."""
    compared = _THAN_WHOM.match(after)
    if compared is None:
        return False
    begin = quantity.end + compared.end()
    if scene.text.startswith(("in ", "at ", "to ", "on "), begin):
        return False
    return any(begin <= m.start <= begin + 4 and m.text.lower() not in ("it", "its", "they") for m in scene.mentions)


_TO_NOUN = re.compile(
    r" (?:again )?(?:its|their|the|his|annual|that|global|overseas|total|[A-Z][\w-]+['’]s|[a-z-]+ly|NEV|EV"
    r"|vehicle|battery| )*(?:[\w-]+ )?"
)
_AS_MANY = re.compile(r" as (?:many|much|high|large|fast|big)\b")
_THAN_WHOM = re.compile(
    r"(?: (?:as (?:many|much|high|large|big)(?: [\w-]+){0,3}? as|the (?:number|figure|amount|level|total|volume"
    r"|rate|value|result)"
    r"(?: of| in| at| for)|that of|those of)(?: (?:in|at|of|for))?)? (?:the )?"
)


def _speaks_of_market(scene: Scene, quantity: Quantity) -> bool:
    focus = scene.antecedents.focus
    return focus is not None and focus.type == "industry" and bool(classes_in(scene.text, 0, quantity.start))


def _direction(before: str, after: str, scene: Scene, cue: re.Match[str] | None) -> int:
    if cue:
        return 1 if cue["up"] else -1
    follow = None if after.startswith(movement.NO_GROWTH) else movement.AFTER.match(after)
    if follow:
        return 1 if follow["up"] else -1
    told = scene.change
    if told is None:
        return 0
    goes_on = (
        (scene.part and scene.last is told)
        or (scene.last is told and _LIST_BEFORE.search(before))
        or _has_ellipsis(scene, before, after)
    )
    return (1 if told.quantity.value > 0 else -1) if goes_on else 0


def _has_ellipsis(scene: Scene, before: str, after: str) -> bool:
    """Tell `output rose 3% to 26 million and sales 4% to 27 million`, `and their share by 9 points`."""
    is_other_noun = (
        scene.topic is not None
        and scene.change is not None
        and not scene.topic.is_verb
        and scene.topic.start > scene.change.quantity.end
    )
    return is_other_noun and (_TO_LEVEL.match(after) is not None or before.endswith(" by "))


_NEXT = 30
"""Characters between a growth and the next of a row, as long as it may be."""


_TRADING = re.compile(
    r"[^;.]{0,12}?(?:\.\d+)?[^;.]{0,12}? in (?:pre-?market|after-hours|extended|early|morning|afternoon|late|U\.?S\.?"
    r"|New York|Hong Kong|Shanghai|Shenzhen) (?:\w+ )?(?:trading|trade)\b"
)


def _changed(scene: Scene, quantity: Quantity) -> str | None:
    if _TRADING.match(scene.text, quantity.end):
        return "share price"
    topic = scene.topic
    if topic:
        goes_on = scene.last is not None and quantity.start - scene.last.quantity.end < _NEXT
        return topic.property if quantity.start - topic.end < 100 or goes_on else None
    if scene.last:
        return scene.last.property
    return scene.antecedents.property if scene.anyone() and not grows_itself(scene, quantity) else None


_COUNTED_UNITS = ("sites",)
"""What is counted and is no vehicle: `2.2 million charging stations as of September, up 56.8%`."""
_NEAR_COUNT = 40


_RIGHT_BEHIND = re.compile(
    r"\)?,? ?\(?(?:or |which (?:was|is) )?(?:up|down|a (?:rise|fall|drop|gain|plus|minus|decline|increase) of|plus"
    r"|minus|\+"
    r"|nearly|almost|more than|about)? ?"
)


_OF_SOME_BEHIND = re.compile(
    r"(?: (?:units|vehicles|cars))? of (?:them|these|those),? ?(?:up |down )?(?:by )?"
    r"(?:about |nearly |almost )?(?:an? )?"
)
"""Between a part that others took and its growth: `took 1.16 million of them, a third more`."""
_IN_BRACKETS = re.compile(r"(?: [a-z]+)? \((?:plus |minus |\+|up |down )?")


def _is_of_unread(scene: Scene, quantity: Quantity) -> bool:
    """Tell growth right behind a figure of which nothing was told: it is nobody's either."""
    unread, last = scene.unread, scene.last
    is_abroad = scene.subject is not None and scene.subject.type == "country"
    if (
        is_abroad
        and unread
        and unread.unit != "percent"
        and _IN_BRACKETS.fullmatch(scene.text, unread.end, quantity.start)
    ):
        return True
    if unread is None or (last and last.quantity.start > unread.start) or unread.end > quantity.start:
        return False
    if unread.unit in _COUNTED_UNITS and quantity.start - unread.end < _NEAR_COUNT:
        return scene.topic is None or scene.topic.end <= unread.start
    if unread.unit != "percent":
        return _OF_SOME_BEHIND.fullmatch(scene.text, unread.end, quantity.start) is not None
    if quantity.noun != FOLD:
        return False
    return _RIGHT_BEHIND.fullmatch(scene.text, unread.end, quantity.start) is not None


def _entity_beside(scene: Scene, quantity: Quantity) -> Entity | None:
    for mention in scene.mentions:
        is_firm = mention.entity.type in ("company", "model") and mention.end <= quantity.start
        if is_firm and _BESIDE.fullmatch(scene.text, mention.end, quantity.start):
            return mention.entity
    return None


_BESIDE = re.compile(rf",? (?:was |were )?(?:by )?(?:{movement.UP}|{movement.DOWN})?(?: by)? ?")
