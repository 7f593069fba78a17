"""The words around a name that tell what it names. Closed lists of news English; knows no text and no entity."""

from collections.abc import Sequence
from typing import Final

from nevtui.extract import patterns as re


def words(*lines: str) -> frozenset[str]:
    """Give the words of some lines."""
    return frozenset(" ".join(lines).split())


COMPANY_ENDS: Final = words(
    "Motor Motors Auto Automobile Automobiles Automotive Technology Technologies Tech Energy Securities Capital",
    "Holdings Holding Group Corp Corporation Co Ltd Inc Electric Electronics Battery Batteries Materials",
    "Semiconductor Mobility Semiconductors Robotics Chemical Chemicals Mining Lithium Cobalt Steel Investments",
    "Ventures Industries Logistics GmbH AG SE plc PLC LLC Bhd Oyj Consulting Analytics Insights Bank Vehicles Vehicle",
    "Insurance Microelectronics Petrochemical Aluminium Aluminum Copper Shipping Airlines Telecom Software Networks",
    "Systems Brokerage Futures Pharmaceuticals Solar Photovoltaics Optoelectronics Machinery Tyre Tires Rubber Glass",
    "Limited Lidar Trust Bus Precision Intelligence Advisory Advisors Partners Bancorp Investment Research Dynamics",
    "Metals Minerals Resources Components Instruments Tyres Tire Aviation Aerospace Airways Displays Display Circuits",
    "Plc AB NV SpA ASA Oy Kft Berhad Pte Pty Pvt Moulds Molds Bearings Cables Foundry Forging Powertrain Thermal Labs",
    "Leasing Cells Volt Scooters Motorcycles Chemie Studios",
    "Sensors Optics Photonics Castings Plastics Magnets Graphite Recycling Pharma Shipbuilding Drives Manufacturing",
)
"""Last words of companies' names."""
LEGAL_ENDS: Final = words(
    "Co Ltd Inc Limited Corp Corporation GmbH AG SE plc PLC LLC Bhd Oyj Holdings Holding Group Motors Motor",
    "Auto Automobile Automotive Automobiles",
)
"""Those that say no more than that it is a company: after a name that is known they add none."""
LEGAL_FORMS: Final = words(
    "Co Ltd Inc Corp Corporation Company Limited Plc plc PLC AB NV SpA ASA Oy Oyj Kft Berhad Bhd Pte Pty Pvt GmbH AG",
    "SE LLC",
)
"""Those that a firm is hardly called by: they are no part of its name."""
TRADES: Final = (COMPANY_ENDS - LEGAL_FORMS) | words(
    "Power Cell Cells Volt Volts Works Car Cars Truck Trucks EV EVs Carbon Digital Electrics Electrical Engineering",
    "Equipment Heavy Industry Industrial Intelligent International Global Labs Medical Metal Mineral Nickel Plastic",
    "Robot Robots Separator Silicon Storage Charging Charge Parts Drive Chip Chips Scooters Bikes Foods Foundry",
    "Hydrogen Fuel Power Smart Green Clean New Advanced Special Vehicle Renewables Renewable Environmental Commercial",
)
"""Words that a firm is called by after its own name, though most are plain ones."""
TRADE_ENDS: Final = TRADES - words("Heavy New Advanced Special Smart Green Clean Fuel Commercial Global International")
ORGANIZATIONS: Final = words(
    "Association Ministry Commission Bureau University Institute Academy Council Committee Agency Administration",
    "Federation Alliance Chamber Foundation Court Department Authority Laboratory Society College Consortium Assembly",
    "Exchange Board",
)
ZONES: Final = frozenset(
    f"{kind} {site}"
    for site, kinds in (
        ("Zone", "Development Trade Economic Tech Hi-tech Hi-Tech High-tech High-Tech Industrial"),
        ("Area", "Development New"),
        ("Park", "Industrial"),
    )
    for kind in kinds.split()
)
"""Last two words of names of zones, which are organizations."""

PERSON_TITLES: Final = words(
    "chairman chairwoman chairperson chair president vice-president founder co-founder cofounder director manager",
    "analyst secretary minister mayor governor head spokesman spokeswoman spokesperson professor researcher economist",
    "engineer expert official executive officer designer ambassador commissioner consultant strategist boss ceo cfo",
    "coo cto chief partner scholar lawyer premier chancellor lawmaker senator representative fellow lecturer",
    "secretary-general member general-secretary",
)
COMPANY_NOUNS: Final = words(
    "carmaker automaker maker manufacturer supplier start-up startup firm subsidiary brand developer producer",
    "operator provider brokerage consultancy company miner refiner marque unit carmakers automakers suppliers brands",
    "rival rivals peer competitor competitors newcomer upstart giant specialist contractor heavyweight",
    "affiliate chipmaker batterymaker conglomerate dealer insurer bank retailer lender carrier",
    "group recycler builder lessor reseller studio spin-off spinoff offshoot",
)
PLACE_NOUNS: Final = words("city town county district prefecture municipality village port township regency")

BEFORE_PREPOSITION: Final = {
    "of": {
        **dict.fromkeys(("city", "town", "county", "district", "village", "port", "municipality"), "city"),
        **dict.fromkeys(("cities", "towns", "counties", "districts"), "city"),
        **dict.fromkeys(("province", "state", "provinces", "region"), "province"),
        **dict.fromkeys(("subsidiary", "unit", "shares", "affiliate", "parent", "arm", "shareholders"), "company"),
        **dict.fromkeys(words("backers investors creditors customers insolvency bankruptcy spin-off"), "company"),
    },
    "in": {**dict.fromkeys(("stake", "shares", "shareholding"), "company")},
    "at": {**dict.fromkeys(words("profit profits loss losses revenue turnover sales deliveries margin"), "company")},
    "to": {**dict.fromkeys(("supplier", "suppliers"), "company")},
    "with": {
        **dict.fromkeys(words("venture merger deal agreement contract tie-up partnership alliance"), "company"),
        **dict.fromkeys(words("intent mou pact"), "company"),
        **dict.fromkeys(words("understanding cooperation works cooperates collaborates partnered jointly"), "company"),
    },
    "by": {
        **dict.fromkeys(words("owned founded controlled headed chaired supplied acquired backed"), "company"),
        **dict.fromkeys(words("made built produced manufactured operated bought delivered"), "company"),
    },
}  # fmt: skip
"""Noun and preposition in front of a name: `stake in X`, `the city of X`. The preposition, then the noun."""

_TITLES = "|".join(sorted(PERSON_TITLES, key=len, reverse=True))
_NOUNS = "|".join(sorted(COMPANY_NOUNS, key=len, reverse=True))
_PLACES = "|".join(sorted(PLACE_NOUNS, key=len, reverse=True))
_VEHICLE: Final = (
    "SUV|sedan|saloon|hatchback|MPV|crossover|coup[eé]|pickup|minivan|roadster|minicar|supercar|hypercar"
    "|liftback|wagon"
    "|microcar|off-roader|EV|car|van|truck|bus|minibus|model"
)
_KINDS: Final = (
    r"(?:(?:all-|pure |pure-|battery-)?electric|compact|mid-?sized?|full-?sized?|large|small|mini|luxury"
    r"|plug-in|hybrid"
    r"|flagship|family|sports?|premium|extended-range|six-seat|seven-seat|five-seat|four-door|two-door|coup[eé]"
    r"|city|smart"
    r"|battery|entry-level|budget|pickup|passenger|mass-market|fastback|concept|SUV|EREV|BEV|PHEV|EV)"
)

_GOES_ON: Final = r"(?:who|which|that|whose|of|for|in|with|by|to|from|on|at|as|and|kept|said)\b"
_NOT_THE_CAR: Final = (
    r"(?! (?:makers?|market|industry|brands?|sales|segment|sector|companies|company|start-?ups?|batter(?:y|ies)"
    r"|plants?"
    r"|production|manufacturers?|factory|exports?|business|unit|supply|buyers|owners|prices?|boom|models|producers?"
    r"|division|arm|dealers?|lineup|line-up|platform|chargers?|charging|parts?|assembly|group|subsidiary))"
)

AFTER: Final = re.compile(
    rf"(?P<model>(?: \d{{1,3}}[A-Z]?)?(?: {_KINDS}){{0,4}} (?:{_VEHICLE})s?(?![\w-])"
    rf"{_NOT_THE_CAR})"
    rf"|(?P<vehicle>, (?:its|an?|the|their)(?: (?!{_GOES_ON})[\w’'-]+){{0,5}}? (?:{_VEHICLE})(?![\w-]){_NOT_THE_CAR})"
    r"|(?P<age>, [2-9]\d, )"
    r"|(?P<leaver>['’]s (?:departure|resignation|appointment|retirement|dismissal|predecessor|successor)\b|, who\b"
    r"| (?:has |had |later |also )?(?:co-)?founded (?:the )?(?:[a-z-]+ ){0,3}[A-Z]"
    r"| (?:will |is to )?(?:succe|repla)[a-z]+ (?:[a-z-]+ ){0,3}[A-Z][\w.-]+(?: [A-Z][\w.-]+){1,3} as\b)"
    rf"|(?P<made> (?:as )?(?:its |the )?(?:new |first |next )?(?:(?:chief|vice|deputy|executive|general|managing) )"
    rf"{{0,3}}(?:[a-z]+ )?(?:{_TITLES})(?![\w-]))"
    r"|(?P<city> (?:county|district|city|prefecture|municipality|township|regency)(?!\w)(?! (?:of|government's)))"
    r"|(?P<province> province(?!\w))"
    r"|(?P<person>, (?:who (?:is|was) |(?!who|whose|which|where|and|but|said|as|while|with|according|after))"
    r"(?:[^,.;:()\"“”]{0,70}?[ ’'-])??"
    rf"(?P<title>(?i:{_TITLES}))(?![\w-]))"
    rf"|(?P<town>(?:,| is| was) (?:an?|the|once)(?: (?!{_GOES_ON})[\w’'-]+){{0,4}}? (?:{_PLACES})"
    r"(?= (?:in|of|on|near|with|where)|,))"
    r"|(?P<company>(?:,| is| was) (?:an?|one of|the|once|formerly|its|another|[A-Z][\w-]+['’]s) "
    r"|, (?:which (?:is|was) )?(?:(?:founded|established|incorporated|headquartered) (?:in|by)"
    r"|(?:(?:majority|wholly|partly|jointly|fully)[- ])?owned by|backed by|controlled by)\b"
    r"| (?:brand|marque|sub-brand|unit|subsidiary)(?![\w-]))"
    r"|(?P<ticker> ?\((?:(?:NYSE|NASDAQ|Nasdaq|SEHK|HKEX|SSE|SZSE|SH|SZ|HK|HKG|SHA|SHE|SHSE)\s?[:：]\s?[\w.]+"
    r"|\d{4,6}\.(?:SZ|SH|HK|SS)|\d{6}|stock code[^)]{0,20})\)| (?:[A-Z]{2,5}|\d{4,6})\.[A-Z]{1,2}\b(?!\.))"
    r"|(?P<chinese> ?[(\uff08](?P<han>[一-鿿·]{2,16})[)\uff09])"
    r"|(?P<speech> (?:said|says|told|added|noted|wrote|explained|warned|predicted|believes|thinks)\b)"
)
"""What may follow a name and tell its type, anchored at the name's end."""

SHARE_CODE: Final = re.compile(r"\.[A-Z]{1,2}\b(?!\.)")
"""What ends a share's code behind a name: `.MI` of `Foo FOO.MI`, anchored at the code's end."""
IS_COMPANY: Final = re.compile(
    rf"(?:,| is| was) (?:an?|one of|the|once|formerly|its|another|[A-Z][\w-]+['’]s)"
    rf"(?: (?!{_GOES_ON})[\w’'&-]+){{0,6}}? (?:{_NOUNS}|joint venture|venture)(?!\w)"
    r"|, (?:which (?:is|was) )?(?:(?:founded|established|incorporated|headquartered) (?:in|by)"
    r"|(?:(?:majority|wholly|partly|jointly|fully)[- ])?owned by|backed by|controlled by)\b"
)
"""`X, a battery maker`, `X, founded by`, anchored at the name's end."""

BEFORE_MODEL: Final = re.compile(
    rf"(?:\b(?:{_VEHICLE}|vehicle)(?:,| called| named| dubbed|, called| is called)?(?: the)? ?\Z)", re.IGNORECASE
)
"""`its first SUV, the X`, at a name's beginning."""
VEHICLES: Final = frozenset(_VEHICLE.lower().replace("[eé]", "e").split("|")) | {"vehicle", "coupé"}
LOOSE_VEHICLES: Final = frozenset(("ev", "car", "van", "truck", "bus", "minibus", "model", "vehicle"))
"""Words that follow makers and places as well (`a Foo electric car`): they tell a model by its number only."""

COMPANIES_SUCH: Final = re.compile(
    rf"(?i:\b(?:{_NOUNS}|companies|firms|makers|manufacturers|start-?ups|players|rivals|peers|competitors|customers)"
    r",? (?:such as|like|including) \Z)"
)
"""`carmakers such as X`, at a name's beginning."""

BODY_NAMED: Final = re.compile(
    r"\b(?:lobby|lobby group|association|watchdog|regulator|union|federation|body|counterpart|agency), the \Z"
)
"""`the car lobby, the PFA`, at a name's beginning."""
APPOINTS: Final = words(
    "named names appointed appoints hired hires poached promoted elected nominated recruited made succeeds succeeded",
    "replaces replaced succeed replace",
)
"""Verbs between a firm, or a successor, and whoever has or gets a post."""
MAKER_OF: Final = re.compile(
    r"\b(?:[Aa]n?|one|another|the|its) (?:[a-z-]+ )?(?:supplier|maker|manufacturer|producer|provider|developer)"
    r" of (?:[a-z-]+ ){0,3}[a-z-]+, \Z"
)
"""`a supplier of seats, X`, at a name's beginning."""
THE_FIRM: Final = re.compile(
    rf"\b(?:[Tt]he|[Aa]n?|[Aa]nother|[Ii]ts|[Oo]ne) (?:[A-Za-z-]+ ){{0,3}}"
    rf"(?:{_NOUNS}|group|lender|carmaker|automaker|rival|competitor|peer|newcomer), \Z",
)
"""`the group, X`, at a name's beginning."""

HAN_TYPES: Final = (
    (re.compile(r"(?:公司|集团|汽车|科技|能源|动力|证券|股份|电池|电子|新能源|资本|银行)$"), "company"),
    (re.compile(r"(?:市|县|区|镇)$"), "city"),
    (re.compile(r"(?:省|自治区)$"), "province"),
    (re.compile(r"(?:协会|学会|大学|研究院|委员会|部|局)$"), "organization"),
)
"""Endings of a Chinese name that tell what it names."""

PEOPLES: Final = words(
    "Chinese American European German Japanese Korean French British Italian Spanish Indian Thai Russian Swedish",
    "Hungarian Brazilian Mexican Canadian Turkish Asian African Malaysian Indonesian Dutch Norwegian Swiss Austrian",
    "Polish Moroccan Vietnamese Israeli Australian Taiwanese Western Eastern Southern Northern",
)
_MONTHS: Final = words("January February March April May June July August September October November December")
CALENDAR: Final = words(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday NEVs EVs SUVs MPVs PHEVs BEVs",
    *_MONTHS,
    *(f"{first}{dash}{last}" for first in _MONTHS for last in _MONTHS for dash in "-–"),
)
"""Capitalised words that no name begins with, `January-June` among them."""

NEVER: Final = (
    PEOPLES
    | CALENDAR
    | words(
        "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Southeast Northeast Northwest Southwest Latin",
        "Middle East West North South Central NEV EV SUV MPV PHEV BEV EREV EREVs REEV",
        "ICE IPO CEO CFO CTO COO GDP AI R&D OEM OEMs LFP NCM GWh MWh kWh USD CNY RMB GB AGM IP IT QR UBS-style COVID",
        "Covid Covid-19 COVID-19 Level Reuters Xinhua Yicai Bloomberg AFP AP Caixin CNBC CnEVPost Nikkei Gasgoo CGTN",
        "PTI ADR ADRs ADS ADSs",
        "Kyodo Shine Editor Editors Reporter Reporting Editing Source Photo Home News Tech Industry Read More Share",
        "Updated Published By Q1 Q2 Q3 Q4 H1 H2 COP29 COP30 G7 G20 5G 4G 6G WLTP CLTC NEDC EPA L2 L3 L4 L5 L2+ V2G",
        "A-share H-share B2B B2C EV100 A100 H100 H20 H800 A800 F1 CO2 State Party Communist National Government",
        "Internet World Global International Post-money Pre-money",
        "Lunar New Year Spring Festival Day Christmas Easter Ramadan Diwali Thanksgiving",
    )
)
"""Capitalised words that begin or make up no name by themselves."""
JOINED: Final = words(
    "Commission Bureau Administration Committee Council Association Zone Area Department",
)
"""Last words of organizations whose names may have an `and` before them: `Development and Reform Commission`."""
SITES: Final = words(
    "Park Zone Center Centre Hotel Airport Show Street Road River Bay Hall Forum Summit Conference Expo Plant Stock",
    "Exchange Index Fund University Port Area Base House Office Parliament Congress Senate Belt Corridor",
)
"""Words of sites and bodies: what they end is neither a city, a company nor a person."""
GENERIC: Final = words(
    "New Energy China Auto Power Battery Electric Smart Green National Vehicle Vehicles Automotive Technology Motor",
    "Car Digital Intelligent Connected Clean Charging Solar Global Asia Europe Group Capital Holdings Lithium",
    "Information Investment Holding Economic",
)
"""Words that make up no company's name by themselves."""
OFFICERS: Final = words(
    "executive ceo chairman chairwoman president founder co-founder cofounder boss",
)
"""Posts that are held at companies."""

FUNCTION_WORDS: Final = words(
    "the a an in on at by for from to of with as and but or nor so yet its it he she they we his her their our this",
    "that these those there here when while where who what which why how if because since until before after during",
    "under over between among amid despite although though however moreover meanwhile also both all some many most",
    "more much few several each every other another such no not only even still just once now then today yesterday",
    "last next mr ms dr according about around unlike like besides alongside including instead whether against",
    "through into within",
)
HEADS: Final = words(
    "the a an in on at by for from to of with as and but or nor so yet its it he she they we his her their our this",
    "that these those there here when while where who what which why how if because since until before after during",
    "under over between among amid despite although though however moreover meanwhile also both all some many most",
    "more much few several each every other another such no not only even still just once now then today yesterday",
    "last next first second third earlier later according about around some one two three four five six seven eight",
    "nine ten mr mrs ms dr miss sir lord vice deputy senior former late then-president general prime foreign acting",
    "co electric cars car batteries analysts shares sales deliveries electrical domestic overseas foreign leading",
    "local authorities officials investors dealers buyers customers exports output production prices revenue profit",
    "unlike like besides alongside apart together including instead rather whether against through into onto within",
    "without per via is are was were be been being has have had will would can could may might must shall should do",
    "does did made built founded established launched unveiled based born headquartered asked backed driven helped",
    "led owned run set new big small large great good best top high low old young long short early rival rivals",
    "battery currently recently previously originally finally additionally furthermore similarly specifically notably",
    "consensus guidance management demand competition growth costs margins average having suppose imagine",
)
"""Words that begin a sentence or stand in front of a name, in lower case."""


def are_of_a_company(before: Sequence[str]) -> bool:
    """Tell whether the words before a name, in lower case, end like `battery maker` or `industrial group`."""
    return before[-1] in COMPANY_NOUNS and not (before[-1] == "group" and _NO_FIRMS.intersection(before[-2:-1]))


_NO_FIRMS: Final = words(
    "lobby research trade working advocacy environmental consumer rights activist campaign ministerial expert interest",
    "green climate industry study user owners pressure action task ethnic rebel jihadist militant this that a",
)
"""Before `group`: a body that is no company."""


def governed(noun: str, preposition: str) -> str | None:
    """Give what follows noun and preposition: a company after `stake in`, a city after `the city of`."""
    if preposition == "at":
        is_post = noun in PERSON_TITLES
        return "company" if is_post else BEFORE_PREPOSITION["at"].get(noun)
    if preposition == "of" and noun in OFFICERS:
        return "company"
    if preposition == "by" and noun in ("headed", "chaired"):
        return "person"
    return BEFORE_PREPOSITION.get(preposition, {}).get(noun)
