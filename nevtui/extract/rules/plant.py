"""plant: subject builds or runs a plant in object; a value is what it costs. Source: statements, Properties."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.coordination import paired
from nevtui.extract.denials import is_dismissed, is_only_wanted
from nevtui.extract.events import Event, events, time_of
from nevtui.extract.given_up import is_given_up
from nevtui.extract.grammar import subject_before
from nevtui.extract.ground import ground_broken
from nevtui.extract.made_there import made_in_places
from nevtui.extract.plant_costs import THAT_STANDS, cost_of
from nevtui.extract.plants import SITE, WORKS, Plant, plants
from nevtui.extract.settlers import CUES as SETTLING
from nevtui.extract.settlers import settlers
from nevtui.extract.spans import Claim, Findings, Period, Quantity, Sentence
from nevtui.extract.verbs import Verbs
from nevtui.extract.whereabouts import places_from
from nevtui.model.entity import Entity
from nevtui.model.vocabulary import is_currency

EXAMPLES = (
    ("The plant that BYD planned in Chile was cancelled in May 2025.", ("BYD plant Chile cancelled",)),
    ("Production at Tesla's Shanghai plant was halted for two days.", ("Tesla plant Shanghai",)),
    (
        "BYD is building a plant in Szeged. It costs 4 billion euros.",
        (
            "BYD plant Szeged planned",
            "BYD plant 4000000000 EUR Szeged",
        ),
    ),
    ("With an investment of 10 billion yuan, BYD's Bishan base is large.", ("BYD plant 10000000000 CNY Bishan",)),
    ("BYD sold cars in Szeged. It cost 4 billion euros.", ()),
    ("CATL operates plants in Germany and Hungary.", ("CATL plant Germany", "CATL plant Hungary")),
    ("Tesla's Shanghai factory is large.", ("Tesla plant Shanghai",)),
    ("BYD will build a factory in Szeged.", ("BYD plant Szeged planned",)),
    ("BYD plans to invest $1 billion in a plant in Turkey.", ("BYD plant 1000000000 USD Turkey planned",)),
    (
        "BYD, the country's largest maker, said it would build a car plant in Hungary's Szeged.",
        ("BYD plant Szeged planned",),
    ),
    ("On Thursday Chery inaugurated its assembly plant in Rayong.", ("Chery plant Rayong 2026-02-26",)),
    ("A battery factory in Debrecen is being built by CATL.", ("CATL plant Debrecen",)),
    ("NIO opened a plant in the eastern Chinese city of Hefei, Anhui province, in 2021.", ("NIO plant Hefei 2021",)),
    ("Great Wall Motor and BYD have factories in Thailand.", ("Great Wall Motor plant Thailand", "BYD plant Thailand")),
    ("The German carmaker Volkswagen runs a plant in Hefei.", ("Volkswagen plant Hefei",)),
    (
        "BYD broke ground on a 7-billion-yuan battery plant in Nanning in 2021.",
        ("BYD plant 7000000000 CNY Nanning 2021",),
    ),
    ("SVOLT scrapped plans to build a battery plant in Saarland.", ("SVOLT plant Saarland cancelled",)),
    ("In 2024 Tesla suspended its factory project in Mexico.", ("Tesla plant Mexico 2024 cancelled",)),
    ("XPeng entered Indonesia in 2024 and is building a factory there.", ("XPeng plant Indonesia planned",)),
    ("Geely's plant in Xi'an cost 8 billion yuan.", ("Geely plant 8000000000 CNY Xi'an",)),
    ("Daimler makes Mercedes-Benz cars in Beijing.", ("Daimler plant Beijing",)),
    ("Construction of CATL's plant in Debrecen began in 2022.", ("CATL plant Debrecen 2022",)),
    ("Xi'an has drawn four carmakers, including BYD and Geely.", ("BYD plant Xi'an", "Geely plant Xi'an")),
    ("In 2021 Wuhan lured two EV makers: XPeng and Voyah.", ("XPeng plant Wuhan 2021", "Voyah plant Wuhan 2021")),
    (
        "Chongqing is home to several automakers such as Changan Automobile and Seres.",
        ("Changan Automobile plant Chongqing", "Seres plant Chongqing"),
    ),
    ("Hefei has attracted manufacturers like NIO.", ("NIO plant Hefei",)),
    ("Changzhou hosts two carmakers, among them Li Auto and BYD.", ("Li Auto plant Changzhou", "BYD plant Changzhou")),
    ("Hefei has not attracted carmakers such as Tesla.", ()),
    ("Hefei attracted investors including Alibaba.", ()),
    ("The show in Shanghai attracted carmakers including BYD.", ()),
    ("BYD agreed to set up an industrial park in Hefei.", ("BYD plant Hefei planned",)),
    ("BMW's iX3, which is made in Shenyang, sold well.", ("BMW plant Shenyang",)),
    ("The Model 3 and the Model Y are built in Shanghai.", ("Tesla plant Shanghai",)),
    ("NIO makes electric cars and has its headquarters in Hefei.", ()),
    ("Leapmotor makes the C10 with Stellantis in Tychy.", ("Leapmotor plant Tychy",)),
    ("Hesai, a start-up with its base in Shanghai, grew.", ()),
    ("Stellantis broke ground in Zaragoza on a battery plant in May 2025.", ("Stellantis plant Zaragoza 2025-05",)),
    ("Chery grew. Plans for a factory in Hungary have been shelved.", ("Chery plant Hungary cancelled",)),
    ("NIO's cars are built in Hefei.", ("NIO plant Hefei",)),
    ("BYD signed a $1 billion agreement for a factory in Manisa.", ("BYD plant 1000000000 USD Manisa planned",)),
    ("XPeng picked Wuhan for its third plant.", ("XPeng plant Wuhan planned",)),
    ("EVE Energy's Debrecen works will cost 1.3 billion euros.", ("EVE Energy plant 1300000000 EUR Debrecen",)),
    ("Cells will come from a plant that SVOLT plans in Chonburi.", ("SVOLT plant Chonburi planned",)),
    (
        "Ford will license it for a $3.5 billion battery plant in Marshall, Michigan.",
        ("Ford plant 3500000000 USD Marshall planned",),
    ),
    (
        "BYD opened a plant in Rayong in May 2025; the investment was 17.9 billion baht.",
        ("BYD plant 17900000000 THB Rayong 2025-05",),
    ),
    (
        "BYD has a plant in Rayong. The plant, which cost 17.9 billion baht, grew.",
        ("BYD plant Rayong", "BYD plant 17900000000 THB Rayong"),
    ),
    ("ACC stopped work on its plant in Termoli last year.", ("Automotive Cells Company plant Termoli 2025 cancelled",)),
    ("BYD is building a plant outside Szeged.", ("BYD plant Szeged planned",)),
    ("BYD has a plant in Szeged. The Hungarian plant makes cars.", ("BYD plant Szeged",)),
    ("Hyundai closed its plant in Beijing.", ()),
    ("Neither BYD nor Tesla has a factory in Mexico.", ()),
    ("If Chery builds a plant in Turkey, prices will fall.", ()),
    ("SVOLT has dropped plans for a cell factory in Saarland.", ("SVOLT plant Saarland cancelled",)),
    ("SVOLT's plant in Saarland would have cost 2 billion euros.", ("SVOLT plant 2000000000 EUR Saarland cancelled",)),
    ("With its works in Egypt, Geely is a step ahead.", ("Geely plant Egypt",)),
    ("Cells come from Bursa, where Farasis runs a plant.", ("Farasis plant Bursa",)),
    ("The opening of Leapmotor's second Zhejiang factory, in Jinhua, is near.", ("Leapmotor plant Jinhua",)),
    ("The Yibin base of CATL was topped out.", ("CATL plant Yibin",)),
    ("Investment in CALB's base at Sines stands at 2 billion euros.", ("CALB plant 2000000000 EUR Sines",)),
    (
        "BYD has a plant in Rayong and plans another in Manisa.",
        ("BYD plant Rayong", "BYD plant Manisa planned"),
    ),
    ("BYD's plant in Xi'an is larger than the one in Fremont.", ("BYD plant Xi'an",)),
    ("Honda wants out of its Wuhan works.", ("Honda plant Wuhan",)),
    ("AESC broke ground in Douai in 2022.", ("Envision AESC plant Douai 2022",)),
    ("Chery is eyeing a plant in Valencia.", ("Chery plant Valencia planned",)),
    ("The Yibin base is to cost Sunwoda 8 billion yuan.", ("Sunwoda plant 8000000000 CNY Yibin",)),
    (
        "Cells are made in Wuhan, says CALB, which paid 12 billion yuan for the plant.",
        ("CALB plant 12000000000 CNY Wuhan",),
    ),
    ("NIO's plant in Hefei had not built a car for months.", ("NIO plant Hefei",)),
    ("XPeng makes the G6 on its Wuhan line.", ("XPeng plant Wuhan",)),
    ("BMW: Debrecen plant starts series production of iX3", ("BMW plant Debrecen",)),
    ("Xpeng has plants in two cities (Zhaoqing and Wuhan).", ("XPeng plant Zhaoqing", "XPeng plant Wuhan")),
    ("Foton's plant in Pune is delayed until 2028.", ("Foton plant Pune 2028 planned",)),
    ("Two years after taking over the GM plant in Talegaon, Hyundai thrives.", ("Hyundai plant Talegaon",)),
    ("Farasis put the cost of its Ganzhou base at 3 billion yuan.", ("Farasis plant 3000000000 CNY Ganzhou",)),
    ("Under the deal signed in Jakarta, CATL builds a factory.", ()),
    ("BYD's plant in Shenzhen turned out cars worth 9 billion yuan.", ("BYD plant Shenzhen",)),
    (
        "Gotion is building two factories: a cell plant in Manteno for $2 billion, and a cell base in Wuhan.",
        ("Gotion High-Tech plant 2000000000 USD Manteno planned", "Gotion High-Tech plant Wuhan planned"),
    ),
    ("The Shenyang works, BMW's largest anywhere, is old.", ("BMW plant Shenyang",)),
    ("SVOLT planned a factory in Saarland for 2 billion euros.", ("SVOLT plant 2000000000 EUR Saarland planned",)),
    ("Foxconn runs the Zhengzhou e-motor plant.", ("Foxconn plant Zhengzhou",)),
    ("The Ora was built in Taizhou, at a plant of Great Wall Motor.", ("Great Wall Motor plant Taizhou",)),
    ("Xiaomi has denied reports that it will build a third car plant in Wuhan.", ()),
    ("Rumours that NIO will build a plant in Szeged are untrue.", ()),
    ("Seres will spend $6 million on its factory in Wuhan.", ("Seres plant Wuhan",)),
    ("Changan's Nanjing and Hefei bases grow.", ("Changan Automobile plant Nanjing", "Changan Automobile plant Hefei")),
    ("BAIC grew in Zhenjiang, where Magna helped it build a plant in 2020.", ("BAIC Group plant Zhenjiang 2020",)),
    ("NIO works on batteries in Hefei.", ()),
    ("NIO opened a sales hub in Oslo.", ()),
    ("BYD has not built a factory in Mexico.", ()),
)
CUES = (
    "plant",
    "factor",
    "complex",
    "base",
    "facilit",
    "site",
    "line",
    "project",
    "works",
    "hub",
    "campus",
    "workshop",
    "industrial park",
    " mak",
    " made",
    " build",
    " built",
    "produc",
    "assembl",
    "manufactur",
    "investment",
    "ground",
    " sod",
    " stone",
    "refiner",
    "smelter",
    "foundr",
    "construction",
    "it cost",
    *SETTLING,
)

_DATED: Final = ("build", "open", "stop", "take over")
_PLANS: Final = ("build", "plan", "pay", "open")


def plant(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield plants by owner and place, with what they cost: `a plant in X and Y`, `BYD's X factory`."""
    for site in plants(sentence, findings):
        cost = cost_of(sentence.text, findings, site)
        owners: tuple[Entity, ...] = tuple(m.entity for m in site.owners)
        places: tuple[Entity, ...] = tuple(m.entity for m in site.places)
        if site.is_definite and not site.is_new and _SPOKEN_OF.match(sentence.text, site.head):
            owners = owners or ((findings.company,) if findings.company and (places or findings.site) else ())
            is_near = findings.site and (cost or site.event)
            places = places or ((findings.site,) if findings.site and is_near else ())
            places = places or (_town_before(sentence.text, findings, site) if cost else ())
        if is_only_wanted(sentence.text, site.start) or (site.is_new and is_dismissed(sentence.text, site.start)):
            continue
        if site.event and (site.event.is_denied or site.event.meaning == "close"):
            continue
        is_ended = _CLOSED.search(sentence.text, max(0, site.start - 16), site.start)
        if is_ended or _is_ranked(sentence, site) or _SEAT.search(sentence.text, max(0, site.end - 20), site.end):
            continue
        is_only_told = site.event is None or (site.event.meaning == "start" and site.event.start > site.end)
        if site.is_new and not owners and cost and places and is_only_told:
            subject = subject_before(sentence.text, findings, site.start)
            owners = (
                (subject.entity,)
                if subject and _FOR_IT.search(sentence.text, max(0, site.start - 8), site.start)
                else ()
            )
        is_plan = _NO_MORE.search(sentence.text, max(0, site.start - 30), site.start)
        if is_plan and not owners and is_given_up(sentence.text, site):
            owners = (findings.firm,) if findings.firm else ()
        if site.is_new and not owners and _ONE_MORE.search(sentence.text[site.start : site.end + 20]):
            owners = (findings.firm,) if findings.firm else ()
        for owner, place in paired(sentence.text, owners, places):
            yield _claim(sentence, findings, site, owner, place, cost)
    yield from made_in_places(sentence, findings)
    yield from ground_broken(sentence, findings)
    yield from _known_site(sentence, findings)
    for settler in settlers(sentence, findings):
        period = time_of(sentence.text, findings, settler.event)
        yield link(
            sentence, findings, start=settler.event.start, end=settler.maker.end, subject=settler.maker.entity,
            name="plant", target=settler.place.entity, period=None if period and period.is_day else period,
            stands="actual",
        )  # fmt: skip


_CLOSED: Final = re.compile(r"\b(?:[Cc]losure|[Ss]hutdown) of $")
"""Before a plant of which the end is told."""
_SEAT: Final = re.compile(r"\b(?:has|have|had|with|mov(?:e|es|ed|ing)|relocat(?:e|es|ed|ing)) (?:its|their) base$")
"""What is no plant but where a firm is based."""


def _town_before(text: str, findings: Findings, site: Plant) -> tuple[Entity, ...]:
    """Give the one town that a sentence names as a place before `the plant`, whose cost it tells."""
    before = places_from(text, findings, 0, reach=site.start)
    is_one = len(before) == 1 and before[0].end <= site.start and before[0].entity.type == "city"
    return (before[0].entity,) if is_one else ()


def _known_site(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read of a plant told before: `the investment comes to 2 billion yuan`, `building started in X in 2017`."""
    text = sentence.text
    for quantity in findings.quantities:
        said = _IT_COSTS.search(text[: quantity.start]) or _COSTS_WHOM.search(text[: quantity.start])
        if said and is_currency(quantity.unit) and quantity.value >= 1e6 and findings.site and findings.company:
            yield link(
                sentence,
                findings,
                start=said.start(),
                end=quantity.end,
                subject=findings.company,
                name="plant",
                target=findings.site,
                quantity=quantity,
            )
    for event in events(sentence, findings, _BEGINS, ("company",)) if findings.company else ():
        if event.is_denied or not WORKS.search(event.subject) or SITE.search(text) or findings.company is None:
            continue
        for place in places_from(text, findings, event.end, reach=30) if not text.startswith(" on ", event.end) else ():
            yield link(
                sentence,
                findings,
                start=event.start,
                end=place.end,
                subject=findings.company,
                name="plant",
                target=place.entity,
                period=time_of(text, findings, event),
                stands=event.status,
            )


_IT_COSTS: Final = re.compile(
    r"\b(?:The|This|[Ii]ts) (?:total )?(?:investment|outlay|cost|price tag)(?: in (?:it|the \w+))? "
    r"(?:comes to|came to|is|was|totals|totalled|amounts to|amounted to|will be|of|is put at|is estimated at)"
    r"(?: (?:about|around|some|nearly|more than|over|up to))? $"
)
_COSTS_WHOM: Final = re.compile(
    r"(?:^|[;,] |\band )(?:[Ii]t|[Tt]he (?:plant|factory|project|works|base|complex|site|facility|refinery"
    r"|gigafactory)(?:, (?:which|that))?) (?:has |had |will |would |is to"
    r" |is expected to |should )?(?:costs?|is worth|was worth|requires? an investment of"
    r"|involves? an investment of|carries a price tag of"
    r"|swallow(?:s|ed)|devour(?:s|ed)|cost it|cost the (?:company|group|firm))(?: (?:about|around|some|nearly"
    r"|more than|over|up to|almost|roughly))? $"
)
"""`It cost`, of the plant spoken of."""
_BEGINS: Final = Verbs({"begin": ("begin", "start")})


_FOR_IT: Final = re.compile(r"\b(?:for|on|into) $")
"""Before a new plant with its price: `hires for a 7-billion-euro plant`."""
_SPOKEN_OF: Final = re.compile(r"(?i)(?:plants?|factor|gigafactor|complex|facilit|base|site|works|project\b)")
_NO_MORE: Final = re.compile(r"\b(?:[Pp]lans?|[Pp]roposals?) (?:for|to (?:build|open|set up)) $")
"""Before a plant of whom the text is about: `plans for (a plant in Y have been shelved)`."""
_ONE_MORE: Final = re.compile(r"\b(?:[Aa]nother|second|third|fourth|fifth)\b| under construction\b")
"""Says that somebody spoken of has a plant already."""


def _is_ranked(sentence: Sentence, site: Plant) -> bool:
    """Tell `the largest plant in the country`, which names where it is compared, not where it stands."""
    return _RANKED.search(sentence.text[site.start : site.head]) is not None and all(
        place.entity.type in ("country", "bloc") for place in site.places
    )


_RANKED: Final = re.compile(r"(?i)\b(?:\w+-)?(?:largest|biggest|most)\b|\bthe (?:first|only|second)\b")


def _claim(
    sentence: Sentence, findings: Findings, site: Plant, owner: Entity, place: Entity, cost: Quantity | None
) -> Claim:
    event = site.event
    start, end = site.begin, max(site.stop, event.end if event else 0)
    if cost:
        start, end = min(start, cost.start), max(end, cost.end)
    return link(
        sentence,
        findings,
        start=start,
        end=end,
        subject=owner,
        name="plant",
        target=place,
        period=_period(sentence, findings, site),
        quantity=cost,
        stands=_status(sentence, site),
    )


def _status(sentence: Sentence, site: Plant) -> str | None:
    event = site.event
    if is_given_up(sentence.text, site):
        return "cancelled"
    if event is None:
        return "actual" if _STANDS.search(sentence.text[site.start : site.head]) or not site.is_new else None
    if not site.is_new and _makes_there(sentence.text, event, site):
        return "actual"
    if event.lemma == "be under construction" and "been" in sentence.text[event.start : event.end]:
        return "actual"
    if event.meaning == "pay" and THAT_STANDS.match(sentence.text, site.start):
        return "actual"
    if event.lemma in _PUT_OFF and event.status != "cancelled":
        return "planned"
    if event.meaning == "stop":
        stands = _WORK_AT.search(sentence.text, max(0, site.start - 40), site.start)
        return "actual" if stands else "cancelled" if event.status == "actual" else event.status
    if event.meaning == "plan" and event.lemma in _SIGNS and event.status == "actual":
        return "planned"
    if event.meaning in _PLANS or event.status == "cancelled":
        return event.status
    return "actual"


def _makes_there(text: str, event: Event, site: Plant) -> bool:
    """Tell a plant that stands and where something else is built: `plans to build the X at its Y works`."""
    return (
        event.meaning == "build"
        and event.end < site.start
        and text.endswith((" at ", " in ", " on ", " from "), 0, site.start)
        and not text.endswith("round on ", 0, site.start)
    )


_PUT_OFF: Final = ("delay", "postpone")
_WORK_AT: Final = re.compile(
    r"\b(?:[Pp]roduction|[Oo]utput|[Oo]perations|[Aa]ssembly|[Ww]ork) (?:at|in|of) (?:[A-Z][\w’'-]+ )*$"
)
"""Before a plant that stands, and where only that has stopped."""
_WISHES: Final = (
    *("confirm", "pledge", "promise", "eye", "envisage", "mull", "weigh", "study", "explore", "negotiate", "secure"),
    *("commit to", "apply for", "seek", "want", "set its sights on", "opt for"),
)
_SIGNS: Final = (
    "plan",
    "sign",
    "ink",
    "agree on",
    "choose",
    "pick",
    "select",
    "announce",
    "propose",
    "consider",
    *_WISHES,
)
"""What is only signed, chosen or announced is not built yet."""
_STANDS: Final = re.compile(r"(?i)\b(?:existing|its|current)\b")


def _period(sentence: Sentence, findings: Findings, site: Plant) -> Period | None:
    if site.event is None or site.event.meaning not in _DATED:
        return None
    if not site.is_new and _makes_there(sentence.text, site.event, site):
        return None
    if site.event.meaning == "stop" and _WORK_AT.search(sentence.text, max(0, site.start - 40), site.start):
        return None
    return time_of(sentence.text, findings, site.event)
