"""subsidy: a government, the subject, pays makers, buyers or places. Source: the statement's page, Rulings."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.events import Event, events
from nevtui.extract.governments import governs
from nevtui.extract.grammar import clause, period_near
from nevtui.extract.payers import (
    MONEY,
    goes_back,
    home,
    is_aid,
    is_gift_to_firm,
    lender_of,
    official,
    payer_of,
    pays_itself,
    taker_beside,
    takers_of,
)
from nevtui.extract.rates_beside import beside, old_rate
from nevtui.extract.rulers import acted_last
from nevtui.extract.spans import Claim, Findings, Mention, Quantity, Sentence
from nevtui.extract.statecraft import is_supposed
from nevtui.extract.verbs import Verbs
from nevtui.model.entity import Entity

EXAMPLES = (
    ("The government in Budapest gave BYD 300 million euros of aid.", ("Hungary subsidy 300000000 EUR BYD",)),
    ("Hefei offers buyers a rebate of 5,000 yuan per car.", ("Hefei subsidy 5000 CNY",)),
    (
        "The Hungarian government granted BYD state aid of 100 million euros in 2024.",
        ("Hungary subsidy 100000000 EUR BYD 2024",),
    ),
    (
        "NIO received 2 billion yuan in subsidies from the Anhui government in 2023.",
        ("Anhui subsidy 2000000000 CNY NIO 2023",),
    ),
    ("Germany pays up to 6,000 euros in subsidies for each electric car.", ("Germany subsidy 6000 EUR at_most",)),
    (
        "The Ministry of Finance said that buyers will get 20,000 yuan each.",
        ("Ministry of Finance subsidy 20000 CNY planned",),
    ),
    ("Spain has awarded CATL grants worth 300 million euros.", ("Spain subsidy 300000000 EUR CATL",)),
    ("Shanghai will subsidise BYD.", ("Shanghai subsidy BYD planned",)),
    (
        "The NDRC extended the trade-in subsidies. Buyers get 8% of the price, at most 15,000 yuan.",
        ("NDRC subsidy 8 percent", "NDRC subsidy 15000 CNY at_most"),
    ),
    ("CATL was awarded 1.5 billion yuan of government grants in 2024.", ("China subsidy 1500000000 CNY CATL 2024",)),
    ("BYD sold 20,000 cars for 200,000 yuan each.", ()),
    ("Shenzhen hands out 10,000 yuan per car.", ("Shenzhen subsidy 10000 CNY",)),
    ("Changchun has set aside 50 million yuan for coupons.", ("Changchun subsidy 50000000 CNY",)),
    ("Wuhan offers buyers 8,000 yuan.", ("Wuhan subsidy 8000 CNY",)),
    ("Spain gave Stellantis 300 million euros.", ("Spain subsidy 300000000 EUR Stellantis",)),
    ("Mexico has stopped offering incentives to carmakers.", ()),
    (
        "CALB's plant in Portugal is supported with 35 million euros of public funds.",
        ("Portugal subsidy 35000000 EUR CALB",),
    ),
    ("Owners who scrap an old car get 13,000 yuan in Wuxi.", ("Wuxi subsidy 13000 CNY",)),
    ("Government grants to BYD rose to 13.6 billion yuan in 2024.", ("China subsidy 13600000000 CNY BYD 2024",)),
    ("The US ended the $7,500 tax credit.", ("United States subsidy 7500 USD",)),
    ("BYD gives buyers 5,000 yuan in subsidies.", ()),
    ("CALB was granted 350 million euros by the Hungarian government.", ("Hungary subsidy 350000000 EUR CALB",)),
    ("The sum of 8 million euros in aid that Hungary granted to CATL is big.", ("Hungary subsidy 8000000 EUR CATL",)),
    ("Germany's 6,000-euro premium is no more.", ("Germany subsidy 6000 EUR",)),
    ("Berlin has earmarked 3 billion euros for the EV premium.", ("Germany subsidy 3000000000 EUR",)),
    (
        "Thailand cut the subsidy per car from 150,000 to 100,000 baht.",
        ("Thailand subsidy 150000 THB", "Thailand subsidy 100000 THB"),
    ),
    (
        "Nanjing offers 4,000 yuan to owners of cars, Yangzhou 3,000 yuan.",
        ("Nanjing subsidy 4000 CNY", "Yangzhou subsidy 3000 CNY"),
    ),
    ("Gotion, backed by Volkswagen, will spend 12 billion dirhams in Morocco.", ()),
    ("Michigan will claw back 23 million dollars in grants from Gotion.", ()),
    ("Dealers in Wuhan gave buyers subsidies of 20,000 yuan.", ()),
    ("Hefei offers no subsidies.", ()),
    ("Chery was ordered to repay 76 million yuan of subsidies to China.", ()),
    ("Chery must pay back 7 million yuan in subsidies and a fine of 3 million yuan, the MIIT ruled.", ()),
    ("Saarland wants 11 million euros in aid repaid.", ()),
)
CUES = ("subsid", "grant", "rebate", "handout", "incentive", "state aid", "support", "bonus", "will get", "reward",
        "voucher", "cash", "state help", "can get", "will receive", "trade-in", "qualify", "financial help",
        "borrow", "offer", " pay", "buyer", " each", "scrap", "receive", "limit", "rate", "relief",
        " earn", "hands out", "hand out", "handed out", "set aside", "coupon", " gave ", " gives ", " aid",
        "public money", "public funds", "tax credit", "taxpayer", "premium", "state has", "back", " claim", "trade in",
        "distribut", "contribut", " off the ", " get ", " gets ", "financing", "funding", "assistance")  # fmt: skip

_PAYS: Final = Verbs(
    {
        "pay": (
            "pay", "offer", "grant", "give", "provide", "hand out", "award", "allocate", "earmark", "set aside",
            "disburse", "refund", "reimburse", "add", "spend", "dole out", "contribute", "approve", "extend", "hand",
            "distribute", "inject", "promise",
        ),
        "subsidise": (
            "subsidise", "subsidize", "reward", "support", "back", "fund", "finance", "co-finance", "prop up", "aid",
        ),
        "get": (
            "get", "receive", "collect", "obtain", "pocket", "draw", "secure", "claim", "win", "land", "get back",
            "bring", "earn", "book", "recognise", "recognize", "rake in", "accept", "enjoy", "be paid", "bank",
        ),
    }
)  # fmt: skip
_AIDS: Final = re.compile(rf"(?<![\w-])(?:[\w’'-]+ ){{0,5}}?{MONEY}(?![\w-])")
_NO: Final = re.compile(r" (?:no|any|neither|less|fewer)\b")
_OF_PRICE: Final = re.compile(r" (?:of (?:the|its|a|each)(?: \w+){0,2} (?:price|cost|value)|towards?|off)\b")
_AT_MOST: Final = re.compile(
    r"(?:, |, or |\bor |\band (?:a flat )?)(?:at most|up to|no more than|a maximum of|capped at|a flat)? ?$"
)
_RATE: Final = re.compile(
    r"\b(?:rate|limit|ceiling|maximum|cap|subsidy|amount|bonus|rebate)(?: for [\w ,.-]{1,60}?)? (?:is |was |stays at "
    r"|remains )?$"
)
_COVERS: Final = re.compile(
    r"\b[Ss]ubsid(?:y|ies) (?:covers?|pays?|helps?|makes?|lowers?|supports?|brings?|accounts?)\b"
)
_FOR_ONE: Final = re.compile(r"\b(?:aid|support|grants?|help|funding)$")
"""What goes to the firm spoken of where no other is named."""
_TAKERS: Final = re.compile(
    r"\b(?:[Bb]uyers?|[Oo]wners?|[Bb]eneficiaries|[Aa]pplicants|[Rr]esidents|[Ff]amilies|[Rr]etirees|[Pp]ensioners|[Ss]tudents|[Ff]armers|[Ww]orkers|[Hh]ouseholds|[Cc]ars?|vehicles?|models?|[Cc]onsumers?|[Cc]ustomers?|hybrids?|EVs|NEVs|each"
    r"|drivers|households"
    r"|motorists|trucks|buses|projects?|makers?|companies|firms|those|who)\b[^.;]{0,90}$"
)
_PUBLIC: Final = re.compile(
    r" (?:each |every )?(?:car |vehicle |new )?(?:drivers|newcomers?|buyers?|owners|consumers|motorists"
    r"|households|farmers|residents|people)\b"
)
_STRONG: Final = re.compile(
    r"\b(?:subsid(?:y|ies)|rebates?|trade-in|handouts?|government|state|public|official|Beijing)\b"
)
"""Words of money that only a state pays."""
_TO_PUBLIC: Final = re.compile(
    r" off (?:the|a|each|every) | (?:for [\w -]{4,50} )?to (?:[\w-]+ ){0,2}(?:firms|companies|carmakers"
    r"|manufacturers)\b"
    r"| (?:to|for) (?:those|anyone|whoever|people|everybody|everyone|residents|locals)\b"
    r"| (?:to|for|per|a|each|apiece)(?: [\w-]+){0,3}? (?:buyers?|customers?|consumers?|cars?"
    r"|vehicles?|residents?|owners?|households?|drivers?)\b"
)
_DOWN_FROM: Final = re.compile(r",? (?:down|up|compared with|instead of|against|from)(?: from)? $")


def subsidy(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield what governments pay: sums, to whom, and that they do where no sum is told."""
    text, taken, told = sentence.text, set[int](), dict[int, Claim]()
    if is_supposed(text, 0, 0):
        return
    for event in events(sentence, findings, _PAYS):
        if event.is_denied and event.meaning == "get":
            taken.update(q.start for q in findings.quantities if 0 <= q.start - event.end < _NEAR)
        elif not event.is_denied and not _NO.match(text, event.end):
            paid = [pair for pair in _paid(sentence, findings, event) if pair[1] is None or pair[1].start not in taken]
            taken.update(quantity.start for _, quantity in paid if quantity)
            told.update({quantity.end: claim for claim, quantity in paid if quantity})
            yield from (claim for claim, _ in paid)
    for covers in _COVERS.finditer(text):
        place = findings.focus if findings.focus and findings.focus.type in ("city", "province") else None
        payer = payer_of(findings, text, covers.end()) or place or home(findings)
        if payer:
            yield _claim(sentence, findings, payer, covers.start(), covers.end())
    yield from _sums(sentence, findings, taken, told)


_NEAR: Final = 40
_COST_OF: Final = re.compile(r" (?:[a-z-]+ ){0,2}(?:plant|factory|project|works|gigafactory|site|base)\b")
"""Behind what a plant costs: `aid for its 2 billion euro plant`."""


def _sums(sentence: Sentence, findings: Findings, taken: set[int], told: dict[int, Claim]) -> Iterator[Claim]:
    """Yield the sums and rates of aid that no verb of paying governs: `grants to X rose to 3 million yuan`."""
    text = sentence.text
    last: Claim | None = None
    for quantity in findings.quantities:
        is_spoken_of = findings.speaks_of_subsidies and not findings.speaks_of_duties
        is_rate = is_spoken_of and _RATE.search(text[max(0, quantity.start - 90) : quantity.start])
        if is_rate and quantity.start not in taken and (_is_money(text, quantity) or quantity.unit == "percent"):
            payer = payer_of(findings, text, quantity.start) or home(findings)
            if payer:
                taken.add(quantity.start)
                yield _claim(sentence, findings, payer, quantity.start, quantity.end, quantity=quantity)
        if quantity.end in told:
            last = replace(told[quantity.end], end=quantity.end)
        if quantity.start in taken or not _is_money(text, quantity) or goes_back(text, quantity):
            continue
        if last and (another := beside(text, findings, last, quantity)):
            last = another
            yield another
        elif is_aid(text, findings, quantity) and not pays_itself(findings, text, quantity.start):
            near = text[max(0, quantity.start - 90) : quantity.end + 60]
            payer = payer_of(findings, text, quantity.start) or (home(findings) if _STRONG.search(near) else None)
            taker = taker_beside(findings, text, quantity.start, quantity.end)
            if payer:
                last = _claim(
                    sentence, findings, payer, quantity.start, quantity.end, quantity=quantity,
                    taker=taker.entity if taker else None,
                )  # fmt: skip
                yield from old_rate(text, last, quantity.start)
                yield last


def _paid(sentence: Sentence, findings: Findings, event: Event) -> Iterator[tuple[Claim, Quantity | None]]:
    text = sentence.text
    if _is_no_gift(text, event):
        return
    _, stop = clause(text, event.end)
    stop = min(stop, event.end + 130)
    aid = _AIDS.search(text, event.end, stop)
    aid = aid or (_POTS.search(text, event.end, stop) if event.lemma in _SETS_ASIDE else None)
    sums = [q for q in findings.quantities if event.end <= q.start < stop and _is_money(text, q)]
    if event.meaning == "get":
        yield from _received(sentence, findings, event, aid, sums)
        return
    if event.is_passive:
        yield from _granted(sentence, findings, event, aid, sums)
        return
    if sums and event.lemma == "back" and goes_back(text, sums[0]):
        return
    payers = [m for m in (event.actors or acted_last(findings, text, event.start)) if governs(m.entity)]
    pays_public = (
        event.lemma in ("pay", "offer", "give", "grant", "hand") and _PUBLIC.match(text, event.end) is not None
    )
    to_public = pays_public or (bool(sums) and _TO_PUBLIC.match(text, sums[0].end) is not None)
    payer = official(findings, payers[0]) if payers else None
    is_gift = is_gift_to_firm(text, findings, event, payer, sums)
    if payer is None or (event.meaning == "pay" and not aid and not to_public and not is_gift):
        return
    if event.lemma in ("extend", "approve", "promise", "add") and not sums:
        return
    payer = (lender_of(aid[0], payer) if aid else None) or payer
    takers = takers_of(findings, text, event.end, stop)
    if not takers and aid and _FOR_ONE.search(aid[0]) and findings.firm:
        takers = (Mention(sentence.para, event.begin, event.end, "", findings.firm),)
    if (
        event.meaning == "subsidise"
        and not sums
        and (event.lemma in _WITH_SUMS or (not takers and event.lemma == "support"))
    ):
        return
    for taker in takers or (None,):
        claim = _claim(
            sentence,
            findings,
            payer,
            event.begin,
            max(aid.end() if aid else event.end, sums[0].end if sums else 0, taker.end if taker else 0),
            quantity=sums[0] if sums else None,
            taker=taker.entity if taker else None,
            stands=event.status,
        )
        yield claim, sums[0] if sums else None


def _is_no_gift(text: str, event: Event) -> bool:
    """Tell what is paid no more, what a court orders to pay, and `hand back the subsidies`."""
    is_back = event.meaning == "pay" and text.startswith(" back ", event.end)
    is_over = _STOPS.search(text, max(0, event.verb - 14), event.verb) is not None
    return is_back or is_over or _FINED.search(text, 0, event.verb) is not None


_WITH_SUMS: Final = ("back", "fund", "finance", "co-finance", "prop up", "aid")
"""Verbs that tell of money only where a sum stands beside them."""
_SETS_ASIDE: Final = ("allocate", "earmark", "set aside", "disburse", "distribute", "spend", "contribute", "inject")
_POTS: Final = re.compile(
    r"(?:for|to|on) (?:the |its |a |an )?(?:[\w-]+ ){0,4}?(?:trade-ins?|premiums?|scrappage|bonus|scheme that|buyers"
    r"|(?:EV|NEV"
    r"|electric-car|trade-in|purchase|incentive) (?:schemes?|programmes?|programs?))\b"
)
"""What public money is set aside for."""


_FINED: Final = re.compile(
    r"\b(?:ordered|sentenced|condemned|told|forced|required|has|had|must|agreed) [^,;.]{2,60} to $"
)
"""Before `pay`: damages or a fine."""
_STOPS: Final = re.compile(r"\b(?:stop\w*|end|ends|ended|ceas\w+|quit|halt\w*) $")
"""Before a verb of paying: the end of a subsidy is a `policy`."""


def _granted(
    sentence: Sentence, findings: Findings, event: Event, aid: re.Match[str] | None, sums: list[Quantity]
) -> Iterator[tuple[Claim, Quantity | None]]:
    """Read `CATL was awarded 1.5 billion yuan of grants`."""
    text = sentence.text
    before = [m for m in findings.mentions if m.end <= event.start and m.entity.type == "company"][-1:]
    if not before:
        before = [
            m for m in findings.mentions if m.entity.type == "company" and text.endswith(", ", event.end, m.start)
        ]
    by = next((official(findings, m) for m in event.actors if governs(m.entity)), None)
    if event.actors and by is None:
        return
    by = by or next((p.entity for p in findings.powers if _BY.search(text, event.end, p.start)), None)
    payer = by or payer_of(findings, text, event.end) or (home(findings) if aid and _STRONG.search(aid[0]) else None)
    is_public = event.meaning == "subsidise" and bool(sums) and _TAKERS.search(text, 0, event.start) is not None
    if payer is None or not (before or is_public) or not (aid or by or is_public) or event.meaning == "get":
        return
    quantity = sums[0] if sums else None
    end = max(event.end, quantity.end if quantity else 0)
    claim = _claim(
        sentence,
        findings,
        payer,
        before[0].start if before else event.start,
        end,
        quantity=quantity,
        taker=before[0].entity if before else None,
        stands=event.status,
    )
    yield claim, quantity


_NAMED_AID: Final = re.compile(
    r"(?:subsid(?:y|ies)|grants?|rebates?|handouts?|incentives?|aid|support|help|bonus(?:es)?|vouchers?|coupons?)$"
)
"""Aid that is told without a sum."""
_BY: Final = re.compile(r" by (?:the )?$")


def _received(
    sentence: Sentence, findings: Findings, event: Event, aid: re.Match[str] | None, sums: list[Quantity]
) -> Iterator[tuple[Claim, Quantity | None]]:
    """Read `NIO received 2 billion yuan in subsidies`, `cars will get 25,000 yuan each, down from 50,000 yuan`."""
    text = sentence.text
    is_public = _TAKERS.search(text[max(0, event.start - 120) : event.start]) is not None
    takers = [m for m in event.actors if m.entity.type == "company"]
    parts = [q for q in findings.quantities if event.end <= q.start < event.end + 160 and _is_part(text, q)]
    sums = sorted((*sums, *parts), key=lambda quantity: quantity.start)
    near = sums[0] if sums and sums[0].start - event.end < 40 else None
    payer = payer_of(findings, text, event.end) or (home(findings) if aid and _STRONG.search(aid[0]) else None)
    if near is None and aid and not _NAMED_AID.search(aid[0]):
        return
    if payer is None or not ((aid and (takers or is_public)) or (near and is_public and not takers)):
        return
    start = event.begin
    for taker in takers or (None,):
        yield (
            _claim(
                sentence,
                findings,
                payer,
                start,
                max(event.end, near.end if near else 0, aid.end() if aid and not near else 0),
                quantity=near,
                taker=taker.entity if taker else None,
                stands=event.status,
            ),
            near,
        )
    for later in sums[1:] if near else ():
        if found := _AT_MOST.search(text[max(0, later.start - 24) : later.start]):
            claim = _claim(sentence, findings, payer, later.start, later.end, quantity=later, stands=event.status)
            is_cap = later.unit != "percent" and found[0].split()[-1] in ("most", "to", "than", "of", "at")
            yield replace(claim, bound="at_most" if is_cap else claim.bound), later
    for before, after in pairwise(sums):
        if _DOWN_FROM.search(text[before.end : after.start][-24:]):
            old = _claim(sentence, findings, payer, after.start, after.end, quantity=after, stands="actual")
            yield replace(old, when=None, when_end=None), after


def _claim(
    sentence: Sentence,
    findings: Findings,
    payer: Entity,
    start: int,
    end: int,
    *,
    quantity: Quantity | None = None,
    taker: Entity | None = None,
    stands: str | None = None,
) -> Claim:
    return link(
        sentence,
        findings,
        start=start,
        end=end,
        subject=payer,
        name="subsidy",
        target=taker,
        period=period_near(sentence.text, findings, start, end),
        quantity=quantity,
        stands=stands,
    )


def _is_money(text: str, quantity: Quantity) -> bool:
    is_sum = quantity.unit is not None and len(quantity.unit) == 3 and quantity.unit.isupper()
    return is_sum and not _COST_OF.match(text, quantity.end)


def _is_part(text: str, quantity: Quantity) -> bool:
    """Tell `12% of the price` and `8% towards a new car`."""
    return quantity.unit == "percent" and _OF_PRICE.match(text, quantity.end) is not None
