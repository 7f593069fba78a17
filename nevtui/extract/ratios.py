"""Reads percentages, points and multiples: growth, shares, margins. Knows a scene, no rules."""

import re
from dataclasses import replace

from nevtui.extract.anchors import Starts
from nevtui.extract.scene import Scene
from nevtui.extract.shares import read_share
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
    is_share = quantity.unit == "percent" and not quantity.sign and _CUE_AFTER.match(after) is None
    share = (
        read_share(scene, quantity, before, after, is_growth=cue is not None, period=_period(scene, quantity))
        if is_share
        else None
    )
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
