"""Reads percentages, points and multiples: growth, shares, margins. Knows a scene, no rules."""

import re
from dataclasses import replace

from nevtui.extract import markets
from nevtui.extract.anchors import Starts
from nevtui.extract.grammar import clause
from nevtui.extract.scene import Scene
from nevtui.extract.spans import Period, Quantity, Reading
from nevtui.extract.topics import classes_in
from nevtui.model.entity import Entity

_UP = (
    r"rose|rise[sn]?|rising|grew|grow[sn]?|growing|climb(?:ed|s|ing)|jump(?:ed|s|ing)?|surg(?:ed|es"
    r"|ing)|soar(?:ed|s|ing)|increas(?:ed?|es|ing)"
    r"|(?<!made )(?<!make )(?<!makes )(?<!making )(?<!took )up|gain(?:ed|s|ing)?|expand(?:ed|s|ing)|advanc(?:ed|es|ing)"
    r"|growth|leap(?:t|ed)?|swelled|improv(?:ed|es|ing)|higher|went up|shot up|inch up|rocketed"
)
_DOWN = (
    r"fell|fall(?:s|en|ing)?|dropp?(?:ed|s|ing)?|declin(?:ed?|es|ing)|slid(?:e)?|slipp?(?:ed|s|ing)?"
    r"|shr[aiu]nk|s[aiu]nk|plung(?:ed|es|ing)|tumbl(?:ed|es|ing)"
    r"|decreas(?:ed?|es|ing)|down|lost|plummet(?:ed)?|slump(?:ed|s|ing)?|dwindled|shed|dipp?(?:ed|s)?"
    r"|lower|contract(?:ed|s|ion)|gave up|eased by"
)
_CUE_BEFORE = re.compile(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?: (?:year[- ]on[- ]year|year over year|on the year"
    rf"|further|back|sharply|steeply|another|again|only|just))?,?"
    r"(?: by)?(?: of)?(?: (?:a further|a record|as much as))?(?: (?:about|around|nearly|more than|over"
    r"|some|almost|roughly|up|less than|just|at least|only|close|between|approximately)){0,2}\s*$",
    re.I,
)
_CUE_STARTS = Starts(
    "rose|rise|risi|grew|grow|climb|jump|surg|soar|increas|up|gain|expand|advanc|leap|swelled|improv|higher|went up"
    "|shot up|inch up|rocketed|fell|fall|drop|declin|slid|slip|shrank|shrink|shrunk|sank|sink|sunk|plung|tumbl|decreas"
    "|down|lost|plummet|slump|dwindled|shed|dip|lower|contract|gave up|eased by"
)
_LIST_BEFORE = re.compile(r"(?:%|percent|per cent|pc)(?: [\w'’.]+){0,4}(?:,| and|, and)(?: [\w'’]+){0,3}(?: by)? $")
_CUE_AFTER = re.compile(
    r",? ?-?(?:(?P<up>more|higher|increase|growth|rise|jump|gain|above|surge|up|faster|better|leap)"
    r"|(?P<down>fewer|less|lower|drop|decline|fall|below|decrease|down|slide))\b(?! (?:half|of the))",
    re.I,
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTHLY = re.compile(
    rf"MoM|month[- ]on[- ]month|month[- ]over[- ]month|(?:previous|prior|preceding) month"
    rf"|the month before|(?:than|on|over|from|below|above|with) (?:in )?(?:{_MONTHS})(?!\w| (?:19|20)"
    rf"|['’]s \w+ \d)",
    re.I,
)
_QUARTERLY = re.compile(
    r"QoQ|quarter[- ]on[- ]quarter|previous quarter|(?:from|than) the (?:first|second|third|fourth) quarter", re.I
)


def read_ratio(scene: Scene, quantity: Quantity) -> Reading | None:
    """Give what a percentage, a number of points or a multiple says, or None where that is not clear."""
    before, after = (
        scene.text[max(0, quantity.start - 70) : quantity.start],
        scene.text[quantity.end : quantity.end + 60],
    )
    if re.match(r"(?: of)? (?:stake|equity|interest|tariffs?|dut(?:y|ies)|shareholding)", after):
        return None
    cue = next(_CUE_STARTS.matches(_CUE_BEFORE, before), None)
    share = _read_share(scene, quantity, before, after, cue)
    sign = quantity.sign or _direction(before, after, scene, cue)
    return share if share or not sign else _read_change(scene, quantity, sign, after)


def _read_change(scene: Scene, quantity: Quantity, sign: int, after: str) -> Reading | None:
    name = _changed(scene, quantity)
    owner = scene.anyone() if scene.topic or scene.last or scene.subject or _speaks_of_market(scene, quantity) else None
    belongs = _belongs_to_last(scene, quantity)
    if scene.last and belongs:
        name, owner = scene.last.property, scene.last.subject
    elif beside := _entity_beside(scene, quantity):
        owner = beside
    if (
        name is None
        or owner is None
        or (owner.type in ("city", "province") and name in ("revenue", "profit", "value added"))
    ):
        return None
    owner = owner if belongs else scene.as_market(owner, scene.group_at(quantity))
    signed = replace(
        quantity, value=quantity.value * sign, value_high=quantity.value_high * sign if quantity.value_high else None
    )
    return Reading(
        signed,
        name,
        owner,
        scene.evidence_start(quantity),
        _period(scene, quantity),
        is_change=True,
        compared_with=_compared_with(after),
        scope=scene.topic.scope if scene.topic else None,
    )


def _speaks_of_market(scene: Scene, quantity: Quantity) -> bool:
    focus = scene.antecedents.focus
    return focus is not None and focus.type == "industry" and bool(classes_in(scene.text[: quantity.start]))


def _direction(before: str, after: str, scene: Scene, cue: re.Match[str] | None) -> int:
    follow = _CUE_AFTER.match(after)
    if follow:
        return 1 if follow["up"] else -1
    if cue:
        return 1 if cue["up"] else -1
    if _LIST_BEFORE.search(before) and scene.last and scene.last.is_change:
        return 1 if scene.last.quantity.value > 0 else -1
    return 0


def _changed(scene: Scene, quantity: Quantity) -> str | None:
    topic = scene.topic
    if topic:
        return topic.property if quantity.start - topic.end < 100 else None
    return scene.last.property if scene.last else (scene.antecedents.property if scene.anyone() else None)


def _belongs_to_last(scene: Scene, quantity: Quantity) -> bool:
    """Tell whether a growth rate follows its figure: `sold 248,300, up 49.5%`."""
    last = scene.last
    if last is None or (scene.topic and scene.topic.start > last.quantity.end and not scene.topic.is_verb):
        return False
    between = scene.text[last.quantity.end : quantity.start]
    return (
        len(between) < 90
        and ";" not in between
        and not classes_in(between)
        and not any(
            last.quantity.end <= m.start < quantity.start
            and m.entity.type in ("company", "model")
            and m.start in scene.heads
            for m in scene.mentions
        )
    )


def _entity_beside(scene: Scene, quantity: Quantity) -> Entity | None:
    for mention in scene.mentions:
        is_firm = mention.entity.type in ("company", "model") and mention.end <= quantity.start
        if is_firm and _BESIDE.fullmatch(scene.text, mention.end, quantity.start):
            return mention.entity
    return None


_BESIDE = re.compile(rf",? (?:was |were )?(?:by )?(?:{_UP}|{_DOWN})?(?: by)? ?")


def _period(scene: Scene, quantity: Quantity) -> Period | None:
    own = [
        p
        for p in scene.periods
        if p.role == "time" and not p.is_day and scene.last and scene.last.quantity.end <= p.start < quantity.start
    ]
    if scene.last and not own and _belongs_to_last(scene, quantity):
        return scene.last.period
    return scene.period_at(quantity)


def _compared_with(after: str) -> str | None:
    if _MONTHLY.search(after[:50]):
        return "month"
    return "quarter" if _QUARTERLY.search(after[:50]) else "year"


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


def _read_share(scene: Scene, quantity: Quantity, before: str, after: str, cue: re.Match[str] | None) -> Reading | None:
    if quantity.unit != "percent" or quantity.sign or _CUE_AFTER.match(after):
        return None
    if _ARE_ELECTRIC.match(after):
        return _read_penetration(scene, quantity)
    name = _kind_of_share(scene, quantity, before, after, cue)
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
    return Reading(quantity, name, owner, scene.evidence_start(quantity), _period(scene, quantity), whole=whole)


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


def _read_penetration(scene: Scene, quantity: Quantity) -> Reading | None:
    """Read `30 percent of the cars bought in X were electric`."""
    places = [m.entity for m in scene.mentions if m.entity.type in ("city", "province", "country", "bloc")]
    owner = places[0] if places else scene.antecedents.focus
    if owner is None or owner.type not in ("city", "province", "country", "bloc", "industry"):
        owner = scene.country()
    if owner is None:
        return None
    return Reading(
        quantity, "penetration", scene.as_market(owner, "NEV"), scene.evidence_start(quantity), _period(scene, quantity)
    )


def _kind_of_share(scene: Scene, quantity: Quantity, before: str, after: str, cue: re.Match[str] | None) -> str | None:
    topic = scene.topic
    if topic and topic.property in ("market_share", "penetration", "margin") and 0 <= quantity.start - topic.end < 100:
        return topic.property if cue is None or re.search(r" (?:to|at)(?: \w+)? ?$", before) else None
    of_whole = _OF_WHOLE.match(after)
    if _SHARE_BEFORE.search(before) or (
        of_whole
        and (
            re.match(r"(?: (?:global|domestic|world|national|overall))?(?: market)? share\b|[^,]* market\b", after)
            is not None
        )
    ):
        return "market_share" if cue is None or " to " in before[-12:] else None
    if of_whole or (_PART_BEFORE.search(before) and re.match(r" of\b", after)):
        return "share_of" if cue is None else None
    return None
