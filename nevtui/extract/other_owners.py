"""Who else an amount may belong to, and what it may count: exporters, industries, counts told before. Knows a scene."""

from typing import Final

from nevtui.extract import markets
from nevtui.extract import patterns as re
from nevtui.extract.capacities import maker_at, names_plant_of
from nevtui.extract.scene import Scene
from nevtui.extract.spans import Quantity
from nevtui.model.entity import Entity
from nevtui.model.vocabulary import is_currency

VEHICLE_TOPICS: Final = ("sales", "deliveries", "production", "exports", "registrations", "orders", "inventory")


def seller_abroad(scene: Scene, owner: Entity, name: str | None) -> Entity | None:
    """Give whose exports a foreign country took where exports are spoken of: `Brazil (322,100)`; None elsewhere."""
    told = scene.last or None
    property, seller = (told.property, told.subject) if told else (scene.antecedents.property, scene.antecedents.market)
    home = scene.country()
    is_abroad = home is None or owner.name != home.name
    is_of_home = seller is not None and seller.type == "industry" and markets.whose(seller).name != owner.name
    is_elliptic = name in ("exports", "deliveries", "sales") and (scene.topic is None or not scene.topic.is_verb)
    return seller if property == "exports" and is_abroad and is_of_home and is_elliptic else None


def counted(name: str | None, scene: Scene, quantity: Quantity) -> str | None:
    """Give what counts of vehicles last told where shares, ranks or prices were spoken of since: `Seres (28,490)`."""
    is_other = scene.topic is None and name is not None and name not in VEHICLE_TOPICS
    return (scene.antecedents.counted or name) if is_other and quantity.unit in ("vehicles", "units", None) else name


def industry_of(scene: Scene, owner: Entity, name: str, quantity: Quantity) -> Entity | None:
    """Give the battery industry of a country that can make, needs or holds so much energy; None for others."""
    if name not in ("capacity", "demand", "inventory") or quantity.unit not in ("GWh", "MWh"):
        return None
    is_country = owner.type == "country" and (name != "capacity" or owner == scene.subject)
    return markets.industry(owner, "battery") if is_country else None


def maker_of(scene: Scene, owner: Entity) -> Entity:
    """Give the company whose plant it is where the plant is named by its place; a town that wants capacity has it."""
    is_place = owner.type in ("city", "province")
    is_town = owner == scene.subject and is_place and not names_plant_of(scene, owner)
    if is_town and _WANTS.search(scene.text):
        return owner
    if owner.type == "company" or (owner.type == "industry" and scene.antecedents.of_kind("company") is None):
        return owner
    return (maker_at(scene, owner) if is_place else scene.antecedents.of_kind("company")) or owner


_WANTS = re.compile(
    r"\b(?:wants|hopes|aims|seeks|intends|boasts|has (?:an? )?(?:annual |total |cell |battery )*capacity)\b"
)


def seller_there(scene: Scene, owner: Entity | None) -> Entity | None:
    """Give BYD for Spain in `Spain was BYD's best market, with 10,800 registrations`: whose market a place is."""
    if owner is None or not (owner.type == "country" or markets.place_of(owner)) or "market" not in scene.text:
        return None
    firms = (m for m in scene.mentions if m.entity.type == "company" and _ITS_MARKET.match(scene.text, m.end))
    return next((m.entity for m in firms if _IS.search(scene.text, 0, m.start)), None)


_ITS_MARKET: Final = re.compile(
    r"['’]s? (?:[a-z-]+ ){0,2}(?:best|largest|biggest|top|main|second|third|leading|strongest|most important"
    r"|number one)(?:-[a-z]+)? (?:[a-z-]+ ){0,3}market\b"
)
_IS: Final = re.compile(r"\b(?:is|was|remained|remains|became|stayed) (?:still |again |now |also )?$")


def is_nobodys(text: str, quantity: Quantity) -> bool:
    """Tell what each of many has at least, and so many `of its 1,100 workers`: no figure of whom the text is about."""
    if is_currency(quantity.unit) and _PRICE_OF.search(text, max(0, quantity.start - 110), quantity.start):
        return True
    if quantity.unit is None and _SELLS_AT.search(text, max(0, quantity.start - 40), quantity.start):
        return True
    if quantity.value <= _SAMPLE and _OF_SO_MANY.search(text, max(0, quantity.start - 8), quantity.start):
        return True
    if _is_of_every(text, quantity) or _is_average(text, quantity) or _is_of_unnamed(text, quantity):
        return True
    if (
        quantity.unit is None
        and "opulation" in text
        and _PEOPLED.search(text, max(0, quantity.start - 40), quantity.start)
    ):
        return True
    begin = max(0, quantity.start - 70)
    is_of_each = text.find(" with ", begin, quantity.start) >= 0 and (
        _OF_EACH.search(text, begin, quantity.start)
        or (_EACH_BEHIND.match(text, quantity.end) and _EACH_WITH.search(text, begin, quantity.start))
    )
    return bool(is_of_each) or _OF_STAFF.match(text, quantity.end) is not None


def counts_sites(text: str, quantity: Quantity) -> bool:
    """Tell `had built 700 of its swap stations`, behind which bare numbers count stations, too."""
    return quantity.unit is None and _OF_SITES.match(text, quantity.end) is not None


_OF_SITES: Final = re.compile(
    r" of (?:its|their|the|such|these) (?:[\w’'-]+ ){0,3}?(?:stations|stores|shops|outlets|points|piles|poles|plants"
    r"|showrooms|dealers|dealerships|branches|sites|chargers)\b"
)
_SELLS_AT: Final = re.compile(
    r"\b(?:sells?|sold|selling|buys?|bought|offer(?:s|ed)?) (?:it |them |one |the \w+ |its \w+ )?(?:at|for)"
    r"(?: (?:about|around|some|nearly|only|just|over|under|as little as))* $"
)
"""Before a price whose currency was told before: `you want to sell at 150,000`."""
_SAMPLE: Final = 100
_OF_SO_MANY: Final = re.compile(r"(?:^|[;:] )(?:Of|of|Out of|out of|In|in) $")
"""Before so few, of which a part is told to show a share: `Of 10 cars sold, nine were electric`."""
_PRICE_OF = re.compile(
    r"\b(?:bought|acquired|purchased|taken over|took over|snapped up) (?:by |[A-Z])[^;]{2,80}? for"
    r"(?: (?:about|around|some|nearly|more than|over|up to|only|just|a total of))* $"
)
"""Before what somebody paid for a firm: no revenue of his."""


def _is_of_every(text: str, quantity: Quantity) -> bool:
    """Tell both figures of a share said in numbers: `of every 1,000 cars sold, 300 were hybrids`."""
    if " every " not in text and " each " not in text:
        return False
    if quantity.value <= _SAMPLE and _FOR_EACH.match(text, quantity.end):
        return True
    return _OF_EVERY.search(text, max(0, quantity.start - 110), quantity.start) is not None


_FOR_EACH: Final = re.compile(r"(?: [a-z]+)? for (?:each|every)\b")
"""Behind how many come on one: `must build two cars for each one imported`."""


def _is_of_unnamed(text: str, quantity: Quantity) -> bool:
    """Tell the figure of people or a rival not named: `beat the Germans' 427,247`, `its rival's 12,300`."""
    return text.endswith(_OWNS, 0, quantity.start) and (
        _OF_UNNAMED.search(text, max(0, quantity.start - 40), quantity.start) is not None
    )


_OWNS = ("' ", "’ ", "'s ", "’s ")
_OF_UNNAMED = re.compile(
    r"\b(?:[Tt]he (?:[A-Z][a-z]+(?:ns|se|sh|ch)|(?:[a-z-]+ )?(?:rival|competitor|parent|market leader|runner-up)s?)"
    r"|(?:[Ii]ts|[Tt]heir|a) (?:[a-z-]+ )?(?:rival|competitor|parent|peer)s?)['’]s? $"
)
_OF_EVERY = re.compile(
    r"\b(?:[Oo]f|[Ii]n|[Ff]or|[Aa]mong) (?:every|each)"
    r" (?:\d[\d,]* [^.;\d]{2,80}(?:20\d\d)?, (?:[a-z]+ ){0,2})?$"
)
"""Before what a share is counted on, and before the part counted."""


def _is_average(text: str, quantity: Quantity) -> bool:
    """Tell the energy that one vehicle holds from that of all: `the average car carried 48 kWh`."""
    return quantity.unit == "kWh" and _ONE_CAR.search(text, max(0, quantity.start - 70), quantity.start) is not None


_ONE_CAR = re.compile(
    r"\b(?:average|typical|each|every|per|single|an?) (?:[\w-]+ ){0,3}(?:car|vehicle|NEV|EV|BEV|bus|truck|hybrid)\b"
)
_PEOPLED = re.compile(r"\b[Pp]opulation:?(?: of)?(?: (?:about|around|some|nearly|more than|over|almost))? $")
"""Before a number of people that no noun follows: `Hefei, population 9.46 million`."""
_OF_STAFF = re.compile(
    r" of (?:its|their|the|his) [\d,.]+ (?:workers|employees|staff|people|jobs|dealers|stores|outlets)\b"
)
_OF_EACH = re.compile(
    r"\b(?i:companies|firms|enterprises|suppliers|makers|manufacturers|producers|carmakers|automakers|brands|plants"
    r"|factories|businesses|\d) with (?:an? )?(?:annual |yearly |monthly )?"
    r"(?:output|revenues?|sales|turnover|production|exports|deliveries)(?: values?)? (?:of )?(?:above|over|exceeding"
    r"|more than|in excess of|at least|below|under|less than|fewer than) $"
)
"""Before what each of many has at least: `46 companies with annual output above`."""
_EACH_WITH: Final = re.compile(
    r"\b(?i:companies|firms|enterprises|suppliers|makers|manufacturers|producers|carmakers|automakers|brands|plants"
    r"|factories|businesses) with (?:an? )?(?:[a-z]+ ){0,2}?"
    r"(?:output|revenues?|sales|turnover|production|exports|deliveries)(?: values?)? of $"
)
_EACH_BEHIND: Final = re.compile(r" (?:or (?:more|above|over)\b|each\b|apiece\b|and (?:more|above|over)\b)")
"""Around the same: `3,000 enterprises with annual revenue of 20 million yuan or more`."""
