"""Tells a share of a market from that of NEVs among new cars, and from a part of another whole."""

from collections.abc import Sequence
from typing import Final

from nevtui.extract import markets, share_words
from nevtui.extract import patterns as re
from nevtui.extract.scene import Scene
from nevtui.extract.spans import Mention, Quantity
from nevtui.extract.topics import group_of
from nevtui.model.entity import Entity

_PLACES: Final = ("country", "bloc", "city", "province")
_IT: Final = re.compile(r"\b(?:it|they|the (?:company|group|brand))\b")
_THAT: Final = ("that", "those", "them", "these", "the total")
_BRANDS: Final = re.compile(r"brands|makers|compan|firms|groups")
_OF_ELECTRIC_CARS: Final = re.compile(r" (?:NEV|EV) market$")
_NO_MARKET: Final = re.compile(r"\b(?:exports?|imports?|output|capacity)\b")
"""Wholes of vehicles that are not sold in a market."""
_ABROAD: Final = re.compile(r"\b(?:exports?|imports?|exported|imported)\b")
_ALL: Final = re.compile(r"(?:all|the|total|[A-Z]\w+['’]s?) ")
_ALL_VEHICLES: Final = re.compile(r"all (?:EVs|NEVs|electric|new|cars|vehicles|registrations)")
_ALL_SALES: Final = re.compile(r"(?:all|the) (?:deliveries|sales)")


def has_topic(scene: Scene, quantity: Quantity) -> bool:
    """Tell whether the words before a figure speak of a market share or a penetration."""
    topic = scene.topic
    is_near = topic is not None and 0 <= quantity.start - topic.end < 100
    is_market_share = topic is not None and is_near and topic.property == "market_share"
    return is_market_share or _is_penetration(scene, quantity)


def is_of_firm(text: str, mentions: Sequence[Mention], quantity: Quantity) -> bool:
    """Tell a stake that is called a share: `a 5% share of XPeng`, `control of the venture through a 51% share`."""
    owned = None if text.endswith("the ", 0, quantity.start) else _PART_OF.match(text, quantity.end)
    if owned and (_OF_UNIT.match(text, owned.end()) or _begins_firm(text, mentions, owned.end())):
        return True
    share = _SHARE.match(text, quantity.end)
    if share is None:
        return False
    behind = _IN_FIRM.match(text, share.end())
    if behind and _begins_firm(text, mentions, behind.end()):
        return True
    return _IN_VENTURE.match(text, share.end()) is not None or (
        _CONTROL.search(text, max(0, quantity.start - 90), quantity.start) is not None
    )


def _begins_firm(text: str, mentions: Sequence[Mention], place: int) -> bool:
    """Tell whether a firm itself is named at `place`, not what it has."""
    named = next((m for m in mentions if m.start == place and m.entity.type == "company"), None)
    is_name = named is not None and named.text.lower() not in ("it", "its", "them", "their", "they")
    return named is not None and is_name and _GOES_ON.match(text, named.end) is None


_PART_OF: Final = re.compile(r" of (?:the )?(?:(?:shares|stock|equity|capital) (?:of|in) (?:the )?)?")
_OF_UNIT: Final = re.compile(r"(?:company|firm|carmaker|automaker|venture|joint venture|start-?up)\b(?! ['’]|['’])")
_GOES_ON: Final = re.compile(
    r"['’]| (?:cars?|vehicles?|sales|deliveries|owners|buyers|customers|output|production|exports|models|EVs|NEVs)\b"
)


def are_in_use(scene: Scene, quantity: Quantity, words: str) -> bool:
    """Tell a part of all the cars there are from one of those that were sold."""
    return _IN_USE.search(words) is not None or _ON_ROADS.match(scene.text, quantity.end) is not None


_ON_ROADS: Final = re.compile(
    r" of (?:all |the )?(?:cars|vehicles|autos) on (?:the |its |\w+['’]?s? )?(?:roads?|streets)\b"
)
_IN_USE: Final = re.compile(
    r"\b(?:on (?:the |its |\w+ )?(?:roads?|streets)|fleet|in use|in service|car parc|vehicle parc)\b"
)
_SHARE: Final = re.compile(r" (?:equity )?share\b")
_IN_FIRM: Final = re.compile(r" (?:of|in) (?:the )?")
_IN_VENTURE: Final = re.compile(
    r" (?:of|in) (?:the|its|their|a) (?:(?:new|joint|Chinese|German) )*(?:ventures?|company|firm|start-?up|business)\b"
    r"(?!['’])"
)
_CONTROL: Final = re.compile(
    r"\b(?:control\w*|owne\w+|joint venture)\b[^;.]{0,60} (?:through|with|by|via) (?:an?|its) $"
    r"|\b(?:divest\w*|sell\w*|sold|offload\w*|transfer\w*|acquir\w+|buy\w*|bought|purchas\w+)"
    r" (?:its|their|an?) (?:\w+ )?$"
)


def _is_penetration(scene: Scene, quantity: Quantity) -> bool:
    """Tell whether the words before a figure, or the noun last taken up, speak of a penetration."""
    topic = scene.topic
    if topic is not None and topic.property == "penetration" and 0 <= quantity.start - topic.end < 100:
        return True
    return share_words.PENETRATION_BEFORE.search(scene.text[max(0, quantity.start - 90) : quantity.start]) is not None


def kind_of_share(
    scene: Scene, quantity: Quantity, words: str, holder: Entity, kind: str | None, *, is_named: bool
) -> str:
    """Give the property of a share by who holds it and the words of the whole; `kind` is the class that has it."""
    if _is_penetration(scene, quantity):
        return "penetration"
    if _ABROAD.search(words) or are_in_use(scene, quantity, words):
        return "share_of"
    is_electric = kind is not None and group_of(kind) == "NEV"
    is_of_cars = share_words.NEW_CARS.search(words) is not None and share_words.OWN.search(words) is None
    if is_electric and holder.type in ("company", "industry", "model") and is_of_cars:
        return "share_of" if _IT.search(words) else "penetration"
    if markets.place_of(holder) is not None if holder.type == "industry" else kind and holder.type in _PLACES:
        return _of_market(scene, words, holder, kind, is_named=is_named)
    if holder.type in ("city", "province") or (kind and holder.type in ("company", "model")):
        return "share_of"
    if holder.type in ("country", "bloc", "person", "organization"):
        return "market_share" if is_named and (share_words.MARKET.search(words) or not words) else "share_of"
    return _of_firm(scene, words, holder, is_named=is_named)


def is_of_top(scene: Scene, quantity: Quantity, words: str) -> bool:
    """Tell the share that several have together who are not named: `the ten largest groups sold 84.8% of the total`."""
    if _TOTAL.match(words) is None:
        return False
    return _TOP.search(scene.text, max(0, quantity.start - 120), quantity.start) is not None


def market_of_top(scene: Scene) -> Entity | None:
    """Give the market of which its biggest sellers together have a share."""
    told = scene.last.subject if scene.last else scene.antecedents.market
    return told if told and told.type == "industry" else scene.antecedents.market


_TOTAL: Final = re.compile(r"(?:the |all |total )*(?:total|market|sales|registrations|installations)\b")
_TOP: Final = re.compile(
    r"(?:\b[Tt]he |^)(?:(?:top|biggest|largest|leading) )?"
    r"(?:(?i:two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty)|\d{1,2})"
    r" (?:(?:top|biggest|largest|leading) )?(?:[a-z-]+ )?(?:groups|makers|carmakers|brands|firms|companies|suppliers"
    r"|manufacturers|sellers)\b"
)


def _of_market(scene: Scene, words: str, holder: Entity, kind: str | None, *, is_named: bool) -> str:
    """Give what a share is that a market, or a class of vehicles in a place, has."""
    spoken_of = scene.antecedents.property
    if holder.type == "industry" and is_named and not words and spoken_of in ("penetration", "share_of"):
        return spoken_of
    is_electric = kind is not None and group_of(kind) == "NEV"
    is_about_cars = not words or share_words.OF_CARS.search(words) is not None
    is_said_so = is_electric or is_named or _OF_ELECTRIC_CARS.search(holder.name) is not None
    if is_about_cars and is_said_so and not (kind and not is_electric):
        return "penetration"
    return "market_share" if is_named and not words else "share_of"


_THINGS: Final = re.compile(
    r"(?:the )?(?:assisted driving|self-driving|software|research|spending|costs?|patents|charging|exports|revenue"
    r"|staff|profits?|output|imports)\b"
)
"""Wholes of which a share is no share of a market of cars."""


def _of_firm(scene: Scene, words: str, holder: Entity, *, is_named: bool) -> str:
    """Give what a share is that a firm, its model or all brands of a country have."""
    if share_words.OWN.search(words) and not share_words.MARKET.search(words):
        return "share_of"
    is_of_told = words in _THAT and scene.last is not None and scene.last.subject.type == "industry"
    if is_of_told or (words in _THAT and not scene.last and scene.antecedents.focus == scene.antecedents.market):
        return "market_share"
    if is_named and words and _THINGS.match(words) and not share_words.MARKET.search(words):
        return "share_of"
    if is_named or share_words.MARKET.search(words) or share_words.MARKET_FIGURES.match(words):
        return "market_share"
    is_of_vehicles = share_words.ALL_CARS.search(words) is not None
    if holder.type == "industry":
        return "market_share" if _BRANDS.search(holder.name) and (is_of_vehicles or not words) else "share_of"
    if _NO_MARKET.search(words):
        return "share_of"
    is_of_place = any(m.entity.type in _PLACES and m.text in words for m in scene.mentions)
    is_whole = _ALL.match(words) is not None and (is_of_place or _ALL_VEHICLES.match(words) is not None)
    return "market_share" if is_whole and is_of_vehicles and not _ALL_SALES.match(words) else "share_of"
