"""Tells growth of a figure from what grows by itself, `Costs rose 8 percent`, and what differs, `8% more than BYD`.

Knows a scene and words of movement, no figures.
"""

from typing import Final

from nevtui.extract import movement
from nevtui.extract import patterns as re
from nevtui.extract.folds import FOLD
from nevtui.extract.grammar import clause
from nevtui.extract.other_owners import VEHICLE_TOPICS
from nevtui.extract.owners import OWNERS
from nevtui.extract.scene import Scene
from nevtui.extract.spans import Quantity
from nevtui.extract.topics import SAME, classes_in
from nevtui.model.entity import Entity

_MOVES: Final = re.compile(rf"\b(?:{movement.UP}|{movement.DOWN})\b")
_FRONT: Final = re.compile(r".*[,;:–—] ")
_PHRASE_ENDS: Final = re.compile(r" (?:of|to|for|in|at|by|into|from|on|with|among|between|across|under|that|which)\b.*")
_HELPS: Final = re.compile(
    r"(?: (?:has|have|had|also|then|even|again|only|still|itself|alone|together|already|is|are|was|were|may|could|will"
    r"|would|to|be|been|set|[a-z]+ly))+$"
)
_LIGHT: Final = re.compile(
    r"(?:and|but|while|with|as|or|so|yet|the|a|an|its|their|his|this|that|these|those|it|they|which|all|both|up|down"
    r"|year|month|quarter|half|period|week|day|figures?|numbers?|totals?|volumes?|tally|counts?|amounts?|growth|results?"
    r"|performance|rates?|pace|carmakers?|automakers?|makers?|manufacturers?|compan(?:y|ies)|brands?|groups?|firms?"
    r"|start-?ups?|marques?|rivals?|markets?|industry|sector|segments?|category|business|class|models?|others?|rest"
    rf"|cars?|vehicles?|ones?|own|representing|increase|decrease|{movement.MONTHS}|[\d.,%]+)",
    re.I,
)
"""What stands for somebody or something that was told before."""


def grows_itself(scene: Scene, quantity: Quantity) -> bool:
    """Tell whether the clause of a growth names what grows, and that is nothing that figures are kept of."""
    begin, _ = clause(scene.text, quantity.start)
    move = _MOVES.search(scene.text, begin, quantity.start)
    if move is None and quantity.noun != FOLD:
        return False
    verb = move.start() if move else quantity.start
    front = _FRONT.match(scene.text, begin, verb)
    begin = front.end() if front else begin
    if any(begin <= mention.start < verb and mention.start in scene.heads for mention in scene.mentions):
        return False
    named = _PHRASE_ENDS.sub("", _HELPS.sub("", scene.text[begin:verb].rstrip(" (,"))).rpartition(" ")[2]
    named = named.removesuffix("'s").removesuffix("’s")
    return bool(named) and _LIGHT.fullmatch(named) is None and not classes_in(named)


def is_beside_another(scene: Scene, quantity: Quantity) -> bool:
    """Tell a difference between two from growth: `12% more cars than Geely`, `43% higher than Tesla's`."""
    if not scene.text.startswith((" ", ", "), quantity.end):
        return False
    owner = scene.anyone()
    for mention in scene.mentions:
        is_near = quantity.end < mention.start <= quantity.end + _NEAR_OTHER and mention.entity.type in OWNERS
        is_other = mention.entity != owner and mention.text[:1].isupper()
        if is_near and is_other and _THAN.fullmatch(scene.text, quantity.end, mention.start):
            return not _OF_A_TIME.match(scene.text, mention.end)
    return False


_NEAR_OTHER: Final = 60
_THAN: Final = re.compile(
    r",? (?:[a-z]+ly )?(?:more|fewer|less|higher|lower|bigger|larger|smaller|better|faster|cheaper|dearer)"
    r"(?: (?!than\b)[\w-]+){0,4}? than(?: (?:that|those) (?:of|at|in|for)| in| at| for| of| sales of| deliveries of)?"
    r" (?:the |its |rivals? |maker )*"
    r"| (?:above|below|ahead of|behind)(?: (?:that|those) (?:of|at|in|for))? (?:the |its |rivals? )*"
)
"""Between a difference and whom the figure is compared with."""
_OF_A_TIME: Final = re.compile(
    r"['’]s (?:(?:record|previous|prior|own) )?(?:19|20)\d\d\b|['’]s (?:previous|prior|own)\b"
)


def asks_nothing(scene: Scene, name: str, owner: Entity) -> bool:
    """Tell a demand that is no firm's, and orders that are no town's: `demand we put at 1.4 million tonnes`."""
    if name == "orders":
        return owner.type in ("city", "province")
    return name == "demand" and owner.type in ("company", "model") and scene.owner != owner


def is_of_price(scene: Scene, quantity: Quantity, before: str) -> bool:
    """Tell the growth of a price or cost named behind the topic: `as the price of lithium fell by a third`."""
    found = _PRICE_MOVES.search(before) if "price" in before or "cost" in before else None
    if found is None or scene.topic is None or "price" in scene.topic.property:
        return False
    return scene.topic.end <= max(0, quantity.start - 70) + found.start()


_PRICE_MOVES: Final = re.compile(
    r"\b(?:prices?|costs?)(?: (?:of|for) [\w -]{3,40}?)? (?:(?:has|have|had|also|\w+ly) ){0,2}"
    rf"(?:{movement.UP}|{movement.DOWN})(?: by)?(?: (?:about|around|some|nearly|almost|more than|over|a|another))* $"
)


def is_of_several(scene: Scene, quantity: Quantity) -> bool:
    """Tell the share of what several firms have together: `A and B together sold 24,000, or 6% of all`."""
    whole = scene.unread
    is_beside = whole is not None and _OR.fullmatch(scene.text, whole.end, quantity.start) is not None
    return is_beside and whole is not None and scene.is_joint(whole)


_OR: Final = re.compile(
    r"(?: \w+)?,? (?:or|that is|equal to|which is|equivalent to) (?:about |nearly |some |just |over )?"
)


def sizes_up(scene: Scene, quantity: Quantity, name: str) -> bool:
    """Tell a multiple that only sizes up the figure right before it: `orders of 3 billion yuan, twice its revenue`."""
    last = scene.last
    if last is None or name in (last.property, SAME) or (name in VEHICLE_TOPICS and last.property in VEHICLE_TOPICS):
        return False
    return _APPOSED.fullmatch(scene.text, last.quantity.end, quantity.start) is not None


_APPOSED: Final = re.compile(
    r"(?: in [\w ]{3,14})?,? (?:or |which is |about |around |some |nearly |almost |more than |over )*"
)
