"""What a count says by its own words, and whose it is: `6,120 new Xiaomi cars`, `21,236 customers took delivery of`.

Knows a scene, no rules.
"""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.movement import MONTHS
from nevtui.extract.records import replace
from nevtui.extract.scene import Scene
from nevtui.extract.spans import Quantity
from nevtui.model.entity import Entity

_FIRMS: Final = ("company", "model")
_NAMED_AFTER: Final = re.compile(
    rf"(?: of(?: the| all| those| its| their)?| in)?(?: (?:{MONTHS}))?"
    r"(?: (?:planned|insurance|total|annual|installed|new|vehicle|car|NEV|EV|net|operating|gross|quarterly"
    r"|retail|wholesale"
    r"|firm|refundable|binding|locked-in|confirmed|paid|non-refundable))*"
    r" (?:pre-?)?(sales|deliveries|handovers|capacity|output|exports|registrations|installations|orders"
    r"|reservations|bookings|revenue"
    r"|profit)\b"
    r"(?! (?:points|outlets|and|network|targets?|in (?:one|its first)))"
)


_FOUND: Final = re.compile(
    r"\b(?:[Ff]ound|[Ff]inds?|[Ff]inding|[Ww]on|[Aa]ttracted|[Dd]rew|[Hh]ad)(?: (?:only|just|already|about|around"
    r"|nearly|more than"
    r"|over|some|almost|fewer than|less than|a mere|no more than)){0,2} $"
)
_BUYERS: Final = re.compile(
    r" ?(?:new |local |foreign |private |paying )?(?:buyers|takers|purchasers"
    r"|customers(?! (?:in|who|have|had|with)\b))\b"
)
_THEY_DID: Final = re.compile(
    r" ?(?:(?:new |local |private |paying |prospective )?(?:buyers|customers|people|drivers|families|motorists"
    r"|consumers"
    r"|owners|households|shoppers|users|clients)\b)(?: (?:in|from|across) [A-Z]\w+(?: [A-Z]\w+){0,3})?(?: (?:have|had"
    r"|has|who"
    r"|already|now|also|since))* ?"
    r"(?:(?P<deliveries>t(?:ook|aken) (?:delivery|home)|drove (?:home|away|off)"
    r"|(?:received|collected|picked up) (?:their|its|the|an?)\b)"
    r"|(?P<orders>(?:placed|put down|left|paid|put|locked in|made|lodged|submitted"
    r"|confirmed)\b[^.;,\d]{0,30}?(?:orders?|deposits?|reservations?|money down)\b"
    r"|(?:pre-?)?ordered|reserved|signed up|booked|put (?:money|cash|a deposit) down)"
    r"|(?P<sales>bought|purchased|chose|opted for|went for|picked(?! up)))\b"
)
"""What buyers did of whom so many are told: `21,236 customers took delivery of`."""


def bought_how(text: str, quantity: Quantity) -> str | None:
    """Give what is told of vehicles counted by their buyers: `the M9 found 12,483 buyers` tells `sales`."""
    is_said = _BUYERS.fullmatch(quantity.noun) or (not quantity.noun and _BUYERS.match(text, quantity.end))
    if is_said and _FOUND.search(text, max(0, quantity.start - 40), quantity.start) is not None:
        return "sales"
    did = _did(text, quantity)
    return did.lastgroup if did else None


def _end_of_buying(text: str, quantity: Quantity) -> int:
    """Give where the words end that tell what buyers did, behind which stands what they bought."""
    did = _did(text, quantity)
    return did.end() if did else quantity.end


def _did(text: str, quantity: Quantity) -> re.Match[str] | None:
    if quantity.unit not in (None, "people"):
        return None
    return _THEY_DID.match(text, quantity.end - len(quantity.noun) if quantity.noun else quantity.end)


def named_inside(scene: Scene, quantity: Quantity) -> tuple[Entity, int] | None:
    """Give Xiaomi, and where the words end, for `6,120 new Xiaomi cars`: whose name stands in what is counted."""
    if quantity.unit is not None:
        return None
    for mention in scene.mentions:
        if mention.start > quantity.end and mention.entity.type in _FIRMS:
            behind = _CARS_BEHIND.match(scene.text, mention.end)
            is_inside = behind and _NEW.fullmatch(scene.text, quantity.end, mention.start)
            return (mention.entity, behind.end()) if behind and is_inside else None
    return None


_NEW: Final = re.compile(r" (?:(?:new|electric|battery|plug-in|hybrid|more|used|Chinese-made|of the) ){0,3}")
_CARS_BEHIND: Final = re.compile(
    r"(?:[- ](?:brand(?:ed)?|badged))?(?: (?:electric|new[- ]energy|plug-in|hybrid|battery-electric|passenger|brand"
    r"|made"
    r"))*"
    r" (?:cars|vehicles|NEVs|EVs|SUVs|sedans|models|units|vans|buses|trucks|pickups|MPVs|hatchbacks)\b|s\b"
    r"(?:,? and [\d.,]+ (?:[a-z]+ )?[A-Z]\w+s(?= (?:were|was|had been|have been|found|went)\b))?"
)


def named_part(scene: Scene, quantity: Quantity) -> Entity | None:
    """Give Aito for `52,747 cars, of which 44,685 were Aitos`: whose name tells a part of what was counted."""
    told = _ARE.match(scene.text, quantity.end)
    last = scene.last
    if told is None or last is None or last.is_change or quantity.value >= last.quantity.value:
        return None
    return next((m.entity for m in scene.mentions if m.start == told.end() and m.entity.type in _FIRMS), None)


_ARE: Final = re.compile(r" (?:of (?:them|these|which) )?(?:were|are|was) (?:the |an? |new )?(?=[A-Z])")


def _named_behind(scene: Scene, end: int) -> Entity | None:
    """Give the YU7 for `200,000 pre-orders for the YU7`, whose noun ends at `end`."""
    after = (m for m in scene.mentions if m.start >= end and m.entity.type in _FIRMS and m.text.lower() != "it")
    return next((m.entity for m in after if _FOR.fullmatch(scene.text, end, m.start)), None)


_FOR: Final = re.compile(r" (?:for|of) (?:the |its |their )?(?:new |first )?")


def _bought_from(scene: Scene, quantity: Quantity) -> Entity | None:
    """Give what buyers took of whom so many are told: `21,236 customers took delivery of a Nio`."""
    begin = _end_of_buying(scene.text, replace(quantity, unit=None))
    after = (m for m in scene.mentions if m.start >= begin > quantity.end and m.entity.type in _FIRMS)
    return next((m.entity for m in after if _OF_BOUGHT.fullmatch(scene.text, begin, m.start)), None)


_OF_BOUGHT: Final = re.compile(r"(?: (?:of|for|with|on|from|at))?(?: (?:the|an?|its|their))?(?: (?:new|first|own))? ")


def topic_named(scene: Scene, quantity: Quantity) -> str | None:
    """Give the topic of `29,000 deliveries` and `4,200 GWh of planned capacity`."""
    if bought := bought_how(scene.text, replace(quantity, unit=None)):
        return bought
    if quantity.noun.endswith(("orders", "reservations", "bookings")):
        return "orders"
    after = _NAMED_AFTER.match(scene.text, quantity.end)
    return _SAME_AS.get(after[1], after[1]) if after else None


def owner_named(scene: Scene, quantity: Quantity) -> Entity | None:
    """Give whose what is counted is, told behind it: `customers took delivery of a Nio`, `pre-orders for the YU7`."""
    after = _NAMED_AFTER.match(scene.text, quantity.end)
    behind = _named_behind(scene, after.end()) if after else None
    is_order = after is not None and after[1] in ("orders", "reservations", "bookings")
    is_meant = behind is not None and (scene.subject is None or (is_order and behind.type == "model"))
    return _bought_from(scene, quantity) or (behind if is_meant else None)


_SAME_AS: Final = {"output": "production", "handovers": "deliveries", "reservations": "orders", "bookings": "orders"}
