"""Reads amounts: vehicles, energy and money. Knows a scene, no rules."""

from nevtui.extract import patterns as re
from nevtui.extract.brand_figures import brand_after, told_alike
from nevtui.extract.capacities import capacity_or, is_abroad, is_at_home, maker_at, names_plant_of
from nevtui.extract.counted_names import bought_how, named_inside, named_part, owner_named, topic_named
from nevtui.extract.figure_times import is_of_another_clause, period_at, period_right_after
from nevtui.extract.forecasts import told_by_forecast
from nevtui.extract.grammar import clause
from nevtui.extract.neighbours import (
    brought_by_a_month,
    compared_level,
    is_listed,
    level_of_part,
    model_after,
    owner_beside,
    relative_after,
    replaces_goal,
    subject_since,
    turns_to_another,
)
from nevtui.extract.other_goods import vehicles_in
from nevtui.extract.other_owners import (
    VEHICLE_TOPICS,
    counted,
    industry_of,
    is_nobodys,
    maker_of,
    seller_abroad,
    seller_there,
)
from nevtui.extract.other_sums import (
    MOST_CARS,
    are_shares,
    as_loss,
    is_holding,
    is_margin_of_goal,
    is_mark,
    is_of_named,
    is_part_of_last,
    is_rate,
    part_said,
)
from nevtui.extract.parallels import Part
from nevtui.extract.passives import PARTICIPLE, passive_owner
from nevtui.extract.records import replace
from nevtui.extract.scene import Scene
from nevtui.extract.spans import Period, Quantity, Reading, Topic
from nevtui.extract.strangers import asks_nothing
from nevtui.extract.topics import scope_of
from nevtui.extract.verbless import level_alone
from nevtui.extract.whole_markets import is_of_dealers
from nevtui.model.entity import Entity
from nevtui.model.vocabulary import is_currency

_MONEY_TOPICS = ("revenue", "profit", "output_value")
_LINK = re.compile(
    r"(?:came to|come to|reached|reach|reaching|totall?ed|totals|totalling|amounted to|stood at|hit|had been|has been"
    r"|was|were|is|of|at|to|reported|posted|managed|contributed|followed with"
    r"|accounted for|for|has reached|exceed(?:ed|s)?|pass(?:ed)?|surpass(?:ed)?|topp?(?:ed)?)(?: (?:only|just|about"
    r"|around|nearly|some|more than|over|almost|a mere))*$"
)
_MORE = re.compile(r" (?:more|fewer|less|higher|lower)\b(?! of them)")
_BARE = re.compile(
    r"\s*(?:$|[^\w\s]|[A-Z]|(?:[a-z-]+ )?(?:units|sets|pieces)\b|(?:in|for|of|to|and|or|at|by|from|on|last|this|that"
    r"|a|an|the|while|during|year-to-date|year|YTD"
    r"|over|after|next|as|with|compared|versus|up|down|between|since|until|but|which|it"
    r"|though|although|whereas|yet|despite|thanks|including|making|bringing|putting|taking|giving|helped"
    r"|were|was|are|is|had|have|ahead|behind|followed|beat|beats|missed|topped|exceeded|surpassed|matched|outside"
    r"|unsold|sold|delivered|produced|built|made|exported|stayed|went|found|left"
    r"|registered|per|each|again|so|more|according|under|because|when|this|alone|came|worldwide|abroad"
    r"|globally|annually|overseas|within|respectively|would|will)\b)"
)
_IN_ALL = re.compile(
    r"[^,;.]{0,30}\b(?:in all|since (?:its |the )?(?:launch|inception|founding|first (?:handover|delivery))|to"
    r" date|so far)\b(?! this)"
)
_SINCE_START = re.compile(
    r"Since (?:its|the|their) (?:[\w-]+ )?(?:launch|founding|foundation|debut|inception|start|beginning|handover"
    r"|delivery)\b(?! of)|(?:So far|To date|Up to now|Until now|Thus far)\b(?! this| in )"
)
_BLOCKER = re.compile(
    r"[;:]|\b(?:write-?(?:down|off)s?|impairments?|whose|cost|costs|invest\w*|city of|population|priced?|founded"
    r"|employs?|raised|per(?! ?cent)|each"
    r"|valued?|took|worth|paid|spent|bought|whereas|while|IPO|shares|charging|dismiss\w*|hir(?:e|es|ed|ing)|laid"
    r" off|fine|fined|debt|loans?|outlets|countries|points|staff|workforce|headcount|workers)\b"
)
_BOUND = (
    r"(?:(?:a mere|only|just|about|around|nearly|more than|over|some|almost|upwards of|just over|just under"
    r"|close to) )?"
)
_CLASS_BESIDE = re.compile(
    r"\b(?:[Vv]ehicles|[Hh]ybrids|cars|B?EVs|NEVs|PHEVs|batteries|cells|sedans|SUVs|[Oo]f (?:these|them"
    r"|the total),?)\)?(?: (?:accounted for|made up|came to|reached|contributed|for|at))? " + _BOUND + "$"
)
_GOES_ON = re.compile(r"(?:,| and|, and| to|, or) " + _BOUND + "$")
_FAR = 60
_OF_PLANTS = re.compile(
    r"\b(?:[Pp]lants?|[Ff]actor(?:y|ies)|gigafactor(?:y|ies)|[Pp]rojects?|bases?|[Pp]hases?|[Ss]tages?|lines?"
    r"|output|storage"
    r"|grid|produc\w+|contracts?|orders?|suppl(?:y|ies)|invest\w*|capacit\w+|agreements?|a year|annual(?:ly)?)\b"
)
_LOSS = re.compile(r"\b(?:loss(?:es)?|lost|loses|losing|bled|deficit|red ink)\b", re.I)
_OF_COMPARISON = re.compile(
    r"(?:%|percent|per cent|pc|points|times) (?:below|above|over|under|than|more than|less than|fewer"
    r" than)\b[^\d]{0,30}$"
)
_THRESHOLD = re.compile(
    r"\b(?:row|month|time|times|quarter|week|straight|consecutive|day|running) (?:it )?(?:above|beyond|over"
    r"|exceeding|past|surpassing|topping|more than|with more than|in excess of)(?: the)? $"
)
_MARK = re.compile(r"[ -](?:unit |vehicle |car )?(?:mark|milestone|threshold|barrier)\b|\+? month\b")
_COMPARES = re.compile(
    r"(?:That|This|It|The (?:figure|number|total|result)) (?:compares?|compared|contrasts"
    r"|stands beside)(?: favou?rably| badly| poorly)?"
    r" (?:with|to) (?:just |only |about |around |some |nearly |more than |over |almost |the |sales of "
    r"|deliveries of )*"
)
"""What begins a sentence that goes on to the figure of another time."""
_LEAST_REVENUE = 1e6
"""Below this sales that open at a sum open at a price."""
_LEAST_SUM = 1e5
"""Below this a sum of money is a price or what falls to one share."""
_WORTH = re.compile(
    r"(?: (?:at|of) (?:the|its) (?:company|group|firm|maker))?(?: as (?:of|at) [\w ]{3,20})?(?: (?:are|is|was|were))?"
    r" (?:worth|of|for|valued at|totall?ing|exceed(?:s|ed)|stands at|stood at|reached|amounts to|came to|comes to"
    r"|totals|totall?ed|is|was|topped|tops)(?: [a-z]+){0,2} "
)
_IS_WORTH = re.compile(r" (?:was|were|is) worth ")
_LEAST_OUTPUT, _NEAR_OUTPUT = 1e8, 45
"""So much money, so many characters behind `output`, is what is made of it."""
_NEEDED = re.compile(r"\b(?:without|unless|for want of|for lack of|if|needs?|costs?|costing)\b")
"""Before money that is no output: `stop production without 29 billion yuan`."""
_LARGE = 100
"""Fewer are no count of vehicles."""
_YEAR = 4
"""Characters of a year."""


def read_amount(scene: Scene, quantity: Quantity) -> Reading | None:
    """Give what an amount measures and whose it is, or None where that is not clear."""
    inside = named_inside(scene, quantity)
    if inside or bought_how(scene.text, quantity):
        end = inside[1] if inside else quantity.end
        quantity = replace(quantity, unit="vehicles", end=end)
    elif _MORE.match(scene.text, quantity.end) or (
        quantity.unit is None and not (_BARE.match(scene.text, quantity.end) or topic_named(scene, quantity))
    ):
        return None
    if _THRESHOLD.search(scene.text, max(0, quantity.start - 40), quantity.start):
        return None
    if (scene.last and _MARK.match(scene.text, quantity.end)) or is_mark(scene.text, quantity):
        return None
    if (part := named_part(scene, quantity)) and scene.last and scene.last.property in VEHICLE_TOPICS:
        return replace(scene.last, quantity=replace(quantity, unit="vehicles"), subject=part, start=quantity.start)
    if (
        is_of_named(scene.text, quantity)
        or is_rate(scene.text, quantity)
        or is_margin_of_goal(scene.text, quantity)
        or is_nobodys(scene.text, quantity)
        or is_holding(scene.text, quantity)
        or are_shares(scene.text, quantity)
    ):
        return None
    return _read_level(scene, quantity) or _read_own(scene, quantity, inside[0] if inside else None)


def _read_level(scene: Scene, quantity: Quantity) -> Reading | None:
    """Read the earlier level in `up 6% from 7,079 in April`."""
    last = scene.last
    if scene.part and (scene.part.mention or scene.part.topic):
        return None
    if last is None or not _fits(last.property, quantity) or (scene.topic and scene.topic.start > last.quantity.end):
        return None
    level = compared_level(scene, quantity)
    if level is None:
        return None
    if _OF_COMPARISON.search(scene.text, max(0, quantity.start - 40), quantity.start):
        quantity = replace(quantity, bound="exact")
    if last.property == "profit" and last.quantity.value < 0:
        quantity = as_loss(quantity)
    if (rival := owner_beside(scene, quantity)) and rival != last.subject:
        return Reading(quantity, last.property, rival, scene.evidence_start(quantity), last.period, scope=last.scope)
    return Reading(
        quantity, last.property, last.subject, scene.evidence_start(quantity), level[0],
        scope=last.scope, is_level=True,
        is_goal=replaces_goal(scene, last, quantity),
    )  # fmt: skip


def _read_own(scene: Scene, quantity: Quantity, inside: Entity | None = None) -> Reading | None:
    name, owner = _topic_and_owner(scene, quantity)
    owner = inside or seller_there(scene, owner) or owner
    if quantity.unit in ("GWh", "MWh") and (owner := _fitted_by(scene, quantity, name, owner) or owner):
        name = "installations" if _fitted_by(scene, quantity, name, owner) else name
    name = counted(name, scene, quantity)
    name = capacity_or(name, owner, scene, quantity)
    name = _in_money(scene, quantity, name)
    is_seller = owner is not None and owner.type in ("company", "country")
    if name in ("sales", "deliveries") and is_seller and is_abroad(scene, quantity):
        name = "exports"
    if name == "exports" and is_at_home(scene, quantity):
        name = "sales"
    if scene.is_joint(quantity) or (owner and owner.type in ("city", "province") and name in ("revenue", "profit")):
        return None
    if owner and owner.type == "country" and (seller := seller_abroad(scene, owner, name)):
        name, owner = "exports", seller
    owner = _owner_of_plant(scene, name, owner)
    is_shipped = scene.topic is not None and scene.topic.property == "deliveries"
    is_deal = is_currency(quantity.unit) and name == "orders"
    if name is None or owner is None or not _fits(name, quantity) or asks_nothing(scene, name, owner):
        return None
    if is_deal and not (scene.topic and _is_linked(scene, scene.topic, quantity)):
        return None
    if name == "deliveries" and quantity.unit in ("GWh", "MWh") and not is_shipped:
        return None
    if name in _MONEY_TOPICS and owner.type == "model":
        owner = scene.antecedents.of_kind("company") or owner
    is_passing = owner.type in ("city", "province") and scene.subject is None and scene.owner is None
    is_of_cells = is_passing and name == "production" and quantity.unit in ("GWh", "MWh")
    group = "power battery" if name == "installations" else scene.group_at(quantity)
    if name == "inventory" and scene.topic and is_of_dealers(scene.text, scene.topic):
        group = scene.topic.group
    owner = industry_of(scene, owner, name, quantity) or (
        maker_of(scene, owner) if name == "capacity" or is_of_cells else scene.as_market(owner, group)
    )
    period = _own_period(scene, quantity, name)
    scope = (part_said(scene.text, quantity) if owner.type != "industry" else None) or _scope(scene, quantity)
    if name == "profit" and scene.topic and _LOSS.search(scene.text, scene.topic.start, scene.topic.end):
        quantity = as_loss(quantity)
    return Reading(quantity, name, owner, scene.evidence_start(quantity), period, scope=scope, is_goal=scene.is_goal)


def _own_period(scene: Scene, quantity: Quantity, name: str) -> Period | None:
    """Give the time of an amount of property `name`, None for one that the words around it rule out."""
    period = period_at(scene, quantity)
    carried = period is not None and period is scene.antecedents.period
    is_day = period is not None and period.is_day
    if (name == "capacity" and (carried or is_of_another_clause(scene.text, quantity, period))) or _SINCE_START.match(
        scene.text
    ):
        period = None
    if _IN_ALL.match(scene.text, quantity.end) and not is_day:
        period = None
    if scene.is_goal and period and period_right_after(scene, quantity) is None and len(period.when) > _YEAR:
        period = replace(period, when=period.when[:_YEAR], when_end=None)
    return period


def _scope(scene: Scene, quantity: Quantity) -> str | None:
    """Give what the figure's own noun or its topic narrows it to."""
    told = vehicles_in(quantity.noun) or scope_of(quantity.noun)
    return told or (scene.topic.scope if scene.topic else None)


def _in_money(scene: Scene, quantity: Quantity, name: str | None) -> str | None:
    """Give revenue for sales of so much money, and output value for a production of it."""
    if not is_currency(quantity.unit) or scene.topic is None or scene.topic.is_verb or name != scene.topic.property:
        return name
    is_near = quantity.start - scene.topic.end < _NEAR_OUTPUT
    is_near = is_near and _NEEDED.search(scene.text, scene.topic.end, quantity.start) is None
    is_output = is_near and quantity.value >= _LEAST_OUTPUT
    is_price = name == "sales" and quantity.value < _LEAST_REVENUE
    name = None if is_price else {"sales": "revenue", "gdp_growth": "output_value"}.get(name, name)
    return "output_value" if name == "production" and is_output else name


def _owner_of_plant(scene: Scene, name: str | None, owner: Entity | None) -> Entity | None:
    """Give the firm spoken of in the place of Luqiao where `the Luqiao plant` makes cars; None where none is."""
    is_town = owner is not None and owner.type in ("city", "province") and name == "production"
    return maker_at(scene, owner) if owner and is_town and names_plant_of(scene, owner) else owner


def _fitted_by(scene: Scene, quantity: Quantity, name: str | None, owner: Entity | None) -> Entity | None:
    """Give whose energy is that nothing calls output or capacity: `Gotion (2.7 GWh)`."""
    told = scene.topic.property if scene.topic else None
    if told not in (None, "market_share", "rank") or name == "installations":
        return None
    begin, _ = clause(scene.text, quantity.start)
    if name in ("capacity", "production", "orders") or _OF_PLANTS.search(scene.text):
        return None
    if owner is None and _LINK.search(scene.text[max(begin, quantity.start - 20) : quantity.start].rstrip()):
        owner = scene.subject
    return owner if owner and owner.type == "company" else None


def _topic_and_owner(scene: Scene, quantity: Quantity) -> tuple[str | None, Entity | None]:
    topic, text = scene.topic, scene.text
    if scene.part and (scene.part.topic or scene.part.mention):
        return (topic.property if topic else scene.antecedents.property), scene.owner or scene.anyone()
    directly = topic is not None and topic.is_verb and len(text[topic.end : quantity.start].split()) <= 3
    participle = None if directly else PARTICIPLE.match(text, quantity.end)
    does_itself = directly and topic is not None and topic.property == "deliveries" and scene.anyone_is_firm()
    brand = brand_after(scene, quantity)
    if brand and (told := told_alike(scene, quantity)):
        return told, brand
    model = brand or (None if does_itself else model_after(scene, quantity))
    beside = owner_beside(scene, quantity)
    if beside is None and participle:
        return participle.lastgroup, model or passive_owner(scene, quantity, participle.lastgroup or "")
    if beside:
        told = topic.property if topic else scene.antecedents.property
        is_of_told = participle is not None and participle.lastgroup != "production"
        named = participle.lastgroup if participle and is_of_told else topic_named(scene, quantity)
        return named or told, model or beside
    if relative := relative_after(scene, quantity):
        return relative
    if name := topic_named(scene, quantity):
        return name, model or owner_named(scene, quantity) or subject_since(scene, quantity) or scene.anyone()
    if behind := level_of_part(scene, quantity):
        return behind
    if _continues(scene, quantity) and scene.last:
        return scene.last.property, model or scene.last.subject
    if topic and (_is_linked(scene, topic, quantity) or is_listed(scene, topic, quantity)):
        return topic.property, model or scene.anyone()
    if (month := brought_by_a_month(scene, quantity)) and topic is None and scene.subject is None:
        scene.part = Part(period=month)
        return scene.antecedents.property, scene.anyone()
    if alone := level_alone(scene, quantity):
        return alone
    is_linked = _LINK.search(text[max(0, quantity.start - 20) : quantity.start].rstrip()) is not None
    if topic is None and scene.subject and not is_currency(quantity.unit) and is_linked:
        return scene.antecedents.property, scene.subject
    if topic is None and _COMPARES.fullmatch(text, 0, quantity.start) and scene.antecedents.focus:
        return scene.antecedents.property, scene.antecedents.focus
    is_told = topic is None or (scene.last is not None and topic.start < scene.last.quantity.start)
    if is_told and (expected := told_by_forecast(scene, quantity)):
        return expected
    if _is_class_beside(scene, quantity):
        main = (scene.antecedents.market or scene.antecedents.main) if scene.antecedents.is_new else None
        owner = (scene.last.subject if scene.last else None) or scene.subject or main or scene.antecedents.focus
        if owner and owner.type == "model" and not scene.subject:
            owner = scene.anyone()
        return (scene.last.property if scene.last else scene.antecedents.property), owner
    return None, None


def _continues(scene: Scene, quantity: Quantity) -> bool:
    """Tell whether a figure goes on with the one before: `sold 46,000 in May and over 480,000 in the year`."""
    last = scene.last
    if (
        last is None
        or (last.is_change and last.quantity.unit == quantity.unit)
        or (scene.topic and scene.topic.start > last.quantity.end)
    ):
        return False
    whose = scene.owner or (scene.subject if turns_to_another(scene, last, quantity) else None)
    if whose and whose.name != last.subject.name and last.subject.type != "industry":
        return False
    if last.property not in VEHICLE_TOPICS or (quantity.unit or "units") not in ("vehicles", "units"):
        return False
    between = scene.text[last.quantity.end : quantity.start]
    if len(between) >= _FAR or _BLOCKER.search(between):
        return False
    return _GOES_ON.search(between) is not None or is_part_of_last(scene.text, last.quantity.end, quantity)


def _is_class_beside(scene: Scene, quantity: Quantity) -> bool:
    """Tell whether a class of vehicles stands before a figure: `NEVs accounted for 85,000`."""
    return _CLASS_BESIDE.search(scene.text[max(0, quantity.start - 60) : quantity.start]) is not None


def _is_linked(scene: Scene, topic: Topic, quantity: Quantity) -> bool:
    between = scene.text[topic.end : quantity.start]
    if topic.property == "orders" and is_currency(quantity.unit):
        return _WORTH.fullmatch(between) is not None
    if topic.property in ("production", "output_value") and is_currency(quantity.unit):
        between = _IS_WORTH.sub(" was ", between)
    if len(between) > (90 if not topic.is_verb else 60):
        return False
    told = _TOLD_BEHIND.search(between) if not topic.is_verb or topic.start == 0 else None
    if _BLOCKER.search(between[: told.start()] if told else between):
        return False
    return not topic.is_verb or len(between.split()) <= 9


_TOLD_BEHIND = re.compile(r": (?:(?:an?|the|new|record|total|of|some|about|nearly|over|just|only) )*$")
"""Between a noun and its figure: `delivery results for May: a record `."""


def _fits(name: str, quantity: Quantity) -> bool:
    unit = quantity.unit
    counts = (
        unit in ("vehicles", "units") and not re.search(r"shares|points|piles|chargers|models|swaps", quantity.noun)
    ) or (unit is None and quantity.value >= _LARGE)
    if name == "orders" and is_currency(unit):
        return quantity.value >= _LEAST_SUM
    if name == "inventory" and (unit in ("GWh", "MWh") or is_currency(unit)):
        return unit in ("GWh", "MWh") or quantity.value >= _LEAST_SUM
    if name in VEHICLE_TOPICS:
        return (counts and 2 <= quantity.value <= MOST_CARS) or (
            unit in ("GWh", "MWh") and name in ("production", "exports", "sales", "orders", "deliveries")
        )
    if name in _MONEY_TOPICS:
        return is_currency(unit) and quantity.value >= _LEAST_SUM
    if name in ("installations", "demand"):
        return unit in ("GWh", "MWh", "kWh") or (name == "demand" and unit in ("vehicles", "tonnes"))
    if name == "capacity":
        return (counts and quantity.value >= 10) or unit in ("GWh", "MWh", "tonnes")
    return False
