"""stake: subject holds or buys so many per cent of object. Source: the statement's page, Properties."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.events import Event, events, named_at, time_of
from nevtui.extract.grammar import clause, status
from nevtui.extract.held_firms import BIGGEST, OWNED, held_firm
from nevtui.extract.holdings import Holding, holdings, left_to_others, others_behind
from nevtui.extract.records import replace
from nevtui.extract.shareholders import equal_partners, rest_of, shareholders
from nevtui.extract.sold_holdings import CUES as SELLING
from nevtui.extract.sold_holdings import Sale, sold_holdings
from nevtui.extract.spans import Claim, Findings, Mention, Quantity, Sentence
from nevtui.extract.stake_owners import OWNERS, earlier_share, owner_of_stake, possessor
from nevtui.extract.unsized_holdings import unsized_holdings
from nevtui.extract.venture_shares import VENTURE, unnamed_instead
from nevtui.extract.verbs import Verbs

EXAMPLES = (
    (
        "NIO builds cars. Bosch owns 6.2 per cent and a fund of Hefei 5 per cent.",
        ("Bosch stake 6.2 percent NIO", "Hefei stake 5 percent NIO"),
    ),
    ("In 2020 the city of Hefei invested $787 million in NIO for a 17% stake.", ("Hefei stake 17 percent NIO 2020",)),
    ("Stellantis is buying 20 per cent of Leapmotor.", ("Stellantis stake 20 percent Leapmotor planned",)),
    (
        "Gotion High-Tech, in which Volkswagen has a 26% stake, makes cells.",
        ("Volkswagen stake 26 percent Gotion High-Tech",),
    ),
    ("Geely owns 9.7 percent of Daimler.", ("Geely stake 9.7 percent Daimler",)),
    ("Volkswagen holds a 26.5% stake in Gotion High-Tech.", ("Volkswagen stake 26.5 percent Gotion High-Tech",)),
    ("Volkswagen's 26% stake in Gotion High-Tech has gained.", ("Volkswagen stake 26 percent Gotion High-Tech",)),
    ("BMW raised its stake in BMW Brilliance to 75% in 2022.", ("BMW stake 75 percent BMW Brilliance 2022",)),
    ("SAIC-GM is 50% owned by General Motors.", ("General Motors stake 50 percent SAIC-GM",)),
    ("Some 5 percent of XPeng was bought by Volkswagen in 2023.", ("Volkswagen stake 5 percent XPeng 2023 approx",)),
    ("Stellantis acquired a stake of 21% in Leapmotor in 2023.", ("Stellantis stake 21 percent Leapmotor 2023",)),
    (
        "Ford and Alibaba own 12 percent each of XPeng.",
        ("Ford stake 12 percent XPeng", "Alibaba stake 12 percent XPeng"),
    ),
    (
        "In 2023 Volkswagen invested $700 million in XPeng for 4.99 per cent.",
        ("Volkswagen stake 4.99 percent XPeng 2023",),
    ),
    (
        "Seres holds 41 percent of Avatr, CATL 14.1 percent and Huawei 10 percent.",
        ("Seres stake 41 percent Avatr", "CATL stake 14.1 percent Avatr", "Huawei stake 10 percent Avatr"),
    ),
    (
        "Geely owns 40 percent of Smart; Renault holds another 20 percent.",
        ("Geely stake 40 percent Smart", "Renault stake 20 percent Smart"),
    ),
    ("NIO owns 10 percent of Avatr, Seres sold 20 percent more cars.", ("NIO stake 10 percent Avatr",)),
    ("Geely's stake in Volvo Cars is 78.7 percent.", ("Geely stake 78.7 percent Volvo Cars",)),
    (
        "Hesai grew. Bosch owns 6.2% and CATL 4.8%.",
        ("Bosch stake 6.2 percent Hesai", "CATL stake 4.8 percent Hesai"),
    ),
    ("XPeng is led by He Xiaopeng, who holds 19% of the shares.", ("He Xiaopeng stake 19 percent XPeng",)),
    (
        "Avatr, in which Geely and Mercedes-Benz hold 50 percent each, grew.",
        ("Geely stake 50 percent Avatr", "Mercedes-Benz stake 50 percent Avatr"),
    ),
    (
        "Hesai grew. Bosch and the city of Wuhu own 12 percent each.",
        ("Bosch stake 12 percent Hesai", "Wuhu stake 12 percent Hesai"),
    ),
    ("Hesai grew. The city of Wuhu takes a stake of 10 percent.", ("Wuhu stake 10 percent Hesai",)),
    (
        "Kia holds 51 percent of the venture and SAIC the remaining 49 percent.",
        ("Kia stake 51 percent joint venture", "SAIC Motor stake 49 percent joint venture"),
    ),
    ("Kia set up a joint venture with BYD, in which it has 51 percent.", ("Kia stake 51 percent joint venture",)),
    ("The joint venture is 60% owned by Kia.", ("Kia stake 60 percent joint venture",)),
    (
        "Geely owns 60% of the joint venture, Renault 40%.",
        ("Geely stake 60 percent joint venture", "Renault stake 40 percent joint venture"),
    ),
    ("Geely took a 50% stake in a joint venture with Renault.", ("Geely stake 50 percent joint venture",)),
    ("Geely makes 60% of the joint venture's cars.", ()),
    ("China's SAIC Motor holds 49% of JSW MG Motor India.", ("SAIC Motor stake 49 percent JSW MG Motor India",)),
    ("BYD grew. NIO's largest shareholder is CYVN Holdings with 20.1%.", ("CYVN Holdings stake 20.1 percent NIO",)),
    (
        "Sunwoda, whose owners include Geely (28 percent) and Chery (11 percent), grew.",
        ("Geely stake 28 percent Sunwoda", "Chery stake 11 percent Sunwoda"),
    ),
    ("Aion, 77 per cent of which belongs to GAC, grew.", ("GAC Group stake 77 percent GAC Aion",)),
    ("Polestar is controlled by Geely with 54.3 percent.", ("Geely stake 54.3 percent Polestar",)),
    (
        "BYD has raised its stake in Hesai to 63 per cent, leaving Chery with 25 per cent.",
        ("BYD stake 63 percent Hesai", "Chery stake 25 percent Hesai"),
    ),
    (
        "Kia and BYD will set up a joint venture. Kia is to hold 51 percent and BYD the remaining 49 percent.",
        ("Kia stake 51 percent joint venture planned", "BYD stake 49 percent joint venture planned"),
    ),
    (
        "Baidu will form a company with Geely, with Baidu as the controlling shareholder at 55 percent and Geely"
        " taking 45 percent.",
        ("Baidu stake 55 percent joint venture planned", "Geely stake 45 percent joint venture planned"),
    ),
    ("BYD has 55 percent of the market and Geely 45 percent.", ()),
    ("Hesai grew. BYD held 8.6 per cent before the offering.", ("BYD stake 8.6 percent Hesai",)),
    (
        "Stellantis, the owner of 19.7 percent of Leapmotor, declined to comment.",
        ("Stellantis stake 19.7 percent Leapmotor",),
    ),
    (
        "The Wuhan city government has become the largest shareholder of Lotus with a stake of 12 percent.",
        ("Wuhan stake 12 percent Lotus",),
    ),
    ("Huawei has sold 10 percent of its car unit Yinwang to Seres.", ("Seres stake 10 percent Yinwang",)),
    (
        "Geely and Renault hold 60 percent and 40 percent of Lotus respectively.",
        ("Geely stake 60 percent Lotus", "Renault stake 40 percent Lotus"),
    ),
    ("Leapmotor, in which Stellantis has a stake, grew.", ("Stellantis stake Leapmotor",)),
    (
        "Geely and Volvo Cars, which own 66 percent of Polestar, grew.",
        ("Geely stake 66 percent Polestar", "Volvo Cars stake 66 percent Polestar"),
    ),
    (
        "BAIC owns 10 percent of Daimler; Geely's Li Shufu has 9.7 percent.",
        ("BAIC Group stake 10 percent Daimler", "Li Shufu stake 9.7 percent Daimler"),
    ),
    (
        "Geely raised its holding in Polestar to 24 percent from 18 percent.",
        ("Geely stake 24 percent Polestar", "Geely stake 18 percent Polestar"),
    ),
    (
        "Shareholders of Avatr are Changan with 41 percent and CATL (14 percent).",
        ("Changan Automobile stake 41 percent Avatr", "CATL stake 14 percent Avatr"),
    ),
    (
        "Leapmotor grew. FAW is subscribing to shares equal to 5 percent of the enlarged capital.",
        ("FAW Group stake 5 percent Leapmotor",),
    ),
    ("Stellantis, a 19.9 percent shareholder of Leapmotor, agreed.", ("Stellantis stake 19.9 percent Leapmotor",)),
    ("Leapmotor said its 19.9 percent owner, Stellantis, agreed.", ("Stellantis stake 19.9 percent Leapmotor",)),
    ("Toyota has taken an interest in BYD.", ()),
    (
        "NIO grew. In 2024 Seres bought 10% of Yinwang. Huawei owns the remaining 80%.",
        ("Seres stake 10 percent Yinwang 2024", "Huawei stake 80 percent Yinwang"),
    ),
    (
        "Changan is the largest shareholder of Avatr with 40.9%, ahead of CATL, which holds 14.1%.",
        ("Changan Automobile stake 40.9 percent Avatr", "CATL stake 14.1 percent Avatr"),
    ),
    (
        "Baidu and Geely, which owned 65% and 35% of Lotus, have left.",
        ("Baidu stake 65 percent Lotus", "Geely stake 35 percent Lotus"),
    ),
    ("With 12%, BYD is Hesai's largest shareholder.", ("BYD stake 12 percent Hesai",)),
    (
        "The shareholding of CATL in Hesai was diluted from 22% to 18.8%.",
        ("CATL stake 18.8 percent Hesai", "CATL stake 22 percent Hesai"),
    ),
    ("BYD makes 20 GWh. Half of it has been sold to Seres.", ()),
    ("Gotion grew. BYD bought another 15% of the Pastos Grandes project, bringing its holding to 67%.", ()),
    ("Smart is jointly owned by Geely and Mercedes-Benz.", ()),
    ("NIO holds 10 percent of the market.", ()),
    ("BYD sold 20 percent of its cars abroad.", ()),
)
CUES = (
    *("stake", "interest", "holding", "shareholder"),
    *(" own", " hold", " held", " buy", " bought"),
    *(" take", " took", " has ", "shares"),
    *("acquire", "control"),
    *("venture", "half and half", "of which", "leaving"),
    *("purchas", "invest", " paid", " pay", " keep", " kept"),
    *SELLING,
)

_HOLDS: Final = Verbs(
    {
        "hold": ("own", "hold", "have", "keep", "retain", "control", "possess"),
        "get": (
            *("buy", "acquire", "take", "purchase", "get", "raise", "increase", "lift", "pick up", "secure", "boost"),
            *(
                "receive",
                "obtain",
                "take up",
                "cut",
                "reduce",
                "lower",
                "gain",
                "build up",
                "build",
                "subscribe to",
                "subscribe for",
            ),
        ),
        "sell": ("sell", "give", "offload", "transfer"),
        "invest": ("invest", "put", "pay", "inject", "spend"),
    }
)


def stake(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield holdings in companies: `a 17% stake in X`, `owns 9.7 percent of X`, `invested in X for a 17% stake`."""
    shares = [quantity for quantity in findings.quantities if quantity.unit == "percent"]
    yield from _unsized(sentence, findings)
    yield from (_held_by(sentence, findings, found) for found in equal_partners(sentence.text, findings))
    if not shares:
        return
    told, denied = _told_and_denied(sentence, findings)
    every = (*holdings(sentence.text, findings), *shareholders(sentence.text, findings, shares))
    read = {found.quantity.start for found in every}
    for found in {(found.quantity.start, found.holder.entity.id): found for found in every}.values():
        yield _held_by(sentence, findings, found)
    sales = {sale.quantity.start: sale for sale in sold_holdings(sentence, findings, shares)}
    yield from (_bought(sentence, findings, sale) for start, sale in sales.items() if start not in read)
    read_starts = {*read, *sales}
    for quantity in (q for q in shares if q.start not in read_starts):
        held, end = held_firm(sentence.text, findings, quantity)
        event = _event(sentence.text, told, quantity)
        refused = _event(sentence.text, denied, quantity)
        if refused and (event is None or event.end < refused.end):
            continue
        is_offered = _OFFERED.search(sentence.text, max(0, quantity.start - 60), quantity.start) is not None
        if held is None or is_offered or (event and event.meaning == "sell"):
            continue
        holders = _holders(sentence.text, findings, quantity, held, end, event)
        if any(holder.entity == held.entity for holder in holders):
            held = unnamed_instead(findings, held) or held
        before = earlier_share(sentence.text, shares, quantity)
        for holder in (holder for holder in holders if holder.entity != held.entity):
            yield _claim(sentence, findings, holder, held, quantity, end, event)
            if before:
                yield _claim(sentence, findings, holder, held, before, before.end, None)
        others = [q for q in shares if q.start > quantity.end and q.start not in read_starts]
        rest = rest_of(sentence.text, findings, held, quantity, max(end, quantity.end))
        for left in (*left_to_others(sentence.text, findings, held, quantity.end, others), *rest) if holders else ():
            yield _held_by(sentence, findings, left)
        if holders and (event is None or event.meaning == "hold"):
            for other in others_behind(sentence.text, findings, held, max(end, quantity.end)):
                yield _claim(sentence, findings, other.holder, held, other.quantity, other.quantity.end, event)


def _told_and_denied(sentence: Sentence, findings: Findings) -> tuple[list[Event], list[Event]]:
    """Give the verbs that tell who holds or gets a part, and those that tell who does not."""
    every = list(events(sentence, findings, _HOLDS, OWNERS))
    return [event for event in every if not event.is_denied], [event for event in every if event.is_denied]


_OFFERED: Final = re.compile(r"\b(?:offer|bid|proposal)\b[^.;]{0,40} for (?:the |all )?(?:remaining |other )?$")
"""Before what somebody has offered to buy and does not hold."""


def _unsized(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield holdings of which no size is told."""
    for part in unsized_holdings(sentence, findings):
        period = time_of(sentence.text, findings, part.event) if part.event.meaning == "get" else None
        start, end = min(part.holder.start, part.held.start), max(part.event.end, part.held.end)
        yield link(
            sentence, findings, start=start, end=end, subject=part.holder.entity, name="stake",
            target=part.held.entity, period=period, stands=_status(sentence.text, part.event),
        )  # fmt: skip


def _bought(sentence: Sentence, findings: Findings, sale: Sale) -> Claim:
    return link(
        sentence,
        findings,
        start=min(sale.event.begin, sale.quantity.start, sale.holder.start),
        end=sale.end,
        subject=sale.holder.entity,
        name="stake",
        target=sale.held.entity,
        period=time_of(sentence.text, findings, sale.event),
        quantity=sale.quantity,
        stands="planned" if _PROGRESSES.search(sentence.text[sale.event.start : sale.event.end]) else sale.event.status,
    )


def _held_by(sentence: Sentence, findings: Findings, found: Holding) -> Claim:
    claim = _claim(sentence, findings, found.holder, found.held, found.quantity, found.quantity.end, None)
    return (
        replace(claim, status=status(sentence.text, claim.start, claim.end)) if found.held.entity is VENTURE else claim
    )


def _claim(
    sentence: Sentence,
    findings: Findings,
    holder: Mention,
    held: Mention,
    quantity: Quantity,
    end: int,
    event: Event | None,
) -> Claim:
    is_had = event is None or event.meaning == "hold"
    return link(
        sentence,
        findings,
        start=min(holder.start, held.start, quantity.start),
        end=max(end, quantity.end, holder.end),
        subject=holder.entity,
        name="stake",
        target=VENTURE.name if held.entity is VENTURE else held.entity,
        period=None if is_had or event is None else time_of(sentence.text, findings, event),
        quantity=quantity,
        stands=_status(sentence.text, event),
    )


def _status(text: str, event: Event | None) -> str | None:
    if event is None:
        return "actual"
    if _PROGRESSES.search(text[event.start : event.end]) and event.meaning == "get":
        return "planned"
    return event.status


_PROGRESSES: Final = re.compile(r"\b(?:is|are) (?:\w+ )?\w+ing$")


def _event(text: str, told: list[Event], quantity: Quantity) -> Event | None:
    begin, end = clause(text, quantity.start)
    after = [e for e in told if e.is_passive and quantity.end <= e.start < end]
    before = [e for e in told if e.end <= quantity.start and e.end >= begin - 1 and not e.is_passive]
    if after and not before:
        return after[0]
    return before[-1] if before else None


def _holders(
    text: str, findings: Findings, quantity: Quantity, held: Mention, end: int, event: Event | None
) -> tuple[Mention, ...]:
    if owned := OWNED.match(text, quantity.end):
        return named_at(text, findings, owned.end(), OWNERS, reach=40)
    owner = possessor(text, findings, quantity) or owner_of_stake(text, findings, quantity)
    if owner and owner.text.lower() not in ("its", "their", "whose"):
        return (owner,)
    if BIGGEST.search(text[: quantity.start][-60:]):
        named = [m for m in findings.mentions if m.end <= quantity.start and m.entity.type in OWNERS and m != held]
        return tuple(named[-1:])
    if event and event.actors and event.actors[-1].entity != held.entity:
        return event.actors
    return (owner,) if owner else ()
