"""launch: a product or brand goes on sale. Source: the statement's page, Properties."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.denials import is_not_claimed
from nevtui.extract.events import FIRMS, Event, events, named_at, time_of
from nevtui.extract.launch_words import LOOSE, VERBS
from nevtui.extract.market_entries import entries, launched_next
from nevtui.extract.rows import row_before, without_apposed
from nevtui.extract.spans import Claim, Findings, Mention, Period, Sentence
from nevtui.extract.whereabouts import places_from
from nevtui.model.entity import Entity

EXAMPLES = (
    ("Xiaomi launched the SU7 in March 2024.", ("Xiaomi launch Xiaomi SU7 2024-03",)),
    ("NIO's ES8 went on sale in Norway in September 2021.", ("NIO launch NIO ES8 2021-09",)),
    (
        "XPeng will bring out the P7 and the G9 next year.",
        ("XPeng launch XPeng P7 2027 planned", "XPeng launch XPeng G9 2027 planned"),
    ),
    ("The Li L9, which was released in June 2022, sold well.", ("Li Auto launch Li L9 2022-06",)),
    ("Deliveries of the NIO ET5 began in September 2022.", ("NIO launch NIO ET5 2022-09",)),
    ("Pre-orders for the Xiaomi YU7 open in June 2026.", ("Xiaomi launch Xiaomi YU7 2026-06 planned",)),
    ("BYD started selling the BYD Seal in Thailand in 2023.", ("BYD launch BYD Seal 2023",)),
    ("Since its debut in 2020, the BYD Han has found buyers.", ("BYD launch BYD Han 2020",)),
    ("Hyundai will bring an electric SUV in 2027.", ("Hyundai launch 2027 planned",)),
    ("Chery will bring cars with swappable packs to market next year.", ("Chery launch 2027 planned",)),
    ("MG is promising a cheap electric car for next year.", ("MG launch 2027 planned",)),
    ("NIO pulled the covers off the ES8 in June 2022.", ("NIO launch NIO ES8 2022-06",)),
    ("With the BYD Seal now on offer in Oslo, BYD has six cars there.", ("BYD launch BYD Seal",)),
    ("XPeng showed its P7; deliveries will start in December 2026.", ("XPeng launch XPeng P7 2026-12 planned",)),
    ("The Firefly went on sale in April 2025.", ("NIO launch Firefly 2025-04",)),
    (
        "The NIO ET5, an answer to the Model 3, has been on sale since 2022.",
        ("NIO launch NIO ET5 2022",),
    ),
    ("The NIO ET5 launches tomorrow.", ("NIO launch NIO ET5 2026-03-05 planned",)),
    ("The NIO ET5 will go on sale on Thursday.", ("NIO launch NIO ET5 2026-03-05 planned",)),
    (
        "NIO will launch the ET7 in June 2026 and the ET5 in October 2026.",
        ("NIO launch NIO ET7 2026-06 planned", "NIO launch NIO ET5 2026-10 planned"),
    ),
    ("XPeng entered the Norwegian market in 2020.", ("XPeng launch 2020",)),
    ("NIO's compact brand Firefly has entered Norway.", ("NIO launch Firefly",)),
    ("NIO launched production of the ET5 in Hefei in 2022.", ()),
    ("The XPeng G6 came first, followed in autumn of 2025 by the XPeng P7.", ("XPeng launch XPeng P7 2025",)),
    ("NIO denied that it would launch the ET5 in 2027.", ()),
    ("NIO launched an electric car factory in 2023.", ()),
    ("Xiaomi has not launched the YU7 in Europe.", ()),
    ("NIO launched a plant in Hefei in 2023.", ()),
    ("NIO sold 3,000 ES8 SUVs in May.", ()),
)
_WORDS: Final = (
    "launch|introduc|releas|unveil|debut|on sale|came out|come out|the market|appear|arriv|bring|brought"
    "|roll|sell|deliver|hand|order|available|into showrooms|promis|reach|presale|pre-sale|advance sales|showroom|dealer"
    "|sales of|enter|took the wraps|takes the wraps|rang|began|hit|cover|veil|curtain|order|book|reserv|offer"
    "|premiere|debut|touch|land|up for"
)
CUES = (*_WORDS.split("|"), "followed")

_WORDS_BEFORE: Final = re.compile(
    r"(?: (?:[A-Z]\w+['’]s|[A-Za-z]+-\w+|[a-z]+|SUV|MPV|EV|NEV|BEV|PHEV|[12]\d{3})){0,9} ?(?:, (?:the|its|a) )?"
)
_OF_A_THING: Final = re.compile(
    r" (?:[a-z-]+ ){0,3}(?:production|construction|assembly|development|trials?|tests?|testing|campaigns?|recall) of\b"
)
"""Behind `launched` what is no car but its making: `production of the X`."""
_NO_CAR: Final = re.compile(
    r" (?:(?:the|a|an|its|their|another|two|three|new|second|first|joint) ){0,3}(?:[\w-]+ ){0,3}?(?:plant|factory"
    r"|production|construction"
    r"|venture|company|project|probe|investigation|campaign|IPO|offering|fund|service|platform|centre|center"
    r"|programme|program|app"
    r"|system|battery swap|chip|base|line|round|subsidiary|plan|policy|attack|lawsuit)\b"
)
_NOUN: Final = re.compile(
    r"\b(?:[Dd]eliver(?:y|ies)|(?:[Ff]irst |[Cc]ustomer )*(?:[Dd]eliveries|[Hh]andovers)|(?:[Aa]dvance |[Oo]fficial "
    r"|[Rr]etail |[Ll]ocal )?[Ss]ales|[Hh]andovers"
    r"|[Pp]re-?(?:orders|sales)|[Oo]rders|[Bb]ookings"
    r"|(?:[Mm]arket |[Cc]ommercial |[Oo]fficial |[Ll]ocal |[Ee]uropean )?(?:[Ll]aunch|[Dd]ebut|[Ii]ntroduction"
    r"|[Rr]elease"
    r"|[Aa]rrival|[Pp]remiere))"
    r" (?:of|for) (?:the |its |their )?(?:[a-z-]+ ){0,3}"
)
_IS_LAUNCH: Final = re.compile(r"(?i)\b(?:launch|debut|introduction|release|arrival|premiere)\b")
_BEGINS: Final = re.compile(
    r"[^.;:]{0,90}?\b(?:start(?:s|ed|ing)?|begin(?:s|ning)?|began|begun|open(?:s|ed)?|kick(?:s|ed)? off"
    r"|commence[ds]?|due|is|was|planned|scheduled"
    r"|expected|in|next|slated|will)\b"
)
_DEBUT: Final = re.compile(
    r"(?i)\b(?:since|after|at|before|following|until)(?: the model['’]s| the car['’]s| the SUV['’]s| its"
    r"| their)(?: market| official| commercial)? (?:launch|debut|introduction"
    r"|release|market entry)\b|\bsince (?:it|they) (?:was|were) (?:launched|introduced|released)\b"
)
_PRODUCTS: Final = ("model",)
_CAR: Final = re.compile(
    r"\b[Tt]he (?:[\w-]+ ){0,3}?(?:car|model|SUV|sedan|crossover|vehicle|pickup|MPV|hatchback|version|saloon"
    r"|EV)(?:,? which)?,? ?$"
)
"""`the car`, before a verb."""
_IS_ONE: Final = re.compile(r"\b(?:was|is|has)\b")
_PARTICIPLE: Final = re.compile(
    r" (?:only |just |officially |first )?(?:in|on|last|earlier|this|at|two|three|a) (?!(?:the |its )?(?:a|an)\b)"
)
"""Behind `launched` where it has no object: `a P7, launched in March`."""
_RELATIVE: Final = re.compile(r"\b(?:which|that) (?:[\w’'-]+ ){0,4}$")
_OTHER: Final = re.compile(r"[.;:]|\b(?:said|says|and (?:the|a|its)|sold|sales|production|factory|plant|deliveries)\b")
_ON_SALE: Final = re.compile(
    r"(?: [\w-]+){0,2}?,? (?:(?:is|are|was|has been|have been) (?:already |now |currently )?(?:on sale|in showrooms"
    r"|available"
    r"|launched)"
    r"|(?:now|just|recently|newly|already) (?:launched|on sale|on offer(?= in| at| from)|in showrooms|released)|on "
    r"sale (?:in|since|from)|,? dat(?:es"
    r"|ing) (?:only |back )?(?:from|to))\b"
)
"""Behind a model: `is already on sale`."""


def launch(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield models and brands that go on sale, under whoever brings them out."""
    for event in events(sentence, findings, VERBS, FIRMS):
        is_adjective = sentence.text.endswith("newly ", 0, event.verb)
        if is_adjective or event.is_denied or is_not_claimed(sentence.text, event.end):
            continue
        products = _products(sentence.text, findings, event)
        for product in products:
            yield from _claim(sentence, findings, event, product)
        then = launched_next(sentence.text, findings, time_of(sentence.text, findings, event)) if products else None
        if then:
            yield from _told(sentence, findings, then[0], then[0].start, then[1].end, then[1], event.status)
        if not products and event.meaning == "launch" and not event.is_passive:
            yield from _unnamed(sentence, findings, event)
    for event, maker, place in entries(sentence, findings):
        period = time_of(sentence.text, findings, event)
        if period or event.lemma == "enter":
            yield _entry(sentence, findings, event, maker, period, place)
    yield from _named_starts(sentence, findings)
    yield from _bare_starts(sentence, findings)
    yield from _debuts(sentence, findings)
    yield from _on_sale(sentence, findings)


def _entry(
    sentence: Sentence, findings: Findings, event: Event, maker: Mention, period: Period | None, place: Entity
) -> Claim:
    """Make the claim that a maker, or a brand of one, comes to a country."""
    parent = Entity.called("company", maker.entity.parent) if maker.entity.parent else None
    return link(
        sentence, findings, start=event.begin, end=max(event.end, period.end if period else 0), name="launch",
        subject=parent or maker.entity, target=maker.entity if parent else None, period=period, stands=event.status,
        place=place,
    )  # fmt: skip


def _unnamed(sentence: Sentence, findings: Findings, event: Event) -> Iterator[Claim]:
    """Read `X will bring an electric SUV in 2027`, whose name is not told; it needs a time."""
    text = sentence.text
    car = _A_CAR.match(text, event.end)
    period = time_of(text, findings, event) if car else None
    if (
        car is None
        or period is None
        or any(m.start >= event.end for m in findings.mentions if m.entity.type == "model")
    ):
        return
    for maker in event.actors:
        yield link(
            sentence, findings, start=event.begin, end=max(car.end(), min(period.end, car.end() + 40)),
            subject=maker.entity, name="launch", period=period, stands=event.status,
        )  # fmt: skip


_A_CAR: Final = re.compile(
    r" (?:(?:an?|two|three|four|five|six|several|further|another|its (?:first|next|second|own)|their first|new)"
    r"(?: (?!(?:of|for|in|at|to|by|from|and)\b)[\w-]+){0,5}? (?:cars?|SUVs?|sedans?|models?|EVs?|hybrids?|pickups?"
    r"|vans|crossovers?|hatchbacks?|saloons?|MPVs?|minivans?)|(?:electric |new |more |hybrid )*(?:cars|models|SUVs))\b"
    r"(?! (?:plant|factory|platform|maker|brand|battery|line|market))"
    r"(?= (?:to market|in|by|at|for|next|this|last|later|with|from|that|on|a year)\b|[,.;])"
)


def _products(text: str, findings: Findings, event: Event) -> Sequence[Mention]:
    """Give what is brought out: behind an active verb, before one that is passive or has no object."""
    if event.meaning == "launch" and not event.is_passive:
        named = _behind(text, findings, event)
        if named or _NO_CAR.match(text, event.end):
            return named
        if _RELATIVE.search(text, max(0, event.verb - 60), event.verb):
            first = min((m.start for m in event.actors), default=event.start)
            return _before(text, findings, first, 90)
        is_participle = _PARTICIPLE.match(text, event.end) and text[: event.start].rstrip().endswith(",")
        return _before(text, findings, event.start, 40) if is_participle else ()
    if event.lemma == "follow" and (by := _BY.match(text, event.end)):
        return named_at(text, findings, by.end(), _PRODUCTS)
    return _before(text, findings, event.start, 70) or _brand_before(findings, event)


_BY: Final = re.compile(r"(?: (?!by )[\w-]+){0,4} by (?:the |its )?(?:[a-z-]+ ){0,3}")
"""From `followed` to what follows: `followed in autumn by the X`."""


def _behind(text: str, findings: Findings, event: Event) -> Sequence[Mention]:
    for mention in findings.mentions:
        is_brand = mention.entity.type == "company" and _is_brand_of(mention.entity, event.actors)
        if mention.start < event.end or not (mention.entity.type in _PRODUCTS or is_brand):
            continue
        if (
            _OF_A_THING.match(text, event.end)
            or mention.start - event.end > 90
            or _WORDS_BEFORE.fullmatch(text, event.end, mention.start) is None
        ):
            return ()
        return named_at(text, findings, mention.start, (mention.entity.type,)) or (mention,)
    return ()


def _brand_before(findings: Findings, event: Event) -> Sequence[Mention]:
    """Give the brand right before `went on sale`: of a firm's name only that of a brand can be meant."""
    if event.lemma not in _OF_BRANDS:
        return ()
    brands = (m for m in findings.mentions if event.start - 2 <= m.end <= event.verb and m.entity.type == "company")
    return tuple(brand for brand in brands if brand.entity.parent)


_OF_BRANDS: Final = ("go on sale", "be on sale", "hit showrooms", "come to market", "hit the market", "reach showrooms")


def _is_brand_of(brand: Entity, makers: Sequence[Mention]) -> bool:
    return any(brand.parent == maker.entity.name for maker in makers)


def _before(text: str, findings: Findings, position: int, reach: int) -> Sequence[Mention]:
    """Give the product that stands before `position` as a subject, with those joined to it."""
    meant = _CAR.search(text, max(0, position - 60), position)
    models = [m for m in findings.mentions if m.entity.type in _PRODUCTS and m.end <= position + 1]
    models = without_apposed(text, models)
    fitting = [m for m in models if position - m.end <= reach]
    if meant and (not fitting or fitting[-1].end < meant.start()):
        entity = models[-1].entity if models else findings.product
        return (Mention(0, meant.start(), meant.end(), meant[0], entity),) if entity else ()
    if not fitting or _OTHER.search(text, fitting[-1].end, position):
        return ()
    is_one = _IS_ONE.search(text, fitting[-1].end, position + 12) is not None
    return (fitting[-1],) if is_one else (*row_before(text, findings.mentions, fitting[-1], _PRODUCTS), fitting[-1])


def _claim(sentence: Sentence, findings: Findings, event: Event, product: Mention) -> Iterator[Claim]:
    beside = [p for p in findings.periods if event.end <= p.start <= event.end + 12 and p.role == "report"]
    inside = [p for p in findings.periods if event.verb < p.start < event.end]
    period = inside[0] if inside else time_of(sentence.text, findings, event) or (beside[0] if beside else None)
    if event.lemma in LOOSE and period is None:
        return
    maker = _maker(findings, product, event.actors)
    if maker is None or maker.name == product.entity.name:
        return
    start, end = (
        min(event.begin, product.start),
        max(event.end, product.end, period.end if period and period.end - event.end < 40 else 0),
    )
    yield link(
        sentence, findings, start=start, end=end, subject=maker, name="launch", target=product.entity, period=period,
        stands=event.status, place=_place(sentence, findings, event.end),
    )  # fmt: skip


def _maker(findings: Findings, product: Mention, actors: Sequence[Mention]) -> Entity | None:
    """Give who brings a product out: the actor, unless another maker is known, else its maker."""
    parent = product.entity.parent
    named = [m.entity for m in actors if m.entity.type == "company" and m.entity != product.entity]
    is_pronoun = bool(actors) and actors[-1].text.lower() in ("it", "they")
    if named and not (is_pronoun and parent and parent != named[-1].name):
        return named[-1]
    if parent:
        return Entity.called("company", parent)
    return findings.company


def _place(sentence: Sentence, findings: Findings, position: int) -> Entity | None:
    places = places_from(sentence.text, findings, position, reach=50)
    return places[0].entity if len(places) == 1 else None


def _named_starts(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `deliveries of the X start in May`."""
    for match in _NOUN.finditer(sentence.text):
        products = named_at(sentence.text, findings, match.end(), _PRODUCTS, reach=4)
        if not products:
            continue
        begins = _BEGINS.match(sentence.text, products[-1].end)
        period = _time_behind(findings, products[-1].end)
        is_noun = _IS_LAUNCH.search(match[0]) is not None
        if period is None or not (
            is_noun or (begins and re.search(r"\b(?:start|beg[aiu]n|open|kick|commence)", begins[0]))
        ):
            continue
        for product in products:
            yield from _told(sentence, findings, product, match.start(), period.end, period)


def _bare_starts(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `it showed the X; deliveries start in May`."""
    for match in _STARTS.finditer(sentence.text):
        period = _time_behind(findings, match.end())
        models = [m for m in findings.mentions if m.entity.type in _PRODUCTS and m.end <= match.start()]
        others = [m for m in findings.mentions if m.start > match.end() and m.entity.type in _PRODUCTS]
        if period is None or period.start - match.end() > _NEAR or (not models and others):
            continue
        told = findings.product if not models and _is_of_firm(findings) else None
        product = models[-1] if models else Mention(0, match.start(), match.end(), match[0], told) if told else None
        if product:
            yield from _told(sentence, findings, product, match.start(), period.end, period)


def _is_of_firm(findings: Findings) -> bool:
    """Tell whether the model spoken of is of the firm spoken of, and the sentence names no other."""
    product, company = findings.product, findings.company
    if product is None or any(m.entity.type in ("company", "industry") for m in findings.mentions):
        return False
    return company is None or product.parent in (None, company.name) or product.name.startswith(company.name)


_NEAR: Final = 30
_STARTS: Final = re.compile(
    r"\b(?:(?:[Cc]ustomer |[Ff]irst |[Ll]ocal )?(?:[Dd]eliver(?:y|ies)|[Hh]andovers)|(?<!of )(?:[Ll]ocal |[Rr]etail "
    r")?[Ss]ales"
    r"|[Pp]re-?(?:sales|orders))(?: (?:there|in [A-Z]\w+|period|window))?"
    r" (?:(?:will|are|is|to|due|expected|scheduled|set|should|had|have|planned|slated|also|then|were|was) ){0,4}"
    r"(?:start(?:s|ed|ing)?|beg(?:in|ins|an|un|inning)|commenc(?:e|es|ed|ing)|kick(?:s|ed|ing)? off|open(?:s|ed|ing)?"
    r"|get(?:s|ting)? "
    r"under way)\b"
)
"""Deliveries that begin of what was spoken of."""


def _debuts(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `since its debut in 2020`."""
    for match in _DEBUT.finditer(sentence.text):
        period = _time_behind(findings, match.end())
        models = [m for m in findings.mentions if m.entity.type in _PRODUCTS]
        before = [m for m in models if m.end <= match.start()]
        meant = before[-1:] or models[:1]
        product = meant[0] if meant else None
        if period and product and period.start - match.end() <= 12:
            yield from _told(sentence, findings, product, match.start(), period.end, period)


def _on_sale(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `the X is already on sale`."""
    for product in findings.mentions:
        match = _ON_SALE.match(sentence.text, product.end) if product.entity.type in _PRODUCTS else None
        models = [m for m in findings.mentions if m.entity.type in _PRODUCTS and m.end <= product.end] if match else []
        product = without_apposed(sentence.text, models)[-1] if match else product
        if match:
            period = _time_behind(findings, match.end())
            near = period if period and period.start - match.end() < 30 else None
            for claim in _told(sentence, findings, product, product.start, match.end(), near):
                yield replace(claim, status="actual")


def _time_behind(findings: Findings, position: int) -> Period | None:
    times = [p for p in findings.periods if p.role == "time" and position <= p.start <= position + 90]
    return times[0] if times else None


def _told(
    sentence: Sentence,
    findings: Findings,
    product: Mention,
    start: int,
    end: int,
    period: Period | None,
    stands: str | None = None,
) -> Iterator[Claim]:
    maker = _maker(findings, product, ())
    if maker:
        yield link(
            sentence,
            findings,
            start=min(start, product.start),
            end=end,
            subject=maker,
            name="launch",
            target=product.entity,
            period=period,
            stands=stands,
        )
