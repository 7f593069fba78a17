"""price: what a model or a share costs. Source: the statement's page, Properties."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.average_prices import averages
from nevtui.extract.claims import link
from nevtui.extract.commodities import CUES as COMMODITIES
from nevtui.extract.commodities import is_per_measure, priced
from nevtui.extract.denials import is_not_claimed
from nevtui.extract.figure_places import sold_there
from nevtui.extract.grammar import period_near, subject_before
from nevtui.extract.priced_things import is_of_a_thing, is_used
from nevtui.extract.rows import without_apposed
from nevtui.extract.share_prices import SCALED, shares_priced
from nevtui.extract.spans import Claim, Findings, Mention, Period, Quantity, Sentence
from nevtui.model.entity import Entity
from nevtui.model.vocabulary import is_currency

EXAMPLES = (
    ("The Model Y now starts at 339,900 yuan.", ("Tesla Model Y price 339900 CNY at_least",)),
    ("Chery shares opened at HK$34.20.", ("Chery price 34.2 HKD share",)),
    ("A T03 cost a shop owner 58,000 yuan in 2024.", ("Leapmotor T03 price 58000 CNY 2024",)),
    ("The Model 3 is priced from 235,500 yuan.", ("Tesla Model 3 price 235500 CNY at_least",)),
    ("The BYD Seagull has a starting price of RMB 69,800.", ("BYD Seagull price 69800 CNY at_least",)),
    ("With a price tag of 215,900 yuan, the Xiaomi SU7 undercut others.", ("Xiaomi SU7 price 215900 CNY",)),
    ("The BYD Seagull carries a price of 69,800 yuan to 85,800 yuan.", ("BYD Seagull price 69800..85800 CNY",)),
    ("The price of the Model Y was cut from 263,900 yuan to 249,900 yuan.",
     ("Tesla Model Y price 263900 CNY", "Tesla Model Y price 249900 CNY")),
    ("Tesla lowered the price of the Model Y by 14,000 yuan to 249,900 yuan.",
     ("Tesla Model Y price 249900 CNY",)),
    ("BYD cut the price of the Atto 3 by 340,000 baht to 899,900 baht.", ("BYD Atto 3 price 899900 THB",)),
    ("Shares of NIO closed at HK$77.15 on February 27, 2026.", ("NIO price 77.15 HKD share 2026-02-27",)),
    ("Leapmotor set the issue price at HK$48 per share.", ("Leapmotor price 48 HKD share",)),
    ("The VF 3 costs VND299 million.", ("VinFast VF 3 price 299000000 VND",)),
    ("Li Auto's Hong Kong stock slid to HK$104.20.", ("Li Auto price 104.2 HKD share",)),
    ("NIO shares closed 2.6% higher at HK$77.15.", ("NIO price 77.15 HKD share",)),
    ("LFP cells cost 0.45 yuan per Wh in May 2023.",
     ("China battery industry price 0.45 CNY LFP cells per Wh 2023-05",)),
    ("Lithium carbonate was sold at 66,500 yuan a tonne in 2025.",
     ("China lithium carbonate market price 66500 CNY Lithium carbonate per tonne 2025",)),
    ("The Xiaomi SU7 sold well. It starts at 215,900 yuan, 30,000 yuan less than the Model 3.",
     ("Xiaomi SU7 price 215900 CNY at_least",)),
    ("At 69,800 yuan, the BYD Seagull undercuts the rest.", ("BYD Seagull price 69800 CNY",)),
    ("69,800 yuan is what BYD asks for the Seagull.", ("BYD Seagull price 69800 CNY",)),
    ("The sticker on a BYD Seagull reads 69,800 yuan.", ("BYD Seagull price 69800 CNY",)),
    ("Prices for the BYD Atto 3 begin at RM 119,800.", ("BYD Atto 3 price 119800 MYR at_least",)),
    ("Zeekr launched the 7X. Swedes pay from 599,900 kronor.", ("Zeekr 7X price 599900 SEK at_least",)),
    (
        "The Renault 5 costs 24,990 euros, the BYD Dolphin Surf 19,990.",
        ("Renault 5 price 24990 EUR", "BYD Seagull price 19990 EUR"),
    ),
    ("Morgan Stanley lifted its target for BYD to HK$535.", ("BYD price 535 HKD share forecast",)),
    ("The Polestar 4's £59,990 price is fair.", ("Polestar 4 price 59990 GBP",)),
    ("The 69,800-yuan BYD Seagull is here.", ("BYD Seagull price 69800 CNY",)),
    ("The BYD Seagull is here: 69,800 yuan and up.", ("BYD Seagull price 69800 CNY at_least",)),
    ("An earlier version of this article put the price of the BYD Seagull at 79,800 yuan.", ()),
    (
        "The Model Y L is Tesla's answer to the Onvo L90; at 339,000 yuan it is dear.",
        ("Tesla Model Y L price 339000 CNY",),
    ),
    ("The Voyah Dreamer, from 359,900 yuan, seats seven.", ("Voyah Dreamer price 359900 CNY",)),
    ("Investors paid HK$30.75 per share for Chery.", ("Chery price 30.75 HKD share",)),
    (
        "Zeekr launched the 7X. The car I drove costs 529,000 kroner.",
        ("Zeekr 7X price 529000 NOK",),
    ),
    ("Goldman Sachs rates Li Auto a buy with a price target of US$33.", ("Li Auto price 33 USD share forecast",)),
    ("Mercedes cut the EQE to 318,600 yuan.", ("Mercedes-Benz EQE price 318600 CNY",)),
    ("Tesla slashed the Model 3 by surprise to 269,500 yuan.", ("Tesla Model 3 price 269500 CNY",)),
    (
        "The BYD Seal is due on March 12 from 339,000 kroner.",
        ("BYD Seal price 339000 NOK 2026-03-12 planned at_least",),
    ),
    ("Net income of XPeng fell 37% to $1.37 billion, or 39 cents a share.", ()),
    ("Prices of the BYD Seal range from 189,900 to 296,900 yuan.", ("BYD Seal price 189900..296900 CNY",)),
    ("The Seal gets no subsidies; a Renault 5 starts at 24,900 euros.", ("Renault 5 price 24900 EUR at_least",)),
    ("Batteries get a subsidy of 500 yuan per kWh.", ()),
    ("Tesla spent 500,000 yuan on a stand where the Model 3 was shown.", ()),
    ("The Model Y competes in the market for cars above 200,000 yuan.", ()),
    ("Buyers of the Model 3 get a subsidy of 10,000 yuan.", ()),
)  # fmt: skip
CUES = (
    "price", "pricing", "cost", "sell", "sold", "sale", "retail", "start", "share", "stock", "trad", "apiece", "each",
    "charge", "pay", "launch", "tag", " for ", " at ", " from ", "debut", "sticker", " ask", " had ", " back", "list",
    " runs ", "buy", "is what", " cut", "reduc", "lower", "raise", "slash", "-yuan", " and up", "% to ", " cent to ",
    "yours", "fetch", *COMMODITIES,
)  # fmt: skip

_BOUND: Final = (
    r"(?:about|around|some|roughly|nearly|just|only|almost|as low as|as little as|approximately|up"
    r" to|less than|under|below)"
)
_FROM: Final = re.compile(
    r"\b(?:start(?:s|ing|ed)?(?: [a-z]+){0,3} (?:at|from)|starting price(?:s)?(?: tag| range)?"
    r"(?: of| at| is| was| of the [a-z ]{2,20} (?:is|was))?"
    r"|price[sd]? (?:[a-z]+ )?from|[Pp]rices? (?:(?:for|of) (?:[\w’'&+.-]+ ){1,6}?)?(?:begin|start)(?:s|ning|ing)? "
    r"(?:at|from)|entry price of|base price of"
    rf"|begins at|beginning at|(?:kicks? off|starts? out|opens|opening|opened) at|sells? from|(?:is|are|be) (?:sold"
    rf"|offered|available|priced) from|(?:in|on|this|next) (?:[A-Z][a-z]+|autumn|spring|summer|winter|month|year)(?: "
    rf"\d{{1,2}})? from|retails? from|costs? from|pays? from|on sale from|available from)(?: {_BOUND})? $"
)
_COSTS: Final = re.compile(
    r"\b(?:cost(?:s|ing)?|(?:is|are|was|were) (?:now|then|currently)|prices?:|priced (?:[\w’'&+.-]+ ){0,5}?(?:at"
    r"|between|around)|price (?:range |tag )?(?:of|at"
    r"|is|was"
    r"|range|will be|would be"
    r"|had been|has been)"
    r"|(?:is|was|were|are|to be|be) (?:sold|offered|bought) (?:for|at)|prices? (?:[a-z]+ ){0,3}(?:at|of|to|from"
    r"|is|are|was|were)"
    r"|sells? (?:for|at)|selling (?:for|at|price of)|sold (?:for|at)|is to (?:sell for|cost)|on sale (?:[\w"
    r" ]{1,14} )?(?:at|for)|goes for|listed at"
    r"|retails? (?:at|for)|retailing (?:at|for)|for|at|comes? in at|sticker(?: price)?s? (?:[\w’'-]+ ){0,6}?(?:of|at"
    r"|is|reads?|says)"
    r"|list(?:s|ing)? (?:at|for)|asks?(?: for)?|asking(?: price of)?|(?:can|may|could) (?:now )?be had for"
    r"|yours (?:for|from)"
    r"|tag(?:ged at| of| reads?)|fetch(?:es)?|sets? (?:you|buyers|customers|drivers) back|change hands (?:for|at)"
    r"|(?:runs?|rang(?:e|es|ed|ing)|goes|go) (?:from|between)|paid|pays?|charged?|cheaper at|available (?:for|at)"
    rf"|between|to|(?:cuts?|reduced|lowered|raised|slashed) (?:[\w’'&+.#-]+ ){{1,4}}to|reduced (?:from|to)"
    rf"|cut (?:from|to)"
    rf"|lowered (?:from|to)|raised (?:from|to))\b(?: (?:{_BOUND}|a|an"
    rf"|[A-Z][\w-]+|shop|owner"
    r"|buyer|buyers|less|than)){0,5} $"
)
_NOT_A_PRICE: Final = re.compile(
    r"\b(?:subsid|tax|deposit|rebate|discount|invest|rais(?:ed?|ing) (?!the price|its price|prices)|voucher"
    r"|incentive|fine|cheaper by(?=[^,;]{0,24}$)|bonus"
    r"|penalt|insurance|loan|sav(?:e|es|ed|ing)s?\b|reward|coupon|compensat|loss|profit|revenue|earn|margin"
    r"|cuts? of|worth of"
    r"|(?:cars|vehicles|models|EVs|SUVs|sedans|segment|market|class|bracket)(?: (?:costing|priced|selling|that cost))?"
    r" (?:above|below|over|under|between|around|upwards of|of more than|of less than|for less than|at)\b"
    r"|(?:cars|vehicles|models|EVs|SUVs) (?:costing|priced)|per (?:kWh|Wh|tonne|ton|kilometer|vehicle))"
)
_FRONTED: Final = re.compile(rf"^(?:At|For|From|Priced (?:at|from)|Costing|Starting at)(?: {_BOUND})* $")
"""What opens a sentence before a price whose car follows: `At 149,800 yuan, the X`."""
_ASKED: Final = re.compile(
    r" (?:[a-z’']+ ){0,2}?(?:is|was) (?:what|all|the (?:price|sticker|tag|starting price|entry price|base price)|how "
    r"much)"
    r"\b| (?:will |would |can |could )?(?:buys?|gets? you|secures?)\b"
    r"|[ -](?:starting |list |entry |base |sticker |retail )?price(?: tag)?\b(?! (?:cut|reduction|difference|gap|hike"
    r"|increase))"
)
"""Behind a price: `69,800 yuan is what BYD asks for the X`."""
_AND_UP: Final = re.compile(r"(?: \([^)]{1,30}\))? (?:and up(?:wards)?|or more|upwards|onwards)\b")
_GOES_ON: Final = re.compile(r"^(?:,| and|, and| to| or|, or)(?: (?:to|from|about|for|of))? $")
_BEFORE_NOW: Final = re.compile(
    rf"^,? (?:(?:down|up|cut|reduced|lowered|raised|and not) )?(?:from|instead of|against)(?: (?:{_BOUND}|the old))? $"
)
"""Between a price and the one that was asked before: `301,800 yuan, down from 319,800`."""
_LEAST: Final = {"CNY": 5_000, "USD": 1_500, "EUR": 1_500, "GBP": 1_500, "HKD": 10_000, "THB": 50_000}
"""Below this a figure in that currency is no price of a car."""
_MOST: Final = {"VND": 1e10, "IDR": 1e10, "KRW": 1e9}
"""Above this in currencies of small worth, too."""


def price(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield prices of models and of shares."""
    shares = {claim.start: claim for claim in shares_priced(sentence, findings)}
    yield from shares.values()
    last: Quantity | None = None
    for quantity in _sums(sentence.text, findings):
        if quantity.start in shares:
            continue
        if not _LEAST.get(quantity.unit or "", 1_000) <= quantity.value <= _MOST.get(
            quantity.unit or "", 5e7
        ) or _is_scaled(sentence.text, quantity):
            continue
        between = sentence.text[last.end : quantity.start] if last else ""
        was_before = _BEFORE_NOW.match(between) is not None
        is_bare = quantity not in findings.quantities
        goes_on = was_before or is_bare or _GOES_ON.match(between) is not None
        claim = _of_model(sentence, findings, quantity, goes_on=goes_on)
        claim = replace(claim, when=None, when_end=None, status="actual") if claim and was_before else claim
        if claim:
            last = quantity
            place = sold_there(sentence.text, findings, claim.subject, quantity)
            yield replace(claim, place=place.name) if place else claim
    yield from averages(sentence, findings)
    for thing in priced(sentence.text, findings):
        yield link(
            sentence, findings, start=thing.start, end=thing.quantity.end, subject=thing.subject, name="price",
            target=thing.thing, period=period_near(sentence.text, findings, thing.start, thing.quantity.end),
            quantity=thing.quantity,
        )  # fmt: skip


def _sums(text: str, findings: Findings) -> Iterator[Quantity]:
    """Yield the sums of money, those among them whose currency only the one before tells: `the Dolphin 19,990`."""
    last: Quantity | None = None
    for quantity in findings.quantities:
        if last and quantity.unit is None and not quantity.noun and _is_bare_sum(text, findings, last, quantity):
            yield replace(quantity, unit=last.unit)
        elif is_currency(quantity.unit):
            last = quantity
            yield quantity


def _is_bare_sum(text: str, findings: Findings, last: Quantity, bare: Quantity) -> bool:
    """Tell a bare figure of the size of the price before it that has a verb of costing or a model before it."""
    if not _A_FIFTH < bare.value / last.value < 1 / _A_FIFTH or _BARE_ENDS.match(text, bare.end) is None:
        return False
    if _UNKNOWN.search(text, last.end, bare.start) and not any(
        last.end < m.start < bare.start for m in findings.mentions
    ):
        return False
    is_named = any(m.end + 1 == bare.start and m.entity.type == "model" for m in findings.mentions)
    return is_named or _BARE_COSTS.search(text, last.end, bare.start) is not None


_UNKNOWN: Final = re.compile(r"\b(?:the|an?|its) [A-Z]")
"""What another price may be of that nobody knows: `the Seagull 55,800`."""
_A_FIFTH: Final = 0.2
_BARE_ENDS: Final = re.compile(r"[,.;)]|$| (?:in|for|and|or|with|after|before|now|today|then)\b")
_BARE_COSTS: Final = re.compile(
    r"\b(?:costs?|priced (?:at|from)|starts? (?:at|from)|sells? (?:for|at)|goes for|(?:down|reduced|cut|up) (?:from|to)"
    r"|[Ii]n [A-Z]\w+,?|instead of|lists? (?:for|at)|comes in at|now (?:at|for)|pays?|against)(?: (?:about|around"
    r"|just|only|nearly))? $"
)


def _is_scaled(text: str, quantity: Quantity) -> bool:
    return (
        quantity.value >= _MOST.get(quantity.unit or "", 4e7) / 2
        and SCALED.search(text[quantity.start : quantity.end]) is not None
    )


def _of_model(sentence: Sentence, findings: Findings, quantity: Quantity, *, goes_on: bool) -> Claim | None:
    before = sentence.text[max(0, quantity.start - 80) : quantity.start]
    before += "between " if sentence.text.startswith("between ", quantity.start) else ""
    begins = _FROM.search(before)
    is_asked = (
        _FRONTED.match(before)
        or _ASKED.match(sentence.text, quantity.end)
        or _up_or_beside(sentence, findings, quantity)
    )
    if not goes_on and begins is None and not is_asked and _COSTS.search(before) is None:
        return None
    if _DIFFERS.match(sentence.text, quantity.end):
        return None
    if _NOT_A_PRICE.search(before[-60:].rpartition(";")[2]) or is_per_measure(sentence.text, quantity):
        return None
    if is_not_claimed(sentence.text, quantity.start) or is_used(before):
        return None
    model = _model(sentence, findings, quantity)
    owner = model.entity if model else _spoken_of(sentence, findings, quantity, begins is not None)
    if owner is None:
        return None
    is_least = quantity.value_high is None and (begins is not None or _AND_UP.match(sentence.text, quantity.end))
    said = replace(quantity, bound="at_least") if is_least and quantity.bound == "exact" else quantity
    start = min(model.start, quantity.start) if model else quantity.start
    return link(
        sentence,
        findings,
        start=start,
        end=quantity.end,
        subject=owner,
        name="price",
        period=_time(sentence.text, findings, start, quantity),
        quantity=said,
    )


def _time(text: str, findings: Findings, start: int, quantity: Quantity) -> Period | None:
    """Give the time between the model and its price, or right after it; none since which it is on sale."""
    times = [p for p in findings.periods if p.role == "time" and not text.startswith("since ", p.start)]
    times = [p for p in times if _UNTIL.search(text, max(0, p.start - 22), p.start) is None]
    inside = [p for p in times if start <= p.start < quantity.start]
    after = [p for p in times if 0 <= p.start - quantity.end <= 22]
    return inside[-1] if inside else after[0] if after else None


_UNTIL: Final = re.compile(r"\b(?:until|till|through)(?: the)?(?: (?:end|middle|close) of)? ?$")
"""Before a time that a price is good for and does not begin at."""


def _model(sentence: Sentence, findings: Findings, quantity: Quantity) -> Mention | None:
    models = [m for m in findings.mentions if m.entity.type == "model"]
    before = [m for m in models if m.end <= quantity.start and quantity.start - m.end < 110]
    before = without_apposed(sentence.text, [m for m in before if not _OTHER_THAN.match(sentence.text, m.end)])
    heads = [m for m in before if m.start in findings.heads]
    if heads and _IT_BEHIND.match(sentence.text, quantity.end):
        return heads[0]
    if before and is_of_a_thing(sentence.text, before[-1], quantity):
        return None
    if before:
        maker = subject_before(sentence.text, findings, quantity.start)
        return None if maker and maker.start > before[-1].end and maker.text not in ("it", "It") else before[-1]
    after = next((m for m in models if 0 <= m.start - quantity.end < 60), None)
    if after is None or _COMPARED.search(sentence.text, quantity.end, after.start):
        return None
    between = sentence.text[quantity.end : after.start]
    if is_used(between):
        return None
    names_maker = any(m.entity.type == "company" for m in findings.mentions)
    return None if names_maker and _BEFORE_MODEL.search(between) is None else after


def _up_or_beside(sentence: Sentence, findings: Findings, quantity: Quantity) -> bool:
    """Tell `239,900 yuan and up` and `the 69,800-yuan Seagull`."""
    text = sentence.text
    if _AND_UP.match(text, quantity.end):
        return True
    if text.endswith(", from ", 0, quantity.start) and not text.startswith(" to ", quantity.end):
        return True
    is_own = text.endswith(("he ", "a ", "its ", "A ", "Its "), 0, quantity.start)
    return is_own and any(m.start == quantity.end + 1 and m.entity.type == "model" for m in findings.mentions)


_OTHER_THAN: Final = re.compile(
    r"['’]s? (?:[a-z]+ )?(?:successor|predecessor|rival|replacement|competitor|sibling|cousin|twin)"
)
"""Behind a model what is another: `the MG4's successor`."""
_IT_BEHIND: Final = re.compile(r",? it\b")
"""Behind a price that opens a clause: `at 339,000 yuan it costs`."""
_COMPARED: Final = re.compile(r"\b(?:than|below|above|under|against|cheaper|dearer)\b")
_DIFFERS: Final = re.compile(r" (?:less|more|cheaper|dearer|below|above|off)\b")
_BEFORE_MODEL: Final = re.compile(r"(?:\bfor|, the|,|\bbuys|\bon)(?: [\w-]+){0,4} $")


_IT_COSTS: Final = re.compile(
    r"(?:It|The (?:new )?(?:car|SUV|sedan|model|vehicle|hatchback|MPV|minivan|crossover)),?(?: which)?"
    r" (?:(?:will|would|now|also|still) )?(?:costs?|cost|(?:is|was|be) priced|starts? at|started at|sells for|goes for"
    r"|retails)\b"
)
"""Only a product costs something, whoever the text is about."""
_THE_CAR: Final = re.compile(
    r"(?:The|Its|This) (?:[\w-]+ ){0,3}(?:car|SUV|sedan|model|vehicle|hatchback|MPV|crossover|minivan|pickup|van"
    r"|hybrid|EV"
    r"|saloon|seater|newcomer)\b(?!['’-]| (?:maker|market|brand|group|industry|giant))"
)


def _the_car_costs(text: str, findings: Findings, quantity: Quantity) -> bool:
    """Tell a sentence that begins with the product spoken of and names nothing else before its price."""
    if _THE_CAR.match(text) is None:
        return False
    named = (m for m in findings.mentions if m.end <= quantity.start and m.entity.type in (*_OTHERS, "model"))
    return all(text.endswith(" by ", 0, m.start) for m in named)


_COSTS_ALONE: Final = re.compile(
    r"(?:(?:The )?(?:[Ss]tarting |[Ll]ist |[Ss]ticker |[Rr]etail )?[Pp]rices?\b"
    r"|[A-Z][a-z]+ (?:(?:will|must|have to) )?pay\b"
    r"|The (?:[a-z-]+ ){0,3}(?:version|variant|trim|edition|model|one|pack|top|former|cheapest|dearest)\b"
    r"|At home (?:it|the)|In [A-Z]\w+,? (?:it|the car))"
)
"""How a sentence begins in which nobody is named and a price is that of the product spoken of."""
_OTHERS: Final = ("company", "person", "industry", "organization")


def _spoken_of(sentence: Sentence, findings: Findings, quantity: Quantity, begins: bool) -> Entity | None:
    """Give the model that the text is about where the sentence names none but `it`, `the car` or nobody."""
    focus = findings.focus
    if focus is None or focus.type != "model":
        is_alone = _COSTS_ALONE.match(sentence.text) and not any(
            m.entity.type in _OTHERS and m.text.lower() not in ("it", "its") for m in findings.mentions
        )
        is_it = is_alone or _IT_COSTS.match(sentence.text) or _the_car_costs(sentence.text, findings, quantity)
        return findings.product if is_it else None
    others = [m for m in findings.mentions if m.end <= quantity.start and m.entity.type in ("company", "person")]
    speaks_of_it = re.match(
        r"(?:It|Its|The (?:[\w-]+ ){0,5}(?:car|SUV|sedan|model|vehicle|hatchback|MPV)|Prices?)\b", sentence.text
    )
    return focus if speaks_of_it or (begins and not others) else None
