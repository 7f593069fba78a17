"""supplies: subject supplies object. Source: the statement's page, Properties."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.contracts import size_of
from nevtui.extract.customers import CUES as TRADING
from nevtui.extract.customers import main_subject, maker_before, traded
from nevtui.extract.customers_of_text import PARTS, customers_of_text
from nevtui.extract.events import Event, actors_before, events, named_after, named_at, time_of
from nevtui.extract.parts_in_cars import gapped_suppliers
from nevtui.extract.records import replace
from nevtui.extract.spans import Claim, Findings, Mention, Period, Quantity, Sentence
from nevtui.extract.verbs import Hit, Verbs
from nevtui.model.entity import Entity

EXAMPLES = (
    ("EVE Energy will supply BMW with cells.", ("EVE Energy supplies BMW planned",)),
    ("CATL supplies batteries to Tesla and Volkswagen.", ("CATL supplies Tesla", "CATL supplies Volkswagen")),
    ("Gotion High-Tech is a core supplier of Chery.", ("Gotion High-Tech supplies Chery",)),
    ("CATL, a supplier to NIO, grew.", ("CATL supplies NIO",)),
    ("NIO buys its cells from CATL.", ("CATL supplies NIO",)),
    ("Xiaomi's suppliers include CATL and BYD.", ("CATL supplies Xiaomi", "BYD supplies Xiaomi")),
    ("CATL's customers include Tesla and BMW.", ("CATL supplies Tesla", "CATL supplies BMW")),
    ("The cars use batteries made by CATL, NIO said.", ()),
    ("SVOLT will provide BMW with cells from 2027.", ("SVOLT supplies BMW 2027 planned",)),
    ("Lidar units for Li Auto are supplied by Hesai.", ("Hesai supplies Li Auto",)),
    ("CATL, whose customers are Ford and Kia, grew.", ("CATL supplies Ford", "CATL supplies Kia")),
    ("Hozon made 60 cars. A supplier of seats, Farasis, has sued.", ("Farasis supplies Hozon",)),
    ("Hozon made 60 cars. Its cell supplier, Gotion High-Tech, has sued.", ("Gotion High-Tech supplies Hozon",)),
    ("CATL does not supply Ford.", ()),
    ("Kia launched the EV5 with a battery from BYD.", ("BYD supplies Kia",)),
    ("Hesai makes lidar units. Li Auto, its biggest customer, grew.", ("Hesai supplies Li Auto",)),
    ("Hozon recalled 60 cars. The cells were supplied by Gotion High-Tech.", ("Gotion High-Tech supplies Hozon",)),
    ("Hozon fell. CALB, which supplied the cells, is suing.", ("CALB supplies Hozon",)),
    (
        "Ford will buy cells worth 2 billion euros from CATL in 2027.",
        ("CATL supplies 2000000000 EUR Ford 2027 planned",),
    ),
    ("Sunwoda was picked by Volvo Cars as second source.", ("Sunwoda supplies Volvo Cars",)),
    ("Inovance makes motors for Li Auto.", ("Inovance supplies Li Auto",)),
    ("Momenta's software will be used in BMW's cars in China.", ("Momenta supplies BMW",)),
    ("Kia relies on CATL for its cells.", ("CATL supplies Kia",)),
    ("Yutong ordered 500 packs from Gotion High-Tech.", ("Gotion High-Tech supplies Yutong",)),
    ("Panasonic, long Tesla's sole battery supplier, shrank.", ("Panasonic supplies Tesla",)),
    ("Pirelli will equip the Xiaomi SU7 with tyres.", ("Pirelli supplies Xiaomi planned",)),
    ("Bosch's main customer in China is Li Auto.", ("Bosch supplies Li Auto",)),
    ("Seres launched a car. Its cells come from CATL.", ("CATL supplies Seres",)),
    ("Xiaomi sells cars. Chips for the new one come from Nvidia.", ("Nvidia supplies Xiaomi",)),
    ("CATL will deliver 20 GWh of cells to Kia over five years.", ("CATL supplies 20 GWh Kia planned",)),
    ("CATL shall supply Kia with no less than 9 GWh of cells.", ("CATL supplies 9 GWh Kia planned at_least",)),
    ("SVOLT will deliver at least 6 GWh to Kia.", ("SVOLT supplies 6 GWh Kia planned at_least",)),
    ("SVOLT won an order from Kia for 8 GWh of cells.", ("SVOLT supplies 8 GWh Kia",)),
    ("CATL's Debrecen plant supplies BMW and Kia.", ("CATL supplies BMW", "CATL supplies Kia")),
    ("SVOLT has a plant. The plant can make 10 GWh and supplies Kia.", ("SVOLT supplies Kia",)),
    (
        "Kia, BMW and Ford are the anchor customers of CATL's plant.",
        ("CATL supplies Kia", "CATL supplies BMW", "CATL supplies Ford"),
    ),
    ("EVE Energy's output in Debrecen is reserved for BMW.", ("EVE Energy supplies BMW",)),
    ("The power plant in Hefei supplies NIO.", ()),
    ("Bosch delivers brakes and motors to Kia.", ("Bosch supplies Kia",)),
    ("Kia uses CATL batteries.", ("CATL supplies Kia",)),
    ("Kia launched the EV5, equipped with a BYD battery.", ("BYD supplies Kia",)),
    ("NIO's ET7 runs on cells from CATL.", ("CATL supplies NIO",)),
    ("Kia uses BYD's old plant.", ()),
    ("BYD sells cars with BYD batteries.", ()),
    (
        "Gotion High-Tech grew. Volvo Cars and Skoda are customers.",
        (
            "Gotion High-Tech supplies Volvo Cars",
            "Gotion High-Tech supplies Skoda",
        ),
    ),
    (
        "Hesai grew. Top clients are Li Auto (31% of sales) and Zeekr.",
        ("Hesai supplies Li Auto", "Hesai supplies Zeekr"),
    ),
    ("Hesai makes lidar units and counts SAIC as its biggest buyer.", ("Hesai supplies SAIC Motor",)),
    ("Kia took 38% of CALB's volume, NIO 20%.", ("CALB supplies Kia", "CALB supplies NIO")),
    ("Zeekr accounted for 20% of Geely's sales.", ()),
    ("Among the customers of Sunwoda are Geely and Kia.", ("Sunwoda supplies Geely", "Sunwoda supplies Kia")),
    ("Hesai's lidar units are mounted on the Li Auto L9.", ("Hesai supplies Li Auto",)),
    (
        "Xiaomi sells cars. The cells come from CATL, the motors from Inovance.",
        ("CATL supplies Xiaomi", "Inovance supplies Xiaomi"),
    ),
    ("Kia buys seats from Yanfeng and cells from SVOLT.", ("SVOLT supplies Kia",)),
    ("Supplies of cells by CATL to Kia grew.", ("CATL supplies Kia",)),
    ("Hesai makes lidar units; Kia alone accounts for 9 percent of its sales.", ("Hesai supplies Kia",)),
    (
        "NIO's ET7 has a pack from CATL, a chip from Nvidia and lidar by Hesai.",
        ("CATL supplies NIO", "Nvidia supplies NIO", "Hesai supplies NIO"),
    ),
    ("Ganfeng Lithium is CATL's main source of lithium.", ("Ganfeng Lithium supplies CATL",)),
    ("Hesai grew. Its prospectus named Kia as its biggest customer.", ("Hesai supplies Kia",)),
    ("The NIO ET7 has Hesai-supplied lidar units.", ("Hesai supplies NIO",)),
    ("The contract with Kia, under which CATL delivers cells, is new.", ("CATL supplies Kia",)),
    ("Hesai supplies Kia, BMW and Tolvex.", ("Hesai supplies Kia", "Hesai supplies BMW")),
    ("SVOLT delivers packs to Kia and, from 2027, to BMW.", ("SVOLT supplies Kia", "SVOLT supplies BMW 2027 planned")),
    ("SVOLT has Kia as its biggest foreign customer.", ("SVOLT supplies Kia",)),
    ("CALB would not confirm that it had won an order from Kia.", ()),
    ("Farasis delivers fewer cells and has turned to CATL.", ()),
    ("Drivers are customers of Tesla.", ()),
    ("Kia relies on Hyundai.", ()),
    ("NIO bought cars from the city.", ()),
    ("The plant supplies Europe with cars.", ()),
)
CUES = (
    *("suppl", " order", "contract", "customer", "clients", " from ", "provid", "equip", " go to ", " power", " drive"),
    *(" source", " rel", " depend", " used ", "gwh", " nominat", "deliver", " run on ", " runs on "),
    *TRADING,
)

_SUPPLY: Final = Verbs(
    {
        "supply": ("supply", "provide", "equip", "furnish"),
        "deliver": ("deliver", "ship", "sell", "provide", "go"),
        "buy": ("buy", "source", "purchase", "get", "obtain", "procure", "use", "order", "import"),
        "rely": ("rely on", "depend on"),
        "win": ("win", "secure", "receive", "land", "get", "gain", "obtain"),
        "order": ("place",),
        "count": ("count", "list"),
        "choose": ("choose", "pick", "select", "name", "appoint", "confirm", "nominate", "award", "give", "hand"),
        "among": ("be",),
        "power": ("power", "drive"),
        "make": ("make", "build", "produce"),
    }
)
_WHAT: Final = re.compile(
    rf"(?: (?:about |some |up to |at least |more than |over )?[\d.,]+ [GM]Wh (?:to|for) (?:the )?)|"
    rf"(?: (?:about |some |up to )?[\d.,]+ (?:GWh|MWh|million|sets|units|tonnes)(?: of)?)?"
    rf"(?: (?!(?:to|for|from|with|and|of)\b)[\w’'-]+){{0,6}}? {PARTS}(?: (?!ha(?:s|ve|d)\b"
    rf"|turned\b)[\w-]+){{0,3}}? (?:to|for) (?:the )?"
)
_FROM: Final = re.compile(rf"(?: [\w’'-]+){{0,6}}? {PARTS}(?: [\w€$£¥.,-]+){{0,5}}? from (?:the )?")
_SUPPLIER: Final = re.compile(
    r"(?:,|,? (?:also |now )?)(?: ?(?:an?|the|its|one of the|one of its|another|[\w-]+)){0,5} ?suppliers? (?:of|to|for)"
    rf" (?:{PARTS} (?:to|for) )?(?:the )?"
)
_INCLUDE: Final = re.compile(
    r"(?:['’]s?|,? whose)? (?:[\w-]+ ){0,3}(?P<who>suppliers|customers|clients) (?:now |also )?(?:include|are|included"
    r"|range from)"
    r"(?: carmakers| companies| the likes of| such as| like)* (?:the )?"
)
_OF_SUPPLIER: Final = re.compile(r"(?:,| is| was) (?:(?:long|once|formerly|also|still|now|previously|already) )?")
_S_SUPPLIER: Final = re.compile(rf"['’]s? (?:[\w-]+ ){{0,4}}(?:suppliers?\b|source of (?:[\w-]+ ){{0,2}}?{PARTS})")
_ITS_SUPPLIER: Final = re.compile(
    r" (?:is|was|became|becomes) (?:also |now )?(?:one of )?its (?:[\w-]+ ){0,3}suppliers?\b(?! (?:of|to))"
)
_GOES_TO: Final = re.compile(
    rf"(?:['’]s?)? (?:[\w-]+ ){{0,2}}{PARTS} (?:also |mainly |mostly )?(?:go|goes|went"
    r"|(?:are|is|will be|were|was|to be) (?:sold|shipped|delivered|supplied|used in|used by)"
    r"|power|powers|will power|are in|drive) (?:to )?(?:the )?"
)
_FIRMS: Final = ("company",)


def supplies(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield who supplies whom: `X supplies Y with cells`, `a supplier to Y`, `Y buys cells from X`."""
    text = sentence.text
    if not findings.together and not any(mention.entity.type == "company" for mention in findings.mentions):
        return
    told: list[tuple[Mention, Mention]] = []
    for event in events(sentence, findings, _SUPPLY, _FIRMS, wanted=lambda hit: _may_trade(text, hit)):
        if not event.is_denied:
            if not event.actors and event.meaning == "supply" and not event.is_passive:
                event = replace(event, named=maker_before(text, findings, event.start))
            for supplier, customer in _pairs(text, findings, event):
                told.append((supplier, customer))
                is_standing = event.meaning in ("count", "among")
                period = None if is_standing else time_of(text, findings, event)
                worth = size_of(text, findings, event.end, max(supplier.end, customer.end))
                told_when = None if _is_of_later(findings, customer, period) else period
                yield from _claim(sentence, findings, supplier, customer, told_when, event.status, worth)
    yield from _told(sentence, findings)
    for supplier, customer in (*traded(sentence, findings), *customers_of_text(sentence, findings)):
        if any(supplier.start == other.start and customer.entity != buyer.entity for other, buyer in told):
            continue
        yield from _claim(sentence, findings, supplier, customer, None, "actual")


def _is_of_later(findings: Findings, customer: Mention, period: Period | None) -> bool:
    """Tell a time that only the next of a row has: `to A and, from this year, to B`."""
    return period is not None and any(
        customer.end <= period.start and 0 < m.start - period.end <= len(", with the ") for m in findings.mentions
    )


def _may_trade(text: str, hit: Hit) -> bool:
    """Tell verbs behind which stands what the reading of their meaning cannot do without."""
    needed = _NEEDED.get(hit.forms[0].meaning)
    is_of_contract = text.rfind(" which ", 0, hit.start) >= 0
    return needed is None or is_of_contract or any(text.find(words, hit.end) >= 0 for words in needed)


_NEEDED: Final = {
    "deliver": (" to ", " for ", " by "),
    "make": (" for ",),
    "buy": (" from ",),
    "rely": (" for ", "cells", "batter", "chips"),
    "win": (" from ",),
    "order": ("order", "contract"),
    "choose": ("suppl", "source", "contract", "order"),
    "count": ("customer", "client", "supplier", "buyer"),
    "among": ("among ", "one of "),
    "power": (),
}


def _told(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `a supplier to X`, `one of its suppliers`, `its customers include X` and `its batteries go to X`."""
    text = sentence.text
    is_told = "supplier" in text or " source of " in text
    for mention in findings.mentions:
        if mention.entity.type != "company":
            continue
        if is_told and (found := _ITS_SUPPLIER.match(text, mention.end)):
            if findings.firm:
                customer = Mention(mention.para, found.start(), found.end(), found[0], findings.firm)
                yield from _claim(sentence, findings, mention, customer, None, "actual")
        elif found := _GOES_TO.match(text, mention.end):
            for customer in named_at(text, findings, found.end(), _FIRMS, reach=50):
                yield from _claim(sentence, findings, mention, customer, None, "actual")
        if is_told and (found := _OF_SUPPLIER.match(text, mention.end)):
            for customer in named_at(text, findings, found.end(), _FIRMS, reach=3):
                if _S_SUPPLIER.match(text, customer.end):
                    yield from _claim(sentence, findings, mention, customer, None, "actual")
        if is_told and (found := _SUPPLIER.match(text, mention.end)):
            if found[0].startswith((", is ", ", was ", ", has ")):
                mention = main_subject(text, findings, mention) or mention
            for customer in named_at(text, findings, found.end(), _FIRMS, reach=40):
                yield from _claim(sentence, findings, mention, customer, None, "actual")
        elif found := _INCLUDE.match(text, mention.end):
            for other in named_at(text, findings, found.end(), _FIRMS, reach=40):
                pair = (other, mention) if found["who"] == "suppliers" else (mention, other)
                yield from _claim(sentence, findings, *pair, None, "actual")


def _pairs(text: str, findings: Findings, event: Event) -> list[tuple[Mention, Mention]]:
    """Give suppliers with their customers."""
    end = event.end
    is_of_parts = event.meaning == "deliver" and _PARTS_END.search(text, 0, event.start) is not None
    if event.is_passive and (event.meaning == "supply" or is_of_parts):
        served = named_after(text, findings, event.verb - 60 if event.verb > 60 else 0, "to|for", _FIRMS, reach=70)
        subjects, _ = actors_before(text, findings, event.start, _FIRMS)
        customers = served or subjects or _of_text(findings, event)
        last = event.actors[-1:] if not served else ()
        suppliers = (*event.actors, *(more for one in last for more in gapped_suppliers(text, findings, one.end)))
        return [(supplier, customer) for supplier in suppliers for customer in customers]
    if event.meaning == "supply":
        direct = _served(text, findings, end)
        direct = direct if direct and _DIRECT.match(text, direct[-1].end) else ()
        what = _WHAT.match(text, end)
        customers = direct or (_served(text, findings, what.end()) if what else ())
        if not customers and _THE_PARTS.match(text, end):
            customers = _of_text(findings, event)
        customers = customers or _of_contract(text, findings, event)
        return [(supplier, customer) for supplier in event.actors for customer in customers]
    if event.meaning in ("deliver", "make"):
        what = _WHAT.match(text, end)
        if event.lemma == "deliver":
            what = what or _TO.match(text, end)
        what = what if event.meaning == "deliver" or (what and _FOR.search(what[0])) else None
        customers = named_at(text, findings, what.end(), _FIRMS, reach=40) if what else ()
        customers = customers or (_of_contract(text, findings, event) if event.meaning == "deliver" else ())
        return [(supplier, customer) for supplier in event.actors for customer in customers]
    if event.meaning == "buy" and (source := _FROM.match(text, end)):
        suppliers = named_at(text, findings, source.end(), _FIRMS, reach=40)
        more = gapped_suppliers(text, findings, suppliers[-1].end if suppliers else source.end())
        return [(supplier, customer) for supplier in (*suppliers, *more) for customer in event.actors]
    if event.meaning == "rely":
        named = named_at(text, findings, end, _FIRMS, reach=20)
        is_told = named and _RELIED_ON.search(text, event.begin) is not None
        return [(supplier, customer) for supplier in named for customer in event.actors] if is_told else []
    if event.meaning == "choose":
        return _chosen(text, findings, event)
    if event.meaning == "win" and (order := _ORDER_FROM.match(text, end)):
        return [(s, c) for s in event.actors for c in named_at(text, findings, order.end(), _FIRMS, reach=40)]
    if event.meaning == "order" and (order := _ORDER_WITH.match(text, end)):
        return [(s, c) for s in named_at(text, findings, order.end(), _FIRMS, reach=40) for c in event.actors]
    if event.meaning == "count":
        named = named_at(text, findings, end, _FIRMS, reach=40)
        if named and (kind := _AMONG_ITS.match(text, named[-1].end)):
            pairs = [(actor, other) for actor in event.actors for other in named]
            return [(b, a) for a, b in pairs] if kind["who"].startswith("suppl") else pairs
    if event.meaning == "among" and (customer := _among(text, findings, event)):
        return [(supplier, customer) for supplier in event.actors]
    return []


_RELIED_ON: Final = re.compile(rf"\b{PARTS}\b")
_THE_PARTS: Final = re.compile(rf" the (?:[a-z-]+ ){{0,2}}{PARTS}(?=[,.;]|$)")
_TO: Final = re.compile(r"(?: also| mainly| already)? to (?:the )?(?:carmakers |makers )?")
_PARTS_END: Final = re.compile(rf"\b{PARTS}(?: for [\w -]{{3,30}})?,? ?$", re.IGNORECASE)
_FOR: Final = re.compile(r" for (?:the )?$")


def _served(text: str, findings: Findings, position: int) -> tuple[Mention, ...]:
    """Give the firms named at `position`, or the maker of the model named there."""
    if firms := named_at(text, findings, position, _FIRMS, reach=40):
        return firms
    makers = ((m, m.entity.parent) for m in named_at(text, findings, position, ("model",), reach=20)[:1])
    return tuple(
        Mention(m.para, m.start, m.end, parent, Entity.called("company", parent)) for m, parent in makers if parent
    )


def _of_text(findings: Findings, event: Event) -> tuple[Mention, ...]:
    """Give, for `X, which supplied the cells`, whom the text is about where that is another."""
    about = findings.firm or findings.company
    if about is None or not event.actors or about in [actor.entity for actor in event.actors]:
        return ()
    return (Mention(event.actors[0].para, event.verb, event.end, about.name, about),)


def _of_contract(text: str, findings: Findings, event: Event) -> tuple[Mention, ...]:
    """Give `Y` of `the contract with Y, under which X delivers`."""
    first = min((actor.start for actor in event.actors), default=0)
    under = _UNDER.search(text, 0, first)
    contract = _CONTRACT.search(text, 0, under.start()) if under else None
    return named_at(text, findings, contract.end(), _FIRMS, reach=20) if contract else ()


_UNDER: Final = re.compile(r",? (?:under|by|in) which (?:the )?$")
_CONTRACT: Final = re.compile(r"\b(?:contract|agreement|deal|accord|order|pact)s? (?:with|from|for) (?:the )?")


def _among(text: str, findings: Findings, event: Event) -> Mention | None:
    """Give `Ford` of `are among Ford's suppliers`."""
    among = _AMONG.match(text, event.end)
    named = named_at(text, findings, among.end(), _FIRMS, reach=3) if among else ()
    return named[0] if named and _S_SUPPLIER.match(text, named[0].end) else None


_AMONG: Final = re.compile(r" (?:also )?(?:among|one of) (?:the )?")


def _chosen(text: str, findings: Findings, event: Event) -> list[tuple[Mention, Mention]]:
    """Read `X chose Y as a supplier`, `X awarded Y a contract` and `Y was named a supplier by X`."""
    if event.is_passive:
        named, _ = actors_before(text, findings, event.start, _FIRMS)
        customers = event.actors or named_after(text, findings, event.end, "by|of|to|for", _FIRMS, reach=50)
        is_supplier = _AS_SUPPLIER.match(text, event.actors[-1].end if event.actors else event.end)
    else:
        named, customers = named_at(text, findings, event.end, _FIRMS, reach=30), event.actors
        is_supplier = _AS_SUPPLIER.match(text, named[-1].end) if named else None
    return [(supplier, customer) for supplier in named for customer in customers] if is_supplier else []


_AS_SUPPLIER: Final = re.compile(
    r"(?: and [A-Z]\w+)?,? (?:as |to be |to supply|an? |the )(?:(?:an?|the|its|one of its"
    r"|[\w-]+) ){0,5}?(?:suppliers?\b|(?:second|sole|main|first) source\b|contracts?\b"
    r"|orders?\b)|,? to (?:supply|deliver|provide|equip)\b| (?:(?:new|large|big|major) )?(?:orders|contracts)\b"
)
_ORDER_FROM: Final = re.compile(
    r" (?:an?|the|its|new|large|big|another|major)?(?: [\w-]+){0,4}? ?(?:orders?|contracts?|deals?|nominations?"
    rf"|design wins?|appointments?|commissions?|awards?|business)(?: for (?:its )?(?:[\w-]+ ){{0,2}}?{PARTS})?"
    r" from (?:the )?"
)
_ORDER_WITH: Final = re.compile(
    r" (?:an?|the|its|new|large|big|another|major)?(?: [\w-]+){0,3}? ?(?:orders?"
    r"|contracts?)(?: [^,;.]{2,50}?)? (?:with|to) (?:the )?"
)
_AMONG_ITS: Final = re.compile(
    r",? (?:among|as) (?:its |their |the )?(?:[\w-]+ ){0,2}(?P<who>customers?|clients?|suppliers?|buyers?)\b"
)
_DIRECT: Final = re.compile(
    r"(?:['’]s?(?: [\w-]+){0,2}? (?:brands?|cars|subsidiaries|units?|models|vehicles|arm|factories))?"
    r"(?:['’]s?)?(?: (?:with|from|and|in|for|as|over|until|through|since|at|but|while|under|plants?"
    r"|[\w-]+ plants?)\b|[,.;]|$)"
)


def _claim(
    sentence: Sentence,
    findings: Findings,
    supplier: Mention,
    customer: Mention,
    period: Period | None,
    status: str,
    worth: Quantity | None = None,
) -> Iterator[Claim]:
    if supplier.entity == customer.entity:
        return
    yield link(
        sentence,
        findings,
        start=min(supplier.start, customer.start),
        end=max(supplier.end, customer.end, worth.end if worth else 0),
        subject=supplier.entity,
        name="supplies",
        target=customer.entity,
        period=period,
        quantity=worth,
        stands="planned" if status == "forecast" else status,
    )
