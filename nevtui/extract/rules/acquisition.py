"""acquisition: subject takes over a company. Source: the statement's page, Properties."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.deals import CUES as TRADING
from nevtui.extract.deals import deals
from nevtui.extract.events import events, named_at, time_of
from nevtui.extract.grammar import is_possessive, period_near, subject_before
from nevtui.extract.mentions_at import mention_ending
from nevtui.extract.mergers import CUES as MERGING
from nevtui.extract.mergers import mergers
from nevtui.extract.spans import Claim, Findings, Mention, Period, Quantity, Sentence
from nevtui.extract.verbs import Verbs
from nevtui.model.vocabulary import is_currency

EXAMPLES = (
    ("Zeekr was taken private by Geely at $2.70 a share.", ("Geely acquisition Zeekr",)),
    ("Geely bought Volvo Cars from Ford in 2010.", ("Geely acquisition Volvo Cars 2010",)),
    ("Dongfeng Motor will take over Voyah.", ("Dongfeng Motor acquisition Voyah planned",)),
    ("The takeover of Volvo Cars by Geely was completed.", ("Geely acquisition Volvo Cars",)),
    ("BYD's acquisition of Hozon failed to impress.", ("BYD acquisition Hozon",)),
    ("Volvo Cars was acquired by Geely in 2010.", ("Geely acquisition Volvo Cars 2010",)),
    ("In 2027 SAIC Motor aims to acquire Hozon.", ("SAIC Motor acquisition Hozon 2027 planned",)),
    ("SAIC Motor was unable to buy Volvo Cars.", ("SAIC Motor acquisition Volvo Cars cancelled",)),
    ("Stellantis bought 21 percent of Leapmotor.", ()),
    ("Shenzhen bought BYD buses.", ()),
    (
        "In 2023 Hyundai sold its plant in Chongqing to Chery for 1.6 billion yuan.",
        ("Chery acquisition 1600000000 CNY Chongqing plant of Hyundai 2023",),
    ),
    (
        "The insolvent WM Motor went to Geely for 920 million yuan.",
        ("Geely acquisition 920000000 CNY WM Motor",),
    ),
    ("WM Motor failed. Its remains went to Geely for 9 million yuan.", ("Geely acquisition 9000000 CNY WM Motor",)),
    ("An engine plant in Yongzhou has been sold to BYD.", ("BYD acquisition An engine plant in Yongzhou",)),
    (
        "Hyundai sold its Beijing No. 1 plant to Li Auto for 6 billion yuan.",
        ("Li Auto acquisition 6000000000 CNY Beijing plant of Hyundai",),
    ),
    ("The order went to CATL.", ()),
    ("The prize of 100 million yuan went to BYD.", ()),
    ("Bosch has taken over the fuel cell unit of Manz.", ("Bosch acquisition Manz",)),
    ("Nissan's merger with Honda collapsed in February 2025.", ("Nissan acquisition Honda 2025-02 cancelled",)),
    (
        "Dongfeng Motor's talks with Changan about a merger ended.",
        ("Dongfeng Motor acquisition Changan Automobile cancelled",),
    ),
    ("The merger of Dongfeng and Changan is off.", ("Dongfeng Motor acquisition Changan Automobile cancelled",)),
    ("BYD paid 1.5 billion euros for Hozon.", ("BYD acquisition 1500000000 EUR Hozon",)),
    (
        "SAIC Motor paid 95 million euros in 2023 for the British sports car maker Lotus.",
        ("SAIC Motor acquisition 95000000 EUR Lotus 2023",),
    ),
    ("Geely spent $1.8 billion to buy Volvo Cars.", ("Geely acquisition 1800000000 USD Volvo Cars",)),
    ("Ford sold Volvo Cars to Geely in 2010.", ("Geely acquisition Volvo Cars 2010",)),
    (
        "Geely has agreed to sell its electric van unit Farizon to Chery for 310 million euros.",
        ("Chery acquisition 310000000 EUR Farizon planned",),
    ),
    ("Geely is selling Lotus to Chery.", ("Chery acquisition Lotus planned",)),
    ("Geely sold Lynk & Co cars to Chery.", ()),
    ("NIO sold 20 percent of NIO Power to Chery.", ()),
    ("BYD paid 15 million euros for CATL's cells.", ()),
    ("Geely paid Chery 3 million yuan for parts.", ()),
    ("Zeekr was taken private by Geely in December 2025.", ("Geely acquisition Zeekr 2025-12",)),
    ("A takeover bid by Chery for Hozon was made public.", ("Chery acquisition Hozon planned",)),
    ("Foxconn wants to buy Nissan's stake in Mitsubishi Motors.", ()),
    ("Ford buys batteries from CATL.", ()),
)
CUES = (
    " bought",
    " buy",
    "acqui",
    "take over",
    "took over",
    "takes over",
    "taken over",
    "taking over",
    "takeover",
    "purchas",
    " private",
    "control of",
    "ownership of",
    "absorb",
    "merge",
    "snap",
    "buyout",
    " sold ",
    " sell",
    " hand",
    " went to",
    " go to",
    " goes to",
    " passe",
    "transfer",
    *MERGING,
    *TRADING,
)

_TAKES: Final = Verbs(
    {
        "take": (
            *("buy", "acquire", "take over", "purchase", "absorb", "snap up", "buy out", "merge with", "buy up"),
            *("take control of", "gain control of", "buy back", "swallow", "take private"),
            *("gobble up", "take full ownership of", "take full control of", "assume control of"),
        )
    }
)
_NOUN: Final = re.compile(
    r"\b(?:acquisition|takeover|purchase|buyout|take-over|absorption)s? (?:of|by) (?:the |Swedish |German |rival "
    r"|carmaker )*"
)
_BY: Final = re.compile(r"[^,;.]{0,30}? by (?:the )?")
_GOES_ON: Final = re.compile(
    r"(?:['’]s? (?:\w+ )?(?:business|operations|unit|brand|assets))?(?:\)|,|[.;:]|$| (?:from|for|in"
    r"|and|by|last|this"
    r"|after|as|to|at|on|with|over|back|outright|completely|earlier|before|when|through|via|next|later|but"
    r"|which|while"
    r"|\d{4}|would|will|was|were|has|had|failed)\b)"
)
_FIRMS: Final = ("company",)
_BUYERS: Final = ("company", "organization", "city", "province", "person")


def acquisition(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield takeovers of whole companies; a part of one is a `stake`."""
    text = sentence.text
    dealt = tuple(deals(sentence, findings))
    priced = [(deal.buyer.entity, deal.bought.entity) for deal in dealt]
    for event in events(sentence, findings, _TAKES, _BUYERS):
        tried = _TRIED.search(text[event.start : event.verb]) is not None
        if event.is_denied and not tried:
            continue
        bought: tuple[Mention, ...] = ()
        if event.is_passive:
            subject = next((m for m in reversed(findings.mentions) if m.end <= event.start), None)
            fits = subject and subject.entity.type == "company" and event.start - subject.end <= 2
            bought = (subject,) if subject and fits else bought
        else:
            bought = named_at(text, findings, event.end, _FIRMS, reach=40)
            part = _PART_OF.match(text, event.end) if not bought else None
            bought = named_at(text, findings, part.end(), _FIRMS, reach=30) if part else bought
        status = "cancelled" if tried else event.status
        period = time_of(text, findings, event)
        for buyer in event.actors:
            for firm in bought:
                is_new = buyer.entity != firm.entity and (buyer.entity, firm.entity) not in priced
                if is_new and (event.is_passive or _GOES_ON.match(text, firm.end)):
                    yield _claim(sentence, findings, buyer, firm, period, status)
    yield from _nouns(sentence, findings)
    yield from _bids(sentence, findings)
    yield from _plants_sold(sentence, findings)
    yield from _went_to(sentence, findings)
    for deal in dealt:
        period, status = time_of(text, findings, deal.event), deal.event.status
        is_going_on = _IS_SELLING.search(text, deal.event.start, deal.event.end) is not None
        yield _claim(
            sentence, findings, deal.buyer, deal.bought, period, "planned" if is_going_on else status, deal.price
        )
    for merger in mergers(sentence, findings):
        period = period_near(text, findings, merger.start, merger.end)
        yield _claim(sentence, findings, merger.first, merger.second, period, merger.status)


def _bids(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `X's takeover bid for Y` and `an offer by X for Y`: planned."""
    text = sentence.text
    for match in _BID.finditer(text) if " for " in text else ():
        by = next(iter(named_at(text, findings, match.end(), _BUYERS, reach=20)), None) if match["by"] else None
        own = (m for m in findings.mentions if m.end <= match.start() and match.start() - m.end < _BESIDE)
        owner = next((m for m in own if is_possessive(text, m) and m.entity.type in _BUYERS), None)
        buyer, goal = by or owner, _FOR_FIRM.match(text, by.end if by else match.end())
        bought = named_at(text, findings, goal.end(), _FIRMS, reach=30)[:1] if goal and buyer else ()
        for firm in bought if not _NO_BID.search(text, 0, match.start()) else ():
            if buyer and firm.entity != buyer.entity and not is_possessive(text, firm):
                yield _claim(sentence, findings, buyer, firm, None, "planned")


_BESIDE: Final = 20
_BID: Final = re.compile(
    r"\b(?:takeover|acquisition|buyout|purchase) (?:bid|offer|proposal)(?P<by> (?:by|from) (?:the )?)?"
)
_FOR_FIRM: Final = re.compile(r" (?:for|to) (?:the )?(?:all of |the whole of |control of )?")
_NO_BID: Final = re.compile(r"\b(?:no|not|rejected|denied|withdrew|dropped|scrapped|abandoned|if|may|might)\b")


def _plants_sold(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `X sold its factory in A to Y for 1.6 billion yuan`; object is the plant, in words."""
    text = sentence.text
    for sold in _SELLS_PLANT.finditer(text):
        to = _TO_BUYER.match(text, sold.end())
        buyers = named_at(text, findings, to.end(), _BUYERS, reach=0) if to else ()
        seller = subject_before(text, findings, sold.start(), _FIRMS)
        if not buyers or seller is None or _HOPED.search(text[max(0, sold.start() - 30) : sold.start()]):
            continue
        inside = (m for m in findings.mentions if sold.start() < m.start < buyers[0].start)
        place = next((m.entity.name for m in inside if m.entity.type in ("city", "province", "country")), None)
        price = _price(text, findings, buyers[-1].end)
        if place and price:
            words = f"{place} plant of {seller.entity.name}"
            yield link(
                sentence, findings, start=sold.start(), end=price.end, subject=buyers[0].entity, name="acquisition",
                target=words, period=period_near(text, findings, sold.start(), price.end), quantity=price,
            )  # fmt: skip


def _went_to(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `X went to Y for 310 million yuan` and `the plant in A has been sold to Y`."""
    text = sentence.text
    for match in _WENT.finditer(text):
        buyers = named_at(text, findings, match.end(), _BUYERS, reach=3)
        sold = _THING.search(text, max(0, match.start() - 70), match.start())
        firm = mention_ending(findings, match.start() - 1, _FIRMS)
        if not buyers or not (sold or firm) or _GOES_ON.match(text, buyers[-1].end) is None:
            continue
        price = _price(text, findings, buyers[-1].end)
        if not ((price and price.value >= _LEAST) or (sold and " sold" in match[0])):
            continue
        if sold and firm is None:
            firm = next((m for m in findings.mentions if m.start == sold.start() and is_possessive(text, m)), None)
        start, end = sold.start() if sold else match.start(), price.end if price else buyers[-1].end
        words = text[start : match.start()].strip()
        yield link(
            sentence, findings, start=start, end=end, subject=buyers[0].entity, name="acquisition",
            target=firm.entity if firm else words, period=period_near(text, findings, start, end), quantity=price,
        )  # fmt: skip


_LEAST: Final = 1e6
_WENT: Final = re.compile(
    r"\b(?:went|goes|will go|passed|passes|(?:was|were|has been|have been|is being|will be) sold) to (?:the )?"
)
_THING: Final = re.compile(
    r"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir) )?(?:[\w’'-]+ ){0,3}?(?:plant|factory|works|brand|unit|business|division"
    r"|site|remains|subsidiary|assets|arm|company|supplier|carmaker|No\. \d)(?: in [A-Z][\w-]+)? $"
)
"""What may be sold, before `was sold to`."""
_PART_OF: Final = re.compile(
    r" (?:the|an?|its|two|three)? ?(?:(?!of\b)[\w-]+ ){0,4}?(?:units?|business(?:es)?|divisions?|arms?"
    r"|operations?|licen[cs]es?"
    r"|assets?|subsidiar(?:y|ies)) (?:of|from) (?:the )?(?=[A-Z]|[a-z])"
)
_SELLS_PLANT: Final = re.compile(
    r"\b(?:sold|sells?|selling|hand(?:ed|s|ing)(?: over)?|transferr?(?:ed|s|ing)?|passed) (?:its|the|a|one of its)"
    r" (?:[\w’'.-]+ ){0,5}?(?:plants?|factor(?:y|ies)|works|production base|site)\b"
)
_TO_BUYER: Final = re.compile(
    r"(?: in [^,;.]{2,40}?| near [^,;.]{2,40}?| there)? to (?:the )?(?:[a-z-]+ ){0,3}?(?=[A-Z])"
)
_HOPED: Final = re.compile(r"\b(?:not|never|if|may|could|might|wants? to|hopes? to|failed to)\b")
_IS_SELLING: Final = re.compile(r"\b(?:is|are) (?:\w+ )?\w+ing\b")
_TRIED: Final = re.compile(r"\b(?:unable|failed|refused)\b")


def _nouns(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `X's acquisition of Y`, `the takeover of Y by X` and `X completed the purchase of Y`."""
    text = sentence.text
    for match in _NOUN.finditer(text):
        bought = next(iter(named_at(text, findings, match.end(), _FIRMS, reach=30)), None)
        if bought is None or " of " not in match[0] or not _GOES_ON.match(text, bought.end):
            continue
        by = _BY.match(text, bought.end)
        buyer = next(iter(named_at(text, findings, by.end(), _BUYERS, reach=30)), None) if by else None
        before = [m for m in findings.mentions if m.end <= match.start() and m.entity.type in _BUYERS]
        if buyer is None and before and is_possessive(text, before[-1]) and match.start() - before[-1].end < 30:
            buyer = before[-1]
        buyer = buyer or subject_before(text, findings, match.start(), _BUYERS)
        if buyer and buyer.entity != bought.entity:
            period = period_near(text, findings, match.start(), bought.end)
            yield _claim(sentence, findings, buyer, bought, period, None)


def _claim(
    sentence: Sentence,
    findings: Findings,
    buyer: Mention,
    bought: Mention,
    period: Period | None,
    status: str | None,
    price: Quantity | None = None,
) -> Claim:
    start, end = min(buyer.start, bought.start), max(buyer.end, bought.end)
    price = price or _price(sentence.text, findings, end)
    end = max(end, price.end) if price else end
    return link(
        sentence,
        findings,
        start=start,
        end=end,
        subject=buyer.entity,
        name="acquisition",
        target=_part_bought(sentence.text, bought) or bought.entity,
        period=period,
        quantity=price,
        stands=status,
    )


def _part_bought(text: str, bought: Mention) -> str | None:
    """Give `Didi's car unit` where that is bought, and not the firm."""
    part = _PART.match(text, bought.end)
    return text[bought.start : part.end()] if part else None


_PART: Final = re.compile(r"['’]s? (?:[\w-]+ ){0,2}(?:business|operations|unit|assets)\b")


def _price(text: str, findings: Findings, position: int) -> Quantity | None:
    """Give what was paid: `for $1.8 billion`, `in a deal worth $1.8 billion`."""
    for quantity in findings.quantities:
        if is_currency(quantity.unit) and 0 <= quantity.start - position < 60:
            is_each = _A_SHARE.match(text, quantity.end) is not None
            return quantity if _FOR.search(text[position : quantity.start]) and not is_each else None
    return None


_FOR: Final = re.compile(r"\b(?:for|worth|at)(?: (?:about|around|some|nearly|up to|more than|over|a|price|of))* $")


_A_SHARE: Final = re.compile(r" (?:an?|per|for each|each) (?:new |H |A |ordinary )?(?:share|ADS|unit)\b")
"""Behind what one share costs: it is not what the firm costs."""
