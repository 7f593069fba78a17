"""Tells what a plant can make from what it made, and what went abroad from what was sold. Knows a scene, no rules."""

from nevtui.extract import patterns as re
from nevtui.extract.grammar import clause
from nevtui.extract.scene import Scene
from nevtui.extract.spans import Quantity, Topic
from nevtui.model.entity import Entity

_A_YEAR = re.compile(
    r"[\w\s\"'-]{0,28}?(?:/year|/yr| p\.a\.)"
    r"|[\w\s\"'-]{0,28}? (?:a year|per year|annually|each year|per annum|a month|per month|a day|in a single day"
    r"|a minute)\b"
)
_ROOM_FOR = re.compile(r"\bcapacity (?:of|for) (?:(?:about|around|some|nearly|over|up to|more than|an?) )*$")
_PLANNED_OUTPUT = re.compile(r"\bplanned (?:annual |yearly )?output of (?:about |around |some |nearly |over |up to )?$")
_PLANT_WILL = re.compile(
    r"\b(?:[Oo]utput|[Pp]roduction)\b[^.;]{0,50}?\b(?:plant|site|factory|works|base|gigafactory|facility)\b[^.;]{0,30}?"
    r"\b(?:(?:will|should|would|could|(?:is|are)(?: due| set| expected| planned)? to) (?:then "
    r"|eventually )?(?:reach|rise|grow"
    r"|increase|climb|go up|come to|amount to|double|be (?:raised|increased|expanded|doubled)))\b[^.;]{0,50}$"
)
"""What will be made at a plant a year is what it can make: `output at the site is to rise from 20 GWh a year to`."""
_PLANT_LIFTS = re.compile(
    r"\b(?:plant|site|factory|works|base|gigafactory|facility|lines?|phase|expansion|extension|complex)\b[^.;]{0,90}?"
    r"\b(?:will|should|would|(?:is|are)(?: due| set| expected| planned)? to) (?:then |eventually |later )?(?:lift|raise"
    r"|boost|increase|expand|bring|take|double|triple|push|quadruple)\b[^.;\d]{0,40}\b(?:output|production)\b"
    r"[^.;\d]{0,40} to (?:about |around |some |nearly |over |more than |up to )?$"
)
"""`the expansion will lift output to 40 GWh`."""
_PER_YEAR = re.compile(r"(?: [a-z]+)? ?(?:/ ?(?:yr|year)|p\.a\.)")
_LIFTS_OUTPUT = re.compile(
    r"\b(?:to|will|would|should) (?:rais|lift|doubl|tripl|quadrupl|increas|expand|boost|bring|ramp)\w* (?:up )?"
    r"(?:[\w’'-]+ ){0,4}?(?:output|production) (?:[a-z]+ ){0,3}to (?:about |around |some |nearly |over |up to )?$"
)
"""Before what will be made a year: `to triple output in Camacari to 600,000 cars a year`."""
_PLANT_OF = re.compile(r"(?:[ -][\w-]+){0,3} (?:plant|factory|gigafactory|facility|production line)\b")
YEARLY_OUTPUT = re.compile(
    r"\b(?:rais|lift|doubl|tripl|increas|expand|boost|bring|tak|ramp)\w* (?:up )?(?:its |the |their )?(?:annual|yearly)"
    r" (?:output|production|volume)\b[^;.\d]{0,40} (?:from [\d.,]+(?: million)?(?: [a-z]+){0,3} to|from|to)"
    r"(?: (?:about|around|some|nearly|more than|over|up to))* ?$"
)
"""Before what a plant is to make: `raise its yearly output from 100,000 cars to`."""
_PART_OF = re.compile(
    r", (?:about |around |some |nearly |over |more than |almost )?(?:an? )?[\w.%-]+(?: per ?cent)? (?:of|in) "
)
"""Behind all that was sold, the part that went abroad: `, a fifth of them abroad`."""
_ABROAD = re.compile(
    r"\b(?:[Aa]broad|[Oo]verseas|outside (?:of )?(?:mainland |its home |the )?(?:China|country|market)"
    r"|(?:foreign|international|overseas) markets)\b"
)


def capacity_or(name: str | None, owner: Entity | None, scene: Scene, quantity: Quantity) -> str | None:
    """Turn what is made `a year` by a plant into capacity, and what is shipped at home into deliveries."""
    topic = scene.topic
    if name == "production" and _PLANNED_OUTPUT.search(scene.text, max(0, quantity.start - 40), quantity.start):
        return "capacity"
    is_of_plant = quantity.unit in ("GWh", "MWh") or _A_YEAR.match(scene.text, quantity.end) is not None
    if (
        name == "production"
        and is_of_plant
        and any(
            way.search(scene.text, max(0, quantity.start - 200), quantity.start) for way in (_PLANT_WILL, _PLANT_LIFTS)
        )
    ):
        return "capacity"
    is_yearly = is_of_plant or _PER_YEAR.match(scene.text, quantity.end) is not None
    lifts = name == "production" and is_yearly
    if lifts and _LIFTS_OUTPUT.search(scene.text, max(0, quantity.start - 90), quantity.start):
        return "capacity"
    is_room = _ROOM_FOR.search(scene.text, max(0, quantity.start - 40), quantity.start)
    if name == "production" and YEARLY_OUTPUT.search(scene.text, max(0, quantity.start - 130), quantity.start):
        return "capacity"
    if name in ("production", "sales") and (is_room or _PLANT_OF.match(scene.text, quantity.end)):
        return "capacity"
    if name == "production" and topic and scene.text.endswith(" to have ", 0, topic.start) and is_yearly:
        return "capacity"
    if name == "production" and topic and topic.is_verb and _A_YEAR.match(scene.text, quantity.end):
        verb = scene.text[topic.start : topic.end]
        return (
            "capacity"
            if re.fullmatch(
                r"makes?|builds?|produces?|manufacture|assemble|turn(?:ing)? out|churn(?:ing)? out",
                verb,
            )
            else name
        )
    verb = scene.text[topic.start : topic.end].lower() if topic else ""
    if name == "exports" and topic and verb in ("ship", "shipped", "ships", "shipping", "sent"):
        return _shipped(owner, scene, topic, quantity)
    return name


def _shipped(owner: Entity | None, scene: Scene, topic: Topic, quantity: Quantity) -> str:
    """Give what is told of goods that are shipped or sent: exports, sales or deliveries."""
    if owner and owner.type == "country":
        return "exports"
    if quantity.unit in ("GWh", "MWh") and not _ABROAD.search(scene.text, topic.end):
        return "sales"
    goes_abroad = _GOES_ABROAD.match(scene.text, quantity.end)
    if goes_abroad and any(m.start == goes_abroad.end() and m.entity.type == "company" for m in scene.mentions):
        return "deliveries"
    if scene.text[topic.start : topic.end].lower() == "sent":
        return "exports" if _ABROAD.search(scene.text, topic.end) else "sales"
    if scene.last and scene.last.property == "exports" and topic.start < scene.last.quantity.start:
        return "exports"
    told = scene.last.property if scene.last else scene.antecedents.property
    is_market = owner is not None and owner.type == "industry"
    return "exports" if goes_abroad or (is_market and told == "exports") else "sales" if is_market else "deliveries"


_GOES_ABROAD = re.compile(r"[^.;]{0,30}\b(?:abroad|overseas|to )")


def is_abroad(scene: Scene, quantity: Quantity) -> bool:
    """Tell a figure that was sold outside the home market."""
    begin, end = clause(scene.text, quantity.start)
    begin = max(begin, scene.last.quantity.end if scene.last else 0)
    found = _ABROAD.search(scene.text, begin, min(end, quantity.end + 34))
    if found is None or _OTHER.search(scene.text, quantity.end, max(quantity.end, found.start())):
        return False
    return _PART_OF.search(scene.text, quantity.end, max(quantity.end, found.start())) is None


_OTHER = re.compile(r"\b(?:and|but|while) [^,;]{0,12}?\d|, \d[\d,.]*(?: million)? of (?:them|these|which|those)\b")
"""Another figure between a figure and `abroad`: `420,000 were NEVs and 280,000 went abroad`."""


def is_at_home(scene: Scene, quantity: Quantity) -> bool:
    """Tell what was sold in the home market beside exports: `90,000 cars abroad and 292,000 at home`."""
    topic = scene.topic
    if topic and not topic.is_verb and _HOME.match(scene.text, topic.start, topic.end):
        return True
    return _AT_HOME.match(scene.text, quantity.end) is not None


_HOME = re.compile(r"(?i)domestic|home")
_AT_HOME = re.compile(
    r"(?: (?:cars|vehicles|units|of them))?(?: (?:were )?sold)? (?:at home|domestically"
    r"|in (?:the|its) (?:home|domestic) market|on the mainland|within China)\b"
)


def names_plant_of(scene: Scene, place: Entity) -> bool:
    """Tell `the Nanjing plant`, which is somebody's, from Nanjing."""
    return any(m.entity == place and _PLANT_BEHIND.match(scene.text, m.end) for m in scene.mentions)


def maker_at(scene: Scene, place: Entity) -> Entity | None:
    """Give whose plant `the Nanjing plant` is: the firm behind `of`, else the one spoken of; None where none is."""
    for mention in scene.mentions:
        behind = _PLANT_OF_FIRM.match(scene.text, mention.end) if mention.entity == place else None
        firms = (m.entity for m in scene.mentions if behind and m.start == behind.end())
        if named := next((firm for firm in firms if firm.type == "company"), None):
            return named
    return scene.antecedents.of_kind("company")


_PLANT_OF_FIRM = re.compile(
    r" (?:[a-z]+ )?(?:plant|factory|works|gigafactory|site|complex|facility|base) (?:of|run by|owned by) (?:the )?"
)
_PLANT_BEHIND = re.compile(r" (?:[a-z]+ )?(?:plant|factory|works|gigafactory|site|complex|facility)\b")
