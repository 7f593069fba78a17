"""Reads what each quantity of a sentence measures, whose it is and of which time. The rules pick from these readings."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from nevtui.extract import markets
from nevtui.extract.antecedents import Antecedents
from nevtui.extract.grammar import clause, is_possessive, is_subject
from nevtui.extract.spans import Mention, Period, Quantity, Reading, Topic
from nevtui.extract.topics import group_of, scope_of
from nevtui.model.entity import Entity
from nevtui.model.vocabulary import is_currency

OWNERS = ("company", "city", "province", "country", "bloc", "model", "industry")
"""Types of entities that own a figure."""

_VEHICLE_TOPICS = ("sales", "deliveries", "production", "exports", "registrations", "orders", "inventory")
_MONEY_TOPICS = ("revenue", "profit", "output_value")
_PARTICIPLE = re.compile(
    r"(?: (?:vehicles|cars|units|of them|more))?(?:,| that)?(?: (?:were|was|have been|had been|has been|being|are))?(?: \w+ly)? (?:(?P<sales>sold|found buyers)|(?P<deliveries>delivered|handed over)"
    r"|(?P<production>produced|built|made|manufactured|turned out|assembled|left the (?:city's |company's )?factories|left the lines?|rolled off)"
    r"|(?P<exports>exported|went abroad|left the country|shipped abroad|went overseas)|(?P<registrations>registered)|(?P<installations>installed))\b"
)
_A_YEAR = re.compile(
    r"[\w\s\"'-]{0,28}? (?:a year|per year|annually|each year|a month|per month|a day|in a single day|a minute)\b"
)
_LINK = re.compile(
    r"(?:came to|come to|reached|reach|reaching|total(?:l?ed|s|ling)?|amounted to|stood at|hit|was|were|is|of|at|to|:|,|with|reported|posted|managed|contributed|followed with"
    r"|accounted for|for|made up|has reached|exceed(?:ed|s)?|passed|surpassed|topped|rose|grew|fell|around)?$"
)
_BY_OWNER = re.compile(r",? (?:at|for|from|by|of) (?:the )?$")
_LARGE = 100
"""A bare number below this is no count of vehicles."""


@dataclass(frozen=True, slots=True)
class _Scene:
    """What is known while one sentence is read from left to right."""

    text: str
    mentions: tuple[Mention, ...]
    periods: tuple[Period, ...]
    antecedents: Antecedents
    subject: Entity | None = None
    topic: Topic | None = None
    owner: Entity | None = None
    last: Reading | None = None


def find_readings(
    text: str,
    mentions: tuple[Mention, ...],
    quantities: Sequence[Quantity],
    periods: tuple[Period, ...],
    topics: Sequence[Topic],
    antecedents: Antecedents,
) -> tuple[Reading, ...]:
    """Give a reading for each quantity whose topic and owner are clear, in order; offsets from the sentence's beginning."""
    scene = _Scene(text, mentions, periods, antecedents)
    readings: list[Reading] = []
    for event in sorted([*mentions, *quantities, *topics], key=lambda event: event.start):
        if isinstance(event, Mention):
            scene = _heard_mention(scene, event)
        elif isinstance(event, Topic):
            scene = replace(scene, topic=event, owner=_owner_of_topic(scene, event))
        else:
            reading = _read(scene, event)
            if reading:
                readings.append(reading)
                scene = replace(scene, last=reading)
    return tuple(readings)


def _heard_mention(scene: _Scene, mention: Mention) -> _Scene:
    if mention.entity.type not in OWNERS or not is_subject(scene.text, mention):
        return scene
    if is_possessive(scene.text, mention) and not mention.text.istitle() and scene.subject:
        return scene
    return replace(scene, subject=mention.entity, owner=None)


def _owner_of_topic(scene: _Scene, topic: Topic) -> Entity | None:
    """Give whose sales `its sales`, `BYD sales`, `sales at IM Motor` or `NEV sales` are; None where the subject owns them."""
    if topic.is_verb:
        return None
    for mention in scene.mentions:
        if mention.entity.type not in OWNERS:
            continue
        gap = scene.text[mention.end : topic.start]
        if (
            mention.end <= topic.start
            and re.fullmatch(r"(?:['’]s?)?(?: [\w-]+){0,3} ", gap)
            and (is_possessive(scene.text, mention) or gap == " ")
        ):
            return _market_of(mention.entity, topic, scene)
        if mention.start >= topic.end and re.fullmatch(
            r" (?:of|at|by|from|for|in) (?:the )?", scene.text[topic.end : mention.start]
        ):
            return _market_of(mention.entity, topic, scene)
        of_class = (
            re.fullmatch(r" (?:of|for) [\w -]{2,40} (?:in|at|from) ", scene.text[topic.end : mention.start])
            if mention.start >= topic.end
            else None
        )
        if of_class:
            return _market_of(mention.entity, topic, scene)
    if topic.group and scene.subject is None:
        focus = scene.antecedents.focus
        if focus is None or focus.type in ("industry", "country", "organization", "person", "bloc"):
            return markets.of(scene.antecedents.country, topic.group)
    return None


def _market_of(entity: Entity, topic: Topic, scene: _Scene) -> Entity:
    return markets.of(entity, topic.group or "car") if entity.type in ("country", "bloc") else entity


def _read(scene: _Scene, quantity: Quantity) -> Reading | None:
    if quantity.unit in ("percent", "percentage_points", "times"):
        return _read_ratio(scene, quantity)
    return _read_amount(scene, quantity)


def _read_amount(scene: _Scene, quantity: Quantity) -> Reading | None:
    participle = _PARTICIPLE.match(scene.text, quantity.end)
    beside = _entity_beside(scene, quantity)
    if participle:
        name, owner = participle.lastgroup or "sales", _passive_owner(scene, quantity)
    elif beside:
        name, owner = (scene.topic.property if scene.topic else scene.antecedents.property), beside
    elif scene.topic and _is_linked(scene, scene.topic, quantity):
        name, owner = scene.topic.property, scene.owner or scene.subject or scene.antecedents.focus
    elif (
        scene.topic is None
        and _LINK.search(scene.text[max(0, quantity.start - 20) : quantity.start].rstrip())
        and scene.subject
    ):
        name, owner = scene.antecedents.property, scene.subject
    else:
        return None
    name = _capacity_or(name, scene, quantity)
    if name is None or owner is None or not _fits(name, quantity):
        return None
    owner = _as_market(owner, scene, quantity)
    scope = scope_of(quantity.noun) or (scene.topic.scope if scene.topic else None)
    return Reading(quantity, name, owner, _start_of_words(scene, quantity), _period_of(scene, quantity), scope=scope)


def _entity_beside(scene: _Scene, quantity: Quantity) -> Entity | None:
    """Give the owner in `Xpeng 8,040`, `Xpeng came to 20,100` and `49,887 at NIO`."""
    for mention in scene.mentions:
        if mention.entity.type not in ("company", "model"):
            continue
        between = scene.text[mention.end : quantity.start] if mention.end <= quantity.start else None
        if between is not None and re.fullmatch(
            r"(?:, [^,]{3,40},)? (?:(?:to|with|came to|reported|posted|contributed|reached|at|had|followed with|managed|recorded|achieved|saw|accounted for) )?"
            r"(?:a |just |only |the )?(?:(?:about|around|nearly|more than|over|some|almost|upwards of|just over|just under) )?", between
        ):  # fmt: skip
            return mention.entity
        if mention.start >= quantity.end and _BY_OWNER.fullmatch(scene.text, quantity.end, mention.start):
            return mention.entity
    return None


def _passive_owner(scene: _Scene, quantity: Quantity) -> Entity | None:
    after = scene.text[quantity.end :]
    by = re.match(r"[^,;.]{0,30}? by (?:the )?", after)
    for mention in scene.mentions:
        if by and mention.start == quantity.end + by.end() and mention.entity.type in OWNERS:
            return mention.entity
    for mention in scene.mentions:
        is_place = mention.entity.type in ("city", "province", "country", "bloc")
        if is_place and re.search(
            r"\b[Ii]n (?:the )?$|^[Tt]he\b", scene.text[max(0, mention.start - 8) : mention.start] or mention.text
        ):
            return mention.entity
    if scene.subject:
        return scene.subject
    focus = scene.antecedents.focus
    if focus and focus.type in ("city", "province", "industry", "company"):
        return focus
    return scene.antecedents.country


def _is_linked(scene: _Scene, topic: Topic, quantity: Quantity) -> bool:
    between = scene.text[topic.end : quantity.start]
    if len(between) > (90 if not topic.is_verb else 60) or re.search(
        r"[;:]|\b(?:whose|cost|costs|invest|priced?|founded|employs?|raised|per|each)\b", between
    ):
        return False
    if topic.is_verb:
        return len(between.split()) <= 9
    return True


def _capacity_or(name: str | None, scene: _Scene, quantity: Quantity) -> str | None:
    """Turn what is made `a year` by a plant into capacity: `is planned to make 100,000 vehicles a year`."""
    topic = scene.topic
    if name == "production" and topic and topic.is_verb and _A_YEAR.match(scene.text, quantity.end):
        verb = scene.text[topic.start : topic.end]
        return (
            "capacity"
            if re.fullmatch(r"make|build|produce|manufacture|builds|makes|produces|assemble|turn out", verb)
            else name
        )
    return name


def _fits(name: str, quantity: Quantity) -> bool:
    unit = quantity.unit
    counts = unit in ("vehicles", "units") or (unit is None and quantity.value >= _LARGE)
    if name in _VEHICLE_TOPICS:
        return (counts and quantity.value >= 2) or (
            unit in ("GWh", "MWh") and name in ("production", "exports", "sales", "orders")
        )
    if name in _MONEY_TOPICS:
        return is_currency(unit)
    if name in ("installations", "demand"):
        return unit in ("GWh", "MWh", "kWh") or (name == "demand" and unit in ("vehicles", "tonnes"))
    if name == "capacity":
        return counts or unit in ("GWh", "MWh", "tonnes")
    return name == "share price" and is_currency(unit) and quantity.value < 1e5


def _as_market(owner: Entity, scene: _Scene, quantity: Quantity) -> Entity:
    if owner.type not in ("country", "bloc"):
        return owner
    group = group_of(quantity.noun) or (scene.topic.group if scene.topic else None) or "car"
    return markets.of(owner, group)


def _start_of_words(scene: _Scene, quantity: Quantity) -> int:
    """Give where the evidence begins: at the topic or the owner, whichever stands nearer before the figure's clause."""
    begin, _ = clause(scene.text, quantity.start)
    if scene.last and scene.last.quantity.end <= quantity.start:
        begin = max(begin, scene.last.quantity.end)
    words = scene.text[begin : quantity.start]
    return (
        begin + len(words) - len(words.lstrip(" ,;()–—.")) - (0 if not words.lstrip(" ,;()").startswith("and ") else -4)
    )


def _period_of(scene: _Scene, quantity: Quantity) -> Period | None:
    times = [period for period in scene.periods if period.role == "time" and not period.is_day]
    begin, end = clause(scene.text, quantity.start)
    after = [
        p
        for p in times
        if p.start >= quantity.end
        and re.fullmatch(
            r"(?: \w+){0,2},? ?(?:in|for|during|by|from|between|over|by the end of|at the end of)?(?: the)? ?",
            scene.text[quantity.end : p.start],
        )
    ]
    if after:
        return after[0]
    before = [
        p
        for p in times
        if p.end <= quantity.start and p.start >= begin and not scene.text[: p.start].rstrip().endswith("from")
    ]
    if before:
        return before[-1]
    inside = [p for p in times if begin <= p.start < end] or [p for p in times if p.end <= quantity.start] or times
    return inside[0] if inside else scene.antecedents.period


_UP = (
    r"rose|rise[sn]?|rising|grew|grow[sn]?|growing|climb(?:ed|s|ing)|jump(?:ed|s|ing)?|surg(?:ed|es|ing)|soar(?:ed|s|ing)|increas(?:ed?|es|ing)|up|gain(?:ed|s|ing)?|expand(?:ed|s|ing)|advanc(?:ed|es|ing)"
    r"|growth|leap(?:t|ed)?|swelled|improv(?:ed|es|ing)|higher|more|went up|shot up|inch up|added|upped|rocketed|above"
)
_DOWN = (
    r"fell|fall(?:s|en|ing)?|dropp?(?:ed|s|ing)?|declin(?:ed?|es|ing)|slid(?:e)?|slipp?(?:ed|s|ing)?|shr[aiu]nk|s[aiu]nk|plung(?:ed|es|ing)|tumbl(?:ed|es|ing)|decreas(?:ed?|es|ing)|down|lost|plummet(?:ed)?|dipp?(?:ed|s)?"
    r"|lower|fewer|less|below|cut|contract(?:ed|s|ion)?|gave up|eased"
)
_CUE_BEFORE = re.compile(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?: (?:year[- ]on[- ]year|year over year|on the year|further|back|sharply|steeply|another|again|only|just))?(?:,)?(?: by)?(?: of)?(?: a (?:further |record )?)?(?: (?:about|around|nearly|more than|over|some|almost|roughly|up to|less than|just|at least|as much as|only|close to|between|approximately))*\s*$",
    re.I,
)
_LIST_BEFORE = re.compile(r"(?:%|percent|per cent|pc)(?: [\w'’.]+){0,4}(?:,| and|, and)(?: [\w'’]+){0,3}(?: by)? $")
_CUE_AFTER = re.compile(
    rf"(?:,)? ?(?:-)?(?:(?P<up>more|higher|increase|growth|rise|jump|gain|above|surge|up|faster|better|leap)|(?P<down>fewer|less|lower|drop|decline|fall|below|decrease|down|slide))\b",
    re.I,
)
_MONTHLY = re.compile(
    r"MoM|month[- ]on[- ]month|month[- ]over[- ]month|(?:than|on|from|over|with|to) (?:in )?(?:the )?(?:previous|prior|preceding) month|the month before|(?:than|on|over|from|below|above|with) (?:in )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?!\w| (?:19|20))",
    re.I,
)
_QUARTERLY = re.compile(
    r"QoQ|quarter[- ]on[- ]quarter|previous quarter|(?:from|than) the (?:first|second|third|fourth) quarter", re.I
)


def _read_ratio(scene: _Scene, quantity: Quantity) -> Reading | None:
    before, after = (
        scene.text[max(0, quantity.start - 70) : quantity.start],
        scene.text[quantity.end : quantity.end + 60],
    )
    sign = quantity.sign or _direction(before, after, scene)
    share = _read_share(scene, quantity, before, after)
    if share or not sign:
        return share
    name = _changed(scene, quantity)
    owner = scene.owner or scene.subject or (scene.last.subject if scene.last else scene.antecedents.focus)
    if scene.last and _belongs_to_last(scene, quantity):
        name, owner = scene.last.property, scene.last.subject
    elif beside := _entity_beside_change(scene, quantity):
        owner = beside
    if name is None or owner is None:
        return None
    owner = _as_market(owner, scene, quantity)
    signed = replace(
        quantity, value=quantity.value * sign, value_high=quantity.value_high * sign if quantity.value_high else None
    )
    return Reading(
        signed, name, owner, _start_of_words(scene, quantity), _period_of_change(scene, quantity), is_change=True,
        compared_with=_compared_with(after), scope=scene.topic.scope if scene.topic else None,
    )  # fmt: skip


def _direction(before: str, after: str, scene: _Scene) -> int:
    cue = _CUE_BEFORE.search(before)
    follow = _CUE_AFTER.match(after)
    if follow and not (cue and follow["up"] and follow["up"].lower() in ("up",)):
        return 1 if follow["up"] else -1
    if cue:
        return 1 if cue["up"] else -1
    if _LIST_BEFORE.search(before) and scene.last and scene.last.is_change:
        return 1 if scene.last.quantity.value > 0 else -1
    return 0


def _changed(scene: _Scene, quantity: Quantity) -> str | None:
    topic = scene.topic
    if topic:
        return topic.property if quantity.start - topic.end < 100 else None
    return (
        scene.last.property
        if scene.last
        else (scene.antecedents.property if scene.subject or scene.antecedents.focus else None)
    )


def _belongs_to_last(scene: _Scene, quantity: Quantity) -> bool:
    """Tell whether a growth rate follows its figure: `sold 248,300, up 49.5%`."""
    last = scene.last
    if last is None or (scene.topic and scene.topic.start > last.quantity.end and not scene.topic.is_verb):
        return False
    between = scene.text[last.quantity.end : quantity.start]
    return len(between) < 90 and ";" not in between and not any(
        last.quantity.end <= m.start < quantity.start and m.entity.type in ("company", "model") and is_subject(scene.text, m) for m in scene.mentions
    )  # fmt: skip


def _entity_beside_change(scene: _Scene, quantity: Quantity) -> Entity | None:
    for mention in scene.mentions:
        if mention.entity.type in ("company", "model") and mention.end <= quantity.start:
            if re.fullmatch(rf",? (?:by )?(?:{_UP}|{_DOWN})?(?: by)? ?", scene.text[mention.end : quantity.start]):
                return mention.entity
    return None


def _period_of_change(scene: _Scene, quantity: Quantity) -> Period | None:
    if scene.last and _belongs_to_last(scene, quantity):
        return scene.last.period
    return _period_of(scene, quantity)


def _compared_with(after: str) -> str | None:
    if _MONTHLY.search(after[:50]):
        return "month"
    return "quarter" if _QUARTERLY.search(after[:50]) else "year"


_OF_MARKET = re.compile(
    r" (?:share )?of (?:the |its |their |all )?(?P<what>[\w'’ -]{0,40}?)(?:market|sales|total|deliveries|production|output|exports|registrations|cars|vehicles|EVs|NEVs|revenue|national figure|capacity)\b"
    r"| market share\b| share\b|, a share"
)
_SHARE_BEFORE = re.compile(
    r"\b(?:market share|share) (?:of|at|was|is|stood at|reached|came to|rose to|climbed to|fell to|to)(?: (?:about|around|nearly|some|just under|almost|more than))? ?$"
)


def _read_share(scene: _Scene, quantity: Quantity, before: str, after: str) -> Reading | None:
    if quantity.unit == "times" or quantity.sign:
        return None
    topic = scene.topic
    names_share = (
        topic is not None
        and topic.property in ("market_share", "penetration", "margin")
        and quantity.start - topic.end < 60
    )
    of_market = _OF_MARKET.match(after)
    if not (names_share or of_market or _SHARE_BEFORE.search(before)):
        return None
    if _CUE_AFTER.match(after) or (names_share and _CUE_BEFORE.search(before) and " to " not in before[-8:]):
        return None
    name = topic.property if topic and names_share else _share_kind(after, of_market)
    owner = scene.owner or scene.subject or (scene.last.subject if scene.last else scene.antecedents.focus)
    if owner is None:
        return None
    owner = _as_market(owner, scene, quantity)
    if owner.type == "industry" and name in ("share_of", "market_share") and owner.name.endswith(" NEV market"):
        name = "penetration" if re.search(r"market|sales|vehicles|cars", after[:50]) else name
    whole = (
        markets.of(scene.antecedents.country, "car") if name == "market_share" and owner.type != "industry" else None
    )
    return Reading(
        quantity, name, owner, _start_of_words(scene, quantity), _period_of_change(scene, quantity), whole=whole
    )


def _share_kind(after: str, of_market: re.Match[str] | None) -> str:
    if of_market is None or re.match(r" (?:market )?share| of (?:the |its )?[\w'’ -]{0,24}market", after):
        return "market_share"
    return "share_of"
