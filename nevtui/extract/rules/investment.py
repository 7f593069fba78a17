"""investment: subject puts money into object. Source: the statement's page, Properties."""

from collections.abc import Iterator
from itertools import product
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.backers import INVESTORS, SITED, backers, invested
from nevtui.extract.bought_shares import is_price, share_bought
from nevtui.extract.claims import link
from nevtui.extract.demonyms import countries_in
from nevtui.extract.events import Event, events, named_after, named_at, time_of
from nevtui.extract.outlays import outlays
from nevtui.extract.plant_costs import cost_of
from nevtui.extract.plants import Plant, plants
from nevtui.extract.sale_prices import sale_prices
from nevtui.extract.spans import Claim, Findings, Mention, Period, Quantity, Sentence
from nevtui.extract.state_money import state_money
from nevtui.extract.verbs import Verbs
from nevtui.model.entity import Entity
from nevtui.model.vocabulary import is_currency

EXAMPLES = (
    ("In 2020 Hefei invested $787 million in NIO.", ("Hefei investment 787000000 USD NIO 2020",)),
    (
        "Guangzhou has agreed to put 4 billion yuan ($600 million) into XPeng.",
        ("Guangzhou investment 4000000000 CNY XPeng planned",),
    ),
    ("WeLion, backed by NIO, makes cells.", ("NIO investment WeLion",)),
    (
        "Volkswagen announced a $2.7 billion investment in XPeng in 2024.",
        ("Volkswagen investment 2700000000 USD XPeng 2024",),
    ),
    ("The Hefei government pumped 7 billion yuan into NIO.", ("Hefei investment 7000000000 CNY NIO",)),
    (
        "Geely and Mercedes-Benz will each put 2.7 billion yuan into Smart.",
        ("Geely investment 2700000000 CNY Smart planned", "Mercedes-Benz investment 2700000000 CNY Smart planned"),
    ),
    (
        "NIO received 3.3 billion yuan from CYVN Holdings in 2023.",
        ("CYVN Holdings investment 3300000000 CNY NIO 2023",),
    ),
    ("WM Motor is backed by Baidu and Tencent.", ("Baidu investment WM Motor", "Tencent investment WM Motor")),
    ("XPeng's investors include Alibaba and Foxconn.", ("Alibaba investment XPeng", "Foxconn investment XPeng")),
    ("A round led by Alibaba brought XPeng 2.2 billion yuan.", ("Alibaba investment XPeng",)),
    (
        "Stellantis bought 21 percent of Leapmotor for 1.5 billion euros in 2023.",
        ("Stellantis investment 1500000000 EUR Leapmotor 2023",),
    ),
    (
        "In 2024 Geely announced a $300 million investment in a joint research centre with Renault.",
        ("Geely investment 300000000 USD Renault 2024",),
    ),
    (
        "Honda will invest $500 million in a new joint battery development programme with CATL.",
        ("Honda investment 500000000 USD CATL planned",),
    ),
    (
        "BMW put 20 million euros into a shared software lab with Great Wall Motor.",
        ("BMW investment 20000000 EUR Great Wall Motor",),
    ),
    (
        "Zeekr secured a $500 million investment in August 2021 from Intel.",
        ("Intel investment 500000000 USD Zeekr 2021-08",),
    ),
    (
        "Zeekr's name for speed helped it land a $500 million investment from Intel.",
        ("Intel investment 500000000 USD Zeekr",),
    ),
    (
        "The model helped XPeng win a $700 million investment in July 2023 from Volkswagen.",
        ("Volkswagen investment 700000000 USD XPeng 2023-07",),
    ),
    (
        "A fund led by the city of Hefei announced a further 3 billion yuan investment in NIO.",
        ("Hefei investment 3000000000 CNY NIO",),
    ),
    (
        "In 2020 a Chongqing city-led investment vehicle put 2 billion yuan into Seres.",
        ("Chongqing investment 2000000000 CNY Seres 2020",),
    ),
    (
        "Hefei is thriving. Its rise is due to $23 billion in state fund investments over the past decade.",
        ("Hefei investment 23000000000 USD 2016..2026",),
    ),
    (
        "Hefei grew thanks to 50 billion yuan of municipal investment between 2019 and 2023.",
        ("Hefei investment 50000000000 CNY 2019..2023",),
    ),
    ("Hefei's exports rose to $23 billion in goods and investments.", ()),
    ("BYD plans to invest 10 billion yuan in research.", ("BYD investment 10000000000 CNY planned",)),
    ("CATL will invest 7.3 billion euros in a plant in Debrecen.", ()),
    ("Seres will spend $6 million on its factory in Wuhan.", ("Seres investment 6000000 USD planned",)),
    ("Tesla has not invested 1 billion dollars in India.", ()),
    ("Hefei sank 7 billion yuan into NIO in 2020.", ("Hefei investment 7000000000 CNY NIO 2020",)),
    ("Hozon, in which Yichun had sunk 300 million yuan, fell.", ("Yichun investment 300000000 CNY Hozon",)),
    ("Wuhu lent Chery 200 million yuan.", ("Wuhu investment 200000000 CNY Chery",)),
    ("Hozon grew. The city of Yichun put in 300 million yuan.", ("Yichun investment 300000000 CNY Hozon",)),
    ("Hozon grew. Yichun lent another 200 million yuan.", ("Yichun investment 200000000 CNY Hozon",)),
    (
        "Volkswagen invested 5 billion yuan, or $700 million, in XPeng in 2023.",
        ("Volkswagen investment 5000000000 CNY XPeng 2023",),
    ),
    (
        "Hozon raised 2 billion yuan. CATL also joined, as did a fund of Yichun.",
        ("CATL investment Hozon", "Yichun investment Hozon"),
    ),
    ("XPeng's R&D spending rose a quarter to 1.6 billion yuan in 2024.", ("XPeng investment 1600000000 CNY 2024",)),
    (
        "In 2023 Liyang signed twelve projects with a total investment of 18.6 billion yuan.",
        ("Liyang investment 18600000000 CNY 2023 planned",),
    ),
    ("CATL's capital expenditure rose to 31 billion yuan in 2024.", ("CATL investment 31000000000 CNY 2024",)),
    ("Having received 7 billion yuan from Hefei in 2020, NIO grew.", ("Hefei investment 7000000000 CNY NIO 2020",)),
    (
        "Nissan will put 10 billion yuan into its Chinese operations.",
        ("Nissan investment 10000000000 CNY China planned",),
    ),
    ("BYD will invest $2 billion in Turkey.", ("BYD investment 2000000000 USD Turkey planned",)),
    ("Seres put 5 billion yuan into its Wuhan and Hefei bases.", ("Seres investment 5000000000 CNY",)),
    ("CATL took part in Avatr's C round.", ("CATL investment Avatr",)),
    ("Zeekr raised money. Backers Intel and CATL also took part.", ("Intel investment Zeekr", "CATL investment Zeekr")),
    ("Alibaba led a $2.2 billion round for XPeng.", ("Alibaba investment XPeng",)),
    (
        "XPeng raised $400 million from Alibaba and Xiaomi.",
        ("Alibaba investment XPeng", "Xiaomi investment XPeng"),
    ),
    ("BYD sold 10% of Hesai to CATL for 2 billion yuan.", ("CATL investment 2000000000 CNY Hesai",)),
    ("Avatr paid 11.5 billion yuan for 10% of Yinwang.", ("Avatr investment 11500000000 CNY Yinwang",)),
    ("CATL has invested in Avatr.", ("CATL investment Avatr",)),
    ("Volkswagen is spending tens of billions of dollars on electric cars.", ("Volkswagen investment",)),
    ("BYD's investment in Thailand came to 17.9 billion baht.", ("BYD investment 17900000000 THB Thailand",)),
    (
        "Volkswagen buys 25 percent of XPeng from JAC for 1 billion euros.",
        ("Volkswagen investment 1000000000 EUR XPeng",),
    ),
    ("In 2020 Hefei bought 24.1 percent of NIO for 7 billion yuan.", ("Hefei investment 7000000000 CNY NIO 2020",)),
    ("Backed by Tencent and CATL, XPeng grew.", ("Tencent investment XPeng", "CATL investment XPeng")),
    (
        "XPeng closed a round led by Alibaba, with Xiaomi and existing shareholder Foxconn also taking part.",
        ("Alibaba investment XPeng", "Xiaomi investment XPeng", "Foxconn investment XPeng"),
    ),
    ("NIO had sales of 5 billion yuan in Norway.", ()),
)
CUES = (
    *("invest", " sank", " sunk", " sink", " lent ", " lend", "took part", "take part", "participat", "acked"),
    *("inance", "backing", " put", " pour", " pump", "inject", " spend", " spent", "contribut", "commit"),
    *("plough", "plow", "channel", "backers", "shareholders include", " from ", "round", " led by"),
    *("headed by", " bought", " buy", "acquir", "-backed", "stake", "earmark", "capital increase", "% of"),
    *("also joined", "esearch and development", "apex", "apital expenditure", "apital spending", "r&d"),
    *("among its ", " paid ", " pay ", "paying "),
)

_PAYS: Final = Verbs(
    {
        "invest": (
            *("invest", "put", "pour", "pump", "inject", "plough", "plow", "channel", "sink", "reinvest"),
            *("earmark", "set aside", "commit", "contribute", "spend", "pledge", "splash out", "lay out"),
        ),
        "announce": ("announce", "make", "unveil", "approve", "confirm", "plan", "promise"),
        "get": ("receive", "get", "obtain", "win", "secure", "pocket", "attract", "draw", "land", "raise"),
        "lend": ("lend",),
        "buy": ("buy", "acquire", "take", "purchase", "pay", "pick up"),
    }
)
_BEFORE_MONEY: Final = re.compile(
    r"(?: (?:a|an|another|further|up to|about|around|more than|over|some|nearly|the|its|at least|additional|roughly"
    r"|as much|as|total|of|another|almost|approximately|combined|further|fresh|new|each|investments?"
    r"|total investment|jointly|close"
    r"|to|in|capital|sum|deal|worth|plan|funding|equity|strategic|[\d.]+ (?:per ?cent|%))){0,6} ?"
)
_AFTER_MONEY: Final = re.compile(
    r"(?: \([^)]{1,40}\))?(?:,(?= (?:in|into|on)\b))?"
    r"(?: (?:more|worth|investments?|of investments?|each|in total|in (?:cash|equity|stages"
    r"|capital)"
    r"|of its own|of (?:its|their) own money|a year|annually|over (?:the next )?[\w-]+ years|stake|deal|jointly))*"
)
_INTO: Final = re.compile(r" (?:in|into|to|for|towards?) ")
_ON_WHAT: Final = re.compile(r" (?:in|into|on|to|for|towards?|by|over|this|next|between|until|through)\b|[.,;]|$")
_FROM: Final = re.compile(
    r"(?: \([^)]{1,40}\))?(?: (?:investments?|of investment|in (?:funding|investment|capital|financing|equity)"
    r"|worth of [a-z]+))?"
    r"(?: [\w ]{3,40}?)? from (?:the )?"
)
_FOR_STAKE: Final = re.compile(
    r" (?:to (?:acquire|buy|take|get)|for|in return for|in exchange for) (?:an? )?(?:[\w-]+ )?[\d.]+ ?(?:%|percent"
    r"|per cent)"
    r" (?:(?:[\w-]+ )?(?:stake|share|interest|holding) in|of) (?:the )?"
)
_TARGETS: Final = ("company", "organization", "city", "province", "country")


def investment(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield money put into companies and places; what is put into a plant is read by `plant`."""
    for backing in (*backers(sentence, findings), *invested(sentence, findings)):
        yield _claim(sentence, findings, backing.investor, backing.held, None, backing.event, backing.period)
    for sold in sale_prices(sentence, findings):
        period = time_of(sentence.text, findings, sold.sale.event)
        yield _claim(sentence, findings, sold.sale.holder, sold.sale.held, sold.quantity, sold.sale.event, period)
    yield from state_money(sentence, findings)
    yield from outlays(sentence, findings)
    sums = [q for q in findings.quantities if is_currency(q.unit) and q.value >= 1e5]
    if not sums:
        return
    sites = list(plants(sentence, findings))
    costs = [c for site in sites if _is_told(findings, site) and (c := cost_of(sentence.text, findings, site))]
    told = [event for event in events(sentence, findings, _PAYS, INVESTORS) if not event.is_denied]
    for quantity in sums:
        if quantity not in costs:
            yield from _of_sum(sentence, findings, quantity, told)


def _is_told(findings: Findings, site: Plant) -> bool:
    """Tell whether `plant` has a place to tell the cost of."""
    return bool(site.places) or (site.is_definite and findings.site is not None)


def _of_sum(sentence: Sentence, findings: Findings, quantity: Quantity, told: list[Event]) -> Iterator[Claim]:
    """Read one sum of money by the verb before it, or the passive one after it."""
    text = sentence.text
    before = [event for event in told if event.end <= quantity.start]
    event = before[-1] if before else None
    if event and event.meaning == "buy" and is_price(text, event.end, quantity):
        held = share_bought(text, findings, event.end, quantity)
        yield from _purchase(sentence, findings, quantity, event, held) if held else ()
    elif event and event.lemma == "pay" and _FOR_STAKE.match(text, quantity.end):
        yield from _paid(sentence, findings, quantity, event)
    elif event and event.meaning == "lend":
        yield from _lent(sentence, findings, quantity, event)
    elif event and _BEFORE_MONEY.fullmatch(text, event.end, quantity.start):
        if event.meaning == "get":
            yield from _received(sentence, findings, quantity, event)
        elif event.meaning == "invest" or _IS_MEANT.search(text, event.end, quantity.end + 40):
            yield from _paid(sentence, findings, quantity, event)
    else:
        yield from _passive(sentence, findings, quantity, told)


def _lent(sentence: Sentence, findings: Findings, quantity: Quantity, event: Event) -> Iterator[Claim]:
    """Read `X lent Y 200 million yuan` and `X lent 200 million yuan to Y`."""
    text = sentence.text
    direct = named_at(text, findings, event.end, ("company",), reach=20)
    into = _TO_WHOM.match(text, quantity.end)
    targets = direct if direct and _SUM_FOLLOWS.fullmatch(text, direct[-1].end, quantity.start) else ()
    targets = targets or (named_at(text, findings, into.end(), ("company",), reach=20) if into else ())
    if not targets and findings.company and _TO_WHOM_SPOKEN_OF.match(text, quantity.end):
        targets = (_meant(sentence, quantity, findings.company),)
    period = time_of(text, findings, event)
    for investor, target in product(event.actors, targets):
        if investor.entity != target.entity:
            yield _claim(sentence, findings, investor, target, quantity, event, period)


_TO_WHOM: Final = re.compile(r"(?: \([^)]{1,40}\))? to (?:the )?")
_SUM_FOLLOWS: Final = re.compile(r" (?:a |another |a further |about |some |around |up to |more than )*")


def _paid(sentence: Sentence, findings: Findings, quantity: Quantity, event: Event) -> Iterator[Claim]:
    text = sentence.text
    more = _AFTER_MONEY.match(text, quantity.end)
    end = more.end() if more else quantity.end
    into = _INTO.match(text, end)
    targets = named_at(text, findings, into.end(), _TARGETS, reach=60) if into else ()
    targets = targets or (_land(sentence, end) if into else ())
    if stake := _FOR_STAKE.match(text, end):
        targets = named_at(text, findings, stake.end(), ("company",), reach=40)
    if not targets and _INTO_WHICH.search(text, max(0, event.begin - 16), event.begin):
        before = [m for m in findings.mentions if m.end < event.begin and m.entity.type in _TARGETS]
        targets = tuple(before[-1:])
    if not targets and findings.company and _TO_WHOM_SPOKEN_OF.match(text, end):
        is_public = all(m.entity.type != "company" and m.entity != findings.focus for m in event.actors)
        targets = (_meant(sentence, quantity, findings.company),) if is_public else ()
    is_sure = event.lemma in _SURE or (event.lemma == "put" and text.startswith(" into ", end))
    if not targets and not (is_sure and _ON_WHAT.match(text, end)):
        return
    if targets and SITED.match(text, targets[-1].end):
        targets = ()
    targets = tuple(m for m in targets if not _PAYS_TOO.match(text, m.end))
    if into and not targets and (joint := _JOINT.match(text, into.end())):
        targets = named_at(text, findings, joint.end(), ("company",))
    period = time_of(text, findings, event)
    for investor in event.actors:
        for target in targets or (None,):
            yield _claim(sentence, findings, investor, target, quantity, event, period)


def _land(sentence: Sentence, position: int) -> tuple[Mention, ...]:
    """Give China for `into its Chinese operations`."""
    business = _OPERATIONS.match(sentence.text, position)
    names = countries_in(business["whose"]) if business else ()
    return tuple(
        Mention(sentence.para, position, business.end(), name, Entity.called("country", name))
        for name in names
        if business
    )


_OPERATIONS: Final = re.compile(
    r" (?:in|into|on) (?:its|their|the) (?P<whose>(?:[\w-]+ )?[A-Z]\w+) (?:operations?|business|activities|unit|arm"
    r"|market)\b"
)
_PAYS_TOO: Final = re.compile(r" (?:another |a further |an additional |about |some )[$€¥£A-Z]*\d")
"""Behind one who pays, too: `put 500 million into X, and Y another 300 million`."""
_TO_WHOM_SPOKEN_OF: Final = re.compile(r"[.,;]|$| and | in \d{4}| last | this ")
"""Behind a sum that a town has put in: into the firm that the text is about."""


def _meant(sentence: Sentence, quantity: Quantity, firm: Entity) -> Mention:
    return Mention(sentence.para, quantity.start, quantity.end, firm.name, firm)


_JOINT: Final = re.compile(
    r"(?:an?|their|its|the|two|new)? ?(?:[\w&-]+ ){0,3}?(?:joint|shared|common|jointly[- ](?:run|owned|built|held))"
    r" (?:(?!venture\b)[\w&-]+ ){0,5}?(?:centers?|centres?|projects?|platforms?|programmes?|programs?|labs?|hubs?"
    r"|schemes?|development|research|bases?|facilit(?:y|ies)|institutes?) with (?:the )?"
)
"""Behind `invest in`: what is built together with whoever is named next."""
_INTO_WHICH: Final = re.compile(r",? (?:in|into) which $")
_IS_MEANT: Final = re.compile(r"\binvestments?\b|\b(?:million|billion|yuan|euros|dollars) for [A-Z]")
_SURE: Final = (
    *("invest", "pump", "inject", "pour", "spend", "plough", "plow"),
    *("reinvest", "announce", "earmark", "commit"),
)


def _purchase(
    sentence: Sentence, findings: Findings, quantity: Quantity, event: Event, held: Mention
) -> Iterator[Claim]:
    """Read what a stake or a company was bought for."""
    period = time_of(sentence.text, findings, event)
    for investor in event.actors:
        yield _claim(sentence, findings, investor, held, quantity, event, period)


def _received(sentence: Sentence, findings: Findings, quantity: Quantity, event: Event) -> Iterator[Claim]:
    """Read `X received 3 billion yuan from Y`."""
    text = sentence.text
    source = _FROM.match(text, quantity.end)
    if source is None or _AID.search(text[event.end : source.end()]):
        return
    period = time_of(text, findings, event)
    investors = named_at(text, findings, source.end(), INVESTORS, reach=50)
    is_shared = len(investors) > 1 or _AMONG_OTHERS.search(text, source.start(), source.end() + 40) is not None
    for investor in investors:
        for target in event.actors[:1]:
            if target.entity.type in ("company", "organization"):
                yield _claim(sentence, findings, investor, target, None if is_shared else quantity, event, period)


_AMONG_OTHERS: Final = re.compile(r"\b(?:including|investors|such as|backers|among)\b")
"""Behind a sum raised: it came from several, and nobody's part is told."""
_AID: Final = re.compile(
    r"\b(?:subsid|grant|aid|loan|order|sales|revenue|contract|credit|support|penalt|fine|state m|public m)"
)


def _passive(sentence: Sentence, findings: Findings, quantity: Quantity, told: list[Event]) -> Iterator[Claim]:
    """Read `3 billion yuan was put into X by Y`."""
    text = sentence.text
    after = [e for e in told if e.is_passive and e.meaning == "invest" and quantity.end <= e.start]
    if not after or not re.fullmatch(r"(?: \([^)]{1,40}\))? ?", text[quantity.end : after[0].start]):
        return
    event = after[0]
    targets = named_after(text, findings, event.end, "in|into", _TARGETS, reach=60)
    investors = event.actors or named_after(text, findings, event.end, "by", INVESTORS, reach=100)
    if not investors and findings.company and event.lemma == "invest":
        investors = (Mention(sentence.para, quantity.start, quantity.end, "", findings.company),)
    period = time_of(text, findings, event)
    for investor in investors:
        for target in targets or (None,):
            yield _claim(sentence, findings, investor, target, quantity, event, period)


def _claim(
    sentence: Sentence,
    findings: Findings,
    investor: Mention,
    target: Mention | None,
    quantity: Quantity | None,
    event: Event | None,
    period: Period | None,
) -> Claim:
    parts = [part for part in (investor, target, quantity) if part is not None]
    start = min(part.start for part in parts)
    end = max(part.end for part in parts)
    return link(
        sentence,
        findings,
        start=min(start, event.begin) if event else start,
        end=end,
        subject=investor.entity,
        name="investment",
        target=target.entity if target else None,
        period=period,
        quantity=quantity,
        stands=event.status if event else "actual",
    )
